//! The year's budget as its page sees it: what is typed, and what the worker makes of it.

use budget::typed::{ChoicesInUse, Draft, DraftChoices, Read, Source, read_changes};
use budget::{Alteration, Outcome, Plan, flips};
use entry::LinkError;
use ledger::query::Query;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::{Choice, Choices, Reading};
use protocol::{
    Ask, BudgetBase, BudgetFound, BudgetOf, BudgetUnits, BudgetUnitsOf, Rules, Say, Sealed,
};
use words::{CorrectionText, Lang};

use super::{
    Keeping, Ledger, Notices, Room, Settings, Shelf, TableView, Work, use_ledger, use_settings,
    use_table, use_work,
};

/// What a budget comes to under other circumstances; `None` while it is being worked out.
pub type Then = Option<Outcome>;

/// What a scenario comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScenarioFound {
    /// All its changes together.
    pub all: Then,
    /// Each of them alone, in their order; `None` also where it is left out.
    pub alone: Vec<Then>,
}

/// A reading answered otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct FlipFound {
    /// The question.
    pub reading: Reading,
    /// The other answer.
    pub choice: Choice,
    /// The budget under it.
    pub then: Then,
}

/// The year's budget.
#[derive(Clone, Copy)]
pub struct BudgetWork {
    /// What is typed.
    pub draft: RwSignal<Draft>,
    /// What can be made of it.
    pub read: Memo<Read>,
    /// By which standards and readings it is worked out, or that somebody has to choose first.
    pub choices: Memo<Result<ChoicesInUse, LinkError>>,
    /// What the budget comes to: there before the rest of it is, so that it follows a slider that is dragged.
    pub outcome: RwSignal<Option<Outcome>>,
    /// The budget; `None` before the first.
    pub found: RwSignal<Option<BudgetFound>>,
    /// Whether it is being worked out.
    pub is_working: RwSignal<bool>,
    /// Whether the worker did not answer.
    pub failed: RwSignal<bool>,
    /// The scenarios, in the order of the draft.
    pub scenarios: RwSignal<Vec<ScenarioFound>>,
    /// Every other answer to every reading.
    pub flips: RwSignal<Vec<FlipFound>>,
    /// The budget year and the years after it.
    pub years: RwSignal<Vec<Then>>,
    /// Those that are kept.
    pub shelf: Shelf,
    ledger: Ledger,
    table: TableView,
    work: Work,
    /// Goes up with every change of what is asked, so that answers to what was asked before are dropped.
    edition: StoredValue<u32>,
    again: StoredValue<bool>,
}

impl BudgetWork {
    /// Nothing typed yet.
    pub fn new(
        ledger: Ledger,
        table: TableView,
        work: Work,
        (keeping, shell): (Keeping, (Notices, Settings)),
    ) -> Self {
        let draft = RwSignal::new(Draft::default());
        let choices = Memo::new(move |_| {
            let browser = work.choices.get();
            draft.with(|draft| draft.in_use(&browser))
        });
        Self {
            draft,
            read: Memo::new(move |_| {
                let settled = match choices.get() {
                    Ok(ChoicesInUse::Settled(choices)) => choices,
                    // Nothing is worked out by them.
                    Ok(ChoicesInUse::Open(_)) | Err(_) => work.choices.get(),
                };
                draft.with(|draft| draft.read(&settled))
            }),
            choices,
            outcome: RwSignal::new(None),
            found: RwSignal::new(None),
            is_working: RwSignal::new(false),
            failed: RwSignal::new(false),
            scenarios: RwSignal::new(Vec::new()),
            flips: RwSignal::new(Vec::new()),
            years: RwSignal::new(Vec::new()),
            shelf: Shelf::start(draft, keeping, shell),
            ledger,
            table,
            work,
            edition: StoredValue::new(0),
            again: StoredValue::new(false),
        }
    }

    /// The budget year: what is typed, else the one after this. Where what is typed cannot be read, nothing is worked out.
    pub fn year(self) -> i32 {
        let typed = self.draft.with(Draft::budget_year);
        typed
            .unwrap_or(None)
            .unwrap_or_else(|| self.work.default_year() + 1)
    }

