//! What the budget holds for one unit, M4 to M8 （二十二）2 第三.

use chrono::{Datelike, NaiveDate};

use crate::money::{Amount, Fen};
use crate::reading::{Choice, Reading};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::{Rates, Rulebook};
use crate::standard::StandardId;
use crate::unit::{
    Affiliation, Field, Organisation, Secretary, SecretarySource, Status, UnitFacts,
};

/// The least to be budgeted for one unit in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// M4: yearly activity subsidy.
    pub yearly: Amount,
    /// M5: start-up money of a newly formed organisation.
    pub start_up: Amount,
    /// M6: secretaries' allowances.
    pub allowance: Amount,
    /// M7: members' training, into the pool.
    pub training: Amount,
    /// M8: lines of one's own, for which the policy sets no figure.
    pub own_lines: Amount,
    /// All of them together.
    pub total: Amount,
}

/// Who pays how much of a total. The two always add up to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The city's part.
    pub city: Amount,
    /// The district's part.
    pub district: Amount,
}

/// When the organisation was approved, as the budget year sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formed {
    Earlier,
    InYear(NaiveDate),
    Later,
    Unknown,
}

/// What M4 to M6 are paid to.
#[derive(Clone, Copy)]
enum Payee {
    Nobody,
    /// Some organisation, which one is missing.
    Unknown,
    Organisation(Rates, Formed),
}

const FULL_YEAR: u32 = 12;

/// Works out M4 to M8 and their sum. `own` holds the budget lines of one's own (M8); there are none over a ledger.
#[inline]
pub fn budget<R: Recorder>(
    facts: &UnitFacts,
    own: &[Fen],
    book: &Rulebook,
    recorder: &mut R,
) -> Budget {
    recorder.open(Figure::Total);
    let yearly = yearly(facts, book, recorder);
    let start_up = start_up(facts, book, recorder);
    let allowance = allowance(facts, book, recorder);
    let training = training(facts, book, recorder);
    let own_lines = own_lines(own, recorder);
    let total = yearly + start_up + allowance + training + own_lines;
    recorder.term(|| {
        Term::Sum(vec![
            (Figure::Yearly, yearly),
            (Figure::StartUp, start_up),
            (Figure::Allowance, allowance),
            (Figure::Training, training),
            (Figure::OwnLines, own_lines),
        ])
    });
    recorder.close(total);
    Budget {
        yearly,
        start_up,
        allowance,
        training,
        own_lines,
        total,
    }
}

/// Whom M4 to M6 are paid to: nobody for a closed unit, for one without organisation, for a joint branch that is not
/// paid or is paid elsewhere, and before the organisation is approved.
#[inline]
fn payee<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Payee {
    recorder.input(Field::Status);
    recorder.input(Field::Organisation);
    if matches!(facts.status, Status::Deregistered | Status::Bankrupt) {
        recorder.note(|| Note::ClosedNotBudgeted);
        return Payee::Nobody;
    }
    let Some(organisation) = facts.organisation else {
        recorder.note(|| Note::OrganisationUnknown);
        return Payee::Unknown;
    };
    let Some(rates) = book.rates(organisation) else {
        recorder.note(|| Note::NoOrganisation);
        return Payee::Nobody;
    };
    if organisation == Organisation::JointBranch {
        recorder.reading(Reading::JointSubsidised);
        if !book.joint_paid {
            recorder.note(|| Note::JointNotPaid);
            return Payee::Nobody;
        }
        if !facts.bears_joint_money {
            recorder.note(|| Note::JointElsewhere);
            return Payee::Nobody;
        }
        recorder.note(|| Note::JointOnce);
    }
    recorder.input(Field::Approved);
    recorder.input(Field::Year);
    let formed = match facts.approved {
        None => Formed::Unknown,
        Some(day) if day < book.first_day() => Formed::Earlier,
        Some(day) if day > book.last_day() => Formed::Later,
        Some(day) => Formed::InYear(day),
    };
    if formed == Formed::Later {
        if let Some(day) = facts.approved {
            recorder.note(|| Note::ApprovedLater(day));
        }
        return Payee::Nobody;
    }
    Payee::Organisation(rates, formed)
}

