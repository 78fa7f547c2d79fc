// The two coverages of a made-up city of a million units, on the page and in its worker, and the same natively and by a
// plain script. Prints one line of JSON; times are in milliseconds.

import { execFileSync } from 'node:child_process';

import { chromium } from '@playwright/test';

import { click, inDemo, listen, text, there, until } from './page.mjs';

const MILLION = 1_000_000;
const ROUNDS = 7;
const site = process.env.LIANGXIN_SITE ?? '';
const args = (process.env.LIANGXIN_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);
/** @type {Record<string, number>} */
const figures = {};

/** @param {string} what @param {number} value */
function note(what, value) {
  figures[what] = value;
  console.error(`    ${what}: ${value.toFixed(1)}`);
}

/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** @typedef {import('@playwright/test').Page} Page */

const PARTS = '#rates [data-measure=organised] .tile-parts';

/** Another district looked at. @param {Page} page @param {number} option */
async function look(page, option) {
  const before = await page.locator(PARTS).innerText();
  const deed = `const list = document.querySelector('#look-district'); list.selectedIndex = ${option}; list.dispatchEvent(new Event('change', { bubbles: true }))`;
  return until(page, deed, `${text(PARTS)} !== ${JSON.stringify(before)}`);
}

/** What a script would do by hand: columns of numbers, counted by five dimensions. @param {Page} page */
function byScript(page) {
  return page.evaluate(([count, rounds]) => {
    const column = (/** @type {number} */ of) => Uint8Array.from({ length: count }, (_, at) => (at * 2_654_435_761) % of);
    const [district, street, kind, trade, field, standing, verdict] = [4, 40, 9, 21, 11, 24, 7].map(column);
    if (!district || !street || !kind || !trade || !field || !standing || !verdict) return Number.NaN;
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      const counts = [district, street, kind, trade, field].map(() => new Map());
      for (let at = 0; at < count; at++) {
        for (const [by, group] of [district, street, kind, trade, field].entries()) {
          const key = ((group[at] ?? 0) * 24 + (standing[at] ?? 0)) * 7 + (verdict[at] ?? 0);
          const of = counts[by];
          of?.set(key, (of.get(key) ?? 0) + 1);
        }
      }
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  }, /** @type {const} */ ([MILLION, 5]));
}

/** How long the reminders of the city take: all of them, those of one rule, and after one was dealt with. @param {Page} page */
async function reminders(page) {
  note('reminders of 1000000 units listed the first time', await until(page, click('nav a[href*="reminders/"]'), `${text('#listed')} !== ''`));
  const listed = async () => `${text('#listed')} !== ${JSON.stringify(await page.locator('#listed').textContent())}`;
  const choose = "const list = document.querySelector('#duty-concern'); list.value = 'W1'; list.dispatchEvent(new Event('change', { bubbles: true }))";
  note('reminders of one rule listed', await until(page, choose, await listed()));
  await page.locator('.duty-row input[type=checkbox]').first().check();
  note('reminders listed anew after one is dealt with', await until(page, click('#mark-dealt'), await listed()));
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await inDemo(page);
  await page.goto(new URL('ledger/', site).href);
  await page.locator('#grid').waitFor({ timeout: 120_000 });
  await page.locator('#open-demo').click();
  await page.locator('#demo-size').fill(String(MILLION));
  await until(page, click('#make-demo'), `${text('#total-units')} === '1,000,000' && ${there('[data-ledger-saved=saved]')}`);
  const worker = await listen(page);
  const open = click('nav a[href*="coverage/"]');
  const first = [];
  for (let round = 0; round < ROUNDS; round++) {
    const shown = await until(page, open, there('#ranked svg'));
    // The code of the page comes once.
    if (round === 0) note('coverage opened the first time, its code fetched, first chart', shown);
    else first.push(shown);
    await page.locator('nav a[href*="ledger/"]').first().click();
    await page.locator('#grid').waitFor();
  }
  note('coverage opened, first chart', median(first));
  await until(page, open, there('#heat svg'));
  await page.waitForTimeout(1_000);
  await worker.taken();
  const [redrawn, worked] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < ROUNDS; round++) {
    redrawn.push(await look(page, 1 + (round % 4)));
    await page.waitForTimeout(300);
    await worker.taken();
    const all = await look(page, 0);
    redrawn.push(all);
    await page.waitForTimeout(300);
    worked.push(Math.max(...(await worker.taken()).map(({ took }) => took)));
  }
  note('coverage of 1000000 units in the worker', median(worked));
  note('another part looked at, drawn anew', median(redrawn));
  note('the counts alone by a plain script', await byScript(page));
  await reminders(page);
} finally {
  await browser.close();
}
const example = ['run', '--quiet', '--release', '--package', 'liangxin-coverage', '--example', 'million'];
note('coverage of 1000000 units natively', Number(execFileSync(process.env.CARGO ?? 'cargo', example, { stdio: ['ignore', 'pipe', 'inherit'] }).toString()));
console.log(JSON.stringify(figures));
