// Every journey by keyboard alone.

import type { Page } from '@playwright/test';

import { expect, test } from './support/site';

/** Presses Tab until this element has the focus, which must be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.locator(selector).first().evaluate((element) => element === document.activeElement)) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
      expect(outline).not.toBe('none');
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
  await app.goTo('standards');
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
});
