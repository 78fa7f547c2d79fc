// 政策标准: every figure and reading with its clause; what is chosen here holds on every page.

import { expect, test } from './support/site';

test('every municipal standard and every reading stands with its clause', async ({ app, page }) => {
  await app.open('standards/');
  const rows = page.locator('tr[data-standard]');
  await expect(rows).not.toHaveCount(0);
  for (const row of await rows.all()) await expect(row).toContainText(/（(九|十|二十二)）/);
  const readings = page.locator('fieldset.reading');
  await expect(readings).toHaveCount(14);
  for (const reading of await readings.all()) {
    await expect(reading.locator('legend')).toContainText(/（.+）|上位规定/);
    await expect(reading.locator('input[type=radio]:checked')).toHaveCount(1);
  }
});

test('a floor is raised and the money follows; below the floor is refused with the clause', async ({ app, page }) => {
  await app.open('standards/', { fields: { full: '3', employees: '9', organisation: 'branch', approved: '2020-01-10', secretary: 'vacant' } });
  await expect(app.effect).toContainText('6,650.00');
  const raise = page.locator('#raise-m4-branch');
  await raise.fill('6000');
  await expect(app.effect).toContainText('7,650.00');
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
  await app.shows('m4', '6,500.00');
});

/** For each reading a unit for which another answer makes a difference, and what then shows where. */
const readings: { reading: string; choice: string; fields: Record<string, string>; page: string; at: string; shows: RegExp }[] = [
  { reading: 'thirty_scope', choice: 'schools-hospitals', fields: { kind: 'law-firm', employees: '9', full: '1', organisation: 'none' }, page: 'check', at: '#verdict', shows: /目标缺口/ },
  { reading: 'joint_meets_target', choice: 'fails', fields: { kind: 'association', employees: '9', full: '1', organisation: 'joint', 'joint-units': '3' }, page: 'check', at: '#verdict', shows: /目标缺口/ },
  { reading: 'subsidy_scope', choice: 'top', fields: { full: '60', organisation: 'committee', approved: '2020-01-10', 'branches-below': '2' }, page: 'subsidy', at: '#figure-m4', shows: /15,000\.00$/ },
  { reading: 'first_year', choice: 'start-up-only', fields: { full: '3', organisation: 'branch', approved: '2026-03-18', year: '2026' }, page: 'subsidy', at: '#figure-m4', shows: /\s0\.00$/ },
  { reading: 'joint_subsidised', choice: 'not-paid', fields: { full: '1', organisation: 'joint', approved: '2020-01-10' }, page: 'subsidy', at: '#figure-m4', shows: /\s0\.00$/ },
  { reading: 'allowance_months', choice: 'next-month', fields: { full: '3', organisation: 'branch', approved: '2026-03-18', secretary: 'since', 'secretary-since': '2026-03-18', 'secretary-source': 'own', year: '2026' }, page: 'subsidy', at: '#figure-m6', shows: /4,500\.00$/ },
  { reading: 'concurrent_posts', choice: 'each', fields: { full: '60', organisation: 'general', approved: '2020-01-10', secretary: 'vacant', 'branches-below': '2', 'branch-shared': '1' }, page: 'subsidy', at: '#figure-m6', shows: /12,000\.00$/ },
  { reading: 'civil_servant_secretary', choice: 'included', fields: { full: '3', organisation: 'branch', approved: '2020-01-10', secretary: 'since', 'secretary-since': '2020-01-10', 'secretary-source': 'civil-servant' }, page: 'subsidy', at: '#figure-m6', shows: /6,000\.00$/ },
  { reading: 'training_members', choice: 'full-only', fields: { full: '3', probationary: '2', organisation: 'none' }, page: 'subsidy', at: '#figure-m7', shows: /1,650\.00$/ },
  { reading: 'funding_split', choice: 'own-ratio', fields: { full: '2', organisation: 'none' }, page: 'subsidy', at: '#figure-city', shows: /550\.00$/ },
  { reading: 'coverage_base', choice: 'with-duty', fields: { employees: '9', full: '0', organisation: 'none' }, page: 'check', at: '.result', shows: /不计入分母/ },
  { reading: 'type_threshold', choice: 'more-than', fields: { employees: '900', full: '50', organisation: 'none' }, page: 'check', at: '.result', shows: /一般设党支部/ },
  { reading: 'host_counts', choice: 'host-out', fields: { employees: '9', full: '1', organisation: 'joint', 'joint-units': '6' }, page: 'check', at: '#verdict', shows: /已达标/ },
  { reading: 'candidacy_trigger', choice: 'targets-too', fields: { employees: '120', full: '1', organisation: 'none', candidate: 'yes' }, page: 'check', at: '.result', shows: /原则上暂不推荐/ },
];

for (const { reading, choice, fields, page: path, at, shows } of readings) {
  test(`${reading} answered otherwise makes a difference`, async ({ app, page }) => {
    await app.open('standards/', { fields });
    await app.goTo(path);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator(at)).not.toHaveText(shows);
    await app.goTo('standards');
    await app.choose(reading, choice);
    await app.goTo(path);
    await expect(page.locator(at)).toHaveText(shows);
  });
}

test('all is put back at once, and that can be undone', async ({ app, page }) => {
  await app.open('standards/');
  await app.choose('first_year', 'by-month');
  await page.locator('#raise-m5').fill('8000');
  await app.effect.getByRole('button').click();
  await expect(page.locator('input[name=first_year][value=full-year]')).toBeChecked();
  await expect(page.locator('tr[data-standard=m5]')).toContainText('5,000 元');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('input[name=first_year][value=by-month]')).toBeChecked();
  await expect(page.locator('tr[data-standard=m5]')).toContainText('8,000 元');
});
