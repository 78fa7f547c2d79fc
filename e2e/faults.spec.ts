// What may befall a browser in the middle of work. Afterwards the ledger is the old one or the new one, never a mix, and what
// is wrong is said.

import { readFile } from 'node:fs/promises';

import { chromium, expect, test, type BrowserContext, type Page, type TestInfo } from '@playwright/test';

import { cityBackup } from './support/city';
import { bare, beforeWorker, crash, kill, quota, tamper } from './support/disk';
import { Host } from './support/host';
import { csv, LedgerApp } from './support/ledger';

test.describe.configure({ timeout: 120_000 });

const HEAD = ['单位名称', '单位类型', '区', '从业人员', '正式党员'];

/** Units named by their file, so that a mix of two files would show. */
function city(name: string, size: number): string {
  return csv([HEAD, ...Array.from({ length: size }, (_, at) => [`${name}${at}`, '非公企业', '龙华区', String(at % 200), '3'])]);
}

async function visit(context: BrowserContext): Promise<LedgerApp> {
  const app = new LedgerApp(await context.newPage());
  await app.openLedger();
  return app;
}

/** The ledger can be taken out, whatever became of what was kept. */
async function exports(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.locator('#export-csv').click();
  await download;
}

/** A cell cannot be written into. */
async function isLocked(app: LedgerApp, column: number): Promise<void> {
  await app.goToCell(0, column);
  await app.page.keyboard.press('F2');
  await expect(app.cell(0, column).locator('input')).toHaveCount(0);
}

async function said(page: Page): Promise<string> {
  return page.locator('.banner').innerText();
}

test('the page crashes in the middle of an import: the old ledger or the new', { tag: '@any-width' }, async ({ context }) => {
  const first = await visit(context);
  await first.choose('a.csv', city('甲', 3_000));
  await first.check();
  await first.takeIn();
  await first.page.close();
  let news = 0;
  for (const wait of [0, 40, 90, 150, 250, 400]) {
    const app = await visit(context);
    await app.page.locator('#search').fill('乙0');
    await expect(app.units).toHaveText(/^[01]$/);
    const before = await app.units.innerText();
    await app.page.locator('#clear-filters').click();
    const size = before === '0' ? '3,000' : '43,000';
    await expect(app.units).toHaveText(size);
    if (before !== '0') {
      news += 1;
      await app.page.close();
      break;
    }
    await app.choose('b.csv', city('乙', 40_000));
    await app.check();
    await app.page.locator('#take-in').click({ noWaitAfter: true });
    await app.page.waitForTimeout(wait);
    await crash(app.page);
    await app.page.close();

    const after = await visit(context);
    await expect(after.units).toHaveText(/^(3,000|43,000)$/);
    expect(await said(after.page)).not.toContain('读不出');
    const all = await after.units.innerText();
    await after.page.locator('#search').fill('乙');
    await expect(after.units).toHaveText(all === '3,000' ? '0' : '40,000');
    await after.page.close();
  }
  // At least the last one came far enough to be kept, or it would have proved little.
  test.info().annotations.push({ type: 'kept', description: String(news) });
});

test('the page crashes in the middle of an edit: the old value or the new', { tag: '@any-width' }, async ({ context }) => {
  const first = await visit(context);
  await first.makeCity(5_000);
  const at = await first.column('从业人员');
  let expected = [await first.cell(0, at).innerText()];
  await first.page.close();
  for (const [value, wait] of [
    ['1111', 0],
    ['2222', 5],
    ['3333', 20],
    ['4444', 60],
  ] as const) {
    const app = await visit(context);
    expect(expected).toContain(await app.cell(0, at).innerText());
    expected = [await app.cell(0, at).innerText(), value];
    await app.goToCell(0, at);
    await app.page.keyboard.press('F2');
    await app.cell(0, at).locator('input').fill(value);
    await app.page.keyboard.press('Enter', { delay: 0 });
    await app.page.waitForTimeout(wait);
    await crash(app.page);
    await app.page.close();
  }
  const last = await visit(context);
  expect(expected).toContain(await last.cell(0, at).innerText());
  await expect(last.units).toHaveText('5,000');
  expect(await said(last.page)).not.toContain('读不出');
});

