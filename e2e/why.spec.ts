// Every figure can be asked why, and the answer leads back to what was entered, can be copied and exported.

import { expect, test } from './support/site';

/** A unit for which every figure has something to say. */
const state = {
  fields: {
    kind: 'enterprise',
    employees: '120',
    full: '7',
    probationary: '2',
    organisation: 'branch',
    approved: '2026-03-18',
    secretary: 'since',
    'secretary-since': '2026-03-18',
    'secretary-source': 'own',
    year: '2026',
    wages: '12000000',
    spending: '150000',
    'dues-bases': '4200\n5001',
    'retained-city': '2400000',
    'retained-district': '600000',
    'own-lines': '活动室租金 20000',
  },
};

/** What the panel says of each figure on the page of money: its title, its formula, its clause, and a field behind it. */
const money: { figure: string; title: string; formula: string; clause?: string; field?: string }[] = [
  { figure: 'm4', title: '活动经费为什么是 5,000.00 元', formula: '5,000 元／年', clause: '（二十二）2 第三', field: 'organisation' },
  { figure: 'm5', title: '启动经费为什么是 5,000.00 元', formula: '5,000.00 元', clause: '（二十二）2 第三', field: 'approved' },
  { figure: 'm6', title: '书记补贴为什么是 5,000.00 元', formula: '500 元／月 × 10 个月 = 5,000.00 元', clause: '（二十二）2 第三', field: 'secretary-since' },
  { figure: 'm7', title: '教育培训为什么是 4,950.00 元', formula: '9 名', clause: '（二十二）2 第三', field: 'probationary' },
  { figure: 'm8', title: '自列项目为什么是 20,000.00 元', formula: '20,000.00 元', field: 'own-lines' },
  { figure: 'total', title: '最低应安排额为什么是 39,950.00 元', formula: '活动经费 5,000.00 + 启动经费 5,000.00 + 书记补贴 5,000.00 + 教育培训 4,950.00 + 自列项目 20,000.00 = 39,950.00 元' },
  { figure: 'city', title: '市级承担为什么是 0.00 元', formula: '0.00 元', field: 'affiliation' },
  { figure: 'district', title: '区级承担为什么是 39,950.00 元', formula: '39,950.00 元', field: 'affiliation' },
  { figure: 'm1-cap', title: '税前扣除限额为什么是 120,000.00 元', formula: '12,000,000.00 元 × 1% = 120,000.00 元', clause: '（二十二）2 第一', field: 'wages' },
  { figure: 'm1-deductible', title: '可扣除额为什么是 120,000.00 元', formula: '取 150,000.00 与 120,000.00 中较小的 = 120,000.00 元', field: 'spending' },
  { figure: 'm1-added-back', title: '纳税调增为什么是 30,000.00 元', formula: '150,000.00 − 120,000.00 = 30,000.00 元' },
  { figure: 'm1-saved', title: '少缴所得税为什么是 30,000.00 元', formula: '120,000.00 元 × 25% = 30,000.00 元', clause: '上位规定：企业所得税' },
  { figure: 'dues-month', title: '每月党费估算为什么是 117.02 元', formula: '117.02 元', clause: '上位规定：党费收缴规定', field: 'dues-bases' },
  { figure: 'dues-year', title: '全年党费估算为什么是 1,404.24 元', formula: '117.02 元 × 12 个月 = 1,404.24 元' },
  { figure: 'm2', title: '党费返还为什么是 1,404.24 元', formula: '1,404.24 元 × 100% = 1,404.24 元', clause: '（二十二）2 第二' },
  { figure: 'm3-city', title: '市级至少拨出为什么是 120,000.00 元', formula: '2,400,000.00 元 × 5% = 120,000.00 元', clause: '（二十二）2 第二', field: 'retained-city' },
  { figure: 'm3-district', title: '区级至少拨出为什么是 30,000.00 元', formula: '600,000.00 元 × 5% = 30,000.00 元', clause: '（二十二）2 第二', field: 'retained-district' },
];

