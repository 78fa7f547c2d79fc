// What is called kept is on disk: a browser that is killed the moment it says so has lost none of it. What an earlier edition
// left in small storage is taken over, once.

import { readFileSync } from 'node:fs';

import { chromium, type Page } from '@playwright/test';

import { kill, recordText } from './support/disk';
import { setLink } from './support/link';
import { ten } from './support/room';
import { expect, open, running, test } from './support/site';

const SET = setLink('新任书记', '王老师', ten.slice(0, 3));
const small = (page: Page, name: string) => page.evaluate((name) => localStorage.getItem(`liangxin.${name}`), name);

/** Waits for this without losing a moment: to look now and then would give the browser time to write. */
async function at(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([selector, text]) => [...document.querySelectorAll(selector ?? '')].some((one) => one.textContent?.includes(text ?? '')),
    [selector, text],
    { polling: 'raf' },
  );
}

test('a browser killed the moment it says “saved” has lost no set, no session, no tour and nothing that was typed', { tag: '@any-width' }, async ({}, info) => {
  test.setTimeout(240_000);
  const folder = info.outputPath('profile');
  const { launchOptions, baseURL, viewport } = info.project.use;
  const start = async () => {
    const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    await open(page, 'training/');
    const killed = async () => {
      kill(folder);
      await context.close().catch(() => {});
    };
    return { page, killed };
  };

  let { page, killed } = await start();
  await page.locator('#set-text').fill(SET);
  await page.locator('#set-take').click();
  await at(page, '.notice', '已存进您的题集');
  await killed();

  ({ page, killed } = await start());
  await expect(page.locator('[data-set="0"] h3')).toContainText('王老师');
  await page.locator('[data-set="0"] [data-way=play]').click();
  const sentence = await page.locator('#case-title').innerText();
  await page.locator('.offers button').first().click();
  await at(page, '#session-saved[data-record=saved]', '已存');
  await killed();

  ({ page, killed } = await start());
  await expect(page.locator('#case-title')).toHaveText(sentence);
  await expect(page.locator('#answer')).toBeVisible();
  await page.locator('#room-end').click();
  await page.locator('#own-title').fill('门槛上');
  await page.locator('#tour-new').click();
  await page.locator('#tour-name').fill('第一课');
  await page.locator('#tour-add').click();
  await page.locator('#step-0-what').fill('看判定');
  await at(page, '#own-form-saved[data-record=saved]', '已存');
  await at(page, '#tour-draft-saved[data-record=saved]', '已存');
  await killed();

  ({ page, killed } = await start());
  await expect(page.locator('#own-title')).toHaveValue('门槛上');
  await expect(page.locator('#step-0-what')).toHaveValue('看判定');
  await page.locator('#tour-save').click();
  await at(page, '.notice', '已保存');
  await killed();

  ({ page, killed } = await start());
  await expect(page.locator('[data-own-tour="第一课"]')).toBeVisible();
  await expect(page.locator('#tour-form')).toHaveCount(0);
  await expect(page.locator('[data-set="0"] h3')).toContainText('王老师');
  await killed();
});

/** As the edition before wrote it, with a set, a session of it under way, a tour, another one begun, and a case in the form. */
const EARLIER = readFileSync(new URL('./support/small_storage.json', import.meta.url), 'utf8');
const NAMES = ['training-session', 'training-form', 'training-sets', 'tour-draft', 'own-tours'] as const;

/** Puts into small storage, from a page of the site, what an earlier edition kept there. */
async function keepAsEarlier(page: Page): Promise<void> {
  await page.evaluate((earlier) => {
    for (const [key, value] of Object.entries(JSON.parse(earlier) as Record<string, string>)) localStorage.setItem(key, value);
  }, EARLIER);
}

test('what an earlier edition kept in small storage is taken over, and only then removed there', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('about/');
  await keepAsEarlier(page);
  await app.open('training/');
  await expect(page.locator('#answer')).toBeVisible();
  await expect(page.locator('#session-saved')).toHaveAttribute('data-record', 'saved');
  await page.locator('#room-end').click();
  const stands = async () => {
    await expect(page.locator('[data-set="0"] h3')).toContainText('王老师');
    await expect(page.locator('[data-set="0"] .case-titles > li')).toHaveCount(2);
    await expect(page.locator('#own-title')).toHaveValue('门槛上');
    await expect(page.locator('[data-own-tour="第一课"]')).toBeVisible();
    await expect(page.locator('#tour-name')).toHaveValue('第二课');
  };
  await stands();
  for (const name of NAMES) await expect.poll(() => small(page, name), name).toBeNull();
  for (const key of ['training-sets', 'case-form', 'own-tours', 'tour-draft']) expect(await recordText(page, key), key).not.toBeNull();
  await page.reload();
  await app.running();
  await stands();
  // A killed browser may bring small storage back as it was. What was removed since stays removed.
  await page.locator('[data-own-tour="第一课"] [data-do=delete]').click();
  await page.locator('[data-way=drop]').click();
  for (const id of ['own-saved', 'tours-saved']) await expect(page.locator(`#${id}`)).toHaveAttribute('data-record', 'saved');
  await keepAsEarlier(page);
  await page.reload();
  await app.running();
  await expect(page.locator('#tour-name')).toHaveValue('第二课');
  await expect(page.locator('#set-up')).toBeVisible();
  await expect(page.locator('[data-own-tour]')).toHaveCount(0);
  await expect(page.locator('.own-set')).toHaveCount(0);
  for (const name of NAMES) await expect.poll(() => small(page, name), name).toBeNull();
});

test('where there is no database small storage serves, that is said, and it is taken over once there is one', { tag: '@any-width' }, async ({ app, page }) => {
  const denied = await page.context().newPage();
  await denied.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(denied, 'training/');
  await denied.locator('#set-text').fill(SET);
  await denied.locator('#set-take').click();
  await expect(denied.locator('#own-refused')).toContainText('小存储');
  await expect(denied.locator('.notice')).toHaveCount(0);
  await denied.reload();
  await running(denied);
  await expect(denied.locator('[data-set="0"] h3')).toContainText('王老师');
  await denied.close();
  await app.open('training/');
  await expect(page.locator('[data-set="0"] h3')).toContainText('王老师');
  await expect(page.locator('#own-saved')).toHaveAttribute('data-record', 'saved');
  await expect.poll(() => small(page, 'training-sets')).toBeNull();
});
