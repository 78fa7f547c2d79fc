// What was entered is kept, travels in a link, and is never lost.

import { chromium } from '@playwright/test';

import { App } from './support/app';
import { readLink, stateLink } from './support/link';
import { expect, test } from './support/site';

test('it survives a reload', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '28', full: '4', organisation: 'none' });
  await app.saved();
  await page.reload();
  await app.running();
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.verdict).toContainText('应建未建');
});

test('it survives a tab closed at once after typing, and the browser with it', async ({}, info) => {
  const folder = info.outputPath('profile');
  const { launchOptions, baseURL } = info.project.use;
  const visit = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale: 'zh-CN' });
  const first = await visit();
  const typing = new App(await first.newPage());
  await typing.open('check/');
  await typing.fill({ employees: '77' });
  await typing.page.goto('about:blank');
  await first.close();
  const second = await visit();
  const later = new App(await second.newPage());
  await later.open('check/');
  await expect(later.field('employees')).toHaveValue('77');
  await second.close();
});

test('a copied link opens with the same content elsewhere, and no server ever sees it', async ({ app, page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('check/');
  await app.fill({ kind: 'association', employees: '61', full: '2', organisation: 'none' });
  await page.locator('#copy-link').click();
  await expect(app.notice).toContainText('链接已复制');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(readLink(new URL(link).hash)).toMatchObject({ v: '1', kind: 'association', employees: '61', full: '2' });
  const other = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const there = new App(await other.newPage());
  const asked: string[] = [];
  there.page.on('request', (request) => asked.push(request.url()));
  await there.page.goto(link);
  await there.running();
  await expect(there.field('employees')).toHaveValue('61');
  await expect(there.verdict).toContainText('目标缺口');
  await expect(there.page).not.toHaveURL(/#/);
  expect(asked.filter((url) => url.split('#')[0]?.includes('association'))).toEqual([]);
  await other.close();
});

test('a link opened over own work keeps the own work', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  await page.goto('about:blank');
  await app.open('check/', { fields: { employees: '99' } });
  await expect(app.field('employees')).toHaveValue('99');
  await app.notice.getByRole('button', { name: '换回我原来填的' }).click();
  await expect(app.field('employees')).toHaveValue('41');
});

const opened: { what: string; fragment: string; says: RegExp }[] = [
  { what: 'a damaged link', fragment: stateLink({ fields: { employees: '99' } }).replace('99', '98'), says: /链接不完整或被改动过/ },
  { what: 'a link cut short', fragment: stateLink({ fields: { employees: '99' } }).slice(0, -3), says: /链接不完整或被改动过/ },
  { what: 'a link of a later edition', fragment: stateLink({ fields: { employees: '99' } }, 9), says: /来自更新的版本/ },
];

for (const { what, fragment, says } of opened) {
  test(`${what} says so and changes nothing`, async ({ app, page }) => {
    await app.open('check/');
    await app.fill({ employees: '41' });
    await app.saved();
    await page.goto('about:blank');
    await page.goto(`check/#${fragment}`);
    await app.running();
    await expect(app.notice).toContainText(says);
    await expect(app.field('employees')).toHaveValue('41');
  });
}

test('a second tab learns of a change and can take it over', async ({ app, context }) => {
  await app.open('check/');
  const other = new App(await context.newPage());
  await other.open('check/');
  await other.fill({ employees: '123' });
  await other.saved();
  await app.notice.getByRole('button', { name: '用那边的内容' }).click();
  await expect(app.field('employees')).toHaveValue('123');
});

test('where nothing can be kept it says so, and all else works', async ({ app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '28', full: '4', organisation: 'none' });
  await expect(app.verdict).toContainText('应建未建');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'failed');
  await expect(page.locator('[data-save]')).toContainText('无痕窗口');
});

test('a full disk is said, and saving is tried again', async ({ app, page }) => {
  await app.open('check/');
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.fill({ employees: '55' });
  await expect(page.locator('[data-save]')).toContainText('空间已满');
  await app.saved();
});

test('start over can be undone', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '55' });
  await page.locator('#start-over').click();
  await expect(app.field('employees')).toHaveValue('');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(app.field('employees')).toHaveValue('55');
});
