// The frame: what stands before the program runs, where it may be hosted, how it is shown, what is printed.

import { App } from './support/app';
import { Host } from './support/host';
import { expect, open, pages, routes, running, test } from './support/site';

test('the program runs on the start page', async ({ page, baseURL }) => {
  await open(page);
  await expect(page).toHaveTitle(/两新党建测算/);
  // The router's base is the folder that the site lies in, whatever it is.
  await expect(page.locator('html')).toHaveAttribute('data-root', new URL(baseURL ?? '').pathname);
  await expect(page.locator('#cannot-run')).toBeHidden();
});

for (const route of routes) {
  test(`a deep link to /${route} works, with and without the slash`, { tag: '@any-width' }, async ({ page, baseURL }) => {
    for (const path of [`${route}/`, route]) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      expect(page.url()).toBe(new URL(`${route}/`, baseURL).href);
      await running(page);
    }
  });
}

for (const path of ['/', '/a/deeper/place/']) {
  test(`the site works under ${path} as well`, { tag: '@any-width' }, async ({ page, baseURL }) => {
    const host = await Host.start(baseURL ?? '', path);
    const app = new App(page);
    for (const route of ['', ...routes]) {
      await page.goto(host.site + route);
      await app.running();
      await expect(page.locator('html')).toHaveAttribute('data-root', path);
      await expect(page.locator('main h1')).toBeVisible();
    }
    await app.goTo('subsidy');
    expect(page.url()).toBe(`${host.site}subsidy/`);
    await page.reload();
    await app.running();
    await expect(page.locator('h1')).toHaveText('一年有多少补助、能扣除多少？');
    await page.goto('about:blank');
    await host.close();
  });
}

test('pages change without loading, with title, heading and focus, and back leads back', async ({ app, page }) => {
  await app.open('');
  let loads = 0;
  page.on('load', () => (loads += 1));
  const titles = { check: '组建自查', subsidy: '补助测算', coverage: '覆盖分析', reminders: '提醒', training: '培训演示', standards: '政策标准', about: '说明' };
  for (const route of routes) {
    await app.goTo(route);
    await expect(page).toHaveTitle(`${titles[route]} · 两新党建测算`);
    await expect(page.locator('main h1')).toHaveCount(1);
    await expect(page.locator('#main')).toBeFocused();
    await expect(page.locator('nav [aria-current=page]')).toHaveText(titles[route]);
  }
  await page.goBack();
  await expect(page).toHaveTitle('政策标准 · 两新党建测算');
  await page.goForward();
  await expect(page).toHaveTitle('说明 · 两新党建测算');
  expect(loads).toBe(0);
});

test('without JavaScript there are title, navigation and form, and it is said what is missing', { tag: '@any-width' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'zh-CN' });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(path || './');
    await expect(page).toHaveTitle(/· 两新党建测算$/);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveCount(11);
    // Playwright's way of switching scripts off leaves this out of the document.
    expect(await (await context.request.get(path || './')).text()).toContain('本页需要 JavaScript 才能测算。');
    expect(await page.locator('meta[name=description]').getAttribute('content')).toBeTruthy();
    expect(await page.content()).not.toContain('{{');
  }
  for (const [path, headings] of [
    ['ledger/', ['导入文件', '演示城市', '添加单位']],
    ['data/', ['数据在哪里', '稳不稳', '备份', '恢复', '清空与彻底删除', '历史台账']],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('h2')).toHaveText(headings);
    for (const lede of await page.locator('h2 + p').all()) await expect(lede).toContainText('。');
    // Nothing is on its way.
    await expect(page.getByText('正在取这一页的程序')).toBeHidden();
  }
  for (const path of ['check/', 'subsidy/']) {
    await page.goto(path);
    for (const label of ['单位类型', '从业人员', '正式党员', '预备党员', '现有党组织', '经营状态']) await expect(page.getByLabel(label)).toBeVisible();
  }
  // Links between them work by themselves.
  await page.getByRole('link', { name: '政策标准' }).click();
  await expect(page.locator('h1')).toHaveText('政策标准与不同理解');
  await context.close();
});

