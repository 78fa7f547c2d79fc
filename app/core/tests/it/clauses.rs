//! Where every rule, step and figure stands in the policy.

use crate::case::cite;
use policy::*;

#[test]
fn rules() {
    let found: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| format!("{}{}", rule.wire(), cite(rule.source())))
        .collect();
    assert_eq!(
        found.join(" "),
        "F1（九） F2（九） F3（九） F4（九） F5（九） F6（九） F7（九） F8（九） F9（九） F10（九） \
         F11（十） F12（十） F13（十） F14（十） F15（二十）2 F12b（十）"
    );
}

#[test]
fn routes() {
    let found: Vec<String> = Route::ALL
        .iter()
        .map(|route| {
            let rule = route.rule().map_or("-", Rule::wire);
            format!("{}={rule}", route.wire())
        })
        .collect();
    assert_eq!(
        found.join(" "),
        "keep=- own-branch=F5 joint-branch=F6 trade-association=F7 community=F8 prepare=F9 \
         move-members=F10 split-joint=F11 dissolve=F12 leave-joint=F12b"
    );
}

#[test]
fn steps() {
    let found: Vec<String> = Step::ALL
        .iter()
        .map(|step| format!("{}{}", step.wire(), cite(step.source())))
        .collect();
    assert_eq!(
        found.join(" "),
        "apply（十） secretary（十一） partners（九） instructor（二十二）1 mass（九） recruit（十三） \
         move（十） dissolve（十） split（十） charter（十五） six-haves（十二） \
         subsidy（二十二）2 第三 elections（十二） self-check（十九） screening（十） \
         registration（二十）3 ledger（二十二）3 candidacy（二十）2 file-ratio（二十二）2 第一 \
         apply-refund（二十二）2 第二 two-lines（二十二）2 第二 leave-joint（十）"
    );
    assert_eq!(
        Step::MONEY,
        [Step::FileDeductionRatio, Step::ApplyRefund, Step::TwoLines]
    );
}

/// Value, measure, bound, payer and clause of each figure, money in fen.
#[test]
fn standards() {
    let found: Vec<String> = StandardId::ALL
        .iter()
        .map(|&id| {
            let standard = Standard::of(id);
            assert_eq!(standard.id, id);
            let payer = standard
                .payer
                .map_or(String::new(), |payer| format!(" {payer:?}"));
            format!(
                "{}: {} {:?} {:?}{payer} {}",
                id.wire(),
                standard.value,
                standard.measure,
                standard.bound,
                cite(standard.source)
            )
        })
        .collect();
    let expect = [
        "f1-employees: 50 Persons Threshold （九）",
        "f2-employees: 100 Persons Threshold （九）",
        "f4-staff: 30 Persons Threshold （九）",
        "f5-members: 3 Members Threshold （九）",
        "f11-units: 5 Units Cap （十）",
        "m1-share: 100 BasisPoints Cap Enterprise （二十二）2 第一",
        "m2-share: 10000 BasisPoints Exact Superior （二十二）2 第二",
        "m3-share: 500 BasisPoints Floor RetainedDues （二十二）2 第二",
        "m4-committee: 1500000 FenPerYear Floor Budget （二十二）2 第三",
        "m4-general: 800000 FenPerYear Floor Budget （二十二）2 第三",
        "m4-branch: 500000 FenPerYear Floor Budget （二十二）2 第三",
        "m5: 500000 FenOnce Floor Budget （二十二）2 第三",
        "m6-committee: 100000 FenPerMonth Exact Budget （二十二）2 第三",
        "m6-general: 80000 FenPerMonth Exact Budget （二十二）2 第三",
        "m6-branch: 50000 FenPerMonth Exact Budget （二十二）2 第三",
        "m7: 55000 FenPerMemberYear Floor Budget （二十二）2 第三",
        "type-general: 50 Members Parameter BranchRegulations",
        "type-committee: 100 Members Parameter BranchRegulations",
        "type-branch-max: 50 Members Parameter BranchRegulations",
        "type-branch-committee: 7 Members Parameter BranchRegulations",
        "tax-standard: 2500 BasisPoints Parameter IncomeTax",
        "tax-encouraged: 1500 BasisPoints Parameter IncomeTax",
        "tax-small: 500 BasisPoints Parameter IncomeTax",
        "dues-band-1: 300000 FenOfBase Parameter DuesRules",
        "dues-band-2: 500000 FenOfBase Parameter DuesRules",
        "dues-band-3: 1000000 FenOfBase Parameter DuesRules",
        "dues-rate-1: 50 BasisPoints Parameter Member DuesRules",
        "dues-rate-2: 100 BasisPoints Parameter Member DuesRules",
        "dues-rate-3: 150 BasisPoints Parameter Member DuesRules",
        "dues-rate-4: 200 BasisPoints Parameter Member DuesRules",
        "pension-band: 500000 FenOfBase Parameter DuesRules",
        "pension-rate-1: 50 BasisPoints Parameter Member DuesRules",
        "pension-rate-2: 100 BasisPoints Parameter Member DuesRules",
    ];
    for (found, expect) in found.iter().zip(expect) {
        assert_eq!(found, expect);
    }
    assert_eq!(found.len(), expect.len());
}

#[test]
fn what_is_money() {
    use Measure::*;
    for (measure, money) in [
        (Persons, false),
        (Members, false),
        (Units, false),
        (FenPerYear, true),
        (FenPerMonth, true),
        (FenPerMemberYear, true),
        (FenOnce, true),
        (FenOfBase, true),
        (BasisPoints, false),
    ] {
        assert_eq!(measure.is_money(), money, "{measure:?}");
    }
}

#[test]
fn readings() {
    let found: Vec<String> = Reading::ALL
        .iter()
        .map(|reading| format!("{} {}", reading.wire(), cite(reading.source())))
        .collect();
    assert_eq!(
        found.join("; "),
        "thirty_scope （九）; joint_meets_target （九）; subsidy_scope （二十二）2 第三; \
         first_year （二十二）2 第三; joint_subsidised （二十二）2 第三; \
         allowance_months （二十二）2 第三; concurrent_posts （二十二）2 第三; \
         civil_servant_secretary （二十二）2 第三; training_members （二十二）2 第三; \
         funding_split （二十二）2 第三; coverage_base （九）; \
         type_threshold BranchRegulations; host_counts （十）; candidacy_trigger （二十）2"
    );
}
