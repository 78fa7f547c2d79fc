// 补助测算: what the budget holds for one unit in a year, what is deductible, and what comes back of the dues.

import { expect, test } from './support/site';
import type { Fields } from './support/app';

/** A branch approved on 18 March, its secretary appointed on the same day. */
const newBranch: Fields = {
  employees: '40',
  full: '7',
  probationary: '2',
  organisation: 'branch',
  approved: '2026-03-18',
  secretary: 'since',
  'secretary-since': '2026-03-18',
  'secretary-source': 'own',
  year: '2026',
};

/** An organisation of long standing, with everything known. */
const standing: Fields = {
  approved: '2020-01-10',
  secretary: 'since',
  'secretary-since': '2020-01-10',
  'secretary-source': 'own',
  year: '2026',
};

test('a new branch: subsidy, start-up money, allowance of ten months, training', async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill(newBranch);
  await app.showsAll({ m4: '5,000.00', m5: '5,000.00', m6: '5,000.00', m7: '4,950.00', total: '19,950.00' });
  // What is a minimum says so, and training goes elsewhere.
  await expect(page.locator('#budget tfoot')).toContainText('最低应安排额');
  await expect(page.locator('#budget tbody tr', { has: app.figure('m7') })).toContainText('进统筹，不拨支部');
  await expect(page.locator('#budget tbody tr', { has: app.figure('m4') })).toContainText('（二十二）2 第三');
  await expect(page.locator('#budget caption')).toContainText('2026 年 · 单位：元');
});

test('the same by month of the first year', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill(newBranch);
  await app.goTo('standards');
  await app.choose('first_year', 'by-month');
  await expect(app.effect).toContainText('18,700.00 元');
  await app.goTo('subsidy');
  await app.showsAll({ m4: '3,750.00', total: '18,700.00' });
});

test('a committee with branches under it: every organisation by its own type, or only the top one', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '2000', full: '210', organisation: 'committee', ...standing, 'general-below': '2', 'branches-below': '8' });
  await app.showsAll({ m4: '71,000.00', m5: '0.00', m6: '79,200.00', m7: '115,500.00', total: '265,700.00' });
  await app.goTo('standards');
  await app.choose('subsidy_scope', 'top');
  await app.goTo('subsidy');
  await app.showsAll({ m4: '15,000.00', m6: '12,000.00', m7: '115,500.00', total: '142,500.00' });
});

test('deduction: all of it within the limit, the rest added back, saved by each rate', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ wages: '12000000', spending: '95000' });
  await app.showsAll({ 'm1-cap': '120,000.00', 'm1-deductible': '95,000.00', 'm1-added-back': '0.00' });
  const rates: [Fields, string][] = [
    [{ 'tax-rate': 'standard' }, '23,750.00'],
    [{ 'tax-rate': 'encouraged' }, '14,250.00'],
    [{ 'tax-rate': 'small' }, '4,750.00'],
    [{ 'tax-rate': 'none' }, '0.00'],
    [{ 'tax-rate': 'own', 'own-rate': '12.5' }, '11,875.00'],
  ];
  for (const [rate, saved] of rates) {
    await app.fill(rate);
    await app.shows('m1-saved', saved);
  }
  await app.fill({ spending: '15万', 'tax-rate': 'standard' });
  await app.showsAll({ 'm1-deductible': '120,000.00', 'm1-added-back': '30,000.00', 'm1-saved': '30,000.00' });
  await app.fill({ 'tax-rate': 'encouraged' });
  await app.shows('m1-saved', '18,000.00');
  await app.fill({ 'tax-rate': 'small' });
  await app.shows('m1-saved', '6,000.00');
});

test('deduction and dues are not budget money: the total stays', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ ...newBranch, wages: '12000000', spending: '95000', 'dues-paid': '7350' });
  await app.shows('m1-saved', '23,750.00');
  await app.shows('total', '19,950.00');
  for (const heading of ['税前扣除', '党费']) {
    await expect(page.getByRole('heading', { level: 2, name: `${heading} 不是财政安排` })).toBeVisible();
  }
});

