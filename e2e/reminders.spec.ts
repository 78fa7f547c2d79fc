// 提醒: what is due by urgency, dealt with and put off; organisation life, the yearly checklist, elections; records that stay.

import { readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { LedgerApp, csv } from './support/ledger';
import { expect, test } from './support/site';

const HEADS = ['单位名称', '统一社会信用代码', '单位类型', '区', '从业人员', '正式党员', '预备党员', '组织形式', '成立日期', '上次换届', '更新日期', '六有', '党建入章'];
/** The branch of worked example 14, one of eight and one of five full members for example 15, and one that is due. */
const UNITS = [
  ['甲公司', '91350100M000100Y43', '非公企业', '龙华区', '60', '8', '0', '党支部', '2018-05-01', '2023-06-20', '2026-05-20', '场所、设施、标志、党旗、书报、制度', '是'],
  ['乙公司', '', '非公企业', '美兰区', '20', '5', '0', '党支部', '2018-05-01', '2025-06-20', '2026-05-20', '场所、设施、标志、党旗、书报、制度', '是'],
  ['丙公司', '', '非公企业', '美兰区', '20', '4', '0', '无', '', '', '2026-05-20', '', '是'],
];

const TODAY = '2026-06-01';

/** A ledger of these units on a day, and the page of reminders. */
async function open(page: Page, day = TODAY, units: readonly (readonly string[])[] = UNITS): Promise<LedgerApp> {
  await page.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('五清.csv', csv([HEADS, ...units]));
  await app.check();
  await app.takeIn();
  await app.goTo('reminders');
  await listed(page);
  return app;
}

const listed = (page: Page) => expect(page.locator('#listed')).not.toBeEmpty({ timeout: 45_000 });
const row = (page: Page, name: string) => page.locator('.duty-row', { hasText: name });
const item = (page: Page, name: string, concern: string) => row(page, name).locator(`li[data-concern=${concern}]`);
const cell = (page: Page, activity: string, period: string) => page.locator(`#life-grid tr[data-activity=${activity}] td[data-period="${period}"]`);
const part = (page: Page, name: string) => page.locator(`#part-${name}`).click();

// The clock is the window's, which other tests share.
test.afterEach(({ context }) => context.clock.setSystemTime(new Date()));

test('example 14: reminded from half a year before, urgent as the day comes, overdue after it', async ({ page }) => {
  await open(page, '2026-06-01');
  await expect(item(page, '甲公司', 'W3')).toContainText('2026年6月20日');
  await expect(item(page, '甲公司', 'W3')).toContainText('还有 19 天');
  await expect(item(page, '丙公司', 'W1')).toContainText('正式党员 4 名');
  // The most urgent first.
  await expect(page.locator('.duty-row').first()).toContainText('丙公司');
  await page.locator('#part-elections').click();
  await expect(page.locator('#election-months tr[data-month^="2026-06"] .count')).toHaveText('1');
  await page.locator('#election-months tr[data-month^="2026-06"] .count').click();
  await expect(page.locator('#month-list')).toContainText('2027年6月20日');
  await expect(page.locator('#month-list')).toBeFocused();
});

test('dealt with, put off, opened again, each taken back; kept through a closed tab', async ({ page, context }) => {
  await open(page);
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#settle-note').fill('已请示');
  await page.locator('#mark-dealt').click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await page.locator('#duty-state').selectOption('dealt');
  await expect(item(page, '甲公司', 'W3')).toContainText('已请示');
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await page.locator('#duty-state').selectOption('open');
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#put-off').click();
  await expect(page.locator('#put-off-wrong')).toContainText('今天以后');
  await page.locator('#put-off-day').fill('2026-06-10');
  await page.locator('#put-off').click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await page.close();

  const again = await context.newPage();
  await again.clock.setFixedTime(new Date('2026-06-09T10:00:00+08:00'));
  await new LedgerApp(again).open('reminders/');
  await listed(again);
  await expect(item(again, '甲公司', 'W3')).toHaveCount(0);
  await again.locator('#duty-state').selectOption('put-off');
  await expect(item(again, '甲公司', 'W3')).toContainText('2026年6月10日');
  await again.clock.setFixedTime(new Date('2026-06-10T10:00:00+08:00'));
  await again.reload();
  await listed(again);
  await expect(item(again, '甲公司', 'W3')).toBeVisible();
});

test('nothing is done to all that are listed unless that is chosen, and confirmed with the number', async ({ page }) => {
  await open(page);
  const all = Number((await page.locator('#listed').innerText()).replace(/\D/g, ''));
  expect(all).toBeGreaterThan(1);
  for (const button of ['#mark-dealt', '#put-off', '#reopen']) await expect(page.locator(button)).toBeDisabled();
  await expect(page.locator('#settle-whom')).toContainText('还没有勾选');
  await page.locator('#settle-note').fill('专项');
  await page.locator('#choose-listed').check();
  await page.locator('#mark-dealt').click();
  await expect(page.locator('#confirm-text')).toContainText(`全部 ${all} 条`);
  await page.locator('#confirm-cancel').click();
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page.locator('#listed')).toContainText(String(all));
  // What is being noted outlives the page.
  await part(page, 'life');
  await part(page, 'list');
  await expect(page.locator('#settle-note')).toHaveValue('专项');
  await page.locator('#mark-dealt').click();
  await page.locator('#confirm-do').click();
  await expect(page.locator('#listed')).toContainText('没有待办');
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('#listed')).toContainText(String(all));
});

