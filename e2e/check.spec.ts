// 组建自查: from the answers to the verdict, its reasons, what would change it, and what to do next.

import { expect, test } from './support/site';
import type { Fields, Lang } from './support/app';

interface Example {
  title: string;
  fields: Fields;
  verdict: string;
  /** The colour's name, so that tint and word agree. */
  state: 'met' | 'gap' | 'due' | 'info' | 'open' | 'closed';
  /** Sentences under the verdict, each with its clause. */
  reasons: Record<string, { says: string; clause: string }>;
  /** What would change the verdict. */
  changes?: string[];
  /** What to do next. */
  steps?: string[];
}

const examples: Example[] = [
  {
    title: 'a firm of 50 without a member misses the first target',
    fields: { kind: 'enterprise', employees: '50', full: '0', organisation: 'none' },
    verdict: '目标缺口：还没达到目标要求',
    state: 'gap',
    reasons: {
      F1: { says: '从业人员 50 人，达到 50 人，要有党员；目前没有', clause: '（九）' },
      F2: { says: '从业人员 50 人，距“要有党组织”的 100 人还差 50 人', clause: '（九）' },
      F5: { says: '正式党员 0 名，距“单独成立党支部”的 3 名还差 3 名', clause: '（九）' },
    },
    changes: ['正式党员再多 1 名 → 已达标', '正式党员再多 3 名 → 应建未建'],
    steps: ['申请派党建指导员（二十二）1', '培养发展党员'],
  },
  {
    title: 'with 49 nothing applies',
    fields: { kind: 'enterprise', employees: '49', full: '0', organisation: 'none' },
    verdict: '工作覆盖：暂无组建要求',
    state: 'info',
    reasons: {
      F1: { says: '从业人员 49 人，距“要有党员”的 50 人还差 1 人', clause: '（九）' },
    },
    changes: ['从业人员再多 1 人 → 目标缺口'],
    steps: ['申请派党建指导员', '先建工会、共青团、妇联或统战组织（九）'],
  },
  {
    title: 'a firm of 100 with two full members and a probationary one misses the second target',
    fields: { kind: 'enterprise', employees: '100', full: '2', probationary: '1', organisation: 'none' },
    verdict: '目标缺口：还没达到目标要求',
    state: 'gap',
    reasons: {
      F1: { says: '要有党员；已满足', clause: '（九）' },
      F2: { says: '从业人员 100 人，达到 100 人，要有党组织；目前没有', clause: '（九）' },
      F5: { says: '正式党员 2 名，距“单独成立党支部”的 3 名还差 1 名', clause: '（九）' },
    },
    changes: ['1 名预备党员转正 → 应建未建', '正式党员再多 1 名 → 应建未建', '加入联合党支部 → 已达标'],
    steps: ['找相近相邻的单位商量联合，或联系村（社区）党组织', '向上级党组织申请，批准后备案（十）'],
  },
  {
    title: 'once the third is a full member, a branch of its own is due',
    fields: { kind: 'enterprise', employees: '100', full: '3', probationary: '0', organisation: 'none' },
    verdict: '应建未建：须单独成立党支部',
    state: 'due',
    reasons: {
      F2: { says: '目前没有', clause: '（九）' },
      F5: { says: '正式党员 3 名，达到 3 名，须单独成立党支部；目前没有', clause: '（九）' },
    },
    changes: ['单独成立党支部 → 已达标'],
    steps: ['向上级党组织申请，批准后备案（十）', '从本单位党员中选书记', '把活动经费、启动经费和补贴报进当年预算（二十二）2 第三'],
  },
  {
    title: 'a law firm of 28 with four full members must form its own branch by them alone',
    fields: { kind: 'law-firm', employees: '28', full: '4', organisation: 'none' },
    verdict: '应建未建：须单独成立党支部',
    state: 'due',
    reasons: {
      F4: { says: '从业人员 28 人，距“要有党组织”的 30 人还差 2 人', clause: '（九）' },
      F5: { says: '正式党员 4 名，达到 3 名，须单独成立党支部；目前没有', clause: '（九）' },
    },
    changes: ['单独成立党支部 → 已达标'],
  },
  {
    title: 'a law firm of 30 with two full members needs an organisation, by a joint branch',
    fields: { kind: 'law-firm', employees: '30', full: '2', organisation: 'none' },
    verdict: '目标缺口：还没达到目标要求',
    state: 'gap',
    reasons: {
      F4: { says: '从业人员 30 人，达到 30 人，要有党组织；目前没有', clause: '（九）' },
      F5: { says: '距“单独成立党支部”的 3 名还差 1 名', clause: '（九）' },
    },
    changes: ['加入联合党支部 → 已达标', '正式党员再多 1 名 → 应建未建'],
    steps: ['找相近相邻的单位商量联合，或联系村（社区）党组织（九）'],
  },
  {
    title: 'a joint branch of six units is to be split',
    fields: { kind: 'enterprise', employees: '40', full: '2', organisation: 'joint', 'joint-units': '6' },
    verdict: '需调整：党组织设置或党员组织关系应作调整',
    state: 'due',
    reasons: {
      F11: { says: '联合党支部覆盖 6 个单位，超过 5 个，要重新设置', clause: '（十）' },
    },
    changes: ['联合党支部分出 1 个单位 → 已达标'],
    steps: ['重新划分联合党支部覆盖的单位（十）', '更新五清台账（二十二）3'],
  },
  {
    title: 'three full members in a joint branch are due a branch of their own',
    fields: { kind: 'enterprise', employees: '40', full: '3', organisation: 'joint', 'joint-units': '5' },
    verdict: '应单独组建：须从联合党支部分出',
    state: 'due',
    reasons: {
      F5: { says: '正式党员 3 名，达到 3 名，须单独成立党支部；目前没有', clause: '（九）' },
      F11: { says: '联合党支部覆盖 5 个单位，没有超过 5 个', clause: '（十）' },
    },
    changes: ['单独成立党支部 → 已达标'],
  },
  {
    title: 'a social association needs an organisation at any size',
    fields: { kind: 'association', employees: '4', full: '1', organisation: 'none' },
    verdict: '目标缺口：还没达到目标要求',
    state: 'gap',
    reasons: {
      F3: { says: '这类单位不论人数都要有党组织，目前没有', clause: '（九）' },
    },
    changes: ['加入联合党支部 → 已达标'],
  },
  {
    title: 'a branch of its own meets all that applies',
    fields: { kind: 'enterprise', employees: '120', full: '4', organisation: 'branch' },
    verdict: '已达标：适用的要求都满足',
    state: 'met',
    reasons: {
      F1: { says: '已满足', clause: '（九）' },
      F2: { says: '已满足', clause: '（九）' },
      F5: { says: '正式党员 4 名，达到 3 名，须单独成立党支部；已满足', clause: '（九）' },
    },
    steps: ['按期换届（十二）', '配合每年的软弱涣散排查（十）'],
  },
  {
    title: 'a bankrupt unit moves its members and dissolves its branch',
    fields: { kind: 'enterprise', employees: '40', full: '3', organisation: 'branch', status: 'bankrupt' },
    verdict: '需调整：党组织设置或党员组织关系应作调整',
    state: 'due',
    reasons: {
      F10: { says: '单位已破产，党员应转入联合党支部或村（社区）党组织，党支部应撤销', clause: '（九）' },
      F12: { says: '单位已破产，党支部应按程序撤销', clause: '（十）' },
    },
    changes: ['撤销党组织，转出党员 → 已关停'],
    steps: ['办理党员组织关系转接（十）', '按程序撤销党组织，报上级批准备案（十）'],
  },
  {
    title: 'a deregistered unit with nobody and nothing left is closed',
    fields: { kind: 'enterprise', employees: '0', full: '0', probationary: '0', organisation: 'none', status: 'deregistered' },
    verdict: '已关停：没有需要办理的党组织事项',
    state: 'closed',
    reasons: {
      F10: { says: '单位已注销，没有党员需要转出', clause: '（九）' },
      F12: { says: '单位已注销，没有党组织需要撤销', clause: '（十）' },
    },
    steps: ['更新五清台账（二十二）3'],
  },
];

