// Guided tours: each from its first step to its last over the real pages, by mouse and by keyboard, in both languages; the
// control of each step is there, in view, and never under the panel.

import { AxeBuilder } from '@axe-core/playwright';

import { App, langs } from './support/app';
import { expect, test } from './support/site';
import type { Locator, Page } from '@playwright/test';

const tours = ['check', 'money', 'import', 'due', 'budget', 'coverage'] as const;

const panel = (page: Page) => page.locator('#tour');
const title = (page: Page) => page.locator('#tour-title');
const control = (page: Page) => page.locator('[data-toured]');

/** What the step waits for. */
interface Step {
  head: string;
  act: string;
  value: string;
}

/** Waits until the step's control is pointed at. Not before that is the focus on what the step says. */
async function arrived(page: Page): Promise<Step> {
  await expect(page.locator('#tour-state')).toHaveAttribute('data-sight', 'found', { timeout: 30_000 });
  await expect(title(page)).toBeFocused();
  return {
    head: await page.locator('#tour-head').innerText(),
    act: (await title(page).getAttribute('data-act')) ?? '',
    value: (await title(page).getAttribute('data-value')) ?? '',
  };
}

/** The control is in view, whole, and nothing lies over it: not the panel, nor anything else. */
async function isSeen(page: Page): Promise<void> {
  await expect(async () => {
    const found = await page.evaluate(() => {
      const control = document.querySelector('[data-toured]');
      const panel = document.querySelector('#tour');
      if (!control || !panel) return 'no control or no panel';
      const [at, over] = [control.getBoundingClientRect(), panel.getBoundingClientRect()];
      const apart = at.right <= over.left || at.left >= over.right || at.bottom <= over.top || at.top >= over.bottom;
      if (!apart) return `the panel covers ${control.outerHTML.slice(0, 80)}`;
      if (at.top < 0 || at.bottom > innerHeight) return `out of view: ${at.top} to ${at.bottom} of ${innerHeight}`;
      if (over.top < 0 || over.bottom > innerHeight + 1 || over.left < 0 || over.right > innerWidth + 1) return 'the panel is out of view';
      const x = (Math.max(at.left, 0) + Math.min(at.right, innerWidth)) / 2;
      const top = document.elementFromPoint(x, (at.top + at.bottom) / 2);
      if (!top || !(control.contains(top) || top.contains(control))) return `under ${top?.outerHTML.slice(0, 80)}`;
      return 'seen';
    });
    expect(found).toBe('seen');
  }).toPass({ timeout: 5_000 });
}

/** Begins a tour from the page that lists them, in the made-up city. */
async function begin(page: Page, tour: string, how: 'mouse' | 'keyboard'): Promise<void> {
  const start = page.locator(`[data-tour=${tour}] [data-do=start]`);
  if (how === 'mouse') await start.click();
  else {
    await start.focus();
    await page.keyboard.press('Enter');
  }
  await expect(panel(page)).toBeVisible({ timeout: 45_000 });
}

/** Begins a tour and goes on to its second step; says which that is. */
async function toSecondStep(app: App): Promise<string> {
  await app.open('training/');
  await begin(app.page, 'due', 'mouse');
  await arrived(app.page);
  await app.page.locator('#tour-next').click();
  return (await arrived(app.page)).head;
}

/** What lies over the page is read and closed. */
async function closeDialogue(page: Page): Promise<void> {
  const dialogue = page.locator('dialog[open]');
  await expect(dialogue).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogue).toHaveCount(0);
}

async function isSelect(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element.tagName === 'SELECT');
}

/** Chooses from a list that has the focus, by arrow keys. */
async function chooseByKeys(page: Page, list: Locator, value: string): Promise<void> {
  const values = await list.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const [from, to] = [values.indexOf(await list.inputValue()), values.indexOf(value)];
  for (let at = 0; at < Math.abs(to - from); at++) await page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
  await expect(list).toHaveValue(value);
}

/** Does what the step asks for with the mouse. */
async function doByMouse(page: Page, step: Step, next: Locator): Promise<void> {
  switch (step.act) {
    case 'look':
      return next.click();
    case 'press':
      await control(page).click();
      return;
    case 'enter':
      if (await isSelect(control(page))) await control(page).selectOption(step.value);
      else await control(page).fill(step.value);
      return next.click();
    case 'slide':
      await control(page).click({ position: { x: 90, y: 8 } });
      return next.click();
    case 'choose':
      return page.locator('#tour-do').click();
    default:
      throw new Error(`no such act: ${step.act}`);
  }
}