test('a number that is another one by now is refused', { tag: '@any-width' }, async ({ page, context }) => {
  await open(page);
  const all = Number((await page.locator('#listed').innerText()).replace(/\D/g, ''));
  await page.locator('#choose-listed').check();
  await page.locator('#mark-dealt').click();
  await expect(page.locator('#confirm-text')).toBeVisible();
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date(`${TODAY}T10:00:00+08:00`));
  await new LedgerApp(other).open('reminders/');
  await listed(other);
  await item(other, '甲公司', 'W3').getByRole('checkbox').check();
  await other.locator('#mark-dealt').click();
  await expect(other.locator('#listed')).toContainText(String(all - 1));
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await page.locator('#confirm-do').click();
  await expect(page.locator('.notice')).toContainText(`确认的是 ${all}，现在是 ${all - 1}`);
  await expect(page.locator('#listed')).toContainText(String(all - 1));
});

test('what is recorded outlives another import, and waits for a unit that is gone', { tag: '@any-width' }, async ({ page }) => {
  const app = await open(page);
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#mark-dealt').click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await app.goTo('ledger');
  await app.ready();
  await app.goToCell(0, 0);
  await page.keyboard.press('Space');
  await page.locator('#remove').click();
  await expect(app.units).toHaveText('2');
  await app.goTo('reminders');
  await part(page, 'life');
  await expect(page.locator('#gone')).toContainText('91350100M000100Y43');
  await app.goTo('ledger');
  await app.ready();
  // What came of the first import still stands there.
  await page.locator('#open-import').click();
  await app.choose('五清.csv', csv([HEADS, UNITS[0] ?? []]));
  await app.check();
  await app.takeIn();
  await app.goTo('reminders');
  await part(page, 'list');
  await page.locator('#duty-state').selectOption('dealt');
  await expect(item(page, '甲公司', 'W3')).toBeVisible();
});

test('two tabs record different things, and both are there', { tag: '@any-width' }, async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date(`${TODAY}T10:00:00+08:00`));
  await new LedgerApp(other).open('reminders/');
  await listed(other);
  await item(other, '丙公司', 'W1').getByRole('checkbox').check();
  await other.locator('#mark-dealt').click();
  await expect(item(page, '丙公司', 'W1')).toHaveCount(0);
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#mark-dealt').click();
  await expect(item(other, '甲公司', 'W3')).toHaveCount(0);
  await other.reload();
  await listed(other);
  await other.locator('#duty-state').selectOption('dealt');
  await expect(item(other, '甲公司', 'W3')).toBeVisible();
  await expect(item(other, '丙公司', 'W1')).toBeVisible();
});

const EXAMPLE_15 = [
  ['党员大会', '2026-01-20'],
  ['支委会', '2026-01-08'],
  ['支委会', '2026-02-09'],
  ['主题党日', '2026-01-15'],
  ['主题党日', '2026-02-14'],
  ['主题党日', '2026-03-14'],
  ['党课', '2026-03-20'],
];

