//! What reminders are counted by, and what a joint branch is called.

use policy::CountedBy;

use crate::{Lang, count};

/// One of what is counted.
pub fn counted_one(by: CountedBy, lang: Lang) -> &'static str {
    match by {
        CountedBy::Units => lang.pick("单位", "unit"),
        CountedBy::Organisations => lang.pick("党组织", "organisation"),
    }
}

/// So many of them.
pub fn counted(number: u32, by: CountedBy, lang: Lang) -> String {
    let number_said = count(number);
    let one = counted_one(by, lang);
    match lang {
        Lang::Zh => format!("{number_said} 个{one}"),
        Lang::En if number == 1 => format!("{number_said} {one}"),
        Lang::En => format!("{number_said} {one}s"),
    }
}

/// What is counted, without a number: what stands beside a column of counts.
pub fn counted_by(by: CountedBy, lang: Lang) -> &'static str {
    match by {
        CountedBy::Units => lang.pick("按单位计", "units"),
        CountedBy::Organisations => lang.pick("按党组织计", "organisations"),
    }
}

/// Rows of a list of units and joint branches: so many in all, so many of them joint branches.
pub fn units_and_branches(rows: u32, joint: u32, lang: Lang) -> String {
    let units = counted(rows.saturating_sub(joint), CountedBy::Units, lang);
    if joint == 0 {
        return units;
    }
    match (lang, rows == joint) {
        (Lang::Zh, true) => format!("{} 个联合党支部", count(joint)),
        (Lang::Zh, false) => format!("{units}和 {} 个联合党支部", count(joint)),
        (Lang::En, is_all) => {
            let branches = format!(
                "{} joint branch{}",
                count(joint),
                if joint == 1 { "" } else { "es" }
            );
            if is_all {
                branches
            } else {
                format!("{units} and {branches}")
            }
        }
    }
}

/// A joint branch by its id in the ledger.
pub fn joint_branch_name(name: &str, lang: Lang) -> String {
    let is_said = ["支部", "党组织", "branch", "Branch"]
        .iter()
        .any(|word| name.contains(word));
    match (lang, is_said) {
        (_, true) => name.to_owned(),
        (Lang::Zh, false) => format!("联合党支部 {name}"),
        (Lang::En, false) => format!("Joint branch {name}"),
    }
}

/// As [`joint_branch_name`], with how many units it has.
pub fn joint_branch(name: &str, units: u32, lang: Lang) -> String {
    let name = joint_branch_name(name, lang);
    let units = counted(units, CountedBy::Units, lang);
    match lang {
        Lang::Zh => format!("{name}（{units}）"),
        Lang::En => format!("{name} ({units})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joint_branch_is_called_so_once() {
        assert_eq!(
            joint_branch("J03", 5, Lang::Zh),
            "联合党支部 J03（5 个单位）"
        );
        assert_eq!(
            joint_branch("中山片区联合党支部", 2, Lang::Zh),
            "中山片区联合党支部（2 个单位）"
        );
        assert_eq!(
            joint_branch("J03", 1, Lang::En),
            "Joint branch J03 (1 unit)"
        );
    }

    #[test]
    fn rows_are_units_and_branches() {
        let said = |rows, joint| Lang::ALL.map(|lang| units_and_branches(rows, joint, lang));
        assert_eq!(said(1_200, 0), ["1,200 个单位", "1,200 units"]);
        assert_eq!(
            said(3, 1),
            ["2 个单位和 1 个联合党支部", "2 units and 1 joint branch"]
        );
        assert_eq!(said(2, 2), ["2 个联合党支部", "2 joint branches"]);
    }
}
