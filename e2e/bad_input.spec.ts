// What bad input gets: a message at the field, in the visitor's language, tied to it; the rest keeps working.

import { expect, test } from './support/site';
import type { Fields, Lang } from './support/app';

interface Bad {
  what: string;
  /** Typed one after the other; the last one is at fault, unless `at` says another. */
  fields: Fields;
  at: string;
  says: Record<Lang, string>;
}

const onCheck: Bad[] = [
  { what: 'a negative count', fields: { employees: '-5' }, at: 'employees', says: { 'zh-CN': '不能是负数，没有就填 0', en: 'Not below zero; 0 if there is none' } },
  { what: 'a full-width minus', fields: { probationary: '－1' }, at: 'probationary', says: { 'zh-CN': '不能是负数，没有就填 0', en: 'Not below zero; 0 if there is none' } },
  { what: 'half a person', fields: { employees: '2.5' }, at: 'employees', says: { 'zh-CN': '要填整数', en: 'Enter a whole number' } },
  { what: 'half a person in full width', fields: { full: '１２．５' }, at: 'full', says: { 'zh-CN': '要填整数', en: 'Enter a whole number' } },
  { what: 'more members than staff', fields: { employees: '5', full: '6' }, at: 'full', says: { 'zh-CN': '党员 6 名，多于从业人员 5 人。请核对其中一项', en: '6 members are more than the 5 employees. Please check one of the two' } },
  { what: 'more probationary members than staff', fields: { employees: '5', full: '1', probationary: '6' }, at: 'probationary', says: { 'zh-CN': '党员 6 名，多于从业人员 5 人。请核对其中一项', en: '6 members are more than the 5 employees. Please check one of the two' } },
  { what: '1e20', fields: { employees: '1e20' }, at: 'employees', says: { 'zh-CN': '请写成普通数字，不用科学记数法', en: 'Write it out, without an exponent' } },
  { what: '1e5', fields: { full: '1e5' }, at: 'full', says: { 'zh-CN': '请写成普通数字，不用科学记数法', en: 'Write it out, without an exponent' } },
  { what: 'far too many', fields: { employees: '100000000000000000000' }, at: 'employees', says: { 'zh-CN': '数字过大，最多 10,000,000。请核对位数', en: 'Too large, 10,000,000 at most. Please check the digits' } },
  { what: 'words for a number', fields: { full: '三个' }, at: 'full', says: { 'zh-CN': '要填数字，如 28 或 1.2万', en: 'Enter a number, such as 28 or 1.2万' } },
  { what: 'a number with words around it', fields: { employees: '大约100' }, at: 'employees', says: { 'zh-CN': '要填数字，如 28 或 1.2万', en: 'Enter a number, such as 28 or 1.2万' } },
  { what: 'a joint branch over no unit', fields: { organisation: 'joint', 'joint-units': '0' }, at: 'joint-units', says: { 'zh-CN': '联合党支部至少覆盖 1 个单位', en: 'A joint branch covers at least one unit' } },
];

