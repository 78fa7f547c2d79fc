//! What budgets are spoken of with.

use budget::typed::{
    ChangeMistake, CountField, CountMistake, LineMistake, PasteColumn, RatioMistake,
};
use budget::{Account, Alteration, GapField, Item, Recipient};
use policy::Organisation;

use crate::{
    BudgetPaperText, BudgetText, CorrectionText, Lang, count, field, mistake, organisation,
    raise_error, standard,
};

/// An item of the budget.
pub fn item(item: Item, lang: Lang) -> &'static str {
    crate::figure(item.figure(), lang)
}

/// A count of a district, as its column is headed.
pub fn count_field(field: CountField, lang: Lang) -> &'static str {
    use CountField as F;
    match field {
        F::Committees => lang.pick("党委", "Committees"),
        F::GeneralBranches => lang.pick("党总支", "General branches"),
        F::Branches => lang.pick("党支部", "Branches"),
        F::JointBranches => lang.pick("联合党支部", "Joint branches"),
        F::NewBranches => lang.pick("新建党支部", "New branches"),
        F::Members => lang.pick("党员", "Members"),
        F::NewCommittees => lang.pick("新建党委", "New committees"),
        F::NewGeneralBranches => lang.pick("新建党总支", "New general branches"),
        F::NewJointBranches => lang.pick("新建联合党支部", "New joint branches"),
        F::NewMonth => lang.pick("新建批复月份", "Month of approval"),
        F::GeneralBranchesBelow => lang.pick("下设党总支", "General branches below"),
        F::BranchesBelow => lang.pick("下设党支部", "Branches below"),
        F::CommitteeSecretaries => lang.pick("党委书记", "Committee secretaries"),
        F::GeneralBranchSecretaries => lang.pick("党总支书记", "General-branch secretaries"),
        F::BranchSecretaries => lang.pick("党支部书记", "Branch secretaries"),
        F::JointBranchSecretaries => lang.pick("联合党支部书记", "Joint-branch secretaries"),
        F::Probationary => lang.pick("其中预备党员", "Of these probationary"),
        F::Due => lang.pick("应建未建单位", "Units due, not formed"),
        F::TooLarge => lang.pick("过大的联合党支部", "Joint branches too large"),
    }
}

/// What a heading of a pasted block means, in either language.
pub fn paste_column(heading: &str) -> Option<PasteColumn> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|one| one.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let heading = plain(heading);
    let names = [
        "区",
        "区县",
        "市区",
        "地区",
        "区名",
        "所属区",
        "单位",
        "名称",
        "district",
        "name",
    ];
    if names.contains(&heading.as_str()) {
        return Some(PasteColumn::Name);
    }
    let others = |field: CountField| match field {
        CountField::Branches => ["支部", "党支部数"],
        CountField::GeneralBranches => ["总支", "党总支数"],
        CountField::Committees => ["基层党委", "党委数"],
        CountField::JointBranches => ["联合支部", "联合党支部数"],
        CountField::Members => ["党员数", "党员人数"],
        CountField::NewBranches => ["新建", "新成立党支部"],
        CountField::Due => ["应建未建", "应建未建数"],
        _ => ["", ""],
    };
    let is = |field: &CountField| {
        [Lang::Zh, Lang::En]
            .iter()
            .any(|&lang| plain(count_field(*field, lang)) == heading)
            || !heading.is_empty() && others(*field).contains(&heading.as_str())
    };
    CountField::ALL.into_iter().find(is).map(PasteColumn::Count)
}

/// What is wrong with a count, and what that means for the amounts.
pub fn count_mistake(wrong: CountMistake, lang: Lang) -> String {
    let with = |number: u32, zh: (&str, &str), en: (&str, &str)| {
        let (before, after) = lang.pick(zh, en);
        format!("{before}{}{after}", count(number))
    };
    match wrong {
        CountMistake::Unreadable(wrong) => format!(
            "{}{}",
            mistake(wrong, lang),
            lang.pick(
                "；改正前相关金额不定",
                "; until then what depends on it is open"
            )
        ),
        CountMistake::MoreNew { all } => with(
            all,
            ("新建多于总数 ", "，请核对；改正前相关金额不定"),
            (
                "More are new than the ",
                " there are; please check. Until then what depends on it is open",
            ),
        ),
        CountMistake::MoreBelow { all } => with(
            all,
            ("下设多于总数 ", "，请核对；改正前相关金额不定"),
            (
                "More are below another one than the ",
                " there are; please check. Until then what depends on it is open",
            ),
        ),
        CountMistake::MoreSecretaries { most } => with(
            most,
            ("最多 ", "，请核对；改正前相关金额不定"),
            (
                "",
                " at most; please check. Until then what depends on it is open",
            ),
        ),
        CountMistake::MoreProbationary { all } => with(
            all,
            ("预备党员多于党员总数 ", "，请核对；改正前相关金额不定"),
            (
                "More are probationary than the ",
                " members there are; please check. Until then what depends on it is open",
            ),
        ),
        CountMistake::MoreTooLarge { all } => with(
            all,
            ("多于联合党支部总数 ", "，请核对；改正前相关金额不定"),
            (
                "More than the ",
                " joint branches there are; please check. Until then what depends on it is open",
            ),
        ),
        CountMistake::NotAMonth => lang
            .pick(
                "请填 1 到 12；改正前相关金额不定",
                "Enter 1 to 12; until then what depends on it is open",
            )
            .to_owned(),
    }
}

