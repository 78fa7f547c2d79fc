// The site kept on the device: with the host gone, every page opens, a city is made up and a tour is taken.

import { expect, test } from '@playwright/test';

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
