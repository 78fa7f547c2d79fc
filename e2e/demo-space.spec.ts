// The made-up city's space: apart from one's own data, marked on every page, reset by one button, left as easily.

import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { langs } from './support/app';
import { CITY, DemoApp } from './support/demo';
import { csv, LedgerApp } from './support/ledger';
import { pages } from './support/site';

const HEADS = ['单位名称', '统一社会信用代码', '单位类型', '区', '从业人员', '正式党员', '预备党员', '组织形式', '成立日期', '上次换届', '更新日期', '六有', '党建入章'];
const UNITS = [
  ['甲公司', '91350100M000100Y43', '非公企业', '龙华区', '60', '8', '0', '党支部', '2018-05-01', '2023-06-20', '2026-05-20', '场所、设施、标志、党旗、书报、制度', '是'],
  ['丙公司', '', '非公企业', '美兰区', '20', '4', '0', '无', '', '', '2026-05-20', '', '是'],
];

/** Where the pages are besides those of `pages`. */
const everywhere = [...pages, 'ledger/', 'budget/', 'data/'];

const listed = (page: Page) => expect(page.locator('#listed')).not.toBeEmpty({ timeout: 45_000 });
const rows = (page: Page) => page.locator('.duty-row');

async function exported(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.locator('#export-csv').click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function importUnits(app: LedgerApp, units: readonly (readonly string[])[]): Promise<void> {
  await app.choose('五清.csv', csv([HEADS, ...units]));
  await app.check();
  await app.takeIn();
}

async function openBudget(app: LedgerApp): Promise<void> {
  await app.goTo('budget');
  await expect(app.page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
}

/** What one has of one's own, as it can be seen. */
async function seen(app: LedgerApp): Promise<unknown> {
  const { page } = app;
  await app.openLedger();
  const file = await exported(page);
  await app.goTo('check');
  const typed = [await app.field('kind').inputValue(), await app.field('employees').inputValue()];
  await openBudget(app);
  await expect(page.locator('#budget-total')).toHaveText(/\d/);
  const budget = await page.locator('#budget-total').innerText();
  await app.goTo('reminders');
  await listed(page);
  const open = await rows(page).allInnerTexts();
  await page.locator('#duty-state').selectOption('dealt');
  await expect(rows(page)).toContainText(['已请示']);
  const dealt = await rows(page).allInnerTexts();
  const settings = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => !key.includes('demo.')).sort());
  return { file, typed, budget, open, dealt, settings: settings.filter(([key]) => key !== 'liangxin.shell') };
}

// The clock is the window's, which other tests share.
test.afterEach(({ context }) => context.clock.setSystemTime(new Date()));

test('one’s own data is not there in the made-up city, and is as it was after it', { tag: '@any-width' }, async ({ page }) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date('2026-06-01T10:00:00+08:00'));
  const app = new DemoApp(page);
  await app.openLedger();
  await importUnits(app, UNITS);
  await app.goTo('check');
  await app.fill({ kind: 'law-firm', employees: '28' });
  await app.saved();
  await openBudget(app);
  await page.locator('#district-0-name').fill('美兰区');
  await page.locator('#district-0-branches').fill('2');
  await page.locator('#district-0-members').fill('10');
  await expect(page.locator('#budget-total')).toHaveText(/\d/);
  await app.goTo('reminders');
  await listed(page);
  await rows(page).filter({ hasText: '甲公司' }).locator('li[data-concern=W3]').getByRole('checkbox').check();
  await page.locator('#settle-note').fill('已请示');
  await page.locator('#mark-dealt').click();
  await expect(page.locator('li[data-concern=W3]')).toHaveCount(0);
  const before = await seen(app);

  // None of it is in the made-up city.
  await app.enter();
  await expect(page.locator('.banner')).toContainText('演示数据');
  await page.locator('#search').fill('甲公司');
  await expect(app.units).not.toHaveText(CITY);
  await expect(page.getByText('91350100M000100Y43')).toHaveCount(0);
  await page.locator('#clear-filters').click();
  await app.goTo('check');
  await expect(app.field('employees')).toHaveValue('');
  await openBudget(app);
  await expect(page.locator('#district-0-name')).toHaveValue('');
  await app.goTo('reminders');
  await listed(page);
  await page.locator('#duty-state').selectOption('dealt');
  await expect(rows(page)).toHaveCount(0);

  // All that can be done in it stays in it.
  await page.locator('#duty-state').selectOption('open');
  await rows(page).first().getByRole('checkbox').first().check();
  await page.locator('#settle-note').fill('演示办结');
  await page.locator('#mark-dealt').click();
  await page.locator('#duty-state').selectOption('dealt');
  await expect(rows(page).first()).toContainText('演示办结');
  await app.goTo('ledger');
  await app.ready();
  await app.write(0, await app.column('从业人员'), '4321');
  await app.kept();
  await openBudget(app);
  await page.locator('#district-0-name').fill('演示区');
  await page.locator('#district-0-branches').fill('1');
  await app.goTo('check');
  // Without a moment to be saved in.
  await app.fill({ kind: 'school', employees: '999' });
  await page.reload();
  await app.running();
  await expect(app.bar).toBeVisible();
  await expect(app.field('employees')).toHaveValue('999');
  await app.goTo('ledger');
  await app.ready();
  await expect(app.units).toHaveText(CITY);
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText(/4,?321/);
  await openBudget(app);
  await expect(page.locator('#district-0-name')).toHaveValue('演示区');

  // As at first, by one button.
  await app.reset();
  await expect(page).toHaveURL(/\/budget\/$/);
  await expect(page.locator('#demo-reset')).toBeFocused();
  await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('#district-0-name')).toHaveValue('');
  await app.goTo('check');
  await expect(app.field('employees')).toHaveValue('');
  await app.goTo('ledger');
  await app.ready();
  await expect(app.units).toHaveText(CITY);
  await expect(app.cell(0, await app.column('从业人员'))).not.toHaveText(/4,?321/);
  await app.goTo('reminders');
  await listed(page);
  await page.locator('#duty-state').selectOption('dealt');
  await expect(rows(page)).toHaveCount(0);
  await page.reload();
  await app.running();
  await expect(app.notice).toHaveCount(0);

  await app.leave();
  await expect(page).toHaveURL(/\/reminders\/$/);
  expect(await seen(app)).toEqual(before);
});

