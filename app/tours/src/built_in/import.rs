use super::{look, press, step};
use crate::{Act, Lesson, Place, Spot, Step};

pub(super) fn steps() -> Vec<Step> {
    vec![
        press(Spot::OpenImport, Lesson::ImportOpen),
        step(
            Place::Spot(Spot::ImportFile),
            Act::Choose,
            Lesson::ImportFile,
        ),
        look(Spot::ImportColumn, Lesson::ImportColumns),
        press(Spot::ImportCheck, Lesson::ImportCheck),
        look(Spot::ImportCounts, Lesson::ImportCounts),
        look(Spot::SetAside, Lesson::ImportAside),
        look(Spot::SetAsideFile, Lesson::ImportAsideFile),
        press(Spot::TakeIn, Lesson::ImportTakeIn),
        look(Spot::ImportDone, Lesson::ImportDone),
        press(Spot::TakeBack, Lesson::ImportBack),
    ]
}
