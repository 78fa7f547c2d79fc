//! Who pays: one answer for all pages, and budgets of earlier editions that have their own.

use budget::typed::{ChoicesInUse, Draft, Kept, PayersOf, TypedRatio};
use budget::{Alteration, Base, Plan, Ratio, outcome};
use policy::{Amount, Choice, Choices, Fen, Reading};

use crate::examples::example_9;

fn by_ratio(city: u8) -> Choices {
    let mut choices = Choices::default();
    let readings = &mut choices.readings;
    assert!(readings.choose(Reading::FundingSplit, Choice::OwnRatio));
    assert!(readings.set_city_percent(city));
    choices
}

fn paid(draft: &Draft, shared: &Choices, plan: &Plan) -> [Amount; 3] {
    let read = draft.read(shared);
    let districts = [example_9()];
    let base = Base::Counts(&districts);
    let found = outcome(base, &read.choices, 2027, &read.terms, plan, 0).shared;
    [found.city, found.district, found.nobody].map(|sum| sum.amount())
}

fn yuan(amounts: [Amount; 3]) -> [Option<i64>; 3] {
    amounts.map(|amount| amount.known().map(|Fen(fen)| fen / 100))
}

#[test]
fn a_budget_follows_the_answer_that_all_pages_share() {
    let draft = Draft::default();
    let none = Plan::default();
    let all = 5_002_200;
    let found = paid(&draft, &Choices::default(), &none);
    assert_eq!(yuan(found), [Some(0), Some(all), Some(0)]);
    let found = paid(&draft, &by_ratio(60), &none);
    assert_eq!(yuan(found), [Some(3_001_320), Some(2_000_880), Some(0)]);
    // A change of the answer is a change of who pays.
    let other = Alteration::Read(Reading::FundingSplit, Choice::ByAffiliation);
    let found = paid(&draft, &by_ratio(60), &Plan::of_one(vec![other]));
    assert_eq!(yuan(found), [Some(0), Some(all), Some(0)]);
    assert!(!draft.differs_in_payers(&by_ratio(60)));
}

#[test]
fn a_budget_of_an_earlier_edition_keeps_its_own_answer_and_says_so() {
    // As earlier editions wrote it: nothing says whose answer holds.
    let by_affiliation: Draft = serde_json::from_str(r#"{"office":"某区"}"#).unwrap();
    assert_eq!(by_affiliation.payers, PayersOf::Own);
    let none = Plan::default();
    let found = paid(&by_affiliation, &by_ratio(60), &none);
    assert_eq!(yuan(found), [Some(0), Some(5_002_200), Some(0)]);
    assert!(by_affiliation.differs_in_payers(&by_ratio(60)));
    assert!(!by_affiliation.differs_in_payers(&Choices::default()));
    let ratio = r#"{"ratio":{"city":"50","district":"30"}}"#;
    let partly: Draft = serde_json::from_str(ratio).unwrap();
    let found = paid(&partly, &Choices::default(), &none);
    assert_eq!(
        yuan(found),
        [Some(2_501_100), Some(1_500_660), Some(1_000_440)]
    );
    assert!(partly.differs_in_payers(&by_ratio(50)));
    // The one answer that its sheets name is that by which it is made.
    let read = partly.read(&Choices::default());
    assert!(read.choices.readings.uses(Choice::OwnRatio));
    let mut shared = partly;
    shared.share_payers();
    assert!(!shared.differs_in_payers(&by_ratio(50)));
    let found = paid(&shared, &by_ratio(50), &none);
    assert_eq!(yuan(found), [Some(2_501_100), Some(2_501_100), Some(0)]);
}

#[test]
fn a_ratio_of_its_own_that_cannot_be_read_leaves_open_who_pays() {
    let draft = Draft {
        payers: PayersOf::Own,
        ratio: Some(TypedRatio {
            city: "六成".to_owned(),
            district: "40".to_owned(),
        }),
        ..Draft::default()
    };
    assert!(draft.differs_in_payers(&Choices::default()));
    let found = paid(&draft, &Choices::default(), &Plan::default());
    assert_eq!(found.map(Amount::known), [None, None, None]);
}

#[test]
fn a_link_carries_who_pays() {
    let carried = Draft::default().carrying(&by_ratio(60));
    let text = serde_json::to_string(&carried).unwrap();
    let opened: Draft = serde_json::from_str(&text).unwrap();
    let Ok(ChoicesInUse::Open(own)) = opened.in_use(&Choices::default()) else {
        panic!("it brought another answer, so somebody has to choose");
    };
    let ratio = Ratio {
        city: 60,
        district: 40,
    };
    assert_eq!(opened.ratio_by(&own), Some(ratio));
}

#[test]
fn a_budget_with_an_answer_of_its_own_is_not_asked_for_another() {
    let ratio = |city: &str, district: &str| {
        Some(TypedRatio {
            city: city.to_owned(),
            district: district.to_owned(),
        })
    };
    // By affiliation, by a whole ratio, by one that leaves a part, and by one that cannot be read.
    let ratios = [
        None,
        ratio("50", "50"),
        ratio("40", "50"),
        ratio("六成", "40"),
    ];
    for ratio in ratios {
        let own = Draft {
            payers: PayersOf::Own,
            ratio,
            ..Draft::default()
        };
        let carried = own.carrying(&by_ratio(60));
        for browser in [Choices::default(), by_ratio(30)] {
            let settled = Ok(ChoicesInUse::Settled(browser.clone()));
            assert_eq!(carried.in_use(&browser), settled);
            assert_eq!(carried.clone().received(&browser), own);
        }
        // Whatever else differs is asked for.
        let mut other = by_ratio(60);
        let joint = Reading::JointSubsidised;
        assert!(other.readings.choose(joint, Choice::NotPaid));
        let received = carried.received(&other);
        let open = Ok(ChoicesInUse::Open(by_ratio(60)));
        assert_eq!(received.in_use(&other), open);
    }
    // Without one, the shared answer is what it follows.
    let shared = Draft::default().carrying(&by_ratio(60));
    let open = Ok(ChoicesInUse::Open(by_ratio(60)));
    assert_eq!(shared.in_use(&by_ratio(30)), open);
}

#[test]
fn the_blank_budget_of_an_earlier_edition_is_blank() {
    let kept = Kept::read(r#"{"present":{},"named":[],"by":7}"#).unwrap();
    assert_eq!(kept.present, Draft::default());
    assert_eq!(kept.count(), 0);
}
