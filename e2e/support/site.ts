import { test as base, expect, type ConsoleMessage, type Page, type Request, type Response } from '@playwright/test';

import { App } from './app';
import { Window } from './window';

/** The pages below the start page; each is a file of the site, so a deep link needs no rules on the host. */
export const routes = ['check', 'subsidy', 'coverage', 'reminders', 'training', 'standards', 'about'] as const;

/** Every page, relative to the site. */
export const pages = ['', ...routes.map((route) => `${route}/`)];

/** A page on which the program runs; `path` is relative to the site, such as `check/`. */
export async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path || './');
  await running(page);
}

/** Waits until the program has taken over from the static HTML; a new browser has it to compile first. */
export async function running(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 45_000 });
}

/** What the browser complained about: errors, failed requests, breaches of the page's security policy. */
export class Complaints {
  readonly list: string[] = [];

  constructor(private readonly page: Page) {
    page.on('pageerror', this.onError);
    page.on('requestfailed', this.onFailed);
    page.on('response', this.onResponse);
    page.on('console', this.onConsole);
  }

  /** Forgets those that the test provoked. */
  clear(): void {
    this.list.length = 0;
  }

  /** Listens no more. */
  stop(): void {
    this.page.off('pageerror', this.onError);
    this.page.off('requestfailed', this.onFailed);
    this.page.off('response', this.onResponse);
    this.page.off('console', this.onConsole);
  }

  private readonly onError = (error: Error) => this.list.push(`error: ${error.message}`);

  private readonly onFailed = (request: Request) => {
    const why = request.failure()?.errorText ?? '';
    // Given up by the browser itself when the test goes on to the next page.
    if (why !== 'net::ERR_ABORTED') this.list.push(`failed: ${request.url()} ${why}`);
  };

  private readonly onResponse = (answer: Response) => {
    if (answer.status() >= 400) this.list.push(`${answer.status()}: ${answer.url()}`);
  };

  private readonly onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') this.list.push(`${message.type()}: ${message.text()}`);
  };
}

/** Every test fails if the browser had anything to complain about, unless the test cleared it. */
export const test = base.extend<{ complaints: Complaints; app: App }, { window: Window }>({
  window: [
    async ({ browser }, use, info) => {
      const window = await Window.open(browser, info);
      await use(window);
      await window.context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ window }, use) => {
    await use(window.context);
  },
  page: async ({ window }, use, info) => {
    await use(await window.enter());
    await window.leave(info);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints = new Complaints(page);
      await use(complaints);
      complaints.stop();
      expect(complaints.list).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});

export { expect };
