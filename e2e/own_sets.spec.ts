// Sets of one's own: opened by their link as a guest, judged by standards and readings of their own, read on a phone, printed,
// and not lost where the browser keeps nothing.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { langs } from './support/app';
import { full, recordText, recordsMayFill } from './support/disk';
import { sealed, setLink, type OwnCase } from './support/link';
import { showAnswers, ten } from './support/room';
import { expect, test } from './support/site';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const kept = async (page: Page) => (JSON.parse((await recordText(page, 'training-sets')) ?? '[]') as unknown[]).length;
const guest = (page: Page) => page.locator('[data-set=guest]');
const titles = (page: Page) => page.locator('.case-titles > li');
const cards = (page: Page) => page.locator('.own-cases > li');
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const wrong: OwnCase = { asks: 'm7', expects: '420000', title: '培训', state: { fields: { full: '7', probationary: '2', organisation: 'none', year: '2026' } } };
const open: OwnCase = { asks: 'verdict', expects: 'satisfied', state: { fields: { employees: '60', organisation: 'none' } } };
const mixed = [...ten.slice(0, 2), wrong, open];

test('a set opens by its address as a guest, is kept only when one says so, and its link goes round', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const line = setLink('新任书记', '王老师', mixed);
  await page.goto(`training/#${line}`);
  await app.running();
  await expect(page).not.toHaveURL(/#/);
  await expect(page.locator('#guest-title')).toBeFocused();
  await expect(guest(page).locator('h3')).toContainText('王老师');
  await expect(titles(page)).toHaveCount(4);
  expect(await kept(page)).toBe(0);
  // A reload of the same tab shows it again; another tab knows nothing of it.
  await page.reload();
  await app.running();
  await expect(titles(page)).toHaveCount(4);
  const other = await context.newPage();
  await other.goto('training/');
  await expect(other.locator('#set-up')).toBeVisible({ timeout: 45_000 });
  await expect(other.locator('#guest')).toHaveCount(0);
  await other.close();
  // It can be guessed from at once; what has no answer is left out, and said.
  await guest(page).locator('[data-way=play]').click();
  await expect(page.locator('#room-place')).toContainText('共 3 题');
  await expect(app.notice).toContainText('答不出');
  await page.locator('#room-end').click();
  await guest(page).locator('[data-way=copy]').click();
  await expect(app.notice).toContainText('链接已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\/training\/#t=1&/);
  expect(copied.split('#')[1]).toBe(line);
  await page.locator('#guest-keep').click();
  await expect(page.locator('#guest')).toHaveCount(0);
  await expect(page.locator('[data-set="0"] h3')).toContainText('王老师');
  expect(await kept(page)).toBe(1);
  // With the page open another address is opened too; what one has is not kept twice.
  await page.evaluate((line) => (location.hash = line), line);
  await expect(page.locator('#guest')).toContainText('已经有了');
  await expect(page.locator('#guest-keep')).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);
  await page.locator('#guest-away').click();
  await expect(page.locator('#guest')).toHaveCount(0);
  expect(await kept(page)).toBe(1);
  // A state of the check is still the check's.
  await page.evaluate(() => (location.hash = 'own'));
  await expect(page.locator('#guest')).toHaveCount(0);
});

