// What was entered is kept, travels in a link, and is never lost.

import { chromium, type Page } from '@playwright/test';

import { App } from './support/app';
import { Host } from './support/host';
import { readLink, stateLink } from './support/link';
import { expect, test } from './support/site';

/** Made with version 1 and in people's hands: they are never changed, and open forever. */
const OLD_LINK = 'v=1&kind=law-firm&employees=28&full=4&sum=a7f7f64f';
const OLD_FULL_LINK =
  'v=1&kind=school&employees=1.2%E4%B8%87&full=%EF%BC%92%EF%BC%91%EF%BC%90' +
  '&probationary=&organisation=none&status=suspended&joint-units=6' +
  '&approved=2026%E5%B9%B43%E6%9C%8818%E6%97%A5&secretary=since' +
  '&secretary-since=2026-03-18&secretary-source=civil-servant&general-below=2' +
  '&branches-below=8&general-shared=1&branch-shared=3&affiliation=city&instructor=yes' +
  '&mass=union%2Bfront&candidate=no&trade=yes&leading=no&neighbours=yes&year=2026' +
  '&wages=1%2C200%E4%B8%87%E5%85%83&spending=95000&tax-rate=own&own-rate=12.5%25' +
  '&dues-paid=7350&dues-bases=3000%0A3000.50%0A4%2C200&pension-bases=5600' +
  '&retained-city=240%E4%B8%87&retained-district=60%E4%B8%87&planned=branch' +
  '&own-lines=%E6%9C%8D%E5%8A%A1%E4%B8%AD%E5%BF%83%20%26%20%E5%9C%BA%E5%9C%B0%3D1%20120' +
  '000&s.m3-share=600&s.m5=600000&r.first_year=by-month&r.funding_split=own-ratio' +
  '&r.city-percent=60&sum=d44927b4';

test('what was entered, chosen and raised survives a reload', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '28', full: '4', organisation: 'none' });
  await app.goTo('standards');
  await app.choose('first_year', 'by-month');
  await page.locator('#raise-m5').fill('8000');
  await app.saved();
  await page.reload();
  await app.running();
  await expect(page.locator('input[name=first_year][value=by-month]')).toBeChecked();
  await expect(page.locator('#raise-m5')).toHaveValue('8000');
  await app.goTo('check');
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.verdict).toContainText('应建未建');
});

test('a reload right after a keystroke loses nothing', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '77' });
  await page.reload();
  await app.running();
  await expect(app.field('employees')).toHaveValue('77');
});

test('what is typed before the page knows what is kept is not lost by a reload, and comes over that', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '77', full: '2' });
  await app.goTo('standards');
  await page.locator('#raise-m5').fill('8000');
  await app.saved();
  await app.goTo('check');
  // The database answers late.
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = function (...what: Parameters<typeof open>) {
      if (!sessionStorage.getItem('late')) return open(...what);
      const asked = new EventTarget() as IDBOpenDBRequest;
      return asked;
    };
  });
  await page.evaluate(() => sessionStorage.setItem('late', 'yes'));
  await page.reload();
  await app.running();
  await app.fill({ employees: '88' });
  await app.goTo('standards');
  await app.choose('first_year', 'by-month');
  await app.goTo('check');
  await page.evaluate(() => sessionStorage.removeItem('late'));
  await page.reload();
  await app.running();
  await expect(app.field('employees')).toHaveValue('88');
  await expect(app.field('full')).toHaveValue('2');
  await app.saved();
  await app.goTo('standards');
  await expect(page.locator('input[name=first_year][value=by-month]')).toBeChecked();
  await expect(page.locator('#raise-m5')).toHaveValue('8000');
  await app.goTo('check');
  // Once it is kept, it does not come over what is typed later.
  await app.fill({ employees: '99' });
  await app.saved();
  await page.reload();
  await app.running();
  await expect(app.field('full')).toHaveValue('2');
  await expect(app.field('employees')).toHaveValue('99');
});

test('it survives a tab closed at once after typing, and the browser with it', { tag: '@any-width' }, async ({}, info) => {
  const folder = info.outputPath('profile');
  const { launchOptions, baseURL } = info.project.use;
  const visit = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale: 'zh-CN' });
  const first = await visit();
  const typing = new App(await first.newPage());
  await typing.open('check/');
  await typing.fill({ employees: '77' });
  await Promise.all([typing.page.waitForEvent('close'), typing.page.close({ runBeforeUnload: true })]);
  await first.close();
  const second = await visit();
  const later = new App(await second.newPage());
  await later.open('check/');
  await expect(later.field('employees')).toHaveValue('77');
  await second.close();
});