test('example 15: a quarter pasted for two branches, of which one is short of a committee meeting', async ({ page }) => {
  await open(page, '2026-04-01');
  await part(page, 'life');
  const lines = ['甲公司', '乙公司'].flatMap((name) => EXAMPLE_15.filter(([kind]) => name === '甲公司' || kind !== '支委会').map((one) => [name, ...one].join('\t')));
  await page.locator('#paste-activities').fill(['单位\t种类\t日期', ...lines, '没有的公司\t党课\t2026-03-20', '甲公司\t党课\t2026-13-01'].join('\n'));
  await page.locator('#paste-look').click();
  await expect(page.locator('#paste-good')).toContainText('12');
  await expect(page.locator('#paste-aside')).toContainText('2');
  await page.locator('#paste-take-in').click();
  for (const [name, said] of [['甲公司', '支委会 × 1'], ['乙公司', '达标']] as const) {
    await page.locator('#find-unit').fill(name);
    await page.locator('[data-find]', { hasText: name }).click();
    await expect(page.locator('#life-name')).toHaveText(name);
    await expect(page.locator('#life-said')).toContainText(said);
  }
  await expect(cell(page, 'committee-meeting', '2026-03')).toHaveAttribute('data-state', 'ahead');
  await page.locator('#find-unit').fill('甲公司');
  await page.locator('[data-find]', { hasText: '甲公司' }).click();
  await expect(cell(page, 'committee-meeting', '2026-03')).toHaveAttribute('data-state', 'due');
  await expect(cell(page, 'members-meeting', '2026-01')).toHaveAttribute('data-state', 'met');
  await part(page, 'list');
  await expect(item(page, '甲公司', 'W4')).toContainText('支委会 1 次');
  await expect(item(page, '乙公司', 'W4')).toHaveCount(0);
  // What is missing is recorded, and the reminder goes.
  await part(page, 'life');
  await page.locator('#find-unit').fill('甲公司');
  await page.locator('[data-find]', { hasText: '甲公司' }).click();
  await page.locator('#record-kind').selectOption('committee-meeting');
  await page.locator('#record-day').fill('2026-03-30');
  await page.locator('#record-one').click();
  await expect(cell(page, 'committee-meeting', '2026-03')).toHaveAttribute('data-state', 'met');
  await part(page, 'list');
  await expect(item(page, '甲公司', 'W4')).toHaveCount(0);
});

test('activities come in from a file by columns, what cannot be read with its reason', async ({ page }) => {
  await open(page);
  await part(page, 'life');
  const rows = [
    ['活动', '日期', '单位'],
    ['党员大会', '2026-05-10', '甲公司'],
    ['党课', '2026/5/11', '乙公司'],
    ['党课', '2026-05-12', '没有这家'],
  ];
  await page.locator('#activities-file').setInputFiles({ name: '组织生活.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(rows)) });
  await expect(page.locator('#paste-good')).toContainText('2');
  await expect(page.locator('#paste-aside')).toContainText('1');
  await page.locator('#paste-take-in').click();
  await page.locator('#find-unit').fill('甲公司');
  await page.getByRole('button', { name: /甲公司/ }).click();
  await expect(cell(page, 'members-meeting', '2026-04')).toHaveAttribute('data-state', 'met');
});

test('one activity for all units of a district, taken back at once', async ({ page }) => {
  await open(page);
  await part(page, 'life');
  // Nothing stands for the whole city by itself.
  await expect(page.locator('#record-many')).toBeDisabled();
  await expect(page.locator('#many-scope')).toContainText('请先选择');
  await page.locator('#many-district').selectOption('美兰区');
  await page.locator('#many-kind').selectOption('theme-day');
  await page.locator('#many-day').fill('2026-05-15');
  await page.locator('#record-many').click();
  // One of the two has no organisation.
  await expect(page.locator('#confirm-text')).toContainText('美兰区');
  await expect(page.locator('#confirm-text')).toContainText('共 1 条');
  await page.locator('#confirm-do').click();
  await expect(page.locator('.notice')).toContainText('1');
  await page.locator('#find-unit').fill('乙公司');
  await page.locator('[data-find]', { hasText: '乙公司' }).click();
  await expect(cell(page, 'theme-day', '2026-05')).toHaveAttribute('data-state', 'met');
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, 'theme-day', '2026-05')).not.toHaveAttribute('data-state', 'met');
});

test("a unit's own page records its life and its checklist, and the reminders follow", async ({ page }) => {
  const app = await open(page);
  await app.goTo('ledger');
  await app.goToCell(0, 0);
  await page.keyboard.press('Enter');
  const year = page.locator('#life-unit');
  await expect(year.locator('h2')).toHaveText('组织生活和年度事项');
  await page.locator('#record-day').fill('2026-05-10');
  await page.locator('#record-one').click();
  await expect(cell(page, 'members-meeting', '2026-04')).toHaveAttribute('data-state', 'met');
  // The screening is F13's, the self-check W10's.
  await expect(page.locator('#unit-ticks tr', { hasText: '软弱涣散排查' })).toContainText('F13');
  await expect(page.locator('#unit-ticks tr', { hasText: '自查' })).toContainText('W10');
  await page.locator('#unit-by').fill('张三');
  await page.locator('#unit-ticks td[data-duty=screening] input').check();
  await expect(page.locator('#unit-ticks td[data-duty=screening]')).toContainText('张三');
  await app.goTo('reminders');
  await part(page, 'yearly');
  await expect(page.locator('#unit-checklist tr', { hasText: '甲公司' }).locator('td[data-duty=screening]')).toContainText('张三');
});

