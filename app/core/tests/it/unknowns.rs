//! Missing facts: what is still possible, and what is missing.

use crate::case::{case, name, outcome, yuan};
use policy::*;

fn check(line: &str, expect: &str) {
    assert_eq!(outcome(case(line).judge().outcome), expect, "{line}");
}

#[test]
fn one_missing_fact() {
    check("非公企业 staff=?", "目标缺口/工作覆盖 缺 employees");
    check(
        "非公企业 staff=? full=1",
        "目标缺口/已达标/工作覆盖 缺 employees",
    );
    check("非公企业 staff=? full=1 org=联合", "已达标");
    check("律师事务所 staff=?", "目标缺口/工作覆盖 缺 employees");
    check("社会团体 staff=?", "目标缺口");
    check("其他社会组织 staff=?", "工作覆盖");
    check("非公企业 staff=49 full=?", "应建未建/工作覆盖 缺 full");
    check(
        "非公企业 staff=50 full=?",
        "应建未建/目标缺口/已达标 缺 full",
    );
    check("非公企业 staff=100 full=?", "应建未建/目标缺口 缺 full");
    check("非公企业 full=? org=联合", "应单独组建/已达标 缺 full");
    check("非公企业 full=? org=支部", "已达标");
    check(
        "非公企业 staff=50 prob=?",
        "目标缺口/已达标 缺 probationary",
    );
    check("非公企业 staff=49 prob=?", "工作覆盖");
    check("非公企业 staff=100 prob=?", "目标缺口");
    check("非公企业 org=?", "需调整/已达标/工作覆盖 缺 organisation");
    check(
        "非公企业 full=3 org=?",
        "需调整/应建未建/应单独组建/已达标 缺 organisation",
    );
    check("非公企业 org=联合 units=?", "需调整/已达标 缺 joint-units");
    check("非公企业 org=支部 units=?", "已达标");
}

#[test]
fn facts_that_no_longer_matter_are_not_asked_for() {
    // The duty is certain: size no longer decides anything.
    check(
        "非公企业 staff=? full=3 org=?",
        "需调整/应建未建/应单独组建/已达标 缺 organisation",
    );
    check("律师事务所 staff=? full=3", "应建未建");
    check(
        "律师事务所 staff=? full=? org=联合",
        "应单独组建/已达标 缺 full",
    );
    check(
        "非公企业 staff=? full=? prob=? org=? units=?",
        "需调整/应建未建/应单独组建/目标缺口/已达标/工作覆盖 缺 \
         employees full probationary organisation",
    );
}

#[test]
fn closed_units() {
    check(
        "非公企业 status=停业 org=?",
        "需调整/已关停 缺 organisation",
    );
    check("非公企业 status=停业 staff=? full=? prob=?", "已关停");
    check("非公企业 status=注销 full=?", "需调整/已关停 缺 full");
    check(
        "非公企业 status=注销 prob=?",
        "需调整/已关停 缺 probationary",
    );
    check("非公企业 status=注销 full=1 prob=?", "需调整");
    check("非公企业 status=破产 full=? prob=1", "需调整");
    check(
        "非公企业 status=破产 org=?",
        "需调整/已关停 缺 organisation",
    );
    check("非公企业 status=注销 org=联合 units=?", "需调整");
}

#[test]
fn a_unit_of_which_only_the_kind_is_known() {
    let book = Rulebook::new(Choices::default(), 2026);
    for &kind in Kind::ALL {
        let facts = UnitFacts::new(kind);
        let judgement = judge(&facts, &book, &mut Silent);
        assert_eq!(judgement.verdict(), None, "{kind:?}");
        assert_eq!(judgement.duty, Tri::Unknown, "{kind:?}");
        let budget = budget(&facts, &[], &book, &mut Silent);
        assert_eq!(budget.total.low(), Fen::ZERO, "{kind:?}");
        assert_eq!(
            budget.total.high(),
            None,
            "{kind:?}: nothing bounds the members"
        );
    }
}