test('every page says it, whatever is imported, and so do files and paper', async ({ page }) => {
  test.setTimeout(120_000);
  const app = new DemoApp(page);
  await app.enter();
  for (const path of everywhere) {
    await app.open(path);
    await expect(app.bar).toContainText('演示数据');
    await expect(page).toHaveTitle(/^演示数据 · /);
  }
  await expect(page.locator('#data-space')).toContainText('演示城市');
  // What is imported in place of a cleared city is in the made-up city's space all the same.
  await page.locator('#clear').click();
  await page.locator('#clear-sure').click();
  await expect(app.notice).toContainText('已清空');
  await app.goTo('ledger');
  await expect(page.locator('#import-file')).toBeEnabled({ timeout: 45_000 });
  await importUnits(app, UNITS);
  await page.reload();
  await app.running();
  await app.ready();
  await expect(app.units).toHaveText('2');
  await expect(page.locator('.banner')).toContainText('演示数据');
  expect((await exported(page)).name).toMatch(/^演示数据-/);
  await app.goTo('coverage');
  await expect(page.locator('main .advice[data-state=info]').first()).toContainText('演示数据', { timeout: 45_000 });
  await app.goTo('reminders');
  await listed(page);
  await expect(page.locator('main')).toContainText('演示数据');
  await openBudget(app);
  await page.locator('#district-0-branches').fill('2');
  await expect(page.locator('#budget-total')).toHaveText(/\d/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#paper-notes')).toContainText('演示数据');
  await page.emulateMedia({ media: null });
  await app.goTo('check');
  await page.emulateMedia({ media: 'print' });
  await expect(app.bar).toBeVisible();
  await expect(app.bar.locator('.paper')).toContainText('演示数据');
  await expect(page.locator('#demo-reset')).toBeHidden();
});

test('clearing one of the spaces leaves the other alone', { tag: '@any-width' }, async ({ page }) => {
  test.setTimeout(120_000);
  const app = new DemoApp(page);
  await app.openLedger();
  await importUnits(app, UNITS);
  await app.enter();
  await app.goTo('data');
  await page.locator('#clear').click();
  await page.locator('#clear-sure').click();
  await expect(page.locator('#data-units')).toContainText('0');
  await app.leave();
  await expect(page.locator('#data-units')).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('#data-space')).toHaveCount(0);
  await expect(page.locator('#data-units')).toHaveText(/^2 /);
  await app.enter();
  await app.leave();
  await app.goTo('data');
  await page.locator('#clear').click();
  await page.locator('#clear-sure').click();
  await expect(page.locator('#data-units')).toContainText('0');
  await app.open('training/');
  await page.locator('#demo-enter').click();
  await app.entered();
});

test('two tabs, one in each space, do not disturb each other', { tag: '@any-width' }, async ({ page, context }) => {
  test.setTimeout(120_000);
  const own = new DemoApp(page);
  await own.openLedger();
  await importUnits(own, UNITS);
  const demo = new DemoApp(await context.newPage());
  await demo.enter();
  // Both write, and neither hears of it.
  await own.write(0, await own.column('从业人员'), '61');
  await own.kept();
  await demo.write(0, await demo.column('从业人员'), '4321');
  await demo.kept();
  await expect(demo.page.locator('.banner')).not.toContainText('另一个标签页');
  await expect(own.page.locator('.banner')).not.toContainText('另一个标签页');
  await own.goTo('check');
  await own.fill({ employees: '28' });
  await own.saved();
  await demo.goTo('check');
  await demo.fill({ employees: '999' });
  await demo.saved();
  await expect(own.notice).toHaveCount(0);
  await expect(own.field('employees')).toHaveValue('28');
  await demo.reset();
  await expect(own.notice).toHaveCount(0);
  await own.page.reload();
  await own.running();
  await expect(own.field('employees')).toHaveValue('28');
  await own.goTo('ledger');
  await own.ready();
  await expect(own.units).toHaveText('2');
  await expect(own.cell(0, await own.column('从业人员'))).toHaveText('61');
});

