//! Reminders out to files.

use chrono::NaiveDate;
use duties::{Detail, Entry, How, State};
use exchange::write::{CalendarFile, Event, ReminderRow, RemindersFile};
use js_sys::{Array, Uint8Array};
use ledger::UnitId;
use policy::{Concern, CountedBy};
use protocol::{DutyFile, DutyItem, DutyRow, Failure, Step, UnitFound};
use words::Lang;

use super::look::MONTHS;
use crate::desk::{Desk, Shared};
use crate::export::{STRIDE, give, hand_over};
use crate::work::Work;

const ZH: Lang = Lang::Zh;
const CALENDAR: &str = "text/calendar;charset=utf-8";
/// So many days before an election or a report the calendar reminds of it.
const ALARM: u32 = 30;

impl Shared {
    /// Writes reminders into a file.
    pub async fn duty_file(&self, id: u32, which: DutyFile, work: &Work) -> Result<(), Failure> {
        match which {
            DutyFile::Workbook => self.duty_workbook(id, work).await,
            DutyFile::Calendar => {
                let entries = self.desk.borrow_mut().listed();
                let dated = entries.into_iter().filter(is_dated);
                let days = dated.filter_map(|entry| Some((entry.due?, entry.unit, entry.concern)));
                self.calendar(id, days.collect(), work).await
            }
            DutyFile::Elections => {
                let days = self.desk.borrow().election_days();
                self.calendar(id, days, work).await
            }
        }
    }

    async fn duty_workbook(&self, id: u32, work: &Work) -> Result<(), Failure> {
        let (entries, change, day, about) = {
            let mut desk = self.desk.borrow_mut();
            let entries = desk.listed();
            let day = desk.live.walk().day();
            let about = about(&desk, &entries, day);
            (entries, desk.change, day, about)
        };
        let mut file = RemindersFile::new(&about).map_err(|_| Failure::SheetTooLarge)?;
        for (at, some) in entries.chunks(STRIDE).enumerate() {
            {
                let desk = self.unchanged(change)?;
                for entry in some {
                    if let Some(row) = desk.workbook_row(entry) {
                        file.put(&row).map_err(|_| Failure::SheetTooLarge)?;
                    }
                }
            }
            let done = (at * STRIDE + some.len()) as u64;
            work.at(Step::Writing, done, entries.len() as u64).await?;
        }
        let bytes = file.finish().map_err(|_| Failure::SheetTooLarge)?;
        hand_over(id, &bytes, &format!("提醒-{day}.xlsx"))
    }

    async fn calendar(
        &self,
        id: u32,
        days: Vec<(NaiveDate, UnitId, Concern)>,
        work: &Work,
    ) -> Result<(), Failure> {
        let (day, change) = {
            let desk = self.desk.borrow();
            (desk.live.walk().day(), desk.change)
        };
        let mut file = CalendarFile::new(words::DutyText::CalendarName.say(ZH), day);
        let parts = Array::new();
        for (at, some) in days.chunks(STRIDE).enumerate() {
            {
                let desk = self.unchanged(change)?;
                for (due, unit, concern) in some {
                    file.put(&desk.event(*due, *unit, *concern));
                }
            }
            // Out of this program's memory, which a city would fill.
            parts.push(&Uint8Array::from(file.take().as_slice()));
            let done = (at * STRIDE + some.len()) as u64;
            work.at(Step::Writing, done, days.len() as u64).await?;
        }
        parts.push(&Uint8Array::from(file.finish().as_slice()));
        give(id, &parts, &format!("提醒日历-{day}.ics"), CALENDAR)
    }
}

/// Whether a reminder has a day that a calendar can hold: an election or a report.
fn is_dated(entry: &Entry) -> bool {
    matches!(entry.concern, Concern::Election | Concern::Yearly)
}

/// What a unit or a joint branch is called.
fn name_of(found: &UnitFound) -> String {
    match &found.joint {
        Some(joint) => words::joint_branch(&joint.name, joint.units, ZH),
        None => found.name.clone(),
    }
}