test('the browser is killed after it said “saved”: nothing is lost', { tag: '@any-width' }, async ({}, info) => {
  const folder = info.outputPath('profile');
  const { launchOptions, baseURL, viewport } = info.project.use;
  const open = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, viewport, locale: 'zh-CN' });
  const first = await open();
  const app = await visit(first);
  await app.makeCity(20_000);
  await app.write(0, await app.column('从业人员'), '4321');
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText('4321');
  await app.kept();
  const money = await app.money.innerText();
  kill(folder);
  await first.close().catch(() => {});
  const second = await open();
  const later = await visit(second);
  await expect(later.units).toHaveText('20,000');
  await expect(later.cell(0, await later.column('从业人员'))).toHaveText('4321');
  await expect(later.money).toHaveText(money);
  expect(await said(later.page)).not.toContain('读不出');
  await second.close();
});

test('the disk is full: nothing is half written, it is said, and exporting still works', async ({ context, baseURL }) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // From the start: the browser asks only now and then how much room there is.
  await quota(session, baseURL ?? '', 2_000_000);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(2_000);
  const money = await app.money.innerText();
  const larger = await cityBackup(60_000, 1, Date.now());
  await app.goTo('data');
  await app.page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: larger });
  await app.page.locator('#restore').click();
  await expect(app.page.locator('#restore-failed')).toContainText('空间已满', { timeout: 45_000 });
  await app.goTo('ledger');
  // It is said what room can be made, and where.
  await expect(app.page.locator('.banner')).toContainText('历史台账');
  await app.page.locator('.banner a[href$="data/"]', { hasText: '腾空间' }).click();
  await expect(app.page.locator('#data-units')).toContainText('2,000');
  await app.goTo('ledger');
  await expect(app.units).toHaveText('2,000');
  await expect(app.money).toHaveText(money);
  await exports(app.page);

  await quota(session, baseURL ?? '');
  await app.page.reload();
  await app.ready();
  await expect(app.units).toHaveText('2,000');
  await expect(app.money).toHaveText(money);
  const at = await app.column('从业人员');
  await app.write(0, at, '77');
  await expect(app.cell(0, at)).toHaveText('77');
  await app.kept();
});

test('the database is deleted under the open page: it is said, and what is in memory can be exported', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(200);
  const behind = await bare(context, baseURL ?? '');
  await behind.evaluate(
    () =>
      new Promise((done) => {
        const deleting = indexedDB.deleteDatabase('liangxin');
        deleting.onsuccess = deleting.onerror = done;
      }),
  );
  await expect(app.page.locator('.banner')).toContainText('马上导出');
  await expect(app.units).toHaveText('200');
  await exports(app.page);
  await app.page.reload();
  await app.ready();
  // A ledger was there, and is not: that is not the same as an empty one.
  await expect(app.page.locator('.banner')).toContainText('读不出');
});

test('two tabs edit the same unit: one writes, the other is told and follows', { tag: '@any-width' }, async ({ context }) => {
  const one = await visit(context);
  await one.makeCity(50);
  const at = await one.column('从业人员');
  const other = await visit(context);
  await isLocked(other, at);
  await expect(other.page.locator('.banner')).toContainText('另一个标签页');
  await one.page.bringToFront();
  await one.write(0, at, '101');
  await expect(other.cell(0, at)).toHaveText('101');
  await one.kept();
  await one.page.close();
  await expect(other.page.locator('.banner')).not.toContainText('另一个标签页');
  await other.write(0, at, '102');
  await other.kept();
  await other.page.reload();
  await other.ready();
  await expect(other.cell(0, at)).toHaveText('102');
});

