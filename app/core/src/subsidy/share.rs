use crate::money::{Amount, Fen};
use crate::reading::{Choice, Reading};
use crate::recorder::{Factor, Figure, Note, Recorder, Term};
use crate::rulebook::Rulebook;
use crate::unit::{Affiliation, Field, UnitFacts};

/// Who pays how much of a total. The two always add up to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The city's part.
    pub city: Amount,
    /// The district's part.
    pub district: Amount,
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
        recorder.term(|| {
            if by_ratio && figure == Figure::DistrictShare {
                return Term::Difference(low, city.low());
            }
            Term::Product {
                factors: vec![Factor::Money(low), Factor::Percent(percent)],
                result: part,
            }
        });
        recorder.close(part);
    }
    Shares { city, district }
}