test('who opens a set to guess it sees no answer before guessing, on the page or on paper', { tag: '@any-width' }, async ({ app, page }) => {
  await page.addInitScript(() => (window.print = () => (document.documentElement.dataset.printing = 'now')));
  const told = ten.slice(0, 6).map((one, at) => ({ ...one, title: `第 ${at + 1} 课` }));
  const answers = [...new Set(told.map((one) => one.says['zh-CN']))];
  const noAnswer = async () => {
    const text = await page.locator('main').innerText();
    for (const answer of answers) expect(text).not.toContain(answer);
    expect(text).not.toContain('您认为的答案：');
  };
  await page.goto(`training/#${setLink('新任书记', '王老师', told)}`);
  await app.running();
  await expect(titles(page)).toHaveText(told.map((one, at) => `${at + 1}. ${one.title}`));
  // What else is on the page speaks of verdicts too.
  const set = await guest(page).innerText();
  for (const answer of answers) expect(set).not.toContain(answer);
  await guest(page).locator('[data-way=print]').click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'now');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.question-paper tbody tr')).toHaveCount(6);
  await noAnswer();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  // A file that somebody sent is shown so as well.
  await page.locator('#guest-keep').click();
  await expect(page.locator('[data-set="0"] .case-titles > li')).toHaveCount(6);
  await expect(cards(page)).toHaveCount(0);
  // The trainer asks for them, and puts them away again.
  await showAnswers(page);
  await expect(cards(page)).toHaveCount(6);
  await expect(cards(page).first()).toContainText('目标缺口');
  await page.locator('.show-answers').click();
  await expect(cards(page)).toHaveCount(0);
});

test('damage is told by its case; what is cut off, forged or newer says what to do', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  const show = async (line: string) => {
    await page.evaluate((line) => (location.hash = line), line);
    await expect(page).not.toHaveURL(/#/);
  };
  await show(setLink('甲', '乙', mixed, [['q', 'why'], ['is', '0'], ['q', 'm7'], ['is', 'satisfied']]));
  await expect(page.locator('#guest-damage li')).toHaveText([/^第 5 题：不认识问的是什么/, /^第 6 题：填的答案与问题对不上/]);
  await expect(titles(page)).toHaveCount(4);
  const line = setLink('甲', '乙', mixed);
  for (const bad of [line.slice(0, -20), line.replace('full=7', 'full=8')]) {
    await show(bad);
    await expect(page.locator('#guest [role=alert]')).toContainText('重新复制');
    await expect(titles(page)).toHaveCount(0);
  }
  await show(sealed([['t', '2'], ['set', '甲']]));
  await expect(page.locator('#guest [role=alert]')).toContainText('刷新页面');
  expect(await kept(page)).toBe(0);
  // Pasted, a line and an address are the same, with or without words around them.
  await page.locator('#set-text').fill(line);
  await page.locator('#set-take').click();
  await expect(page.locator('[data-set="0"]')).toBeVisible();
  await page.locator('#set-text').fill(`请打开 https://example.org/training/#${setLink('丙', '丁', mixed)} 谢谢`);
  await page.locator('#set-take').click();
  await expect(page.locator('[data-set="1"] h3')).toContainText('丁');
  await page.locator('#set-text').fill(line.slice(0, -9));
  await page.locator('#set-take').click();
  await expect(app.notice).toContainText('重新复制');
  await expect.poll(() => kept(page)).toBe(2);
});

test('a set that is too long for a link says so, and goes by file', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('training/');
  const many = Array.from({ length: 120 }, () => ({ ...wrong, title: '很长的题目'.repeat(8) }));
  await page.locator('#set-text').fill(setLink('长', '甲', many));
  await page.locator('#set-take').click();
  await page.locator('[data-set="0"] [data-way=copy]').click();
  await expect(app.notice).toContainText('存成文件');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-set="0"] [data-way=file]').click()]);
  expect(download.suggestedFilename()).toBe('长.json');
});