/** Does it with the keyboard, from the panel: F6 leads to the control and back. */
async function doByKeyboard(page: Page, step: Step): Promise<void> {
  const keys = page.keyboard;
  if (step.act === 'look') return keys.press('PageDown');
  if (step.act === 'choose') {
    await page.locator('#tour-do').focus();
    return keys.press('Enter');
  }
  await keys.press('F6');
  await expect(title(page)).not.toBeFocused();
  switch (step.act) {
    case 'press': {
      const isTicked = await page.evaluate(() => ['checkbox', 'radio'].includes((document.activeElement as HTMLInputElement).type));
      return keys.press(isTicked ? 'Space' : 'Enter');
    }
    case 'enter': {
      const chosen = control(page);
      if (await isSelect(chosen)) await chooseByKeys(page, chosen, step.value);
      else {
        await keys.press('ControlOrMeta+a');
        await keys.type(step.value);
      }
      break;
    }
    case 'slide':
      for (let at = 0; at < 3; at++) await keys.press('ArrowRight');
      break;
    default:
      throw new Error(`no such act: ${step.act}`);
  }
  await expect(page.locator('#tour-state')).toHaveAttribute('data-state', 'met');
  await keys.press('F6');
  await expect(title(page)).toBeFocused();
  return keys.press('PageDown');
}

for (const lang of langs) {
  for (const how of ['mouse', 'keyboard'] as const) {
    for (const tour of tours) {
      test(`the tour ${tour} to its end, by ${how}, in ${lang}`, async ({ app, page }) => {
        await app.prefer({ lang });
        await app.open('training/');
        await begin(page, tour, how);
        const seen: string[] = [];
        const over = page.locator('#tour-stay');
        while (!(await over.isVisible())) {
          const step = await arrived(page);
          expect(seen).not.toContain(step.head);
          seen.push(step.head);
          await isSeen(page);
          // What was left open or chosen by a step before is done already.
          const next = page.locator('#tour-next');
          const isDone = (await next.getAttribute('class')) === 'primary';
          if (isDone && step.act !== 'look') await next.click();
          else if (how === 'mouse') await doByMouse(page, step, next);
          else await doByKeyboard(page, step);
          if (step.act === 'press' && (await page.locator('dialog[open]').count()) > 0) await closeDialogue(page);
          await expect(page.locator('#tour-head').filter({ hasText: step.head }).and(page.locator('#tour:not(:has(#tour-stay)) #tour-head'))).toHaveCount(0);
        }
        // None was skipped.
        expect(seen.length).toBe(Number(/(\d+)\D*$/.exec(seen[0] ?? '')?.[1]));
        await expect(title(page)).toBeFocused();
        await over.click();
        await expect(panel(page)).toHaveCount(0);
      });
    }
  }
}

test('in large type the control is as free as ever', async ({ app, page }) => {
  await app.prefer({ lang: 'en', size: 'large' });
  for (const tour of ['check', 'due']) {
    await app.open('training/');
    await begin(page, tour, 'mouse');
    while (!(await page.locator('#tour-stay').isVisible())) {
      const step = await arrived(page);
      await isSeen(page);
      // The ways on are in sight without scrolling.
      await expect(page.locator('#tour-next')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#tour-leave')).toBeInViewport({ ratio: 1 });
      const doIt = page.locator('#tour-do');
      if (await doIt.isVisible()) await doIt.click();
      if (step.act === 'press' && (await page.locator('dialog[open]').count()) > 0) await closeDialogue(page);
      if (step.act !== 'press') await page.locator('#tour-next').click();
      await expect(page.locator('#tour-head').filter({ hasText: step.head }).and(page.locator('#tour:not(:has(#tour-stay)) #tour-head'))).toHaveCount(0);
    }
    await page.locator('#tour-stay').click();
  }
});

test('a tour leaves what one has typed for oneself as it was', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await page.locator('#employees').fill('33');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await app.open('training/');
  await begin(page, 'check', 'mouse');
  await arrived(page);
  await page.locator('#tour-do').click();
  for (let at = 0; at < 2; at++) {
    await arrived(page);
    if (await page.locator('#tour-do').isVisible()) await page.locator('#tour-do').click();
    await page.locator('#tour-next').click();
  }
  await expect(page.locator('#employees')).toHaveValue('120');
  await page.locator('#tour-leave').click();
  await page.locator('#demo-leave').click();
  await app.running();
  await expect(page.locator('#employees')).toHaveValue('33');
});

