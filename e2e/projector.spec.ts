// The projector view: large, of high contrast, one thing at a time; by a presenter's keys and by buttons alike.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { recordText } from './support/disk';
import { setLink } from './support/link';
import { Room, ten } from './support/room';
import { expect, test } from './support/site';

const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const parts = ['#case', '#answer', '#score'] as const;

/** Nothing but this is in sight. */
async function only(page: Page, shown: (typeof parts)[number]): Promise<void> {
  await expect(page.locator(shown)).toBeVisible();
  for (const part of parts) if (part !== shown) await expect(page.locator(part)).toHaveCount(0);
  for (const around of ['.top', '.foot', '.page-head', '#room-end', '#guest']) await expect(page.locator(around).first()).toBeHidden();
  await expect(page.locator(`${shown}-title`)).toBeFocused();
}

/** Opens the ten cases in the projector view. */
async function project(page: Page, means: 'mouse' | 'keyboard' = 'mouse'): Promise<void> {
  await page.goto(`training/#${setLink('十题', '李四', ten)}`);
  await page.locator('[data-set=guest] [data-way=play]').click({ timeout: 45_000 });
  if (means === 'mouse') return page.locator('#room-large').click();
  await page.locator('#room-large').focus();
  return page.keyboard.press('Enter');
}

for (const means of ['mouse', 'keyboard'] as const) {
  test(`ten cases one thing at a time, by ${means}`, async ({ app, page }) => {
    await project(page, means);
    await app.running();
    const room = new Room(page);
    const on = () => (means === 'mouse' ? page.locator('#show-forward').click() : page.keyboard.press('PageDown'));
    const back = () => (means === 'mouse' ? page.locator('#show-back').click() : page.keyboard.press('PageUp'));
    for (const [at, asked] of ten.entries()) {
      await only(page, '#case');
      const { right } = await room.numbers(asked.says['zh-CN']);
      if (means === 'mouse') await room.offers.nth(right - 1).click();
      else await page.keyboard.press(String(right));
      await only(page, '#answer');
      await expect(page.locator('#answer .came')).toHaveAttribute('data-right', 'true');
      if (at === 0) {
        await back();
        await only(page, '#case');
        await expect(room.right).toContainText(asked.says['zh-CN']);
        await on();
        await only(page, '#answer');
      }
      await on();
      await only(page, '#score');
      await expect(page.locator('[data-score=first]')).toHaveText(`${at + 1} 题猜对 ${at + 1} 题`);
      await on();
    }
    await only(page, '#score');
    await expect(page.locator('#room-place')).toHaveText('全部完成。');
    await expect(page.locator('#show-forward')).toHaveCount(0);
    // Leaving brings all back.
    if (means === 'mouse') await page.locator('#show-leave').click();
    else await page.keyboard.press('Escape');
    for (const around of ['.top', '.foot', '.page-head', '#room-end']) await expect(page.locator(around).first()).toBeVisible();
    await expect(page.locator('#room-large')).toBeFocused();
  });
}