/// Between nothing and what a committee gets: all that can be said while the organisation is unknown.
fn up_to_committee(book: &Rulebook, amount: impl Fn(Rates) -> Fen) -> Amount {
    let most = book
        .rates(Organisation::Committee)
        .map_or(Fen::ZERO, amount);
    Amount::between(Fen::ZERO, most)
}

/// Whether organisations below the top one count, and that the rule asked.
#[inline]
fn counts_below<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> bool {
    let below = facts.general_below > 0 || facts.branches_below > 0;
    if !below {
        return false;
    }
    recorder.input(Field::GeneralBelow);
    recorder.input(Field::BranchesBelow);
    recorder.reading(Reading::SubsidyScope);
    recorder.note(|| {
        if book.every_organisation {
            Note::BelowFullYear
        } else {
            Note::TopOnly
        }
    });
    book.every_organisation
}

#[inline]
fn yearly<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::Yearly);
    let amount = match payee(facts, book, recorder) {
        Payee::Nobody => Amount::ZERO,
        Payee::Unknown => up_to_committee(book, |rates| rates.yearly.1),
        Payee::Organisation(rates, formed) => {
            let top = yearly_of_top(rates, formed, book, recorder);
            if counts_below(facts, book, recorder) {
                top + yearly_below(facts, book, recorder)
            } else {
                top
            }
        }
    };
    recorder.close(amount);
    amount
}

#[inline]
fn yearly_of_top<R: Recorder>(
    rates: Rates,
    formed: Formed,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    let (id, rate) = rates.yearly;
    recorder.standard(id);
    if formed != Formed::Earlier {
        recorder.reading(Reading::FirstYear);
    }
    let (amount, twelfths) = match (formed, book.first_year) {
        (Formed::Earlier, _) | (_, Choice::FullYear) => (Amount::exactly(rate), None),
        (Formed::InYear(day), Choice::ByMonth) => {
            let months = FULL_YEAR - day.month();
            (
                Amount::exactly(rate.ratio(i64::from(months), i64::from(FULL_YEAR))),
                Some(months),
            )
        }
        (Formed::Unknown, _) => (Amount::between(Fen::ZERO, rate), None),
        // Start-up money only; approved later pays nobody and does not come here.
        _ => (Amount::ZERO, Some(0)),
    };
    note_formed(formed, recorder);
    recorder.term(|| {
        let mut factors = vec![Factor::Standard(id, rate.0)];
        factors.extend(twelfths.map(Factor::Twelfths));
        Term::Product {
            factors,
            result: amount,
        }
    });
    amount
}

fn note_formed<R: Recorder>(formed: Formed, recorder: &mut R) {
    match formed {
        Formed::InYear(day) => recorder.note(|| Note::ApprovedInYear(day)),
        Formed::Unknown => recorder.note(|| Note::ApprovedUnknown),
        Formed::Earlier | Formed::Later => {}
    }
}

#[inline]
fn yearly_below<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    let levels = [
        (Organisation::GeneralBranch, facts.general_below),
        (Organisation::Branch, facts.branches_below),
    ];
    levels
        .into_iter()
        .filter(|&(_, count)| count > 0)
        .filter_map(|(organisation, count)| {
            Some((book.rates(organisation)?.yearly, u32::from(count)))
        })
        .map(|((id, rate), count)| {
            recorder.standard(id);
            let amount = Amount::exactly(rate.times(count));
            recorder.term(|| Term::Product {
                factors: vec![Factor::Standard(id, rate.0), Factor::Organisations(count)],
                result: amount,
            });
            amount
        })
        .sum()
}