test('a copied link opens with the same content elsewhere', async ({ app, page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('check/');
  await app.fill({ kind: 'association', employees: '61', full: '2', organisation: 'none' });
  await app.goTo('standards');
  await app.choose('host_counts', 'host-out');
  await page.locator('#raise-m7').fill('600');
  await app.goTo('check');
  await page.locator('#copy-link').click();
  await expect(app.notice).toContainText('链接已复制');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(readLink(new URL(link).hash)).toMatchObject({
    v: '1',
    kind: 'association',
    employees: '61',
    full: '2',
    'r.host_counts': 'host-out',
    's.m7': '60000',
    // The year is written out, so that the link means the same later.
    year: String(new Date().getFullYear()),
  });
  const other = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const there = new App(await other.newPage());
  await there.page.goto(link);
  await there.running();
  await expect(there.field('employees')).toHaveValue('61');
  await expect(there.verdict).toContainText('目标缺口');
  await expect(there.page).not.toHaveURL(/#/);
  await there.goTo('standards');
  await expect(there.page.locator('input[name=host_counts][value=host-out]')).toBeChecked();
  await expect(there.page.locator('#raise-m7')).toHaveValue('600');
  await other.close();
});

test('no server ever sees what was entered, typed or in a link', { tag: '@any-width' }, async ({ page, baseURL }) => {
  const host = await Host.start(baseURL ?? '', '/');
  const app = new App(page);
  await page.goto(`${host.site}check/#${stateLink({ fields: { employees: '98765' } })}`);
  await app.running();
  await expect(app.field('employees')).toHaveValue('98765');
  await app.fill({ full: '43210' });
  await app.saved();
  await app.goTo('subsidy');
  await page.reload();
  await app.running();
  await expect(app.field('full')).toHaveValue('43210');
  // Enter in a form sends it in many a page.
  await app.field('employees').press('Enter');
  await page.goto('about:blank');
  await host.close();
  expect(host.asked.length).toBeGreaterThan(4);
  expect(host.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
  expect(host.asked.filter((asked) => /98765|43210|employees/.test(asked))).toEqual([]);
});

test('where the clipboard is closed, the link is there to be taken by hand', async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await app.open('check/');
  await app.fill({ employees: '61' });
  await page.locator('#copy-link').click();
  await expect(app.notice.locator('input')).toHaveValue(/\/check\/#v=1&employees=61&.*&sum=[0-9a-f]{8}$/);
});

test('links made with the first version open', { tag: '@any-width' }, async ({ app, page }) => {
  await page.goto(`check/#${OLD_LINK}`);
  await app.running();
  await expect(app.field('kind')).toHaveValue('law-firm');
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.field('full')).toHaveValue('4');
  await page.goto('about:blank');
  await page.goto(`subsidy/#${OLD_FULL_LINK}`);
  await app.running();
  const fields = { kind: 'school', employees: '1.2万', full: '２１０', status: 'suspended', approved: '2026年3月18日', affiliation: 'city', 'own-rate': '12.5%', 'dues-bases': '3000\n3000.50\n4,200', planned: 'branch', 'own-lines': '服务中心 & 场地=1 120000' };
  for (const [id, text] of Object.entries(fields)) await expect(app.field(id)).toHaveValue(text);
  // Raised standards and readings are part of it.
  await app.showsAll({ m4: '3,750.00', m5: '6,000.00', m6: '0.00', m8: '120,000.00', 'm3-city': '144,000.00', 'm1-saved': '11,875.00' });
  await app.goTo('standards');
  await expect(page.locator('#city-percent')).toHaveValue('60');
});

test('a link opened over own work keeps the own work, to go back to', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  await page.goto('about:blank');
  await app.open('check/', { fields: { employees: '99' } });
  await expect(app.field('employees')).toHaveValue('99');
  await expect(app.notice).toContainText('你原来填的没有丢');
  await app.notice.getByRole('button', { name: '换回我原来填的' }).click();
  await expect(app.field('employees')).toHaveValue('41');
  await app.saved();
  await page.reload();
  await app.running();
  await expect(app.field('employees')).toHaveValue('41');
  await expect(app.notice).toHaveCount(0);
});

test('two links one after the other still keep the own work', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  for (const employees of ['98', '99']) {
    await page.goto('about:blank');
    await app.open('check/', { fields: { employees } });
    await expect(app.notice).toContainText('你原来填的没有丢');
    await app.saved();
  }
  await app.notice.getByRole('button', { name: '换回我原来填的' }).click();
  await expect(app.field('employees')).toHaveValue('41');
});

