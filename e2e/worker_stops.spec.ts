// What happens when the program behind the ledger, or the one that reads a file, stops in the middle of something.

import { crc32 } from 'node:zlib';

import { expect, test, type Page } from '@playwright/test';

import { beforeWorker } from './support/disk';
import { csv, LedgerApp } from './support/ledger';

const HEAD = ['单位名称', '单位类型', '区', '从业人员', '正式党员'];
const UNITS = csv([HEAD, ['椰城科技', '非公企业', '龙华区', '120', '4'], ['南渡商会', '社会团体', '美兰区', '8', '0']]);

/** A second, and as much again for a slow machine to draw. */
const AT_ONCE = 2_000;

/** A container of parts that are not packed. */
function zip(parts: Readonly<Record<string, string>>): Buffer {
  const [files, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, bytes]);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, title]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end]);
}

/** A workbook with a list of texts that says it has so many. */
function lying(count: number): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (kind: string, target: string) =>
    `<Relationships><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  return zip({
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/sharedStrings.xml': `<sst uniqueCount="${String(count)}"><si><t>单位名称</t></si></sst>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
  });
}

/** The ledger's worker. */
function ledgerWorker(page: Page) {
  const worker = page.workers()[0];
  if (!worker) throw new Error('no worker');
  return worker;
}

async function twoUnits(page: Page): Promise<LedgerApp> {
  const app = new LedgerApp(page);
  await app.openLedger();
  await app.choose('a.csv', UNITS);
  await app.check();
  await app.takeIn();
  await expect(app.units).toHaveText('2');
  return app;
}

/** The ledger can be changed, and what is changed is kept. */
async function works(app: LedgerApp, value: string): Promise<void> {
  const column = await app.column('从业人员');
  await app.write(0, column, value);
  await expect(app.cell(0, column)).toHaveText(value);
  await app.kept();
  await app.page.reload();
  await app.ready();
  await expect(app.cell(0, column)).toHaveText(value);
  await expect(app.units).toHaveText('2');
}

test('a workbook that means harm is refused by name, and the ledger goes on', { tag: '@any-width' }, async ({ page }) => {
  const app = await twoUnits(page);
  await page.getByRole('button', { name: '再导入一个' }).click();
  for (const count of [178_956_971, 4_294_967_295]) {
    await app.choose('坏.xlsx', lying(count));
    await expect(page.locator('#import-failed')).toContainText('写明的文字条数与实际大小不符');
  }
  // The same without the lie is read.
  await app.choose('好.xlsx', lying(1));
  await expect(page.locator('#import-head option:checked')).toContainText('单位名称');
  await works(app, '61');
});

test('the worker stops: it is started again by itself, and the ledger is there', { tag: '@any-width' }, async ({ page }) => {
  const app = await twoUnits(page);
  await page.locator('#search').fill('南渡');
  await expect(app.units).toHaveText('1');
  const again = page.waitForEvent('worker');
  await ledgerWorker(page).evaluate(() => {
    setTimeout(() => {
      throw new Error('stopped by the test');
    });
  });
  await again;
  await expect(page.getByText('已自动重新启动')).toBeVisible();
  await expect(page.getByText('没有确认存上')).toHaveCount(0);
  // What is looked at is asked for anew.
  await expect(app.units).toHaveText('1');
  await expect(app.cell(0, 0)).toHaveText('南渡商会');
  await page.locator('#search').fill('');
  await expect(app.units).toHaveText('2');
  await works(app, '62');
});

test('the worker stops in the middle of a change: it is said, and what was typed is entered once more', { tag: '@any-width' }, async ({ page }) => {
  const app = await twoUnits(page);
  await ledgerWorker(page).evaluate(() => {
    self.onmessage = () => {
      throw new Error('stopped by the test');
    };
  });
  const column = await app.column('从业人员');
  const again = page.waitForEvent('worker');
  await app.write(0, column, '77');
  await again;
  await expect(page.getByText('停止时有改动还没有确认存上')).toBeVisible();
  await page.reload();
  await app.ready();
  // What no worker had said to be kept was still at hand on the page.
  await expect(app.cell(0, column)).toHaveText('77');
  await works(app, '63');
});

test('a worker that stops again and again is not started for ever', { tag: '@any-width' }, async ({ page }) => {
  await beforeWorker(
    page,
    `const say = self.postMessage.bind(self);
    self.postMessage = (...what) => { say(...what); setTimeout(() => { throw new Error('stopped by the test'); }); }`,
  );
  let started = 0;
  page.on('worker', () => {
    started += 1;
  });
  const app = new LedgerApp(page);
  await app.open('ledger/');
  await expect(page.locator('.banner')).toContainText('不再自动启动');
  expect(started).toBe(4);
});

test('the reader stops: it is said, and the ledger goes on', { tag: '@any-width' }, async ({ page }) => {
  const app = await twoUnits(page);
  await page.getByRole('button', { name: '再导入一个' }).click();
  await ledgerWorker(page).evaluate(() => {
    // In place of the program, the reader is handed nothing that could run.
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker) {
      Worker.prototype.postMessage = post;
      post.call(this, 'no program');
    } as typeof post;
  });
  await app.choose('b.csv', UNITS);
  await expect(page.locator('#import-failed')).toContainText('读取这个文件的程序意外停止');
  await app.choose('b.csv', UNITS);
  await app.check();
  expect(await app.counts()).toEqual([0, 2, 0, 0]);
  await works(app, '64');
});

test('reading is given up at once, whatever the reader is doing', { tag: '@any-width' }, async ({ page }) => {
  const app = await twoUnits(page);
  await page.getByRole('button', { name: '再导入一个' }).click();
  const hold = () =>
    ledgerWorker(page).evaluate(() => {
      // The file never comes to the reader: from outside, it is in the middle of something that does not end.
      const post = Worker.prototype.postMessage;
      let held = 0;
      Worker.prototype.postMessage = function (this: Worker, ...what: unknown[]) {
        held += 1;
        if (held === 1) Reflect.apply(post, this, what);
        if (held === 5) Worker.prototype.postMessage = post;
      } as typeof post;
    });
  const cancel = page.locator('#import .progressing button');
  await hold();
  await app.choose('b.csv', UNITS);
  await cancel.click();
  await expect(cancel).toHaveCount(0, { timeout: AT_ONCE });
  await app.choose('b.csv', UNITS);
  await expect(page.locator('#import-head option:checked')).toContainText('单位名称');
  await hold();
  await page.locator('#import-check').click();
  await cancel.click();
  await expect(cancel).toHaveCount(0, { timeout: AT_ONCE });
  await app.check();
  expect(await app.counts()).toEqual([0, 2, 0, 0]);
});