    /// What is wrong with the year that is typed.
    pub fn year_mistake(self) -> Option<entry::Mistake> {
        self.draft.with(|draft| draft.budget_year().err())
    }

    /// Whether there is anything to work out.
    pub fn is_blank(self) -> bool {
        match self.draft.with(|draft| draft.source) {
            Source::Counts => self
                .read
                .with(|read| read.districts.is_empty() && read.terms.own.is_empty()),
            Source::Ledger => self.ledger.units() == 0,
        }
    }

    /// The standards and readings that it is worked out by, without those that are raised in it alone; the browser's as long
    /// as nothing is worked out.
    pub fn settled(self) -> Choices {
        self.read.with(|read| read.choices.clone())
    }

    /// All standards and readings that it is worked out by.
    pub fn in_use(self) -> Choices {
        let plan = self.draft.with(|draft| draft.with(Vec::new()));
        plan.choices(&self.settled(), 0)
    }

    /// Whether it is clear by what it is worked out.
    pub fn is_settled(self) -> bool {
        self.choices
            .with(|choices| matches!(choices, Ok(ChoicesInUse::Settled(_))))
    }

    fn base(self) -> BudgetBase {
        match self.draft.with(|draft| draft.source) {
            Source::Counts => BudgetBase::Counts(self.read.with(|read| read.districts.clone())),
            Source::Ledger => BudgetBase::Ledger(self.units_asked()),
        }
    }

    /// The budget as it is asked for.
    pub fn of(self, plan: Plan, ahead: u8) -> BudgetOf {
        BudgetOf {
            base: self.base(),
            choices: Rules::of(&self.settled()),
            year: self.year(),
            terms: self.read.with(|read| read.terms.clone()),
            plan,
            ahead,
        }
    }

    /// The budget itself, as it is asked for; `None` where there is nothing to work out.
    fn question(self) -> Option<BudgetOf> {
        let plan = self.draft.with(|draft| draft.with(Vec::new()));
        let can_be_asked = self.is_settled() && !self.is_blank() && self.year_mistake().is_none();
        can_be_asked.then(|| self.of(plan, 0))
    }

    /// Keeps the budget up to date with what is typed and with the ledger, as long as the page is open.
    pub fn follow(self) {
        let base = Memo::new(move |_| self.question());
        let change = Memo::new(move |_| {
            let is_ledger = self.draft.with(|draft| draft.source) == Source::Ledger;
            self.ledger.standing.with(|standing| {
                let standing = standing.as_ref()?;
                is_ledger.then_some(standing.change)
            })
        });
        let others = Memo::new(move |_| {
            self.draft
                .with(|draft| (draft.scenarios.clone(), draft.years.clone()))
        });
        Effect::new(move |_| {
            // A memo that nobody reads follows nothing.
            change.with(|_| ());
            base.with(|_| ());
            self.ask_base();
        });
        Effect::new(move |before: Option<()>| {
            others.with(|_| ());
            // At first, and with every change of the budget itself, they follow it.
            if before.is_some() && !self.is_working.get_untracked() {
                self.ask_others();
            }
        });
        on_cleanup(move || self.edition.update_value(|edition| *edition += 1));
    }

    fn clear(self) {
        self.outcome.set(None);
        self.found.set(None);
        self.scenarios.set(Vec::new());
        self.flips.set(Vec::new());
        self.years.set(Vec::new());
    }

    /// One question at a time: while a slider is dragged, only the last place of it counts.
    fn ask_base(self) {
        self.edition.update_value(|edition| *edition += 1);
        if self.is_working.get_untracked() {
            self.again.set_value(true);
            return;
        }
        self.is_working.set(true);
        spawn_local(async move {
            loop {
                self.again.set_value(false);
                let Some(of) = untrack(|| self.question()) else {
                    self.clear();
                    break;
                };
                let outcome = self.ask_outcome(of.clone()).await;
                // Where there is none, the one before is not it.
                self.outcome.set(outcome);
                if self.again.get_value() {
                    continue;
                }
                let found = self.ask_all(of).await;
                self.failed.set(found.is_none());
                match found {
                    Some(found) => self.found.set(Some(found)),
                    None => self.clear(),
                }
                if !self.again.get_value() {
                    break;
                }
            }
            self.is_working.set(false);
            self.ask_others();
        });
    }

