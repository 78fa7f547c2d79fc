// What is pasted goes to the chosen rows and to no others, and what a cell does not take is said.

import { copy, paste } from './support/clipboard';
import { csv, LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const HEAD = ['单位名称', '单位类型', '从业人员', '正式党员', '联合组织'];
const STAFF = '从业人员';

/** Ten units with 10, 11, 12 … employees. */
async function ten(app: LedgerApp): Promise<number> {
  await app.openLedger();
  const rows = Array.from({ length: 10 }, (_, at) => [`单位${at}`, '非公企业', String(10 + at), '', '']);
  await app.choose('十家.csv', csv([HEAD, ...rows]));
  await app.check();
  await app.takeIn();
  await app.page.locator('#open-import').click();
  return app.column(STAFF);
}

/** What the column holds, from the first row on. */
async function column(app: LedgerApp, at: number): Promise<string[]> {
  const cells = Array.from({ length: 10 }, (_, row) => app.cell(row, at).innerText());
  return (await Promise.all(cells)).map((text) => text.trim());
}

/** The cursor on the fifth row, with the rows from the third on chosen: as Shift and the arrow keys leave it. */
async function chooseThreeToFive(app: LedgerApp, at: number): Promise<void> {
  await app.goToCell(2, at);
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.keyboard.press('Shift+ArrowDown');
  await expect(app.page.locator('[aria-selected=true]')).toHaveCount(3);
}

test('a block goes to the chosen rows, one value to each of them, and both are taken back at once', async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await ten(app);
  await chooseThreeToFive(app, at);
  await paste(page, '70\n80\n90');
  await expect(app.notice).toContainText('已改 3 格（第 3–5 行）');
  expect(await column(app, at)).toEqual(['10', '11', '70', '80', '90', '15', '16', '17', '18', '19']);
  await paste(page, '55');
  await expect(app.notice).toContainText('已改 3 格');
  await expect(app.cell(2, at)).toHaveText('55');
  expect(await column(app, at)).toEqual(['10', '11', '55', '55', '55', '15', '16', '17', '18', '19']);
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(app.cell(2, at)).toHaveText('70');
  expect(await column(app, at)).toEqual(['10', '11', '70', '80', '90', '15', '16', '17', '18', '19']);
  // Longer than what is chosen: only after asking, and nothing where that is not wanted.
  await paste(page, '1\n2\n3\n4\n5');
  await expect(page.locator('#confirm-text')).toContainText('比选中的多 2 行');
  await page.locator('#confirm-cancel').click();
  await expect(page.locator('#confirm')).toBeHidden();
  expect(await column(app, at)).toEqual(['10', '11', '70', '80', '90', '15', '16', '17', '18', '19']);
});

test('cells that do not take it are listed one by one, and the others change', async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await ten(app);
  await app.goToCell(8, at);
  await paste(page, '很多\t3\n81\t4\n82\t5');
  await expect(app.notice).toContainText('已改 3 格（第 9–10 行）');
  await expect(app.notice).toContainText('3 格没有粘贴');
  const refused = page.locator('#paste-refused tbody tr');
  await expect(refused).toHaveCount(3);
  await expect(refused.first()).toContainText('单位8');
  await expect(refused.first()).toContainText(STAFF);
  await expect(refused.first()).toContainText('很多');
  await expect(refused.last()).toContainText('超出最后一行');
  await expect(app.cell(9, at)).toHaveText('81');
  await expect(app.cell(8, at)).toHaveText('18');
  await page.locator('#paste-refused-close').click();
  await expect(page.locator('#paste-refused')).toHaveCount(0);
});

test('copied rows go to the columns that they came from, wherever the cursor is', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  const at = await ten(app);
  await page.locator('#open-columns').click();
  await page.locator('#columns label', { hasText: '联合组织' }).locator('input').check();
  await page.locator('#open-columns').click();
  const joint = await app.column('联合组织');
  await app.goToCell(0, at);
  await page.keyboard.press(' ');
  const clip = await copy(page);
  expect(clip['text/plain']).toContain('单位0');
  await page.keyboard.press('Escape');
  for (const what of [clip, clip['text/plain'] ?? '']) {
    await app.goToCell(5, joint);
    await paste(page, what);
    await expect(app.notice).toContainText('不改单位名称');
    await expect(app.cell(5, at)).toHaveText('10');
    await expect(app.cell(5, joint)).toHaveText('');
    await expect(app.cell(5, 0)).toHaveText('单位5');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(app.cell(5, at)).toHaveText('15');
  }
});

test('rows out of view are copied with those in view', { tag: '@any-width' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(400);
  await app.goToCell(0, 0);
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(page.locator('#remove')).toContainText('400');
  await copy(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(async () => (await copied()).split('\n').length).toBe(400);
});

test('deleting many units asks with their number', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(300);
  await app.goToCell(0, 0);
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.locator('#remove').click();
  await expect(page.locator('#confirm-text')).toContainText('300');
  await page.locator('#confirm-cancel').click();
  await expect(app.units).toHaveText('300');
  await page.locator('#remove').click();
  await page.locator('#confirm-do').click();
  await expect(app.notice).toContainText('已删除 300 家单位');
});
