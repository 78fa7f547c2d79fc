// No violation by axe on any page, in both languages and themes, with mistakes and with the panel open; nothing wider
// than the screen, with large text too.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, pages, test } from './support/site';
import { langs } from './support/app';

const state = { fields: { kind: 'law-firm', employees: '28', full: '4', probationary: '-1', organisation: 'none', planned: 'branch' } };

async function violations(page: Page): Promise<string[]> {
  // On a phone the result sticks to the lower edge and covers what is under it until one scrolls on.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const lang of langs) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every page is clean in ${lang}, ${theme}`, async ({ app, page }) => {
      await app.prefer({ lang, theme });
      for (const path of pages) {
        await app.open(path, path === '' ? undefined : state);
        await test.step(path || 'home', async () => {
          expect(await violations(page)).toEqual([]);
          expect(await wider(page)).toBeLessThanOrEqual(0);
        });
      }
      await app.open('subsidy/', state);
      await app.ask('total');
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('large text fits too', async ({ app, page }) => {
  await app.prefer({ lang: 'en', size: 'large' });
  for (const path of pages) {
    await app.open(path, path === '' ? undefined : state);
    expect(await wider(page), path).toBeLessThanOrEqual(0);
  }
});