/** In the worker: what other tabs tell is held back, and then let in all at once, as when the worker was busy meanwhile. */
const HELD_BACK = `
self.held = null;
const listen = BroadcastChannel.prototype.addEventListener;
BroadcastChannel.prototype.addEventListener = function (type, listener, ...rest) {
  return listen.call(this, type, (event) => (self.held ? self.held.push(() => listener(event)) : listener(event)), ...rest);
}`;

test('a tab that was busy while another one made several edits makes each of them once, and goes on from there', { tag: '@any-width' }, async ({ context }) => {
  const one = await visit(context);
  await one.makeCity(50);
  const page = await context.newPage();
  await beforeWorker(page, HELD_BACK);
  const other = new LedgerApp(page);
  await other.openLedger();
  await expect(other.units).toHaveText('50');
  const [worker] = page.workers();
  await worker?.evaluate(() => Object.assign(self, { held: [] }));
  await one.page.bringToFront();
  for (const name of ['新一', '新二', '新三']) {
    if (await one.page.locator('#open-add[aria-expanded=false]').isVisible()) await one.page.locator('#open-add').click();
    await one.page.locator('#add-name').fill(name);
    await one.page.locator('#add-unit').click();
    await expect(one.page.locator('#unit-name')).toHaveText(name);
    await one.page.locator('#back-to-table').click();
  }
  await expect(one.units).toHaveText('53');
  await one.kept();
  await worker?.evaluate(() => {
    const holder = self as unknown as { held: (() => void)[] | null };
    const held = holder.held ?? [];
    holder.held = null;
    if (held.length < 3) throw new Error(`told ${held.length} times`);
    for (const tell of held) tell();
  });
  await expect(other.units).not.toHaveText('50');
  await page.waitForTimeout(500);
  await expect(other.units).toHaveText('53');
  await expect(other.money).toHaveText(await one.money.innerText());

  await one.page.close();
  await page.bringToFront();
  await expect(page.locator('.banner')).not.toContainText('另一个标签页');
  await page.locator('#open-add').click();
  await page.locator('#add-name').fill('新四');
  await page.locator('#add-unit').click();
  await expect(page.locator('#unit-name')).toHaveText('新四');
  await page.locator('#back-to-table').click();
  const at = await other.column('从业人员');
  await page.locator('#search').fill('新四');
  await expect(other.units).toHaveText('1');
  await other.write(0, at, '4321');
  await expect(other.cell(0, at)).toHaveText('4321');
  await other.kept();
  await page.reload();
  await other.ready();
  expect(await said(page)).not.toContain('读不出');
  // What was searched for is still searched for.
  await expect(other.units).toHaveText('1');
  await expect(other.cell(0, at)).toHaveText('4321');
  await page.locator('#clear-filters').click();
  await expect(other.units).toHaveText('54');
});

test('a newer edition opens in another tab: the older one is read-only and says so', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(50);
  const newer = await bare(context, baseURL ?? '');
  await newer.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('liangxin', 99);
        opening.onsuccess = () => done(opening.result.close());
        opening.onerror = () => failed(opening.error);
      }),
  );
  await expect(app.page.locator('.banner')).toContainText('本页是旧版本');
  await isLocked(app, 0);
  await exports(app.page);
  // And so does an older one that is opened afterwards.
  const later = new LedgerApp(await context.newPage());
  await later.open('ledger/');
  await expect(later.page.locator('.banner')).toContainText('本页是旧版本');
});

