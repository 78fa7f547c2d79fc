// The yardstick for a whole city: whether each unit must form an organisation, four amounts of money, and their sums, as a
// script would do it that a programmer writes in an afternoon over plain typed arrays. It knows no unknowns, no reasons,
// no reminders, no coverage and no other readings.

/** What a unit is made of, a number for each, column after column. */
export function sums(units, columns, values, year) {
  const [kind, status, organisation, employees, full, probationary, general, branches, approved, since, source, bears] =
    Array.from({ length: columns }, (_, at) => values.subarray(at * units, (at + 1) * units));
  const money = new Float64Array(4);
  const due = new Uint32Array(2);
  const first = year * 12;
  for (let at = 0; at < units; at++) {
    const members = full[at] + probationary[at];
    if (status[at] === 0) {
      const staff = employees[at];
      const asked =
        full[at] >= 3 || (kind[at] === 0 ? staff >= 100 || (staff >= 50 && members === 0) : kind[at] < 7 && staff >= 30) || kind[at] === 1;
      if (asked) due[organisation[at] > 0 ? 1 : 0]++;
    }
    money[3] += members * 55_000;
    const form = organisation[at];
    if (form === 0 || status[at] > 1 || (form === 2 && !bears[at])) continue;
    if (approved[at] >= first + 12) continue;
    const yearly = form === 4 ? 1_500_000 : form === 3 ? 800_000 : 500_000;
    const below = form >= 3 ? branches[at] : 0;
    const middle = form === 4 ? general[at] : 0;
    money[0] += yearly + middle * 800_000 + below * 500_000;
    if (approved[at] >= first) money[1] += 500_000;
    const monthly = form === 4 ? 100_000 : form === 3 ? 80_000 : 50_000;
    const months = source[at] === 1 ? 0 : since[at] < first ? 12 : Math.max(0, first + 12 - since[at]);
    money[2] += months * monthly + (middle * 80_000 + below * 50_000) * 12;
  }
  return [due[0], due[1], ...money];
}
