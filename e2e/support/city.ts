// Made-up cities as backups: the product makes them, in the made-up city's own space of a browser of their own, once for
// each size, number and day of a run.

import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { chromium, expect, test, type Page } from '@playwright/test';

let maker: Promise<Page> | undefined;

/** The page on which this process makes them. It goes with the process. */
async function open(): Promise<Page> {
  const { launchOptions, baseURL } = test.info().project.use;
  const browser = await chromium.launch(launchOptions);
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The empty page has no storage.
    if (location.protocol !== 'about:') sessionStorage.setItem('liangxin.space', 'demo');
  });
  return page;
}

async function make(page: Page, size: number, seed: number, now: number, file: string): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto('ledger/');
  await expect(page.locator('#grid')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-ledger-saved]')).toHaveAttribute('data-ledger-saved', 'saved');
  await page.locator('#open-demo').click();
  await page.locator('#demo-size').fill(String(size));
  await page.locator('#demo-seed').fill(String(seed));
  await page.locator('#make-demo').click();
  // It is folded once the city stands.
  await expect(page.locator('#make-demo')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('#total-units')).toHaveText(size.toLocaleString('en-US'));
  await page.locator('header nav a[href$="data/"]').click();
  const download = page.waitForEvent('download');
  await page.locator('#make-backup').click();
  // Another process may be making the same one.
  const own = `${file}.${process.pid}`;
  await (await download).saveAs(own);
  renameSync(own, file);
}

/** A backup of a city of so many units, made by a number, as of the moment that it is for whom it is made. */
export async function cityBackup(size: number, seed: number, now: number): Promise<Buffer> {
  const folder = join(test.info().project.outputDir, 'cities');
  mkdirSync(folder, { recursive: true });
  const day = new Date(now).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const file = join(folder, `${size}-${seed}-${day}.lxbak`);
  if (!existsSync(file)) {
    // It is made for all tests of the run, and takes none of this one's time.
    test.info().setTimeout(test.info().timeout + 120_000);
    maker ??= open();
    await make(await maker, size, seed, now, file);
  }
  return readFileSync(file);
}
