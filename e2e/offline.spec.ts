// The site kept on the device: with the host gone, every page opens, a city is made up and a tour is taken.

import { expect, test, type Page } from '@playwright/test';

import { Host } from './support/host';
import { routes } from './support/site';

test('what is kept opens without a network, and goes when it is told to', { tag: '@any-width' }, async ({ browser, baseURL }, { project: { use } }) => {
  test.setTimeout(180_000);
  const host = await Host.start(baseURL ?? '', '/far/away/');
  const context = await browser.newContext({ viewport: use.viewport, locale: 'zh-CN', baseURL: host.site });
  const page = await context.newPage();
  const running = () => expect(page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 45_000 });

  await page.goto('training/');
  await running();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.locator('#offline-keep').click();
  await expect(page.locator('#offline-said')).toContainText('已存好', { timeout: 60_000 });
  // Of this edition, to the last file, and in use without a reload.
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await host.close();

  // A page that no visit has opened, and its worker.
  await page.goto('ledger/');
  await running();
  await expect(page.locator('#import-file')).toBeAttached({ timeout: 45_000 });
  for (const route of ['', 'budget', 'data', ...routes]) {
    await page.goto(route ? `${route}/` : './');
    await running();
    await expect(page.locator('main h1')).toBeVisible();
  }
  await page.goto('check/index.html');
  await running();
  await page.goto('training/');
  await running();
  await page.locator('[data-tour=due] [data-do=start]').click();
  await expect(page.locator('#tour-state')).toHaveAttribute('data-sight', 'found', { timeout: 60_000 });
  await page.locator('#tour-leave').click();

  await page.goto('training/');
  await running();
  await page.locator('#offline-drop').click();
  await expect(page.locator('#offline-said')).toContainText('已删掉');
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  await context.close();
});

const said = (page: Page) => page.locator('#offline-said');
const running = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 45_000 });

test('what answers in place of the site is shown to nobody who has kept it, and kept by nobody', { tag: '@any-width' }, async ({ browser, baseURL }, { project: { use } }) => {
  test.setTimeout(180_000);
  const host = await Host.start(baseURL ?? '', '/far/away/');
  const context = await browser.newContext({ viewport: use.viewport, locale: 'zh-CN', baseURL: host.site });
  const page = await context.newPage();
  await page.goto('training/');
  await running(page);
  // The network asks for a log-in while the site is being kept.
  await page.locator('#offline-keep').waitFor();
  for (const instead of ['portal', 'overloaded'] as const) {
    // The script itself comes from the site, and the files do not.
    await context.route(/\.(wasm|css)$/, (route) =>
      route.request().serviceWorker() ? route.fulfill({ status: instead === 'portal' ? 200 : 503, contentType: 'text/html', body: '<h1>请登录</h1>' }) : route.continue(),
    );
    await page.locator('#offline-keep').click();
    await expect(said(page)).toContainText('没有存成', { timeout: 60_000 });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await context.unroute(/\.(wasm|css)$/);
  }
  await page.locator('#offline-keep').click();
  await expect(said(page)).toContainText('已存好', { timeout: 60_000 });
  // What the site itself answers bears the mark by which it is known: what is newer is shown.
  expect(await (await context.request.get(`${host.site}check/`)).text()).toContain('liangxin-worker');
  for (const instead of ['portal', 'redirect', 'overloaded'] as const) {
    host.instead = instead;
    for (const path of ['check/', 'check', 'training/']) {
      await page.goto(path);
      await running(page);
    }
    await expect(said(page)).toContainText('已存好', { timeout: 60_000 });
  }
  host.instead = undefined;
  // The browser clears some files away: that is seen, said, and put right.
  const cleared = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const kept = await caches.open(name);
    const files = (await kept.keys()).filter(({ url }) => url.endsWith('.wasm'));
    return files[0] ? kept.delete(files[0]) : false;
  });
  expect(cleared).toBe(true);
  await page.goto('training/');
  await running(page);
  await expect(said(page)).toContainText('不全', { timeout: 60_000 });
  await page.locator('#offline-keep').click();
  await expect(said(page)).toContainText('已存好', { timeout: 60_000 });
  // And so is one whose content is not what it was.
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const kept = await caches.open(name);
    const file = (await kept.keys()).find(({ url }) => url.endsWith('.css'));
    if (file) await kept.put(file, new Response('<h1>log in</h1>', { headers: { 'content-type': 'text/css' } }));
  });
  await page.goto('training/');
  await running(page);
  await expect(said(page)).toContainText('不全', { timeout: 60_000 });
  await host.close();
  await context.close();
});

test('where a file cannot be fetched nothing is half kept, and it says so', { tag: '@any-width' }, async ({ browser, baseURL }, { project: { use } }) => {
  const context = await browser.newContext({ viewport: use.viewport, locale: 'zh-CN', baseURL });
  await context.route(/worker\.js|_bg\.wasm/, (route) => (route.request().serviceWorker() ? route.abort() : route.continue()));
  const page = await context.newPage();
  await page.goto('training/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 45_000 });
  await page.locator('#offline-keep').click();
  await expect(page.locator('#offline-said')).toContainText('没有存成', { timeout: 60_000 });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect(page.locator('#offline-keep')).toBeVisible();
  await context.close();
});
