import { test as base, expect, type Page } from '@playwright/test';

import { App } from './app';

/** The pages below the start page; each is a file of the site, so a deep link needs no rules on the host. */
export const routes = ['check', 'subsidy', 'standards', 'about'] as const;

/** Every page, relative to the site. */
export const pages = ['', ...routes.map((route) => `${route}/`)];

/** A page on which the program runs; `path` is relative to the site, such as `check/`. */
export async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path || './');
  await running(page);
}

/** Waits until the program has taken over from the static HTML. */
export async function running(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running');
}

/** What the browser complained about: errors, failed requests, breaches of the page's security policy. */
export class Complaints {
  readonly list: string[] = [];

  constructor(page: Page) {
    page.on('pageerror', (error) => this.list.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Given up by the browser itself when the test goes on to the next page.
      if (why !== 'net::ERR_ABORTED') this.list.push(`failed: ${request.url()} ${why}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) this.list.push(`${answer.status()}: ${answer.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.list.push(`${message.type()}: ${message.text()}`);
    });
  }

  /** Forgets those that the test provoked. */
  clear(): void {
    this.list.length = 0;
  }
}

/** Every test fails if the browser had anything to complain about, unless the test cleared it. */
export const test = base.extend<{ complaints: Complaints; app: App }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = new Complaints(page);
      await use(complaints);
      expect(complaints.list).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});

export { expect };