test('what is typed before the program runs is taken over, and the focus stays', async ({ app, page }) => {
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.wasm', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('check/', { waitUntil: 'commit' });
  await page.locator('#kind').selectOption('law-firm');
  await page.locator('#organisation').selectOption('none');
  await page.locator('#employees').fill('28');
  await page.locator('#full').fill('4');
  await expect(page.locator('html')).not.toHaveAttribute('data-state', 'running');
  arrive();
  await app.running();
  await expect(app.field('kind')).toHaveValue('law-firm');
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.verdict).toContainText('应建未建');
  await expect(app.field('full')).toBeFocused();
  await app.saved();
});

test('what is typed before the program runs goes before what was kept', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41', full: '3' });
  await app.saved();
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.wasm', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page.locator('#employees').fill('28');
  arrive();
  await app.running();
  await expect(app.field('full')).toHaveValue('3');
  await expect(app.field('employees')).toHaveValue('28');
});

test('a file let go anywhere does not take the page away', { tag: '@any-width' }, async ({ app }) => {
  await app.open('check/');
  for (const route of ['check', 'subsidy', 'standards']) {
    await app.goTo(route);
    expect(await (await app.drag([{ name: 'a.csv', text: '' }])).drop(), route).toBe(true);
    // Text is for the fields.
    expect(await (await app.drag('28')).drop(), route).toBe(false);
  }
});

test('before the program too, a file let go does not take the page away', { tag: '@any-width' }, async ({ app, page, complaints }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('check/');
  expect(await (await app.drag([{ name: 'a.csv', text: '' }])).drop()).toBe(true);
  await expect(page.locator('#cannot-run')).toBeVisible();
  complaints.clear();
});

test('an unknown address says so and leads home', { tag: '@any-width' }, async ({ page, complaints, baseURL }) => {
  const answer = await page.goto('no/such/page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  const home = page.getByRole('link', { name: '回到首页' });
  await expect(home).toHaveAttribute('href', new URL(baseURL ?? '').pathname);
  // The page itself and the search for the site's folder are answered by 404, of which the browser complains.
  expect(complaints.list.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
  complaints.clear();
  await home.click();
  await running(page);
});

test('a browser without WebAssembly is told what to do', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('check/');
  const notice = page.locator('#cannot-run');
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('浏览器太旧');
  await expect(notice).toContainText('This browser is too old');
  await expect(notice).not.toContainText('文件被拦截', { useInnerText: true });
  // The form stands all the same.
  await expect(page.locator('#employees')).toBeVisible();
});

const broken: { what: string; answer: { status: number; contentType: string; body: string } | undefined }[] = [
  { what: 'does not arrive', answer: undefined },
  { what: 'is refused', answer: { status: 403, contentType: 'text/plain', body: 'refused' } },
  { what: 'is something else', answer: { status: 200, contentType: 'application/wasm', body: '<!DOCTYPE html>' } },
];

for (const { what, answer } of broken) {
  test(`it is said when the program ${what}`, { tag: '@any-width' }, async ({ page, complaints }) => {
    await page.route('**/*.wasm', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto('check/');
    await expect(page.locator('#cannot-run')).toBeVisible();
    await expect(page.locator('#cannot-run')).toContainText('刷新本页');
    await expect(page.locator('#cannot-run code')).not.toBeEmpty();
    await expect(page.locator('#employees')).toBeVisible();
    complaints.clear();
  });
}

test('saved theme and size are there before the first paint, the language once the program draws', { tag: '@any-width' }, async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('liangxin.shell', JSON.stringify({ lang: 'en', theme: 'dark', size: 'large' }));
  });
  await page.goto('./', { waitUntil: 'commit' });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-size', 'large');
  await expect(html).toHaveAttribute('lang', 'en');
});

