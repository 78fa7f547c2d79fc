// 培训演示: cases guessed by mouse and by keyboard, alone and in two teams; what is missed comes again; a session stays.

import { AxeBuilder } from '@axe-core/playwright';

import { langs } from './support/app';
import { setLink } from './support/link';
import { Room, showAnswers, ten } from './support/room';
import { expect, test } from './support/site';
import type { Page } from '@playwright/test';

const offers = (page: Page) => page.locator('.offers button');
const right = (page: Page) => page.locator('.offers button[data-state=met]');
const title = (page: Page) => page.locator('#case-title');

/** Begins a session. */
async function begin(page: Page, from: string, teams = 'one'): Promise<void> {
  await page.locator('#training-from').selectOption(from);
  await page.locator('#training-teams').selectOption(teams);
  await page.locator('#training-begin').click();
  await expect(title(page)).toBeVisible();
}

test('ten cases by keyboard alone: the rules answer, what is missed comes again, and what is skipped does not', async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'forming');
  await expect(title(page)).toBeFocused();
  const skipped = await title(page).innerText();
  // The space bar scrolls, and gives nothing away. Nobody guesses the first one: that is neither right nor wrong.
  await page.keyboard.press(' ');
  await expect(page.locator('#answer')).toHaveCount(0);
  await page.keyboard.press('0');
  await expect(right(page)).toHaveCount(1);
  await expect(page.locator('#answer .came')).toHaveAttribute('data-right', 'skipped');
  await expect(page.locator('[data-score=first]')).toHaveText('跳过 1 题，不计对错');
  await expect(page.locator('#answer-rules li').first()).toBeVisible();
  const seen: string[] = [];
  let missed: number | undefined;
  for (let at = 0; at < 10; at++) {
    await page.keyboard.press('Enter');
    await expect(title(page)).toBeFocused();
    seen.push(await title(page).innerText());
    await page.keyboard.press('1');
    await expect(right(page)).toHaveCount(1);
    if (missed === undefined && (await page.locator('#answer .came').getAttribute('data-right')) === 'false') missed = at;
  }
  expect(seen).not.toContain(skipped);
  // After three others.
  if (missed !== undefined && missed < 6) expect(seen[missed + 4]).toBe(seen[missed]);
  await expect(page.locator('[data-score=first]')).toContainText('题猜对');
  await expect(page.locator('[data-score=first]')).toContainText('跳过 1 题');
  await page.locator('#score summary').click();
  await expect(page.locator('#score-rules tbody tr').first()).toBeVisible();
});

test('an answer is the one that the page of the rules gives', async ({ app, page, context }) => {
  await app.open('training/');
  await begin(page, 'forming');
  for (let at = 0; at < 3; at++) {
    await page.locator('#case-give-up').click();
    const answer = (await right(page).locator('span').first().innerText()).trim();
    const [opened] = await Promise.all([context.waitForEvent('page'), page.locator('#case-open').click()]);
    await expect(opened.locator('.verdict')).toContainText(answer, { timeout: 45_000 });
    await opened.close();
    await page.locator('#case-next').click();
  }
});

test('two teams by mouse, kept through a reload, until the session is ended', async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'budget', 'two');
  await expect(page.locator('#case-turn')).toContainText('甲队');
  await offers(page).first().click();
  await expect(page.locator('#case-turn')).toContainText('乙队');
  const sentence = await title(page).innerText();
  await page.reload();
  await app.running();
  await expect(title(page)).toHaveText(sentence);
  await expect(page.locator('#case-turn')).toContainText('乙队');
  await offers(page).nth(1).click();
  await expect(page.locator('#answer .came')).toHaveCount(2);
  // The same answer is not given twice, so at most one of them is right.
  expect(await page.locator('#answer .came[data-right=true]').count()).toBeLessThanOrEqual(1);
  await page.locator('#case-next').click();
  await expect(page.locator('[data-score]')).toHaveCount(2);
  await page.locator('#room-end').click();
  await page.reload();
  await app.running();
  await expect(page.locator('#set-up')).toBeVisible();
});

test('cases drawn at random are told and answered in each difficulty', async ({ app, page }) => {
  await app.open('training/');
  for (const difficulty of ['easy', 'middle', 'hard']) {
    await begin(page, difficulty);
    await expect(page.locator('#room-place')).toContainText('共 20 题');
    await page.locator('#case-give-up').click();
    await expect(right(page)).toHaveCount(1);
    await page.locator('#room-end').click();
  }
});

