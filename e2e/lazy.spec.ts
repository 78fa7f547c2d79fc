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

for (const path of ['ledger/', 'data/']) {
  test(`${path} is there to be read before its code, and nothing moves when that comes`, async ({ app, page }) => {
    let [run, arrive] = [() => {}, () => {}];
    const [running, arriving] = [new Promise<void>((resolve) => (run = resolve)), new Promise<void>((resolve) => (arrive = resolve))];
    await page.route('**/*.wasm', async (route) => {
      await (PART.test(route.request().url()) ? arriving : running);
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const heads = page.locator('h1, main > .lede, main .sheet:first-of-type h2');
    const places = () => heads.evaluateAll((all) => all.map((one) => [one.textContent, Math.round(one.getBoundingClientRect().top)]));
    await expect(page.locator('main h2').first()).toBeVisible();
    await expect(page.locator('main [role=status]')).toContainText('正在取');
    // Nothing is drawn before the style sheet is there, but places can be asked for.
    await page.waitForFunction(() => document.styleSheets.length > 0);
    const before = await places();
    run();
    await app.running();
    expect(await places()).toEqual(before);
    arrive();
    await expect(page.locator('#import-file, #data-role').first()).toBeAttached();
    const after = new Map((await places()).map(([text, top]) => [text, top]));
    for (const [heading, by] of [['五清台账', 0], ['导入文件', 0], ['数据与备份', 0], ['数据在哪里', 0], ['备份', 40]] as const) {
      const top = before.find(([text]) => text === heading)?.[1];
      if (top !== undefined) expect(Math.abs(Number(after.get(heading)) - Number(top)), heading).toBeLessThanOrEqual(by);
    }
  });
}

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
