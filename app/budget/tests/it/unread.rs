//! For every entry of a budget: once it cannot be read, no figure that depends on it is exact.

use std::collections::BTreeMap;

use budget::typed::{
    CountField, Draft, DraftChoices, EntryPlace, LineField, PayersOf, RETAINING, Scenario, Source,
    TypedChange, TypedDistrict, TypedLine, TypedRatio, TypedYear,
};
use budget::{Account, Base, Item, Outcome, Payout, Sheet, outcome, reckon};
use policy::{Affiliation, Amount, Choice, Choices, Reading, StandardId};

const FIRST: i32 = 2027;

/// What each count holds; one more of it is as possible.
fn count(field: CountField) -> u32 {
    match field {
        CountField::Committees => 4,
        CountField::GeneralBranches => 12,
        CountField::Branches => 240,
        CountField::JointBranches => 8,
        CountField::NewBranches => 18,
        CountField::Members => 3_600,
        CountField::NewCommittees | CountField::NewJointBranches => 1,
        CountField::NewGeneralBranches | CountField::CommitteeSecretaries => 2,
        CountField::NewMonth => 3,
        CountField::GeneralBranchesBelow => 2,
        CountField::BranchesBelow => 5,
        CountField::GeneralBranchSecretaries => 10,
        CountField::BranchSecretaries => 200,
        CountField::JointBranchSecretaries => 5,
        CountField::Probationary => 100,
        CountField::Due => 200,
        CountField::TooLarge => 2,
    }
}

fn line(name: &str) -> TypedLine {
    TypedLine {
        name: name.to_owned(),
        amount: "12000".to_owned(),
        payer: Affiliation::City,
        month: "5".to_owned(),
        ..TypedLine::default()
    }
}

fn changes() -> Vec<TypedChange> {
    vec![
        TypedChange::Raise {
            standard: StandardId::YearlyBranch,
            value: "6000".to_owned(),
        },
        TypedChange::Form {
            percent: "50".to_owned(),
            month: "3".to_owned(),
        },
        TypedChange::SplitJoint {
            month: "3".to_owned(),
        },
        TypedChange::Grow {
            percent: "10".to_owned(),
        },
        TypedChange::Own(line("讲解员")),
    ]
}

/// A budget in which everything is filled in. Whoever adds an entry must say here what it holds, and below where it is.
fn full() -> Draft {
    let mut district = TypedDistrict {
        name: "甲区".to_owned(),
        ..TypedDistrict::default()
    };
    for field in CountField::ALL {
        district.set(field, count(field).to_string());
    }
    Draft {
        source: Source::Counts,
        units: None,
        year: FIRST.to_string(),
        office: String::new(),
        districts: vec![district],
        secretaries: budget::typed::SecretariesAs::Persons,
        raised: Vec::new(),
        own: vec![line("服务中心")],
        payers: PayersOf::Own,
        ratio: Some(TypedRatio {
            city: "40".to_owned(),
            district: "50".to_owned(),
        }),
        payout: Payout::In(2),
        retained: ["2400000".to_owned(), "600000".to_owned()],
        scenarios: changes()
            .into_iter()
            .map(|change| Scenario {
                name: "情景".to_owned(),
                changes: vec![change],
            })
            .collect(),
        years: changes()
            .into_iter()
            .take(4)
            .map(|change| TypedYear {
                changes: vec![change],
            })
            .collect(),
        last_year: std::array::from_fn(|at| (1_000 + at).to_string()),
        notes: Default::default(),
        choices: DraftChoices::Browser,
    }
}

/// Every place where an entry can stand in that draft.
fn places(draft: &Draft) -> Vec<EntryPlace> {
    let mut places = vec![EntryPlace::Year, EntryPlace::Ratio];
    places.extend(CountField::ALL.map(|field| EntryPlace::Count(0, field)));
    places.extend([LineField::Amount, LineField::Month].map(|field| EntryPlace::Own(0, field)));
    places.extend(RETAINING.map(EntryPlace::Retained));
    places.extend((0..draft.scenarios.len()).map(|at| EntryPlace::Scenario(at, 0)));
    places.extend((0..draft.years.len()).map(|at| EntryPlace::YearAhead(at, 0)));
    places.extend(Item::ALL.map(EntryPlace::LastYear));
    places
}

fn texts_of_change(change: &mut TypedChange) -> Vec<&mut String> {
    match change {
        TypedChange::Raise { value, .. } => vec![value],
        TypedChange::Form { percent, month } => vec![percent, month],
        TypedChange::SplitJoint { month } => vec![month],
        TypedChange::Grow { percent } => vec![percent],
        TypedChange::Own(line) => vec![&mut line.amount],
        TypedChange::Read { .. } => Vec::new(),
    }
}

