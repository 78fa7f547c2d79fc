// A trainer's own tours: written in the form, taken over the real pages, saved as a file, sent as a link.

import { AxeBuilder } from '@axe-core/playwright';

import { langs } from './support/app';
import { full, recordsMayFill } from './support/disk';
import { expect, test } from './support/site';
import type { Page } from '@playwright/test';

const saved = (page: Page, name: string) => page.locator(`[data-own-tour="${name}"]`);

/** Writes a step at the end of the form. */
async function addStep(page: Page, at: number, step: { place: string; act: string; value?: string; what: string }): Promise<void> {
  await page.locator('#tour-add').click();
  await expect(page.locator(`#step-${at}-place`)).toBeFocused();
  await page.locator(`#step-${at}-place`).selectOption(step.place);
  await page.locator(`#step-${at}-act`).selectOption(step.act);
  const value = page.locator(`#step-${at}-value`);
  if (step.value !== undefined) {
    if ((await value.evaluate((field) => field.tagName)) === 'SELECT') await value.selectOption(step.value);
    else await value.fill(step.value);
  }
  await page.locator(`#step-${at}-what`).fill(step.what);
  await page.locator(`#step-${at}-why`).fill(`${step.what}：因为`);
}

/** Writes a tour of three steps and keeps it. */
async function writeTour(page: Page, name: string): Promise<void> {
  await page.locator('#tour-new').click();
  await expect(page.locator('#tour-name')).toBeFocused();
  await page.locator('#tour-name').fill(name);
  await addStep(page, 0, { place: 'field.kind', act: 'enter', value: 'law-firm', what: '选律所' });
  await addStep(page, 1, { place: 'field.full', act: 'enter', value: '7', what: '填七个' });
  await addStep(page, 2, { place: 'verdict', act: 'look', what: '看判定' });
  await page.locator('#tour-save').click();
  await expect(saved(page, name)).toBeVisible();
  await expect(page.locator('#own-tours-title')).toBeFocused();
}

/** Takes a tour that was begun to its end, each step done by the tour itself. */
async function walk(page: Page, whats: readonly string[]): Promise<void> {
  for (const what of whats) {
    await expect(page.locator('#tour-state')).toHaveAttribute('data-sight', 'found', { timeout: 45_000 });
    await expect(page.locator('#tour-title')).toHaveText(what);
    if (await page.locator('#tour-do').isVisible()) await page.locator('#tour-do').click();
    await page.locator('#tour-next').click();
  }
  await page.locator('#tour-stay').click();
}

