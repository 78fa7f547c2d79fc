import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

test.describe('the ledger', () => {
  test('an empty ledger offers its ways in', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await expect(page.locator('#import-file')).toBeEnabled();
    await expect(page.locator('#enter-demo')).toBeEnabled();
    await page.locator('details.sheet summary').click();
    await page.locator('#add-name').fill('海口椰城科技有限公司');
    await page.locator('#add-employees').fill('六十');
    await page.locator('#add-unit').click();
    const mistake = page.locator('.field', { has: page.locator('#add-employees') }).locator('.mistake');
    await expect(mistake).toContainText('要填数字');
    await expect(page.locator('#add-name')).toHaveValue('海口椰城科技有限公司');
    await page.locator('#add-employees').fill('60');
    await page.locator('#add-full').fill('4');
    await page.locator('#add-organisation').selectOption('无');
    await page.locator('#add-unit').click();
    await expect(page.locator('#unit-name')).toHaveText('海口椰城科技有限公司');
    await expect(app.verdict).toContainText('应建未建');
    await page.locator('#back-to-table').click();
    await expect(app.units).toHaveText('1');
  });

  test('a made-up city is judged, searched, filtered, ordered, and says that it is made up', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(2_000);
    await expect(page.locator('.banner')).toContainText('演示数据');

    const due = page.locator('[data-verdict=due_not_formed]');
    const count = await due.locator('b').innerText();
    expect(Number(count)).toBeGreaterThan(0);
    await due.click();
    await expect(app.units).toHaveText(count);
    await expect(app.cell(0, await app.column('判定'))).toContainText('应建未建');
    await page.locator('#clear-filters').click();
    await expect(app.units).toHaveText('2,000');

    const name = await app.cell(7, 0).innerText();
    await page.locator('#search').fill(name);
    await expect(app.units).toHaveText('1');
    await expect(app.cell(0, 0)).toHaveText(name);
    await page.locator('#search').fill('没有这样的单位');
    await expect(app.units).toHaveText('0');
    await page.locator('#clear-filters').click();

    const employees = page.locator('.head [role=columnheader]', { hasText: '从业人员' });
    const at = await app.column('从业人员');
    for (const [order, compare] of [
      ['ascending', (one: number, other: number) => one <= other],
      ['descending', (one: number, other: number) => one >= other],
    ] as const) {
      await employees.locator('button').click();
      await expect(employees).toHaveAttribute('aria-sort', order);
      await expect
        .poll(async () => {
          const numbers = await Promise.all([0, 1, 2, 3, 4, 5].map((row) => app.cell(row, at).innerText()));
          const known = numbers.map(Number);
          return known.every((number, row) => row === 0 || compare(known[row - 1] ?? 0, number)) && new Set(numbers).size >= 1 && numbers[0] !== '';
        })
        .toBe(true);
    }
    await employees.locator('button').click();
    await expect(employees).toHaveAttribute('aria-sort', 'none');
  });

  test('a cell is written in place, judged at once, kept, taken back and made again', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(300);
    const at = await app.column('从业人员');
    const before = await app.cell(0, at).innerText();
    const money = await app.money.innerText();

    await app.write(0, at, '很多');
    await expect(app.cell(0, at).locator('.mistake')).toContainText('要填数字');
    await expect(app.cell(0, at).locator('input')).toHaveValue('很多');
    await page.keyboard.press('Escape');
    await expect(app.cell(0, at)).toHaveText(before);

    await app.write(0, await app.column('正式党员'), '77');
    await expect(app.cell(0, await app.column('正式党员'))).toHaveText('77');
    await app.kept();
    await expect(app.money).not.toHaveText(money);
    const after = await app.money.innerText();

    await page.reload();
    await app.ready();
    await expect(app.cell(0, await app.column('正式党员'))).toHaveText('77');
    await expect(app.money).toHaveText(after);

    await app.write(0, await app.column('正式党员'), '78');
    await expect(page.locator('#undo')).toBeEnabled();
    await page.locator('#grid').focus();
    await page.keyboard.press('Control+z');
    await expect(app.cell(0, await app.column('正式党员'))).toHaveText('77');
    await expect(page.locator('#redo')).toBeEnabled();
    await page.keyboard.press('Control+y');
    await expect(app.cell(0, await app.column('正式党员'))).toHaveText('78');
  });

  test('units are chosen, deleted and brought back by keyboard alone', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(50);
    const [first, third] = [await app.cell(0, 0).innerText(), await app.cell(2, 0).innerText()];
    await app.goToCell(0, 0);
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.locator('.rows [aria-selected=true]')).toHaveCount(2);
    await page.locator('#remove').focus();
    await page.keyboard.press('Enter');
    await expect(app.units).toHaveText('48');
    await expect(app.cell(0, 0)).toHaveText(third);
    await app.notice.getByRole('button', { name: '撤销' }).click();
    await expect(app.units).toHaveText('50');
    await page.reload();
    await app.ready();
    await expect(app.units).toHaveText('50');
    await expect(app.cell(0, 0)).toHaveText(first);
  });

  test('the end of a long ledger is reached by key and by wheel', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(30_000);
    await page.locator('#grid').focus();
    await page.keyboard.press('Control+End');
    await expect(page.locator('#grid')).toHaveAttribute('aria-activedescendant', /^c29999-/);
    await expect(app.cell(29_999, 0)).toContainText('演示');
    await expect(page.locator('#grid')).toHaveAttribute('aria-rowcount', '30001');
    await page.keyboard.press('Control+Home');
    await expect(app.cell(0, 0)).toBeVisible();
    // Only what is in view stands in the page.
    expect(await page.locator('.rows [role=row]').count()).toBeLessThan(60);
  });

  test('a unit has a page of its own, corrected in place, with every figure to be asked why', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(40);
    const name = await app.cell(3, 0).innerText();
    await app.goToCell(3, 0);
    await page.keyboard.press('Enter');
    await expect(page.locator('#unit-name')).toHaveText(name);
    await expect(page).toHaveURL(/#unit=3$/);
    await page.locator('#fact-status').selectOption('在业');
    await page.locator('#fact-kind').selectOption('律师事务所');
    await page.locator('#fact-organisation').selectOption('党支部');
    await page.locator('#fact-employees').fill('28');
    await page.locator('#fact-employees').blur();
    await page.locator('#fact-full').fill('4');
    await page.locator('#fact-full').blur();
    await page.locator('#fact-probationary').fill('0');
    await page.locator('#fact-probationary').blur();
    await expect(app.verdict).toContainText('已达标');
    await app.shows('m7', '2,200.00');
    const why = await app.ask('m7');
    await expect(why).toContainText('550');
    // What it was worked out from leads to where it stands on this page.
    await why.getByRole('button', { name: '正式党员' }).click();
    await expect(page.locator('#fact-full')).toBeFocused();

    await page.locator('#fact-wages').fill('许多');
    await page.locator('#fact-wages').blur();
    await expect(page.locator('.field', { has: page.locator('#fact-wages') }).locator('.mistake')).not.toBeEmpty();
    await page.locator('#fact-wages').fill('1200万');
    await page.locator('#fact-wages').blur();
    await app.shows('m1-cap', '120,000.00');

    await page.goBack();
    await expect(app.cell(3, 0)).toHaveText(name);
    await page.goForward();
    await expect(page.locator('#unit-name')).toHaveText(name);
    await page.reload();
    await expect(page.locator('#unit-name')).toHaveText(name);
    await expect(page.locator('#fact-employees')).toHaveValue('28');
  });

  test('sets are ticked on a unit\'s page: unknown is not none, and each change can be undone', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await page.locator('details.sheet summary').click();
    await page.locator('#add-name').fill('椰风物业');
    await page.locator('#add-unit').click();
    await expect(page.locator('#unit-name')).toHaveText('椰风物业');
    const set = page.locator('#fact-six-haves');
    const box = (name: string) => set.getByRole('checkbox', { name, exact: true });
    const unknown = page.getByRole('group', { name: '六有 不清楚' });
    await expect(unknown).toBeVisible();
    await expect(set.getByRole('checkbox', { checked: true })).toHaveCount(0);

    // By keyboard, one right after the other: none undoes another.
    await box('设施').focus();
    for (const _ of ['设施', '标志', '党旗']) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await expect(page.getByRole('group', { name: '六有', exact: true })).toBeVisible();
    for (const name of ['设施', '标志', '党旗']) await expect(box(name)).toBeChecked();
    await app.kept();
    await page.reload();
    await app.ready();
    for (const [name, ticked] of [['场所', false], ['设施', true], ['标志', true], ['党旗', true], ['都没有', false]] as const) {
      await expect(box(name)).toBeChecked({ checked: ticked });
    }

    // None is said by its own box; with no box ticked it is unknown again.
    await box('都没有').check();
    await expect(set.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await expect(unknown).toHaveCount(0);
    await box('都没有').uncheck();
    await expect(unknown).toBeVisible();
    await app.kept();

    await page.locator('#back-to-table').click();
    for (const ticked of ['都没有', '党旗']) {
      await page.locator('#undo').click();
      await app.kept();
      await page.goBack();
      await expect(box(ticked)).toBeChecked();
      await page.locator('#back-to-table').click();
    }
  });

  test('columns are chosen and stay', async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(20);
    await page.locator('#open-columns').click();
    await page.locator('#columns').getByRole('checkbox', { name: '街道' }).check();
    await page.locator('#columns').getByRole('checkbox', { name: '更新日期' }).uncheck();
    await expect(page.locator('.head')).toContainText('街道');
    await page.reload();
    await app.ready();
    await expect(page.locator('.head')).toContainText('街道');
    await expect(page.locator('.head')).not.toContainText('更新日期');
    await expect(app.cell(0, await app.column('街道'))).not.toBeEmpty();
  });

  test('a second tab follows, and writes once the first is closed', { tag: '@any-width' }, async ({ page, context }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(30);
    const other = new LedgerApp(await context.newPage());
    await other.open('ledger/');
    await expect(other.page.locator('.banner')).toContainText('另一个标签页');
    await expect(other.units).toHaveText('30');
    await expect(other.page.locator('#undo')).toBeDisabled();
    const at = await app.column('从业人员');
    await app.page.bringToFront();
    await app.write(1, at, '4321');
    await expect(other.cell(1, at)).toHaveText('4321');
    await page.close();
    await expect(other.page.locator('.banner')).not.toContainText('另一个标签页', { timeout: 30_000 });
    await other.write(1, at, '1234');
    await expect(other.cell(1, at)).toHaveText('1234');
    await other.kept();
  });

  test('what is shown is exported, and no text becomes a formula', { tag: '@any-width' }, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.makeCity(60);
    await app.goToCell(0, 0);
    await page.keyboard.press('F2');
    await app.cell(0, 0).locator('input').fill('=HYPERLINK("x")');
    await page.keyboard.press('Enter');
    await app.kept();
    const download = page.waitForEvent('download');
    await page.locator('#export-csv').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^演示数据-五清台账-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.startsWith('\ufeff单位名称,统一社会信用代码,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(61);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    const book = page.waitForEvent('download');
    await page.locator('#export-xlsx').click();
    const bytes = await readFile(await (await book).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  for (const lang of langs) {
    test(`nothing stands in the way of assistive technology (${lang})`, async ({ page }) => {
      const app = new LedgerApp(page);
      await app.prefer({ lang });
      await app.openLedger();
      await sound(page);
      await app.makeCity(40);
      await sound(page);
      await page.locator('#open-filters').click();
      await sound(page);
      await page.locator('#open-columns').click();
      await sound(page);
      await app.goToCell(1, 0);
      await page.keyboard.press('Enter');
      await page.locator('#unit-name').waitFor();
      await sound(page);
    });
  }
});

async function sound(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((one) => [one.id, one.nodes.map((node) => node.target.join(' ')).slice(0, 3)])).toEqual([]);
}
