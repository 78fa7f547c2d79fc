import { readFile } from 'node:fs/promises';

import { beforeWorker } from './support/disk';
import { csv, LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const HEAD = ['单位名称', '统一社会信用代码', '单位类型', '区', '从业人员', '正式党员', '联系人'];
const A = '91350100M000100Y43';
const B = '9144030071526726XG';

test('a file is looked into, checked and taken in; what cannot be read comes back to be corrected', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const rows = [
    ['海口市两新组织台账'],
    [],
    HEAD,
    ['海口椰城科技有限公司', A, '非公企业', '龙华区', '120', '4', '王'],
    ['南渡律师事务所', B, '律师事务所', '琼山区', '28', '4', ''],
    ['坏数字', '', '非公企业', '龙华区', '三十', '1', ''],
    ['坏类型', '', '公司', '龙华区', '3', '1', ''],
  ];
  await app.choose('台账.csv', csv(rows));
  await expect(page.locator('#import-head option:checked')).toContainText('单位名称');
  await expect(page.locator('.mapping tbody tr')).toHaveCount(HEAD.length);
  await expect(page.locator('.mapping select[data-column="6"]')).toHaveValue('=own');
  await app.check();
  expect(await app.counts()).toEqual([2, 0, 0, 2]);
  await expect(page.locator('.asides')).toContainText('三十');
  await expect(page.locator('.asides')).toContainText('要填数字');
  // Nothing is written before it is confirmed.
  await expect(page.locator('#total-units')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.locator('#aside-file').click();
  const aside = await readFile(await (await download).path());
  await app.takeIn();
  await expect(app.units).toHaveText('2');

  // The same workbook comes in again, still wrong: its reason column is not taken for one of ours.
  await page.getByRole('button', { name: '再导入一个' }).click();
  await app.choose('未导入的行.xlsx', aside);
  await expect(page.locator('.mapping select[data-column="0"]')).toHaveValue('=leave');
  await app.check();
  expect(await app.counts()).toEqual([0, 0, 0, 2]);
  await expect(page.locator('#nothing-new')).toBeVisible();
});

test('the same file twice changes nothing, and an import is taken back as a whole', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const file = csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', ''], ['乙', '', '社会团体', '美兰区', '8', '0', '李']]);
  for (const again of [false, true]) {
    await app.choose('a.csv', file);
    await app.check();
    expect(await app.counts()).toEqual(again ? [0, 2, 0, 0] : [2, 0, 0, 0]);
    if (again) {
      await expect(page.locator('#nothing-new')).toBeVisible();
    } else {
      await app.takeIn();
      await page.getByRole('button', { name: '再导入一个' }).click();
    }
  }
  await page.getByRole('button', { name: '换一个文件' }).click();
  await app.choose('b.csv', csv([HEAD, ['丙', '', '社会团体', '美兰区', '8', '0', '']]));
  await app.check();
  await app.takeIn();
  await expect(app.units).toHaveText('3');
  // The button is there only as long as it leads to what was before the import.
  await page.locator('#go-back').click();
  await expect(app.units).toHaveText('2');
  await expect(page.locator('#take-back')).toHaveCount(0);
  await page.getByRole('button', { name: '再导入一个' }).click();
  await app.choose('b.csv', csv([HEAD, ['丙', '', '社会团体', '美兰区', '8', '0', '']]));
  await app.check();
  await app.takeIn();
  await expect(app.units).toHaveText('3');
  await page.locator('#take-back').click();
  await expect(app.units).toHaveText('2');
  await page.reload();
  await app.ready();
  await expect(app.units).toHaveText('2');
});