test('every amount answers with its formula and clause', async ({ app, page }) => {
  await app.open('subsidy/', state);
  // None is left out of the table above.
  await expect(page.locator('.figure[id^="figure-"]')).toHaveCount(money.length);
  for (const { figure, title, formula, clause } of money) {
    await test.step(figure, async () => {
      const why = await app.ask(figure);
      await expect(why).toHaveAccessibleName(title);
      await expect(why).toContainText(formula);
      if (clause) await expect(why).toContainText(clause);
      await page.keyboard.press('Escape');
      await expect(why).toBeHidden();
      await expect(app.figure(figure)).toBeFocused();
    });
  }
});

test('every amount leads back to the fields that it is worked out from', async ({ app, page }) => {
  await app.open('subsidy/', state);
  for (const { figure, field } of money) {
    if (!field) continue;
    await test.step(`${figure} to ${field}`, async () => {
      const why = await app.ask(figure);
      // Parts that the figure is made of are folded; what they lead to is asked of themselves.
      const label = (await page.locator(`label[for="${field}"]`).textContent()) ?? '';
      await why.locator(':scope > ul').getByRole('button', { name: label, exact: true }).first().click();
      await expect(why).toBeHidden();
      await expect(app.field(field)).toBeFocused();
      await expect(app.field(field)).toBeInViewport();
    });
  }
});

test('the verdict answers with every reason, its clause, what was entered and the standards', async ({ app, page }) => {
  await app.open('check/', state);
  const why = await app.ask('verdict');
  await expect(why).toHaveAccessibleName('已达标：适用的要求都满足');
  await expect(why).toContainText('从业人员 120 人，达到 100 人，要有党组织；已满足 （九）');
  await expect(why).toContainText('正式党员 7 名，达到 3 名');
  await expect(why).toContainText('非公企业要有党组织：职工 100 人 门槛 （九）');
  const input = why.getByRole('button', { name: '从业人员', exact: true });
  await expect(why).toContainText(/从业人员：\s?120/);
  await input.click();
  await expect(why).toBeHidden();
  await expect(app.field('employees')).toBeFocused();
  await page.keyboard.type('9');
  await expect(app.field('employees')).toHaveValue(/9/);
});

test('the total opens into its parts, each with its own derivation', async ({ app }) => {
  await app.open('subsidy/', state);
  const why = await app.ask('total');
  const part = why.locator('details', { has: app.page.locator('summary', { hasText: '书记补贴' }) });
  await part.locator('summary').click();
  await expect(part).toContainText('500 元／月 × 10 个月 = 5,000.00 元');
  await expect(part).toContainText('书记 2026年3月18日 任职，本年度计 10 个月');
});

test('the reading in use is named, and what every other one gives', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/', state);
  const why = await app.ask('total');
  const others = why.locator('.others li');
  await expect(others.filter({ hasText: '成立当年的活动经费怎么给？ 批准次月起按月折算：38,700.00 元' })).toHaveCount(1);
  await expect(others.filter({ hasText: '成立当年的活动经费怎么给？ 当年只给启动经费：34,950.00 元' })).toHaveCount(1);
  await expect(others.filter({ hasText: '书记补贴从哪个月起算？ 任职次月起算：39,450.00 元' })).toHaveCount(1);
  await expect(others.filter({ hasText: '培训经费算不算预备党员？ 只算正式党员：38,850.00 元' })).toHaveCount(1);
  await app.page.keyboard.press('Escape');
  const m4 = await app.ask('m4');
  await expect(m4.getByRole('listitem').filter({ hasText: '成立当年的活动经费怎么给？ 给全年' })).toHaveCount(1);
});

test('of a verdict, the other readings give other verdicts', { tag: '@any-width' }, async ({ app }) => {
  await app.open('check/', { fields: { kind: 'law-firm', employees: '28', full: '2', organisation: 'none' } });
  const why = await app.ask('verdict');
  await expect(why.locator('.others li').filter({ hasText: '事务所不论人数：目标缺口' })).toHaveCount(1);
  await expect(why.locator('.others li').filter({ hasText: '社会团体也适用：结果不变' })).toHaveCount(1);
});

test('a raised standard shows in the answer', { tag: '@any-width' }, async ({ app }) => {
  await app.open('subsidy/', { ...state, standards: { 'm4-branch': 600_000 } });
  const why = await app.ask('m4');
  await expect(why).toHaveAccessibleName('活动经费为什么是 6,000.00 元');
  await expect(why).toContainText('6,000 元／年');
});

