// 政策标准: every figure and reading with its clause; what is chosen here holds on every page.

import { expect, test } from './support/site';
import { literal, type Fields, type Lang } from './support/app';

/** Of the municipal opinions: name, value, bound, payer, clause. */
const municipal: Record<string, [string, string, string, string, string]> = {
  'f1-employees': ['非公企业要有党员：职工', '50 人', '门槛', '', '（九）'],
  'f2-employees': ['非公企业要有党组织：职工', '100 人', '门槛', '', '（九）'],
  'f4-staff': ['学校、医院、三类事务所要有党组织：从业人员', '30 人', '门槛', '', '（九）'],
  'f5-members': ['单独成立党支部：正式党员', '3 名', '门槛', '', '（九）'],
  'f11-units': ['联合党支部覆盖单位', '5 个单位', '不超过', '', '（十）'],
  'm1-share': ['党建支出税前扣除：占工资总额', '1%', '不超过', '企业自列', '（二十二）2 第一'],
  'm2-share': ['党费返还比例', '100%', '定额', '有留存权限的上级党组织', '（二十二）2 第二'],
  'm3-share': ['留存党费拨出比例', '5%', '不低于', '市、区留存党费', '（二十二）2 第二'],
  'm4-committee': ['党委活动经费', '15,000 元／年', '不低于', '市（区）财政', '（二十二）2 第三'],
  'm4-general': ['党总支活动经费', '8,000 元／年', '不低于', '市（区）财政', '（二十二）2 第三'],
  'm4-branch': ['党支部活动经费', '5,000 元／年', '不低于', '市（区）财政', '（二十二）2 第三'],
  m5: ['新建党组织启动经费', '5,000 元，一次性', '不低于', '市（区）财政', '（二十二）2 第三'],
  'm6-committee': ['党委书记补贴', '1,000 元／月', '定额', '市（区）财政', '（二十二）2 第三'],
  'm6-general': ['党总支书记补贴', '800 元／月', '定额', '市（区）财政', '（二十二）2 第三'],
  'm6-branch': ['党支部书记补贴', '500 元／月', '定额', '市（区）财政', '（二十二）2 第三'],
  m7: ['党员教育培训', '550 元／人·年', '不低于', '市（区）财政', '（二十二）2 第三'],
};

/** Of higher rules: name, value, source. */
const higher: [string, string, string][] = [
  ['一般设党总支：正式党员', '50 名', '上位规定：党章与支部条例'],
  ['一般设党委：正式党员', '100 名', '上位规定：党章与支部条例'],
  ['一个党支部一般不超过：党员', '50 名', '上位规定：党章与支部条例'],
  ['设支部委员会：正式党员', '7 名', '上位规定：党章与支部条例'],
  ['企业所得税标准税率', '25%', '上位规定：企业所得税'],
  ['海南鼓励类产业税率', '15%', '上位规定：企业所得税'],
  ['小型微利企业实际税负', '5%', '上位规定：企业所得税'],
  ['党费第一档上限（月）', '3,000 元', '上位规定：党费收缴规定'],
  ['党费第二档上限（月）', '5,000 元', '上位规定：党费收缴规定'],
  ['党费第三档上限（月）', '10,000 元', '上位规定：党费收缴规定'],
  ['党费第一档比例', '0.5%', '上位规定：党费收缴规定'],
  ['党费第二档比例', '1%', '上位规定：党费收缴规定'],
  ['党费第三档比例', '1.5%', '上位规定：党费收缴规定'],
  ['党费第四档比例', '2%', '上位规定：党费收缴规定'],
  ['离退休党费第一档上限（月）', '5,000 元', '上位规定：党费收缴规定'],
  ['离退休党费第一档比例', '0.5%', '上位规定：党费收缴规定'],
  ['离退休党费第二档比例', '1%', '上位规定：党费收缴规定'],
];

test('every municipal standard stands with value, bound, payer and clause', async ({ app, page }) => {
  await app.open('standards/');
  await expect(page.locator('tr[data-standard]')).toHaveCount(Object.keys(municipal).length);
  for (const [id, cells] of Object.entries(municipal)) {
    await expect(page.locator(`tr[data-standard="${id}"]`).locator('th, td')).toHaveText([...cells, '']);
  }
  // Floors can be raised, nothing else can.
  const raised = await page.locator('input[id^=raise-]').evaluateAll((inputs) => inputs.map((input) => input.id.slice(6)));
  expect(raised).toEqual(Object.keys(municipal).filter((id) => municipal[id]?.[2] === '不低于'));
});

