// 年度预算: the worked examples of the policy's rules as a district enters them, and the ledger's way in.

import { readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { bare, slowDisk, tamper } from './support/disk';
import { LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

/** A cell of the table of counts. */
const cell = (page: Page, row: number, field: string) => page.locator(`#district-${row}-${field}`);

/** Types counts into a row. */
async function enter(page: Page, row: number, counts: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(counts)) await cell(page, row, field).fill(text);
}

/** What an item comes to. */
const item = (page: Page, name: string) => page.locator(`#items > [data-item="${name}"] .branch-line b`).first();

async function openBudget(page: Page): Promise<LedgerApp> {
  const app = new LedgerApp(page);
  await app.open('budget/');
  await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
  return app;
}

test('a district is entered by counts: the example of a whole district', async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { name: '美兰区', committees: '3', 'general-branches': '12', branches: '240', 'new-branches': '18', members: '3600' });
  await expect(page.locator('#budget-total')).toHaveText('5,002,200.00');
  await expect(item(page, '活动经费')).toHaveText('1,341,000.00');
  await expect(item(page, '启动经费')).toHaveText('90,000.00');
  await expect(item(page, '书记补贴')).toHaveText('1,591,200.00');
  await expect(item(page, '教育培训')).toHaveText('1,980,000.00');
});

test('a committee with branches below: every organisation, and the top one only', async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { name: '龙华区', committees: '1', 'general-branches': '2', branches: '8', members: '210' });
  await page.locator('#more-columns').click();
  await enter(page, 0, { 'general-branches-below': '2', 'branches-below': '8' });
  await expect(page.locator('#budget-total')).toHaveText('265,700.00');
  const top = page.locator('#readings-cost [data-reading=subsidy_scope]').first();
  await expect(top).toContainText('142,500.00');
  await expect(top).toContainText('−123,200.00');
  // The same as a scenario, beside the budget.
  await page.locator('#add-scenario').click();
  await page.locator('#scenario-0-add').selectOption('read');
  await expect(page.locator('#scenarios-compared [data-row=total]')).toContainText('142,500.00');
});

test('a count that cannot be read leaves no exact total, on screen or on paper', async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { name: '甲区', branches: '约240', members: '10' });
  await expect(page.locator('#district-0-branches-mistake')).not.toBeEmpty();
  await expect(cell(page, 0, 'branches')).toHaveAttribute('aria-invalid', 'true');
  // Training of ten members is known; all that branches are paid is not.
  await expect(page.locator('#budget-total')).toHaveText('≥ 5,500.00');
  await expect(item(page, '活动经费')).toHaveText('待改正');
  await expect(page.locator('#corrections')).toContainText('约240');
  await expect(page.locator('#gaps')).not.toContainText('确数');
  await page.locator('#corrections a').click();
  await expect(cell(page, 0, 'branches')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#paper-corrections')).toContainText('约240');
  await expect(page.locator('#paper-source')).toContainText('待改正 1 处');
  await expect(page.locator('#paper-notes')).not.toContainText('没有影响金额的空缺');
  await page.emulateMedia({ media: null });
  // A year that cannot be read is no other year.
  await page.locator('#budget-year').fill('27');
  await expect(page.locator('#year-to-correct')).toBeVisible();
  await expect(page.locator('#budget-total')).toHaveCount(0);
  await page.locator('#budget-year').fill('2027');
  await enter(page, 0, { branches: '2', 'new-branches': '3' });
  await expect(page.locator('#district-0-new-branches-mistake')).toContainText('2');
  await expect(page.locator('#budget-total')).toHaveText('≥ 5,500.00');
  await enter(page, 0, { 'new-branches': '0' });
  await expect(page.locator('#budget-total')).toHaveText('27,500.00');
  await expect(page.locator('#corrections')).toHaveCount(0);
});

test('who pays is one setting; a budget of an earlier edition keeps its own and says so', async ({ page }) => {
  const districts = [{ name: '甲区', cells: { branches: '2', members: '10' } }];
  const earlier = { districts, ratio: { city: '50', district: '30' } };
  const app = new LedgerApp(page);
  await app.open(`budget/#budget=${encodeURIComponent(JSON.stringify(earlier))}`);
  await expect(page.locator('[data-payer=nobody]')).toHaveText('5,500.00', { timeout: 45_000 });
  await expect(page.locator('#own-payers')).toContainText('20%');
  await page.locator('#use-shared-payers').click();
  await expect(page.locator('#own-payers')).toHaveCount(0);
  await expect(page.locator('[data-payer=district]')).toHaveText('27,500.00');
  await page.locator('#payer-ratio').check();
  await page.locator('#ratio-city').fill('60');
  await expect(page.locator('[data-payer=city]')).toHaveText('16,500.00');
  await app.goTo('standards');
  await expect(page.locator('#city-percent')).toHaveValue('60');
});

