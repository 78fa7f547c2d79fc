import type { Page } from '@playwright/test';

/** What lies on the clipboard, by type. */
export type Clip = Record<string, string>;

/** Pastes into the ledger's table, as the browser does on Ctrl+V. */
export async function paste(page: Page, clip: Clip | string): Promise<void> {
  await page.locator('#grid').evaluate(
    (grid, clip) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(clip)) clipboardData.setData(type, text);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    typeof clip === 'string' ? { 'text/plain': clip } : clip,
  );
}

/** Copies from the ledger's table, as the browser does on Ctrl+C. */
export async function copy(page: Page): Promise<Clip> {
  return page.locator('#grid').evaluate((grid) => {
    const clipboardData = new DataTransfer();
    grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]));
  });
}