test('every parameter of a higher rule stands apart with its source', { tag: '@any-width' }, async ({ app }) => {
  await app.open('standards/');
  const rows = app.part('上位规定里的参数').locator('tbody tr');
  await expect(rows).toHaveText(higher.map(([name, value, source]) => new RegExp(`^${[name, value, source].map(literal).join('\\s*')}$`)));
});

test('a floor is raised and the money follows; below the floor is refused with the clause', async ({ app, page }) => {
  await app.open('standards/', { fields: { full: '3', employees: '9', organisation: 'branch', approved: '2020-01-10', secretary: 'vacant' } });
  await expect(app.effect).toContainText('6,650.00');
  const raise = page.locator('#raise-m4-branch');
  await raise.fill('6000');
  await expect(app.effect).toContainText('7,650.00');
  await expect(page.locator('tr[data-standard=m4-branch]')).toContainText('5,000 元／年 本地 6,000 元／年');
  await raise.fill('4999');
  await expect(raise).toHaveAttribute('aria-invalid', 'true');
  await expect(app.mistake('raise-m4-branch')).toHaveText('不能低于 5,000 元／年，见（二十二）2 第三');
  // What is refused changes nothing.
  await expect(app.effect).toContainText('7,650.00');
  await raise.fill('5000');
  await expect(raise).not.toHaveAttribute('aria-invalid', 'true');
  await expect(app.effect).toContainText('6,650.00');
  await raise.fill('６５００元');
  await app.goTo('subsidy');
  await app.showsAll({ m4: '6,500.00', total: '8,150.00' });
});

const refused: { id: string; typed: string; says: Record<Lang, string> }[] = [
  { id: 'm3-share', typed: '4.99', says: { 'zh-CN': '不能低于 5%，见（二十二）2 第二', en: 'Not below 5%: Art. 22(2) pt 2' } },
  { id: 'm4-committee', typed: '14999.99', says: { 'zh-CN': '不能低于 15,000 元／年，见（二十二）2 第三', en: 'Not below 15,000 yuan a year: Art. 22(2) pt 3' } },
  { id: 'm4-general', typed: '7999', says: { 'zh-CN': '不能低于 8,000 元／年，见（二十二）2 第三', en: 'Not below 8,000 yuan a year: Art. 22(2) pt 3' } },
  { id: 'm4-branch', typed: '4999', says: { 'zh-CN': '不能低于 5,000 元／年，见（二十二）2 第三', en: 'Not below 5,000 yuan a year: Art. 22(2) pt 3' } },
  { id: 'm5', typed: '0', says: { 'zh-CN': '不能低于 5,000 元，一次性，见（二十二）2 第三', en: 'Not below 5,000 yuan, once: Art. 22(2) pt 3' } },
  { id: 'm7', typed: '549', says: { 'zh-CN': '不能低于 550 元／人·年，见（二十二）2 第三', en: 'Not below 550 yuan a member and year: Art. 22(2) pt 3' } },
  { id: 'm7', typed: '1e5', says: { 'zh-CN': '请写成普通数字，不用科学记数法', en: 'Write it out, without an exponent' } },
  { id: 'm7', typed: '-600', says: { 'zh-CN': '不能是负数', en: 'Not below zero' } },
  { id: 'm5', typed: '999999999999', says: { 'zh-CN': '数额过大，请核对位数', en: 'Too large; please check the digits' } },
];

for (const lang of ['zh-CN', 'en'] as const) {
  test(`no floor takes what it must not, in ${lang}`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('standards/');
    for (const { id, typed, says } of refused) {
      await test.step(`${id}: ${typed}`, async () => {
        const row = page.locator(`tr[data-standard="${id}"] td`).first();
        const before = (await row.textContent()) ?? '';
        await page.locator(`#raise-${id}`).fill(typed);
        await expect(app.mistake(`raise-${id}`)).toContainText(says[lang]);
        await expect(page.locator(`#raise-${id}`)).toHaveAttribute('aria-describedby', `raise-${id}-mistake`);
        await expect(row).toHaveText(before);
      });
    }
  });
}

