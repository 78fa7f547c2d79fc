// What is being typed into a cell is not lost when the rows around it are drawn anew.

import type { Page } from '@playwright/test';
import { LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

test('what is typed while an earlier change still arrives stays, and is gone on with', { tag: '@any-width' }, async ({ page }) => {
  await slowWorker(page);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(50);
  const at = await app.column('从业人员');
  await app.write(0, at, '801');
  await expect(page.locator('#grid')).toHaveAttribute('aria-activedescendant', `c1-${at}`);
  await page.keyboard.press('F2');
  const editor = app.cell(1, at).locator('input');
  await editor.press('ControlOrMeta+a');
  await editor.pressSequentially('80');
  // The rows with the first change come now, and the editor with them.
  await expect(app.cell(0, at)).toHaveText('801');
  await page.waitForTimeout(800);
  await expect(editor).toHaveValue('80');
  await expect(editor).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(app.cell(1, at)).toHaveText('802');
  await app.kept();
});

test('nothing is said to be saved while a change is on its way', { tag: '@any-width' }, async ({ page }) => {
  await slowWorker(page);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(50);
  const at = await app.column('从业人员');
  await app.goToCell(0, at);
  await page.keyboard.press('F2');
  await app.cell(0, at).locator('input').fill('821');
  await page.keyboard.press('Enter');
  await app.kept();
  await page.reload();
  await app.ready();
  await expect(app.cell(0, at)).toHaveText('821');
});

test('an answer that comes late moves no cursor that has gone elsewhere, and is asked for once', { tag: '@any-width' }, async ({ page }) => {
  await slowWorker(page);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(50);
  const at = await app.column('从业人员');
  const before = await app.cell(0, at).innerText();
  await app.goToCell(0, at);
  await page.keyboard.press('F2');
  await app.cell(0, at).locator('input').fill('811');
  await page.keyboard.press('Enter');
  // At once, before the change stands.
  await app.goToCell(5, 2);
  await expect(app.cell(0, at)).toHaveText('811');
  await page.waitForTimeout(600);
  await expect(page.locator('#grid')).toHaveAttribute('aria-activedescendant', 'c5-2');
  // It was written once: taking back once brings the old value.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.cell(0, at)).toHaveText(before);
});

test('what the ledger refuses comes back to be mended once the next cell is left', { tag: '@any-width' }, async ({ page }) => {
  await slowWorker(page);
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(50);
  const at = await app.column('从业人员');
  await app.goToCell(0, at);
  await page.keyboard.press('F2');
  await app.cell(0, at).locator('input').fill('many');
  await page.keyboard.press('Enter');
  await app.goToCell(3, at);
  await page.keyboard.type('812');
  await page.waitForTimeout(600);
  const next = app.cell(3, at).locator('input');
  await expect(next).toHaveValue('812');
  await next.press('Enter');
  await expect(app.cell(3, at)).toHaveText('812');
  const refused = app.cell(0, at).locator('input');
  await expect(refused).toHaveValue('many');
  await expect(refused).toHaveAttribute('aria-invalid', 'true');
  await refused.fill('813');
  await refused.press('Enter');
  await expect(app.cell(0, at)).toHaveText('813');
  await app.kept();
});

test('what is typed stays when the cell is scrolled out of view and another one is opened', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.makeCity(500);
  const at = await app.column('从业人员');
  await app.goToCell(0, at);
  await page.keyboard.press('F2');
  await app.cell(0, at).locator('input').fill('803');
  await page.locator('#grid').evaluate((grid) => grid.scrollTo(0, 9_000));
  await expect(app.cell(0, at)).toHaveCount(0);
  const far = page.locator(`[id$="-${at}"][role=gridcell]`).nth(6);
  await far.click();
  await far.dblclick();
  await page.keyboard.press('Escape');
  await page.locator('#grid').evaluate((grid) => grid.scrollTo(0, 0));
  await expect(app.cell(0, at)).toHaveText('803');
});

/** As on a slow machine: the worker hears everything a little later. */
async function slowWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      setTimeout(() => Reflect.apply(send, this, message), 200);
    };
  });
}
