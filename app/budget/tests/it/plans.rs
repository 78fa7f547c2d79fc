//! What scenarios and years to come change.

use budget::{Alteration, Base, District, Item, Plan, Terms, Unread, flips, reckon};
use ledger::{Record, Table};
use policy::{
    Amount, Choice, Choices, Counts, Fen, Heads, Kind, Level, Organisation, Reading, StandardId,
};

use crate::made::{YEAR, city, of_table};

fn unit(name: &str, full: u32, organisation: Organisation, joint: &str) -> Record {
    let mut record = Record::new(name, Kind::PrivateEnterprise);
    record.facts.full_members = Heads::known(full);
    record.facts.probationary = Heads::known(0);
    record.facts.organisation = Some(organisation);
    record.joint = joint.into();
    record
}

fn table(records: &[Record]) -> Table {
    let mut table = Table::new();
    for record in records {
        table.push(record).unwrap();
    }
    table.settle_joint_branches();
    table
}

fn items(table: &Table, plan: &Plan, ahead: usize) -> [Amount; 5] {
    let sheet = of_table(table, &Choices::default(), &Terms::default(), plan, ahead);
    Item::ALL.map(|item| sheet.line.item(item))
}

fn yuan(amounts: [i64; 5]) -> [Amount; 5] {
    amounts.map(|yuan| Amount::exactly(Fen::yuan(yuan)))
}

#[test]
fn half_of_those_due_are_formed_in_july_and_stay_the_year_after() {
    let due = (0..4).map(|at| unit(&format!("甲{at}"), 3, Organisation::None, ""));
    let table = table(&due.collect::<Vec<_>>());
    let form = Plan::of_one(vec![Alteration::Form {
        percent: 50,
        month: 7,
    }]);
    assert_eq!(
        items(&table, &Plan::default(), 0),
        yuan([0, 0, 0, 6_600, 0])
    );
    // Two branches: a full year's subsidy, start-up money, six months of a secretary.
    assert_eq!(
        items(&table, &form, 0),
        yuan([10_000, 10_000, 6_000, 6_600, 0])
    );
    assert_eq!(items(&table, &form, 1), yuan([10_000, 0, 12_000, 6_600, 0]));
}

#[test]
fn a_joint_branch_of_six_units_is_split_in_two() {
    let joint = (0..6).map(|at| unit(&format!("乙{at}"), 1, Organisation::JointBranch, "联合一"));
    let mut records = joint.collect::<Vec<_>>();
    for record in &mut records {
        record.facts.approved = chrono::NaiveDate::from_ymd_opt(2020, 1, 1);
        record.facts.secretary = policy::Secretary::Vacant;
    }
    let split = Plan::of_one(vec![Alteration::SplitJoint { month: 10 }]);
    let six = table(&records);
    assert_eq!(
        items(&six, &Plan::default(), 0),
        yuan([5_000, 0, 0, 3_300, 0])
    );
    assert_eq!(
        items(&six, &split, 0),
        yuan([10_000, 5_000, 1_500, 3_300, 0])
    );
    let five = table(&records[..5]);
    assert_eq!(items(&five, &split, 0), items(&five, &Plan::default(), 0));
}

#[test]
fn members_grow_in_all_and_not_one_by_one() {
    let units = (0..100).map(|at| unit(&format!("丙{at}"), 1, Organisation::None, ""));
    let table = table(&units.collect::<Vec<_>>());
    let grow = Plan(vec![
        vec![Alteration::Grow(500)],
        vec![Alteration::Grow(1_000)],
    ]);
    assert_eq!(
        items(&table, &grow, 0)[3],
        Amount::exactly(Fen::yuan(550 * 105))
    );
    // 115.5 are 115 whole members.
    assert_eq!(
        items(&table, &grow, 1)[3],
        Amount::exactly(Fen::yuan(550 * 115))
    );
}

#[test]
fn counts_are_planned_as_units_are() {
    let district = District {
        name: "秀英区".into(),
        counts: Counts {
            branches: Level {
                organisations: 10,
                months: 120,
                ..Level::default()
            },
            members: Heads::known(100),
            ..Counts::default()
        },
        due: Heads::known(4),
        too_large: Heads::known(1),
        unread: Unread::default(),
    };
    let plan = Plan::of_one(vec![
        Alteration::Form {
            percent: 50,
            month: 7,
        },
        Alteration::SplitJoint { month: 10 },
        Alteration::Grow(1_000),
    ]);
    let items = |ahead| {
        let base = Base::Counts(std::slice::from_ref(&district));
        let choices = Choices::default();
        let sheet = reckon(base, &choices, YEAR, &Terms::default(), &plan, ahead);
        Item::ALL.map(|item| sheet.line.item(item))
    };
    let allowance = 60_000 + 6_000 + 1_500;
    assert_eq!(items(0), yuan([65_000, 15_000, allowance, 60_500, 0]));
    assert_eq!(items(1), yuan([65_000, 0, 78_000, 60_500, 0]));
}

#[test]
fn a_raised_floor_holds_from_its_year_on() {
    let table = table(&[unit("丁", 10, Organisation::None, "")]);
    let raise = |yuan: i64| Alteration::Raise(StandardId::Training, yuan * 100);
    let plan = Plan(vec![vec![], vec![raise(600)], vec![], vec![raise(500)]]);
    let training = |ahead| items(&table, &plan, ahead)[3];
    let yuan = |yuan| Amount::exactly(Fen::yuan(yuan));
    assert_eq!(training(0), yuan(5_500));
    assert_eq!(training(1), yuan(6_000));
    assert_eq!(training(2), yuan(6_000));
    // Below the floor, so it stays as it was.
    assert_eq!(training(3), yuan(6_000));
}

#[test]
fn every_other_answer_is_asked_alone() {
    let choices = Choices::default();
    let others: usize = Reading::ALL.iter().map(|one| one.choices().len() - 1).sum();
    assert_eq!(flips(&choices).count(), others);
    let table = city(7, 2_000);
    let total = |choices: &Choices| {
        let sheet = of_table(&table, choices, &Terms::default(), &Plan::default(), 0);
        sheet.line.total()
    };
    let base = total(&choices);
    for (reading, choice, changed) in flips(&choices) {
        let less = matches!(
            choice,
            Choice::TopOnly
                | Choice::ByMonth
                | Choice::StartUpOnly
                | Choice::NotPaid
                | Choice::FullOnly
        );
        if less {
            assert!(total(&changed).low() < base.low(), "{reading:?} {choice:?}");
        }
    }
}
