//! What holds for any facts and any choices.

use crate::random::{books, known_units, units};
use policy::*;
use proptest::prelude::*;

fn items(budget: &Budget) -> [Amount; 6] {
    [
        budget.yearly,
        budget.start_up,
        budget.allowance,
        budget.training,
        budget.own_lines,
        budget.total,
    ]
}

fn high(amount: Amount) -> Fen {
    amount.high().unwrap_or(Fen(i64::MAX))
}

fn rules(set: RuleSet) -> Vec<Rule> {
    set.iter().collect()
}

/// A copy with the facts of `mask` made unknown.
fn forget(unit: &UnitFacts, mask: [bool; 7]) -> UnitFacts {
    let mut unit = *unit;
    let heads = [
        &mut unit.employees,
        &mut unit.full_members,
        &mut unit.probationary,
        &mut unit.joint_units,
    ];
    for (heads, forgotten) in heads.into_iter().zip(mask) {
        if forgotten {
            *heads = Heads::UNKNOWN;
        }
    }
    if mask[4] {
        unit.organisation = None;
    }
    if mask[5] {
        unit.secretary = Secretary::Unknown;
    }
    if mask[6] {
        unit.secretary_source = None;
    }
    unit
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn listening_changes_nothing(unit in units(), book in books(), own in prop::collection::vec(0..9_999i64, 0..3)) {
        let own: Vec<Fen> = own.into_iter().map(Fen).collect();
        let mut keeping = Keeping::default();
        let judged = judge(&unit, &book, &mut Silent);
        prop_assert_eq!(judge(&unit, &book, &mut keeping), judged);
        let money = budget(&unit, &own, &book, &mut Silent);
        prop_assert_eq!(budget(&unit, &own, &book, &mut keeping), money);
        let shares = share(money.total, &unit, &book, &mut Silent);
        prop_assert_eq!(share(money.total, &unit, &book, &mut keeping), shares);
        let told: Vec<(Figure, Amount)> = keeping
            .into_derivations()
            .iter()
            .map(|derivation| (derivation.figure, derivation.result))
            .collect();
        prop_assert_eq!(told, vec![
            (Figure::Verdict, Amount::ZERO),
            (Figure::Total, money.total),
            (Figure::CityShare, shares.city),
            (Figure::DistrictShare, shares.district),
        ]);
    }

    #[test]
    fn listening_changes_nothing_for_own_money(wages in any::<Option<u32>>(), spending in any::<Option<u32>>(), rate in 0..5usize, book in books()) {
        let rates = [TaxRate::Standard, TaxRate::Encouraged, TaxRate::Small, TaxRate::Own(700), TaxRate::None];
        let fen = |amount: u32| Fen(i64::from(amount));
        let inputs = DeductionInputs { wages: wages.map(fen), spending: spending.map(fen), rate: rates[rate] };
        let silent = deduct(&inputs, &book, &mut Silent);
        let mut keeping = Keeping::default();
        prop_assert_eq!(deduct(&inputs, &book, &mut keeping), silent);
        let told: Vec<Amount> = keeping.into_derivations().iter().map(|derivation| derivation.result).collect();
        prop_assert_eq!(told, vec![silent.cap, silent.deductible, silent.added_back, silent.saved]);
        // What is spent is either deducted or added back, and no more is deducted than the cap.
        if let (Some(spent), Some(deducted), Some(back)) = (inputs.spending, silent.deductible.known(), silent.added_back.known()) {
            prop_assert_eq!(deducted + back, spent);
            prop_assert!(deducted <= high(silent.cap));
        }
        let bases: Vec<DuesBase> = inputs.wages.into_iter().chain(inputs.spending)
            .map(|base| DuesBase { kind: BaseKind::Pension, base }).collect();
        let silent = estimate(&bases, &book, &mut Silent);
        prop_assert_eq!(estimate(&bases, &book, &mut Keeping::default()), silent);
        prop_assert_eq!(silent.year, silent.month.times(12));
    }

    #[test]
    fn sums_reconcile(unit in units(), book in books(), own in prop::collection::vec(0..9_999_999i64, 0..3)) {
        let own: Vec<Fen> = own.into_iter().map(Fen).collect();
        let money = budget(&unit, &own, &book, &mut Silent);
        let parts = items(&money);
        prop_assert_eq!(parts[..5].iter().copied().sum::<Amount>(), money.total);
        prop_assert_eq!(money.own_lines, Amount::exactly(own.iter().copied().sum()));
        for part in parts {
            prop_assert!(Fen::ZERO <= part.low() && part.low() <= high(part));
        }
        let shares = share(money.total, &unit, &book, &mut Silent);
        prop_assert_eq!(shares.city.low() + shares.district.low(), money.total.low());
        match money.total.high() {
            Some(most) => prop_assert_eq!(high(shares.city) + high(shares.district), most),
            None => prop_assert!(shares.city.high().is_none() || shares.district.high().is_none()),
        }
    }

    #[test]
    fn shares_add_up_for_any_total(low in 0..1_000_000_000i64, more in 0..1_000i64, unit in units(), book in books()) {
        let total = Amount::between(Fen(low), Fen(low + more));
        let shares = share(total, &unit, &book, &mut Silent);
        prop_assert_eq!(shares.city + shares.district, total);
        prop_assert!(shares.city.low() <= high(shares.city) && shares.district.low() <= high(shares.district));
    }

    #[test]
    fn more_members_and_staff_never_take_anything_away(unit in units(), book in books(), more in 1..60u32, what in 0..3usize) {
        let mut grown = unit;
        let heads = match what {
            0 => &mut grown.employees,
            1 => &mut grown.full_members,
            _ => &mut grown.probationary,
        };
        *heads = Heads::from(heads.get().map(|have| have + more));
        let (before, after) = (budget(&unit, &[], &book, &mut Silent), budget(&grown, &[], &book, &mut Silent));
        for (before, after) in items(&before).into_iter().zip(items(&after)) {
            prop_assert!(before.low() <= after.low());
            prop_assert!(high(before) <= high(after));
        }
        let (before, after) = (judge(&unit, &book, &mut Silent), judge(&grown, &book, &mut Silent));
        prop_assert!(before.duty <= after.duty);
        for rule in rules(before.applies) {
            prop_assert!(after.applies.contains(rule), "{:?} no longer applies", rule);
        }
    }

    #[test]
    fn money_of_every_completion_lies_between(unit in known_units(), book in books(), mask in any::<[bool; 7]>(), no_day in any::<bool>()) {
        let mut partial = forget(&unit, mask);
        // An organisation whose day of approval is missing is taken to stand by the end of the year.
        if no_day && unit.approved <= Some(book.last_day()) {
            partial.approved = None;
        }
        let (range, exact) = (budget(&partial, &[], &book, &mut Silent), budget(&unit, &[], &book, &mut Silent));
        for (range, exact) in items(&range).into_iter().zip(items(&exact)) {
            let exact = exact.known().expect("known facts give known money");
            prop_assert!(range.low() <= exact && exact <= high(range), "{:?} not in {:?}", exact, range);
        }
        let (range, exact) = (
            share(range.total, &partial, &book, &mut Silent),
            share(exact.total, &unit, &book, &mut Silent),
        );
        for (range, exact) in [(range.city, exact.city), (range.district, exact.district)] {
            prop_assert!(range.low() <= exact.low() && exact.low() <= high(range));
        }
    }

    #[test]
    fn the_verdict_of_every_completion_is_possible(unit in known_units(), book in books(), mask in any::<[bool; 7]>()) {
        let verdict = judge(&unit, &book, &mut Silent).verdict().expect("known facts decide");
        let partial = judge(&forget(&unit, mask), &book, &mut Silent);
        match partial.outcome {
            Outcome::Judged(judged) => prop_assert_eq!(judged, verdict),
            Outcome::Open { possible, missing } => {
                prop_assert!(possible.contains(verdict));
                prop_assert!(possible.iter().count() > 1);
                prop_assert_eq!(possible.only(), None);
                prop_assert!(!missing.is_empty());
            }
        }
        // What is certain of part of the facts is certain of all of them.
        let whole = judge(&unit, &book, &mut Silent);
        for rule in rules(partial.applies) {
            prop_assert!(whole.applies.contains(rule));
        }
        for rule in rules(partial.unmet) {
            prop_assert!(whole.unmet.contains(rule));
        }
        for (part, whole) in [(partial.duty, whole.duty), (partial.missed, whole.missed)] {
            prop_assert!(part.is_unknown() || part == whole);
        }
    }

    #[test]
    fn advice_of_every_completion_agrees(unit in known_units(), book in books(), mask in any::<[bool; 7]>()) {
        let partial = forget(&unit, mask);
        let judged = |unit: &UnitFacts| judge(unit, &book, &mut Silent);
        let (part, whole) = (
            candidacy(&partial, &judged(&partial), &book),
            candidacy(&unit, &judged(&unit), &book),
        );
        prop_assert!(part == Candidacy::Open || part == whole, "{:?} {:?}", part, whole);
        let (part, whole) = (
            standing(&partial, &judged(&partial), &book),
            standing(&unit, &judged(&unit), &book),
        );
        prop_assert!(part.in_base.is_unknown() || part.in_base == whole.in_base);
        let may_be = match part.reach {
            Reach::Unknown => true,
            Reach::PerhapsWork => matches!(whole.reach, Reach::Work | Reach::None),
            known => known == whole.reach,
        };
        prop_assert!(may_be || part.reach == whole.reach);
        let ways = |unit: &UnitFacts| advise_route(unit, Surroundings::default(), &judged(unit), &book).ways;
        let (part, whole) = (ways(&partial), ways(&unit));
        if !mask[1..=4].contains(&true) {
            prop_assert_eq!(part, whole);
        }
    }
}
