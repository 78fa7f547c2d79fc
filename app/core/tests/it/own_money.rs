//! M1 to M3 and the estimate of dues: money that is not in the budget.

use crate::case::yuan;
use policy::*;

fn book() -> Rulebook {
    Rulebook::new(Choices::default(), 2026)
}

/// `expect` is the cap, what is deducted, what is added back and the tax saved, in yuan.
fn deduction(wages: Option<i64>, spending: Option<i64>, rate: TaxRate, expect: &str) {
    let inputs = DeductionInputs {
        wages: wages.map(Fen::yuan),
        spending: spending.map(Fen::yuan),
        rate,
    };
    let found = deduct(&inputs, &book(), &mut Silent);
    let parts = [found.cap, found.deductible, found.added_back, found.saved];
    assert_eq!(parts.map(yuan).join(" "), expect, "{inputs:?}");
}

#[test]
fn example_10_one_percent_of_wages() {
    let wages = Some(12_000_000);
    for (rate, within, beyond) in [
        (TaxRate::Standard, "23750", "30000"),
        (TaxRate::Encouraged, "14250", "18000"),
        (TaxRate::Small, "4750", "6000"),
        (TaxRate::Own(1_000), "9500", "12000"),
        (TaxRate::None, "0", "0"),
        (TaxRate::Own(0), "0", "0"),
    ] {
        deduction(
            wages,
            Some(95_000),
            rate,
            &format!("120000 95000 0 {within}"),
        );
        deduction(
            wages,
            Some(150_000),
            rate,
            &format!("120000 120000 30000 {beyond}"),
        );
    }
    assert_eq!(TaxRate::default(), TaxRate::Standard);
}

#[test]
fn at_the_cap_and_a_yuan_on_either_side() {
    let at =
        |spending, expect| deduction(Some(1_000_000), Some(spending), TaxRate::Standard, expect);
    at(9_999, "10000 9999 0 2499.75");
    at(10_000, "10000 10000 0 2500");
    at(10_001, "10000 10000 1 2500");
    at(0, "10000 0 0 0");
}

#[test]
fn the_cap_is_rounded_down() {
    let inputs = DeductionInputs {
        wages: Some(Fen(19_999)),
        spending: Some(Fen(500)),
        rate: TaxRate::Standard,
    };
    let found = deduct(&inputs, &book(), &mut Silent);
    assert_eq!(found.cap, Amount::exactly(Fen(199)));
    assert_eq!(found.added_back, Amount::exactly(Fen(301)));
    // 25 % of 1.99 is 0.4975.
    assert_eq!(found.saved, Amount::exactly(Fen(50)));
}

#[test]
fn a_deduction_with_missing_facts() {
    deduction(None, None, TaxRate::Standard, "0~ 0~ 0~ 0~");
    deduction(None, Some(100), TaxRate::Standard, "0~ 0~100 0~100 0~25");
    deduction(Some(10_000), None, TaxRate::Standard, "100 0~100 0~ 0~25");
    deduction(None, None, TaxRate::None, "0~ 0~ 0~ 0");
    // No rate takes more than the whole.
    deduction(Some(10_000), Some(60), TaxRate::Unknown, "100 60 0 0~60");
    deduction(None, None, TaxRate::Unknown, "0~ 0~ 0~ 0~");
    deduction(Some(0), Some(100), TaxRate::Standard, "0 0 100 0");
}

fn dues(kind: BaseKind, fen: i64) -> String {
    let member = DuesBase {
        kind,
        base: Fen(fen),
    };
    yuan(Amount::exactly(dues_of(member, book().standards())))
}

#[test]
fn example_11_dues_of_a_month() {
    for (base, expect) in [
        (300_000, "15"),
        (300_050, "30.01"),
        (420_000, "42"),
        (500_000, "50"),
        (500_100, "75.02"),
        (1_000_100, "200.02"),
    ] {
        assert_eq!(dues(BaseKind::Pay, base), expect, "{base}");
    }
    assert_eq!(dues(BaseKind::Pension, 560_000), "56");
}

#[test]
fn bands_on_both_sides_by_one_fen() {
    use StandardId::*;
    let rate = |kind, base| {
        rate_of(
            DuesBase {
                kind,
                base: Fen(base),
            },
            book().standards(),
        )
    };
    for (base, below, at, above) in [
        (300_000, DuesRate1, DuesRate1, DuesRate2),
        (500_000, DuesRate2, DuesRate2, DuesRate3),
        (1_000_000, DuesRate3, DuesRate3, DuesRate4),
    ] {
        assert_eq!(rate(BaseKind::Pay, base - 1), below, "{base}");
        assert_eq!(rate(BaseKind::Pay, base), at, "{base}");
        assert_eq!(rate(BaseKind::Pay, base + 1), above, "{base}");
    }
    assert_eq!(rate(BaseKind::Pension, 499_999), PensionRate1);
    assert_eq!(rate(BaseKind::Pension, 500_000), PensionRate1);
    assert_eq!(rate(BaseKind::Pension, 500_001), PensionRate2);
    // The rate holds for the whole base: one fen more doubles the dues.
    assert_eq!(dues(BaseKind::Pay, 300_001), "30");
    assert_eq!(dues(BaseKind::Pension, 500_000), "25");
    assert_eq!(dues(BaseKind::Pension, 500_001), "50");
    assert_eq!(dues(BaseKind::Pay, 1_000_000), "150");
    assert_eq!(dues(BaseKind::Pay, 0), "0");
}