test('the answer is copied as text', { tag: '@any-width' }, async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open('subsidy/', state);
  const why = await app.ask('m6');
  await why.getByRole('button', { name: '复制说明' }).click();
  await expect(why.getByRole('status')).toHaveText('已复制。');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe('书记补贴为什么是 5,000.00 元');
  expect(text).toContain('500 元／月 × 10 个月 = 5,000.00 元');
  expect(text).toContain('（二十二）2 第三');
  expect(text).toContain('- 书记任职日期：2026年3月18日');
  expect(text).toContain('按另一种理解：');
  expect(text).toContain('依据：海口市');
});

test('where the clipboard is closed, the text is there to be taken by hand', async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await app.open('subsidy/', state);
  const why = await app.ask('m6');
  await why.getByRole('button', { name: '复制说明' }).click();
  // The panel stands over the page, so what helps must be in it or come after it.
  const byHand = page.locator('.to-copy');
  await expect(byHand).toHaveValue(/书记补贴为什么是 5,000\.00 元/);
  await byHand.focus();
  await expect(byHand).toBeFocused();
});

test('the answer is exported as JSON with the version of its form', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('subsidy/', state);
  const why = await app.ask('total');
  const [download] = await Promise.all([page.waitForEvent('download'), why.getByRole('button', { name: '导出 JSON' }).click()]);
  expect(download.suggestedFilename()).toBe('liangxin-total.json');
  const file = JSON.parse(await text(await download.createReadStream())) as Explanation;
  expect(file.format).toBe('liangxin-explanation');
  expect(file.version).toBe(1);
  expect(file.year).toBe(2026);
  expect(file.figure.figure).toBe('total');
  expect(file.figure.fen).toEqual({ low: 3_995_000, high: 3_995_000 });
  expect(file.figure.parts?.map((part) => part.figure)).toEqual(['m4', 'm5', 'm6', 'm7', 'm8']);
  const allowance = file.figure.parts?.find((part) => part.figure === 'm6');
  expect(allowance?.standards).toContainEqual(expect.objectContaining({ standard: 'm6-branch', value: 50_000 }));
  expect(file.alternatives).toContainEqual({ reading: 'first_year', choice: 'by-month', fen: { low: 3_870_000, high: 3_870_000 } });
});

test('a verdict is exported with its reasons', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/', state);
  const why = await app.ask('verdict');
  const [download] = await Promise.all([page.waitForEvent('download'), why.locator('#export-why').click()]);
  const file = JSON.parse(await text(await download.createReadStream())) as Explanation;
  expect(file.figure.verdict).toEqual({ judged: 'satisfied' });
  expect(file.figure.reasons).toContainEqual({ rule: 'F2', applies: true, met: true, clause: '（九）' });
});

test('the close button closes and gives the focus back', async ({ app }) => {
  await app.open('check/', state);
  const why = await app.ask('verdict');
  await why.getByRole('button', { name: '关闭' }).click();
  await expect(why).toBeHidden();
  await expect(app.figure('verdict')).toBeFocused();
});

test('in English', { tag: '@any-width' }, async ({ app }) => {
  await app.prefer({ lang: 'en' });
  await app.open('subsidy/', state);
  const why = await app.ask('m6');
  await expect(why).toHaveAccessibleName("Why secretary's allowance is 5,000.00 yuan");
  await expect(why).toContainText('500 yuan a month × 10 months = 5,000.00 yuan');
  await expect(why).toContainText('Art. 22(2) pt 3');
  await expect(why.locator('.others li').filter({ hasText: 'From which month does the allowance run? From the next month: 4,500.00 yuan' })).toHaveCount(1);
});

interface Range {
  low: number;
  high: number | null;
}

interface ExplainedFigure {
  figure: string;
  fen?: Range;
  verdict?: unknown;
  standards: { standard: string; value: number }[];
  reasons?: unknown[];
  parts?: ExplainedFigure[];
}

interface Explanation {
  format: string;
  version: number;
  year: number;
  figure: ExplainedFigure;
  alternatives: { reading: string; choice: string; fen?: Range }[];
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const part of stream) all += part.toString();
  return all;
}
