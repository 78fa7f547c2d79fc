// A city of a million units in the browser, beside what is in common use for the same: PapaParse, SheetJS, Dexie.
// Prints one line of JSON; times are in milliseconds, memory in MB.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium } from '@playwright/test';

import { csv, xlsx } from './files.mjs';
import { click, inDemo, text, there, until as within } from './page.mjs';

const MILLION = 1_000_000;
const site = process.env.LIANGXIN_SITE ?? '';
const folder = process.env.LIANGXIN_BENCH ?? '';
const only = (process.env.LIANGXIN_BENCH_ONLY ?? '').split(',').filter(Boolean);
const args = (process.env.LIANGXIN_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);
const library = createRequire(import.meta.url);
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

/** A page of the site without a program, and a library on it. @param {Page} page @param {string} file */
async function bare(page, file) {
  await page.goto(new URL('manifest.webmanifest', site).href);
  await page.addScriptTag({ content: readFileSync(library.resolve(file), 'utf8') });
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'file';
    document.body.append(input);
  });
}

/** @param {Page} page */
async function openLedger(page) {
  await page.goto(new URL('ledger/', site).href);
  // While there is nothing to save, the mark is there and not shown.
  await page.locator('[data-ledger-saved=saved]').waitFor({ state: 'attached', timeout: 120_000 });
}

/** The made-up city's own space, its form unfolded. @param {Page} page */
async function openDemo(page) {
  await inDemo(page);
  await openLedger(page);
  await page.locator('#grid').waitFor({ timeout: 120_000 });
  await page.locator('#open-demo').click();
}

/** As `within`, given up sooner. @param {Page} page @param {string} deed @param {string} shows */
const until = (page, deed, shows) => within(page, deed, shows, 60_000);
const SAVED = there('[data-ledger-saved=saved]');

/** From a file chosen to all of it kept. @param {Page} page @param {string} file @param {string} name */
async function importFile(page, file, name) {
  await openLedger(page);
  const from = await page.evaluate(() => performance.now());
  await page.locator('#import-file').setInputFiles(file);
  await until(page, '', there('#import-check:not([disabled])'));
  const looked = await page.evaluate(() => performance.now());
  const checked = await until(page, click('#import-check'), there('#import-counts'));
  const taken = await until(page, click('#take-in'), `${there('#import-done')} && ${SAVED}`);
  note(`${name}, looked into`, looked - from);
  note(`${name}, checked`, checked);
  note(`${name}, judged and kept`, taken);
  note(name, looked - from + checked + taken);
}

const parts = {
  async csv() {
    const file = `${folder}/million.csv`;
    await csv(file, MILLION);
    await inBrowser((page) => importFile(page, file, 'CSV of 1000000 x 30'));
    await inBrowser(async (page) => {
      await bare(page, 'papaparse/papaparse.min.js');
      await page.locator('#file').setInputFiles(file);
      const time = await page.evaluate(
        () =>
          new Promise((done) => {
            const input = /** @type {HTMLInputElement} */ (document.querySelector('#file'));
            let rows = 0;
            const from = performance.now();
            Reflect.get(globalThis, 'Papa').parse(input.files?.[0], {
              chunk: (/** @type {{ data: unknown[] }} */ part) => void (rows += part.data.length),
              complete: () => done(performance.now() - from + 0 * rows),
            });
          }),
      );
      note('PapaParse alone', Number(time));
    });
  },

  async xlsx() {
    const file = `${folder}/hundred.xlsx`;
    await xlsx(file, 100_000, 20);
    await inBrowser((page) => importFile(page, file, 'XLSX of 100000 x 20'));
    await inBrowser(async (page) => {
      await bare(page, 'xlsx/dist/xlsx.full.min.js');
      await page.locator('#file').setInputFiles(file);
      const time = await page.evaluate(async () => {
        const input = /** @type {HTMLInputElement} */ (document.querySelector('#file'));
        const from = performance.now();
        const bytes = await input.files?.[0]?.arrayBuffer();
        Reflect.get(globalThis, 'XLSX').read(bytes, { dense: true });
        return performance.now() - from;
      });
      note('SheetJS (dense) alone', time);
    });
  },

  async city() {
    await inBrowser(async (page) => {
      await openDemo(page);
      const before = memory();
      await page.locator('#demo-size').fill(String(MILLION));
      note('a city of 1000000 made and kept', await until(page, click('#make-demo'), `${text('#total-units')} === '1,000,000' && ${SAVED}`));
      await page.goto('about:blank');
      const opened = [];
      for (let round = 0; round < 3; round++) {
        const from = Date.now();
        await page.goto(new URL('ledger/', site).href, { waitUntil: 'commit' });
        await page.locator('#c0-0').filter({ hasText: '演示' }).waitFor({ timeout: 120_000 });
        opened.push(Date.now() - from);
      }
      note('1000000 units opened, first rows', rank(opened, 0.5));
      await page.locator('[data-ledger-saved=saved]').waitFor();
      await questions(page);
      await edits(page);
      await scroll(page);
      await page.waitForTimeout(2_000);
      note('memory of 1000000 units beyond an empty ledger', memory() - before);
    });
  },

  async dexie() {
    await inBrowser(async (page) => {
      await bare(page, 'dexie/dist/dexie.min.js');
      const time = await page.evaluate(async (size) => {
        const Dexie = Reflect.get(globalThis, 'Dexie');
        const database = new Dexie('units');
        database.version(1).stores({ units: '++id' });
        for (let start = 0; start < size; start += 20_000) {
          const some = Array.from({ length: 20_000 }, (_, at) => ({
            name: `演示润舟${start + at}号建设工程有限公司`,
            code: `91460100M${String(start + at).padStart(9, '0')}`,
            kind: '非公企业',
            district: '琼山区',
            street: '府城街道',
            status: '在业',
            employees: at % 300,
            full: at % 12,
            probationary: at % 3,
            organisation: at % 3 ? '党支部' : '无',
            approved: '2021-03-01',
            election: '2024-03-01',
            secretary: '2024-03-01',
            instructor: '有',
            charter: '是',
            wages: 1_200_000 + at,
            spending: 12_000,
            dues: 3_000,
            updated: '2026-03-01',
          }));
          await database.units.bulkAdd(some);
        }
        const from = performance.now();
        const all = await database.units.toArray();
        return performance.now() - from + 0 * all.length;
      }, MILLION);
      note('Dexie toArray of 1000000', time);
    });
  },
};