test('a block from a spreadsheet is shown as it is understood, then taken over', async ({ page }) => {
  await openBudget(page);
  await cell(page, 0, 'name').focus();
  const block = '党员\t区\t别的\t党支部\r\n10\t甲区\tx\t1\r\n20\t乙区\ty\t2\r\n';
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, block);
  await expect(page.locator('#paste-preview')).toBeVisible();
  await expect(page.locator('[data-paste-column="2"]')).toHaveValue('');
  await page.locator('#paste-take').click();
  await expect(cell(page, 1, 'name')).toHaveValue('乙区');
  await expect(cell(page, 1, 'branches')).toHaveValue('2');
  // 3 × 5 000 + 3 × 6 000 + 30 × 550.
  await expect(page.locator('#budget-total')).toHaveText('49,500.00');
  // A row of totals is left out, and a district that comes again is told.
  await cell(page, 0, 'name').focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '区\t党支部\n甲区\t1\n丙区\t4\n合计\t5\n');
  await expect(page.locator('#paste-totals')).toContainText('合计');
  await expect(page.locator('#paste-preview [data-repeated]')).toContainText('甲区');
  await page.locator('#paste-take').click();
  await expect(cell(page, 3, 'name')).toHaveValue('丙区');
  await expect(page.locator('#district-4-name')).toHaveCount(0);
  await expect(page.locator('[data-repeated]')).toContainText('甲区');
});

test('dues that are retained: what each level sets aside at least', async ({ page }) => {
  await openBudget(page);
  await page.locator('#fill-example').click();
  await page.locator('#retained-0').fill('2400000');
  await page.locator('#retained-1').fill('600000');
  await expect(page.locator('[data-set-aside=m3-city]')).toContainText('120,000.00');
  await expect(page.locator('[data-set-aside=m3-district]')).toContainText('30,000.00');
});

test('the ledger’s units make the budget, which opens down to a unit’s clauses', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(400);
  const money = await app.money.innerText();
  await app.goTo('budget');
  await page.locator('#from-ledger').check();
  await expect(page.locator('#ledger-base')).toContainText('400');
  await expect(page.locator('#budget-total')).not.toHaveText('');
  // The same lowest sum as the ledger's own, which is reckoned for the year before.
  expect(money).not.toBe('');
  const district = page.locator('#districts > li').first();
  await district.locator('summary').first().click();
  const street = district.locator('.tree > li').first();
  await street.locator('summary').first().click();
  const unit = street.locator('.tree > li').first();
  await unit.locator('summary').first().click();
  await unit.getByRole('link').click();
  await expect(page.locator('#unit-name')).toBeVisible();
});

test('a budget of filtered units names its filter beside the total, and takes all units', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(400);
  await page.locator('#open-filters').click();
  await page.locator('#filter-column').selectOption({ label: '从业人员' });
  await page.locator('#filter-from').fill('50');
  await expect(page.locator('#chips .tag')).toHaveCount(1);
  await app.goTo('budget');
  await page.locator('#from-ledger').check();
  const source = page.locator('#source-said');
  await expect(source).toContainText('从业人员');
  await expect(source).toContainText('全部 400 家');
  await expect(page.locator('#budget-total')).not.toHaveText('');
  const filtered = await page.locator('#budget-total').innerText();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#paper-source')).toContainText('从业人员');
  await page.emulateMedia({ media: null });
  await page.locator('#budget-made-from [data-do=all-units]').click();
  await expect(source).toHaveText('台账全部 400 家单位');
  await expect(page.locator('#budget-total')).not.toHaveText(filtered);
});