test('a tour is written, taken, changed and deleted', async ({ app, page }) => {
  await app.open('training/');
  await writeTour(page, '第一课');
  await saved(page, '第一课').locator('[data-do=start]').click();
  await walk(page, ['选律所', '填七个', '看判定']);
  await expect(page.locator('#kind')).toHaveValue('law-firm');
  await expect(page.locator('#full')).toHaveValue('7');

  await app.open('training/');
  await saved(page, '第一课').locator('[data-do=edit]').click();
  await page.locator('#step-2-what').fill('看看判定');
  // The last step before the others.
  await page.locator('.tour-step').nth(2).getByRole('button', { name: '上移' }).click();
  await expect(page.locator('#step-1-what')).toHaveValue('看看判定');
  await page.locator('#tour-save').click();
  await saved(page, '第一课').locator('[data-do=start]').click();
  await walk(page, ['选律所', '看看判定', '填七个']);

  await app.open('training/');
  await saved(page, '第一课').locator('[data-do=delete]').click();
  await expect(saved(page, '第一课')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(saved(page, '第一课')).toBeVisible();
});

test('a tour that is being written is one, whichever tab it is written in', { tag: '@any-width' }, async ({ app, page, context }) => {
  await app.open('training/');
  const other = await context.newPage();
  await other.goto('training/');
  await expect(other.locator('#tour-new')).toBeVisible({ timeout: 45_000 });
  await page.locator('#tour-new').click();
  await page.locator('#tour-name').fill('两边写');
  await addStep(page, 0, { place: 'verdict', act: 'look', what: '第一步' });
  await expect(other.locator('#tour-name')).toHaveValue('两边写');
  await expect(other.locator('#step-0-what')).toHaveValue('第一步');
  await addStep(other, 1, { place: 'verdict', act: 'look', what: '第二步' });
  await expect(page.locator('#step-1-what')).toHaveValue('第二步');
  await other.locator('#tour-save').click();
  // Saved in one, it is written on in neither.
  await expect(saved(page, '两边写')).toBeVisible();
  await expect(page.locator('#tour-form')).toHaveCount(0);
});

test('what a tour lacks is said where it lacks, and nothing typed is lost, not even by a reload', async ({ app, page }) => {
  await app.open('training/');
  await page.locator('#tour-new').click();
  await page.locator('#tour-save').click();
  await expect(page.locator('#tour-lacks')).toContainText('起个名字');
  await expect(page.locator('#tour-name')).toBeFocused();
  await page.locator('#tour-name').fill('半截');
  await page.locator('#tour-save').click();
  await expect(page.locator('#tour-lacks')).toContainText('至少一步');
  await addStep(page, 0, { place: 'field.employees', act: 'enter', what: '' });
  await page.locator('#tour-save').click();
  await expect(page.locator('.tour-step')).toContainText('要做什么');
  await expect(page.locator('.tour-step')).toContainText('写上要填入的内容');
  await expect(page.locator('#step-0-what')).toBeFocused();
  await page.locator('#step-0-what').fill('填人数');
  await page.reload();
  await app.running();
  await expect(page.locator('#tour-name')).toHaveValue('半截');
  await expect(page.locator('#step-0-what')).toHaveValue('填人数');
  await expect(page.locator('#step-0-place')).toHaveValue('field.employees');
  await page.locator('#step-0-value').fill('60');
  await page.locator('#tour-save').click();
  await expect(saved(page, '半截')).toBeVisible();
  // Another of the same name is not kept over it.
  await page.locator('#tour-new').click();
  await page.locator('#tour-name').fill('半截');
  await addStep(page, 0, { place: 'verdict', act: 'look', what: '看' });
  await page.locator('#tour-save').click();
  await expect(page.locator('#tour-lacks')).toContainText('同名');
});

test('a tour goes round as a file and as a link', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('training/');
  await writeTour(page, '会走的课');
  const [download] = await Promise.all([page.waitForEvent('download'), saved(page, '会走的课').locator('[data-do=file]').click()]);
  const path = await download.path();
  await saved(page, '会走的课').locator('[data-do=link]').click();
  await expect(page.locator('.notices')).toContainText('链接已复制');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await saved(page, '会走的课').locator('[data-do=delete]').click();
  await expect(saved(page, '会走的课')).toHaveCount(0);

  await page.goto('about:blank');
  await page.goto(address);
  await app.running();
  await expect(page.locator('#tour-guest')).toContainText('会走的课');
  await expect(page).not.toHaveURL(/#/);
  await page.locator('#tour-guest [data-do=start]').click();
  await walk(page, ['选律所', '填七个', '看判定']);
  await app.open('training/');
  // Nothing is kept before one says so.
  await expect(saved(page, '会走的课')).toHaveCount(0);
  await page.locator('#tour-guest-keep').click();
  await expect(saved(page, '会走的课')).toBeVisible();

  await page.locator('#tour-file').setInputFiles(path);
  // It is there already.
  await expect(page.locator('[data-own-tour]')).toHaveCount(1);
  await page.locator('#tour-text').fill(address);
  await page.locator('#tour-take').click();
  await expect(page.locator('[data-own-tour]')).toHaveCount(1);
});

test('what is damaged is refused with its reason, and what of a file is sound is taken', async ({ app, page }) => {
  await app.open('training/#g=1&tour=%E7%94%B2&at=verdict&do=look&sum=00000000');
  await expect(page.locator('#tour-guest')).toContainText('不完整或被改过');
  await page.locator('#tour-guest-away').click();
  await expect(page.locator('#tour-guest')).toHaveCount(0);
  for (const [text, said] of [
    ['随便写的', '不是导览'],
    ['{"liangxin-tour": 9, "steps": []}', '更新的版本'],
    ['{"liangxin-tour": 1, "name": "甲", "steps": [', '不完整或被改过'],
  ] as const) {
    await page.locator('#tour-text').fill(text);
    await page.locator('#tour-take').click();
    await expect(page.locator('.notices')).toContainText(said);
  }
  await page.locator('#tour-text').fill('{"liangxin-tour": 1, "name": "甲", "steps": [{"at": "nowhere", "do": "look"}, {"at": "verdict", "do": "look", "what": "看"}]}');
  await page.locator('#tour-take').click();
  await expect(page.locator('.notices')).toContainText('第 1 步');
  await expect(saved(page, '甲')).toContainText('1 步');
});

test('a tour that comes with the application is a beginning for one’s own', async ({ app, page }) => {
  await app.open('training/');
  await page.locator('#tour-copy').selectOption('due');
  await page.locator('#tour-copy-edit').click();
  await expect(page.locator('#tour-name')).toHaveValue('找出该办的');
  await expect(page.locator('.tour-step')).toHaveCount(7);
  await page.locator('#tour-save').click();
  await expect(saved(page, '找出该办的')).toContainText('7 步');
});

for (const lang of langs) {
  test(`the form is accessible, in ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('training/');
    await page.locator('#tour-copy').selectOption('check');
    await page.locator('#tour-copy-edit').click();
    expect((await new AxeBuilder({ page }).include('#own-tours').analyze()).violations).toEqual([]);
  });
}

test('where the browser keeps nothing more, a tour is not called saved and is written on', { tag: '@any-width' }, async ({ app, page }) => {
  await recordsMayFill(page, /^(own-tours|tour-draft)$/);
  await app.open('training/');
  await page.locator('#tour-new').click();
  await page.locator('#tour-name').fill('第一课');
  await addStep(page, 0, { place: 'verdict', act: 'look', what: '看判定' });
  await full(page, true);
  await page.locator('#tour-save').click();
  await expect(page.locator('#own-tours > .advice')).toContainText('没存上');
  await expect(app.notice).toHaveCount(0);
  await expect(page.locator('#tour-name')).toHaveValue('第一课');
  await page.locator('#step-0-what').fill('看一看判定');
  await expect(page.locator('#tour-form .advice')).toContainText('没存上');
  // There is room again: it is kept, once.
  await full(page, false);
  await page.locator('#tour-save').click();
  await expect(app.notice).toContainText('已保存');
  await page.reload();
  await app.running();
  await expect(page.locator('[data-own-tour]')).toHaveCount(1);
  await expect(page.locator('#tour-form')).toHaveCount(0);
});
