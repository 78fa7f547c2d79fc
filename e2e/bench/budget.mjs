// The budget of a made-up city of a million units, on the page and in its worker, its workbook, and the same totals by
// DuckDB-wasm and polars. Prints one line of JSON; times are in milliseconds.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { duckdb, polars } from './beside/engines.mjs';
import { click, inDemo, listen, text, there, until } from './page.mjs';

const MILLION = 1_000_000;
const ROUNDS = 7;
const site = process.env.LIANGXIN_SITE ?? '';
const folder = process.env.LIANGXIN_BENCH ?? '';
const only = (process.env.LIANGXIN_BENCH_ONLY ?? '').split(',').filter(Boolean);
const args = (process.env.LIANGXIN_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);
// Of today, as the city that the page makes up; and of the year in which organisations are approved.
const now = new Date();
const year = now.getFullYear();
/** @type {Record<string, number>} */
const figures = {};

/** @param {string} what @param {number} value */
function note(what, value) {
  figures[what] = value;
  console.error(`    ${what}: ${value.toFixed(1)}`);
}

/** @param {number[]} times @param {number} share */
const rank = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** @typedef {import('@playwright/test').Page} Page */

/** @param {(page: Page) => Promise<void>} work */
async function inBrowser(work) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...args, '--js-flags=--max-old-space-size=8192'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

const READY = `${text('#budget-total')} !== '' && ${there('#budget-items[aria-busy=false]')}`;

/** A city, and the page of its budget of this year, asked for. @param {Page} page @param {number} size */
async function openBudget(page, size) {
  await inDemo(page);
  await page.goto(new URL('ledger/', site).href);
  await page.locator('#grid').waitFor({ timeout: 120_000 });
  await page.locator('#open-demo').click();
  await page.locator('#demo-size').fill(String(size));
  await until(page, click('#make-demo'), `${text('#total-units')} === '${size.toLocaleString('en-US')}' && ${there('[data-ledger-saved=saved]')}`);
  await page.locator('nav a[href*="budget/"]').first().click();
  await page.locator('#budget-year').fill(String(year));
}

/** What the worker answered since the last look, once nothing more is asked. @param {Page} page @param {Awaited<ReturnType<typeof listen>>} worker */
async function all(page, worker) {
  for (let before = -1, now = await worker.count(); before !== now; before = now, now = await worker.count()) await page.waitForTimeout(1_000);
  return worker.taken();
}

