use entry::{Checked, Draft, check};
use leptos::prelude::*;
use policy::{Amount, Basis, Choices, Fen, Figure, Rulebook, Silent, UnitFacts, estimate};
use words::{Lang, MoneyUnit};

use super::{Assessment, MoneySheet};
use crate::browser;

/// What the visitor entered and chose, and what the rules make of it. Everything below `choices` is derived.
#[derive(Clone, Copy)]
pub struct Work {
    /// What was typed.
    pub draft: RwSignal<Draft>,
    /// Standards and readings.
    pub choices: RwSignal<Choices>,
    /// The draft, read.
    pub checked: Memo<Checked>,
    /// The rules for the chosen year.
    pub book: Memo<Rulebook>,
    /// What §1 says of the unit as it is.
    pub assessment: Memo<Assessment>,
    /// What §2 gives the unit, as it is or as planned.
    pub money: Memo<MoneySheet>,
    /// The figure that is being asked why.
    pub asked: RwSignal<Option<Figure>>,
    /// Whether the unit is one of the ledger, which holds no plans and no list of who pays what dues.
    pub of_ledger: bool,
    default_year: i32,
}

impl Work {
    /// Starts from a new draft.
    pub fn new(draft: Draft) -> Self {
        let default_year = browser::this_year();
        let draft = RwSignal::new(draft);
        let choices = RwSignal::new(Choices::default());
        let checked = Memo::new(move |_| draft.with(|draft| check(draft, default_year)));
        Self::over(draft, choices, checked, default_year)
    }

    /// The same questions put of a unit of the ledger, under the same choices. It has no draft of its own.
    pub fn of_unit(outer: Self, checked: Memo<Checked>) -> Self {
        Self {
            of_ledger: true,
            ..Self::over(outer.draft, outer.choices, checked, outer.default_year)
        }
    }

    fn over(
        draft: RwSignal<Draft>,
        choices: RwSignal<Choices>,
        checked: Memo<Checked>,
        default_year: i32,
    ) -> Self {
        let year = Memo::new(move |_| checked.with(|checked| checked.year));
        // Drawn up only when the year or a choice changes, so it always counts as changed.
        let book = Memo::new_with_compare(
            move |_| Rulebook::new(choices.get(), year.get()),
            |_, _| true,
        );
        let assessment = Memo::new(move |_| {
            checked.with(|checked| {
                book.with(|book| Assessment::of(&checked.facts, checked.around, book))
            })
        });
        let money = Memo::new(move |_| {
            checked.with(|checked| {
                book.with(|book| MoneySheet::of(&budgeted(checked), &own_amounts(checked), book))
            })
        });
        Self {
            draft,
            choices,
            checked,
            book,
            assessment,
            money,
            asked: RwSignal::new(None),
            of_ledger: false,
            default_year,
        }
    }

    /// The year used where none is entered.
    pub fn default_year(self) -> i32 {
        self.default_year
    }

    /// What stands in a field.
    pub fn text(self, field: policy::Field) -> String {
        self.draft.with(|draft| draft.get(field).to_owned())
    }

    /// Whether nothing was entered yet.
    pub fn untouched(self) -> bool {
        self.draft.with(|draft| *draft == Draft::default())
    }

    /// Types into a field.
    pub fn set(self, field: policy::Field, text: String) {
        self.draft.update(|draft| draft.set(field, text));
    }

    /// Replaces all that was entered and chosen.
    pub fn replace(self, (draft, choices): (Draft, Choices)) {
        self.choices.set(choices);
        self.draft.set(draft);
    }

    /// All that was entered and chosen, untracked.
    pub fn snapshot(self) -> (Draft, Choices) {
        (self.draft.get_untracked(), self.choices.get_untracked())
    }

    /// An amount as it is shown, unless it depends on an entry that is to be corrected.
    pub fn amount_of(self, figure: Figure, amount: Amount, unit: MoneyUnit, lang: Lang) -> String {
        let correction = self.checked.with(|checked| checked.correction(figure));
        words::amount_or_correction(amount, correction, unit, lang)
    }

    /// What a figure is worked out from.
    pub fn basis(self, figure: Figure) -> Basis {
        self.checked.with(|checked| match figure {
            Figure::Verdict => Basis::Unit(checked.facts, Vec::new()),
            Figure::DeductionCap | Figure::Deductible | Figure::AddedBack | Figure::TaxSaved => {
                Basis::Deduction(checked.deduction)
            }
            Figure::DuesMonth | Figure::DuesYear => Basis::Dues(checked.dues.clone()),
            Figure::Refund => Basis::Refund(self.book.with(|book| dues_paid(checked, book))),
            Figure::SetAsideCity => Basis::SetAside(
                policy::Affiliation::City,
                checked.retained_city.unwrap_or_default(),
            ),
            Figure::SetAsideDistrict => Basis::SetAside(
                policy::Affiliation::District,
                checked.retained_district.unwrap_or_default(),
            ),
            _ => Basis::Unit(budgeted(checked), own_amounts(checked)),
        })
    }
}

/// The unit that the budget is for: as planned, where it has no organisation and plans one.
pub fn budgeted(checked: &Checked) -> UnitFacts {
    checked.planned.unwrap_or(checked.facts)
}

/// The amounts of the lines of one's own.
pub fn own_amounts(checked: &Checked) -> Vec<Fen> {
    checked.own_lines.iter().map(|line| line.amount).collect()
}

/// Dues of the year: as entered, else as estimated from the monthly bases, else unknown.
pub fn dues_paid(checked: &Checked, book: &Rulebook) -> Option<Fen> {
    checked.dues_paid.or_else(|| {
        (!checked.dues.is_empty()).then(|| estimate(&checked.dues, book, &mut Silent).year)
    })
}

/// What was entered and what the rules make of it.
pub fn use_work() -> Work {
    expect_context()
}