/** Of each reading: its clause, and the answer that is the default. */
const questions: Record<string, [string, string]> = {
  thirty_scope: ['（九）', 'all-five'],
  joint_meets_target: ['（九）', 'meets'],
  subsidy_scope: ['（二十二）2 第三', 'every'],
  first_year: ['（二十二）2 第三', 'full-year'],
  joint_subsidised: ['（二十二）2 第三', 'once'],
  allowance_months: ['（二十二）2 第三', 'from-month'],
  concurrent_posts: ['（二十二）2 第三', 'highest'],
  civil_servant_secretary: ['（二十二）2 第三', 'excluded'],
  training_members: ['（二十二）2 第三', 'all-members'],
  funding_split: ['（二十二）2 第三', 'affiliation'],
  coverage_base: ['（九）', 'every-unit'],
  type_threshold: ['上位规定：党章与支部条例', 'at-least'],
  host_counts: ['（十）', 'host-in'],
  candidacy_trigger: ['（二十）2', 'duty'],
};

test('every reading stands with its clause and its default', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('standards/');
  await expect(page.locator('fieldset.reading')).toHaveCount(Object.keys(questions).length);
  for (const [id, [clause, choice]] of Object.entries(questions)) {
    const reading = page.locator(`#reading-${id}`);
    await expect(reading.locator('legend .chip')).toHaveText(clause);
    await expect(reading.locator('input:checked')).toHaveValue(choice);
    await expect(reading.locator('label', { hasText: '默认' }).locator('input')).toHaveValue(choice);
  }
});

