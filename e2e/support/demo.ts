import { expect, type Page } from '@playwright/test';

import { LedgerApp } from './ledger';

/** How many units the made-up city has at first. */
export const CITY = '2,000';

/** The made-up city's space as a trainer uses it. */
export class DemoApp extends LedgerApp {
  constructor(page: Page) {
    super(page);
  }

  /** The bar that marks it. */
  get bar() {
    return this.page.locator('#space-bar');
  }

  /** Enters it from the page to train with, and waits for the city. */
  async enter(): Promise<void> {
    await this.open('training/');
    await this.page.locator('#demo-enter').click();
    await this.entered();
  }

  /** Waits for the city on the ledger's page. */
  async entered(): Promise<void> {
    await expect(this.page).toHaveURL(/\/ledger\/$/);
    await this.running();
    await expect(this.bar).toBeVisible();
    await expect(this.units).toHaveText(CITY, { timeout: 45_000 });
    await this.kept();
  }

  /** Makes all of it as it was at first. */
  async reset(): Promise<void> {
    await this.page.locator('#demo-reset').click();
    await expect(this.notice).toContainText('最初的样子', { timeout: 45_000 });
  }

  /** Goes back to one's own data. */
  async leave(): Promise<void> {
    await this.page.locator('#demo-leave').click();
    await expect(this.bar).toHaveCount(0);
    await this.running();
  }
}