/// The texts of an entry.
fn texts(draft: &mut Draft, place: EntryPlace) -> Vec<&mut String> {
    match place {
        EntryPlace::Year => vec![&mut draft.year],
        EntryPlace::Count(at, field) => {
            vec![draft.districts[at].cells.get_mut(&field).unwrap()]
        }
        EntryPlace::Ratio => {
            let ratio = draft.ratio.as_mut().unwrap();
            vec![&mut ratio.city, &mut ratio.district]
        }
        EntryPlace::Own(at, LineField::Amount) => vec![&mut draft.own[at].amount],
        EntryPlace::Own(at, LineField::Month) => vec![&mut draft.own[at].month],
        EntryPlace::Own(_, LineField::Name) => Vec::new(),
        EntryPlace::Retained(level) => {
            vec![&mut draft.retained[usize::from(level == Affiliation::District)]]
        }
        EntryPlace::Scenario(at, change) => {
            texts_of_change(&mut draft.scenarios[at].changes[change])
        }
        EntryPlace::YearAhead(at, change) => texts_of_change(&mut draft.years[at].changes[change]),
        EntryPlace::LastYear(item) => vec![&mut draft.last_year[item as usize]],
    }
}

type Figures = BTreeMap<String, Option<Amount>>;

fn of_outcome(of: &str, outcome: &Outcome, figures: &mut Figures) {
    let line = &outcome.line;
    for item in Item::ALL {
        figures.insert(format!("{of} {item:?}"), Some(line.item(item)));
    }
    for account in Account::ALL {
        let amount = line.account(account).amount();
        figures.insert(format!("{of} {account:?}"), Some(amount));
    }
    figures.insert(format!("{of} total"), Some(line.total()));
    for (name, sum) in [
        ("city", outcome.shared.city),
        ("district", outcome.shared.district),
        ("nobody", outcome.shared.nobody),
    ] {
        figures.insert(format!("{of} {name}"), Some(sum.amount()));
    }
}

fn of_sheet(sheet: &Sheet, figures: &mut Figures) {
    of_outcome("budget", &sheet.outcome(), figures);
    for (at, district) in sheet.districts.iter().enumerate() {
        let amount = district.line.total();
        figures.insert(format!("district {at}"), Some(amount));
    }
    for (recipient, line) in &sheet.recipients {
        figures.insert(format!("to {recipient:?}"), Some(line.total()));
    }
    for (at, month) in sheet.months.iter().enumerate() {
        for item in Item::ALL {
            let amount = month[item as usize];
            figures.insert(format!("month {at} {item:?}"), Some(amount));
        }
    }
}

/// All that is worked out from a draft; `None` where nothing is said.
fn figures(draft: &Draft, choices: &Choices) -> Figures {
    let mut figures = Figures::new();
    let read = draft.read(choices);
    let base = Base::Counts(&read.districts);
    // Without a year nothing is worked out.
    if let Ok(year) = draft.budget_year() {
        let year = year.unwrap_or(FIRST);
        let of = |plan: &budget::Plan, ahead: usize| {
            outcome(base, &read.choices, year, &read.terms, plan, ahead)
        };
        let plan = draft.with(Vec::new());
        let sheet = reckon(base, &read.choices, year, &read.terms, &plan, 0);
        of_sheet(&sheet, &mut figures);
        for (at, scenario) in draft.scenarios.iter().enumerate() {
            let then = of(&draft.with(scenario.alterations()), 0);
            of_outcome(&format!("scenario {at}"), &then, &mut figures);
        }
        for ahead in 0..=draft.years.len() {
            let then = of(&draft.plan(), ahead);
            of_outcome(&format!("year {ahead}"), &then, &mut figures);
        }
        let whole = draft.last_year_whole(&sheet.line).map(Amount::exactly);
        figures.insert("last year, compared".to_owned(), whole);
    }
    for item in Item::ALL {
        let figure = draft.last_year(item).ok().flatten();
        figures.insert(format!("last year {item:?}"), figure.map(Amount::exactly));
    }
    figures.insert("last year".to_owned(), draft.last_year_total());
    for level in RETAINING {
        let retained = draft.retained(level).ok().flatten();
        figures.insert(format!("retained {level:?}"), retained.map(Amount::exactly));
    }
    figures
}

