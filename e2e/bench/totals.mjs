// The budget's totals in SQL, as someone with a query engine would write them for the readings that are in use by
// default: M4 to M7 by district, street, kind, organisation, payer and month. Both engines beside ours are asked the same.

/** Item by item the two ends, in fen; an end that is not bounded is null. @typedef {[number, number | null][]} Ends */
/** @typedef {Record<string, number | bigint | string | null>} Row */
/** The standards in use, account by account, in fen. @typedef {Record<string, number>} Standards */

const ITEMS = ['yearly', 'start_up', 'allowance', 'training'];
const MONTHS = 12;

/** Unit by unit, what each standard comes to at least (`_l`) and at most (`_h`). @param {number} year @param {Standards} of */
function units(year, of) {
  /** @param {string} item */
  const rate = (item) => {
    const [committee, general, branch] = ['Committee', 'GeneralBranch', 'Branch'].map((type) => of[item + type] ?? Number.NaN);
    const highest = Math.max(committee ?? 0, general ?? 0, branch ?? 0);
    return `CASE organisation WHEN 'Committee' THEN ${committee} WHEN 'GeneralBranch' THEN ${general} WHEN 'Branch' THEN ${branch}
      WHEN 'JointBranch' THEN ${branch} WHEN 'None' THEN 0 ELSE ${highest} END`;
  };
  const paid = `CASE WHEN gone = 1 OR organisation = 'None' OR (organisation = 'JointBranch' AND bears = 0) OR approved_year > ${year} THEN 0 ELSE 1 END`;
  const general = `CASE WHEN organisation IS NULL OR organisation = 'Committee' THEN 1 ELSE 0 END`;
  const branches = `CASE WHEN organisation IS NULL OR organisation IN ('Committee', 'GeneralBranch') THEN 1 ELSE 0 END`;
  const most = `CASE WHEN post = 'vacant' OR source = 'civil' OR since_year > ${year} THEN 0 WHEN since_year = ${year} THEN 13 - since_month ELSE 12 END`;
  const least = `CASE WHEN post = 'unknown' OR source IS NULL THEN 0 ELSE 1 END`;
  return `WITH facts AS (
    SELECT district, street, kind, organisation, city, ${paid} AS paid,
      CASE WHEN organisation IS NULL THEN 0 ELSE 1 END AS settled,
      CASE WHEN approved_year = ${year} THEN approved_month ELSE 1 END AS month,
      CASE WHEN approved_year IS NULL THEN 1 ELSE 0 END AS undated,
      CASE WHEN approved_year < ${year} THEN 0 ELSE 1 END AS new,
      ${rate('Yearly')} AS yearly_rate, ${rate('Allowance')} AS monthly_rate,
      ${general} * general_below AS general_below, ${branches} * branches_below AS branches_below,
      ${general} * (general_below - LEAST(general_shared, general_below)) AS general_posts,
      ${branches} * (branches_below - LEAST(branch_shared, branches_below)) AS branch_posts,
      ${most} AS most, ${least} AS certain,
      COALESCE(members, 0) + COALESCE(probationary, 0) AS trained,
      CASE WHEN members IS NULL OR probationary IS NULL
        THEN GREATEST(employees, COALESCE(members, 0) + COALESCE(probationary, 0)) ELSE members + probationary END AS trained_most,
      CASE WHEN (members IS NULL OR probationary IS NULL) AND employees IS NULL THEN 1 ELSE 0 END AS boundless
    FROM units),
  money AS (
    SELECT district, street, kind, organisation, city, month, 13 - most AS post_month, boundless,
      paid * settled * yearly_rate AS yearly_l, paid * yearly_rate AS yearly_h,
      paid * settled * general_below * ${of.YearlyGeneralBranch} AS yearly_general_l, paid * general_below * ${of.YearlyGeneralBranch} AS yearly_general_h,
      paid * settled * branches_below * ${of.YearlyBranch} AS yearly_branches_l, paid * branches_below * ${of.YearlyBranch} AS yearly_branches_h,
      paid * settled * new * (1 - undated) * ${of.StartUp} AS start_up_l, paid * new * ${of.StartUp} AS start_up_h,
      paid * settled * certain * most * monthly_rate AS allowance_l, paid * most * monthly_rate AS allowance_h,
      paid * settled * general_posts * ${12 * (of.AllowanceGeneralBranch ?? 0)} AS allowance_general_l,
      paid * general_posts * ${12 * (of.AllowanceGeneralBranch ?? 0)} AS allowance_general_h,
      paid * settled * branch_posts * ${12 * (of.AllowanceBranch ?? 0)} AS allowance_branches_l,
      paid * branch_posts * ${12 * (of.AllowanceBranch ?? 0)} AS allowance_branches_h,
      trained * ${of.Training} AS training_l, CASE WHEN boundless = 1 THEN 0 ELSE trained_most * ${of.Training} END AS training_h
    FROM facts)`;
}

const ACCOUNTS = ['yearly', 'yearly_general', 'yearly_branches', 'start_up', 'allowance', 'allowance_general', 'allowance_branches', 'training'];

/** @param {string} column */
const sum = (column) => `CAST(SUM(CAST(${column} AS BIGINT)) AS BIGINT) AS ${column}`;
/** @param {string[]} accounts */
const ends = (accounts) => accounts.flatMap((account) => [sum(`${account}_l`), sum(`${account}_h`)]).join(', ');

