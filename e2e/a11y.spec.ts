// No violation by axe on any page, in both languages and themes, with mistakes and with the panel open; nothing wider
// than the screen, with large text too.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, pages, test } from './support/site';
import { langs, type Fields } from './support/app';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a theme can spoil; the other rules look at what stands in the page, which no theme changes. */
const OF_THEME = ['color-contrast', 'link-in-text-block'];

const unit: Fields = { kind: 'law-firm', employees: '28', full: '4', probationary: '0', organisation: 'none', planned: 'branch', candidate: 'yes', 'retained-city': '2400000' };
const mistaken: Fields = { ...unit, probationary: '-1', approved: '2023-02-29', wages: '1e5', 'dues-bases': '甲', year: '26' };

async function violations(page: Page, axe: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // On a phone the result sticks to the lower edge and covers what is under it until one scrolls on.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const found = await axe(new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })).analyze();
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** In both themes. */
async function clean(page: Page): Promise<void> {
  // What is named by its id is one thing: else a label, a heading or the focus goes astray.
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(await violations(page, (axe) => axe.withTags(TAGS))).toEqual([]);
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  expect(await violations(page, (axe) => axe.withRules(OF_THEME))).toEqual([]);
  await page.evaluate(() => delete document.documentElement.dataset.theme);
}

/** By how much the page is wider than the screen. */
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const lang of langs) {
  for (const path of pages) {
    test(`${path || 'home'} is clean in ${lang}`, async ({ app, page }) => {
      await app.prefer({ lang });
      await app.open(path, { fields: unit });
      await clean(page);
      expect(await excess(page)).toBeLessThanOrEqual(0);
    });
  }

  for (const path of ['check/', 'subsidy/']) {
    test(`${path} with mistakes is clean in ${lang}`, async ({ app, page }) => {
      await app.prefer({ lang });
      await app.open(path, { fields: { ...mistaken, organisation: 'branch' } });
      await expect(app.field('probationary')).toHaveAttribute('aria-invalid', 'true');
      await clean(page);
      expect(await excess(page)).toBeLessThanOrEqual(0);
    });
  }

  test(`the panel that answers why is clean in ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('subsidy/', { fields: unit });
    const why = await app.ask('total');
    for (const part of await why.locator('details > summary').all()) await part.click();
    await clean(page);
    await page.keyboard.press('Escape');
    await app.goTo('check');
    await app.ask('verdict');
    await clean(page);
  });
}

test('a refused standard and a notice are clean', async ({ app, page }) => {
  await app.open('standards/', { fields: unit });
  await page.locator('#raise-m4-branch').fill('6000');
  await page.locator('#raise-m5').fill('4999');
  await expect(page.locator('#raise-m5')).toHaveAttribute('aria-invalid', 'true');
  await app.effect.getByRole('button').click();
  await expect(app.notice).toBeVisible();
  await clean(page);
});

const views: { what: string; large?: boolean; text?: string; width?: number }[] = [
  { what: 'large text', large: true },
  // As browsers let one set it.
  { what: 'text at 200 %', text: '200%' },
  // What 1280 points come down to at 400 %.
  { what: 'the narrowest screen', width: 320 },
];

for (const { what, large, text, width } of views) {
  for (const lang of langs) {
    test(`nothing is wider than the screen: ${what}, ${lang}`, async ({ app, page, isMobile }) => {
      await app.prefer({ lang, ...(large ? { size: 'large' } : {}) });
      if (width) await page.setViewportSize({ width, height: 640 });
      for (const path of pages) {
        await app.open(path, { fields: { ...mistaken, organisation: 'branch' } });
        // On a phone the text is enlarged with all else.
        if (text && !isMobile) await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
        expect(await excess(page), path || 'home').toBeLessThanOrEqual(0);
      }
      await app.open('subsidy/', { fields: unit });
      if (text && !isMobile) await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      const why = await app.ask('total');
      expect(await why.evaluate((panel) => panel.scrollWidth - panel.clientWidth), 'panel').toBeLessThanOrEqual(0);
    });
  }
}
