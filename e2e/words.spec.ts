// One language at a time: no English words on a Chinese page, no Chinese on an English one.

import { expect, pages, test } from './support/site';

const state = { fields: { kind: 'law-firm', employees: '28', full: '4', organisation: 'none', planned: 'branch', year: '2026' } };

async function text(page: import('@playwright/test').Page): Promise<string> {
  return page.evaluate(() => {
    const words = [document.title, document.querySelector('main')?.textContent ?? '', document.querySelector('footer')?.textContent ?? ''];
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) words.push(element.getAttribute(name) ?? '');
    }
    return words.join('\n');
  });
}

test('Chinese pages hold no English words', async ({ app, page }) => {
  for (const path of pages) {
    await app.open(path, path === '' ? undefined : state);
    const found = (await text(page)).replace(/Chrome|Edge|Firefox|Safari|JSON/g, '').match(/[A-Za-z]{2,}/g);
    expect(found, path).toBeNull();
  }
});

test('English pages hold no Chinese words', async ({ app, page }) => {
  await app.prefer({ lang: 'en' });
  for (const path of pages) {
    await app.open(path, path === '' ? undefined : state);
    // 万 is what the hint says is read too.
    const found = (await text(page)).replace(/1200万/g, '').match(/[\u4e00-\u9fff]+/g);
    expect(found, path).toBeNull();
  }
});
