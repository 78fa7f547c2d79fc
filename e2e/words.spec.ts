// One language at a time: no English words on a Chinese page, no Chinese on an English one.

import type { Page } from '@playwright/test';

import { expect, pages, test } from './support/site';
import type { Fields, Lang } from './support/app';

const unit: Fields = { kind: 'law-firm', employees: '28', full: '4', organisation: 'none', planned: 'branch', year: '2026', 'retained-city': '1', candidate: 'yes' };
const closed: Fields = { kind: 'hospital', employees: '28', full: '4', organisation: 'joint', 'joint-units': '6', status: 'bankrupt', year: '2026', 'secretary-source': 'civil-servant', secretary: 'since', 'secretary-since': '2026-03-18', approved: '2026-03-18', 'dues-bases': '5001' };
const mistaken: Fields = { employees: '-1', full: 'x', organisation: 'branch', approved: '1', wages: '1e5', spending: '1.234', year: '26', 'dues-bases': 'x', 'own-lines': '1', 'tax-rate': 'own' };

/** All that is said on the page, seen or read out, but for the switch that names each language in itself. */
async function said(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const around = text.parentElement;
      // What was typed is the visitor's own, in whatever language.
      if (!around?.closest('#lang-zh, #lang-en, #cannot-run, noscript, script, style, .entered dd')) words.push(text.textContent ?? '');
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) words.push(element.getAttribute(name) ?? '');
    }
    return words.join('\n');
  });
}

/** Words that do not belong. */
function foreign(text: string, lang: Lang): string[] {
  return lang === 'en'
    ? // 万 in an example of what may be typed.
      [...text.replace(/\b[\d.]+万/g, '').matchAll(/[\u3400-\u9fff\uff01-\uff5e、。]+/g)].map(String)
    : [...text.replace(/JSON|JavaScript/g, '').matchAll(/[A-Za-z]{2,}/g)].map(String);
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`${lang}: pages, mistakes, panels and notices are in it alone`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.prefer({ lang });
    const clean = async (what: string) => expect(foreign(await said(page), lang), what).toEqual([]);
    for (const path of pages) {
      await app.open(path, { fields: unit });
      await expect(page.locator('main h1')).toBeVisible();
      await clean(path || 'home');
    }
    for (const path of ['check/', 'subsidy/']) {
      await app.open(path, { fields: mistaken });
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
      await clean(`${path} with mistakes`);
    }
    for (const [path, fields] of [['subsidy/', unit], ['subsidy/', closed], ['check/', unit], ['check/', closed]] as const) {
      await app.open(path, { fields });
      await clean(path);
      const figures = await page.locator('.figure[id^="figure-"]').evaluateAll((all) => all.map((one) => one.id.replace('figure-', '')));
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        await app.ask(figure);
        await clean(`the panel of ${figure}`);
        await page.keyboard.press('Escape');
        await expect(app.why).toBeHidden();
      }
    }
    await page.locator('#start-over').click();
    await expect(app.notice).toBeVisible();
    await clean('a notice');
  });
}
