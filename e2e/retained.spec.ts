// Whatever takes the place of the ledger, the one before is not lost: it is retained until it is deleted. And a made-up city
// never takes its place.

import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

import { langs } from './support/app';
import { DemoApp } from './support/demo';
import { csv, LedgerApp } from './support/ledger';
import { expect, test } from './support/site';

const HEAD = ['单位名称', '单位类型', '区', '从业人员', '正式党员'];

/** Units of one name, numbered. */
function units(name: string, count: number): string {
  return csv([HEAD, ...Array.from({ length: count }, (_, at) => [`${name}${at}`, '非公企业', '龙华区', '20', '3'])]);
}

async function importUnits(app: LedgerApp, name: string, count: number): Promise<void> {
  const again = app.page.getByRole('button', { name: '再导入一个' });
  if (await again.isVisible()) await again.click();
  await app.choose(`${name}.csv`, units(name, count));
  await app.check();
  await app.takeIn();
}

const rows = (page: Page): Locator => page.locator('#retained > li');

/** Presses a button that asks, and confirms. */
async function confirm(page: Page, button: Locator, asks: string): Promise<void> {
  const id = (await button.getAttribute('id')) ?? '';
  await button.click();
  await expect(page.locator(`#${id}-question`)).toContainText(asks);
  await expect(page.locator(`#${id}-cancel`)).toBeFocused();
  await page.locator(`#${id}-sure`).click();
}

test('after six imports the first ledger is restored with exactly its units, and that can be undone', { tag: '@any-width' }, async ({ page }) => {
  // Each of the seven imports is a walk through the page.
  test.setTimeout(240_000);
  const app = new LedgerApp(page);
  await app.openLedger();
  await importUnits(app, '真实', 3);
  await app.write(0, await app.column('从业人员'), '61');
  await app.kept();
  for (let file = 1; file <= 6; file++) await importUnits(app, `第${file}批`, file);
  await expect(app.units).toHaveText('24');
  await expect(page.locator('#to-retained')).toContainText('6');
  await page.locator('#to-retained').click();
  await expect(rows(page)).toHaveCount(6);
  // The one that was replaced last comes first, each with its units, a date and what replaced it.
  for (const [at, count] of [18, 13, 9, 6, 4, 3].entries()) {
    await expect(rows(page).nth(at)).toContainText(new RegExp(`^${count} 个单位 · \\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d · 因导入文件换下`));
  }
  await confirm(page, rows(page).last().locator('[id^=restore-]'), '（3 个单位）换下现在的台账（24 个单位）');
  await expect(app.notice).toContainText('已恢复历史台账（3 个单位）');
  await expect(rows(page)).toHaveCount(6);
  await expect(rows(page).first()).toContainText('24 个单位');
  await app.goTo('ledger');
  await expect(app.units).toHaveText('3');
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText('61');
  await page.reload();
  await app.ready();
  await expect(app.units).toHaveText('3');
  await expect(app.cell(0, await app.column('从业人员'))).toHaveText('61');
  // It is undone by restoring the other.
  await page.locator('#to-retained').click();
  await confirm(page, rows(page).first().locator('[id^=restore-]'), '24 个单位');
  await app.notice.getByRole('button', { name: '撤销' }).waitFor();
  await app.goTo('ledger');
  await expect(app.units).toHaveText('24');
});

test('a cleared ledger can be restored; one that is deleted for good cannot', { tag: '@any-width' }, async ({ page }) => {
  const app = new LedgerApp(page);
  await app.openLedger();
  await importUnits(app, '甲', 5);
  await app.goTo('data');
  await expect(page.locator('#retained-none')).toBeVisible();
  await confirm(page, page.locator('#clear'), '5 个单位');
  await expect(page.locator('#data-units')).toHaveText(/^0 /);
  await expect(rows(page)).toContainText([/5 个单位 .* 被清空/]);
  await confirm(page, rows(page).first().locator('[id^=restore-]'), '5 个单位');
  await expect(page.locator('#data-units')).toHaveText(/^5 /);
  await expect(rows(page)).toHaveCount(0);
  await confirm(page, page.locator('#clear'), '5 个单位');
  await confirm(page, rows(page).first().locator('[id^=delete-]'), '找不回来');
  await expect(app.notice).toContainText('彻底删除');
  await expect(rows(page)).toHaveCount(0);

  await app.goTo('ledger');
  await importUnits(app, '乙', 2);
  await importUnits(app, '丙', 2);
  await app.goTo('data');
  await expect(rows(page)).toHaveCount(1);
  await confirm(page, page.locator('#erase'), '（4 个单位）和 1 份历史台账');
  await expect(page.locator('#data-units')).toHaveText(/^0 /);
  await expect(rows(page)).toHaveCount(0);
  await page.reload();
  await app.running();
  await expect(page.locator('#retained-none')).toBeVisible();
  await expect(page.locator('#data-units')).toHaveText(/^0 /);
});

