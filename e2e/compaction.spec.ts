// A log that has grown long is folded into a new generation when nobody asks for anything. Nobody sees anything of it, and
// whatever comes in between, every edit is there.

import { expect, test, type BrowserContext, type Page } from '@playwright/test';

import { bare, beforeWorker, crash, keys, tamper } from './support/disk';
import { csv, LedgerApp } from './support/ledger';

test.describe.configure({ timeout: 120_000 });

const ROWS = 6;
/** More than a log may have before it is folded in. */
const EDITS = 520;

/** In the worker: counts what is written and read of chunks, says when a chunk or a root is written, and does what a test wants then. */
const WATCHING = `
self.puts = self.gets = 0; self.hold = {};
const { put, get } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (...what) {
  if (this.name === 'ledger-chunks') self.puts += 1;
  const until = performance.now() + (self.hold[this.name] ?? 0);
  if (self.hold[this.name]) console.log('holding ' + this.name);
  while (performance.now() < until) {}
  return put.apply(this, what);
};
IDBObjectStore.prototype.get = function (...what) {
  if (this.name === 'ledger-chunks') self.gets += 1;
  return get.apply(this, what);
}`;

interface Watching {
  puts: number;
  gets: number;
  hold: Record<string, number>;
}

async function visit(context: BrowserContext): Promise<LedgerApp> {
  const page = await context.newPage();
  await beforeWorker(page, WATCHING);
  const app = new LedgerApp(page);
  await app.openLedger();
  return app;
}

async function watched<T>(page: Page, what: (worker: Watching) => T): Promise<T> {
  const [worker] = page.workers();
  if (!worker) throw new Error('no worker');
  return worker.evaluate(`(${String(what)})(self)`);
}

/** Holds the worker up whenever it writes to one of the stores. */
async function hold(page: Page, store: string, milliseconds: number): Promise<void> {
  const [worker] = page.workers();
  await worker?.evaluate(([store, milliseconds]) => Object.assign((self as unknown as Watching).hold, { [store]: milliseconds }), [store, milliseconds] as const);
}

/** Pastes blocks of numbers over the first rows, each an edit of its own; the last of them stays. */
async function manyEdits(app: LedgerApp, column: number): Promise<void> {
  await app.goToCell(0, column);
  await app.page.evaluate(
    ([rows, edits]) => {
      for (let edit = 1; edit <= edits; edit++) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', Array.from({ length: rows }, (_, row) => String(edit * 10 + row)).join('\n'));
        document.querySelector('#grid')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }
    },
    [ROWS, EDITS] as const,
  );
  await expect(app.cell(0, column)).toHaveText(String(EDITS * 10), { timeout: 60_000 });
  await app.kept();
}

async function edits(page: Page): Promise<number> {
  return (await keys(page, 'ledger-log')).length;
}

async function folded(page: Page): Promise<void> {
  await expect.poll(() => edits(page), { timeout: 30_000 }).toBe(0);
}

async function numbers(app: LedgerApp, column: number): Promise<string[]> {
  return Promise.all(Array.from({ length: ROWS }, (_, row) => app.cell(row, column).innerText()));
}

const WRITTEN = Array.from({ length: ROWS }, (_, row) => String(EDITS * 10 + row));

test('a long log is folded in: all edits stay, can be taken back, and another tab is not disturbed', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(12_000);
  const at = await app.column('从业人员');
  const other = await visit(context);
  await other.page.locator('#grid').focus();
  for (let page = 0; page < 20; page++) await other.page.keyboard.press('PageDown');
  const place = await other.page.locator('#grid').getAttribute('aria-activedescendant');
  await app.page.bringToFront();
  const disk = await bare(context, baseURL ?? '');
  const before = await keys(disk, 'ledger-roots');
  await app.page.bringToFront();
  await manyEdits(app, at);
  // Those after it must not be taken for others: not in memory, and not on disk.
  const third = await app.cell(2, 0).innerText();
  await app.goToCell(2, 0);
  await app.page.keyboard.press('Space');
  await app.page.locator('#remove').click();
  await expect(app.units).toHaveText('11,999');
  await app.kept();
  expect(await edits(disk)).toBeGreaterThan(EDITS);
  const [reads, money] = [await watched(other.page, (worker) => worker.gets), await app.money.innerText()];
  const change = await watched(app.page, (worker) => worker.puts);
  await folded(disk);
  expect(await keys(disk, 'ledger-roots')).not.toEqual(before);
  // Only the chunk that was changed.
  expect((await watched(app.page, (worker) => worker.puts)) - change).toBe(1);

  await expect(other.units).toHaveText('11,999');
  await expect(other.money).toHaveText(money);
  await expect(other.page.locator('#grid')).toHaveAttribute('aria-activedescendant', place ?? '');
  expect(await watched(other.page, (worker) => worker.gets)).toBe(reads);

  // An edit beyond the empty place, into the new log.
  await app.write(3, at, '777');
  await expect(app.cell(3, at)).toHaveText('777');
  await app.kept();
  await app.page.reload();
  await app.ready();
  await expect(app.units).toHaveText('11,999');
  const rest = WRITTEN.filter((_, row) => row !== 2);
  expect((await numbers(app, at)).slice(0, 5)).toEqual([...rest.slice(0, 3), '777', ...rest.slice(4)]);
  await expect(app.page.locator('.banner')).not.toContainText('读不出');
  expect(await app.cell(2, 0).innerText()).not.toBe(third);
});