test('a link pasted into the address of an open page opens too', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  const fragment = stateLink({ fields: { employees: '99' } });
  await page.evaluate((state) => (location.hash = state), fragment);
  await expect(app.field('employees')).toHaveValue('99');
  await expect(page).not.toHaveURL(/#/);
  await app.notice.getByRole('button', { name: '换回我原来填的' }).click();
  await expect(app.field('employees')).toHaveValue('41');
});

const whole = stateLink({ fields: { employees: '99' } });
const refused: { what: string; fragment: string; says: RegExp }[] = [
  { what: 'a damaged link', fragment: whole.replace('99', '98'), says: /链接不完整或被改动过/ },
  { what: 'a link cut short', fragment: whole.slice(0, -3), says: /链接不完整或被改动过/ },
  { what: 'a link of a later edition', fragment: stateLink({ fields: { employees: '99' } }, 2), says: /来自更新的版本/ },
  { what: 'a link that names what there is not', fragment: stateLink({ fields: { 'no-such-field': '99' } }), says: /链接不完整或被改动过/ },
  { what: 'a link with a standard below its floor', fragment: stateLink({ standards: { 'm4-branch': 499_999 } }), says: /链接不完整或被改动过/ },
];

for (const { what, fragment, says } of refused) {
  test(`${what} says so and changes nothing`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.open('check/');
    await app.fill({ employees: '41' });
    await app.saved();
    await page.goto('about:blank');
    await page.goto(`check/#${fragment}`);
    await app.running();
    await expect(app.notice).toContainText(says);
    await expect(app.field('employees')).toHaveValue('41');
  });
}

test('a second tab learns of a change and can take it over', async ({ app, context }) => {
  await app.open('check/');
  const other = new App(await context.newPage());
  await other.open('check/');
  await other.fill({ employees: '123' });
  await other.saved();
  await expect(app.notice).toContainText('另一个标签页改了内容');
  await app.notice.getByRole('button', { name: '用那边的内容' }).click();
  await expect(app.field('employees')).toHaveValue('123');
});

const saveMark = (page: Page) => page.locator('[data-save]');

test('where nothing can be kept it says so, and all else works', async ({ app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '28', full: '4', organisation: 'none' });
  await expect(app.verdict).toContainText('应建未建');
  await expect(saveMark(page)).toHaveAttribute('data-save', 'failed');
  await expect(saveMark(page)).toContainText('无痕窗口');
});

test('where even settings cannot be kept the program runs', { tag: '@any-width' }, async ({ app, page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await app.open('check/');
  await app.fill({ full: '3', organisation: 'none' });
  await expect(app.verdict).toContainText('应建未建');
  await page.locator('#lang-en').click();
  await expect(app.verdict).toContainText('Due, not formed');
  await expect(saveMark(page)).toHaveAttribute('data-save', 'failed');
});

test('a full disk is said, and saving is tried again', { tag: '@any-width' }, async ({ app, page }) => {
  await page.clock.install();
  await app.open('check/');
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await app.fill({ employees: '55' });
  await page.clock.runFor(1000);
  await expect(saveMark(page)).toContainText('空间已满');
  await page.clock.runFor(10_000);
  await app.saved();
});

/** Puts a record into the database as another edition, or an accident, might have left it. */
async function plant(page: Page, record: { version: number; payload: string }): Promise<void> {
  await page.evaluate(
    (left) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('liangxin');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('records', 'readwrite');
          writing.objectStore('records').put({ ...left, savedAt: 0 }, 'work');
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    record,
  );
}

test('a record of a newer edition is left alone, and that is said', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  await plant(page, { version: 2, payload: 'of a later edition' });
  await page.reload();
  await app.running();
  await expect(saveMark(page)).toContainText('由更新的版本保存');
  await app.fill({ employees: '42' });
  await expect(saveMark(page)).toContainText('由更新的版本保存');
  await page.reload();
  await app.running();
  await expect(saveMark(page)).toContainText('由更新的版本保存');
});

test('a record that cannot be read is said, and what is entered next is kept', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '41' });
  await app.saved();
  await plant(page, { version: 1, payload: 'v=1&employees=41&sum=00000000' });
  await page.reload();
  await app.running();
  await expect(saveMark(page)).toContainText('读不出来');
  await app.fill({ employees: '42' });
  await app.saved();
  await page.reload();
  await app.running();
  await expect(app.field('employees')).toHaveValue('42');
});