test('what is typed stays through a closed tab; budgets are put by, opened, deleted and brought back', async ({ page, context }) => {
  await openBudget(page);
  await enter(page, 0, { name: '甲区', branches: '1', members: '10' });
  await page.locator('#save-name').fill('初稿');
  await page.locator('#save-as').click();
  await cell(page, 0, 'branches').fill('2');
  await expect(page.locator('#budget-total')).toHaveText('27,500.00');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await page.close();
  const again = await context.newPage();
  await openBudget(again);
  await expect(cell(again, 0, 'branches')).toHaveValue('2');
  const saved = again.locator('#saved-list > li');
  await expect(saved).toHaveCount(1);
  await saved.locator('[data-do=open]').click();
  await expect(cell(again, 0, 'branches')).toHaveValue('1');
  // What was being worked on was put by.
  await expect(saved).toHaveCount(2);
  await saved.first().locator('[data-do=delete]').click();
  await expect(saved).toHaveCount(1);
  await again.getByRole('button', { name: '撤销' }).click();
  await expect(saved).toHaveCount(2);
});

test('two tabs at one budget: neither writes over the other', { tag: '@any-width' }, async ({ page, context }) => {
  await openBudget(page);
  const kept = (tab: Page) => expect(tab.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await enter(page, 0, { name: '甲区', branches: '1', members: '10' });
  await page.locator('#save-as').click();
  await kept(page);
  const other = await context.newPage();
  await openBudget(other);
  await expect(cell(other, 0, 'branches')).toHaveValue('1');
  await cell(other, 0, 'branches').fill('5');
  await kept(other);
  // It is offered here, and not put in place of what is on the page.
  await expect(page.locator('.notices')).toContainText('另一个标签页里改了预算');
  await expect(cell(page, 0, 'branches')).toHaveValue('1');
  await cell(page, 0, 'branches').fill('7');
  const saved = page.locator('#saved-list > li');
  await expect(saved).toHaveCount(2);
  await expect(saved.nth(1).locator('input')).toHaveValue('另一个标签页里编的');
  await kept(page);
  await saved.nth(1).locator('[data-do=open]').click();
  await expect(cell(page, 0, 'branches')).toHaveValue('5');
  await kept(page);
  // The other tab takes over what is worked on here.
  await other.locator('.notices').getByRole('button', { name: '用那边的内容' }).click();
  await expect(cell(other, 0, 'branches')).toHaveValue('5');
  // What is deleted in one tab goes from the other.
  await expect(other.locator('#saved-list > li')).toHaveCount(await saved.count());
  const before = await other.locator('#saved-list > li').count();
  await saved.first().locator('[data-do=delete]').click();
  await expect(other.locator('#saved-list > li')).toHaveCount(before - 1);
});

test('budgets that a later edition kept are not written over', { tag: '@any-width' }, async ({ page, context, baseURL }) => {
  // Long enough for what is not kept yet to be seen.
  await slowDisk(page, 1_500);
  await openBudget(page);
  await cell(page, 0, 'branches').fill('7');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'false');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await page.close();
  const behind = await bare(context, baseURL ?? '');
  const change = `const asked = store.get('budgets');
    asked.onsuccess = () => { const record = asked.result; record.payload = record.payload.replace('"present":{', '"present":{"of-later":1,'); store.put(record, 'budgets'); };`;
  await tamper(behind, 'records', change);
  const again = await context.newPage();
  await openBudget(again);
  await expect(again.locator('#saved')).toContainText('这里存不了');
  await cell(again, 0, 'branches').fill('9');
  await again.locator('#save-as').click();
  await again.waitForTimeout(1_000);
  await again.close();
  const payload = await behind.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('liangxin');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').get('budgets');
          asked.onsuccess = () => done(asked.result.payload);
        };
      }),
  );
  expect(payload).toContain('of-later');
  expect(payload).toContain('"branches":"7"');
});

test('a budget goes to a file and comes back, and a file that is none is refused', { tag: '@any-width' }, async ({ page }) => {
  await openBudget(page);
  await page.locator('#fill-example').click();
  await expect(page.locator('#budget-total')).toHaveText('5,002,200.00');
  const download = page.waitForEvent('download');
  await page.locator('#budget-to-file').click();
  const path = await (await download).path();
  await cell(page, 0, 'members').fill('1');
  await page.locator('#budget-from-file').setInputFiles(path);
  await expect(cell(page, 0, 'members')).toHaveValue('3600');
  await expect(page.locator('#budget-total')).toHaveText('5,002,200.00');
  await page.locator('#budget-from-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"no":1}') });
  await expect(page.locator('.notices')).toContainText('不是这里存出的预算');
});

