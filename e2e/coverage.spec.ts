// 覆盖分析: the two coverages of a ledger, charts that open the units behind them, snapshots, the briefing.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { csv, LedgerApp, type Rows } from './support/ledger';
import { expect, test } from './support/site';

const HEAD = ['单位名称', '单位类型', '区', '街道', '从业人员', '正式党员', '预备党员', '组织形式', '联合组织', '党建指导员', '群团组织'];

/** 200 units: 120 of their own, 50 joint, 20 with an instructor only; 125 with at least three full members. */
function example16(): Rows {
  const rows: string[][] = [];
  const add = (count: number, full: number, organisation: string, instructor: string) => {
    for (let at = 0; at < count; at++) {
      const number = rows.length;
      const joint = organisation === '联合党支部' ? `J${number % 10}` : '';
      rows.push([`单位${number}`, '非公企业', number % 2 ? '美兰区' : '龙华区', '中山街道', '20', String(full), '0', organisation, joint, instructor, '无']);
    }
  };
  add(120, 3, '党支部', '无');
  add(5, 3, '联合党支部', '无');
  add(45, 1, '联合党支部', '无');
  add(20, 0, '无', '有');
  add(10, 0, '无', '无');
  return [HEAD, ...rows];
}

async function withLedger(page: Page, rows: Rows): Promise<LedgerApp> {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('台账.csv', csv(rows));
  await app.check();
  await app.takeIn();
  return app;
}

type Settings = Parameters<LedgerApp['prefer']>[0];

async function withCity(page: Page, size = 600, settings: Settings = {}): Promise<LedgerApp> {
  const app = new LedgerApp(page);
  await app.prefer(settings);
  await app.openLedger();
  await app.makeCity(size);
  return app;
}

async function openCoverage(app: LedgerApp): Promise<void> {
  await app.goTo('coverage');
  await expect(app.page.locator('#ranked .chart-mark').first()).toBeVisible();
}

const rate = (page: Page, measure: string) => page.locator(`#rates [data-measure=${measure}] b`);

// The clock is the window's, which other tests share.
test.afterEach(({ context }) => context.clock.setSystemTime(new Date()));

test('the worked example, from a file to the page', async ({ page }) => {
  const app = await withLedger(page, example16());
  await openCoverage(app);
  await expect(rate(page, 'organised')).toHaveText('85.0%');
  await expect(rate(page, 'reached')).toHaveText('95.0%');
  await expect(rate(page, 'own-of-due')).toHaveText('96.0%');
  await expect(rate(page, 'own-of-organised')).toHaveText('70.6%');
  await expect(page.locator('#rates [data-measure=organised] .tile-parts')).toHaveText('170 / 200 个单位');
  await expect(page.locator('#to-form b')).toHaveText('5');
  await page.locator('#rates [data-measure=organised] summary').click();
  await expect(page.locator('#rates [data-measure=organised] details p')).toContainText('（九）');
  // The five behind the figure.
  await page.locator('#to-form').click();
  await expect(page).toHaveURL(/\/ledger\/$/);
  await expect(app.units).toHaveText('5');
});

test('what is not known gives both ends', async ({ page }) => {
  const rows = [HEAD, ['甲', '非公企业', '龙华区', '', '20', '3', '0', '党支部', '', '无', '无'], ['乙', '非公企业', '龙华区', '', '20', '3', '0', '', '', '无', '无']];
  await openCoverage(await withLedger(page, rows));
  await expect(rate(page, 'organised')).toHaveText('50.0%–100.0%');
  await expect(page.locator('#to-form b')).toHaveText('0–1');
  await expect(page.locator('#ranked-0')).toHaveAttribute('aria-label', /50\.0%–100\.0%/);
});

test('a part of a chart opens its units, by keyboard alone', async ({ page }) => {
  const app = await withCity(page);
  await openCoverage(app);
  const first = page.locator('#ranked-0');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#ranked-1')).toBeFocused();
  await expect(page.locator('#ranked .chart-mark[tabindex="0"]')).toHaveCount(1);
  const label = (await page.locator('#ranked-1').getAttribute('aria-label')) ?? '';
  await expect(page.locator('#ranked .chart-tip')).toHaveText(label);
  await page.keyboard.press('Escape');
  await expect(page.locator('#ranked .chart-tip')).toHaveCount(0);
  const units = /\/ ([\d,]+) 个单位/.exec(label)?.[1] ?? 'none';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ledger\/$/);
  await expect(app.units).toHaveText(units);
  // Back leads back, and what was chosen there stays.
  await page.goBack();
  await expect(page.locator('#ranked-1')).toBeVisible();
});

