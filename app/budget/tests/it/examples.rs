//! The worked examples, as a district enters them.

use budget::{Base, District, Item, Payout, Plan, Ratio, Recipient, Sheet, Terms, reckon};
use policy::{Amount, Choice, Choices, Counts, Fen, Heads, Level, Organisation, Reading};

use crate::made::YEAR;

fn level(organisations: u32, new: u32, below: u32) -> Level {
    Level {
        organisations,
        new,
        below,
        months: organisations * 12,
    }
}

fn example_8() -> District {
    District {
        name: "龙华区".into(),
        counts: Counts {
            committees: level(1, 0, 0),
            general_branches: level(2, 0, 2),
            branches: level(8, 0, 8),
            members: Heads::known(210),
            ..Counts::default()
        },
        ..District::default()
    }
}

pub fn example_9() -> District {
    District {
        name: "美兰区".into(),
        counts: Counts {
            committees: level(3, 0, 0),
            general_branches: level(12, 0, 0),
            branches: level(240, 18, 0),
            members: Heads::known(3_600),
            month: 3,
            ..Counts::default()
        },
        ..District::default()
    }
}

fn of(districts: &[District], choices: &Choices, terms: &Terms) -> Sheet {
    reckon(
        Base::Counts(districts),
        choices,
        YEAR,
        terms,
        &Plan::default(),
        0,
    )
}

fn yuan(amount: Amount) -> i64 {
    let known = amount.known().unwrap();
    assert_eq!(known.0 % 100, 0);
    known.0 / 100
}

fn items(sheet: &Sheet) -> Vec<i64> {
    let items = Item::ALL.map(|item| yuan(sheet.line.item(item)));
    items
        .into_iter()
        .chain([yuan(sheet.line.total())])
        .collect()
}

#[test]
fn example_8_every_organisation_and_top_only() {
    let sheet = of(&[example_8()], &Choices::default(), &Terms::default());
    assert_eq!(items(&sheet), [71_000, 0, 79_200, 115_500, 0, 265_700]);
    let mut top = Choices::default();
    top.readings.choose(Reading::SubsidyScope, Choice::TopOnly);
    let sheet = of(&[example_8()], &top, &Terms::default());
    assert_eq!(items(&sheet), [15_000, 0, 12_000, 115_500, 0, 142_500]);
}

#[test]
pub fn example_9_a_district() {
    let sheet = of(&[example_9()], &Choices::default(), &Terms::default());
    let expected = [1_341_000, 90_000, 1_591_200, 1_980_000, 0, 5_002_200];
    assert_eq!(items(&sheet), expected);
}

#[test]
fn districts_add_up_and_open_by_recipient() {
    let sheet = of(
        &[example_8(), example_9()],
        &Choices::default(),
        &Terms::default(),
    );
    assert_eq!(yuan(sheet.line.total()), 265_700 + 5_002_200);
    let by = |recipient| {
        let found = sheet.recipients.iter().find(|(one, _)| *one == recipient);
        found.map(|(_, line)| yuan(line.total())).unwrap()
    };
    let committee = Recipient::Organisation(Organisation::Committee);
    assert_eq!(by(committee), 4 * (15_000 + 12_000));
    assert_eq!(by(Recipient::Members), 550 * 3_810);
}

#[test]
fn a_ratio_that_is_not_the_whole_leaves_something_without_a_payer() {
    let terms = Terms {
        ratio: Some(Ratio {
            city: 50,
            district: 30,
        }),
        ..Terms::default()
    };
    let sheet = of(&[example_9()], &Choices::default(), &terms);
    let parts = [
        sheet.shared.city,
        sheet.shared.district,
        sheet.shared.nobody,
    ];
    assert_eq!(
        parts.map(|sum| yuan(sum.amount())),
        [2_501_100, 1_500_660, 1_000_440]
    );
    assert_eq!(terms.ratio.unwrap().left(), 20);
}

#[test]
fn what_falls_due_when() {
    let terms = Terms {
        payout: Payout::In(4),
        ..Terms::default()
    };
    let sheet = of(&[example_9()], &Choices::default(), &terms);
    let month = |at: usize, item: Item| yuan(sheet.months[at][item as usize]);
    assert_eq!(month(2, Item::StartUp), 90_000);
    assert_eq!(month(3, Item::Yearly), 1_341_000);
    assert_eq!(month(3, Item::Training), 1_980_000);
    assert!((0..12).all(|at| month(at, Item::Allowance) == 132_600));
}

#[test]
fn members_that_are_not_known_leave_a_range() {
    let mut district = example_9();
    district.counts.members = Heads::UNKNOWN;
    let sheet = of(&[district], &Choices::default(), &Terms::default());
    assert_eq!(sheet.line.total(), Amount::at_least(Fen::yuan(3_022_200)));
    assert_eq!(sheet.open, 1);
}
