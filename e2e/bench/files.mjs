// Files as large as a city, made up the same way every time.

import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';

const KINDS = ['非公企业', '社会团体', '律师事务所', '个体工商户'];
const DISTRICTS = ['龙华区', '秀英区', '琼山区', '美兰区'];
const ORGANISATIONS = ['无', '党支部', '联合党支部', '党总支', '党委', ''];
const PARTS = ['润', '海', '云', '晨', '琼', '启', '远', '明', '恒', '锦', '瑞', '诚'];

/** @typedef {(below: number) => number} Chance */

/** Small numbers in a row that looks like chance. @param {number} seed @returns {Chance} */
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code that is sound, one for each number. @param {number} number */
function code(number) {
  const body = `91460100M${number.toString().padStart(8, '0')}`;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += ALPHABET.indexOf(body.charAt(at)) * (WEIGHTS[at] ?? 0);
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

const day = (/** @type {Chance} */ any) => `${2018 + any(8)}-${String(1 + any(12)).padStart(2, '0')}-${String(1 + any(28)).padStart(2, '0')}`;
const maybe = (/** @type {Chance} */ any, /** @type {string} */ text) => (any(5) ? text : '');

/** @type {readonly (readonly [string, (any: Chance, at: number) => string])[]} */
const COLUMNS = [
  ['单位名称', (any, at) => `海口${PARTS[any(12)]}${PARTS[any(12)]}${at}号有限公司`],
  ['统一社会信用代码', (_, at) => code(at)],
  ['单位类型', (any) => KINDS[any(4)] ?? ''],
  ['区', (any) => DISTRICTS[any(4)] ?? ''],
  ['街道', (any) => `第${any(40)}街道`],
  ['社区', (any) => `第${any(300)}社区`],
  ['经营状态', () => '在业'],
  ['从业人员', (any) => String(any(250))],
  ['正式党员', (any) => String(any(12))],
  ['预备党员', (any) => String(any(3))],
  ['流动党员', (any) => String(any(3))],
  ['组织形式', (any) => ORGANISATIONS[any(6)] ?? ''],
  ['成立日期', (any) => maybe(any, day(any))],
  ['上次换届', (any) => maybe(any, day(any))],
  ['书记任职日期', (any) => maybe(any, day(any))],
  ['指导员', (any) => (any(2) ? '有' : '无')],
  ['党建入章', (any) => (any(2) ? '是' : '否')],
  ['出资人党员', (any) => (any(2) ? '是' : '否')],
  ['工资总额', (any) => String(any(9_000_000))],
  ['党建支出', (any) => `${any(90_000)}.5`],
  ['年缴党费', (any) => maybe(any, String(any(20_000)))],
  ['更新日期', (any) => day(any)],
  ['联系人', (any) => `${PARTS[any(12)]}某`],
  ['电话', (any) => `1390${String(any(10_000_000)).padStart(7, '0')}`],
  ['地址', (any) => `龙昆北路${any(900)}号`],
  ['备注一', (any) => maybe(any, `备注${any(50)}`)],
  ['备注二', () => ''],
  ['网格', (any) => `网格${any(200)}`],
  ['录入人', (any) => `录入${any(30)}`],
  ['来源', (any) => (any(2) ? '摸排' : '年报')],
];

/** @param {Chance} any @param {number} at @param {typeof COLUMNS} columns */
function row(any, at, columns) {
  return columns.map(([, cell]) => cell(any, at));
}

/** A CSV file of so many rows and columns; made once. @param {string} file @param {number} rows */
export async function csv(file, rows, width = COLUMNS.length) {
  if (existsSync(file)) return;
  const any = chance(1);
  const columns = COLUMNS.slice(0, width);
  const out = createWriteStream(file);
  let text = `\ufeff${columns.map(([name]) => name).join(',')}\r\n`;
  for (let at = 0; at < rows; at++) {
    text += `${row(any, at, columns).join(',')}\r\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

/**
 * A workbook of so many rows and columns, by SheetJS; made once. Counts and amounts are numbers, as people's files have them.
 * @param {string} file @param {number} rows @param {number} width
 */
export async function xlsx(file, rows, width) {
  if (existsSync(file)) return;
  const { default: book } = await import('xlsx');
  const any = chance(2);
  const columns = COLUMNS.slice(0, width);
  /** @type {(string | number)[][]} */
  const plain = [columns.map(([name]) => name)];
  for (let at = 0; at < rows; at++) {
    plain.push(row(any, at, columns).map((cell, column) => (/^[0-9.]+$/.test(cell) && column > 1 ? Number(cell) : cell)));
  }
  const made = book.utils.book_new();
  book.utils.book_append_sheet(made, book.utils.aoa_to_sheet(plain), '台账');
  writeFileSync(file, book.write(made, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }));
}