test("a presenter's other keys: arrows, space, blank, full screen, clock, list; a reload keeps the view", async ({ app, page }) => {
  await project(page);
  await app.running();
  await only(page, '#case');
  // A space bar, as remote controls have it, shows the answer; arrows go on and back where nothing is to be scrolled.
  await page.keyboard.press(' ');
  await only(page, '#answer');
  await page.keyboard.press('ArrowLeft');
  await only(page, '#case');
  await page.keyboard.press('ArrowRight');
  await only(page, '#answer');
  await page.keyboard.press('ArrowRight');
  await only(page, '#score');
  await page.keyboard.press('ArrowUp');
  await only(page, '#answer');
  // B, or the full stop of a remote control, blanks the screen and brings it back; so does its button.
  const blank = page.locator('#blank');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(blank).toBeVisible();
    const [box, ground] = [await blank.boundingBox(), await blank.evaluate((one) => getComputedStyle(one).backgroundColor)];
    expect(box).toMatchObject({ x: 0, y: 0, width: page.viewportSize()?.width, height: page.viewportSize()?.height });
    expect(ground).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('PageDown');
    await expect(blank).toBeHidden();
    await expect(page.locator('#answer')).toBeVisible();
  }
  // Brought back and blanked again before the browser says that it was brought back: it stays blank.
  const isBlank = await page.evaluate(async () => {
    const press = async (key: string) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      return document.querySelector<HTMLDialogElement>('#blank')?.open;
    };
    return [await press('b'), await press('PageDown'), await press('b')];
  });
  expect(isBlank).toEqual([true, false, true]);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(blank).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(blank).toBeHidden();
  await page.locator('#show-blank').click();
  await page.keyboard.press('Escape');
  await expect(blank).toBeHidden();
  await expect(page.locator('#answer')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('遮住屏幕');
  await page.keyboard.press('PageDown');
  await expect(page.locator('#answer')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Who turns the keys off that are characters is told which are left, and no button names one that does nothing.
  await page.locator('#show-keys').click();
  await page.locator('#keys-switch').click();
  await expect(page.locator('#keys-off')).toContainText('不起作用');
  await page.locator('#keys-close').click();
  await expect(page.locator('.presenter kbd')).toHaveCount(0);
  await expect(page.locator('#show-blank')).not.toHaveAttribute('aria-keyshortcuts');
  await page.locator('#answer-title').focus();
  await page.keyboard.press('b');
  await page.keyboard.press(' ');
  await expect(blank).toBeHidden();
  await expect(page.locator('#answer')).toBeVisible();
  await page.locator('#show-keys').click();
  await page.locator('#keys-switch').click();
  await expect(page.locator('#keys-off')).toHaveText('');
  await page.locator('#keys-close').click();
  await expect(page.locator('#show-blank')).toHaveAttribute('aria-keyshortcuts', 'B');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const full = page.locator('#show-full');
  if (await full.count()) {
    await page.keyboard.press('f');
    await expect(full).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('f');
    await expect(full).toHaveAttribute('aria-pressed', 'false');
  }
  // A field that is being filled in keeps its keys.
  await page.locator('#show-seconds').focus();
  await page.keyboard.press('b');
  await page.keyboard.press('t');
  await expect(blank).toBeHidden();
  await expect(page.locator('[data-clock]')).toHaveAttribute('data-clock', 'standing');
  await page.reload();
  await app.running();
  await expect(page.locator('#show-leave')).toBeVisible();
  await expect(page.locator('.top')).toBeHidden();
  await page.locator('#show-leave').click();
  await page.reload();
  await app.running();
  await expect(page.locator('.top')).toBeVisible();
});

test('the clock counts down what was chosen, stops, and says once that the time is up', async ({ app, page }) => {
  await page.clock.install();
  await project(page);
  await app.running();
  const [time, told, state] = [page.locator('#show-time'), page.locator('#show-told'), page.locator('[data-clock]')];
  await page.locator('#show-seconds').selectOption('10');
  await expect(time).toHaveText('0:10');
  // From here on time stands but for what is run, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.locator('#case-title').focus();
  await page.keyboard.press('t');
  await expect(told).toHaveText('开始计时，10 秒');
  await page.clock.runFor(4_000);
  await expect(time).toHaveText('0:06');
  // What is read out has not changed with the seconds.
  await expect(told).toHaveText('开始计时，10 秒');
  await page.locator('#show-clock').click();
  await expect(told).toHaveText('计时停住，还剩 6 秒');
  await page.clock.runFor(4_000);
  await expect(time).toHaveText('0:06');
  await page.keyboard.press('t');
  await page.clock.runFor(7_000);
  await expect(told).toHaveText('时间到');
  await expect(time).toHaveText('0:00');
  await expect(state).toHaveAttribute('data-clock', 'up');
  expect(await told.getAttribute('role')).toBe('status');
  // The next case begins with the clock at its beginning.
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('PageDown');
  await expect(time).toHaveText('0:10');
  await expect(told).toHaveText('');
  await page.clock.resume();
});

/** Where answers and bar stand, and whether any text is cut. */
async function sights(page: Page): Promise<{ cut: string[]; lowest: number; floor: number }> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const texts = [...document.querySelectorAll('#case-title, #case .asked, .offers button, .offers button span')];
    for (const one of texts) {
      const box = one.getBoundingClientRect();
      const isInline = getComputedStyle(one).display === 'inline';
      const isCut = !isInline && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
      if (isCut || box.left < -1 || box.right > innerWidth + 1) cut.push(one.textContent ?? '');
    }
    const last = [...document.querySelectorAll('.offers > li')].at(-1)?.getBoundingClientRect().bottom ?? 0;
    const bar = document.querySelector('.presenter');
    const floor = bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().top : innerHeight;
    return { cut, lowest: last, floor: Math.min(floor, innerHeight) };
  });
}

/** A session as it is kept, as far as it is looked at here. */
interface Kept {
  cases: { unit: string; asks: string }[];
  ahead: unknown[];
}