#[test]
fn an_estimate_is_the_sum_of_its_members_and_of_twelve_months() {
    let members = [
        DuesBase {
            kind: BaseKind::Pay,
            base: Fen(300_050),
        },
        DuesBase {
            kind: BaseKind::Pension,
            base: Fen(560_000),
        },
    ];
    let found = estimate(&members, &book(), &mut Silent);
    assert_eq!(found.month, Fen(3_001 + 5_600));
    assert_eq!(found.year, Fen(12 * (3_001 + 5_600)));
    assert_eq!(estimate(&[], &book(), &mut Silent), DuesEstimate::default());
}

#[test]
fn example_12_dues_come_back_in_full() {
    let back = |paid| refund(paid, &book(), &mut Silent);
    assert_eq!(yuan(back(Some(Fen::yuan(7_350)))), "7350");
    assert_eq!(yuan(back(Some(Fen(1)))), "0.01");
    assert_eq!(yuan(back(None)), "0~");
}

#[test]
fn example_13_five_percent_of_what_each_level_retains() {
    let least = |level, retained| yuan(set_aside(level, retained, &book(), &mut Silent));
    assert_eq!(least(Affiliation::City, Fen::yuan(2_400_000)), "120000");
    assert_eq!(least(Affiliation::District, Fen::yuan(600_000)), "30000");
    // A floor is rounded up: 5 % of 0.21 is 0.0105.
    assert_eq!(least(Affiliation::City, Fen(21)), "0.02");
    assert_eq!(least(Affiliation::City, Fen(20)), "0.01");
    assert_eq!(least(Affiliation::City, Fen::ZERO), "0");
}

#[test]
fn rounding() {
    assert_eq!(Fen(5).ratio(1, 2), Fen(3));
    assert_eq!(Fen(-5).ratio(1, 2), Fen(-2));
    assert_eq!(Fen(4).ratio(1, 3), Fen(1));
    assert_eq!(Fen(5).ratio(1, 3), Fen(2));
    assert_eq!(Fen(5).ratio_down(1, 2), Fen(2));
    assert_eq!(Fen(6).ratio_down(1, 2), Fen(3));
    assert_eq!(Fen(5).ratio_up(1, 2), Fen(3));
    assert_eq!(Fen(6).ratio_up(1, 2), Fen(3));
    assert_eq!(
        Fen(7).ratio(3, 0),
        Fen(21),
        "a denominator of nothing counts as one"
    );
    assert_eq!(Fen(7).ratio_down(3, 0), Fen(21));
    assert_eq!(Fen(7).ratio_up(3, 0), Fen(21));
}

#[test]
fn amounts_stop_at_the_largest_rather_than_wrap() {
    let most = Fen(i64::MAX);
    assert_eq!(most + Fen(1), most);
    assert_eq!(Fen(i64::MIN) - Fen(1), Fen(i64::MIN));
    assert_eq!(most.times(2), most);
    assert_eq!(most.ratio(2, 1), most);
    assert_eq!(Fen(i64::MIN).ratio(2, 1), Fen(i64::MIN));
    assert_eq!(Fen(3) + Fen(4), Fen(7));
    assert_eq!(Fen(3) - Fen(4), Fen(-1));
    assert_eq!([Fen(1), Fen(2)].into_iter().sum::<Fen>(), Fen(3));
    assert_eq!(Fen::yuan(3), Fen(300));
}

#[test]
fn open_amounts_stay_open() {
    let open = Amount::at_least(Fen(5));
    let sum = open + Amount::between(Fen(1), Fen(2));
    assert_eq!((sum.low(), sum.high(), sum.known()), (Fen(6), None, None));
    let range = Amount::between(Fen(1), Fen(2)) + Amount::exactly(Fen(10));
    assert_eq!(
        (range.low(), range.high(), range.known()),
        (Fen(11), Some(Fen(12)), None)
    );
    let parts = [Amount::exactly(Fen(1)), Amount::exactly(Fen(2))];
    assert_eq!(parts.into_iter().sum::<Amount>().known(), Some(Fen(3)));
    assert_eq!(Amount::default(), Amount::ZERO);
}