test('what was done before a log was folded in can still be taken back after it, and that is kept too', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(300, 1);
  await app.makeCity(6_000, 2);
  const at = await app.column('从业人员');
  await manyEdits(app, at);
  const first = await app.cell(0, 0).innerText();
  await app.goToCell(0, 0);
  await app.page.keyboard.press('Space');
  await app.page.locator('#remove').click();
  await expect(app.units).toHaveText('5,999');
  await app.kept();
  const disk = await bare(context, baseURL ?? '');
  await app.page.bringToFront();
  await folded(disk);
  await app.page.locator('#undo').click();
  await expect(app.units).toHaveText('6,000');
  await app.page.locator('#undo').click();
  await app.kept();
  await app.page.reload();
  await app.ready();
  await expect(app.units).toHaveText('6,000');
  await expect(app.cell(0, 0)).toHaveText(first);
  await expect(app.cell(0, at)).toHaveText(String((EDITS - 1) * 10));
  // Nor was it a step: one still goes back to the city before.
  await app.page.locator('#go-back').click();
  await expect(app.units).toHaveText('300');
});

test('an edit while a log is folded in is kept at once, and the log is folded in later', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(12_000);
  const at = await app.column('从业人员');
  await manyEdits(app, at);
  await app.page.locator('#grid').focus();
  await app.page.keyboard.press('Control+End');
  await expect(app.cell(11_999, 0)).toBeVisible();
  await app.page.keyboard.press('Space');
  await app.page.locator('#remove').click();
  await expect(app.units).toHaveText('11,999');
  await app.goToCell(1, at);
  const puts = await watched(app.page, (worker) => worker.puts);
  // Longer than it takes to type: the edit is to come while the first chunk is written.
  await hold(app.page, 'ledger-chunks', 2_000);
  await app.page.waitForEvent('console', (message) => message.text() === 'holding ledger-chunks');
  await app.page.keyboard.press('F2');
  await app.cell(1, at).locator('input').fill('4321');
  await app.page.keyboard.press('Enter');
  await expect(app.cell(1, at)).toHaveText('4321');
  await app.kept();
  const disk = await bare(context, baseURL ?? '');
  expect(await edits(disk)).toBeGreaterThan(EDITS);
  await app.page.bringToFront();
  await folded(disk);
  // Begun once in vain, then both chunks that had changed.
  expect((await watched(app.page, (worker) => worker.puts)) - puts).toBe(3);
  expect(await keys(disk, 'ledger-chunks')).toHaveLength(3);
  await app.page.reload();
  await app.ready();
  expect(await numbers(app, at)).toEqual(WRITTEN.map((number, row) => (row === 1 ? '4321' : number)));
  await expect(app.units).toHaveText('11,999');
});