test('dues: each base by the rate of the whole base, rounded half up', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ 'dues-bases': '3000\n3000.50\n4200\n5000\n5001\n10001', 'pension-bases': '5600' });
  await app.showsAll({ 'dues-month': '468.05', 'dues-year': '5,616.60' });
  const why = await app.ask('dues-month');
  for (const line of [
    '3,000.00 × 0.5% = 15.00 元',
    '3,000.50 × 1% = 30.01 元',
    '4,200.00 × 1% = 42.00 元',
    '5,000.00 × 1% = 50.00 元',
    '5,001.00 × 1.5% = 75.02 元',
    '10,001.00 × 2% = 200.02 元',
    '5,600.00 × 1% = 56.00 元',
  ]) {
    await expect(why).toContainText(line);
  }
});

test('dues come back in full: as paid, else as estimated', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.shows('m2', '待填');
  await app.fill({ 'dues-bases': '4200' });
  await app.shows('m2', '504.00');
  await app.fill({ 'dues-paid': '7350' });
  await app.shows('m2', '7,350.00');
});

test('retained dues: city and district each set aside a twentieth', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await expect(app.figure('m3-city')).toHaveCount(0);
  await app.fill({ 'retained-city': '240万', 'retained-district': '600000' });
  await app.showsAll({ 'm3-city': '120,000.00', 'm3-district': '30,000.00' });
});

test('a unit without an organisation has training only, and can reckon with the one it plans', async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '40', full: '7', probationary: '2', organisation: 'none', year: '2026' });
  await app.showsAll({ m4: '0.00', m5: '0.00', m6: '0.00', m7: '4,950.00', total: '4,950.00' });
  await expect(page.locator('#budget')).toContainText('目前没有党组织，只有教育培训一项');
  await app.fill({ planned: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-18', 'secretary-source': 'own' });
  await app.shows('total', '19,950.00');
  await expect(page.locator('#budget')).toContainText('按拟成立的党组织测算，不是现状');
  // What is planned does not change what is.
  await app.goTo('check');
  await expect(app.verdict).toContainText('应建未建');
});

test('what was entered in the check is there, and the other way round', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'school', employees: '60', full: '9', probationary: '1', organisation: 'branch' });
  await page.getByRole('link', { name: '继续算补助' }).click();
  await expect(app.field('full')).toHaveValue('9');
  await expect(app.field('kind')).toHaveValue('school');
  await app.shows('m7', '5,500.00');
  await app.fill({ full: '2' });
  await page.getByRole('link', { name: '回到自查' }).click();
  await expect(app.field('full')).toHaveValue('2');
  await expect(app.verdict).toContainText('已达标');
});

test('what is missing gives a range, and each answer narrows it', async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '20', organisation: 'branch', year: '2026' });
  await app.showsAll({
    m4: '5,000.00',
    m5: '0.00 – 5,000.00',
    m6: '0.00 – 6,000.00',
    m7: '0.00 – 11,000.00',
    total: '5,000.00 – 27,000.00',
  });
  await expect(page.locator('#budget')).toContainText('金额是范围');
  await app.fill({ approved: '2020-01-10', secretary: 'since', 'secretary-since': '2020-01-10' });
  // Whether the secretary is a civil servant still decides.
  await app.showsAll({ m5: '0.00', m6: '0.00 – 6,000.00', total: '5,000.00 – 22,000.00' });
  await app.fill({ 'secretary-source': 'retired' });
  await app.shows('m6', '6,000.00');
  await app.fill({ full: '4' });
  await app.shows('total', '13,200.00');
  await expect(page.locator('#budget')).not.toContainText('金额是范围');
});

test('without staff or members the total has no upper end', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ organisation: 'branch', ...standing });
  await app.shows('m7', '待填');
  await app.shows('total', '≥ 11,000.00');
});

test('a secretary sent from government is flagged and not paid, unless the reading says so', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '40', full: '4', organisation: 'branch', ...standing, 'secretary-source': 'civil-servant' });
  await app.showsAll({ m6: '0.00', total: '7,200.00' });
  await expect(await app.ask('m6')).toContainText('书记是机关选派，按所选理解不领补贴，已标注');
  await app.page.keyboard.press('Escape');
  await app.goTo('standards');
  await app.choose('civil_servant_secretary', 'included');
  await app.goTo('subsidy');
  await app.showsAll({ m6: '6,000.00', total: '13,200.00' });
});

