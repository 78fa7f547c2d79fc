import { expect, test } from './support/site';
import { LedgerApp } from './support/ledger';

const PART = /split_ledger\.wasm$/;

test('a question about one unit does not wait for the code of the table', { tag: '@any-width' }, async ({ app, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await app.open('check/');
  await app.fill({ employees: '60', full: '4' });
  await app.saved();
  expect(fetched.filter((url) => PART.test(url))).toEqual([]);
  await app.goTo('ledger');
  await expect(page.locator('#import-file')).toBeEnabled();
  expect(fetched.filter((url) => PART.test(url))).toHaveLength(1);
  await app.goTo('check');
  await app.goTo('ledger');
  await expect(page.locator('#import-file')).toBeEnabled();
  expect(fetched.filter((url) => PART.test(url))).toHaveLength(1);
});

test('a part that does not arrive says so, and is fetched again', { tag: '@any-width' }, async ({ page, complaints }) => {
  const app = new LedgerApp(page);
  await page.route(PART, (route) => route.abort());
  await app.open('ledger/');
  await expect(page.locator('main [role=alert]')).toContainText('没有取到');
  await page.unroute(PART);
  await page.locator('#fetch-again').click();
  await app.ready();
  complaints.list.length = 0;
});

test('a part that is not what was built is refused', { tag: '@any-width' }, async ({ page, complaints }) => {
  const app = new LedgerApp(page);
  await page.route(PART, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    await route.fulfill({ response: answer, body });
  });
  await app.open('ledger/');
  await expect(page.locator('main [role=alert]')).toContainText('没有取到');
  complaints.list.length = 0;
});

test('another language and another page chosen while a part is coming', { tag: '@any-width' }, async ({ app, page }) => {
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(PART, async (route) => {
    await waiting;
    await route.continue();
  });
  await app.open('data/');
  await expect(page.locator('main [role=status]')).toContainText('正在取');
  await app.goTo('check');
  await app.goTo('ledger');
  arrive();
  await expect(page.locator('#import-file')).toBeEnabled();
  await app.goTo('data');
  await expect(page.locator('.data-sheets')).toBeVisible();
});