test('a made-up city leads to its own space and leaves the ledger as it was, whoever asks for it', { tag: '@any-width' }, async ({ page }) => {
  test.setTimeout(180_000);
  const app = new DemoApp(page);
  await app.openLedger();
  await importUnits(app, '真实', 3);
  await page.locator('#open-demo').click();
  await expect(page.locator('#make-demo')).toHaveCount(0);
  await page.locator('#enter-demo').click();
  // There it is asked how large it shall be.
  await app.entered();
  await expect(page.locator('#demo-size')).toBeVisible();
  // What the page asks of its worker is kept, to be asked again elsewhere.
  await page.addInitScript(() => {
    const sent: number[][] = [];
    Object.assign(window, { sent });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: unknown, ...rest: unknown[]) {
      const bytes: unknown = Array.isArray(message) ? message[1] : undefined;
      if (bytes instanceof Uint8Array) sent.push([...bytes]);
      Reflect.apply(post, this, [message, ...rest]);
    };
  });
  await page.reload();
  await app.running();
  await app.ready();
  await page.locator('#open-demo').click();
  await page.locator('#demo-size').fill('77');
  await page.evaluate(() => (window as unknown as { sent: number[][] }).sent.splice(0));
  await page.locator('#make-demo').click();
  await expect(app.units).toHaveText('77');
  await app.kept();
  const asked = await page.evaluate(() => (window as unknown as { sent: number[][] }).sent);
  expect(asked.length).toBeGreaterThan(0);
  await app.leave();
  await app.ready();
  await expect(app.units).toHaveText('3');
  await expect(page.locator('.banner')).not.toContainText('演示数据');

  const [worker] = page.workers();
  const answers = await worker?.evaluate(async (asked) => {
    const scope = self as unknown as { onmessage(event: { data: unknown[] }): void; postMessage(message: unknown[], ...rest: unknown[]): void };
    const post = scope.postMessage.bind(scope);
    const done: number[] = [];
    scope.postMessage = (message, ...rest) => {
      const [id, bytes] = message as [number, Uint8Array];
      if (id < 900_000) post(message, ...rest);
      // How far it has come is no answer yet.
      else if (bytes[0] !== 0) done.push(id);
    };
    asked.forEach((bytes, at) => scope.onmessage({ data: [900_000 + at, Uint8Array.from(bytes), undefined] }));
    // The first of them was the city.
    for (let waited = 0; waited < 200 && !done.includes(900_000); waited++) await new Promise((again) => setTimeout(again, 50));
    return done;
  }, asked);
  expect(answers).toContain(900_000);
  await page.reload();
  await app.ready();
  await expect(app.units).toHaveText('3');
  await expect(page.locator('#to-retained')).toHaveCount(0);
});

for (const lang of langs) {
  test(`the list of earlier ledgers is sound for assistive technology (${lang})`, async ({ page }) => {
    const app = new LedgerApp(page);
    await app.prefer({ lang });
    await app.openLedger();
    for (const name of ['甲', '乙', '丙']) {
      const again = page.locator('#import button', { hasText: /再导入一个|Import another/ });
      if (await again.isVisible()) await again.click();
      await app.choose(`${name}.csv`, units(name, 2));
      await app.check();
      await app.takeIn();
    }
    await app.goTo('data');
    await expect(rows(page)).toHaveCount(2);
    await rows(page).first().locator('[id^=restore-]').click();
    await page.locator('#delete-all-retained').click();
    await expect(page.locator('#delete-all-retained-question')).toContainText('2');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map((one) => [one.id, one.nodes.map((node) => node.target.join(' ')).slice(0, 3)])).toEqual([]);
  });
}
