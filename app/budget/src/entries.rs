//! What is entered, breakdown by breakdown, before it is summed up.

use policy::{Kind, Part, Recorder};

use crate::account::Account;
use crate::calendar::Calendar;
use crate::gap::Gaps;
use crate::line::{Line, Shared, StreetLine};
use crate::recipient::Recipient;
use crate::terms::OwnLine;

/// What is entered, before it is summed up upwards.
#[derive(Default)]
pub(crate) struct Entries {
    pub districts: Vec<Entry>,
    pub kinds: [Line; Kind::COUNT],
    pub recipients: [Line; Recipient::ALL.len()],
    pub gaps: Gaps,
    pub open: u32,
    pub apart: (Line, Shared, Calendar),
}

/// A district, being entered.
#[derive(Default)]
pub(crate) struct Entry {
    pub name: String,
    pub streets: Vec<StreetLine>,
    /// What is of no street: counts, and lines of one's own.
    pub rest: (Line, Shared),
    pub calendar: Calendar,
}

impl Entries {
    /// Leaves everything open that was entered so far: a change cannot be read that may move any of it.
    pub(crate) fn open_all(&mut self) {
        for entry in &mut self.districts {
            let (line, shared) = &mut entry.rest;
            let streets = entry.streets.iter_mut();
            let streets = streets.map(|street| (&mut street.line, &mut street.shared));
            for (line, shared) in streets.chain([(line, shared)]) {
                line.open_all();
                shared.open_all();
            }
            entry.calendar = Calendar::default();
            for account in Account::ALL {
                entry.calendar.open(account);
            }
        }
        for line in self.kinds.iter_mut().chain(&mut self.recipients) {
            if *line != Line::default() {
                line.open_all();
            }
        }
        self.open += 1;
    }

    /// A line of one's own, in its district where there is one of that name.
    pub(crate) fn own(&mut self, own: &OwnLine) {
        let district = self
            .districts
            .iter_mut()
            .find(|district| !own.district.is_empty() && district.name == own.district);
        let (line, shared, calendar) = match district {
            Some(district) => {
                let (line, shared) = &mut district.rest;
                (line, shared, &mut district.calendar)
            }
            None => {
                let (line, shared, calendar) = &mut self.apart;
                (line, shared, calendar)
            }
        };
        if own.is_month_unread {
            calendar.add_own_of_some_month(own.amount);
        } else {
            calendar.add_own(own.month, own.amount);
        }
        own.enter(line, shared);
    }
}

impl Entering<'_> {
    /// Leaves an account open in every breakdown.
    pub(crate) fn open(&mut self, account: Account) {
        self.line.open(account);
        if let Some(kind) = self.kind.as_deref_mut() {
            kind.open(account);
        }
        self.recipient.open(account);
        self.calendar.open(account);
    }
}

/// Enters what a rule says into every breakdown at once.
pub(crate) struct Entering<'a> {
    pub line: &'a mut Line,
    pub kind: Option<&'a mut Line>,
    pub recipient: &'a mut Line,
    pub calendar: &'a mut Calendar,
}

impl Recorder for Entering<'_> {
    #[inline(always)]
    fn part(&mut self, part: impl FnOnce() -> Part) {
        let part = part();
        let Some(account) = Account::of(part.standard) else {
            return;
        };
        let lines = [
            Some(&mut *self.line),
            self.kind.as_deref_mut(),
            Some(&mut *self.recipient),
        ];
        for line in lines.into_iter().flatten() {
            line.enter(account, &part);
        }
        self.calendar.add(account, &part);
    }
}