test('the yearly report is reminded of before the year ends, until it is ticked off', async ({ page }) => {
  await open(page, '2026-11-01');
  await expect(item(page, '甲公司', 'W10')).toContainText('责任自查');
  await part(page, 'yearly');
  await page.locator('#yearly-by').fill('王书记');
  const line = page.locator('#unit-checklist tr', { hasText: '甲公司' });
  await line.locator('[data-duty=self-check] input').check();
  await expect(line.locator('[data-duty=self-check]')).toContainText('王书记');
  await page.locator('#unit-checklist [data-done=secretary-report] button').click();
  await expect(page.locator('#confirm-text')).toContainText('共 2 条');
  await page.locator('#confirm-do').click();
  await expect(page.locator('#unit-checklist [data-done=secretary-report] b')).toHaveText('2 / 2');
  await page.locator('#district-checklist tr', { hasText: '龙华区' }).locator('[data-duty=survey] input').check();
  await part(page, 'list');
  await expect(item(page, '甲公司', 'W10')).toHaveCount(0);
  await expect(item(page, '乙公司', 'W10')).toContainText('责任自查');
  await expect(item(page, '乙公司', 'W10')).not.toContainText('述职。');
});

test('a city: counts lead to lists, filters narrow them, files hold them', async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00+08:00`));
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(2_000);
  await app.goTo('reminders');
  await listed(page);
  await expect(page.locator('#duty-counts tr[data-concern=W3] th')).toContainText('按党组织计');
  await expect(page.locator('#duty-counts tr[data-concern=W9] th')).toContainText('按单位计');
  const overdue = page.locator('#duty-counts tr[data-concern=W3] td').first().locator('.count');
  const count = await overdue.innerText();
  await overdue.click();
  await expect(page.locator('#listed')).toContainText(count);
  await expect(page.locator('#duty-concern')).toHaveValue('W3');
  await expect(page.locator('#duty-urgency')).toHaveValue('overdue');
  await page.locator('#duty-district').selectOption('龙华区');
  await expect(page.locator('.duty-row').first()).toContainText('龙华区');
  await page.locator('#duty-district').selectOption('*');
  await page.locator('#duty-urgency').selectOption('');
  const first = await page.locator('.duty-row').first().innerText();
  await page.locator('#list-further').click();
  await expect(page.locator('.duty-row').first()).not.toHaveText(first);
  const calendar = page.waitForEvent('download');
  await page.locator('#reminders-ics').click();
  const text = readFileSync(await (await calendar).path(), 'utf8');
  const all = Number((await page.locator('#listed').innerText()).replace(/\D/g, ''));
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(all);
  const book = page.waitForEvent('download');
  await page.locator('#reminders-xlsx').click();
  expect((await book).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.locator('#duty-concern').selectOption('');
  await page.locator('#duty-grouping').selectOption('unit');
  await expect(page.locator('#listed')).toHaveText(/^[\d,]+ 个单位和 [\d,]+ 个联合党支部$/);
});

test('a backup holds what is recorded', { tag: '@any-width' }, async ({ page }) => {
  const app = await open(page);
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#mark-dealt').click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await app.goTo('data');
  const download = page.waitForEvent('download');
  await page.locator('#make-backup').click();
  const file = await (await download).path();
  await app.goTo('reminders');
  await page.locator('#duty-state').selectOption('dealt');
  await item(page, '甲公司', 'W3').getByRole('checkbox').check();
  await page.locator('#reopen').click();
  await expect(item(page, '甲公司', 'W3')).toHaveCount(0);
  await app.goTo('data');
  await page.locator('#backup-file').setInputFiles({ name: 'a.lxbak', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
  await page.locator('#restore').click();
  await expect(page.locator('.notice')).toBeVisible();
  await app.goTo('reminders');
  await page.locator('#duty-state').selectOption('dealt');
  await expect(item(page, '甲公司', 'W3')).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  await open(page);
  await page.locator('#choose-all').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#settle-whom')).toContainText('选中');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('一并处理');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#listed')).toContainText('没有待办');
});

for (const lang of langs) {
  test(`every part is clean in ${lang}, on a phone with large text too`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.prefer({ lang, size: 'large' });
    await page.clock.setFixedTime(new Date('2026-11-01T10:00:00+08:00'));
    await app.openLedger();
    await app.makeCity(300);
    await app.goTo('reminders');
    await listed(page);
    for (const name of ['list', 'life', 'yearly', 'elections']) {
      await part(page, name);
      await expect(page.locator('main h2').first()).toBeVisible();
      if (name === 'life') {
        await page.locator('[data-find]').first().click();
        await expect(page.locator('#life-grid tbody tr').first()).toBeVisible();
      }
      if (name === 'elections') await page.locator('#election-months .count:enabled').first().click();
      const found = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
      expect(found.violations.map((one) => `${name} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
      const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze();
      expect(dark.violations.flatMap((one) => one.nodes.map((node) => `${name}: ${node.target.join(' ')}`))).toEqual([]);
      await page.evaluate(() => delete document.documentElement.dataset.theme);
      await page.setViewportSize({ width: 390, height: 844 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(excess, name).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
}