test('what was checked against another ledger is not taken in, but checked again', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('a.csv', csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', '王'], ['乙', B, '非公企业', '', '', '', '']]));
  await app.check();
  await app.takeIn();
  await page.getByRole('button', { name: '再导入一个' }).click();
  await app.choose('b.csv', csv([HEAD, ['甲', A, '非公企业', '龙华区', '31', '1', ''], ['丙', '', '非公企业', '', '', '', '']]));
  await app.check();
  expect(await app.counts()).toEqual([1, 0, 1, 0]);
  await page.locator('#settle input[value=replace]').check();
  await app.makeCity(20);
  const first = await app.cell(0, 0).innerText();
  if (await page.locator('#open-import[aria-expanded=false]').isVisible()) await page.locator('#open-import').click();
  // Its conflicts are asked for again as it is unfolded, and are none any more.
  await expect(page.locator('#import-failed')).toContainText('重新检查');
  await expect(page.locator('#take-in')).toHaveCount(0);
  await expect(app.units).toHaveText('20');
  await app.check();
  expect(await app.counts()).toEqual([2, 0, 0, 0]);
  await app.takeIn();
  await expect(app.units).toHaveText('22');
  await expect(app.cell(0, 0)).toHaveText(first);
});

test('an import that was given up on its way in can be taken in after all', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(20);
  const rows = Array.from({ length: 40_000 }, (_, at) => [`公司${at}`, '', '非公企业', '龙华区', '30', '1', '']);
  await app.choose('a.csv', csv([HEAD, ...rows]));
  await app.check();
  // At once, before it is through.
  await page.evaluate(() => {
    const watching = new MutationObserver(() => {
      const cancel = document.querySelector<HTMLButtonElement>('#import .progressing button');
      if (!cancel) return;
      watching.disconnect();
      cancel.click();
    });
    watching.observe(document.querySelector('#import') ?? document.body, { childList: true, subtree: true });
    document.querySelector<HTMLButtonElement>('#take-in')?.click();
  });
  await expect(page.locator('#import .progressing')).toHaveCount(0);
  await expect(app.units).toHaveText('20');
  await app.takeIn();
  await expect(app.units).toHaveText('40,020');
});

for (const [settle, expected] of [
  ['keep', ['30', '王']],
  ['replace', ['31', '']],
  ['merge', ['31', '王']],
] as const) {
  test(`a conflict is shown cell by cell and settled: ${settle}`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.openLedger();
    await app.choose('a.csv', csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', '王']]));
    await app.check();
    await app.takeIn();
    await page.getByRole('button', { name: '再导入一个' }).click();
    await app.choose('b.csv', csv([HEAD, ['甲', A, '非公企业', '龙华区', '31', '1', ''], ['乙', B, '非公企业', '', '', '', '']]));
    await app.check();
    expect(await app.counts()).toEqual([1, 0, 1, 0]);
    await expect(page.locator('.conflicts')).toContainText('从业人员');
    await page.locator(`#settle input[value=${settle}]`).check();
    await app.takeIn();
    await expect(app.units).toHaveText('2');
    await app.goToCell(0, 0);
    await page.keyboard.press('Enter');
    await expect(page.locator('#fact-employees')).toHaveValue(expected[0]);
    await expect(page.locator('#fact-own-0')).toHaveValue(expected[1]);
  });
}