    async fn ask_all(self, of: BudgetOf) -> Option<BudgetFound> {
        let answer = self.ledger.ask(Ask::Budget(Sealed::of(&of))).await;
        match answer.map(|answer| answer.say) {
            Ok(Say::Budget(found)) => self.ledger.unseal(&found),
            _ => None,
        }
    }

    async fn ask_outcome(self, of: BudgetOf) -> Option<Outcome> {
        let answer = self.ledger.ask(Ask::BudgetOutcome(Sealed::of(&of))).await;
        match answer.map(|answer| answer.say) {
            Ok(Say::BudgetOutcome(outcome)) => self.ledger.unseal(&outcome),
            _ => None,
        }
    }

    /// What follows from the budget, question by question, until something else is asked.
    fn ask_others(self) {
        self.edition.update_value(|edition| *edition += 1);
        if untrack(|| self.question()).is_none() {
            return;
        }
        let edition = self.edition.get_value();
        spawn_local(async move {
            // It ends early where something else is asked.
            let _ = self.answer_others(edition).await;
        });
    }

    async fn answer_others(self, edition: u32) -> Option<()> {
        let ask = async |plan: Plan, ahead: u8| {
            let of = untrack(|| self.of(plan, ahead));
            let outcome = self.ask_outcome(of).await?;
            (self.edition.get_value() == edition).then_some(outcome)
        };
        let draft = self.draft.get_untracked();
        let mut scenarios = vec![ScenarioFound::default(); draft.scenarios.len()];
        for place in 0..scenarios.len() {
            let (Some(scenario), Some(found)) =
                (draft.scenarios.get(place), scenarios.get_mut(place))
            else {
                break;
            };
            for change in &scenario.changes {
                let alone = read_changes(std::slice::from_ref(change));
                let then = if alone.is_empty() {
                    None
                } else {
                    Some(ask(draft.with(alone), 0).await?)
                };
                found.alone.push(then);
            }
            // One change alone is all of it.
            found.all = match found.alone.as_slice() {
                [Some(only)] => Some(*only),
                _ => Some(ask(draft.with(scenario.alterations()), 0).await?),
            };
            self.scenarios.set(scenarios.clone());
        }
        self.scenarios.set(scenarios);
        let plan = draft.plan();
        let mut years = Vec::new();
        for ahead in 0..=u8::try_from(draft.years.len()).unwrap_or(0) {
            years.push(Some(ask(plan.clone(), ahead).await?));
        }
        self.years.set(years);
        let choices = untrack(|| self.settled());
        let mut all: Vec<FlipFound> = flips(&choices)
            .map(|(reading, choice, _)| FlipFound {
                reading,
                choice,
                then: None,
            })
            .collect();
        for place in 0..all.len() {
            let Some(flip) = all.get_mut(place) else {
                break;
            };
            let plan = draft.with(vec![Alteration::Read(flip.reading, flip.choice)]);
            flip.then = Some(ask(plan, 0).await?);
            if place % 4 == 3 {
                self.flips.set(all.clone());
            }
        }
        self.flips.set(all);
        Some(())
    }

    /// Some units of a street.
    pub async fn units(
        self,
        district: String,
        street: String,
        from: u32,
        count: u32,
    ) -> Option<BudgetUnits> {
        let of = untrack(|| self.question())?;
        let ask = Ask::BudgetUnits(Sealed::of(&BudgetUnitsOf {
            of,
            district,
            street,
            from,
            count,
        }));
        match self.ledger.ask(ask).await.map(|answer| answer.say) {
            Ok(Say::BudgetUnits(units)) => self.ledger.unseal(&units),
            _ => None,
        }
    }

    /// Which units of the ledger it is made of: its own, or those that the ledger's page shows.
    pub fn units_asked(self) -> Query {
        let own = self.draft.with(|draft| draft.units.clone());
        own.unwrap_or_else(|| self.table.query.get())
    }

    /// Whether it is made of some of the ledger's units only.
    pub fn is_filtered(self) -> bool {
        is_filter(&self.units_asked())
    }

