import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

async function backUp(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('#make-backup').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.lxbak$/);
  return readFile(await file.path());
}

async function choose(page: Page, bytes: Buffer): Promise<void> {
  await page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: bytes });
}

/** A ledger with a changed cell in it, and what it comes to. */
async function prepare(page: Page): Promise<{ app: LedgerApp; money: string }> {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(120);
  const at = await app.column('正式党员');
  await app.write(0, at, '33');
  await expect(app.cell(0, at)).toHaveText('33');
  await app.kept();
  const money = await app.money.innerText();
  await app.goTo('data');
  await expect(page.locator('#data-units')).toContainText('120');
  return { app, money };
}

test('a backup brings a cleared ledger back, and that can be undone', async ({ page }) => {
  const { app, money } = await prepare(page);
  await expect(page.locator('#data-sound')).toBeVisible();
  await expect(page.locator('#last-backup')).toContainText('还没有备份过');
  const bytes = await backUp(page);
  await expect(page.locator('#last-backup')).toContainText('上次备份');
  await page.locator('#clear').click();
  await page.locator('#clear-cancel').click();
  await expect(page.locator('#data-units')).toContainText('120');
  await page.locator('#clear').click();
  await page.locator('#clear-sure').click();
  await expect(page.locator('#data-units')).toHaveText(/^0 /);

  await choose(page, bytes);
  await expect(page.locator('#backup-found')).toContainText('120');
  await page.locator('#restore').click();
  await expect(page.locator('#data-units')).toContainText('120');
  await app.goTo('ledger');
  await expect(app.money).toHaveText(money);
  await page.reload();
  await app.ready();
  await expect(app.money).toHaveText(money);
});

test('budgets come along with a backup, take nothing away, and go again with the undo', { tag: '@any-width' }, async ({ page }) => {
  const { app } = await prepare(page);
  const budget = async () => {
    await app.goTo('budget');
    return page.locator('#saved-list > li input');
  };
  await budget();
  await page.locator('#save-name').fill('初稿');
  await page.locator('#save-as').click();
  await expect(page.locator('[data-budget-kept=true]')).toBeVisible();
  await app.goTo('data');
  const bytes = await backUp(page);
  const names = await budget();
  await expect(names).toHaveCount(1);
  await page.locator('[data-do=delete]').click();
  await page.locator('#save-name').fill('后来的');
  await page.locator('#save-as').click();
  await expect(page.locator('[data-budget-kept=true]')).toBeVisible();

  await app.goTo('data');
  await choose(page, bytes);
  await expect(page.locator('#restore-budgets')).toBeChecked();
  await page.locator('#restore').click();
  await expect(page.locator('.notice')).toContainText('已恢复');
  await budget();
  await expect(names).toHaveCount(2);
  expect(await names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['后来的', '初稿']);
  await page.locator('.notice button').first().click();
  await expect(names).toHaveCount(1);
  await expect(names).toHaveValue('后来的');

  // Unless one says so, none come.
  await app.goTo('data');
  await choose(page, bytes);
  await page.locator('#restore-budgets').uncheck();
  await page.locator('#restore').click();
  await expect(page.locator('.notice')).toContainText('已恢复');
  await expect(await budget()).toHaveCount(1);
});

test('real units that were never backed up, or long ago, are a reminder on the ledger', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('a.csv', '单位名称,单位类型\n甲,非公企业\n');
  await app.check();
  await app.takeIn();
  await page.locator('#backup-due a').click();
  await backUp(page);
  await expect(page.locator('#last-backup')).toContainText('上次备份');
  await page.goto('ledger/');
  await app.ready();
  await expect(app.units).toHaveText('1');
  await expect(page.locator('#backup-due')).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('liangxin.last-backup', '2020-01-01'));
  await page.reload();
  await expect(page.locator('#backup-due')).toBeVisible();
});

test('a locked backup opens with its passphrase only', async ({ page }) => {
  await prepare(page);
  await page.locator('#backup-lock').check();
  await page.locator('#backup-one').fill('短');
  await expect(page.locator('#make-backup')).toBeDisabled();
  await page.locator('#backup-one').fill('椰城二〇二六的口令');
  await page.locator('#backup-two').fill('椰城二〇二六的口');
  await expect(page.locator('#make-backup')).toBeDisabled();
  await page.locator('#backup-two').fill('椰城二〇二六的口令');
  const bytes = await backUp(page);
  expect(bytes.includes(Buffer.from('演示'))).toBe(false);
  await choose(page, bytes);
  await page.locator('#restore-passphrase').fill('不对的口令啊啊');
  await page.locator('#open-backup').click();
  await expect(page.locator('#restore-failed')).toContainText('口令不对');
  await page.locator('#restore-passphrase').fill('椰城二〇二六的口令');
  await page.locator('#open-backup').click();
  await expect(page.locator('#backup-found')).toContainText('120');
});

test('a damaged backup says so, and a file that is none too', { tag: '@any-width' }, async ({ page }) => {
  await prepare(page);
  const bytes = await backUp(page);
  const altered = Buffer.from(bytes);
  altered[altered.length - 200] = (altered[altered.length - 200] ?? 0) ^ 1;
  await choose(page, altered);
  await expect(page.locator('#backup-cut')).toContainText('已损坏');
  await choose(page, bytes.subarray(0, bytes.length - 10));
  await expect(page.locator('#backup-cut')).toContainText('不完整');
  await choose(page, Buffer.from('单位名称,区\n'));
  await expect(page.locator('#restore-failed')).toContainText('不是本程序的备份');
});

for (const lang of langs) {
  test(`the page is sound for assistive technology (${lang})`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.prefer({ lang });
    await app.open('data/');
    await expect(page.locator('#data-role')).not.toBeEmpty();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map((one) => [one.id, one.nodes.map((node) => node.target.join(' ')).slice(0, 3)])).toEqual([]);
  });
}
