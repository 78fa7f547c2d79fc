//! What goes to which type of organisation: those below another are paid by their own type, so what stands against a unit
//! is moved to them.

use budget::{Account, Item, Rate, Recipient};
use policy::Organisation;
use words::{BudgetBookText as T, Lang, organisation};

use super::layout::Layout;
use super::names;
use super::totals::{Where, ends, quoted, sum};

/// The columns with the numbers of organisations below.
pub(super) fn below(item: Item, general: bool) -> String {
    let level = if general { "general" } else { "branch" };
    format!("{}_{level}_below", names::item(item))
}

/// Whom money goes to.
pub(super) fn recipient_name(recipient: Recipient, lang: Lang) -> &'static str {
    match recipient {
        Recipient::Organisation(one) => organisation(one, lang),
        Recipient::Unknown => T::TypeUnknown.say(lang),
        Recipient::Members => T::MembersRow.say(lang),
    }
}

/// What of an item goes to whom: organisations below another are paid by their own type.
pub(super) fn to_recipient(
    item: Item,
    recipient: Recipient,
    layout: &Layout,
    (may_be_open, lang): (bool, Lang),
) -> (String, String) {
    let organised = names::column("organisation");
    let is = quoted(recipient_name(recipient, lang));
    let of = Where::Equal(&organised, &is);
    let (mut low, mut high) = ends(names::item(item), of, may_be_open);
    if layout.below(item, true).is_none() {
        return (low, high);
    }
    // What stands against a unit's own organisation and is paid to those below it, and the other way about.
    let moves: &[(&str, bool, Organisation)] = match recipient {
        Recipient::Organisation(Organisation::Committee) => &[
            ("-", true, Organisation::Committee),
            ("-", false, Organisation::Committee),
        ],
        Recipient::Organisation(Organisation::GeneralBranch) => &[
            ("-", false, Organisation::GeneralBranch),
            ("+", true, Organisation::Committee),
        ],
        Recipient::Organisation(Organisation::Branch) => &[
            ("+", false, Organisation::Committee),
            ("+", false, Organisation::GeneralBranch),
        ],
        Recipient::Organisation(Organisation::JointBranch | Organisation::None)
        | Recipient::Unknown
        | Recipient::Members => &[],
    };
    for (sign, general, organisation_of) in moves {
        let is = quoted(organisation(*organisation_of, lang));
        let of = Where::Equal(&organised, &is);
        let rate = names::rate(Rate::Of(account_below(item, *general)));
        let what = below(item, *general);
        low.push_str(&format!("{sign}{}*{rate}", sum(&names::low(&what), of)));
        high.push_str(&format!("{sign}{}*{rate}", sum(&names::high(&what), of)));
    }
    (low, high)
}

fn account_below(item: Item, general: bool) -> Account {
    match (item, general) {
        (Item::Yearly, true) => Account::YearlyGeneralBranch,
        (Item::Yearly, false) => Account::YearlyBranch,
        (_, true) => Account::AllowanceGeneralBranch,
        (_, false) => Account::AllowanceBranch,
    }
}