    /// Whether the ledger's page shows only some of its units.
    pub fn is_ledger_filtered(self) -> bool {
        self.table.query.with(is_filter)
    }

    /// Whether it keeps units of its own, whatever the ledger's page shows.
    pub fn has_own_units(self) -> bool {
        self.draft.with(|draft| draft.units.is_some())
    }

    /// What its units are filtered by, in words; nothing where it is made of all of them.
    pub fn filter(self, lang: Lang) -> Option<String> {
        let own = self.ledger.own();
        own.with(|own| words::query(&self.units_asked(), own, lang))
    }

    /// What it is made from: counts, or which units of the ledger, of how many. What every sheet says.
    pub fn source_line(self, lang: Lang) -> String {
        match self.draft.with(|draft| draft.source) {
            Source::Counts => CorrectionText::FromCounts.say(lang).to_owned(),
            Source::Ledger => {
                let outcome = self.outcome.get();
                let all = self.ledger.units();
                let units = outcome.map_or(all, |outcome| outcome.line.units);
                let filter = self.filter(lang);
                words::units_of(filter.as_deref(), units, all, lang)
            }
        }
    }

    /// What is being worked on, as it is put by: with its units, so that it means the same where another filter is in use.
    pub fn with_units(self) -> Draft {
        let mut draft = self.draft.get_untracked();
        if draft.source == Source::Ledger && draft.units.is_none() {
            draft.units = Some(self.table.query.with_untracked(|query| Query {
                sort: None,
                ..query.clone()
            }));
        }
        draft
    }

    /// The same as it goes to others: with the standards and readings that it is worked out by, too.
    pub fn carried(self) -> Draft {
        let browser = self.work.choices.get_untracked();
        self.with_units().carrying(&browser)
    }

    /// Changes what the budget is worked out by: its own standards and readings where it has some, else those that all pages
    /// share.
    pub fn change_choices(self, change: impl FnOnce(&mut Choices)) {
        match untrack(|| self.own_choices()) {
            Some(mut choices) => {
                change(&mut choices);
                self.draft
                    .update(|draft| draft.choices = DraftChoices::own(&choices));
            }
            None => self.work.choices.update(change),
        }
    }

    /// Standards and readings of its own, where it is worked out by such.
    fn own_choices(self) -> Option<Choices> {
        let browser = self.work.choices.get();
        self.draft.with(|draft| match draft.in_use(&browser) {
            Ok(ChoicesInUse::Settled(choices)) if matches!(draft.choices, DraftChoices::Own(_)) => {
                Some(choices)
            }
            _ => None,
        })
    }

    /// Whether it is worked out by standards and readings of its own, so that a change of them is a change of these alone.
    pub fn has_own_choices(self) -> bool {
        self.own_choices().is_some()
    }

    /// Whether its own ratio cannot be read, so that it is open who pays, whatever the shared answer is.
    pub fn is_ratio_unread(self) -> bool {
        self.read.with(|read| read.terms.is_ratio_unread)
    }

    /// The standards and readings that its sheets name. The shared answer to who pays is not in use while the budget's own
    /// ratio cannot be read, so nothing is said of it.
    pub fn stated_choices(self) -> Choices {
        let mut choices = self.in_use();
        if self.is_ratio_unread() {
            let split = Reading::FundingSplit;
            choices.readings.choose(split, split.default_choice());
        }
        choices
    }

    /// What the budget is worked out by but for an answer of its own to who pays.
    pub fn base_choices(self) -> Choices {
        match self.choices.get() {
            Ok(ChoicesInUse::Settled(choices)) => choices,
            Ok(ChoicesInUse::Open(_)) | Err(_) => self.work.choices.get(),
        }
    }
}

/// Whether a query leaves units out.
fn is_filter(query: &Query) -> bool {
    !query.conditions.is_empty() || !query.search.trim().is_empty()
}

/// The year's budget.
pub fn use_budget() -> BudgetWork {
    let room: Room<BudgetWork> = expect_context();
    let ledger = use_ledger();
    room.enter(ledger, || {
        let keeping = (expect_context(), (expect_context(), use_settings()));
        BudgetWork::new(ledger, use_table(), use_work(), keeping)
    })
}
