// Standards and readings that are not those of the policy: said beside every total and on every sheet, carried by budgets,
// and never taken over in silence.

import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { bare, beforeWorker, tamper } from './support/disk';
import { LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const LINE = '本地标准 1 项与文件不同';
const TERM = '党支部活动经费：文件不低于 5,000 元／年 → 本地 6,000 元／年';

/** The line beside a total. */
const line = (page: Page, within: string) => page.locator(`${within} .local-terms`).first();

async function raise(page: Page): Promise<void> {
  const app = new LedgerApp(page);
  if (page.url() === 'about:blank') await app.open('standards/');
  else await app.goTo('standards');
  await page.locator('#raise-m4-branch').fill('6000');
  await expect(page.locator('tr[data-standard=m4-branch] [data-local]')).toHaveText('本地 6,000 元／年');
  await app.saved();
}

async function openBudget(page: Page): Promise<void> {
  await new LedgerApp(page).goTo('budget');
  await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
}

async function enter(page: Page): Promise<void> {
  for (const [field, text] of Object.entries({ name: '甲区', branches: '2', members: '10' })) await page.locator(`#district-0-${field}`).fill(text);
}

/** The link of the budget on the page. */
async function linkOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    const clipboard = { writeText: (text: string) => Promise.resolve(void ((globalThis as { copied?: string }).copied = text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  await page.locator('#budget-link').click();
  await expect.poll(() => page.evaluate(() => (globalThis as { copied?: string }).copied ?? '')).toContain('#budget=');
  return page.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
}

test('a raised standard is said beside the totals of the check, the subsidy and the budget, and in its print', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.open('check/', { fields: { full: '3', employees: '9', organisation: 'branch', approved: '2020-01-10', secretary: 'vacant' } });
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('.local-terms')).toHaveCount(0);
  await raise(page);
  // The clause's own figure is never that of the place.
  await expect(page.locator('tr[data-standard=m4-branch] td').first()).toContainText('5,000 元／年');
  await app.goTo('check');
  await expect(line(page, '.result').locator('summary')).toHaveText(LINE);
  await line(page, '.result').locator('summary').click();
  await expect(line(page, '.result').locator('li')).toHaveText([TERM]);
  await expect(line(page, '.result').locator('a')).toHaveAttribute('href', /standards\/$/);
  await app.goTo('subsidy');
  await expect(line(page, '#budget').locator('summary')).toHaveText(LINE);
  await expect(page.locator('#budget .standard').first()).toContainText('文件 5,000 元／年；本地 6,000 元／年');
  await openBudget(page);
  await enter(page);
  await expect(page.locator('#budget-total')).toHaveText('29,500.00');
  await expect(line(page, '#budget-items').locator('summary')).toHaveText(LINE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#budget-paper .paper-local')).toBeVisible();
  await expect(page.locator('#budget-paper .paper-local')).toHaveText(`${LINE}：${TERM}`);
  await expect(page.locator('#paper-standards')).toContainText('文件 5,000 元／年；本地 6,000 元／年');
});

test('a budget link that carries other standards asks elsewhere which to use', { tag: '@any-width' }, async ({ page, browser }) => {
  await raise(page);
  await openBudget(page);
  await enter(page);
  await expect(page.locator('#budget-total')).toHaveText('29,500.00');
  const link = await linkOf(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  const asked = other.locator('#choose-terms');
  await expect(asked).toBeVisible({ timeout: 45_000 });
  await expect(asked.locator('li')).toHaveText(['党支部活动经费　本浏览器：5,000 元／年；本预算所附：6,000 元／年']);
  // Until somebody has chosen there is no amount.
  await expect(other.locator('#budget-total')).toHaveCount(0);
  await other.locator('#use-carried-terms').click();
  await expect(other.locator('#budget-total')).toHaveText('29,500.00');
  await expect(line(other, '#budget-items').locator('summary')).toHaveText(LINE);
  await expect(other.locator('#own-terms-used')).toContainText('自带');
  await other.locator('#own-terms-used #use-browser-terms').click();
  await expect(other.locator('#budget-total')).toHaveText('27,500.00');
  await expect(other.locator('.local-terms')).toHaveCount(0);
  await context.close();
});

test('an old budget file, which carries none, opens and says so; one that is altered is worked out by nothing', async ({ page }) => {
  const app = new LedgerApp(page);
  await app.open('budget/');
  await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
  const old = readFileSync('../app/budget/tests/it/draft_1.json');
  await page.locator('#budget-from-file').setInputFiles({ name: '旧.json', mimeType: 'application/json', buffer: old });
  await expect(page.locator('#budget-year')).toHaveValue('2027');
  await expect(app.notice.filter({ hasText: '没有附带标准与口径' })).toBeVisible();
  const altered = JSON.stringify({ year: '2027', choices: { carried: 'v=1&s.m4-branch=600000&sum=00000000' } });
  await page.locator('#budget-from-file').setInputFiles({ name: '坏.json', mimeType: 'application/json', buffer: Buffer.from(altered) });
  await expect(page.locator('#choose-terms')).toContainText('无法识别');
  await enter(page);
  await expect(page.locator('#budget-total')).toHaveCount(0);
  await page.locator('#use-browser-terms').click();
  await expect(page.locator('#budget-total')).toHaveText('27,500.00');
});

test('what was kept and cannot be read is said on every page and kept as it was', async ({ page, context, baseURL }) => {
  await raise(page);
  await page.close();
  const script = `
    const getting = store.get('work');
    getting.onsuccess = () => store.put({ ...getting.result, payload: getting.result.payload.replace('600000', '700000') }, 'work');`;
  const behind = await bare(context, baseURL ?? '');
  await tamper(behind, 'records', script);
  await behind.close();
  const again = await context.newPage();
  const app = new LedgerApp(again);
  await app.open('check/');
  const bar = again.locator('#kept-unread');
  await expect(bar).toContainText('目前按文件标准和默认口径测算');
  await again.locator('#employees').fill('9');
  await app.saved();
  // Said again, and the bytes are there, after something else was kept in their place.
  await again.reload();
  await expect(bar).toBeVisible();
  const download = again.waitForEvent('download');
  await again.locator('#unread-download').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('s.m4-branch=700000');
  await again.locator('#unread-forget').click();
  await expect(bar).toHaveCount(0);
  await again.reload();
  await expect(again.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await expect(bar).toHaveCount(0);
});

test.describe('page and worker that do not understand each other', () => {
  const spoiled: [string, (page: Page) => Promise<void>][] = [
    [
      'an answer that cannot be read',
      (page) =>
        beforeWorker(
          page,
          `const post = self.postMessage.bind(self);
           self.postMessage = (message, ...rest) => {
             if (Array.isArray(message) && message[0] > 0 && message[1] instanceof Uint8Array) post([message[0], new Uint8Array([255]), message[2]]);
             else post(message, ...rest);
           };`,
        ),
    ],
    [
      'a question that cannot be read',
      async (page) => {
        await page.addInitScript(() => {
          const post = Worker.prototype.postMessage;
          Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
            const spoilt = Array.isArray(message) && message[1] instanceof Uint8Array ? [message[0], new Uint8Array([255]), message[2]] : message;
            Reflect.apply(post, this, [spoilt, ...rest]);
          } as typeof post;
        });
      },
    ],
  ];
  for (const [what, spoil] of spoiled) {
    test(`${what} ends what was asked with a sentence, and no figure is shown`, async ({ page }) => {
      await spoil(page);
      await new LedgerApp(page).open('budget/');
      await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
      await enter(page);
      await expect(page.locator('#budget-items [role=alert]')).toContainText('没有算成', { timeout: 45_000 });
      await expect(page.locator('#budget-total')).toHaveCount(0);
    });
  }
});

test('a link with the policy’s own standards asks too, where this browser has raised one', async ({ page, context }) => {
  const app = new LedgerApp(page);
  await app.open('budget/');
  await expect(page.locator('#budget-source')).toBeVisible({ timeout: 45_000 });
  await enter(page);
  await expect(page.locator('#budget-total')).toHaveText('27,500.00');
  const link = await linkOf(page);
  await raise(page);
  await page.close();
  // As a new tab knows what is chosen here only after a moment, the link is not to be taken for the same meanwhile.
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('#choose-terms li')).toHaveText(['党支部活动经费　本浏览器：6,000 元／年；本预算所附：5,000 元／年'], { timeout: 45_000 });
  await other.locator('#choose-terms #use-browser-terms').click();
  await expect(other.locator('#budget-total')).toHaveText('29,500.00');
});
