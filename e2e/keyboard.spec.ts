// Every journey by keyboard alone.

import type { Page } from '@playwright/test';

import { expect, pages, test } from './support/site';

/** What has the focus: its id or its text, whether one sees that, and where it stands. */
async function focused(page: Page): Promise<{ name: string; seen: boolean; inView: boolean; ours: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', seen: true, inView: true, ours: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: element.id || element.textContent?.trim() || element.tagName,
      seen: element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      ours: true,
    };
  });
}

/** Presses Tab until this element has the focus, which must be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.locator(selector).first().evaluate((element) => element === document.activeElement)) {
      expect((await focused(page)).seen).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test('check, money, why, link, standard, reading, language', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('./');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await tabTo(page, 'nav a[href$="/check/"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await tabTo(page, '#kind');
  for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown');
  await expect(app.field('kind')).toHaveValue('law-firm');
  await tabTo(page, '#employees');
  await page.keyboard.type('28');
  await tabTo(page, '#full');
  await page.keyboard.type('4');
  await tabTo(page, '#organisation');
  for (let down = 0; down < 2; down += 1) await page.keyboard.press('ArrowDown');
  await expect(app.field('organisation')).toHaveValue('branch');
  await expect(app.verdict).toContainText('已达标');
  await tabTo(page, '#copy-link');
  await page.keyboard.press('Enter');
  await expect(app.notice).toContainText('链接已复制');
  await tabTo(page, '#figure-verdict');
  await page.keyboard.press('Enter');
  await expect(app.why).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.figure('verdict')).toBeFocused();
  await tabTo(page, '.actions .primary');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/subsidy\/$/);
  await tabTo(page, '#figure-m7');
  await page.keyboard.press('Enter');
  await expect(app.why).toContainText('550 元／人·年 × 4 名 = 2,200.00 元');
  await tabTo(page, 'dialog .figure');
  await page.keyboard.press('Enter');
  await expect(app.why).toBeHidden();
  await expect(page.locator('input:focus, select:focus')).toHaveCount(1);
  await tabTo(page, 'nav a[href$="/standards/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/standards\/$/);
  await tabTo(page, '#raise-m7');
  await page.keyboard.type('600');
  await tabTo(page, 'input[name=training_members]:checked');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name=training_members][value=full-only]')).toBeChecked();
  await tabTo(page, '#lang-en');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Standards and readings');
  await expect(page.locator('#lang-en')).toBeFocused();
});

test('the skip link leads past the navigation', async ({ app, page }) => {
  await app.open('check/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(app.field('kind')).toBeFocused();
});

test('on every page the focus is seen at every step and goes from the top to the end', async ({ app, page }) => {
  for (const path of pages) {
    await app.open(path, { fields: { employees: '28', full: '4', organisation: 'branch' } });
    // What comes last to such a page is there: nothing is added behind the focus.
    const last = { 'coverage/': '#coverage-empty', 'reminders/': '#no-ledger', 'training/': '#offline-keep', 'standards/': '#raise-m7' }[path];
    if (last) await expect(page.locator(last)).toBeVisible({ timeout: 45_000 });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const stops: string[] = [];
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      // At the end it leaves the page, or starts again.
      if (!stop.ours || stop.name === stops[0]) break;
      expect(stop, `${path}: ${stop.name}`).toMatchObject({ seen: true, inView: true });
      stops.push(stop.name);
    }
    // Nothing holds the focus fast, and nothing that can be used is passed by.
    const usable = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
          (element) => element.checkVisibility() && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
        ).length,
    );
    expect(stops, path).toHaveLength(usable);
  }
});

test('the form of the check is gone through in the order in which it is read', async ({ app, page }) => {
  await app.open('check/');
  await app.field('kind').focus();
  const order = ['kind', 'employees', 'full', 'probationary', 'organisation', 'status'];
  for (const id of order) {
    await expect(app.field(id)).toBeFocused();
    await page.keyboard.press('Tab');
  }
  // Folded: more fields; opened by the space bar they come next.
  await expect(page.locator('summary')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(app.field('neighbours')).toBeFocused();
});

test('the panel holds the focus while it is open', async ({ app, page }) => {
  await app.open('subsidy/', { fields: { full: '4', organisation: 'none' } });
  await app.figure('m7').focus();
  await page.keyboard.press('Enter');
  await expect(app.why).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => !document.activeElement?.closest('main, header, footer'));
    expect(where).toBe(true);
  }
});