/// M5: once, for an organisation first approved within the year, of any type.
#[inline]
fn start_up<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::StartUp);
    recorder.standard(StandardId::StartUp);
    let amount = match payee(facts, book, recorder) {
        Payee::Nobody | Payee::Organisation(_, Formed::Later) => Amount::ZERO,
        Payee::Unknown => Amount::between(Fen::ZERO, book.start_up),
        Payee::Organisation(_, formed) => {
            note_formed(formed, recorder);
            match formed {
                Formed::InYear(_) => Amount::exactly(book.start_up),
                Formed::Unknown => Amount::between(Fen::ZERO, book.start_up),
                Formed::Earlier | Formed::Later => {
                    if let Some(day) = facts.approved {
                        recorder.note(|| Note::ApprovedEarlier(day));
                    }
                    Amount::ZERO
                }
            }
        }
    };
    if amount != Amount::ZERO {
        recorder.term(|| Term::Product {
            factors: vec![Factor::Standard(StandardId::StartUp, book.start_up.0)],
            result: amount,
        });
    }
    recorder.close(amount);
    amount
}

#[inline]
fn allowance<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::Allowance);
    let amount = match payee(facts, book, recorder) {
        Payee::Nobody => Amount::ZERO,
        Payee::Unknown => up_to_committee(book, |rates| rates.monthly.1.times(FULL_YEAR)),
        Payee::Organisation(rates, _) => {
            let top = allowance_of_top(facts, rates, book, recorder);
            if counts_below(facts, book, recorder) {
                top + allowance_below(facts, book, recorder)
            } else {
                top
            }
        }
    };
    recorder.close(amount);
    amount
}