test('damaged saved settings change nothing', { tag: '@any-width' }, async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('liangxin.shell', '{"lang":'));
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('language, theme, size and unit are switched at once and kept', async ({ app, page }) => {
  await app.open('subsidy/', { fields: { full: '9', organisation: 'none' } });
  const html = page.locator('html');
  const before = await page.locator('h1').evaluate((heading) => [parseFloat(getComputedStyle(heading).fontSize), getComputedStyle(document.body).backgroundColor] as const);
  await page.locator('#lang-en').click();
  await page.locator('#size-large').click();
  await page.locator('#theme').selectOption('dark');
  await page.locator('#unit-wan').click();
  for (const visit of ['at once', 'after a reload']) {
    await test.step(visit, async () => {
      await expect(html).toHaveAttribute('lang', 'en');
      await expect(page).toHaveTitle(/Liangxin/);
      for (const button of ['#lang-en', '#size-large', '#unit-wan']) await expect(page.locator(button)).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('#theme')).toHaveValue('dark');
      await expect(page.locator('#budget caption')).toContainText('10,000 yuan');
      await app.shows('total', '0.495');
      const after = await page.locator('h1').evaluate((heading) => [parseFloat(getComputedStyle(heading).fontSize), getComputedStyle(document.body).backgroundColor] as const);
      expect(after[0]).toBeGreaterThan(before[0] * 1.2);
      expect(after[1]).not.toBe(before[1]);
    });
    if (visit === 'at once') {
      await app.saved();
      await page.reload();
      await app.running();
    }
  }
  await page.locator('#lang-zh').click();
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await page.locator('#size-normal').click();
  await expect(html).not.toHaveAttribute('data-size', 'large');
  await page.locator('#unit-yuan').click();
  await app.shows('total', '4,950.00');
});

test('the switch between 元 and 万元 holds for every amount of the page', async ({ app, page }) => {
  await app.open('subsidy/', { fields: { full: '7', probationary: '2', organisation: 'branch', approved: '2026-03-18', secretary: 'vacant', year: '2026', wages: '12000000', spending: '95000', 'dues-paid': '7350' } });
  await app.showsAll({ m4: '5,000.00', m7: '4,950.00', total: '14,950.00', 'm1-cap': '120,000.00', m2: '7,350.00' });
  await page.locator('#unit-wan').click();
  await app.showsAll({ m4: '0.50', m7: '0.495', total: '1.495', 'm1-cap': '12.00', m2: '0.735' });
  await expect(page.locator('.results')).not.toContainText('单位：元');
  // Reasons and formulas stay in yuan, and say so.
  await expect(await app.ask('m7')).toContainText('550 元／人·年 × 9 名 = 4,950.00 元');
});

test('the theme follows the system until one is chosen', { tag: '@any-width' }, async ({ app, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await app.open('');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  await page.locator('#theme').selectOption('light');
  await expect.poll(ground).toBe(light);
});

for (const path of ['check/', 'subsidy/', 'standards/']) {
  test(`${path} prints as a sheet: title, date, policy, readings, and nothing to click`, async ({ app, page }) => {
    await app.open(path, {
      fields: { employees: '40', full: '7', probationary: '2', organisation: 'branch', approved: '2026-03-18', secretary: 'vacant', year: '2026' },
      standards: { 'm4-branch': 600_000 },
      readings: { training_members: 'full-only' },
    });
    await expect(page.locator('.paper').first()).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.paper').first();
    await expect(paper).toBeVisible();
    await expect(page.locator('h1')).toBeVisible();
    await expect(paper).toContainText('依据：海口市');
    await expect(paper).toContainText(/打印日期\s*：\s*\d{4}年\d{1,2}月\d{1,2}日/);
    await expect(paper).toContainText('培训经费算不算预备党员？默认“算” → 采用“只算正式党员”');
    await expect(paper).toContainText('党支部活动经费：文件不低于 5,000 元／年 → 本地 6,000 元／年');
    for (const gone of ['header.top', '.skip', 'form', '.result-bar', 'footer']) {
      for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
    }
    if (path !== 'standards/') await expect(page.locator('.entered')).toContainText('7');
    const sheet = await page.pdf({ preferCSSPageSize: true });
    const text = sheet.toString('latin1');
    // A4, in points.
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    const sheets = (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThan(8);
  });
}

test('with nothing changed the sheet says that readings and standards are the defaults', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('subsidy/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper').first()).toContainText('均为默认理解和条款数额');
});

test('no page breaks its security policy or complains, in either language', async ({ app, page }) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await app.open('', { fields: { employees: '40', full: '7', organisation: 'branch' } });
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', /default-src 'none'/);
  for (const lang of ['#lang-en', '#lang-zh']) {
    await page.locator(lang).click();
    for (const route of routes) {
      await app.goTo(route);
      await expect(page.locator('main h1')).toBeVisible();
    }
    await app.goTo('subsidy');
    await app.ask('total');
    await page.keyboard.press('Escape');
  }
});