test('the budget is taken along as a workbook of formulas', { tag: '@any-width' }, async ({ page }) => {
  await openBudget(page);
  await page.locator('#fill-example').click();
  await expect(page.locator('#budget-total')).toHaveText('5,002,200.00');
  const download = page.waitForEvent('download');
  await page.locator('#budget-book').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^年度预算-\d{4}\.xlsx$/);
  const bytes = readFileSync(await file.path());
  // A container of parts, begun as every one of them is; what is in it is read back by the tests of the workbook.
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.length).toBeGreaterThan(10_000);
});

test('a branch of the year is entered by its month: the example of the policy’s own rules', async ({ page }) => {
  await openBudget(page);
  await page.locator('#more-columns').click();
  await enter(page, 0, { name: '甲区', branches: '1', 'new-branches': '1', members: '9', 'new-month': '3', probationary: '2' });
  await page.locator('#secretaries-as').selectOption('months');
  await enter(page, 0, { 'branch-secretaries': '10' });
  await expect(page.locator('#budget-total')).toHaveText('19,950.00');
  // Its year by month, as one of the readings.
  await expect(page.locator('#readings-cost [data-reading=first_year]').first()).toContainText('18,700.00');
});

test('a slider raises a standard in this budget, and takes it back', async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { branches: '1', members: '10' });
  await expect(page.locator('#budget-total')).toHaveText('16,500.00');
  await page.locator('#slide-m7').focus();
  await page.keyboard.press('ArrowRight');
  // Ten yuan for each of ten members.
  await expect(page.locator('#budget-total')).toHaveText('16,600.00');
  await page.locator('.slider', { has: page.locator('#slide-m7') }).getByRole('button').click();
  await expect(page.locator('#budget-total')).toHaveText('16,500.00');
});

for (const lang of langs) {
  test(`what is printed is an official table, and nothing of the page (${lang})`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.prefer({ lang, unit: 'wan' });
    await app.open('budget/');
    const is = (zh: string, en: string) => (lang === 'en' ? en : zh);
    await page.locator('#fill-example').click();
    await page.locator('#budget-year').fill('2027');
    await page.locator('#last-0').fill('1200000');
    await page.locator('#add-year').click();
    await page.locator('#add-scenario').click();
    await expect(page.locator('#budget-total')).toHaveText('500.22');
    await page.locator('#budget-office').fill('某区委组织部');
    const paper = page.locator('#budget-paper');
    await expect(paper).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible();
    for (const gone of ['.budget', '.page-head', 'main > .paper', '.result-bar', 'header.top', 'footer']) {
      for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
    }
    await expect(paper.locator('h2')).toContainText('2027');
    await expect(page.locator('#paper-office')).toHaveText('某区委组织部');
    await expect(page.locator('#paper-unit')).toContainText(is('万元', '10,000 yuan'));
    const total = page.locator('#paper-districts .paper-total');
    await expect(total).toContainText('500.22');
    await expect(total).toContainText('134.10');
    await expect(page.locator('#paper-standards')).toContainText(is('不低于', 'floor'));
    await expect(page.locator('#paper-last-year')).toContainText('+14.10');
    await expect(page.locator('#paper-years tbody tr')).toHaveCount(2);
    await expect(page.locator('#paper-scenarios tbody tr')).toHaveCount(1);
    await expect(page.locator('#paper-notes li')).not.toHaveCount(0);
    for (const sign of lang === 'en' ? ['Made by', 'Checked by', 'Approved by', 'Date'] : ['编制人', '审核人', '负责人', '日期']) {
      await expect(page.locator('#paper-signatures')).toContainText(sign);
    }
    const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // A4 on its side, in points.
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    expect((text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length).toBeLessThan(5);
  });
}