for (const { what, store, script, units, lost } of [
  { what: 'a chunk with a flipped byte', store: 'ledger-chunks', script: 'flip(keys[1], 5_000)', units: '7,000', lost: '5,000' },
  { what: 'a missing chunk', store: 'ledger-chunks', script: 'store.delete(keys[0])', units: '7,000', lost: '5,000' },
  { what: 'a truncated log', store: 'ledger-log', script: 'store.delete(keys.at(-1))', units: '12,000', lost: '1' },
] as const) {
  test(`${what} is found on opening; what is sound is shown, and kept when asked`, { tag: '@any-width' }, async ({ context, baseURL }) => {
    const app = await visit(context);
    await app.makeCity(12_000);
    const at = await app.column('从业人员');
    await app.write(0, at, '801');
    await app.kept();
    await app.write(1, at, '802');
    await expect(app.cell(1, at)).toHaveText('802');
    await app.kept();
    await app.page.goto('about:blank');
    await tamper(await bare(context, baseURL ?? ''), store, script);

    await app.openLedger();
    await expect(app.page.locator('.banner')).toContainText('读不出');
    await expect(app.page.locator('.banner')).toContainText(lost);
    await expect(app.units).toHaveText(units);
    await isLocked(app, at);
    await app.goTo('data');
    await expect(app.page.locator('#data-damaged')).toBeVisible();
    await app.page.locator('#keep-sound').click();
    await expect(app.page.locator('#data-sound')).toBeVisible();
    await app.goTo('ledger');
    await expect(app.units).toHaveText(units);
    await app.write(0, at, '803');
    await app.kept();
    await app.page.reload();
    await app.ready();
    await expect(app.cell(0, at)).toHaveText('803');
    expect(await said(app.page)).not.toContain('读不出');
  });
}

test('where what is sound, or a backup, finds no room in place of a damaged ledger, what is sound stays', { tag: '@any-width' }, async ({ context, baseURL }) => {
  const app = await visit(context);
  await app.makeCity(12_000);
  await app.goTo('data');
  const download = app.page.waitForEvent('download');
  await app.page.locator('#make-backup').click();
  const backup = await readFile(await (await download).path());
  await app.page.goto('about:blank');
  await tamper(await bare(context, baseURL ?? ''), 'ledger-chunks', 'store.delete(keys[0])');

  await app.openLedger();
  await expect(app.units).toHaveText('7,000');
  await app.goTo('data');
  await expect(app.page.locator('#data-damaged')).toBeVisible();
  const [worker] = app.page.workers();
  await worker?.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...what) {
      if (this.name !== 'ledger-roots') return put.apply(this, what);
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await app.page.locator('#keep-sound').click();
  await expect(app.page.locator('body')).toContainText('空间已满');
  await app.page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: backup });
  await app.page.locator('#restore').click();
  await expect(app.page.locator('#restore-failed')).toContainText('空间已满');
  await expect(app.page.locator('#data-units')).toContainText('7,000');
  await expect(app.page.locator('#data-damaged')).toBeVisible();

  await app.openLedger();
  await expect(app.units).toHaveText('7,000');
  await expect(app.page.locator('.banner')).toContainText('读不出');
  await app.goTo('data');
  await app.page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: backup });
  await app.page.locator('#restore').click();
  await expect(app.page.locator('#data-units')).toContainText('12,000');
  await expect(app.page.locator('#data-sound')).toBeVisible();
  await app.openLedger();
  await expect(app.units).toHaveText('12,000');
  expect(await said(app.page)).not.toContain('读不出');
  // Nobody is led back to what was damaged.
  await expect(app.page.locator('#go-back')).toHaveCount(0);
});

test('the database cannot be opened: all works, and it is said that nothing is kept', { tag: '@any-width' }, async ({ page }) => {
  await beforeWorker(page, 'IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError") }');
  const app = new LedgerApp(page);
  await app.openLedger();
  await expect(page.locator('.banner')).toContainText('不让保存');
  await app.choose('a.csv', city('甲', 300));
  await app.check();
  await page.locator('#take-in').click();
  await expect(app.units).toHaveText('300');
  await app.write(0, await app.column('从业人员'), '55');
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText('55');
  await exports(page);
});

test('in a private window all works until it is closed', { tag: '@any-width' }, async ({ browser, baseURL }) => {
  const one = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const app = await visit(one);
  await app.makeCity(100);
  await app.page.reload();
  await app.ready();
  await expect(app.units).toHaveText('100');
  await one.close();
  const next = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const later = await visit(next);
  await expect(later.page.locator('#enter-demo')).toBeVisible();
  expect(await said(later.page)).toBe('');
  await next.close();
});

