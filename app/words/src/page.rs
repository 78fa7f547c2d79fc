use crate::{Lang, Text};

/// The title of a tab in which all is made up.
pub fn marked_demo(title: &str, lang: Lang) -> String {
    format!("{} · {title}", Text::DemoData.say(lang))
}

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// 首页
    Home,
    /// 组建自查
    Check,
    /// 补助测算
    Subsidy,
    /// 年度预算
    Budget,
    /// 五清台账
    Ledger,
    /// 覆盖分析
    Coverage,
    /// 提醒
    Reminders,
    /// 培训演示
    Training,
    /// 数据与备份
    Data,
    /// 政策标准
    Standards,
    /// 说明
    About,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 11] = [
        Self::Home,
        Self::Check,
        Self::Subsidy,
        Self::Budget,
        Self::Ledger,
        Self::Coverage,
        Self::Reminders,
        Self::Standards,
        Self::Training,
        Self::Data,
        Self::About,
    ];

    /// Its folder under the site's root, with a slash at the end; empty for the home page.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Check => "check/",
            Self::Subsidy => "subsidy/",
            Self::Budget => "budget/",
            Self::Ledger => "ledger/",
            Self::Coverage => "coverage/",
            Self::Reminders => "reminders/",
            Self::Training => "training/",
            Self::Data => "data/",
            Self::Standards => "standards/",
            Self::About => "about/",
        }
    }

    /// Its name in the navigation.
    pub const fn name(self) -> Text {
        match self {
            Self::Home => Text::NavHome,
            Self::Check => Text::NavCheck,
            Self::Subsidy => Text::NavSubsidy,
            Self::Budget => Text::NavBudget,
            Self::Ledger => Text::NavLedger,
            Self::Coverage => Text::NavCoverage,
            Self::Reminders => Text::NavReminders,
            Self::Training => Text::NavTraining,
            Self::Data => Text::NavData,
            Self::Standards => Text::NavStandards,
            Self::About => Text::NavAbout,
        }
    }

    /// Its heading.
    pub const fn heading(self) -> Text {
        match self {
            Self::Home => Text::HomeTitle,
            Self::Check => Text::CheckTitle,
            Self::Subsidy => Text::SubsidyTitle,
            Self::Budget => Text::BudgetTitle,
            Self::Ledger => Text::LedgerTitle,
            Self::Coverage => Text::CoveragePageTitle,
            Self::Reminders => Text::RemindersTitle,
            Self::Training => Text::TrainingTitle,
            Self::Data => Text::DataTitle,
            Self::Standards => Text::StandardsTitle,
            Self::About => Text::AboutTitle,
        }
    }

    /// The sentence under the heading.
    pub const fn lede(self) -> Text {
        match self {
            Self::Home => Text::HomeLede,
            Self::Check => Text::CheckLede,
            Self::Subsidy => Text::SubsidyLede,
            Self::Budget => Text::BudgetLede,
            Self::Ledger => Text::LedgerLede,
            Self::Coverage => Text::CoverageLede,
            Self::Reminders => Text::RemindersLede,
            Self::Training => Text::TrainingLede,
            Self::Data => Text::DataLede,
            Self::Standards => Text::StandardsLede,
            Self::About => Text::AboutLede,
        }
    }

    /// What it is about, for search.
    pub const fn description(self) -> Text {
        match self {
            Self::Home => Text::HomeDescription,
            Self::Check => Text::CheckDescription,
            Self::Subsidy => Text::SubsidyDescription,
            Self::Budget => Text::BudgetDescription,
            Self::Ledger => Text::LedgerDescription,
            Self::Coverage => Text::CoverageDescription,
            Self::Reminders => Text::RemindersDescription,
            Self::Training => Text::TrainingDescription,
            Self::Data => Text::DataDescription,
            Self::Standards => Text::StandardsDescription,
            Self::About => Text::AboutDescription,
        }
    }

    /// The title of its tab.
    pub fn title(self, lang: Lang) -> String {
        format!("{} · {}", self.name().say(lang), Text::AppName.say(lang))
    }
}