#[test]
fn money_of_missing_facts() {
    let of = |line: &str| {
        let budget = case(line).budget();
        [
            budget.yearly,
            budget.start_up,
            budget.allowance,
            budget.training,
        ]
        .map(yuan)
        .join(" ")
    };
    let check = |line: &str, expect: &str| assert_eq!(of(line), expect, "{line}");
    check("非公企业 org=?", "0~15000 0 0 0");
    check("非公企业 org=? general=2 branches=3", "0~46000 0 0~37200 0");
    check(
        "非公企业 org=? general=2 branches=3 subsidy_scope=top",
        "0~15000 0 0 0",
    );
    check("非公企业 org=? since=2020-01-01", "0~15000 0 0~12000 0");
    check("非公企业 org=? approved=2027-01-01", "0 0 0 0");
    check("非公企业 org=? approved=2026-12-31", "0~15000 0~5000 0 0");
    check("非公企业 org=? approved=?", "0~15000 0~5000 0 0");
    check("非公企业 org=支部 approved=?", "5000 0~5000 0 0");
    check(
        "非公企业 org=支部 approved=? first_year=by-month",
        "0~5000 0~5000 0 0",
    );
    check(
        "非公企业 org=支部 approved=? first_year=start-up-only",
        "0~5000 0~5000 0 0",
    );
    check("非公企业 org=支部 since=?", "5000 0 0~6000 0");
    check(
        "非公企业 org=支部 since=2026-03-01 from=?",
        "5000 0 0~5000 0",
    );
    check(
        "非公企业 org=支部 since=2026-03-01 from=? civil_servant_secretary=included",
        "5000 0 5000 0",
    );
    check("非公企业 staff=10 full=?", "0 0 0 0~5500");
    check("非公企业 staff=10 full=? prob=4", "0 0 0 2200~5500");
    check("非公企业 staff=10 full=4 prob=?", "0 0 0 2200~5500");
    check("非公企业 staff=? full=4 prob=?", "0 0 0 2200~");
    check(
        "非公企业 staff=? full=4 prob=? training_members=full-only",
        "0 0 0 2200",
    );
    check("非公企业 staff=3 full=4 prob=?", "0 0 0 2200");
}

#[test]
fn raised_floors_may_lift_a_branch_above_a_committee() {
    let mut choices = Choices::default();
    choices
        .standards
        .raise(StandardId::YearlyBranch, 2_000_000)
        .unwrap();
    let book = Rulebook::new(choices, 2026);
    let facts = case("非公企业 org=?").facts;
    let yearly = budget(&facts, &[], &book, &mut Silent).yearly;
    assert_eq!(yuan(yearly), "0~20000");
}

/// Values that stand for all others: around every threshold, and `None` for unknown.
const EMPLOYEES: [u32; 6] = [0, 29, 30, 49, 50, 100];
const FULL: [u32; 4] = [0, 1, 2, 3];
const PROBATIONARY: [u32; 2] = [0, 1];
const UNITS: [u32; 4] = [1, 5, 6, 7];

/// One unit as places in the lists above; a place past the end is unknown.
type Places = [usize; 5];

const LENGTHS: Places = [
    EMPLOYEES.len(),
    FULL.len(),
    PROBATIONARY.len(),
    Organisation::COUNT,
    UNITS.len(),
];

fn unit(
    kind: Kind,
    status: Status,
    [employees, full, probationary, organisation, units]: Places,
) -> UnitFacts {
    let heads = |list: &[u32], place: usize| Heads::from(list.get(place).copied());
    UnitFacts {
        status,
        employees: heads(&EMPLOYEES, employees),
        full_members: heads(&FULL, full),
        probationary: heads(&PROBATIONARY, probationary),
        organisation: Organisation::ALL.get(organisation).copied(),
        joint_units: heads(&UNITS, units),
        ..UnitFacts::new(kind)
    }
}

/// Every combination of places, each up to its length, both ends included or not.
fn combinations(lengths: Places) -> Vec<Places> {
    let mut all = vec![[0; 5]];
    for (at, &length) in lengths.iter().enumerate() {
        all = all
            .into_iter()
            .flat_map(|places| {
                (0..length).map(move |place| {
                    let mut next = places;
                    next[at] = place;
                    next
                })
            })
            .collect();
    }
    all
}

fn index(places: Places) -> usize {
    places
        .iter()
        .zip(LENGTHS)
        .fold(0, |index, (&place, length)| index * length + place)
}