test('a second import chooses nothing by itself, and says what it will do before it does it', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const first = [['甲', A, '非公企业', '龙华区', '30', '1', '王'], ['乙', B, '非公企业', '龙华区', '8', '1', ''], ['丙', '', '社会团体', '美兰区', '5', '0', '']];
  await app.choose('一季度.csv', csv([HEAD, ...first]));
  await app.check();
  await expect(app.act).toHaveText('写入台账：新增 3 个单位');
  await app.takeIn();
  await page.getByRole('button', { name: '再导入一个' }).click();
  const second = [['甲', A, '非公企业', '龙华区', '31', '2', '王'], ['乙', B, '非公企业', '龙华区', '9', '1', ''], ...first.slice(2), ['丁', '', '社会团体', '美兰区', '5', '0', ''], ['坏', '', '公司', '美兰区', '5', '0', '']];
  await app.choose('二季度.csv', csv([HEAD, ...second]));
  await app.check();
  expect(await app.counts()).toEqual([1, 1, 2, 1]);
  await expect(page.locator('#settle input:checked')).toHaveCount(0);
  await expect(app.act).toBeDisabled();
  await expect(page.locator('#take-in-why')).toContainText('请先选');
  await page.locator('#settle input[value=keep]').check();
  await expect(app.act).toHaveText('写入台账：新增 1 个单位，更新 0 处，保留原样 2 行，跳过 1 行（台账里已有），搁置 1 行');
  await page.locator('#settle input[value=replace]').check();
  const announced = '新增 1 个单位，更新 3 处，涉及 2 个单位，跳过 1 行（台账里已有），搁置 1 行';
  await expect(app.act).toHaveText(`写入台账：${announced}`);
  // What was chosen outlives a change of language.
  await page.locator('#lang-en').click();
  await expect(app.act).toContainText('3 cells updated');
  await page.locator('#lang-zh').click();
  await app.takeIn();
  await expect(page.locator('#import-done')).toHaveText(`${announced}。`);
  await expect(app.units).toHaveText('4');
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText('31');
});

test('what a column or a row may mean is asked or set aside, never guessed', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const head = '单位名称,统一社会信用代码,单位类型,区,从业人员,党员数,其中：预备党员\n';
  const rows = ['甲,9.14E+17,非公企业,龙华区,30,3,1', '乙,,非公企业,,20,2,0', '龙华区小计,,,,50,5,1', '丙,,非公企业,美兰区,1,200,3,0', '丁,,非公企业,美兰区,10,1,0', '"戊,,非公企业,,9,1,0', '己",,非公企业,,8,1,0'];
  await app.choose('摸底表.csv', head + rows.join('\n'));
  const members = page.locator('[data-ask=header-5]');
  await expect(members.locator('input:checked')).toHaveCount(0);
  await expect(page.locator('#import-check')).toBeDisabled();
  await expect(page.locator('.mistakes')).toContainText('还没有回答：党员数');
  await members.getByLabel('有，是总数').check();
  await page.locator('#import-check').click();
  // That a district stands in the first of several rows only is seen when all are read.
  const districts = page.locator('[data-ask=gaps-3]');
  await expect(page.locator('#import-questions')).toBeFocused();
  await expect(districts.locator('input:checked')).toHaveCount(0);
  await expect(page.locator('#import-check')).toBeDisabled();
  await districts.getByLabel('用上面的内容往下填').check();
  await app.check();
  expect(await app.counts()).toEqual([3, 0, 0, 3]);
  await expect(page.locator('#aside-counts')).toHaveText('原因：1 行是合计行，1 行数字被逗号分开，1 行引号没有配对');
  await expect(page.locator('[data-remark=cut-codes]')).toContainText('第 2 行');
  await app.takeIn();
  const [district, full] = [await app.column('区'), await app.column('正式党员')];
  await expect(app.cell(1, district)).toHaveText('龙华区');
  await expect(app.cell(0, full)).toHaveText('2');

  // What was answered is remembered as an answer to that header.
  await page.getByRole('button', { name: '再导入一个' }).click();
  await app.choose('又一张.csv', `${head}\n坏,,公司,,,,`);
  await expect(members.getByLabel('有，是总数')).toBeChecked();
  await app.check();
  await expect(page.locator('#nothing-new')).toContainText('一个单位也没有读出：1 行都搁置了，因为1 行有格子读不出');
});

test('encoding and separator are found, and can be switched', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  // 单位名称;单位类型 / 甲;非公企业 in GB18030.
  const gb = Buffer.from('b5a5cebbc3fbb3c63bb5a5cebbc0e0d0cd0abcd73bb7c7b9abc6f3d2b50a', 'hex');
  await app.choose('gb.csv', gb);
  await expect(page.locator('#import-encoding option:checked')).toContainText('GB18030');
  await expect(page.locator('#import-separator option:checked')).toHaveText('分号');
  await expect(page.locator('.mapping tbody tr')).toHaveCount(2);
  await page.locator('#import-separator').selectOption({ label: '逗号' });
  await expect(page.locator('.mapping tbody tr')).toHaveCount(1);
  await page.locator('#import-separator').selectOption({ label: '分号' });
  await page.locator('#import-encoding').selectOption({ label: 'UTF-8' });
  await expect(page.locator('#import-failed')).toContainText('UTF-8');
  // What was chosen before still stands.
  await expect(page.locator('.mapping tbody tr')).toHaveCount(2);
});