test('on the projectors there are, no answer is cut off, and none is passed over unseen', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  await page.locator('#training-from').selectOption('all');
  await page.locator('#training-begin').click();
  await expect(page.locator('#session-saved')).toHaveAttribute('data-record', 'saved');
  // Of each question the case with the most to say.
  const kept = JSON.parse((await recordText(page, 'training-session')) ?? '') as Kept;
  const longest = new Map<string, Kept['cases'][number]>();
  for (const one of kept.cases) if (one.unit.length > (longest.get(one.asks)?.unit.length ?? 0)) longest.set(one.asks, one);
  const cases = [...longest.values()];
  expect(cases.length).toBeGreaterThan(5);
  const few = { ...kept, cases, ahead: cases.map((_, at) => ({ case: at, owed: ['first'], again: false })) };
  // Where no session is kept, that of an earlier edition is taken over.
  await page.locator('#room-end').click();
  await expect.poll(() => recordText(page, 'training-session')).toBeNull();
  await page.evaluate((few) => localStorage.setItem('liangxin.training-session', few), JSON.stringify(few));
  await page.reload();
  await app.running();
  await expect(page.locator('#room-place')).toContainText(`共 ${cases.length} 题`);
  await page.locator('#room-large').click();
  const more = page.locator('#show-more');
  const scrolled: string[] = [];
  for (let at = 0; at < cases.length; at++) {
    for (const [width, height] of [[1024, 768], [1280, 720], [1280, 800], [1366, 768], [1920, 1080], [1024, 400]] as const) {
      // Large text on the least of them; the lowest window is none that a projector has.
      if (height === 400 && at > 0) continue;
      for (const size of height < 800 && width < 1366 && height > 400 ? ['', 'large'] : ['']) {
        await page.setViewportSize({ width, height });
        await page.evaluate((size) => {
          document.documentElement.dataset.size = size;
          scrollTo(0, 0);
        }, size);
        const what = `${width}x${height} ${size} ${await page.locator('#case-title').innerText()}`;
        const seen = await sights(page);
        expect(seen.cut, what).toEqual([]);
        if (seen.lowest <= seen.floor + 2) continue;
        // It is said that there is more, and the key that goes on goes there first.
        scrolled.push(what);
        await expect(more, what).toBeVisible();
        for (let key = 0; key < 6 && (await sights(page)).lowest > (await sights(page)).floor + 2; key++) {
          await page.keyboard.press('PageDown');
          await expect(page.locator('#case'), what).toBeVisible();
        }
        const after = await sights(page);
        expect(after.lowest, what).toBeLessThanOrEqual(after.floor + 2);
        await expect(more, what).toHaveCount(0);
      }
    }
    await page.locator('#show-forward').click();
    await expect(page.locator('#answer')).toBeVisible();
    for (const shown of ['#score', '#case, #score']) {
      await page.locator('#show-forward').click();
      await expect(page.locator(shown).first()).toBeVisible();
      if (!(await page.locator('#show-forward').count())) break;
    }
  }
  await page.evaluate(() => delete document.documentElement.dataset.size);
  // In the lowest window at least, or the way down would not have been tried.
  expect(scrolled.length).toBeGreaterThan(0);
  expect(scrolled.filter((what) => !what.startsWith('1024x400'))).toEqual([]);
});

for (const lang of langs) {
  test(`large, of seven to one, and whole at its width: ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await project(page);
    await app.running();
    const clean = async (what: string) => {
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(found.violations.map((one) => `${what} ${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        expect(await contrast(page), `${what} ${theme}`).toBeGreaterThanOrEqual(7);
      }
      await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
      expect(await excess(page), what).toBeLessThanOrEqual(0);
    };
    await clean('case');
    expect(await page.locator('#case-title').evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(20);
    await page.keyboard.press('1');
    await page.locator('#answer-why summary').click();
    await clean('answer');
    await page.keyboard.press('PageUp');
    await clean('case, guessed');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await clean('score');
    // The focus is seen from afar.
    await page.locator('#show-back').focus();
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement ?? document.body).outlineWidth));
    expect(ring).toBeGreaterThanOrEqual(5);
    await page.keyboard.press('?');
    await clean('keys');
  });
}

/** The least contrast of any text in sight with what it stands on. */
async function contrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (colour: string): number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (element: Element | null): number[] => {
      for (let one = element; one; one = one.parentElement) {
        const colour = rgb(getComputedStyle(one).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return rgb('white');
    };
    let least = 21;
    const open = document.querySelector('dialog[open]') ?? document.querySelector('#room');
    const walker = document.createTreeWalker(open ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.textContent?.trim() || !element.checkVisibility() || element.closest('.hidden, dialog:not([open])')) continue;
      const [ink, paper] = [light(rgb(getComputedStyle(element).color)), light(ground(element))];
      least = Math.min(least, (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
    }
    return least;
  });
}
