// What may happen to a browser's data, done on purpose.

import { readdirSync, readFileSync } from 'node:fs';

import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** A page of the site on which no program runs, for scripts behind the program's back. */
export async function bare(context: BrowserContext, site: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('manifest.webmanifest', site).href);
  return page;
}

/** Runs a script on one of the database's stores; `store`, and `flip(key, at)` for its bytes, are at hand. */
export async function tamper(page: Page, name: string, script: string): Promise<void> {
  await page.evaluate(
    ({ name, script }) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('liangxin');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          const store = writing.objectStore(name);
          const flip = (key: IDBValidKey, at: number) => {
            const getting = store.get(key);
            getting.onsuccess = () => {
              const bytes = getting.result as Uint8Array;
              bytes[at] = (bytes[at] ?? 0) ^ 1;
              store.put(bytes, key);
            };
          };
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            const run = new Function('store', 'flip', 'keys', script) as (store: IDBObjectStore, flip: unknown, keys: IDBValidKey[]) => void;
            run(store, flip, keys.result);
          };
          writing.onerror = () => failed(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    { name, script },
  );
}

/** What keys one of the database's stores has. */
export async function keys(page: Page, name: string): Promise<IDBValidKey[]> {
  return page.evaluate(
    (name) =>
      new Promise<IDBValidKey[]>((done, failed) => {
        const opening = indexedDB.open('liangxin');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAllKeys();
          asked.onerror = () => failed(asked.error);
          asked.onsuccess = () => {
            opening.result.close();
            done(asked.result);
          };
        };
      }),
    name,
  );
}

/** Lets the browser's process for a page die. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // It never answers.
  void session.send('Page.crash').catch(() => {});
  await gone;
}

/** How much the site may keep from now on, in bytes; `undefined` for as much as there is. */
export async function quota(session: CDPSession, site: string, bytes?: number): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', bytes === undefined ? { origin: new URL(site).origin } : { origin: new URL(site).origin, quotaSize: bytes });
}

/** Kills every process of a browser with that profile, as a power cut would. */
export function kill(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}

/** A script that runs in the worker before its program does. */
export async function beforeWorker(page: Page, script: string): Promise<void> {
  await page.route('**/worker-*/start.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${script};\n${await answer.text()}` });
  });
}

/** As on a slow disk: whatever is written takes this much longer, in milliseconds, until it is there. */
export async function slowDisk(page: Page, longer: number): Promise<void> {
  await page.addInitScript((longer) => {
    const put = IDBObjectStore.prototype.put;
    // Else nothing more can be asked of it.
    IDBTransaction.prototype.commit = () => {};
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...what: [unknown, IDBValidKey?]) {
      const until = performance.now() + longer;
      // A transaction is not done as long as something is asked of it.
      const hold = () => {
        if (performance.now() < until) this.count().onsuccess = hold;
      };
      hold();
      return Reflect.apply(put, this, what);
    };
  }, longer);
}

/** Whether there is no more room; after `recordsMayFill`. */
export async function full(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    if (isFull) document.documentElement.dataset.full = 'yes';
    else delete document.documentElement.dataset.full;
  }, isFull);
}

/** A database that has no room for such records, as long as it is said to be full: see `full`. */
export async function recordsMayFill(page: Page, names: RegExp): Promise<void> {
  await page.addInitScript((names) => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...what: [unknown, IDBValidKey?]) {
      const isFull = document.documentElement.dataset.full && this.name === 'records' && new RegExp(names).test(String(what[1]));
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(put, this, what);
    };
  }, names.source);
}

/** What a record of one's own data holds, behind its first line; `null` where it holds nothing. */
export async function recordText(page: Page, key: string): Promise<string | null> {
  return page.evaluate(async (key) => {
    // To open it would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'liangxin')) return null;
    return new Promise<string | null>((done, failed) => {
      const opening = indexedDB.open('liangxin');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const asked = opening.result.transaction('records').objectStore('records').get(key);
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          opening.result.close();
          const payload = (asked.result as { payload: string } | undefined)?.payload;
          const at = payload?.indexOf('\n') ?? 0;
          done(payload?.slice(0, at).endsWith(' 1') ? payload.slice(at + 1) : null);
        };
      };
    });
  }, key);
}