for (const example of examples) {
  test(example.title, { tag: '@any-width' }, async ({ app }) => {
    await app.open('check/');
    await app.fill(example.fields);
    await expect(app.verdict).toContainText(example.verdict);
    await expect(app.verdictCard).toHaveAttribute('data-state', example.state);
    for (const [rule, { says, clause }] of Object.entries(example.reasons)) {
      await expect(app.reason(rule)).toContainText(says);
      await expect(app.reason(rule).locator('.chip')).toHaveText(clause);
    }
    const changes = app.part('什么会改变结论').getByRole('listitem');
    for (const change of example.changes ?? []) await expect(changes.filter({ hasText: change })).toHaveCount(1);
    const steps = app.part('下一步').getByRole('listitem');
    for (const step of example.steps ?? []) await expect(steps.filter({ hasText: step })).toHaveCount(1);
  });
}

test('what applies and is missing stands above what is met and what does not apply', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '100', full: '2', organisation: 'none' });
  await expect(app.verdict).toContainText('目标缺口');
  const rules = page.locator('.result li[data-rule]');
  await expect(rules).toHaveCount(3);
  expect(await rules.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-rule')))).toEqual(['F2', 'F1', 'F5']);
  await expect(rules.locator('.mark')).toHaveText(['!未满足', '✓已满足', '○未到门槛']);
});