test('a column is mapped by hand, and that is remembered', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const file = csv([['抬头', '单位类型', '甲方人数'], ['某某公司', '非公企业', '12']]);
  await app.choose('a.csv', file);
  await expect(page.locator('.mistakes')).toContainText('单位名称');
  await expect(page.locator('#import-check')).toBeDisabled();
  await page.locator('.mapping select[data-column="0"]').selectOption('name');
  await page.locator('.mapping select[data-column="2"]').selectOption('employees');
  await app.check();
  expect(await app.counts()).toEqual([1, 0, 0, 0]);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await app.choose('b.csv', file);
  await expect(page.locator('.mapping select[data-column="0"]')).toHaveValue('name');
  await expect(page.locator('.mapping select[data-column="2"]')).toHaveValue('employees');
});

test('the template is a workbook that can be imported', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const download = page.waitForEvent('download');
  await page.locator('#template').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('五清台账模板.xlsx');
  await app.choose('模板.xlsx', await readFile(await file.path()));
  await expect(page.locator('#import-sheet option')).toHaveText(['台账', '填写说明']);
  await expect(page.locator('.mapping tbody tr')).toHaveCount(32);
});

test('a file of more than 4 GB is refused, as an import and as a backup, not read as far as that', { tag: '@any-width' }, async ({ page }) => {
  // The browser is not given so much: it is told of a file that says so of itself.
  await beforeWorker(page, 'Object.defineProperty(Blob.prototype, "size", { get: () => 2 ** 32 + 5 })');
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('a.csv', csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', '王']]));
  await expect(page.locator('#import-failed')).toContainText('4 GB');
  await app.goTo('data');
  await page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: Buffer.from('abc') });
  await expect(page.locator('#restore-failed')).toContainText('4 GB');
});

test('files that are no ledger say what they are', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const locked = Buffer.concat([old, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]);
  for (const [name, bytes, said] of [
    ['empty.csv', Buffer.alloc(0), '空的'],
    ['page.xls', Buffer.from('<html><table><tr><td>x</td></tr></table></html>'), '网页'],
    ['old.xls', old, '旧式工作簿'],
    ['locked.xlsx', locked, '密码'],
    ['cut.xlsx', Buffer.from('PK\x03\x04\x14\x00'), '不完整'],
    ['picture.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), '不是表格'],
    ['blank.csv', Buffer.from('\r\n \r\n'), '没有数据行'],
    ['quote.csv', Buffer.from('单位名称,单位类型\n"甲,非公企业\n'), '引号'],
  ] as const) {
    await app.choose(name, bytes);
    await expect(page.locator('#import-failed'), name).toContainText(said);
  }
  // And the next sound file goes on as if nothing had been.
  await app.choose('a.csv', csv([HEAD, ['甲', A, '非公企业', '', '', '', '']]));
  await expect(page.locator('#import-failed')).toBeEmpty();
  await app.check();
  expect(await app.counts()).toEqual([1, 0, 0, 0]);
});

test('a large import can be given up, and leaves the ledger as it was', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(10);
  const rows = Array.from({ length: 250_000 }, (_, at) => `海口第${at}号公司,非公企业,龙华区,${at % 90}`);
  await app.choose('large.csv', `单位名称,单位类型,区,从业人员\n${rows.join('\n')}\n`);
  await page.locator('#import-check').click();
  await page.locator('.import .progressing button').click();
  await expect(page.locator('.import .progressing')).toHaveCount(0, { timeout: 5_000 });
  await expect(page.locator('#import-counts')).toHaveCount(0);
  await expect(app.units).toHaveText('10');
  // It can be begun again.
  await expect(page.locator('#import-check')).toBeEnabled();
});

