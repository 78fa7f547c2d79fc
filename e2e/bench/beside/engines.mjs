// DuckDB-wasm and polars, each with the city's units as a table, asked for the budget's totals. They are large, so they
// have a package of their own here, which only the measure of the budget installs.

import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import { groups, questions } from '../totals.mjs';

const library = createRequire(import.meta.url);
const ROUNDS = 5;

/** @typedef {{ standards: import('../totals.mjs').Standards, groups: Record<string, import('../totals.mjs').Ends>, took: number }} Sheet */
/** @typedef {import('../totals.mjs').Row} Row */

/** Every group to the fen, or the comparison is worth nothing. @param {string} whose @param {ReturnType<typeof groups>} theirs @param {Sheet} sheet */
function compare(whose, theirs, sheet) {
  const all = new Set([...Object.keys(theirs), ...Object.keys(sheet.groups)]);
  for (const group of all) {
    const [one, other] = [theirs[group], sheet.groups[group]].map((ends) => JSON.stringify(ends));
    if (one !== other) throw new Error(`${whose} comes to ${one} for ${group}, and the budget to ${other}`);
  }
}

/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The median of several times, on every core of the machine. @param {string} file @param {number} year @param {Sheet} sheet */
export function polars(file, year, sheet) {
  const engine = library('nodejs-polars');
  const context = engine.SQLContext({ units: engine.readCSV(file) });
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    const ask = (/** @type {string} */ question) => /** @type {Row[]} */ (context.execute(question, { eager: true }).toRecords());
    const { places, formed, posts } = questions(year, sheet.standards);
    const found = groups({ places: ask(places), formed: ask(formed), posts: ask(posts) });
    times.push(performance.now() - from);
    compare('polars', found, sheet);
  }
  return median(times);
}

/** The median of several times, in a browser's worker. @param {import('@playwright/test').Page} page @param {string} file @param {number} year @param {Sheet} sheet */
export async function duckdb(page, file, year, sheet) {
  const dist = dirname(library.resolve('@duckdb/duckdb-wasm'));
  /** @type {Record<string, [string, string]>} */
  const files = {
    '/worker.js': [`${dist}/duckdb-browser-eh.worker.js`, 'text/javascript'],
    '/duckdb.wasm': [`${dist}/duckdb-eh.wasm`, 'application/wasm'],
    '/units.csv': [file, 'text/csv'],
  };
  const server = createServer((request, response) => {
    const [path, type] = files[request.url ?? ''] ?? ['', 'text/html'];
    response.setHeader('content-type', type);
    if (path) createReadStream(path).pipe(response);
    else response.end('<!doctype html>');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  try {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const arrow = createRequire(library.resolve('@duckdb/duckdb-wasm')).resolve('apache-arrow');
    await page.addScriptTag({ path: `${dirname(arrow)}/Arrow.es2015.min.js` });
    // Its modules name another package, which a page without a bundler cannot find.
    const source = readFileSync(`${dist}/duckdb-browser.cjs`, 'utf8');
    await page.addScriptTag({ content: `(() => { const module = { exports: {} }, exports = module.exports, require = () => globalThis.Arrow; ${source}\nglobalThis.duckdb = module.exports; })()` });
    await page.evaluate(async () => {
      const duckdb = Reflect.get(globalThis, 'duckdb');
      const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('worker.js'));
      await database.instantiate(new URL('duckdb.wasm', location.href).href);
      await database.registerFileBuffer('units.csv', new Uint8Array(await (await fetch('units.csv')).arrayBuffer()));
      const connection = await database.connect();
      await connection.query(`CREATE TABLE units AS SELECT * FROM read_csv('units.csv', header = true, sample_size = -1)`);
      Reflect.set(globalThis, 'connection', connection);
    });
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { took, answers } = await page.evaluate(async (questions) => {
        const connection = Reflect.get(globalThis, 'connection');
        /** @type {Record<string, Row[]>} */
        const answers = {};
        const from = performance.now();
        for (const [name, question] of Object.entries(questions)) {
          const answer = await connection.query(question);
          answers[name] = answer.toArray().map((/** @type {{ toJSON(): Row }} */ row) => row.toJSON());
        }
        return { took: performance.now() - from, answers };
      }, questions(year, sheet.standards));
      const from = performance.now();
      const found = groups(/** @type {Parameters<typeof groups>[0]} */ (answers));
      times.push(took + performance.now() - from);
      compare('DuckDB-wasm', found, sheet);
    }
    return median(times);
  } finally {
    server.close();
  }
}