test('a vacant post is not paid', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '40', full: '4', organisation: 'branch', approved: '2020-01-10', secretary: 'vacant', year: '2026' });
  await app.showsAll({ m4: '5,000.00', m6: '0.00', total: '7,200.00' });
});

test('a unit closed for good is not budgeted but for its members; a suspended one is', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ ...newBranch, status: 'bankrupt' });
  await app.showsAll({ m4: '0.00', m5: '0.00', m6: '0.00', m7: '4,950.00', total: '4,950.00' });
  await expect(await app.ask('m4')).toContainText('单位已注销或破产，不再安排，党组织待撤销');
  await app.page.keyboard.press('Escape');
  await app.fill({ status: 'deregistered' });
  await app.shows('total', '4,950.00');
  await app.fill({ status: 'suspended' });
  await app.shows('total', '19,950.00');
});

test('start-up money belongs to the year of approval alone', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ ...newBranch, year: '2027' });
  await app.showsAll({ m4: '5,000.00', m5: '0.00', m6: '6,000.00' });
  await app.fill({ year: '2025' });
  await app.showsAll({ m4: '0.00', m5: '0.00', m6: '0.00' });
});

test('lines of one’s own join the total', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ ...newBranch, 'own-lines': '活动室租金 20000\n专职岗位：3.6万' });
  await app.showsAll({ m8: '56,000.00', total: '75,950.00' });
  await expect(page.locator('#budget tbody tr')).toHaveCount(5);
});

test('an entry that cannot be read leaves what depends on it to be corrected', async ({ app, page }) => {
  await app.open('subsidy/');
  await app.fill({ ...newBranch, 'own-lines': '活动室租金 两万' });
  await expect(page.locator('#figure-total')).toContainText('待改正');
  await expect(page.locator('#figure-m4')).not.toContainText('待改正');
  await page.locator('#budget [data-corrections] a').click();
  await expect(page.locator('#own-lines')).toBeFocused();
  await page.locator('#own-lines').fill('');
  await page.locator('#year').fill('27');
  for (const figure of ['m4', 'm6', 'total', 'district']) await expect(page.locator(`#figure-${figure}`)).toContainText('待改正');
  await page.locator('#year').fill('2026');
  await expect(page.locator('#figure-total')).not.toContainText('待改正');
});

test('the level of affiliation pays', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill(newBranch);
  await app.showsAll({ city: '0.00', district: '19,950.00' });
  await app.fill({ affiliation: 'city' });
  await app.showsAll({ city: '19,950.00', district: '0.00' });
});

test('one person in several posts is paid for the highest', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  await app.fill({ employees: '300', full: '60', organisation: 'general', ...standing, 'branches-below': '3' });
  await app.shows('m6', '27,600.00');
  await app.fill({ 'branch-shared': '1' });
  await app.shows('m6', '21,600.00');
});

test('the next steps name what is to be filed and applied for', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/');
  const steps = app.part('下一步').getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText('备案');
  await expect(steps.nth(0)).toContainText('（二十二）2 第一');
  await expect(steps.nth(1)).toContainText('（二十二）2 第二');
  await expect(steps.nth(2)).toContainText('分开记账');
});

test('the sheet in English', { tag: '@any-width' }, async ({ app, page }) => {
  await app.prefer({ lang: 'en' });
  await app.open('subsidy/');
  await app.fill(newBranch);
  await app.shows('total', '19,950.00');
  await expect(page.locator('#budget')).toContainText('Minimum to be budgeted');
  await expect(page.locator('#budget')).toContainText('Art. 22(2) pt 3');
  await expect(page.locator('#budget')).toContainText('into the pool, not to the branch');
});

test('the total stays in view on a phone', async ({ app, page, isMobile }) => {
  await app.open('subsidy/');
  await app.fill(newBranch);
  const bar = page.locator('.result-bar');
  if (isMobile) {
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText('19,950.00 元');
  } else {
    await expect(bar).toBeHidden();
  }
});