test('a divided bar and a cell of the heat map open theirs', async ({ page }) => {
  const app = await withCity(page);
  await openCoverage(app);
  for (const chart of ['verdicts', 'heat', 'staff', 'members']) {
    const mark = page.locator(`#${chart}-3`);
    const label = (await mark.getAttribute('aria-label')) ?? '';
    const numbers = label.match(/[\d,]+(?= 个)/g) ?? [];
    const units = chart === 'verdicts' ? numbers[0] : numbers.at(-1);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/ledger\/$/);
    if (units) await expect(app.units, label).toHaveText(units);
    await page.goBack();
    await expect(page.locator(`#${chart}-3`)).toBeVisible();
  }
});

test('only a part is looked at, by another figure and another dimension', async ({ page }) => {
  await openCoverage(await withLedger(page, example16()));
  await page.locator('#look-district').selectOption('美兰区');
  await expect(page.locator('#rates [data-measure=organised] .tile-parts')).toHaveText('85 / 100 个单位');
  await page.locator('#look-measure').selectOption('own-of-organised');
  await page.locator('#look-by').selectOption('street');
  await expect(page.locator('#ranked h2')).toHaveText('单独组建率（占已覆盖）：按街道');
  await expect(page.locator('#ranked .chart-mark')).toHaveCount(1);
  await page.locator('#look-district').selectOption('');
  await expect(page.locator('#ranked .chart-mark')).toHaveCount(2);
});

test('a snapshot is kept, compared with, renamed and taken out', async ({ page }) => {
  const app = await withLedger(page, example16());
  await openCoverage(app);
  await page.locator('#snapshot-name').fill('一季度');
  await page.locator('#take-snapshot').click();
  await expect(page.locator('#snapshot-list li')).toHaveCount(1);
  await expect(page.locator('#snapshot-list li')).toContainText('85.0%');
  await page.locator('#look-target').fill('90');
  await page.locator('#look-target').press('Enter');
  await expect(page.locator('[data-snapshots-kept=true]')).toBeVisible();
  await page.reload();
  await expect(page.locator('#snapshot-list input')).toHaveValue('一季度', { timeout: 45_000 });
  await expect(page.locator('#look-target')).toHaveValue('90');
  await page.locator('#look-against').selectOption({ index: 1 });
  await expect(page.locator('#rates .tile-change').first()).toContainText('±0.0');
  await expect(page.locator('#trend .chart-mark')).toHaveCount(6);
  await page.locator('#snapshot-list li button').click();
  await expect(page.locator('#snapshot-list li')).toHaveCount(0);
  await page.locator('.notice button').first().click();
  await expect(page.locator('#snapshot-list li')).toHaveCount(1);
});

test('a target that cannot be read is said at its field', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withCity(page, 60));
  for (const wrong of ['101', '9.55', 'x', '-1']) {
    await page.locator('#look-target').fill(wrong);
    await page.locator('#look-target').press('Tab');
    await expect(page.locator('#look-target'), wrong).toHaveAttribute('aria-invalid', 'true');
  }
  await page.locator('#look-target').fill('95.5');
  await page.locator('#look-target').press('Tab');
  await expect(page.locator('#look-target')).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('#ranked svg')).toContainText('95.5%');
});

test('a chart is taken along as CSV, SVG and PNG', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withLedger(page, example16()));
  const bytes = async (id: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(id).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  const table = (await bytes('#ranked-csv')).toString('utf8');
  expect(table).toMatch(/^\ufeff区,比率,其中\r\n/);
  expect(table).toContain('85.0%,85 / 100 个单位');
  const svg = (await bytes('#ranked-svg')).toString('utf8');
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(svg).toContain('美兰区');
  const png = await bytes('#ranked-png');
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  const wide = Number(/width="(\d+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(wide * 2);
});

test('the table behind a chart says the same', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withLedger(page, example16()));
  await page.locator('#ranked details summary').click();
  await expect(page.locator('#ranked table tbody tr')).toHaveCount(2);
  await expect(page.locator('#ranked table tbody tr').first()).toContainText('85.0%');
});

test('the briefing is written from the figures, changed, and printed in place of the page', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withLedger(page, example16()));
  await expect(page.locator('#briefing-coverage')).toHaveValue(/组织覆盖率 85\.0%（170 \/ 200 个单位）/);
  await expect(page.locator('#briefing-gaps')).toHaveValue(/还要单独组建的有 5 个单位/);
  await expect(page.locator('#briefing-overdue')).toHaveValue('没有到期或需要提醒的事项。');
  await page.locator('#briefing-head').fill('三月例会');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#briefing-paper .paper-title')).toHaveText('三月例会');
  await expect(page.locator('#briefing-paper')).toContainText('70.6%');
  await expect(page.locator('.coverage')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#briefing-reset').click();
  await expect(page.locator('#briefing-head')).toHaveValue('两新组织党建覆盖情况简报');
});

