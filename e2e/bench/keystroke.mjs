// From a keystroke in the check to its updated result, on a processor slowed down four times.
import { chromium } from '@playwright/test';

const FIELD = 'input#employees';
const RESULT = '#verdict';
const KEYSTROKES = 240;
const WARM_UP = 20;

const site = process.env.LIANGXIN_SITE ?? '';
const args = (process.env.LIANGXIN_BROWSER_FLAGS ?? '').split(' ').filter(Boolean);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL('check/', site).href);
  await page.locator('html[data-state="running"]').waitFor();
  const field = page.locator(FIELD);
  await field.waitFor();
  await page.locator(RESULT).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  // `work`: until the result stands in the document. `layout`: until styles and layout are done, too. `frame`: until the
  // frame that shows it could be drawn, which also waits for the screen's clock.
  await page.evaluate(([fieldAt, resultAt]) => {
    const field = document.querySelector(fieldAt ?? '');
    const result = document.querySelector(resultAt ?? '');
    if (!field || !result) throw new Error(`${fieldAt} or ${resultAt} is not on the page`);
    /** @type {{ work: number, layout: number, frame: number }[]} */
    const measured = [];
    let started = 0;
    field.addEventListener('input', () => (started = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (!started) return;
      const from = started;
      started = 0;
      const work = performance.now() - from;
      result.getBoundingClientRect();
      const layout = performance.now() - from;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => measured.push({ work, layout, frame: performance.now() - from });
        port2.postMessage(0);
      });
    }).observe(result, { childList: true, subtree: true, characterData: true, attributes: true });
    Object.assign(globalThis, { measured });
  }, [FIELD, RESULT]);

  await field.focus();
  for (let stroke = 0; stroke < KEYSTROKES + WARM_UP; stroke++) {
    // Numbers on both sides of the thresholds, so that the verdict changes at almost every keystroke.
    await field.press(stroke % 4 === 3 ? 'ControlOrMeta+A' : String((stroke * 7) % 10));
    await page.waitForTimeout(30);
  }
  /** @type {{ work: number, layout: number, frame: number }[]} */
  const all = await page.evaluate(() => Reflect.get(globalThis, 'measured'));
  const kept = all.slice(WARM_UP);
  /** @param {number[]} times @param {number} share */
  const rank = (times, share) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
  const work = kept.map((one) => one.work);
  const layout = kept.map((one) => one.layout);
  const frame = kept.map((one) => one.frame);
  console.log(
    JSON.stringify({
      keystrokes: kept.length,
      median: rank(work, 0.5),
      '95th percentile': rank(work, 0.95),
      slowest: rank(work, 1),
      'median, until laid out': rank(layout, 0.5),
      '95th percentile, until laid out': rank(layout, 0.95),
      'median, until drawn': rank(frame, 0.5),
      '95th percentile, until drawn': rank(frame, 0.95),
    }),
  );
} finally {
  await browser.close();
}
