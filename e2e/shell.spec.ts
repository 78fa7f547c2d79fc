import { expect, routes, running, open, test } from './support/site';

test('the program runs on the start page', async ({ page, baseURL }) => {
  await open(page);
  await expect(page).toHaveTitle(/两新党建测算/);
  // The router's base is the folder that the site lies in, whatever it is.
  await expect(page.locator('html')).toHaveAttribute('data-root', new URL(baseURL ?? '').pathname);
  await expect(page.locator('#cannot-run')).toBeHidden();
});

for (const route of routes) {
  test(`a deep link to /${route} works, with and without the slash`, async ({ page, baseURL }) => {
    for (const path of [`${route}/`, route]) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      expect(page.url()).toBe(new URL(`${route}/`, baseURL).href);
      await running(page);
    }
  });
}

test('the HTML says something before the program runs', async ({ request }) => {
  for (const path of ['./', ...routes.map((route) => `${route}/`)]) {
    const html = await (await request.get(path)).text();
    expect(html).toContain('<h1');
    expect(html).not.toContain('{{');
  }
});

test('an unknown address says so and leads home', async ({ page, complaints, baseURL }) => {
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
});

test('a program that does not arrive is told', async ({ page, complaints }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('check/');
  await expect(page.locator('#cannot-run')).toBeVisible();
  await expect(page.locator('#cannot-run')).toContainText('刷新本页');
  complaints.clear();
});

test('saved theme, size and language are there before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('liangxin.shell', JSON.stringify({ lang: 'en', theme: 'dark', size: 'large' }));
  });
  await page.goto('./', { waitUntil: 'commit' });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-size', 'large');
});

test('damaged saved settings change nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('liangxin.shell', '{"lang":'));
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
