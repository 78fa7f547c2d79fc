// Deeds in a page, and how long it takes until something shows. Both are told as scripts, so that no message between the
// page and the bench is measured along.

/** @typedef {import('@playwright/test').Page} Page */

/** Milliseconds from a deed until something shows; given up after `most` of them. @param {Page} page @param {string} deed @param {string} shows @param {number} [most] */
export function until(page, deed, shows, most = 120_000) {
  return page.evaluate(
    async ([deed, shows, most]) => {
      const done = /** @type {() => boolean} */ (new Function(`return () => (${shows})`)());
      const from = performance.now();
      new Function(deed)();
      while (!done()) {
        if (performance.now() - from > most) throw new Error(`never: ${shows}`);
        await new Promise((next) => requestAnimationFrame(next));
      }
      return performance.now() - from;
    },
    /** @type {const} */ ([deed, shows, most]),
  );
}

export const click = (/** @type {string} */ selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
export const text = (/** @type {string} */ selector) => `(document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`;
export const there = (/** @type {string} */ selector) => `document.querySelector(${JSON.stringify(selector)}) !== null`;

/** A question that the worker answered: its kind, and how long that took. @typedef {{ kind: number, took: number }} Answered */

/** From now on, writes down how long the worker takes for what it answers at once. @param {Page} page */
export async function listen(page) {
  const [worker] = page.workers();
  if (!worker) throw new Error('the page has no worker');
  await worker.evaluate(() => {
    /** @type {Answered[]} */
    const answered = [];
    Reflect.set(globalThis, 'answered', answered);
    const answer = /** @type {(event: MessageEvent) => void} */ (globalThis.onmessage);
    globalThis.onmessage = (/** @type {MessageEvent} */ event) => {
      const from = performance.now();
      answer(event);
      answered.push({ kind: event.data[1][0], took: performance.now() - from });
    };
  });
  return {
    /** How many were answered since the last look. */
    count: () => /** @type {Promise<number>} */ (worker.evaluate(() => Reflect.get(globalThis, 'answered').length)),
    /** What was answered since the last look. */
    taken: () => /** @type {Promise<Answered[]>} */ (worker.evaluate(() => Reflect.get(globalThis, 'answered').splice(0))),
  };
}

/** Lets the page begin in the made-up city's own space, where cities are made. @param {import('@playwright/test').Page} page */
export async function inDemo(page) {
  await page.addInitScript(() => {
    // The empty page has no storage.
    if (location.protocol !== 'about:') sessionStorage.setItem('liangxin.space', 'demo');
  });
}
