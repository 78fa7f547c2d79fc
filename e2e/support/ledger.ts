import { expect, type Locator, type Page } from '@playwright/test';

import { App } from './app';
import { cityBackup } from './city';

/** Rows of a file to import, the header row first. */
export type Rows = readonly (readonly string[])[];

/** The ledger's page as a cadre uses it. */
export class LedgerApp extends App {
  constructor(page: Page) {
    super(page);
  }

  /** Opens the page and waits until the worker has read what is kept. */
  async openLedger(): Promise<void> {
    await this.open('ledger/');
    await this.ready();
  }

  /** Waits until the ledger is in memory. */
  async ready(): Promise<void> {
    await expect(this.page.locator('[data-ledger-saved]')).toHaveAttribute('data-ledger-saved', /saved|unkept/, { timeout: 45_000 });
    await expect(this.page.locator('#grid, #import, #unit-name').first()).toBeVisible({ timeout: 45_000 });
  }

  /** Puts a made-up city in place of the ledger, from a backup: among one's own data none is made. Nothing is loaded anew. */
  async makeCity(size: number, seed = 1): Promise<void> {
    const backup = await cityBackup(size, seed, await this.page.evaluate(() => Date.now()));
    await this.goTo('data');
    await this.restore(backup);
    await this.notice.getByRole('button').last().click();
    await this.goTo('ledger');
    await expect(this.units).toHaveText(size.toLocaleString('en-US'), { timeout: 45_000 });
    await this.kept();
  }

  /** Restores a backup, on the page of data. */
  async restore(backup: Buffer): Promise<void> {
    await this.page.locator('#backup-file').setInputFiles({ name: 'x.lxbak', mimeType: 'application/octet-stream', buffer: backup });
    await this.page.locator('#restore').click();
    await expect(this.notice).toBeVisible({ timeout: 45_000 });
  }

  /** Waits until all is on disk. */
  async kept(): Promise<void> {
    await expect(this.page.locator('[data-ledger-saved]')).toHaveAttribute('data-ledger-saved', 'saved');
  }

  /** How many units the view has. */
  get units(): Locator {
    return this.page.locator('#total-units');
  }

  /** What the budget holds for the view. */
  get money(): Locator {
    return this.page.locator('#total-money');
  }

  /** A cell by its place, the name being column 0. */
  cell(row: number, column: number): Locator {
    return this.page.locator(`#c${row}-${column}`);
  }

  /** The place of a column among those shown. */
  async column(name: string): Promise<number> {
    const heads = await this.page.locator('.head [role=columnheader]').allInnerTexts();
    const at = heads.findIndex((text) => text.replace(/[▲▼\s]/g, '') === name.replace(/\s/g, ''));
    expect(at, `${name} among ${heads.join(', ')}`).toBeGreaterThanOrEqual(0);
    return at;
  }

  /** Writes into a cell by keyboard. */
  async write(row: number, column: number, text: string): Promise<void> {
    await this.goToCell(row, column);
    await this.page.keyboard.press('F2');
    const editor = this.cell(row, column).locator('input, select');
    await editor.waitFor();
    if ((await editor.evaluate((element) => element.tagName)) === 'SELECT') {
      await editor.selectOption(text);
    } else {
      await editor.fill(text);
      await editor.press('Enter');
    }
  }

  /** Puts the cursor on a cell by keyboard. */
  async goToCell(row: number, column: number): Promise<void> {
    await this.page.locator('#grid').focus();
    await this.page.keyboard.press('Control+Home');
    for (let at = 0; at < row; at++) await this.page.keyboard.press('ArrowDown');
    for (let at = 0; at < column; at++) await this.page.keyboard.press('ArrowRight');
    await expect(this.page.locator('#grid')).toHaveAttribute('aria-activedescendant', `c${row}-${column}`);
  }

  /** Chooses a file to import. */
  async choose(name: string, bytes: Uint8Array | string): Promise<void> {
    if (await this.page.locator('#open-import[aria-expanded=false]').isVisible()) await this.page.locator('#open-import').click();
    const input = this.page.locator('#import-file');
    await expect(input).toBeEnabled();
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }

  /** Checks all rows of the file that was looked into. */
  async check(): Promise<void> {
    await this.page.locator('#import-check').click();
    await expect(this.page.locator('#import-counts')).toBeVisible();
  }

  /** One of the counts before anything is written. */
  count(which: 'new' | 'same' | 'conflicts' | 'aside'): Locator {
    return this.page.locator(`[data-count=${which}] b`);
  }

  /** The four counts. */
  async counts(): Promise<number[]> {
    const read = async (which: 'new' | 'same' | 'conflicts' | 'aside') => Number((await this.count(which).innerText()).replace(/,/g, ''));
    return [await read('new'), await read('same'), await read('conflicts'), await read('aside')];
  }

  /** The button that puts what was checked into the ledger, and says what that comes to. */
  get act(): Locator {
    return this.page.locator('#take-in');
  }

  /** Puts what was checked into the ledger. */
  async takeIn(): Promise<void> {
    await this.page.locator('#take-in').click();
    await expect(this.page.locator('#import-done')).toBeVisible();
    await this.kept();
  }
}

/** Rows as a CSV file. */
export function csv(rows: Rows, separator = ',', end = '\r\n'): string {
  const quoted = (cell: string) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(separator) + end).join('');
}