/** Writes the city as columns and its budget as our engine has it, natively. */
function writeCity() {
  const day = [year, now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const example = ['run', '--quiet', '--release', '--package', 'liangxin-budget', '--example', 'city', '--'];
  execFileSync(process.env.CARGO ?? 'cargo', [...example, String(MILLION), day, String(year), folder], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** What the budget comes to, to compare with. */
function sheet() {
  return /** @type {import('./beside/engines.mjs').Sheet} */ (JSON.parse(readFileSync(`${folder}/sheet.json`, 'utf8')));
}

const parts = {
  async whole() {
    await inBrowser(async (page) => {
      await openBudget(page, MILLION);
      const worker = await listen(page);
      await until(page, click('#from-ledger'), READY);
      // What the others are compared with is what is on the page.
      const total = sheet().groups.total ?? [];
      const lowest = total.reduce((sum, [low]) => sum + low, 0);
      const said = (await page.locator('#budget-range dd').first().innerText()).replace(/[^\d.]/g, '');
      if (Math.round(Number(said) * 100) !== lowest) throw new Error(`the page says ${said}, and the sheet has ${lowest} fen`);
      // What it comes to, which looks for the units, and then all of it.
      const [outcome, rest] = await all(page, worker);
      note('the whole budget of 1000000 units, the first time', (outcome?.took ?? Number.NaN) + (rest?.took ?? Number.NaN));
      await scenarios(page);
      await all(page, worker);
      await rounds(page, worker);
      await slide(page);
    });
  },

  async book() {
    await inBrowser(async (page) => {
      await openBudget(page, 10_000);
      await until(page, click('#from-ledger'), READY);
      await page.waitForTimeout(3_000);
      note('the workbook of 10000 units', await book(page));
    });
    await inBrowser(async (page) => {
      await openBudget(page, 100_000);
      await until(page, click('#from-ledger'), READY);
      await page.waitForTimeout(5_000);
      const shown = there('#out .progressing progress[value]');
      note('the workbook of 100000 units, progress shown', await until(page, click('#budget-book'), shown));
      note('the workbook of 100000 units, cancelled', await until(page, click('#out .progressing button'), there('#budget-book:not([disabled])')));
      note('the workbook of 100000 units', await book(page));
    });
  },

  async beside() {
    const units = `${folder}/units.csv`;
    note('the same natively', sheet().took);
    await inBrowser(async (page) => note('DuckDB-wasm', await duckdb(page, units, year, sheet())));
    note('polars', polars(units, year, sheet()));
  },
};

/** Six scenarios, one of each sort. @param {Page} page */
async function scenarios(page) {
  for (const [place, sort] of ['raise', 'read', 'form', 'split', 'grow', 'own'].entries()) {
    await page.locator('#add-scenario').click();
    await page.locator(`#scenario-${place}-add`).selectOption(sort);
    const fields = page.locator(`#scenario-${place} .changes input`);
    if (sort === 'raise') await fields.first().fill('6000');
    if (sort === 'grow') await fields.first().fill('5');
    if (sort === 'own') {
      await fields.nth(0).fill('服务中心');
      await fields.nth(1).fill('100000');
    }
  }
}

/** The budget with its scenarios, several times: each time a standard moved. @param {Page} page @param {Awaited<ReturnType<typeof listen>>} worker */
async function rounds(page, worker) {
  const [whole, six] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < ROUNDS; round++) {
    await slideTo(page, round + 1);
    const [outcome, budget, ...more] = await all(page, worker);
    if (!outcome || !budget || outcome.kind === budget.kind) throw new Error('not what was asked for: the total first, then all of the budget');
    const others = more.filter(({ kind }) => kind === outcome.kind).slice(0, 6);
    if (others.length < 6) throw new Error(`${others.length} scenarios were worked out`);
    whole.push(budget.took);
    six.push(others.reduce((sum, { took }) => sum + took, 0));
  }
  note('the whole budget of 1000000 units', rank(whole, 0.5));
  note('six scenarios over 1000000 units', rank(six, 0.5));
}

/** The slider moved by a step: until another total shows. @param {Page} page @param {number} step */
async function slideTo(page, step) {
  const before = await page.locator('#budget-total').innerText();
  const deed = `const slider = document.querySelector('.slider input'); slider.value = Number(slider.min) + ${step} * Number(slider.step); slider.dispatchEvent(new Event('input', { bubbles: true }))`;
  return until(page, deed, `${text('#budget-total')} !== ${JSON.stringify(before)}`);
}

/** The slider let go between steps, and dragged on while scenarios and readings are being worked out. @param {Page} page */
async function slide(page) {
  const [calm, dragged] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let step = 10; step < 17; step++) {
    await page.waitForTimeout(8_000);
    calm.push(await slideTo(page, step));
  }
  for (let step = 20; step < 60; step++) dragged.push(await slideTo(page, step));
  note('a slider moved, new total', rank(calm, 0.5));
  note('a slider dragged on, new total, median', rank(dragged, 0.5));
  note('a slider dragged on, new total, 95th percentile', rank(dragged, 0.95));
}

/** From the click to the file. @param {Page} page */
async function book(page) {
  const from = Date.now();
  const download = page.waitForEvent('download', { timeout: 300_000 });
  await page.locator('#budget-book').click();
  await (await download).path();
  return Date.now() - from;
}

mkdirSync(folder, { recursive: true });
writeCity();
for (const [name, measure] of Object.entries(parts)) {
  if (only.length === 0 || only.includes(name)) await measure();
}
console.log(JSON.stringify(figures));