/// What is wrong with a line of one's own.
pub fn line_mistake(wrong: LineMistake, lang: Lang) -> String {
    match wrong {
        LineMistake::NoName => BudgetText::NoOwnName.say(lang).to_owned(),
        LineMistake::NoAmount => BudgetText::NoOwnAmount.say(lang).to_owned(),
        LineMistake::Unreadable(wrong) => mistake(wrong, lang),
        LineMistake::NotAMonth => BudgetText::NotAMonth.say(lang).to_owned(),
    }
}

/// Why a ratio is not used.
pub fn ratio_mistake(wrong: RatioMistake, lang: Lang) -> String {
    match wrong {
        RatioMistake::Unreadable(wrong) => mistake(wrong, lang),
        RatioMistake::NotWhole => BudgetText::RatioNotWhole.say(lang).to_owned(),
        RatioMistake::TooMuch => BudgetText::RatioTooMuch.say(lang).to_owned(),
    }
}

/// Why a change is left out; `None` where nothing is typed yet.
pub fn change_mistake(wrong: ChangeMistake, lang: Lang) -> Option<String> {
    Some(match wrong {
        ChangeMistake::Blank => return None,
        ChangeMistake::Unreadable(wrong) => mistake(wrong, lang),
        ChangeMistake::Raise(error) => raise_error(error, lang),
        ChangeMistake::NotAMonth => BudgetText::NotAMonth.say(lang).to_owned(),
        ChangeMistake::TooMuchGrowth => BudgetText::TooMuchGrowth.say(lang).to_owned(),
    })
}

/// A standard that budget money is a multiple of.
pub fn account(account: Account, lang: Lang) -> &'static str {
    standard(account.standard(), lang)
}

/// Whom money goes to.
pub fn recipient(recipient: Recipient, lang: Lang) -> &'static str {
    match recipient {
        Recipient::Organisation(Organisation::None) => BudgetText::RecipientNone.say(lang),
        Recipient::Organisation(one) => organisation(one, lang),
        Recipient::Unknown => BudgetText::RecipientUnknown.say(lang),
        Recipient::Members => BudgetText::RecipientMembers.say(lang),
    }
}

/// A fact that is missing.
pub fn gap_field(gap: GapField, lang: Lang) -> &'static str {
    field(gap.field(), lang)
}

/// What a year's budget is headed on paper.
pub fn budget_title(year: i32, lang: Lang) -> String {
    let title = BudgetPaperText::Title.say(lang);
    match lang {
        Lang::Zh => format!("{year}{title}"),
        Lang::En => format!("{title}, {year}"),
    }
}

/// One change that a plan makes.
pub fn alteration(alteration: &Alteration, lang: Lang) -> String {
    match alteration {
        Alteration::Raise(id, value) => crate::raised(*id, *value, lang),
        Alteration::Read(reading, choice) => crate::read_otherwise(*reading, *choice, lang),
        Alteration::Form { percent, month } => crate::formed(*percent, *month, lang),
        Alteration::SplitJoint { month } => crate::joint_split(*month, lang),
        Alteration::Grow(by) => crate::members_grow(*by, lang),
        Alteration::Own(own) => crate::own_line_added(&own.name, own.amount, lang),
        Alteration::Unread => CorrectionText::Unread.say(lang).to_owned(),
    }
}

/// A month, from 1.
pub fn month(number: u8, lang: Lang) -> String {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    match lang {
        Lang::Zh => format!("{number}月"),
        Lang::En => NAMES
            .get(usize::from(number).saturating_sub(1))
            .map_or_else(String::new, |name| (*name).to_owned()),
    }
}