test('a case is judged by the standards and readings chosen on their page, or for it alone', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('check/', { fields: { full: '7', probationary: '2', organisation: 'none', year: '2026' }, standards: { m7: 60000 } });
  await app.goTo('training');
  await page.locator('#own-question').selectOption('m7');
  await page.locator('#own-terms > summary').click();
  await expect(page.locator('#terms-differ li')).toHaveText([/600 元.*条款：550 元/]);
  // Nine members at 600 yuan.
  await page.locator('#own-money').fill('5400');
  await page.locator('#own-add').click();
  await showAnswers(page);
  await expect(cards(page).first()).toHaveAttribute('data-state', 'met');
  await expect(cards(page).first().locator('.terms')).toContainText('条款：550');
  await page.locator('#terms-from').selectOption('policy');
  await expect(page.locator('#terms-differ')).toContainText('一致');
  await page.locator('#own-add').click();
  await expect(cards(page).last()).toHaveAttribute('data-state', 'due');
  await expect(cards(page).last().locator('.terms')).toHaveCount(0);
  // Chosen here, it begins with what was in force.
  await page.locator('#terms-from').selectOption('here');
  await page.locator('#terms-m7').fill('500');
  await expect(page.locator('#terms-m7-mistake')).toContainText('不能低于');
  await page.locator('#own-add').click();
  await expect(page.locator('#own-mistake')).toContainText('先改好');
  await page.locator('#terms-m7').fill('700');
  await page.locator('#terms-training_members').selectOption('full-only');
  await expect(page.locator('#terms-differ li')).toHaveCount(2);
  await page.locator('#own-money').fill('4900');
  await page.locator('#own-add').click();
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).last()).toHaveAttribute('data-state', 'met');
  // The page of standards is as it was, and so is the check.
  await expect(page.locator('#own-unit')).toContainText('700');
  await page.locator('[data-way=copy]').click();
  await expect(app.notice).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('s.m7=70000&r.training_members=full-only');
  await app.goTo('standards');
  await expect(page.locator('#raise-m7')).toHaveValue('600');
});

for (const lang of langs) {
  test(`a case's result is read without wiping sideways, large text or not: ${lang}`, async ({ app, page }) => {
    await app.prefer({ lang });
    await page.goto(`training/#${setLink('验收', '李四', mixed)}`);
    await app.running();
    await showAnswers(page);
    await expect(guest(page).locator('.tally li b')).toHaveText(['2', '1', '1']);
    for (const size of ['', 'large']) {
      await page.evaluate((size) => (document.documentElement.dataset.size = size), size);
      for (const card of await cards(page).all()) {
        const inside = await card.evaluate((card) => {
          const edge = document.documentElement.clientWidth;
          return [...card.querySelectorAll('*')].every((one) => one.getBoundingClientRect().right <= edge) && card.firstElementChild?.classList.contains('result');
        });
        expect(inside).toBe(true);
      }
      expect(await guest(page).locator('.scroll').count()).toBe(0);
      expect(await excess(page)).toBeLessThanOrEqual(0);
    }
    await guest(page).locator('details > summary').click();
    await expect(guest(page).locator('details li').first()).toBeVisible();
    const found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    await guest(page).locator('.only-others').click();
    await expect(guest(page).locator('.own-cases > li:visible')).toHaveCount(2);
  });

  test(`a set is printed alone, with who signed it, what it rests on, what differs and why: ${lang}`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.prefer({ lang });
    await page.addInitScript(() => (window.print = () => (document.documentElement.dataset.printing = 'now')));
    const raised: OwnCase = { ...wrong, state: { ...wrong.state, standards: { m7: 60000 }, readings: { training_members: 'full-only' } } };
    await page.goto(`training/#${setLink('验收', '李四', [...mixed, raised])}`);
    await app.running();
    await expect(guest(page).locator('[data-way=print-answers]')).toHaveCount(0);
    await showAnswers(page);
    await guest(page).locator('[data-way=print-answers]').click();
    await expect(page.locator('html')).toHaveAttribute('data-printing', 'now');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.own-paper');
    await expect(sheet).toBeVisible();
    for (const hidden of ['.top', '#set-up', '#what-if', '#own', '#guest', '.own-cases', '.page-head', '.tally']) await expect(page.locator(hidden).first()).toBeHidden();
    await expect(sheet).toContainText('李四');
    await expect(sheet.locator('dd')).toHaveCount(3);
    await expect(sheet.locator('dd').nth(1)).toContainText(/\d{4}/);
    await expect(sheet.locator('.why-differs')).toHaveCount(1);
    await expect(sheet.locator('.why-differs')).toContainText('4,950.00');
    await expect(sheet).toContainText(lang === 'en' ? 'in the clause: 550 yuan' : '条款：550 元');
    await expect(sheet).toContainText(lang === 'en' ? '(not as in the clauses or by default)' : '（与条款或默认理解不同）');
    await expect(sheet).toContainText(lang === 'en' ? 'By Haikou' : '依据：海口市');
    // It is gone once it is printed.
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  });
}