/** @param {Page} page */
async function questions(page) {
  /** @param {string} name @param {() => Promise<number>} once @param {() => Promise<unknown>} back */
  const often = async (name, once, back) => {
    const times = [];
    for (let round = 0; round < 5; round++) {
      times.push(await once());
      await back();
      await page.waitForTimeout(200);
    }
    note(name, rank(times, 0.5));
  };
  const all = `${text('#total-units')} === '1,000,000'`;
  const clear = () => until(page, click('#clear-filters'), all);
  await often('filter by verdict, first rows', () => until(page, click('[data-verdict=due_not_formed]'), `!(${all}) && ${text('#c0-1')}.includes('应建未建')`), clear);
  const search = `const field = document.querySelector('#search'); field.value = '海舟77'; field.dispatchEvent(new Event('input', { bubbles: true }))`;
  await often('search by name, first rows', () => until(page, search, `!(${all}) && ${text('#c0-0')}.includes('海舟77')`), clear);
  const first = () => page.locator('#c0-0').innerText();
  for (const [name, at] of /** @type {const} */ ([
    ['name', 0],
    ['employees', 6],
  ])) {
    const head = `.head [role=columnheader]:nth-child(${at + 1})`;
    await often(
      `sort by ${name}, first rows`,
      async () => until(page, click(`${head} button`), `${there(`${head}[aria-sort=ascending]`)} && ${text('#c0-0')} !== ${JSON.stringify(await first())} && !${text('#c0-0')}.includes('…')`),
      async () => {
        await until(page, click(`${head} button`), there(`${head}[aria-sort=descending]`));
        await page.waitForTimeout(1_000);
        await until(page, click(`${head} button`), `${there(`${head}[aria-sort=none]`)} && ${text('#c0-0')}.includes('1号')`);
      },
    );
  }
}

/** Cells written one after the other, each until it is kept. @param {Page} page */
async function edits(page) {
  const times = [];
  await page.locator('#grid').focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowRight');
  for (let round = 0; round < 60; round++) {
    await page.keyboard.press('F2');
    const editor = page.locator('#grid [role=gridcell] input');
    await editor.fill(String(300 + round));
    const cell = await editor.evaluate((input) => input.closest('[role=gridcell]')?.id);
    const enter = `document.querySelector('#grid [role=gridcell] input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`;
    times.push(await until(page, enter, `!${there('#grid [role=gridcell] input')} && ${SAVED} && ${text(`#${cell}`)}.trim() === '${300 + round}'`));
    await page.locator('#grid').focus();
    // Enter went a row down.
    await page.keyboard.press('ArrowUp');
  }
  note('one edit to saved, median', rank(times, 0.5));
  note('one edit to saved, 95th percentile', rank(times, 0.95));
}

/** From the top to the bottom, by wheel and by leaps. @param {Page} page */
async function scroll(page) {
  const times = await page.evaluate(async () => {
    const body = document.querySelector('#grid .rows')?.parentElement ?? document.querySelector('#grid');
    const scroller = [body, document.querySelector('#grid')].find((one) => one && one.scrollHeight > one.clientHeight + 100) ?? document.scrollingElement;
    if (!scroller) throw new Error('nothing scrolls');
    /** @type {number[]} */
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({ type: 'longtask', buffered: false });
    /** @type {number[]} */
    const frames = [];
    let last = performance.now();
    let reached = 0;
    for (let frame = 0; frame < 600; frame++) {
      if (frame % 60 === 59) {
        const leap = new KeyboardEvent('keydown', { key: frame % 120 === 59 ? 'End' : 'Home', ctrlKey: true, bubbles: true, cancelable: true });
        document.querySelector('#grid')?.dispatchEvent(leap);
      } else {
        scroller.scrollTop += 400;
      }
      scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 400, bubbles: true, cancelable: true }));
      await new Promise((next) => requestAnimationFrame(next));
      const now = performance.now();
      frames.push(now - last);
      reached = Math.max(reached, Number(document.querySelector('#grid .rows [role=row]:last-child')?.getAttribute('aria-rowindex')));
      last = now;
    }
    await new Promise((next) => setTimeout(next, 500));
    observer.disconnect();
    if (reached < 500_000) throw new Error(`scrolled to row ${reached} only`);
    return { frames, tasks };
  });
  note('scroll, longest task on the main thread', Math.max(0, ...times.tasks));
  note('scroll, frame, 99th percentile', rank(times.frames, 0.99));
}

/** The memory of all renderers of this process's browser, in MB; what they share is counted in parts. */
function memory() {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It is gone already.
    }
  }
  return kilobytes / 1024;
}

mkdirSync(folder, { recursive: true });
for (const [name, measure] of Object.entries(parts)) {
  if (only.length === 0 || only.includes(name)) await measure();
}
console.log(JSON.stringify(figures));
