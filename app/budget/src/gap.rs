//! What is not known, and how much of a budget's range comes of it.

use policy::{Amount, Budget, Fen, Field, Organisation, Rulebook, Secretary, UnitFacts};

/// A fact that money depends on and that a ledger may not say.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum GapField {
    /// 组织形式
    Organisation,
    /// 成立日期
    Approved,
    /// 书记任职日期
    SecretarySince,
    /// 书记来源
    SecretarySource,
    /// 正式党员
    FullMembers,
    /// 预备党员
    Probationary,
    /// 从业人员
    Employees,
}

impl GapField {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Organisation,
        Self::Approved,
        Self::SecretarySince,
        Self::SecretarySource,
        Self::FullMembers,
        Self::Probationary,
        Self::Employees,
    ];

    /// The fact as the rules name it.
    pub const fn field(self) -> Field {
        match self {
            Self::Organisation => Field::Organisation,
            Self::Approved => Field::Approved,
            Self::SecretarySince => Field::SecretarySince,
            Self::SecretarySource => Field::SecretarySource,
            Self::FullMembers => Field::FullMembers,
            Self::Probationary => Field::Probationary,
            Self::Employees => Field::Employees,
        }
    }
}

/// A fact that is missing in some units, and what that leaves open. Where a unit misses several, each is charged with
/// all that it could settle, so gaps do not add up to the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Gap {
    /// Which fact.
    pub field: GapField,
    /// Units that miss it and whose money it leaves open.
    pub units: u32,
    /// How far lowest and highest lie apart in them, where there is a highest.
    pub width: Fen,
    /// Units of these that have no highest.
    pub unbounded: u32,
}

/// Gaps counted over many units.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gaps([(u32, Fen, u32); GapField::ALL.len()]);

impl Gaps {
    /// One more unit whose money is open.
    #[cold]
    pub(crate) fn add(&mut self, facts: &UnitFacts, budget: &Budget, book: &Rulebook) {
        let of_organisation = budget.yearly + budget.start_up + budget.allowance;
        let has_date = budget.yearly + budget.start_up;
        let members = budget.training;
        let no_organisation = facts.organisation.is_none();
        let in_office = !matches!(facts.organisation, None | Some(Organisation::None));
        let all_members = book.readings().uses(policy::Choice::AllMembers);
        let uncounted =
            facts.full_members.is_unknown() || all_members && facts.probationary.is_unknown();
        for (field, is_missing, open) in [
            (GapField::Organisation, no_organisation, of_organisation),
            (
                GapField::Approved,
                in_office && facts.approved.is_none(),
                has_date,
            ),
            (
                GapField::SecretarySince,
                in_office && facts.secretary == Secretary::Unknown,
                budget.allowance,
            ),
            (
                GapField::SecretarySource,
                in_office && facts.secretary_source.is_none(),
                budget.allowance,
            ),
            (
                GapField::FullMembers,
                facts.full_members.is_unknown(),
                members,
            ),
            (
                GapField::Probationary,
                all_members && facts.probationary.is_unknown(),
                members,
            ),
            (
                GapField::Employees,
                uncounted && facts.employees.is_unknown(),
                members,
            ),
        ] {
            if is_missing {
                self.charge(field, open);
            }
        }
    }

    fn charge(&mut self, field: GapField, open: Amount) {
        let (units, width, unbounded) = &mut self.0[field as usize];
        match open.high() {
            Some(high) if high == open.low() => return,
            Some(high) => *width = *width + (high - open.low()),
            None => *unbounded += 1,
        }
        *units += 1;
    }

    /// Those that leave something open, what narrows the range most first: no upper end at all is the widest.
    pub(crate) fn list(&self) -> Vec<Gap> {
        let gaps = GapField::ALL.into_iter().zip(self.0);
        let mut gaps: Vec<Gap> = gaps
            .filter(|(_, (units, ..))| *units > 0)
            .map(|(field, (units, width, unbounded))| Gap {
                field,
                units,
                width,
                unbounded,
            })
            .collect();
        gaps.sort_by_key(|gap| std::cmp::Reverse((gap.unbounded, gap.width)));
        gaps
    }
}