test('each table is taken along as CSV, and no text in it is a formula', { tag: '@any-width' }, async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { name: '=甲区', branches: '2', members: '10' });
  await expect(page.locator('#budget-total')).toHaveText('27,500.00');
  const take = async (table: string) => {
    const download = page.waitForEvent('download');
    await page.locator(`[data-csv=${table}]`).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^年度预算-\d{4}-.+\.csv$/);
    return readFileSync(await file.path(), 'utf8');
  };
  for (const table of ['summary', 'places', 'detail', 'months', 'recipients', 'readings']) {
    const text = await take(table);
    expect(text.startsWith('\ufeff'), table).toBe(true);
    expect(text.trimEnd().split('\r\n').length, table).toBeGreaterThan(2);
    for (const cell of text.slice(1).split(/[,\r\n]+/)) expect(cell, table).not.toMatch(/^[=+@\t]|^-(?![\d.]+%?$)/);
  }
  expect(await take('summary')).toContain('27500.00');
  expect(await take('places')).toContain("'=甲区");
  // Those with nothing in them are not offered before there is something.
  await expect(page.locator('[data-csv=years]')).toHaveCount(0);
  await page.locator('#add-year').click();
  await page.locator('#last-4').fill('100');
  // The head, two years, and below an empty line what it is made from.
  const years = (await take('years')).trimEnd().split('\r\n');
  expect(years).toHaveLength(5);
  expect(years.at(-1)).toContain('数据来源');
  expect(await take('last-year')).toContain('-100.00');
});

test('a budget is duplicated, renamed, deleted and brought back', { tag: '@any-width' }, async ({ page }) => {
  await openBudget(page);
  await enter(page, 0, { name: '甲区', branches: '1', members: '10' });
  await page.locator('#save-name').fill('初稿');
  await page.locator('#save-as').click();
  const saved = page.locator('#saved-list > li');
  await saved.first().locator('[data-do=duplicate]').click();
  await expect(saved).toHaveCount(2);
  await expect(saved.nth(1).locator('input')).toHaveValue('初稿 副本');
  await saved.nth(1).locator('input').fill('二稿');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await page.reload();
  await expect(saved.nth(1).locator('input')).toHaveValue('二稿');
  await saved.nth(1).locator('[data-do=delete]').click();
  await expect(saved).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(saved.nth(1).locator('input')).toHaveValue('二稿');
});

test('what is typed while a slow disk still writes is one’s own, not another tab’s', { tag: '@any-width' }, async ({ page }) => {
  await slowDisk(page, 1500);
  await openBudget(page);
  await enter(page, 0, { name: '甲区', branches: '1', members: '10' });
  // Longer than the pause after which it is saved: the first is being written, and the second waits.
  await page.waitForTimeout(700);
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'false');
  await cell(page, 0, 'branches').fill('2');
  await page.waitForTimeout(700);
  await cell(page, 0, 'branches').fill('3');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await expect(page.locator('#saved-list > li')).toHaveCount(0);
  await page.reload();
  await expect(cell(page, 0, 'branches')).toHaveValue('3');
  await expect(page.locator('#saved-list > li')).toHaveCount(0);
});

test('a link opens the budget elsewhere; what was worked on there is put by, and a broken link changes nothing', { tag: '@any-width' }, async ({ page, context }) => {
  await openBudget(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => ((globalThis as { copied?: string }).copied = text, Promise.resolve()) } });
  });
  await enter(page, 0, { name: '甲区', branches: '1', members: '10' });
  await page.locator('#budget-link').click();
  await expect(page.locator('.notices')).toContainText('链接已复制');
  const link = await page.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
  expect(link).toContain('#budget=');
  await cell(page, 0, 'branches').fill('2');
  await expect(page.locator('[data-budget-kept]')).toHaveAttribute('data-budget-kept', 'true');
  await page.close();
  const other = await context.newPage();
  await other.goto(link);
  await expect(cell(other, 0, 'branches')).toHaveValue('1', { timeout: 45_000 });
  await expect(other.locator('#budget-total')).toHaveText('16,500.00');
  await expect(other).not.toHaveURL(/#/);
  await expect(other.locator('#saved-list > li')).toHaveCount(1);
  await other.goto('about:blank');
  await other.goto(`${link.slice(0, -30)}`);
  await expect(other.locator('#saved')).toContainText('链接不完整', { timeout: 45_000 });
  await expect(cell(other, 0, 'branches')).toHaveValue('1');
});

for (const lang of langs) {
  test(`nothing stands in the way of assistive technology (${lang})`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.prefer({ lang });
    await app.open('budget/');
    await page.locator('#fill-example').click();
    await page.locator('#add-own').click();
    await page.locator('#payer-ratio').check();
    await page.locator('#add-scenario').click();
    await page.locator('#scenario-0-add').selectOption('raise');
    await page.locator('#add-year').click();
    await expect(page.locator('#years-chart .chart-mark')).toHaveCount(2);
    const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    // Nothing is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