/// The ways to fill in one place; all of its list where it is unknown.
fn fill(place: usize, length: usize) -> std::ops::Range<usize> {
    if place < length {
        place..place + 1
    } else {
        0..length
    }
}

/// The verdicts of every completion, and the facts that turn it while the others stand.
fn by_completion(known: &[Verdict], places: Places) -> (Vec<Verdict>, Vec<usize>) {
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(|at| fill(places[at], LENGTHS[at]));
    let mut seen = [false; Verdict::COUNT];
    let mut turning = [false; 5];
    for places in a.flat_map(|a| {
        let (c, d, e) = (c.clone(), d.clone(), e.clone());
        b.clone().flat_map(move |b| {
            let (d, e) = (d.clone(), e.clone());
            c.clone().flat_map(move |c| {
                let e = e.clone();
                d.clone()
                    .flat_map(move |d| e.clone().map(move |e| [a, b, c, d, e]))
            })
        })
    }) {
        let verdict = known[index(places)];
        seen[verdict as usize] = true;
        for (at, turns) in turning.iter_mut().enumerate() {
            // Neighbouring values are enough: where a fact turns the verdict at all, some neighbours differ.
            *turns |= places[at] > 0 && {
                let mut other = places;
                other[at] -= 1;
                known[index(other)] != verdict
            };
        }
    }
    let verdicts = Verdict::ALL
        .iter()
        .copied()
        .filter(|&verdict| seen[verdict as usize]);
    let turning = (0..5).filter(|&at| turning[at] && places[at] == LENGTHS[at]);
    (verdicts.collect(), turning.collect())
}

/// Exact on both sides: each possible verdict is that of some completion and the other way round; each missing fact
/// turns the verdict for some completion of the others, and no other fact does.
#[test]
fn every_completion_is_possible_and_nothing_else_is() {
    let fields = [
        Field::Employees,
        Field::FullMembers,
        Field::Probationary,
        Field::Organisation,
        Field::JointUnits,
    ];
    let joint = Organisation::JointBranch as usize;
    for book in books() {
        for &kind in Kind::ALL {
            for &status in Status::ALL {
                let known: Vec<Verdict> = combinations(LENGTHS)
                    .into_iter()
                    .map(|places| judge(&unit(kind, status, places), &book, &mut Silent).verdict())
                    .map(|verdict| verdict.expect("known facts decide"))
                    .collect();
                for places in combinations(LENGTHS.map(|length| length + 1)) {
                    // A width is known only where there is a joint branch.
                    if places[3] != joint && places[4] != LENGTHS[4] {
                        continue;
                    }
                    let facts = unit(kind, status, places);
                    let (verdicts, mut turning) = by_completion(&known, places);
                    turning.retain(|&at| at != 4 || places[3] == joint);
                    let expected = match verdicts[..] {
                        [only] => name(only).to_owned(),
                        _ => format!(
                            "{} 缺 {}",
                            verdicts
                                .iter()
                                .copied()
                                .map(name)
                                .collect::<Vec<_>>()
                                .join("/"),
                            turning
                                .iter()
                                .map(|&at| fields[at].wire())
                                .collect::<Vec<_>>()
                                .join(" "),
                        ),
                    };
                    let found = outcome(judge(&facts, &book, &mut Silent).outcome);
                    assert_eq!(
                        found,
                        expected,
                        "{facts:?} {:?}",
                        book.readings().changed().collect::<Vec<_>>()
                    );
                }
            }
        }
    }
}

/// The rules under every answer to the readings that verdicts ask.
fn books() -> Vec<Rulebook> {
    let mut books = Vec::new();
    for &scope in Reading::ThirtyScope.choices() {
        for &joint in Reading::JointMeetsTarget.choices() {
            for &host in Reading::HostCounts.choices() {
                let mut choices = Choices::default();
                choices.readings = choices
                    .readings
                    .with(Reading::ThirtyScope, scope)
                    .with(Reading::JointMeetsTarget, joint)
                    .with(Reading::HostCounts, host);
                books.push(Rulebook::new(choices, 2026));
            }
        }
    }
    books
}
