// Cases of one's own: written over several pages and visits without anything being lost, and changed where they stand.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { full, recordsMayFill } from './support/disk';
import { setLink } from './support/link';
import { showAnswers, ten } from './support/room';
import { expect, test } from './support/site';

const cards = (page: Page) => page.locator('.own-cases > li');
const change = (page: Page, at: number) => cards(page).nth(at).locator('.change-case');
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Takes in a set of the first so many of the ten cases. */
async function withSet(page: Page, count: number): Promise<void> {
  await page.locator('#set-text').fill(setLink('验收题', '李四', ten.slice(0, count)));
  await page.locator('#set-take').click();
  await showAnswers(page);
  await expect(cards(page)).toHaveCount(count);
}

test('what stands in the form is there again after another page, another language and a reload', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  const typed = { 'own-name': '新任书记', 'own-signed': '王老师', 'own-title': '门槛上', 'own-notes': '先问\n有几名正式党员' };
  for (const [id, text] of Object.entries(typed)) await page.locator(`#${id}`).fill(text);
  await page.locator('#own-question').selectOption('m4');
  await page.locator('#own-money').fill('8千');
  await page.locator('#own-level').selectOption('hard');
  await page.locator('#own-terms > summary').click();
  await page.locator('#terms-from').selectOption('here');
  await page.locator('#terms-m7').fill('7oo');
  const stands = async () => {
    for (const [id, text] of Object.entries(typed)) await expect(page.locator(`#${id}`)).toHaveValue(text);
    await expect(page.locator('#own-question')).toHaveValue('m4');
    await expect(page.locator('#own-money')).toHaveValue('8千');
    await expect(page.locator('#own-level')).toHaveValue('hard');
    await expect(page.locator('#terms-from')).toHaveValue('here');
    // What cannot be taken stands there too, and is still said to be wrong.
    await expect(page.locator('#terms-m7')).toHaveValue('7oo');
    await expect(page.locator('#terms-m7-mistake')).not.toHaveText('');
  };
  // The way to the unit and back.
  await page.locator('#own-unit-page').click();
  await app.fill({ employees: '40', full: '7', organisation: 'none' });
  await app.saved();
  await app.goTo('training');
  await stands();
  await expect(page.locator('#own-unit')).toContainText('正式党员 7 名');
  await page.locator('#lang-en').click();
  await expect(page.locator('#own-unit')).toContainText('7 full members');
  await stands();
  await page.reload();
  await app.running();
  await stands();
  // Once it is added, the set goes on with the next.
  await page.locator('#own-money').fill('8000');
  await page.locator('#own-add').click();
  await expect(page.locator('#own-mistake')).not.toHaveText('');
  await expect(page.locator('#own-money')).not.toHaveAttribute('aria-invalid');
  await page.locator('#own-terms > summary').click();
  await page.locator('#terms-m7').fill('700');
  await page.locator('#own-add').click();
  await showAnswers(page);
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator('#own-name')).toHaveValue('新任书记');
  for (const id of ['own-title', 'own-notes']) await expect(page.locator(`#${id}`)).toHaveValue('');
});

test('a case is changed where it stands, its unit on the page of the check, and what one was writing waits', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '33' });
  await app.saved();
  await app.goTo('training');
  await withSet(page, 3);
  await page.locator('#own-title').fill('还没写完');
  const before = await cards(page).allInnerTexts();
  await change(page, 1).click();
  await expect(page.locator('#own-change-title')).toBeFocused();
  await expect(page.locator('#own-name')).toHaveValue('验收题');
  await expect(page.locator('#own-expected')).toHaveValue('work_coverage');
  await expect(page.locator('#own-unit')).toContainText('49 人');
  // One more on the staff, and the expert sees it otherwise.
  await page.locator('#own-unit-change').click();
  await expect(page).toHaveURL(/\/check\/$/);
  await expect(page.locator('#employees')).toHaveValue('49');
  await page.locator('#employees').fill('50');
  await page.locator('#unit-lent a').click();
  await expect(page.locator('#own-change-title')).toBeVisible();
  await expect(page.locator('#own-unit')).toContainText('50 人');
  await page.locator('#own-expected').selectOption('target_gap');
  await page.locator('#own-add').click();
  await expect(app.notice).toContainText('改好了');
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).nth(1)).toContainText('50 人');
  await expect(cards(page).nth(1)).toHaveAttribute('data-state', 'met');
  expect((await cards(page).allInnerTexts())[2]).toBe(before[2]);
  // The case that was being written is there again, with the unit that one had entered.
  await expect(page.locator('#own-change-title')).toHaveCount(0);
  await expect(page.locator('#own-title')).toHaveValue('还没写完');
  await expect(page.locator('#own-unit')).toContainText('33 人');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(cards(page).nth(1)).toContainText('49 人');
  expect(await cards(page).allInnerTexts()).toEqual(before);
  await app.goTo('check');
  await expect(page.locator('#employees')).toHaveValue('33');
  await expect(page.locator('#unit-lent')).toHaveCount(0);
});