test('over plain HTTP, without locks and encryption, one tab writes and the other follows', { tag: '@any-width' }, async ({}, info) => {
  const { host, browser, context } = await overHttp(info);
  const one = await visit(context);
  expect(await one.page.evaluate(() => [isSecureContext, 'locks' in navigator, 'subtle' in crypto])).toEqual([false, false, false]);
  await one.makeCity(60);
  const at = await one.column('从业人员');
  const other = await visit(context);
  await expect(other.page.locator('.banner')).toContainText('另一个标签页');
  await one.page.bringToFront();
  await one.write(0, at, '606');
  await expect(other.cell(0, at)).toHaveText('606');
  await one.kept();
  await other.page.bringToFront();
  await other.goTo('data');
  // What is off there is said, and a backup without a passphrase is made all the same.
  await expect(other.page.locator('main')).toContainText('HTTP');
  const download = other.page.waitForEvent('download');
  await other.page.locator('#make-backup').click();
  await download;
  await browser.close();
  await host.close();
});

test('without locks, a tab that another one took for gone follows it, has lost nothing, and writes again when it is its turn', { tag: '@any-width' }, async ({}, info) => {
  const { host, browser, context } = await overHttp(info);
  const one = await visit(context);
  await one.makeCity(60);
  const at = await one.column('从业人员');
  const other = await visit(context);
  await expect(other.page.locator('.banner')).toContainText('另一个标签页');
  // As one that the browser has put to sleep: it gives no more sign of life.
  const [worker] = one.page.workers();
  await worker?.evaluate(() => {
    const timer = self.setTimeout;
    Object.assign(self, { wake: () => Object.assign(self, { setTimeout: timer }), setTimeout: () => 0 });
  });
  await expect(other.page.locator('.banner')).not.toContainText('另一个标签页', { timeout: 40_000 });
  await other.write(0, at, '607');
  await other.kept();
  await worker?.evaluate(() => (self as unknown as { wake: () => void }).wake());
  await one.page.bringToFront();
  await one.write(1, at, '608');
  await expect(one.page.locator('.banner')).toContainText('另一个标签页');
  await expect(one.cell(0, at)).toHaveText('607');
  await expect(one.cell(1, at)).not.toHaveText('608');
  await one.kept();
  await expect(one.page.locator('.banner')).not.toContainText('没有存上');
  await other.page.close();
  await expect(one.page.locator('.banner')).not.toContainText('另一个标签页', { timeout: 40_000 });
  await one.page.keyboard.press('Escape');
  await one.write(1, at, '609');
  await expect(one.cell(1, at)).toHaveText('609');
  await one.kept();
  await one.page.reload();
  await one.ready();
  await expect(one.cell(0, at)).toHaveText('607');
  await expect(one.cell(1, at)).toHaveText('609');
  await browser.close();
  await host.close();
});

test('the clock is set back: what was kept last is still what counts', { tag: '@any-width' }, async ({ context }) => {
  const app = await visit(context);
  await app.makeCity(80);
  const at = await app.column('从业人员');
  await app.write(0, at, '901');
  await app.kept();
  await app.page.close();
  const page = await context.newPage();
  const back = 'const now = Date.now; Date.now = () => now() - 400 * 86_400_000';
  await page.addInitScript(back);
  await beforeWorker(page, back);
  const later = new LedgerApp(page);
  await later.openLedger();
  await expect(later.cell(0, at)).toHaveText('901');
  await later.write(0, at, '902');
  await later.kept();
  await later.makeCity(70, 2);
  await page.close();
  const last = await visit(context);
  await expect(last.units).toHaveText('70');
  expect(await said(last.page)).not.toContain('读不出');
});

/** The site as an intranet has it: over plain HTTP, and not on this computer. */
async function overHttp(info: TestInfo) {
  const { launchOptions, baseURL = '' } = info.project.use;
  const host = await Host.start(baseURL, '/');
  const { port } = new URL(host.site);
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP intranet.test 127.0.0.1'] });
  const context = await browser.newContext({ baseURL: `http://intranet.test:${port}/`, locale: 'zh-CN' });
  return { host, browser, context };
}