test('who leaves the made-up city leaves the tour, which goes on where it was left', { tag: '@any-width' }, async ({ app, page }) => {
  const head = await toSecondStep(app);
  await page.locator('#demo-leave').click();
  await app.running();
  await expect(page.locator('#demo-leave')).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await app.open('training/');
  await expect(panel(page)).toHaveCount(0);
  await page.locator('[data-tour=due] [data-do=resume]').click();
  expect((await arrived(page)).head).toBe(head);
});

test('where the browser remembers nothing of a tab, no tour begins, and it says why', { tag: '@any-width' }, async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await app.open('training/');
  await page.locator('[data-tour=check] [data-do=start]').click();
  await expect(page.locator('.notices [role=alert], .notices [role=status], .notices').first()).toContainText('标签页');
  await expect(panel(page)).toHaveCount(0);
});

test('a tour does each of its steps itself, and goes back', async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'money', 'mouse');
  let step = await arrived(page);
  const first = step.head;
  await page.locator('#tour-do').click();
  step = await arrived(page);
  expect(step.head).not.toBe(first);
  // An enterprise it is already.
  await page.locator('#tour-next').click();
  step = await arrived(page);
  await page.locator('#tour-do').click();
  // It is done for the visitor, and the way on has the focus.
  await expect(page.locator('#full')).toHaveValue('12');
  await expect(page.locator('#tour-next')).toBeFocused();
  await page.keyboard.press('Enter');
  await arrived(page);
  await page.locator('#tour-back').click();
  expect((await arrived(page)).head).toBe(step.head);
});

test('nothing goes on before the step is done, and it says so', async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'check', 'mouse');
  const { head } = await arrived(page);
  await page.locator('#tour-next').click();
  await expect(page.locator('#tour-state')).toContainText('先做这一步');
  await expect(page.locator('#tour-head')).toHaveText(head);
});

