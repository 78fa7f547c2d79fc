use chrono::Datelike;

use super::FULL_YEAR;
use super::payee::Payee;
use crate::money::Amount;
use crate::reading::Reading;
use crate::recorder::{Factor, Figure, Note, Part, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::unit::{Field, Organisation, Secretary, SecretarySource, UnitFacts};

/// M6: what secretaries get every month in post.
#[inline(always)]
pub(super) fn allowance<R: Recorder>(
    facts: &UnitFacts,
    payee: &Payee,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.open(Figure::Allowance);
    payee.tell(recorder);
    let top = of_top(facts, payee, book, recorder);
    let (general, branches) = payee.below(facts, book, recorder);
    let general = Level {
        organisation: Organisation::GeneralBranch,
        count: general,
        shared: facts.general_posts_shared,
        field: Field::GeneralPostsShared,
    };
    let branches = Level {
        organisation: Organisation::Branch,
        count: branches,
        shared: facts.branch_posts_shared,
        field: Field::BranchPostsShared,
    };
    let below =
        general.allowance(payee, book, recorder) + branches.allowance(payee, book, recorder);
    let amount = payee.settle(top + below);
    recorder.close(amount);
    amount
}

#[inline]
fn of_top<R: Recorder>(
    facts: &UnitFacts,
    payee: &Payee,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    let (id, rate) = payee.rates.monthly;
    recorder.standard(id);
    let (least, most) = months_in_post(facts.secretary, book, recorder);
    if most == 0 {
        return Amount::ZERO;
    }
    let certain = match paid_by_source(facts.secretary_source, book, recorder) {
        Some(true) => least,
        Some(false) => return Amount::ZERO,
        None => 0,
    };
    let amount = Amount::between(rate.times(certain), rate.times(most));
    recorder.term(|| Term::Product {
        factors: vec![Factor::Standard(id, rate.0), Factor::Months(certain, most)],
        result: amount,
    });
    recorder.part(|| Part {
        from_month: FULL_YEAR + 1 - most,
        ..payee.part(Figure::Allowance, id, (certain, most), amount)
    });
    amount
}

/// Months of the budget year for which the allowance runs: the least and the most they can be.
#[inline]
fn months_in_post<R: Recorder>(
    secretary: Secretary,
    book: &Rulebook,
    recorder: &mut R,
) -> (u32, u32) {
    recorder.input(Field::Secretary);
    let day = match secretary {
        Secretary::Vacant => {
            recorder.note(|| Note::PostVacant);
            return (0, 0);
        }
        Secretary::Unknown => {
            recorder.note(|| Note::SecretaryUnknown);
            return (0, FULL_YEAR);
        }
        Secretary::Since(day) => day,
    };
    recorder.input(Field::SecretarySince);
    recorder.input(Field::Year);
    if day > book.last_day() {
        recorder.note(|| Note::InPostLater(day));
        return (0, 0);
    }
    let months = if day < book.first_day() {
        FULL_YEAR
    } else {
        recorder.reading(Reading::AllowanceMonths);
        FULL_YEAR - day.month() + u32::from(book.appointment_month_counts)
    };
    recorder.note(|| Note::InPost(day, months));
    (months, months)
}

/// Whether a secretary from there is paid; `None` where it depends on a source that is missing.
#[inline]
fn paid_by_source<R: Recorder>(
    source: Option<SecretarySource>,
    book: &Rulebook,
    recorder: &mut R,
) -> Option<bool> {
    recorder.input(Field::SecretarySource);
    match source {
        Some(SecretarySource::CivilServant) => {
            recorder.reading(Reading::CivilServantSecretary);
            recorder.note(|| {
                if book.civil_servant_paid {
                    Note::CivilServantIncluded
                } else {
                    Note::CivilServantExcluded
                }
            });
            Some(book.civil_servant_paid)
        }
        Some(_) => Some(true),
        None => {
            recorder.reading(Reading::CivilServantSecretary);
            recorder.note(|| Note::SourceUnknown);
            book.civil_servant_paid.then_some(true)
        }
    }
}

/// The organisations of one level below the top one.
struct Level {
    organisation: Organisation,
    count: u32,
    /// Posts held by someone who holds another one too.
    shared: u16,
    field: Field,
}

impl Level {
    #[inline]
    fn allowance<R: Recorder>(&self, payee: &Payee, book: &Rulebook, recorder: &mut R) -> Amount {
        let (Some(rates), true) = (book.rates(self.organisation), self.count > 0) else {
            return Amount::ZERO;
        };
        let posts = self.posts(book, recorder);
        let (id, rate) = rates.monthly;
        recorder.standard(id);
        let amount = Amount::exactly(rate.times(posts).times(FULL_YEAR));
        recorder.term(|| Term::Product {
            factors: vec![
                Factor::Standard(id, rate.0),
                Factor::Posts(posts),
                Factor::Months(FULL_YEAR, FULL_YEAR),
            ],
            result: amount,
        });
        recorder.part(|| {
            let months = posts * FULL_YEAR;
            Part {
                is_highest: false,
                ..payee.part(Figure::Allowance, id, (months, months), amount)
            }
        });
        amount
    }

    /// Posts that are paid.
    #[inline]
    fn posts<R: Recorder>(&self, book: &Rulebook, recorder: &mut R) -> u32 {
        recorder.input(self.field);
        let shared = u32::from(self.shared).min(self.count);
        if shared == 0 {
            return self.count;
        }
        recorder.reading(Reading::ConcurrentPosts);
        if book.each_post {
            recorder.note(|| Note::SharedPostsPaid(shared));
            self.count
        } else {
            recorder.note(|| Note::SharedPostsLeftOut(shared));
            self.count - shared
        }
    }
}