test('what stood on the page of the check comes back after a change, through a reload too', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '33' });
  await app.saved();
  await app.goTo('training');
  await withSet(page, 2);
  await change(page, 0).click();
  await page.locator('#own-unit-take').click();
  await expect(page.locator('#own-unit-back')).toBeFocused();
  await expect(page.locator('#own-unit')).toContainText('33 人');
  await page.locator('#own-unit-back').click();
  await expect(page.locator('#own-unit-take')).toBeFocused();
  await expect(page.locator('#own-unit')).toContainText('50 人');
  await page.locator('#own-unit-change').click();
  await page.locator('#employees').fill('51');
  await app.saved();
  await page.reload();
  await app.running();
  await expect(page.locator('#unit-lent')).toBeVisible();
  await expect(page.locator('#employees')).toHaveValue('51');
  await app.goTo('training');
  await expect(page.locator('#own-unit')).toContainText('51 人');
  // Put down, the change has its unit with it.
  await page.locator('#own-change-leave').click();
  await expect(page.locator('#own-unit')).toContainText('33 人');
  await page.locator('[data-left=go-on]').click();
  await expect(page.locator('#own-unit')).toContainText('51 人');
  await app.goTo('check');
  await expect(page.locator('#employees')).toHaveValue('33');
});

test('a change is kept through a reload and gives way to another without being lost', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  await withSet(page, 3);
  const left = page.locator('#changes-left > li');
  await change(page, 0).click();
  await page.locator('#own-title').fill('改到一半');
  await page.reload();
  await app.running();
  await expect(page.locator('#own-change-title')).toBeVisible();
  await expect(page.locator('#own-title')).toHaveValue('改到一半');
  await showAnswers(page);
  // The same once more goes on with it; another one takes its place, and it waits.
  await change(page, 0).click();
  await expect(page.locator('#own-title')).toHaveValue('改到一半');
  await change(page, 2).click();
  await expect(page.locator('#own-expected')).toHaveValue('due_not_formed');
  await expect(page.locator('#own-title')).toHaveValue('');
  await expect(left).toHaveCount(1);
  await page.locator('#own-title').fill('也改到一半');
  await left.locator('[data-left=go-on]').click();
  await expect(page.locator('#own-title')).toHaveValue('改到一半');
  await expect(left).toContainText('也改到一半');
  await page.locator('#own-change-leave').click();
  await expect(app.notice).toContainText('没有存');
  await expect(page.locator('#own-change-title')).toHaveCount(0);
  await expect(page.locator('#own-title')).toHaveValue('');
  await expect(left).toHaveCount(2);
  await page.reload();
  await app.running();
  await expect(left).toHaveCount(2);
  await showAnswers(page);
  // Begun again from its card, it goes on as it was left; one in which nothing is changed is over.
  await change(page, 0).click();
  await expect(page.locator('#own-title')).toHaveValue('改到一半');
  await page.locator('#own-title').fill('');
  await page.locator('#own-change-leave').click();
  await expect(left).toHaveCount(1);
  await left.locator('[data-left=drop]').click();
  await expect(left).toHaveCount(0);
  await expect(cards(page).first()).not.toContainText('改到一半');
});