test('a file is dropped anywhere on the page, on a unit too, and opens the import', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const over = page.locator('.drop-over');
  const left = await app.drag([{ name: 'a.csv', text: '' }]);
  await expect(over).toContainText('松手就导入这个文件');
  await left.leave();
  await expect(over).toHaveCount(0);

  const first = await app.drag([{ name: '一季度.csv', text: csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', '']]) }]);
  expect(await first.drop()).toBe(true);
  await expect(over).toHaveCount(0);
  await expect(page.locator('#import-title')).toBeFocused();
  await expect(page.locator('#import')).toContainText('一季度.csv');
  await app.check();
  await app.takeIn();

  // Wherever one is, and whatever is unfolded.
  await page.locator('#open-columns').click();
  await app.goToCell(0, 0);
  await page.keyboard.press('Enter');
  await expect(page.locator('#unit-name')).toHaveText('甲');
  const second = await app.drag([{ name: '二季度.csv', text: csv([HEAD, ['乙', '', '社会团体', '美兰区', '8', '0', '']]) }]);
  expect(await second.drop()).toBe(true);
  await expect(page.locator('#import')).toContainText('二季度.csv');
  await expect(page).not.toHaveURL(/#unit/);
  await app.check();
  expect(await app.counts()).toEqual([1, 0, 0, 0]);
  await page.goBack();
  await expect(page.locator('#unit-name')).toHaveText('甲');
});

test('what cannot be dropped says what to do', { tag: '@any-width' }, async ({ page, context }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  const file = { name: 'a.csv', text: csv([HEAD, ['甲', A, '非公企业', '龙华区', '30', '1', '']]) };
  for (const [what, said] of [
    [[file, { ...file, name: 'b.csv' }], '一次导入一个文件'],
    ['单位名称', '拖来的不是文件'],
  ] as const) {
    const dragged = await app.drag(what);
    await expect(page.locator('.drop-over')).toContainText(said);
    expect(await dragged.drop()).toBe(true);
    await expect(app.notice).toContainText(said);
    await expect(page.locator('#import-file')).toBeEnabled();
    await expect(page.locator('.mapping')).toHaveCount(0);
  }
  // A file that can be taken ends the complaint.
  await (await app.drag([file])).drop();
  await expect(page.locator('.mapping')).toBeVisible();
  await expect(app.notice).toHaveCount(0);

  const other = new LedgerApp(await context.newPage());
  await other.open('ledger/');
  await expect(other.page.locator('.banner')).toContainText('另一个标签页');
  const refused = await other.drag([file]);
  await expect(other.page.locator('.drop-over')).toContainText('另一个标签页正在改');
  expect(await refused.drop()).toBe(true);
  await expect(other.notice).toContainText('另一个标签页正在改');
  await expect(other.page.locator('.mapping')).toHaveCount(0);
});

test('text is dragged within the page as ever', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(20);
  // Onto a field, from anywhere; and out of the page itself, to anywhere.
  await page.locator('#search').evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '海口');
    field.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect(page.locator('.drop-over')).toHaveCount(0);
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragstart', { bubbles: true })));
  const inside = await app.drag('海口');
  await expect(page.locator('.drop-over')).toHaveCount(0);
  expect(await inside.drop()).toBe(false);
  await expect(app.notice).toHaveCount(0);
  // The end of that drag was never heard, as its row was gone by then: a file is taken all the same.
  const file = await app.drag([{ name: '三季度.csv', text: csv([HEAD, ['丙', A, '非公企业', '龙华区', '30', '1', '']]) }]);
  await expect(page.locator('.drop-over')).toContainText('松手就导入这个文件');
  expect(await file.drop()).toBe(true);
  await expect(page.locator('#import')).toContainText('三季度.csv');
});