/// What stands before the reminders: what they are of and how they are counted.
fn about(desk: &Desk, entries: &[Entry], day: NaiveDate) -> Vec<(String, String)> {
    let is_of = |one: &&Entry| one.concern.counted_by() == CountedBy::Organisations;
    let organisations = entries.iter().filter(is_of).count();
    let mut lines = Vec::new();
    let mut say = |name: &str, text: String| lines.push((name.to_owned(), text));
    if desk.made_up {
        say("注意", "演示数据：这里的单位都是编造的。".to_owned());
    }
    say(
        "内容",
        "五清台账和办理记录里的提醒，按紧急程度排列".to_owned(),
    );
    if let Some(line) = words::local_terms_line(desk.live.walk().book().choices(), ZH) {
        say("注意", line);
        for one in words::local_terms(desk.live.walk().book().choices(), ZH) {
            say("与文件不同", one);
        }
    }
    say("截至", day.to_string());
    say("条数", entries.len().to_string());
    say(
        "其中：按党组织计",
        format!("{organisations}（联合党支部按一个党组织计）"),
    );
    say(
        "其中：按单位计",
        (entries.len() - organisations).to_string(),
    );
    lines
}

impl Desk {
    fn workbook_row(&self, entry: &Entry) -> Option<ReminderRow> {
        let DutyRow {
            unit,
            facts,
            more,
            mut reminders,
        } = self.duty_row(std::slice::from_ref(entry))?;
        let item: DutyItem = reminders.pop()?;
        let details = match &item.detail {
            Detail::Life(life) => (Some(life), None, None),
            Detail::Yearly(yearly) => (None, Some(yearly), None),
            Detail::Remaining(branch, then) => (None, None, Some((*branch, *then))),
            Detail::Facts => (None, None, None),
        };
        let reason = words::concern_reason(entry.concern, (&facts, &more), details, ZH);
        let what = words::concern_sentence(entry.concern, ZH);
        let source = entry.concern.source();
        let (until, note) = match &item.settlement {
            Some(one) => {
                let until = match one.how {
                    How::PutOff(until) => Some(until),
                    How::Dealt => None,
                };
                (until, one.note.clone())
            }
            None => (None, String::new()),
        };
        let state = match entry.state {
            State::Open => words::DutyText::StateOpen,
            State::PutOff => words::DutyText::StatePutOff,
            State::Dealt => words::DutyText::StateDealt,
        };
        Some(ReminderRow {
            texts: [
                words::urgency(entry.urgency, ZH).to_owned(),
                words::concern(entry.concern, ZH).to_owned(),
                name_of(&unit),
                words::counted_one(entry.concern.counted_by(), ZH).to_owned(),
                unit.code,
                unit.district,
                format!("{reason}{what}"),
                source.map_or_else(String::new, |source| words::source(source, ZH)),
                state.say(ZH).to_owned(),
                note,
            ],
            due: entry.due,
            until,
        })
    }

    /// The elections that are overdue or due in the months ahead.
    fn election_days(&self) -> Vec<(NaiveDate, UnitId, Concern)> {
        let day = self.live.walk().day();
        let last = duties::last_of_months(day, MONTHS);
        let ahead = last.map(|last| self.duties.elections.within(day, last));
        let all = self.duties.elections.overdue(day).iter();
        let all = all.chain(ahead.unwrap_or_default());
        all.map(|(due, unit)| (*due, *unit, Concern::Election))
            .collect()
    }

    fn event(&self, due: NaiveDate, unit: UnitId, concern: Concern) -> Event {
        // Whatever has a day in the calendar is an organisation's.
        let found = self.known_organisation(unit);
        let key = match &found.joint {
            Some(joint) => format!("joint-{}", joint.name),
            None if found.code.is_empty() => format!("{}-{}", found.name, found.district),
            None => found.code.clone(),
        };
        Event {
            // The same unit's next election is another day of the calendar.
            uid: format!("{key}-{}-{due}@liangxin", concern.wire()),
            day: due,
            summary: format!("{}：{}", words::concern(concern, ZH), name_of(&found)),
            description: words::concern_sentence(concern, ZH).to_owned(),
            alarm_days: ALARM,
        }
    }
}