const onSubsidy: Bad[] = [
  { what: 'the 29th of February of a common year', fields: { organisation: 'branch', approved: '2023-02-29' }, at: 'approved', says: { 'zh-CN': '日历上没有这一天，请核对', en: 'The calendar has no such day; please check' } },
  { what: 'the 31st of April', fields: { organisation: 'branch', approved: '2024年4月31日' }, at: 'approved', says: { 'zh-CN': '日历上没有这一天，请核对', en: 'The calendar has no such day; please check' } },
  { what: 'a date with the day first', fields: { organisation: 'branch', approved: '18/03/2026' }, at: 'approved', says: { 'zh-CN': '请按年月日填，如 2026-03-18', en: 'Enter year, month and day, such as 2026-03-18' } },
  { what: 'a date before there was a Party', fields: { organisation: 'branch', approved: '1900-01-01' }, at: 'approved', says: { 'zh-CN': '年份要在 1921 到 2100 之间', en: 'The year must be between 1921 and 2100' } },
  { what: 'a secretary before the organisation', fields: { organisation: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-17' }, at: 'secretary-since', says: { 'zh-CN': '早于党组织成立日期 2026年3月18日。请核对两个日期', en: "Earlier than the organisation's approval on 2026-03-18. Please check both dates" } },
  { what: 'a year of two digits', fields: { year: '26' }, at: 'year', says: { 'zh-CN': '之间的年份，如 2026', en: 'Enter a year between' } },
  { what: 'negative wages', fields: { wages: '-1' }, at: 'wages', says: { 'zh-CN': '不能是负数，没有就填 0', en: 'Not below zero; 0 if there is none' } },
  { what: 'parts of a fen', fields: { spending: '95000.123' }, at: 'spending', says: { 'zh-CN': '最多精确到分（两位小数）', en: 'To the fen at most (two decimals)' } },
  { what: 'an exponent in money', fields: { wages: '1.2e7' }, at: 'wages', says: { 'zh-CN': '请写成普通数字，不用科学记数法', en: 'Write it out, without an exponent' } },
  { what: 'money beyond any budget', fields: { wages: '99999999999999' }, at: 'wages', says: { 'zh-CN': '金额过大，最多 1,000,000,000,000.00 元。请核对位数', en: 'Too large, 1,000,000,000,000.00 yuan at most. Please check the digits' } },
  { what: 'words for money', fields: { 'dues-paid': '七千' }, at: 'dues-paid', says: { 'zh-CN': '要填数字，如 28 或 1.2万', en: 'Enter a number, such as 28 or 1.2万' } },
  { what: 'a rate above the whole', fields: { 'tax-rate': 'own', 'own-rate': '101' }, at: 'own-rate', says: { 'zh-CN': '请填 0 到 100 之间的百分比', en: 'Enter a percentage between 0 and 100' } },
  { what: 'a rate that was chosen and not given', fields: { 'tax-rate': 'own', 'own-rate': '' }, at: 'own-rate', says: { 'zh-CN': '选了自填税率，请填百分比', en: 'Enter the rate that you chose to give' } },
  { what: 'more shared posts than there are', fields: { organisation: 'general', 'branches-below': '2', 'branch-shared': '3' }, at: 'branch-shared', says: { 'zh-CN': '不能多于下设的 2 个', en: 'Not more than the 2 below' } },
  { what: 'a bad line among good ones', fields: { 'dues-bases': '3000\n甲\n4200' }, at: 'dues-bases', says: { 'zh-CN': '第 2 行：要填数字', en: 'Line 2: enter a number' } },
  { what: 'one number or two', fields: { 'pension-bases': '800,900' }, at: 'pension-bases', says: { 'zh-CN': '第 1 行：分不清是一个数还是两个数，请一行写一个', en: 'Line 1: one number or two? Please write one a line' } },
  { what: 'a line without a name', fields: { 'own-lines': '20000' }, at: 'own-lines', says: { 'zh-CN': '第 1 行：缺名称，如：活动室租金 20000', en: 'Line 1: the name is missing, as in: Rent 20000' } },
  { what: 'a line without an amount', fields: { 'own-lines': '场地\n' }, at: 'own-lines', says: { 'zh-CN': '第 1 行：缺金额，如：活动室租金 20000', en: 'Line 1: the amount is missing, as in: Rent 20000' } },
];

/** What mends each kind of field again. */
const good: Fields = { employees: '900', full: '2', probationary: '0', 'joint-units': '3', year: '2026', 'own-rate': '15', 'branch-shared': '0' };

for (const [path, table] of [['check/', onCheck], ['subsidy/', onSubsidy]] as const) {
  for (const lang of ['zh-CN', 'en'] as const) {
    test(`on ${path} each mistake is said at its field, in ${lang}, and goes once mended`, { tag: '@any-width' }, async ({ app }) => {
      await app.prefer({ lang });
      await app.open(path);
      for (const { what, fields, at, says } of table) {
        await test.step(what, async () => {
          await app.fill(fields);
          const field = app.field(at);
          await expect(app.mistake(at)).toContainText(says[lang]);
          await expect(field).toHaveAttribute('aria-invalid', 'true');
          await expect(field).toHaveAttribute('aria-describedby', new RegExp(`\\b${at}-mistake\\b`));
          await expect(field).toHaveAccessibleDescription(new RegExp(says[lang].slice(0, 8).replace(/[().?]/g, '.')));
          // What was typed stays as it was typed.
          await expect(field).toHaveValue(fields[at] ?? '');
          for (const id of Object.keys(fields).reverse()) if (id in good || id === at) await app.fill({ [id]: good[id] ?? '' });
          await expect(app.mistake(at)).toBeEmpty();
          await expect(field).not.toHaveAttribute('aria-invalid', 'true');
        });
      }
    });
  }
}

test('a mistake in one field leaves the others and their results alone', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'association', full: '3', organisation: 'none', employees: '2.5' });
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
  // What is at fault counts as not known; three members decide all the same.
  await expect(app.verdict).toContainText('应建未建');
  await expect(app.field('full')).toHaveValue('3');
  await app.goTo('subsidy');
  await expect(app.mistake('employees')).toHaveText('要填整数');
  await app.shows('m7', '1,650.00');
  await app.fill({ wages: '1e5', spending: '95000', 'dues-bases': '4200' });
  await expect(app.mistake('wages')).not.toBeEmpty();
  await app.shows('m1-cap', '待改正');
  await app.shows('dues-month', '42.00');
});

test('the message follows the language and what was typed stays', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '1e20' });
  await expect(app.mistake('employees')).toHaveText('请写成普通数字，不用科学记数法');
  await page.locator('#lang-en').click();
  await expect(app.mistake('employees')).toHaveText('Write it out, without an exponent');
  await expect(app.field('employees')).toHaveValue('1e20');
});

test('the same numbers in other shapes are read rightly', { tag: '@any-width' }, async ({ app }) => {
  await app.open('check/', { fields: { organisation: 'none', full: '0' } });
  for (const [typed, read] of [['１２', '12 人'], ['1.2万', '12,000 人'], ['１．２万人', '12,000 人'], ['1,200 人', '1,200 人'], [' 28 ', '28 人']] as const) {
    await app.fill({ employees: typed });
    await expect(app.reason('F1')).toContainText(`从业人员 ${read}`);
    await expect(app.mistake('employees')).toBeEmpty();
  }
  await app.goTo('subsidy');
  for (const [typed, cap] of [['1,200万元', '120,000.00'], ['￥１２００００００', '120,000.00'], ['0.12亿', '120,000.00']] as const) {
    await app.fill({ wages: typed });
    await app.shows('m1-cap', cap);
  }
  for (const day of ['2026/3/18', '2026.3.18', '2026年3月18日', '20260318', '２０２６－０３－１８']) {
    await app.fill({ organisation: 'branch', year: '2026', approved: '', secretary: 'vacant' });
    await app.shows('m5', '0.00 – 5,000.00');
    await app.fill({ approved: day });
    await app.shows('m5', '5,000.00');
  }
});

test('markup that is typed stays text', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ organisation: 'none', full: '3', 'own-lines': '<img src=x onerror=alert(1)> 100', employees: '<b>1</b>' });
  await app.shows('m8', '100.00');
  await app.ask('m8');
  await expect(page.locator('main img, dialog img, main b:text-is("1")')).toHaveCount(0);
});