test('two members: the ways follow what is near, and the community is always one', async ({ app }) => {
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '30', full: '2', organisation: 'none' });
  const ways = app.part('怎么组建').getByRole('listitem');
  await expect(ways.first()).toContainText('与行业相近、地域相邻的单位组建联合党支部');
  await expect(ways.first()).toContainText('片区组建、同业组建');
  await expect(ways.first()).toContainText('（九）');
  await app.fill({ neighbours: 'no', trade: 'no', leading: 'no' });
  // Two lone units near nobody: no joint branch, so the community.
  await expect(ways).toHaveCount(1);
  await expect(ways).toContainText('由村（社区）党组织兜底管理');
  await app.fill({ trade: 'yes' });
  await expect(ways.first()).toContainText('依托行业协会商会');
  await app.fill({ leading: 'yes' });
  await expect(ways.filter({ hasText: '龙头组建' })).toHaveCount(1);
});

test('four members: its own branch, and the usual type as advice from a higher rule', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '120', full: '7', organisation: 'none' });
  await expect(app.part('怎么组建').getByRole('listitem')).toContainText('单独组建');
  const advice = page.locator('.advice', { hasText: '按人数一般设' });
  await expect(advice).toContainText('党支部');
  await expect(advice).toContainText('支部委员会一般 3 至 5 人');
  await expect(advice).toContainText('上位规定');
});

test('an owner who is a candidate is warned, with its clause, and only then', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ employees: '20', full: '3', organisation: 'none', candidate: 'yes' });
  const advice = page.locator('.advice', { hasText: '出资人推优' });
  await expect(advice).toContainText('原则上暂不推荐');
  await expect(advice).toContainText('（二十）2');
  await app.fill({ organisation: 'branch' });
  await expect(advice).toHaveCount(0);
});

test('how the unit counts in the coverage figures follows what reaches it', { tag: '@any-width' }, async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'sole-trader', employees: '3', full: '0', organisation: 'none', instructor: 'no' });
  const coverage = page.locator('.advice', { hasText: '在覆盖率里怎么算' });
  await page.getByRole('checkbox', { name: '都没有' }).check();
  await expect(coverage).toContainText('尚未覆盖');
  await page.getByRole('checkbox', { name: '工会' }).check();
  await expect(page.getByRole('checkbox', { name: '都没有' })).not.toBeChecked();
  await expect(coverage).toContainText('工作覆盖：指导员或群团组织');
  await app.fill({ organisation: 'joint', 'joint-units': '3' });
  await expect(coverage).toContainText('组织覆盖：联合党支部');
  await app.fill({ status: 'deregistered' });
  await expect(coverage).toContainText('单位不在业，不计入覆盖率');
});

