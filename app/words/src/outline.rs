//! What a page is made of, told before its own code is there.

use crate::{
    BudgetText, CoverageText, DataText, DutyText, ImportText, Lang, LedgerText, Page, RetainedText,
    TrainingText,
};

/// A sheet of a page: its heading, and a sentence of what is done there.
pub type Sheet = (&'static str, &'static str);

/// The sheets of a page whose code comes later, column by column; none of a page that is there at once.
pub fn outline(page: Page, lang: Lang) -> Vec<Vec<Sheet>> {
    let data = |(heading, lede): (DataText, DataText)| (heading.say(lang), lede.say(lang));
    match page {
        Page::Ledger => vec![vec![
            (ImportText::Title.say(lang), ImportText::Stays.say(lang)),
            (LedgerText::Demo.say(lang), LedgerText::DemoLede.say(lang)),
            (LedgerText::Add.say(lang), LedgerText::AddLede.say(lang)),
        ]],
        Page::Data => vec![
            [
                (DataText::WhereTitle, DataText::Where),
                (DataText::SafeTitle, DataText::SafeLede),
            ]
            .map(data)
            .to_vec(),
            [
                (DataText::BackupTitle, DataText::BackupLede),
                (DataText::RestoreTitle, DataText::RestoreLede),
                (DataText::ClearTitle, DataText::ClearLede),
            ]
            .into_iter()
            .map(data)
            .chain([(RetainedText::Title.say(lang), RetainedText::Lede.say(lang))])
            .collect(),
        ],
        Page::Budget => vec![vec![
            (
                BudgetText::SourceTitle.say(lang),
                BudgetText::CountsLede.say(lang),
            ),
            (
                BudgetText::ScenariosTitle.say(lang),
                BudgetText::ScenariosLede.say(lang),
            ),
        ]],
        Page::Coverage => vec![vec![(
            CoverageText::RatesTitle.say(lang),
            CoverageText::RatesLede.say(lang),
        )]],
        Page::Reminders => vec![vec![
            (DutyText::PartList.say(lang), DutyText::ListLede.say(lang)),
            (DutyText::PartLife.say(lang), DutyText::LifeLede.say(lang)),
            (
                DutyText::PartYearly.say(lang),
                DutyText::YearlyLede.say(lang),
            ),
            (
                DutyText::PartElections.say(lang),
                DutyText::ElectionsLede.say(lang),
            ),
        ]],
        Page::Training => vec![vec![(
            TrainingText::SetUp.say(lang),
            TrainingText::SetUpLede.say(lang),
        )]],
        Page::Home | Page::Check | Page::Subsidy | Page::Standards | Page::About => Vec::new(),
    }
}