test('a second tab in the space follows: the city is made once, and only the tab that writes can make it anew', { tag: '@any-width' }, async ({ page, context }) => {
  test.setTimeout(120_000);
  const first = new DemoApp(page);
  const second = new DemoApp(await context.newPage());
  await second.open('training/');
  await first.open('training/');
  await Promise.all([first.page.locator('#demo-enter').click(), second.page.locator('#demo-enter').click()]);
  await Promise.all([first.entered(), second.entered()]);
  // Made once, there is nothing before it to go back to but the empty ledger.
  const followers = async () => {
    const both = [first, second].map((app) => app.page.locator('.banner').innerText());
    return (await Promise.all(both)).filter((text) => text.includes('另一个标签页')).length;
  };
  await expect.poll(followers).toBe(1);
  const [writer, follower] = (await second.page.locator('.banner').innerText()).includes('另一个标签页') ? [first, second] : [second, first];
  await follower.page.locator('#demo-reset').click();
  await expect(follower.bar.getByRole('alert')).toContainText('另一个标签页');
  await writer.page.locator('#demo-reset').click();
  await expect(writer.notice).toContainText('最初的样子', { timeout: 45_000 });
  await expect(follower.units).toHaveText(CITY);
});

test('a reload stays, a new tab begins in one’s own, and no page of the other space comes back', { tag: '@any-width' }, async ({ page, context }) => {
  test.setTimeout(120_000);
  const app = new DemoApp(page);
  await app.enter();
  await page.reload();
  await app.running();
  await expect(app.bar).toBeVisible();
  const other = new DemoApp(await context.newPage());
  await other.open('check/');
  await expect(other.bar).toHaveCount(0);
  await other.page.close();
  // Back over the way in: the tab is still in the made-up city.
  await page.goBack();
  await app.running();
  await expect(page).toHaveURL(/\/training\/$/);
  await expect(app.bar).toBeVisible();
  await app.leave();
  await page.goForward();
  await app.running();
  await expect(page).toHaveURL(/\/ledger\/$/);
  await expect(app.bar).toHaveCount(0);
  // A page that the browser had put by as it was.
  await page.evaluate(() => sessionStorage.setItem('liangxin.space', 'demo'));
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
  ]);
  await app.running();
  await expect(app.bar).toBeVisible();
});

test('a link opens within the space, and sets aside what was entered there', { tag: '@any-width' }, async ({ page }) => {
  const app = new DemoApp(page);
  await app.open('check/');
  await app.fill({ employees: '28' });
  await app.saved();
  await app.enter();
  await app.goTo('check');
  await app.fill({ employees: '999' });
  await app.saved();
  await app.open('check/', { fields: { employees: '5' } });
  await expect(app.bar).toBeVisible();
  await expect(app.field('employees')).toHaveValue('5');
  await app.notice.getByRole('button', { name: '换回我原来填的' }).click();
  await expect(app.field('employees')).toHaveValue('999');
  // What there was no time to save goes with its own space, both ways.
  await app.fill({ employees: '777' });
  await app.leave();
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.notice).toHaveCount(0);
  await app.goTo('training');
  await page.locator('#demo-enter').click();
  await app.entered();
  await app.goTo('check');
  await expect(app.field('employees')).toHaveValue('777');
});

test('where nothing is remembered of a tab, it says so, and stays in one’s own', { tag: '@any-width' }, async ({ page }) => {
  const app = new DemoApp(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await app.open('training/');
  await page.locator('#demo-enter').click();
  await expect(page.locator('#demo-space [role=alert]')).toContainText('演示城市打不开');
  await expect(app.bar).toHaveCount(0);
});

test('in and out by keyboard alone', async ({ page }) => {
  const app = new DemoApp(page);
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by Tab`);
  };
  await app.open('training/');
  await tabTo('#demo-enter');
  await page.keyboard.press('Enter');
  await app.entered();
  await tabTo('#demo-reset');
  await page.keyboard.press('Enter');
  await expect(app.notice).toContainText('最初的样子', { timeout: 45_000 });
  await expect(page.locator('#demo-reset')).toBeFocused();
  await tabTo('#demo-leave');
  await page.keyboard.press('Enter');
  await expect(app.bar).toHaveCount(0);
  await app.running();
});

for (const lang of langs) {
  test(`the bar and the way in are clean in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    const app = new DemoApp(page);
    await app.prefer({ lang });
    const clean = async () => {
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
      }
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(excess).toBeLessThanOrEqual(0);
    };
    await app.open('training/');
    await clean();
    await page.locator('#demo-enter').click();
    await app.entered();
    await app.goTo('training');
    await expect(page.locator('#demo-inside')).toBeVisible();
    await clean();
    for (const [route, place] of [
      ['coverage', '#coverage, main h2'],
      ['budget', '#budget-source'],
      ['check', '#kind'],
    ] as const) {
      await app.goTo(route);
      await expect(page.locator(place).first()).toBeVisible({ timeout: 45_000 });
    }
    await clean();
  });
}