test('a unit that is changed on the check of one tab is given back there, not in another', { tag: '@any-width' }, async ({ app, page, context }) => {
  await app.open('check/');
  await app.fill({ employees: '33' });
  await app.saved();
  await app.goTo('training');
  await withSet(page, 2);
  const other = await context.newPage();
  await other.goto('training/');
  await showAnswers(other);
  await expect(cards(other)).toHaveCount(2, { timeout: 45_000 });
  await change(page, 0).click();
  await page.locator('#own-unit-change').click();
  await expect(page.locator('#employees')).toHaveValue('50');
  await app.saved();
  // The other tab shows the change, and cannot end it.
  await expect(other.locator('#own-unit')).toContainText('另一个标签页');
  await other.locator('#own-add').click();
  await expect(other.locator('#own-mistake')).toContainText('另一个标签页');
  await other.locator('#own-change-leave').click();
  await expect(other.locator('#own-change-title')).toBeVisible();
  await other.close();
  await app.goTo('training');
  await page.locator('#own-change-leave').click();
  await expect(page.locator('#own-unit')).toContainText('33 人');
  await app.goTo('check');
  await expect(page.locator('#employees')).toHaveValue('33');
});

test('where the sets are not kept, the case stays in the form until they are', { tag: '@any-width' }, async ({ app, page }) => {
  await recordsMayFill(page, /^training-sets$/);
  await app.open('training/');
  await full(page, true);
  await page.locator('#own-title').fill('没地方存');
  await page.locator('#own-add').click();
  await expect(page.locator('#own-refused')).toBeVisible();
  await expect(page.locator('#own-title')).toHaveValue('没地方存');
  await page.reload();
  await app.running();
  await expect(page.locator('#own-title')).toHaveValue('没地方存');
  await page.locator('#own-add').click();
  await expect(page.locator('#own-refused')).toHaveCount(0);
  await showAnswers(page);
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator('#own-title')).toHaveValue('');
});

test('a case that another tab has removed meanwhile is added as it was changed, and it is said', { tag: '@any-width' }, async ({ app, page, context }) => {
  await app.open('training/');
  await withSet(page, 2);
  await change(page, 0).click();
  const other = await context.newPage();
  await other.goto('training/');
  await showAnswers(other);
  await expect(cards(other)).toHaveCount(2, { timeout: 45_000 });
  await cards(other).first().getByRole('button', { name: '去掉' }).click();
  await expect(cards(page)).toHaveCount(1);
  await other.close();
  await page.locator('#own-title').fill('我改的');
  await page.locator('#own-add').click();
  await expect(app.notice).toContainText('已经改动过或不在了');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText('我改的');
});

test('the form is one, whichever tab it is filled in', { tag: '@any-width' }, async ({ app, page, context }) => {
  await app.open('training/');
  const other = await context.newPage();
  await other.goto('training/');
  await expect(other.locator('#own-name')).toBeVisible({ timeout: 45_000 });
  await page.locator('#own-name').fill('两个标签页');
  await expect(other.locator('#own-name')).toHaveValue('两个标签页');
  await other.locator('#own-title').fill('在这边接着写');
  await expect(page.locator('#own-title')).toHaveValue('在这边接着写');
  await other.close();
  await page.reload();
  await app.running();
  await expect(page.locator('#own-name')).toHaveValue('两个标签页');
  await expect(page.locator('#own-title')).toHaveValue('在这边接着写');
});

test('where the browser keeps no more, the form says that it is not kept', { tag: '@any-width' }, async ({ app, page }) => {
  await recordsMayFill(page, /^case-form$/);
  await app.open('training/');
  await full(page, true);
  await page.locator('#own-title').fill('存不下');
  await expect(page.locator('#own-form-refused')).toContainText('没存上');
  await full(page, false);
  await page.locator('#own-title').fill('存得下了');
  await expect(page.locator('#own-form-refused')).toHaveCount(0);
});

for (const lang of langs) {
  test(`a case is changed by keyboard alone, and nobody is kept out: ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('training/');
    await withSet(page, 2);
    await change(page, 1).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#own-change-title')).toBeFocused();
    // Name, signature, title, question, expected answer.
    const expected = page.locator('#own-expected');
    for (let tabs = 0; tabs < 12 && !(await expected.evaluate((one) => one === document.activeElement)); tabs++) await page.keyboard.press('Tab');
    await expect(expected).toBeFocused();
    await page.keyboard.press('ArrowUp');
    const chosen = await expected.inputValue();
    expect(chosen).not.toBe('work_coverage');
    for (const theme of ['light', 'dark']) {
      await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    }
    expect(await excess(page)).toBeLessThanOrEqual(0);
    await page.locator('#own-add').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#own-title')).toBeVisible();
    await expect(cards(page).nth(1)).toHaveAttribute('data-state', 'due');
  });
}
