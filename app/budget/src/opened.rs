//! What the entries of a budget open into, one by one: a unit, or the organisations of one type in a district.
//!
//! The walk over a city ([`crate::reckon`]) sums up and forgets. Whoever shows how each sum came about asks here, by the
//! same rules.

use policy::{
    Affiliation, Amount, Budget, Choices, Kind, Part, Recorder, Rulebook, UnitFacts, budget,
    budget_of_counts,
};

use crate::account::{Account, Item};
use crate::base::{Base, District};
use crate::line::Shared;
use crate::multiple::{Multiple, Multiples};
use crate::of_counts::{apart, open_accounts, projected};
use crate::plan::{Plan, Projection};
use crate::recipient::Recipient;
use crate::terms::{Payers, Terms};
use crate::unread::OPEN;

/// An entry with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// M4 to M7 and their sum.
    pub budget: Budget,
    /// The multiples that it is the sum of.
    pub multiples: Vec<Multiple>,
    /// The city's part of the sum.
    pub city: Amount,
    /// The district's part of it.
    pub district: Amount,
}

/// Opens the entries of a budget that no plan changes.
pub struct Opening {
    book: Rulebook,
    payers: Payers,
}

impl Opening {
    /// By these choices, for one budget year.
    pub fn new(choices: &Choices, year: i32, terms: &Terms) -> Self {
        let book = Rulebook::new(choices.clone(), year);
        Self {
            payers: Payers::new(terms, &book),
            book,
        }
    }

    /// A unit.
    pub fn unit(&self, facts: &UnitFacts) -> Opened {
        let mut multiples = Vec::with_capacity(8);
        let mut listening = Listening(|multiple| multiples.push(multiple));
        let budget = budget(facts, &[], &self.book, &mut listening);
        self.opened(budget, multiples, facts)
    }

    /// A district that is counted, type by type, and its members.
    pub fn district(&self, district: &District) -> Vec<(Recipient, Opened)> {
        let entries = apart(&district.counts).into_iter();
        let opened = entries.map(|(recipient, counts)| {
            let mut multiples = Vec::new();
            let mut listening = Listening(|multiple| multiples.push(multiple));
            let mut budget = budget_of_counts(&counts, &[], &self.book, &mut listening);
            let open = district.unread.accounts().iter();
            for (_, account) in open.filter(|(to, _)| *to == recipient) {
                multiples.push(Multiple::open(*account));
                leave_open(&mut budget, *account);
            }
            (recipient, self.opened(budget, multiples, &counted_payee()))
        });
        opened.collect()
    }

    fn opened(&self, budget: Budget, multiples: Vec<Multiple>, facts: &UnitFacts) -> Opened {
        let mut shared = Shared::default();
        self.payers.add(budget.total, facts, &mut shared);
        Opened {
            budget,
            multiples,
            city: shared.city.amount(),
            district: shared.district.amount(),
        }
    }
}

/// Adds to a budget that an account of it is open.
fn leave_open(budget: &mut Budget, account: Account) {
    let item = match account.item() {
        Item::Yearly => &mut budget.yearly,
        Item::StartUp => &mut budget.start_up,
        Item::Allowance => &mut budget.allowance,
        Item::Training => &mut budget.training,
        Item::Own => &mut budget.own_lines,
    };
    *item = *item + OPEN;
    budget.total = budget.total + OPEN;
}

/// Whom counts are paid to. They do not say to which level an organisation is affiliated: to the district, as a ledger has
/// it by default.
pub(crate) fn counted_payee() -> UnitFacts {
    let mut payee = UnitFacts::new(Kind::OtherSocial);
    payee.affiliation = Affiliation::District;
    payee
}

/// The multiples of standards that [`crate::reckon`]'s budget is the sum of, lines of one's own aside.
pub fn multiples(
    base: Base<'_>,
    choices: &Choices,
    year: i32,
    plan: &Plan,
    ahead: usize,
) -> Multiples {
    let year = year + i32::try_from(ahead).unwrap_or(0);
    let book = Rulebook::new(plan.choices(choices, ahead), year);
    let mut all = Multiples::default();
    if plan.has_unread(ahead) {
        for account in Account::ALL {
            all.add(Multiple::open(account));
        }
        return all;
    }
    let mut listening = Listening(|multiple| all.add(multiple));
    match base {
        Base::Counts(districts) => {
            let first = book.year() - i32::try_from(ahead).unwrap_or(0);
            for district in districts {
                for counts in projected(district, plan, first, ahead) {
                    budget_of_counts(&counts, &[], &book, &mut listening);
                }
                for (_, account) in open_accounts(district, plan, first, ahead) {
                    (listening.0)(Multiple::open(account));
                }
            }
        }
        Base::Ledger(units) => {
            let mut projection = Projection::new(plan, &book, ahead);
            for facts in units.ids.iter().filter_map(|id| units.table.facts(*id)) {
                let (facts, split) = projection.apply(facts);
                budget(&facts, &[], &book, &mut listening);
                if let Some((more, facts)) = split {
                    for _ in 0..more {
                        budget(&facts, &[], &book, &mut listening);
                    }
                }
            }
        }
    }
    all
}

/// Hands on each multiple that a rule tells, and hears nothing else.
struct Listening<F>(F);

impl<F: FnMut(Multiple)> Recorder for Listening<F> {
    fn part(&mut self, part: impl FnOnce() -> Part) {
        if let Some(multiple) = Multiple::of(&part()) {
            self.0(multiple);
        }
    }
}
