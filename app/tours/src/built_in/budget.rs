use super::{look, press, step};
use crate::{Act, Lesson, Place, Spot, Step};

pub(super) fn steps() -> Vec<Step> {
    vec![
        press(Spot::FromLedger, Lesson::BudgetLedger),
        look(Spot::BudgetTotal, Lesson::BudgetTotal),
        press(Spot::BudgetItem, Lesson::BudgetItem),
        press(Spot::BudgetDistrict, Lesson::BudgetDistrict),
        step(
            Place::Spot(Spot::BudgetSlider),
            Act::Slide,
            Lesson::BudgetSlider,
        ),
        look(Spot::BudgetTotal, Lesson::BudgetMoved),
        look(Spot::BudgetReadings, Lesson::BudgetReadings),
        look(Spot::BudgetBook, Lesson::BudgetBook),
    ]
}