fn other_readings() -> Choices {
    let mut choices = Choices::default();
    for (reading, choice) in [
        (Reading::FirstYear, Choice::ByMonth),
        (Reading::SubsidyScope, Choice::TopOnly),
        (Reading::TrainingMembers, Choice::FullOnly),
    ] {
        assert!(choices.readings.choose(reading, choice), "{reading:?}");
    }
    choices
}

/// Texts that no entry can be read from, or that contradict the other entries.
const DAMAGED: [&str; 6] = ["约240", "abc", "--7", "1e3", "20.5.1", "十二"];

#[test]
fn what_depends_on_an_entry_that_cannot_be_read_is_never_exact() {
    let mut depending = 0;
    for choices in [Choices::default(), other_readings()] {
        let before = figures(&full(), &choices);
        assert_eq!(full().unread(), []);
        for place in places(&full()) {
            let count = texts(&mut full(), place).len();
            assert!(count > 0, "{place:?}");
            for text in 0..count {
                let mut other = full();
                let to = &mut texts(&mut other, place)[text];
                let more = to.parse::<u32>().unwrap() + 1;
                **to = more.to_string();
                assert_eq!(other.unread(), [], "{place:?} {more}");
                let moved = figures(&other, &choices);
                let depends: Vec<&String> = before
                    .keys()
                    .filter(|name| before.get(*name) != moved.get(*name))
                    .collect();
                depending += depends.len();
                for damage in DAMAGED {
                    let mut damaged = full();
                    *texts(&mut damaged, place)[text] = damage.to_owned();
                    let unread = damaged.unread();
                    assert!(
                        unread.iter().any(|entry| entry.place == place),
                        "{place:?} {damage:?} is not told"
                    );
                    let then = figures(&damaged, &choices);
                    for name in &depends {
                        let figure = then.get(*name).copied().flatten();
                        assert_eq!(
                            figure.and_then(Amount::known),
                            None,
                            "{name} is exact though {place:?} is {damage:?}"
                        );
                    }
                }
            }
        }
    }
    assert!(
        depending > 500,
        "only {depending} figures depend on entries"
    );
}

#[test]
fn what_is_known_is_within_the_range_that_is_left() {
    for choices in [Choices::default(), other_readings()] {
        let before = figures(&full(), &choices);
        for place in places(&full()) {
            for text in 0..texts(&mut full(), place).len() {
                let mut damaged = full();
                *texts(&mut damaged, place)[text] = "约".to_owned();
                let then = figures(&damaged, &choices);
                for (name, figure) in &before {
                    let (Some(figure), Some(left)) = (figure, then.get(name).copied().flatten())
                    else {
                        continue;
                    };
                    let known = figure.known().unwrap_or(figure.low());
                    assert!(
                        left.low() <= known && left.high().is_none_or(|high| known <= high),
                        "{name}: {known:?} is not in {left:?} where {place:?} cannot be read"
                    );
                }
            }
        }
    }
}

#[test]
fn counts_that_contradict_each_other_leave_no_exact_total() {
    for (field, text) in [
        (CountField::NewBranches, "241"),
        (CountField::BranchesBelow, "241"),
        (CountField::CommitteeSecretaries, "5"),
        (CountField::Probationary, "3601"),
        (CountField::NewMonth, "13"),
    ] {
        let mut draft = full();
        draft.scenarios.clear();
        draft.districts[0].set(field, text.to_owned());
        assert_eq!(draft.unread().len(), 1, "{field:?}");
        let then = figures(&draft, &other_readings());
        assert_eq!(then["budget total"].unwrap().known(), None, "{field:?}");
    }
}

#[test]
fn a_line_without_an_amount_is_not_zero() {
    let mut draft = full();
    draft.own[0].amount.clear();
    let then = figures(&draft, &Choices::default());
    assert_eq!(then["budget Own"].unwrap().known(), None);
    // Nothing typed at all is no line.
    draft.own[0] = TypedLine::default();
    let then = figures(&draft, &Choices::default());
    assert_eq!(then["budget Own"], Some(Amount::ZERO));
}

#[test]
fn a_year_that_cannot_be_read_is_no_other_year() {
    for text in ["20", "27", "abc", "1999", "2101"] {
        let draft = Draft {
            year: text.to_owned(),
            ..full()
        };
        assert!(draft.budget_year().is_err(), "{text}");
    }
    for (text, year) in [("2027", Some(2027)), ("2027年", Some(2027)), ("", None)] {
        let draft = Draft {
            year: text.to_owned(),
            ..full()
        };
        assert_eq!(draft.budget_year(), Ok(year), "{text}");
    }
}
