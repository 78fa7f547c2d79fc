// A cell that is typed into is not lost when the page is left before Enter.

import { csv, LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const HEAD = ['单位名称', '单位类型', '从业人员'];
const STAFF = '从业人员';

async function two(app: LedgerApp): Promise<number> {
  await app.openLedger();
  await app.choose('两家.csv', csv([HEAD, ['甲公司', '非公企业', '30'], ['乙公司', '非公企业', '40']]));
  await app.check();
  await app.takeIn();
  await app.page.locator('#open-import').click();
  return app.column(STAFF);
}

/** Types over a cell and goes no further. */
async function type(app: LedgerApp, row: number, column: number, text: string): Promise<void> {
  await app.goToCell(row, column);
  await app.page.keyboard.press('F2');
  await app.cell(row, column).locator('input').fill(text);
}

test('it is entered when another page is gone to, by link or by the browser’s way back', async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await two(app);
  await type(app, 0, at, '71');
  await app.goTo('reminders');
  await app.goTo('ledger');
  await expect(app.cell(0, at)).toHaveText('71');
  await type(app, 1, at, '72');
  // Not by the mouse, so that the field is not left first.
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/reminders/);
  await app.goTo('ledger');
  await expect(app.cell(1, at)).toHaveText('72');
  await expect(app.cell(1, at).locator('input')).toHaveCount(0);
});

test('it is entered on the next visit where the page was reloaded, and can be taken back', async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await two(app);
  await type(app, 0, at, '73');
  await page.reload();
  await app.ready();
  await expect(app.notice).toContainText('甲公司');
  await expect(app.cell(0, at)).toHaveText('73');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(app.cell(0, at)).toHaveText('30');
  await page.reload();
  await app.ready();
  await expect(app.cell(0, at)).toHaveText('30');
});

test('what cannot be read is kept, and offered to be mended', async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await two(app);
  await type(app, 0, at, '很多');
  await app.goTo('reminders');
  await expect(app.notice).toContainText('甲公司');
  await page.reload();
  await app.goTo('ledger');
  const line = page.locator('#waiting-cells li');
  await expect(line.locator('input')).toHaveValue('很多');
  await expect(line).toContainText('甲公司 · 从业人员');
  await line.locator('input').fill('74');
  await line.locator('[data-waiting=write]').click();
  await expect(page.locator('#waiting-cells')).toHaveCount(0);
  await expect(app.cell(0, at)).toHaveText('74');
});

test('a field of the unit’s own page, and the form of a new unit, outlive a reload', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await two(app);
  await page.locator('#open-add').click();
  await page.locator('#add-name').fill('丙公司');
  await page.reload();
  await app.ready();
  await page.locator('#open-add').click();
  await expect(page.locator('#add-name')).toHaveValue('丙公司');
  await page.locator('#add-unit').click();
  await expect(page.locator('#unit-name')).toHaveText('丙公司');
  await page.locator('#fact-employees').fill('75');
  await page.reload();
  await app.ready();
  await expect(page.locator('#fact-employees')).toHaveValue('75');
  await page.locator('#back-to-table').click();
  await expect(app.cell(2, at)).toHaveText('75');
});