test('the briefing names what is overdue, the longest first', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withCity(page, 300));
  const overdue = page.locator('#briefing-overdue');
  await expect(overdue).toHaveValue(/^已过期提醒 [\d,]+ 条：应建未建 \d+ 个单位、换届 [\d,]+ 个党组织、.*。过期最久的：演示[^（]+（..区，[^（）]+ \d{4}年/);
  const named = [...(await overdue.inputValue()).matchAll(/ (\d{4})年(\d+)月(\d+)日）/g)];
  const days = named.map(([, year, month, day]) => Date.UTC(Number(year), Number(month), Number(day)));
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual([...days].sort((one, other) => one - other));
});

test('the home page shows the city where there is one, and loads nothing where there is none', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await app.open('');
  await page.waitForTimeout(500);
  expect(fetched.filter((url) => url.includes('worker'))).toEqual([]);
  await expect(page.locator('#city')).toHaveCount(0);
  // A made-up one is offered instead, in a space of its own.
  await page.locator('#home-demo').click();
  await expect(page.locator('#space-bar')).toBeVisible();
  await expect(page.locator('#city b').first()).toHaveText('2,000', { timeout: 45_000 });
  await expect(page.locator('#city')).toContainText('编造');
  await expect(page.locator('#demo-offer')).toHaveCount(0);
  await page.locator('#demo-leave').click();
  await expect(page.locator('#demo-offer')).toBeVisible();
  // One's own is shown wherever it stands.
  await app.openLedger();
  await app.makeCity(2_000);
  await app.open('');
  await expect(page.locator('#city b').first()).toHaveText('2,000', { timeout: 45_000 });
  await page.locator('#city a[href$="coverage/"]').click();
  await expect(page.locator('#ranked .chart-mark').first()).toBeVisible();
});

test('without units it says where to get some', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.open('coverage/');
  await expect(page.locator('#coverage-empty')).toBeVisible({ timeout: 45_000 });
});

for (const lang of langs) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nobody is kept out: ${lang}, ${theme}`, async ({ page }) => {
      await openCoverage(await withCity(page, 300, { lang, theme }));
      await page.locator('#take-snapshot').click();
      await expect(page.locator('#trend .chart-mark').first()).toBeVisible();
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  }

  // The picture of a chart is its SVG with the colours that the theme gives it, so that it is the same whatever fonts a
  // machine draws letters with.
  test(`charts are drawn as they were: ${lang}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-06-01T10:00:00+08:00'));
    await openCoverage(await withCity(page, 400, { lang }));
    await page.locator('#take-snapshot').click();
    await expect(page.locator('#trend .chart-mark').first()).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await page.locator('#theme').selectOption(theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const chart of ['ranked', 'verdicts', 'heat', 'trend', 'staff', 'members']) {
        expect(await page.locator(`#${chart} svg`).evaluate(picture)).toMatchSnapshot(`${chart}-${lang}-${theme}.svg`);
      }
    }
  });
}

/** A chart as its theme draws it. */
function picture(chart: Element): string {
  const copy = chart.cloneNode(true) as Element;
  for (const ink of ['fill', 'stroke'] as const) {
    const inked = `[${ink}^="#"]`;
    const drawn = [...chart.querySelectorAll(inked)];
    for (const [at, one] of [...copy.querySelectorAll(inked)].entries()) one.setAttribute(ink, getComputedStyle(drawn[at] as Element)[ink]);
  }
  return copy.outerHTML.replace(/\s*\n\s*/g, '\n');
}

test('each theme gives every colour of a chart its own', { tag: '@any-width' }, async ({ page }) => {
  await openCoverage(await withCity(page, 400));
  const fills = async (theme: 'light' | 'dark') => {
    await page.locator('#theme').selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    return page.locator('.chart [fill^="#"]').evaluateAll((all) => {
      const of = new Map<string, string>();
      for (const one of all) of.set(one.getAttribute('fill') ?? '', getComputedStyle(one).fill);
      return [...of].sort();
    });
  };
  const [light, dark] = [await fills('light'), await fills('dark')];
  expect(light.map(([ink]) => ink)).toEqual(dark.map(([ink]) => ink));
  for (const [at, [ink, fill]] of light.entries()) expect(fill, ink).not.toBe(dark[at]?.[1]);
  expect(new Set(dark.map(([, fill]) => fill)).size).toBeGreaterThanOrEqual(light.length - 2);
});