const unknowns: { title: string; fields: Fields; lang: Lang; verdict: string; says: string[] }[] = [
  {
    title: 'nothing entered',
    fields: {},
    lang: 'zh-CN',
    verdict: '还不能判定',
    says: ['缺：从业人员、正式党员、现有党组织', '结果会是其中之一'],
  },
  {
    title: 'the members are missing',
    fields: { employees: '100', organisation: 'none' },
    lang: 'zh-CN',
    verdict: '还不能判定',
    says: ['缺：正式党员', '应建未建、目标缺口'],
  },
  {
    title: 'the organisation is missing',
    fields: { employees: '20', full: '3' },
    lang: 'zh-CN',
    verdict: '还不能判定',
    says: ['缺：现有党组织', '应建未建', '应单独组建', '已达标'],
  },
  {
    title: 'how many units the joint branch covers is missing',
    fields: { employees: '20', full: '2', organisation: 'joint' },
    lang: 'zh-CN',
    verdict: '还不能判定',
    says: ['缺：联合党支部覆盖单位', '需调整、已达标'],
  },
  {
    title: 'the staff is missing, in English',
    fields: { full: '1', organisation: 'none' },
    lang: 'en',
    verdict: 'Cannot be judged yet',
    says: ['Missing: Employees', 'Target missed', 'Satisfied'],
  },
];

for (const { title, fields, lang, verdict, says } of unknowns) {
  test(`no verdict while it depends on what is not known: ${title}`, { tag: '@any-width' }, async ({ app, page }) => {
    await app.prefer({ lang });
    await app.open('check/');
    await app.fill(fields);
    await expect(app.verdict).toContainText(verdict);
    await expect(app.verdictCard).toHaveAttribute('data-state', 'open');
    for (const part of says) await expect(app.verdictCard).toContainText(part);
    // Nothing is advised while nothing is decided.
    await expect(page.getByRole('heading', { name: /什么会改变结论|What would change it/ })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /下一步|What to do next/ })).toHaveCount(0);
  });
}

test('what is missing does not matter where it cannot change the verdict', { tag: '@any-width' }, async ({ app }) => {
  await app.open('check/');
  await app.fill({ full: '3', organisation: 'none' });
  await expect(app.verdict).toContainText('应建未建');
  await expect(app.reason('F1')).toContainText('从业人员没填；满 50 人 要有党员');
});

test('every verdict reads in English, with its clause and what to do', { tag: '@any-width' }, async ({ app }) => {
  await app.prefer({ lang: 'en' });
  await app.open('check/');
  const verdicts: [Fields, string][] = [
    [{ employees: '50', full: '0', organisation: 'none' }, 'Target missed: something is still asked for'],
    [{ full: '3' }, 'Due, not formed: it must form a branch of its own'],
    [{ organisation: 'joint', 'joint-units': '5' }, 'Due a branch of its own: leave the joint branch'],
    [{ 'joint-units': '6' }, 'To be reorganised: the organisation or its members’ registration must change'],
    [{ organisation: 'branch' }, 'Satisfied: all that applies is met'],
    [{ employees: '10', full: '0', organisation: 'none' }, 'Work coverage: no organisation is asked for yet'],
  ];
  for (const [fields, verdict] of verdicts) {
    await app.fill(fields);
    await expect(app.verdict).toContainText(verdict);
  }
  await expect(app.reason('F1')).toContainText('10 employees: 40 short of the 50 that ask for at least one member');
  await expect(app.reason('F1').locator('.chip')).toHaveText('Art. 9');
  await expect(app.part('What would change it').getByRole('listitem').filter({ hasText: '40 more employees → Target missed' })).toHaveCount(1);
  await expect(app.part('What to do next').getByRole('listitem').first()).toContainText('Ask for a Party-building instructor');
});

test('the verdict stays in view on a phone and leads to its card', async ({ app, page, isMobile }) => {
  await app.open('check/');
  await app.fill({ employees: '100', full: '3', organisation: 'none' });
  const bar = page.locator('.result-bar');
  if (isMobile) {
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText('应建未建');
    await bar.click();
    await expect(app.figure('verdict')).toBeFocused();
    await expect(app.verdictCard).toBeInViewport();
  } else {
    await expect(bar).toBeHidden();
    await expect(app.verdictCard).toBeInViewport();
  }
});

test('start over clears everything, and can be undone', async ({ app, page }) => {
  await app.open('check/');
  await app.fill({ kind: 'law-firm', employees: '28', full: '4', organisation: 'none' });
  await page.locator('#start-over').click();
  await expect(app.field('employees')).toHaveValue('');
  await expect(app.verdict).toContainText('还不能判定');
  await app.notice.getByRole('button', { name: '撤销' }).click();
  await expect(app.field('kind')).toHaveValue('law-firm');
  await expect(app.field('employees')).toHaveValue('28');
  await expect(app.verdict).toContainText('应建未建');
});