test('where the browser keeps nothing more, that is said and files are offered; nothing is lost meanwhile', async ({ app, page }) => {
  await recordsMayFill(page, /^training-sets$/);
  await app.open('training/');
  await full(page, true);
  await page.locator('#set-text').fill(setLink('甲', '乙', mixed));
  await page.locator('#set-take').click();
  await expect(page.locator('#own-refused')).toContainText('没有存上');
  // What was pasted is not lost with the page that could not keep it.
  await expect(page.locator('#set-text')).not.toHaveValue('');
  await page.locator('#set-text').fill(setLink('丙', '丁', mixed));
  await page.locator('#set-take').click();
  await expect(page.locator('.own-set')).toHaveCount(2);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.locator('#own-save-all').click();
  await expect.poll(() => downloads.length).toBeGreaterThan(0);
  expect(downloads[0]).toBe('甲.json');
  // There is room again: all of them are kept with the next change.
  await full(page, false);
  await page.locator('#set-text').fill(setLink('戊', '己', mixed));
  await page.locator('#set-take').click();
  await expect(page.locator('#own-refused')).toHaveCount(0);
  await expect.poll(() => kept(page)).toBe(3);
});

test('what is changed while the browser keeps nothing does not come back in its earlier form', { tag: '@any-width' }, async ({ app, page }) => {
  await recordsMayFill(page, /^training-sets$/);
  await app.open('training/');
  await page.locator('#set-text').fill(setLink('甲', '乙', mixed));
  await page.locator('#set-take').click();
  await expect(page.locator('#own-saved')).toHaveAttribute('data-record', 'saved');
  await showAnswers(page);
  await full(page, true);
  const cases = page.locator('.own-cases > li');
  const before = await cases.count();
  await cases.first().getByRole('button', { name: '去掉' }).click();
  await expect(page.locator('#own-refused')).toBeVisible();
  await expect(cases).toHaveCount(before - 1);
  await full(page, false);
  await cases.first().getByRole('button', { name: '去掉' }).click();
  await expect(page.locator('#own-refused')).toHaveCount(0);
  await expect(page.locator('.own-set')).toHaveCount(1);
  await expect(cases).toHaveCount(before - 2);
  await expect.poll(() => kept(page)).toBe(1);
});

test('another tab sees what becomes of sets and of the session, and takes over or goes on', { tag: '@any-width' }, async ({ app, page, context }) => {
  await app.open('training/');
  const other = await context.newPage();
  await other.goto('training/');
  await expect(other.locator('#set-up')).toBeVisible({ timeout: 45_000 });
  await page.locator('#set-text').fill(setLink('甲', '乙', ten));
  await page.locator('#set-take').click();
  await expect(other.locator('[data-set="0"]')).toBeVisible();
  await page.locator('[data-set="0"] [data-way=play]').click();
  // The other one has none yet, and follows.
  await other.locator('#take-over').click();
  await expect(other.locator('#case-title')).toHaveText(await page.locator('#case-title').innerText());
  await other.locator('#case-give-up').click();
  await expect(page.locator('#elsewhere')).toBeVisible();
  await page.locator('#take-over').click();
  await expect(page.locator('#answer')).toBeVisible();
  await page.locator('#case-next').click();
  // The other one goes on with its own, and this one is told in its turn.
  await other.locator('#go-on-here').click();
  await expect(other.locator('#elsewhere')).toHaveCount(0);
  await expect(page.locator('#elsewhere')).toBeVisible();
  await other.locator('#room-end').click();
  await expect(page.locator('#elsewhere')).toContainText('结束');
  await page.locator('#take-over').click();
  await expect(page.locator('#set-up')).toBeVisible();
  await other.close();
});