test('a crash while a log is folded in: the old generation with its whole log', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(12_000);
  const at = await app.column('从业人员');
  const disk = await bare(context, baseURL ?? '');
  const roots = await keys(disk, 'ledger-roots');
  await app.page.bringToFront();
  // Edits write no roots: what is held is the folding, whenever it comes.
  await hold(app.page, 'ledger-roots', 60_000);
  const holding = app.page.waitForEvent('console', (message) => message.text() === 'holding ledger-roots');
  await manyEdits(app, at);
  // The new chunk is on disk then, and what it belongs to is not.
  await holding;
  await crash(app.page);
  await app.page.close();
  expect(await edits(disk)).toBe(EDITS);
  expect(await keys(disk, 'ledger-roots')).toEqual(roots);
  expect(await keys(disk, 'ledger-chunks')).toHaveLength(4);

  const later = await visit(context);
  expect(await numbers(later, at)).toEqual(WRITTEN);
  await expect(later.units).toHaveText('12,000');
  await expect(later.page.locator('.banner')).not.toContainText('读不出');
  await folded(disk);
  expect(await keys(disk, 'ledger-chunks')).toHaveLength(3);
  await later.page.reload();
  await later.ready();
  expect(await numbers(later, at)).toEqual(WRITTEN);
});

test('a log that cannot be read is not folded away', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(6_000);
  const at = await app.column('从业人员');
  await manyEdits(app, at);
  await app.page.goto('about:blank');
  const disk = await bare(context, baseURL ?? '');
  await tamper(disk, 'ledger-log', 'store.delete(keys[510])');
  await app.openLedger();
  await expect(app.page.locator('.banner')).toContainText('读不出');
  await app.page.waitForTimeout(5_000);
  expect(await edits(disk)).toBe(EDITS - 1);
  await app.page.reload();
  await expect(app.page.locator('.banner')).toContainText('读不出');
});

test('no room to fold a log in: nothing is said, and all goes on', { tag: '@any-width' }, async ({ context }) => {
  const app = await visit(context);
  await app.makeCity(6_000);
  const at = await app.column('从业人员');
  const [worker] = app.page.workers();
  await worker?.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...what) {
      if (this.name !== 'ledger-chunks') return put.apply(this, what);
      console.log('no room');
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  const full = app.page.waitForEvent('console', (message) => message.text() === 'no room');
  await manyEdits(app, at);
  await full;
  await app.page.waitForTimeout(500);
  await app.kept();
  await expect(app.page.locator('.banner')).not.toContainText('空间');
  await app.write(0, at, '55');
  await expect(app.cell(0, at)).toHaveText('55');
  await app.kept();
  await app.page.reload();
  await app.ready();
  expect(await numbers(app, at)).toEqual(['55', ...WRITTEN.slice(1)]);
});

test('units keep their places after one was removed and a file came in', { tag: '@any-width' }, async ({ context }) => {
  const app = await visit(context);
  await app.makeCity(40);
  const at = await app.column('从业人员');
  await app.goToCell(1, at);
  await app.page.keyboard.press('Space');
  await app.page.locator('#remove').click();
  await expect(app.units).toHaveText('39');
  await app.choose('a.csv', csv([['单位名称', '单位类型', '区', '从业人员'], ['新来的', '非公企业', '龙华区', '3']]));
  await app.check();
  await app.takeIn();
  await expect(app.units).toHaveText('40');
  const name = await app.cell(2, 0).innerText();
  await app.write(2, at, '4321');
  await expect(app.cell(2, at)).toHaveText('4321');
  await app.kept();
  await app.page.reload();
  await app.ready();
  await expect(app.cell(2, 0)).toHaveText(name);
  await expect(app.cell(2, at)).toHaveText('4321');
  await expect(app.page.locator('.banner')).not.toContainText('读不出');
});

test('units keep their places after one found no room', { tag: '@any-width' }, async ({ context }) => {
  const app = await visit(context);
  await app.makeCity(40);
  await app.page.locator('#open-add').click();
  const [worker] = app.page.workers();
  await worker?.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function () {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await app.page.locator('#add-name').fill('后来的');
  await app.page.locator('#add-unit').click();
  await expect(app.page.locator('#add span.mistake')).toContainText('空间');
  await app.page.locator('#add-unit').click();
  await expect(app.page.locator('#unit-name')).toHaveText('后来的');
  await app.page.locator('#back-to-table').click();
  await app.page.locator('#search').fill('后来的');
  await expect(app.units).toHaveText('1');
  const at = await app.column('从业人员');
  await app.write(0, at, '4321');
  await expect(app.cell(0, at)).toHaveText('4321');
  await app.kept();
  await app.page.reload();
  await app.ready();
  await expect(app.page.locator('.banner')).not.toContainText('读不出');
  await app.page.locator('#search').fill('后来的');
  await expect(app.units).toHaveText('1');
  await expect(app.cell(0, at)).toHaveText('4321');
});
