//! The columns of the detail: what each holds, and where formulas find it.

mod columns;

use budget::{Account, Item, Multiple, Rate};
use policy::{Organisation, Source, Standard, StandardId};
use words::{BudgetBookText as T, Lang, figure, source};

use columns::Columns;

/// The heads over an amount that stands beside another one: both ends, what they differ by, and that in percent.
pub(super) const COMPARED: [T; 6] = [
    T::Lowest,
    T::Highest,
    T::DifferenceLowest,
    T::DifferenceHighest,
    T::PercentLowest,
    T::PercentHighest,
];

/// A column.
pub(super) struct Column {
    /// What it belongs to, written once over all columns of a group.
    pub group: String,
    pub title: String,
    pub clause: String,
    pub width: f64,
}

/// How many times a rate is paid to an entry: the least and the most, and for how many months where that may be less than
/// the whole year.
pub(super) struct Slot {
    pub item: Item,
    kind: SlotKind,
    pub least: u16,
    /// The same column where nothing of it is ever open.
    pub most: u16,
    pub months: Option<u16>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SlotKind {
    /// The entry's own organisation.
    Top,
    GeneralBelow,
    BranchesBelow,
    /// Counted for the whole year.
    Whole,
    /// Counted for a part of it.
    ByMonth,
    /// All there is of the item.
    All,
}

/// Both ends of an amount; one column where they are always the same.
pub(super) type Ends = (u16, u16);

/// The columns of the detail.
pub(super) struct Layout {
    pub columns: Vec<Column>,
    pub place: u16,
    pub kind: Option<u16>,
    pub organisation: u16,
    pub payer: u16,
    pub slots: Vec<Slot>,
    /// M4 to M7.
    pub items: [Ends; 4],
    pub own: u16,
    pub total: Ends,
    /// What city and district pay, where they share by a ratio.
    pub shares: Option<[Ends; 2]>,
    pub note: u16,
}

impl Layout {
    /// A row for each unit: name, code, district, street, kind, organisation, payer, then what is paid.
    pub(super) fn of_units(by_ratio: bool, lang: Lang) -> Self {
        use Item::{Allowance, StartUp, Training, Yearly};
        use SlotKind::{All, BranchesBelow, GeneralBelow, Top};
        let mut to = Columns::new(lang);
        let place = to.text(T::Number, 6.0);
        to.text(T::UnitName, 32.0);
        to.text(T::Code, 21.0);
        to.text(T::District, 10.0);
        to.text(T::Street, 14.0);
        let kind = to.text(T::Kind, 13.0);
        let organisation = to.text(T::Organisation, 11.0);
        let payer = to.text(T::Payer, 8.0);
        let slots = vec![
            to.slot(Yearly, Top, T::OwnOrganisation, true, true),
            to.slot(Yearly, GeneralBelow, T::GeneralBelow, true, false),
            to.slot(Yearly, BranchesBelow, T::BranchesBelow, true, false),
            to.slot(StartUp, All, T::NewlyFormed, true, false),
            to.slot(Allowance, Top, T::PostMonths, true, false),
            to.slot(Allowance, GeneralBelow, T::GeneralBelow, true, false),
            to.slot(Allowance, BranchesBelow, T::BranchesBelow, true, false),
            to.slot(Training, All, T::Members, true, false),
        ];
        let items = [Yearly, StartUp, Allowance, Training].map(|item| to.amount(item, true));
        to.finish(
            place,
            Some(kind),
            organisation,
            payer,
            slots,
            items,
            by_ratio,
        )
    }