/** For each reading a unit for which another answer makes a difference, and what then shows where. */
const readings: { reading: string; choice: string; fields: Fields; page: string; at: string; shows: RegExp }[] = [
  { reading: 'thirty_scope', choice: 'schools-hospitals', fields: { kind: 'law-firm', employees: '9', full: '1', organisation: 'none' }, page: 'check', at: '#verdict', shows: /目标缺口/ },
  { reading: 'thirty_scope', choice: 'associations-too', fields: { kind: 'association', employees: '9', full: '1', organisation: 'none' }, page: 'check', at: '#verdict', shows: /工作覆盖/ },
  { reading: 'joint_meets_target', choice: 'fails', fields: { kind: 'association', employees: '9', full: '1', organisation: 'joint', 'joint-units': '3' }, page: 'check', at: '#verdict', shows: /目标缺口/ },
  { reading: 'subsidy_scope', choice: 'top', fields: { full: '60', organisation: 'committee', approved: '2020-01-10', 'branches-below': '2' }, page: 'subsidy', at: '#figure-m4', shows: /\s15,000\.00$/ },
  { reading: 'first_year', choice: 'by-month', fields: { full: '3', organisation: 'branch', approved: '2026-03-18', year: '2026' }, page: 'subsidy', at: '#figure-m4', shows: /\s3,750\.00$/ },
  { reading: 'first_year', choice: 'start-up-only', fields: { full: '3', organisation: 'branch', approved: '2026-03-18', year: '2026' }, page: 'subsidy', at: '#figure-m4', shows: /\s0\.00$/ },
  { reading: 'joint_subsidised', choice: 'not-paid', fields: { full: '1', organisation: 'joint', approved: '2020-01-10' }, page: 'subsidy', at: '#figure-m4', shows: /\s0\.00$/ },
  { reading: 'allowance_months', choice: 'next-month', fields: { full: '3', organisation: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-18', 'secretary-source': 'own', year: '2026' }, page: 'subsidy', at: '#figure-m6', shows: /\s4,500\.00$/ },
  { reading: 'concurrent_posts', choice: 'each', fields: { full: '60', organisation: 'general', approved: '2020-01-10', secretary: 'vacant', 'branches-below': '2', 'branch-shared': '1' }, page: 'subsidy', at: '#figure-m6', shows: /\s12,000\.00$/ },
  { reading: 'civil_servant_secretary', choice: 'included', fields: { full: '3', organisation: 'branch', approved: '2020-01-10', secretary: 'since', 'secretary-since': '2020-01-10', 'secretary-source': 'civil-servant' }, page: 'subsidy', at: '#figure-m6', shows: /\s6,000\.00$/ },
  { reading: 'training_members', choice: 'full-only', fields: { full: '3', probationary: '2', organisation: 'none' }, page: 'subsidy', at: '#figure-m7', shows: /\s1,650\.00$/ },
  { reading: 'funding_split', choice: 'own-ratio', fields: { full: '2', organisation: 'none' }, page: 'subsidy', at: '#figure-city', shows: /\s550\.00$/ },
  { reading: 'coverage_base', choice: 'with-duty', fields: { employees: '9', full: '0', organisation: 'none' }, page: 'check', at: '.result', shows: /不计入分母/ },
  { reading: 'type_threshold', choice: 'more-than', fields: { employees: '900', full: '50', organisation: 'none' }, page: 'check', at: '.result', shows: /一般设党支部/ },
  { reading: 'host_counts', choice: 'host-out', fields: { employees: '9', full: '1', organisation: 'joint', 'joint-units': '6' }, page: 'check', at: '#verdict', shows: /已达标/ },
  { reading: 'candidacy_trigger', choice: 'targets-too', fields: { employees: '120', full: '1', organisation: 'none', candidate: 'yes' }, page: 'check', at: '.result', shows: /原则上暂不推荐/ },
];

for (const { reading, choice, fields, page: path, at, shows } of readings) {
  test(`${reading} answered ${choice} makes a difference`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.open(`${path}/`, { fields });
    await expect(page.locator(at)).not.toHaveText('');
    await expect(page.locator(at)).not.toHaveText(shows);
    await app.goTo('standards');
    await app.choose(reading, choice);
    await app.goTo(path);
    await expect(page.locator(at)).toHaveText(shows);
  });
}

test('each answer says beforehand what it would make of the unit', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('standards/', { fields: { employees: '40', full: '7', probationary: '2', organisation: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-18', 'secretary-source': 'own', year: '2026' } });
  await expect(app.effect).toContainText('19,950.00 元');
  const answer = (value: string) => page.locator('label.choice', { has: page.locator(`input[value="${value}"]`) }).locator('.effect-of');
  await expect(answer('by-month')).toHaveText('→ 18,700.00 元');
  await expect(answer('full-only')).toHaveText('→ 18,850.00 元');
  await expect(answer('full-year')).toHaveText('');
  await expect(answer('host-out')).toHaveText('');
});

test('the city’s part is chosen in steps, and the shares follow', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('standards/', { fields: { full: '2', organisation: 'none' } });
  await app.choose('funding_split', 'own-ratio');
  const percent = page.locator('#city-percent');
  await expect(percent).toHaveValue('50');
  await percent.focus();
  await percent.press('ArrowRight');
  await percent.press('ArrowRight');
  await expect(page.locator('output[for=city-percent]')).toHaveText('60 : 40');
  await app.goTo('subsidy');
  await app.showsAll({ city: '660.00', district: '440.00', total: '1,100.00' });
});

test('all is put back at once, and that can be undone', async ({ app, page }) => {
  await app.open('standards/');
  await expect(app.effect.getByRole('button')).toHaveCount(0);
  await app.choose('first_year', 'by-month');
  await page.locator('#raise-m5').fill('8000');
  await app.effect.getByRole('button').click();
  await expect(page.locator('input[name=first_year][value=full-year]')).toBeChecked();
  await expect(page.locator('tr[data-standard=m5]')).toContainText('5,000 元');
  await expect(page.locator('#raise-m5')).toHaveValue('');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('input[name=first_year][value=by-month]')).toBeChecked();
  await expect(page.locator('tr[data-standard=m5]')).toContainText('8,000 元');
  await expect(page.locator('#raise-m5')).toHaveValue('8000');
});

test('what is refused goes when all is put back', async ({ app, page }) => {
  await app.open('standards/');
  await app.choose('first_year', 'by-month');
  await page.locator('#raise-m5').fill('4999');
  await expect(page.locator('#raise-m5')).toHaveAttribute('aria-invalid', 'true');
  await app.effect.getByRole('button').click();
  await expect(page.locator('#raise-m5')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#raise-m5')).toHaveValue('');
});