for (const lang of langs) {
  test(`no button of the panel moves when what a step asks for is done: ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('training/');
    await begin(page, 'check', 'mouse');
    const next = page.locator('#tour-next');
    while ((await arrived(page)).act !== 'enter' || (await isSelect(control(page)))) {
      const head = await page.locator('#tour-head').innerText();
      if (await page.locator('#tour-do').isVisible()) await page.locator('#tour-do').click();
      if ((await page.locator('#tour-head').innerText()) === head) await next.click();
      await expect(page.locator('#tour-head')).not.toHaveText(head);
    }
    const { value } = await arrived(page);
    await expect(page.locator('#tour-do')).toBeVisible();
    // As it stands in each frame once that is drawn, from before to after.
    await page.evaluate(() => {
      const stood = ((globalThis as { stood?: DOMRect[] }).stood = []) as DOMRect[];
      const look = () => {
        const box = document.querySelector('#tour-next')?.getBoundingClientRect();
        if (box) stood.push(box);
        requestAnimationFrame(() => setTimeout(look));
      };
      look();
    });
    await control(page).focus();
    await page.keyboard.type(value);
    await expect(page.locator('#tour-state')).toHaveAttribute('data-state', 'met');
    await page.waitForTimeout(300);
    const moved = await page.evaluate(() => {
      const stood = (globalThis as { stood?: DOMRect[] }).stood ?? [];
      const spread = (of: (box: DOMRect) => number) => Math.max(...stood.map(of)) - Math.min(...stood.map(of));
      return { frames: stood.length, x: spread((box) => box.x), y: spread((box) => box.y) };
    });
    expect(moved.frames).toBeGreaterThan(5);
    expect(moved.x).toBeLessThan(2);
    expect(moved.y).toBeLessThan(2);
  });
}

test('a tour that is left goes on where it was left, and a reload changes nothing', { tag: '@any-width' }, async ({ app, page }) => {
  const head = await toSecondStep(app);
  await page.reload();
  await app.running();
  expect((await arrived(page)).head).toBe(head);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await app.open('training/');
  await page.locator('[data-tour=due] [data-do=resume]').click();
  expect((await arrived(page)).head).toBe(head);
  // It goes on in the made-up city.
  await expect(page.locator('#space-bar')).toBeVisible();
});

test('a tour that is begun over another leaves that one to be gone on with', { tag: '@any-width' }, async ({ app, page }) => {
  const head = await toSecondStep(app);
  await app.goTo('training');
  await begin(page, 'coverage', 'mouse');
  // It begins like any other: its first step has the focus.
  expect((await arrived(page)).head).not.toBe(head);
  await app.goTo('training');
  await page.locator('[data-tour=due] [data-do=resume]').click();
  expect((await arrived(page)).head).toBe(head);
});

test('a key that is held down does not run through the steps', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'coverage', 'mouse');
  const { head } = await arrived(page);
  const hold = (repeat: boolean) =>
    title(page).evaluate((element, repeat) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', repeat, bubbles: true, cancelable: true })), repeat);
  for (let at = 0; at < 5; at++) await hold(true);
  await page.waitForTimeout(300);
  await expect(page.locator('#tour-head')).toHaveText(head);
  await hold(false);
  await expect(page.locator('#tour-head')).not.toHaveText(head);
});

test('a control that the page pushes out of sight is brought back, until one goes elsewhere oneself', async ({ app, page }) => {
  await toSecondStep(app);
  await isSeen(page);
  // Something comes above it, of which the browser takes no account.
  const push = (height: number) =>
    page.evaluate((height) => {
      document.documentElement.style.overflowAnchor = 'none';
      const above = document.createElement('div');
      above.style.blockSize = `${height}px`;
      document.querySelector('#main')?.prepend(above);
    }, height);
  await push(2_000);
  await isSeen(page);
  // Who uses the panel has not gone anywhere.
  await title(page).focus();
  await page.keyboard.press('Shift');
  await push(1_500);
  await isSeen(page);
  const heard = await page.evaluateHandle(() => ({ wheel: new Promise<void>((done) => addEventListener('wheel', () => done(), { once: true })) }));
  await page.mouse.wheel(0, -300);
  await heard.evaluate(({ wheel }) => wheel);
  const top = () => control(page).evaluate((one) => one.getBoundingClientRect().top);
  await push(3_000);
  await page.waitForTimeout(500);
  expect(await top()).toBeGreaterThan(2_000);
  // The key that leads to the control leads there.
  await page.keyboard.press('F6');
  await isSeen(page);
});

test('a control that is not there is said to be gone, and can be passed over', async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'import', 'mouse');
  await arrived(page);
  await page.evaluate(() => {
    document.styleSheets[0]?.insertRule('#import { display: none !important }');
  });
  await page.locator('#open-import').click();
  await expect(page.locator('#tour-state')).toHaveAttribute('data-sight', 'gone', { timeout: 40_000 });
  await expect(title(page)).toBeFocused();
  await expect(page.locator('#tour-state')).toContainText('不在页面上');
});

test('in a tab that only follows, a step that writes says which tab does, and goes on once that one is closed', { tag: '@any-width' }, async ({ app, page, context }) => {
  const writer = await context.newPage();
  const first = new App(writer);
  await first.open('training/');
  await begin(writer, 'due', 'mouse');
  await arrived(writer);
  await app.open('training/');
  await begin(page, 'import', 'mouse');
  await arrived(page);
  await control(page).click();
  await expect(page.locator('#tour-state')).toHaveAttribute('data-sight', 'held', { timeout: 40_000 });
  await expect(page.locator('#tour-state')).toContainText('另一个标签页');
  await expect(page.locator('#tour-do')).toHaveCount(0);
  const head = await page.locator('#tour-head').innerText();
  await writer.close();
  await arrived(page);
  await page.locator('#tour-do').click();
  await expect(page.locator('#tour-head')).not.toHaveText(head);
});

for (const lang of langs) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the panel is accessible, in ${theme} and ${lang}`, async ({ app, page }) => {
      await app.prefer({ lang, theme });
      await app.open('training/');
      await expect(page.locator('#tours')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('#tours').analyze()).violations).toEqual([]);
      await begin(page, 'check', 'mouse');
      await arrived(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}
