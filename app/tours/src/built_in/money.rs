use policy::{Field, Kind, Organisation};

use super::{enter, look, press};
use crate::{Lesson, Spot, Step};

pub(super) fn steps() -> Vec<Step> {
    vec![
        press(Spot::StartOver, Lesson::MoneyBlank),
        enter(
            Field::Kind,
            Kind::PrivateEnterprise.wire(),
            Lesson::MoneyKind,
        ),
        enter(Field::FullMembers, "12", Lesson::MoneyMembers),
        enter(
            Field::Organisation,
            Organisation::Branch.wire(),
            Lesson::MoneyBranch,
        ),
        look(Spot::Yearly, Lesson::MoneyYearly),
        look(Spot::StartUp, Lesson::MoneyStartUp),
        press(Spot::Total, Lesson::MoneyTotal),
        enter(Field::Wages, "3000000", Lesson::MoneyWages),
        enter(Field::Spending, "20000", Lesson::MoneySpending),
        look(Spot::Deductible, Lesson::MoneyDeductible),
        enter(Field::DuesPaid, "6000", Lesson::MoneyDues),
        look(Spot::Refund, Lesson::MoneyRefund),
        look(Spot::CopyLink, Lesson::MoneyLink),
    ]
}
