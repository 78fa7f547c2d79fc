// The table keeps its place, its columns and its conditions, whatever stands in its stead meanwhile.

import { paste } from './support/clipboard';
import { csv, LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const A = '91350100M000100Y43';
const B = '9144030071526726XG';
const HEAD = ['单位名称', '统一社会信用代码', '单位类型', '从业人员', '年工资总额（万元）', '联系人'];
const ROWS = [
  ['甲公司', A, '非公企业', '30', '￥12.5', '王'],
  ['乙公司', B, '非公企业', '40', '80000元', '李'],
  ['丙公司', '', '非公企业', '50', '', '王小'],
];

async function three(app: LedgerApp): Promise<void> {
  await app.openLedger();
  await app.choose('三家.csv', csv([HEAD, ...ROWS]));
  await app.check();
  await app.takeIn();
  await app.page.locator('#open-import').click();
}

test('own columns are shown, filtered, and go by their headers when another ledger takes the place', async ({ page }) => {
  const app = new LedgerApp(page);
  await three(app);
  const at = await app.column('联系人');
  await expect(app.cell(1, at)).toHaveText('李');
  await page.locator('#open-filters').click();
  await page.locator('#filter-column').selectOption({ label: '联系人' });
  await page.locator('#filter-holds').fill('王');
  await expect(app.units).toHaveText('2');
  await expect(page.locator('#chips')).toContainText('联系人');
  // A file with another own column before it.
  await page.locator('#clear-filters').click();
  await page.locator('#open-import').click();
  await app.choose('四.csv', csv([['备注', '单位名称', '单位类型', '联系人'], ['新来的', '丁公司', '非公企业', '赵']]));
  await app.check();
  await app.takeIn();
  await app.page.locator('#open-import').click();
  await expect(app.cell(3, await app.column('联系人'))).toHaveText('赵');
  await expect(app.cell(3, await app.column('备注'))).toHaveText('新来的');
  await page.reload();
  await app.ready();
  await expect(app.cell(3, await app.column('联系人'))).toHaveText('赵');
});

test('a condition with two ends reopens with both, and its chip empties them', async ({ page }) => {
  const app = new LedgerApp(page);
  await three(app);
  await page.locator('#open-filters').click();
  await page.locator('#filter-column').selectOption({ label: '年工资总额' });
  await page.locator('#filter-from').fill('80000.50');
  await expect(app.units).toHaveText('1');
  await page.locator('#filter-from').fill('80000');
  await expect(app.units).toHaveText('2');
  await page.locator('#open-filters').click();
  await page.locator('#open-filters').click();
  await page.locator('#filter-column').selectOption({ label: '年工资总额' });
  await expect(page.locator('#filter-from')).toHaveValue('80000.00');
  await page.locator('#filter-to').fill('100000');
  // The one end is still there beside the other.
  await expect(app.units).toHaveText('1');
  await expect(app.cell(0, 0)).toHaveText('乙公司');
  await page.locator('#chips .tag').click();
  await expect(app.units).toHaveText('3');
  await expect(page.locator('#filter-from')).toHaveValue('');
  await expect(page.locator('#filter-to')).toHaveValue('');
});

test("the table is where it was when a unit's page is left", async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(3_000);
  await page.locator('#grid').focus();
  for (let at = 0; at < 30; at++) await page.keyboard.press('PageDown');
  const there = await page.locator('#grid').getAttribute('aria-activedescendant');
  const row = Number(there?.match(/\d+/)?.[0]);
  expect(row).toBeGreaterThan(100);
  const name = app.cell(row, 0);
  await expect(name).toContainText('演示');
  const text = await name.innerText();
  // Pressed alone, it may still be drawn away from.
  await name.hover();
  await page.mouse.down();
  await expect(page.locator('#unit-name')).toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator('#unit-name')).toHaveText(text);
  await page.locator('#back-to-table').click();
  await expect(app.cell(row, 0)).toHaveText(text);
  await expect(app.cell(row, 0)).toBeInViewport();
});

test('an import under way outlives a change of language', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('三家.csv', csv([HEAD, ...ROWS]));
  await page.locator('.mapping select[data-column="5"]').selectOption('=leave');
  await page.locator('#import-check').click();
  await expect(page.locator('#import-counts')).toBeVisible();
  await page.locator('#lang-en').click();
  await expect(page.locator('#import-counts')).toBeVisible();
  expect(await app.counts()).toEqual([3, 0, 0, 0]);
  await app.takeIn();
  await expect(app.units).toHaveText('3');
});

test('a credit code is one unit’s, whether it is written into a cell or comes with a new unit', async ({ page }) => {
  const app = new LedgerApp(page);
  await three(app);
  await page.locator('#open-columns').click();
  await page.locator('#columns label', { hasText: '统一社会信用代码' }).locator('input').check();
  await page.locator('#open-columns').click();
  const at = await app.column('统一社会信用代码');
  await app.write(2, at, A);
  await expect(app.cell(2, at).locator('.mistake')).toContainText('甲公司');
  await page.keyboard.press('Escape');
  await expect(app.cell(2, at)).toHaveText('');
  await page.locator('#open-add').click();
  await page.locator('#add-name').fill('丁公司');
  await page.locator('#add-code').fill(B);
  await page.locator('#add-unit').click();
  const field = page.locator('.field', { has: page.locator('#add-code') });
  await expect(field.locator('.mistake')).toContainText('乙公司');
  await expect(page.locator('#add-code')).toBeFocused();
  await expect(page.locator('#add-name')).toHaveValue('丁公司');
});

test('what is deleted and brought back stands where it stood', async ({ page }) => {
  const app = new LedgerApp(page);
  await three(app);
  await app.goToCell(0, 0);
  await page.keyboard.press(' ');
  await page.locator('#remove').click();
  await expect(app.units).toHaveText('2');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(app.units).toHaveText('3');
  await expect(app.cell(0, 0)).toHaveText('甲公司');
});

test('rows beyond those in view are chosen by Shift and pasted into', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(1_000);
  const at = await app.column('从业人员');
  await app.goToCell(0, at);
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(page.locator('#remove')).toContainText('1000');
  await page.keyboard.press('Escape');
  await app.goToCell(0, at);
  const block = Array.from({ length: 600 }, (_, row) => String(1_000 + row)).join('\n');
  await paste(page, block);
  await expect(page.locator('#confirm-text')).toContainText('600 格');
  await page.locator('#confirm-do').click();
  await expect(app.cell(0, at)).toHaveText('1000');
  await app.kept();
  await page.locator('#open-filters').click();
  await page.locator('#filter-column').selectOption({ label: '从业人员' });
  await page.locator('#filter-from').fill('1000');
  await page.locator('#filter-to').fill('1599');
  await expect(app.units).toHaveText('600');
});

test('Enter that chooses a composed character does not end the cell', async ({ page }) => {
  const app = new LedgerApp(page);
  await three(app);
  await app.goToCell(0, 0);
  await page.keyboard.press('F2');
  const editor = app.cell(0, 0).locator('input');
  await editor.fill('甲');
  await editor.evaluate((input) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
  await page.waitForTimeout(300);
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('甲');
});