#[inline]
fn allowance_of_top<R: Recorder>(
    facts: &UnitFacts,
    rates: Rates,
    book: &Rulebook,
    recorder: &mut R,
) -> Amount {
    recorder.input(Field::Secretary);
    let (id, rate) = rates.monthly;
    recorder.standard(id);
    let (least, most) = months_in_post(facts.secretary, book, recorder);
    if most == 0 {
        return Amount::ZERO;
    }
    recorder.input(Field::SecretarySource);
    let least = match facts.secretary_source {
        Some(SecretarySource::CivilServant) => {
            recorder.reading(Reading::CivilServantSecretary);
            if !book.civil_servant_paid {
                recorder.note(|| Note::CivilServantExcluded);
                return Amount::ZERO;
            }
            recorder.note(|| Note::CivilServantIncluded);
            least
        }
        None if !book.civil_servant_paid => {
            recorder.reading(Reading::CivilServantSecretary);
            recorder.note(|| Note::SourceUnknown);
            0
        }
        _ => least,
    };
    let amount = Amount::between(rate.times(least), rate.times(most));
    recorder.term(|| Term::Product {
        factors: vec![Factor::Standard(id, rate.0), Factor::Months(least, most)],
        result: amount,
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
    match secretary {
        Secretary::Vacant => {
            recorder.note(|| Note::PostVacant);
            (0, 0)
        }
        Secretary::Unknown => {
            recorder.note(|| Note::SecretaryUnknown);
            (0, FULL_YEAR)
        }
        Secretary::Since(day) => {
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
    }
}

#[inline]
fn allowance_below<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    let levels = [
        (
            Organisation::GeneralBranch,
            facts.general_below,
            facts.general_posts_shared,
            Field::GeneralPostsShared,
        ),
        (
            Organisation::Branch,
            facts.branches_below,
            facts.branch_posts_shared,
            Field::BranchPostsShared,
        ),
    ];
    let mut sum = Amount::ZERO;
    for (organisation, count, shared, field) in levels {
        let (Some(rates), true) = (book.rates(organisation), count > 0) else {
            continue;
        };
        let shared = u32::from(shared.min(count));
        if shared > 0 {
            recorder.input(field);
            recorder.reading(Reading::ConcurrentPosts);
            recorder.note(|| {
                if book.each_post {
                    Note::SharedPostsPaid(shared)
                } else {
                    Note::SharedPostsLeftOut(shared)
                }
            });
        }
        let posts = u32::from(count) - if book.each_post { 0 } else { shared };
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
        sum = sum + amount;
    }
    sum
}

/// M7: for every member, with or without an organisation, in a closed unit too: members stay members.
#[inline]
fn training<R: Recorder>(facts: &UnitFacts, book: &Rulebook, recorder: &mut R) -> Amount {
    recorder.open(Figure::Training);
    recorder.input(Field::FullMembers);
    recorder.standard(StandardId::Training);
    recorder.reading(Reading::TrainingMembers);
    recorder.note(|| Note::TrainingPool);
    if matches!(facts.status, Status::Deregistered | Status::Bankrupt) {
        recorder.note(|| Note::MembersStay);
    }
    let probationary = if book.probationary_trained {
        recorder.input(Field::Probationary);
        facts.probationary.get()
    } else {
        recorder.note(|| Note::ProbationaryLeftOut);
        Some(0)
    };
    let full = facts.full_members.get();
    let least = full.unwrap_or(0) + probationary.unwrap_or(0);
    let most = match (full, probationary, facts.employees.get()) {
        (Some(_), Some(_), _) => Some(least),
        (_, _, Some(employees)) => {
            recorder.input(Field::Employees);
            recorder.note(|| Note::BoundByEmployees(employees));
            Some(employees.max(least))
        }
        _ => {
            recorder.note(|| Note::Unbounded);
            None
        }
    };
    let low = book.training.times(least);
    let amount = match most {
        Some(most) => Amount::between(low, book.training.times(most)),
        None => Amount::at_least(low),
    };
    recorder.term(|| Term::Product {
        factors: vec![
            Factor::Standard(StandardId::Training, book.training.0),
            Factor::Members(least, most),
        ],
        result: amount,
    });
    recorder.close(amount);
    amount
}

/// M8 （二十二）2, （二十二）3: service centres, their staff and full-time posts, as the user enters them.
#[inline]
fn own_lines<R: Recorder>(own: &[Fen], recorder: &mut R) -> Amount {
    if own.is_empty() {
        return Amount::ZERO;
    }
    recorder.open(Figure::OwnLines);
    recorder.input(Field::OwnLines);
    recorder.note(|| Note::NoFigureSet);
    for (place, &amount) in own.iter().enumerate() {
        recorder.note(|| Note::OwnLine(place, amount));
    }
    let amount = Amount::exactly(own.iter().copied().sum());
    recorder.close(amount);
    amount
}

/// Who pays a total: the level of affiliation, or city and district at a ratio of one's own.
pub fn share<R: Recorder>(
    total: Amount,
    facts: &UnitFacts,
    book: &Rulebook,
    recorder: &mut R,
) -> Shares {
    let by_ratio = book.readings().uses(Choice::OwnRatio);
    let percent = match (by_ratio, facts.affiliation) {
        (true, _) => book.readings().city_percent(),
        (false, Affiliation::City) => 100,
        (false, Affiliation::District) => 0,
    };
    let city_of = |amount: Fen| amount.ratio(i64::from(percent), 100);
    let (low, high) = (total.low(), total.high());
    let city = match high {
        Some(high) => Amount::between(city_of(low), city_of(high)),
        None if percent == 0 => Amount::ZERO,
        None => Amount::at_least(city_of(low)),
    };
    // The district pays what is left, so that the two always come to the total.
    let district = match high {
        Some(high) => Amount::between(low - city_of(low), high - city_of(high)),
        None if percent == 100 => Amount::ZERO,
        None => Amount::at_least(low - city_of(low)),
    };
    for (figure, part, percent) in [
        (Figure::CityShare, city, percent),
        (Figure::DistrictShare, district, 100 - percent),
    ] {
        recorder.open(figure);
        recorder.reading(Reading::FundingSplit);
        if by_ratio {
            recorder.note(|| Note::PaidByRatio(percent));
        } else {
            recorder.input(Field::Affiliation);
            recorder.note(|| Note::PaidByAffiliation);
        }
        recorder.term(|| Term::Product {
            factors: vec![Factor::Money(low), Factor::Percent(percent)],
            result: part,
        });
        recorder.close(part);
    }
    Shares { city, district }
}