/** What is asked: by place, kind, organisation and payer; and by the first month that each item runs from. @param {number} year @param {Standards} of */
export function questions(year, of) {
  const money = units(year, of);
  const places = 'district, street, kind, organisation, city';
  return {
    places: `${money} SELECT ${places}, ${ends(ACCOUNTS)}, ${sum('boundless')} FROM money GROUP BY ${places}`,
    formed: `${money} SELECT district, month, ${ends(['yearly', 'start_up'])} FROM money GROUP BY district, month`,
    posts: `${money} SELECT district, post_month, ${ends(['allowance'])} FROM money WHERE post_month <= 12 GROUP BY district, post_month`,
  };
}

/** Sums in progress. @typedef {{ low: number[], high: number[], open: number[] }} Sums */

/** The answers put together as our sheet is. @param {{ places: Row[], formed: Row[], posts: Row[] }} answers */
export function groups({ places, formed, posts }) {
  /** @type {Map<string, Sums>} */
  const all = new Map();
  /** @param {string} group @param {number} at @param {Row} row @param {string} account */
  const add = (group, at, row, account, boundless = account === 'training') => {
    const sums = all.get(group) ?? { low: [], high: [], open: [] };
    all.set(group, sums);
    sums.low[at] = (sums.low[at] ?? 0) + Number(row[`${account}_l`]);
    sums.high[at] = (sums.high[at] ?? 0) + Number(row[`${account}_h`]);
    sums.open[at] = (sums.open[at] ?? 0) + (boundless ? Number(row.boundless) : 0);
  };
  for (const row of places) {
    const place = `${row.district}/${row.street}`;
    const type = String(row.organisation ?? 'Unknown');
    for (const account of ACCOUNTS) {
      const at = ITEMS.findIndex((item) => account.startsWith(item));
      for (const group of ['total', `kind/${row.kind}`, `district/${row.district}`, `street/${place}`]) add(group, at, row, account);
      // Organisations below a unit's top one are paid by their own type.
      const below = account.endsWith('_general') ? 'GeneralBranch' : account.endsWith('_branches') ? 'Branch' : type;
      add(`organisation/${type === 'Unknown' ? type : below}`, at, row, account);
      add(`payers/${place}`, row.city ? 0 : 1, row, account);
    }
  }
  /** @type {Record<string, Ends>} */
  const out = {};
  for (const [group, { low, high, open }] of all) {
    const of = group.startsWith('payers') ? [0, 1] : [0, 1, 2, 3];
    const ends = of.map((at) => /** @type {[number, number | null]} */ ([low[at] ?? 0, open[at] ? null : (high[at] ?? 0)]));
    if (!/^(kind|organisation)/.test(group) || ends.some(([low, high]) => low !== 0 || high !== 0)) out[group] = ends;
  }
  return { ...out, ...months(places, formed, posts, out) };
}

/** Month by month: each item from the month on in which it begins. @param {Row[]} places @param {Row[]} formed @param {Row[]} posts @param {Record<string, Ends>} of */
function months(places, formed, posts, of) {
  /** @type {Record<string, Ends>} */
  const out = {};
  for (const district of new Set(places.map((row) => String(row.district)))) {
    /** By item, by first month, the two ends. @type {[number, number][][]} */
    const from = ITEMS.map(() => Array.from({ length: MONTHS }, () => [0, 0]));
    /** @param {Row[]} rows @param {number} item @param {string} account @param {(row: Row) => number} month */
    const put = (rows, item, account, month) => {
      for (const row of rows) {
        const sums = from[item]?.[month(row) - 1];
        if (row.district !== district || !sums) continue;
        sums[0] += Number(row[`${account}_l`]);
        sums[1] += Number(row[`${account}_h`]);
      }
    };
    put(formed, 0, 'yearly', (row) => Number(row.month));
    put(formed, 1, 'start_up', (row) => Number(row.month));
    put(posts, 2, 'allowance', (row) => Number(row.post_month));
    // Those below run all year, and so does training.
    const first = () => 1;
    for (const below of ['_general', '_branches']) put(places, 0, `yearly${below}`, first), put(places, 2, `allowance${below}`, first);
    put(places, 3, 'training', first);
    const boundless = of[`district/${district}`]?.[3]?.[1] === null;
    for (let month = 1; month <= MONTHS; month++) {
      out[`month/${district}/${month}`] = ITEMS.map((item, at) => {
        const due = (/** @type {0 | 1} */ end) => (from[at] ?? []).reduce((sum, ends, first) => sum + dueIn(ends[end], first + 1, month, item === 'start_up'), 0);
        return [due(0), item === 'training' && boundless ? null : due(1)];
      });
    }
  }
  return out;
}

/** What of an amount falls due in a month, so that all months together are the whole. @param {number} amount @param {number} first @param {number} month @param {boolean} once */
function dueIn(amount, first, month, once) {
  if (once || month < first) return month === first ? amount : 0;
  const of = BigInt(MONTHS + 1 - first);
  const until = (/** @type {number} */ gone) => Number((BigInt(amount) * BigInt(gone) * 2n + of) / (of * 2n));
  return until(month - first + 1) - until(month - first);
}