for (const lang of langs) {
  test(`nobody is kept out, large and small: ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('training/');
    await begin(page, 'all', 'two');
    await offers(page).first().click();
    await offers(page).last().click();
    await page.locator('#answer-why summary').click();
    for (const large of [false, true]) {
      if (large) await page.locator('#room-large').click();
      for (const theme of ['light', 'dark']) {
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test("a case of one's own is put to the rules at once, taken along and read in again", async ({ app, page }) => {
  await app.open('check/', { fields: { employees: '40', full: '7', organisation: 'none' } });
  await app.goTo('training');
  await expect(page.locator('#own-unit')).toContainText('正式党员 7 名');
  await page.locator('#own-name').fill('验收题');
  await page.locator('#own-signed').fill('李四');
  await page.locator('#own-expected').selectOption('satisfied');
  await page.locator('#own-add').click();
  const rows = page.locator('.own-cases > li');
  await showAnswers(page);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAttribute('data-state', 'due');
  await expect(rows.first()).toContainText('不一致');
  await rows.first().locator('summary').click();
  await expect(rows.first().locator('details li').first()).toBeVisible();
  await page.locator('#own-expected').selectOption('due_not_formed');
  await page.locator('#own-add').click();
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toHaveAttribute('data-state', 'met');
  // An amount that cannot be read adds nothing.
  await page.locator('#own-question').selectOption('m4');
  await page.locator('#own-money').fill('五千');
  await page.locator('#own-add').click();
  await expect(page.locator('#own-mistake')).toContainText('5,000.00');
  await expect(rows).toHaveCount(2);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-way=file]').click()]);
  expect(download.suggestedFilename()).toBe('验收题.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  await page.locator('[data-way=drop]').click();
  await expect(rows).toHaveCount(0);
  await page.locator('#set-file').setInputFiles({ name: 'set.json', mimeType: 'application/json', buffer: Buffer.concat(chunks) });
  await expect(rows).toHaveCount(2);
  await expect(page.locator('.own-set > h3')).toContainText('李四');
  await page.locator('#set-text').fill('https://example.org/#nothing');
  await page.locator('#set-take').click();
  await expect(page.locator('.notice')).toBeVisible();
  await page.reload();
  await app.running();
  await showAnswers(page);
  await expect(rows).toHaveCount(2);
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  // A class guesses them.
  await page.locator('[data-way=play]').click();
  await expect(title(page)).toContainText('正式党员 7 名');
});

test('what if: verdict and money follow the sliders', async ({ app, page }) => {
  await app.open('training/');
  const verdict = page.locator('#what-if .verdict');
  const members = page.locator('#what-members');
  await members.focus();
  const before = await verdict.innerText();
  // The third member makes it due.
  await page.keyboard.press('ArrowRight');
  await expect(verdict).toContainText('应建未建');
  expect(before).not.toContain('应建未建');
  await page.locator('#what-organisation').selectOption('branch');
  await expect(verdict).toContainText('已达标');
  await expect(page.locator('#what-if')).toContainText('5,000.00');
  // The page of the check is another unit.
  await app.goTo('check');
  await expect(app.field('full')).toHaveValue('');
});

test('a session that was ended by mistake comes back, and one that is over goes on with its score', async ({ app, page }) => {
  const two = ten.slice(0, 2);
  await page.goto(`training/#${setLink('两题', '李四', two)}`);
  await app.running();
  const room = new Room(page);
  const guess = async (at: number) => {
    const { right } = await room.numbers(two[at]?.says['zh-CN'] ?? '');
    await room.offers.nth(right - 1).click();
    // Who guesses by keyboard is led to the answer.
    await expect(page.locator('#answer-title')).toBeFocused();
    await page.locator('#case-next').click();
  };
  await page.locator('[data-set=guest] [data-way=play]').click();
  await expect(title(page)).toBeVisible();
  await guess(0);
  const sentence = await title(page).innerText();
  await page.locator('#room-end').click();
  await expect(page.locator('#set-up-title')).toBeFocused();
  await app.notice.getByRole('button', { name: '回到刚才那一场' }).click();
  await expect(title(page)).toHaveText(sentence);
  const score = page.locator('[data-score=first]');
  await expect(score).toHaveText('1 题猜对 1 题');
  await guess(1);
  await expect(score).toHaveText('2 题猜对 2 题');
  await page.locator('#draw-more').click();
  await expect(title(page)).toBeFocused();
  await expect(page.locator('#room-place')).toContainText('共 22 题');
  await page.locator('#case-give-up').click();
  await expect(score).toHaveText('2 题猜对 2 题；跳过 1 题，不计对错');
});

test('keys that are characters can be turned off, and stay so', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  await begin(page, 'forming');
  await page.locator('#room-keys').click();
  await expect(page.locator('#room-keys')).toHaveAttribute('aria-checked', 'false');
  await expect(page.locator('.offers kbd')).toHaveCount(0);
  await page.reload();
  await app.running();
  await title(page).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(page.locator('#answer')).toHaveCount(0);
  await page.locator('#room-keys').click();
  await title(page).focus();
  await page.keyboard.press('1');
  await expect(page.locator('#answer')).toBeVisible();
});

test('what if: nobody is a member who is not on the staff, and a joint branch has its units', async ({ app, page }) => {
  await app.open('training/');
  const number = (id: string) => page.locator(`#${id}`).inputValue();
  await page.locator('#what-members').fill('60');
  expect(await number('what-employees')).toBe('60');
  await page.locator('#what-employees').fill('30');
  expect(await number('what-members')).toBe('30');
  await expect(page.locator('#what-if .verdict')).not.toContainText('未定');
  await page.locator('#what-members').fill('2');
  await page.locator('#what-organisation').selectOption('joint');
  await expect(page.locator('#what-if .verdict')).toContainText('已达标');
  await page.locator('#what-units').fill('6');
  await expect(page.locator('#what-if .verdict')).not.toContainText('已达标');
});

test('the answer expected of a case stays what it is when the money unit changes', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/', { fields: { employees: '40', full: '7', organisation: 'none' } });
  await app.goTo('training');
  const expected = page.locator('#own-expected');
  const last = await expected.locator('option').last().getAttribute('value');
  await expected.selectOption(last);
  await page.getByRole('button', { name: '万元' }).click();
  await expect(expected).toHaveValue(last ?? '');
  await page.locator('#own-level').selectOption('hard');
  await page.locator('#own-notes').fill('先问人数');
  await page.locator('#own-add').click();
  await expect(app.notice).toContainText('已加入');
  const said = await expected.locator('option').last().innerText();
  await showAnswers(page);
  await expect(page.locator('.own-cases > li')).toContainText(said);
  // Its notes come with the answer.
  await page.locator('[data-way=play]').click();
  await page.locator('#case-give-up').click();
  await expect(page.locator('#answer-notes')).toHaveText('先问人数');
});