    /// A row for each type of organisation of each district, and for its members. How many these are may be open; the rest
    /// only where `may_be_open`, of counts that cannot be read.
    pub(super) fn of_counts(by_ratio: bool, may_be_open: bool, lang: Lang) -> Self {
        use Item::{Allowance, StartUp, Training, Yearly};
        use SlotKind::{All, ByMonth, Whole};
        let mut to = Columns::new(lang);
        let place = to.text(T::Number, 6.0);
        to.text(T::District, 16.0);
        let organisation = to.text(T::Recipient, 12.0);
        let payer = to.text(T::Payer, 8.0);
        let slots = vec![
            to.slot(Yearly, Whole, T::FullYear, may_be_open, false),
            to.slot(Yearly, ByMonth, T::ByMonth, false, true),
            to.slot(StartUp, All, T::NewlyFormed, may_be_open, false),
            to.slot(Allowance, All, T::PostMonths, may_be_open, false),
            to.slot(Training, All, T::Members, true, false),
        ];
        let items = [Yearly, StartUp, Allowance, Training]
            .map(|item| to.amount(item, may_be_open || item == Training));
        to.finish(place, None, organisation, payer, slots, items, by_ratio)
    }

    pub(super) fn last(&self) -> u16 {
        u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// Where a multiple of an entry of this type of organisation stands.
    pub(super) fn slot_of(
        &self,
        multiple: &Multiple,
        organisation: Option<Organisation>,
    ) -> Option<usize> {
        let item = multiple.rate.item();
        let wanted = |kind| match kind {
            SlotKind::All => true,
            SlotKind::Whole => multiple.twelfths == 12,
            SlotKind::ByMonth => multiple.twelfths != 12,
            SlotKind::Top => is_top(multiple.rate, organisation),
            SlotKind::GeneralBelow => {
                !is_top(multiple.rate, organisation) && is_general(multiple.rate)
            }
            SlotKind::BranchesBelow => {
                !is_top(multiple.rate, organisation) && !is_general(multiple.rate)
            }
        };
        self.slots
            .iter()
            .position(|slot| slot.item == item && wanted(slot.kind))
    }

    /// The column with the number of organisations below, of which what goes to whom is worked out.
    pub(super) fn below(&self, item: Item, general: bool) -> Option<Ends> {
        let wanted = if general {
            SlotKind::GeneralBelow
        } else {
            SlotKind::BranchesBelow
        };
        let slot = self
            .slots
            .iter()
            .find(|slot| slot.item == item && slot.kind == wanted)?;
        Some((slot.least, slot.most))
    }
}

/// Whether a rate is that of the unit's own organisation rather than of one below it.
fn is_top(rate: Rate, organisation: Option<Organisation>) -> bool {
    use Account::{
        AllowanceBranch, AllowanceCommittee, AllowanceGeneralBranch, YearlyBranch, YearlyCommittee,
        YearlyGeneralBranch,
    };
    let Rate::Of(account) = rate else {
        return true;
    };
    match organisation {
        Some(Organisation::Committee) => matches!(account, YearlyCommittee | AllowanceCommittee),
        Some(Organisation::GeneralBranch) => {
            matches!(account, YearlyGeneralBranch | AllowanceGeneralBranch)
        }
        Some(Organisation::Branch | Organisation::JointBranch) => {
            matches!(account, YearlyBranch | AllowanceBranch)
        }
        Some(Organisation::None) | None => false,
    }
}

fn is_general(rate: Rate) -> bool {
    matches!(
        rate,
        Rate::Of(Account::YearlyGeneralBranch | Account::AllowanceGeneralBranch)
    )
}

/// An item with its number in the policy.
pub(super) fn item_name(item: Item, lang: Lang) -> String {
    let number = super::names::item(item).to_uppercase();
    format!("{number} {}", figure(item.figure(), lang))
}

/// Where all money together stands in the policy.
pub(super) fn clause_of_all(lang: Lang) -> String {
    clause_of(Item::Own, lang)
}

/// Where an item stands in the policy.
pub(super) fn clause_of(item: Item, lang: Lang) -> String {
    let clause = match item.accounts().next() {
        Some(account) => Standard::of(account.standard()).source,
        // The policy sets no figure for lines of one's own; it speaks of them where it speaks of all money.
        None => match Standard::of(StandardId::StartUp).source {
            Source::Municipal(clause) => {
                Source::Municipal(policy::Clause::item(clause.article, clause.item))
            }
            higher => higher,
        },
    };
    source(clause, lang)
}
