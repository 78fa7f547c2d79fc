// What bad input gets: a message at the field, in the visitor's language, tied to it; the rest keeps working.

import { expect, test } from './support/site';
import type { Fields } from './support/app';

const mistakes: { what: string; page: string; fields: Fields; at: string; zh: string; en: string }[] = [
  { what: 'a negative count', page: 'check', fields: { probationary: '－1' }, at: 'probationary', zh: '不能是负数，没有就填 0', en: 'Not below zero; 0 if there is none' },
  { what: 'half a person', page: 'check', fields: { employees: '2.5' }, at: 'employees', zh: '要填整数', en: 'Enter a whole number' },
  { what: 'more members than staff', page: 'check', fields: { employees: '5', full: '6' }, at: 'full', zh: '党员 6 名，多于从业人员 5 人。请核对其中一项', en: '6 members are more than the 5 employees. Please check one of the two' },
  { what: 'an exponent', page: 'check', fields: { employees: '1e20' }, at: 'employees', zh: '请写成普通数字，不用科学记数法', en: 'Write it out, without an exponent' },
  { what: 'far too many', page: 'check', fields: { employees: '100000000000000000000' }, at: 'employees', zh: '数字过大，最多 10,000,000。请核对位数', en: 'Too large, 10,000,000 at most. Please check the digits' },
  { what: 'words for a number', page: 'check', fields: { full: '三个' }, at: 'full', zh: '要填数字，如 28 或 1.2万', en: 'Enter a number, such as 28 or 1.2万' },
  { what: 'a day that does not exist', page: 'subsidy', fields: { organisation: 'branch', approved: '2023-02-29' }, at: 'approved', zh: '日历上没有这一天，请核对', en: 'The calendar has no such day; please check' },
  { what: 'a secretary before the organisation', page: 'subsidy', fields: { organisation: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-17' }, at: 'secretary-since', zh: '早于党组织成立日期 2026年3月18日。请核对两个日期', en: "Earlier than the organisation's approval on 2026-03-18. Please check both dates" },
  { what: 'a bad line among good ones', page: 'subsidy', fields: { 'dues-bases': '3000\n甲\n4200' }, at: 'dues-bases', zh: '第 2 行：要填数字', en: 'Line 2: enter a number' },
];

for (const { what, page: path, fields, at, zh, en } of mistakes) {
  test(`${what} is said at the field in both languages`, async ({ app, page }) => {
    await app.open(`${path}/`);
    await app.fill(fields);
    const field = app.field(at);
    await expect(app.mistake(at)).toHaveText(zh);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(zh.slice(0, 6)));
    await page.locator('#lang-en').click();
    await expect(app.mistake(at)).toHaveText(en);
    // What was typed stays, and the rest of the form works.
    await expect(field).toHaveValue(fields[at] ?? '');
    await app.fill({ kind: 'association' });
    await expect(app.field('kind')).toHaveValue('association');
    await expect(app.mistake(at)).toHaveText(en);
  });
}

test('full-width digits and 万 are read rightly', async ({ app }) => {
  await app.open('check/', { fields: { organisation: 'none', full: '0' } });
  await app.fill({ employees: '１００' });
  await expect(app.reason('F2')).toContainText('从业人员 100 人，达到 100 人');
  await app.fill({ employees: '1.2万' });
  await expect(app.reason('F2')).toContainText('从业人员 12,000 人');
});
