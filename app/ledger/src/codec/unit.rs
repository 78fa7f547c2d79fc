//! One unit as bytes. Values are numbered by their place in the exchange format's lists, which never change their order.

use chrono::{Days, NaiveDate};
use policy::{Fen, Heads, MassOrganisations, Secretary};

use super::CodecError;
use super::bytes::{Reader, Writer};
use crate::choices::{Named, NamedSet, SixHaves};
use crate::record::Record;

/// Stands for a value that is not known.
const UNKNOWN: u8 = u8::MAX;

/// Writes a unit; `number` gives the number of a text that repeats.
pub(super) fn write(to: &mut Writer, record: &Record, number: &mut impl FnMut(&str) -> u64) {
    let (facts, more) = (&record.facts, &record.more);
    to.text(&record.name);
    to.text(&record.code);
    for text in [
        &record.district,
        &record.street,
        &record.community,
        &record.joint,
    ] {
        to.number(number(text));
    }
    to.byte(place(Some(facts.kind)));
    to.byte(place(Some(facts.status)));
    to.byte(place(Some(facts.affiliation)));
    to.byte(place(facts.organisation));
    to.byte(place(facts.secretary_source));
    to.byte(place(record.trade));
    to.byte(place(record.field));
    for known in [
        facts.instructor,
        facts.owner_candidate,
        more.charter,
        more.owner_member,
    ] {
        to.byte(known.map_or(UNKNOWN, u8::from));
    }
    to.byte(bits(facts.mass_organisations));
    to.byte(bits(more.six_haves));
    for count in [
        facts.employees,
        facts.full_members,
        facts.probationary,
        more.mobile,
    ] {
        to.number(count.get().map_or(0, |count| u64::from(count) + 1));
    }
    to.number(u64::from(facts.general_below));
    to.number(u64::from(facts.branches_below));
    let since = match facts.secretary {
        Secretary::Since(since) => Some(since),
        Secretary::Unknown | Secretary::Vacant => None,
    };
    for day in [facts.approved, since, more.last_election, more.updated] {
        to.number(day.map_or(0, |day| days(day) + 1));
    }
    for amount in [more.wages, more.spending, more.dues_paid] {
        to.number(amount.map_or(0, |Fen(fen)| fen.unsigned_abs() + 1));
    }
    to.number(record.own.len() as u64);
    for (column, text) in &record.own {
        to.number(u64::from(*column));
        to.text(text);
    }
}

/// Reads a unit into a record, over what was in it; `text` gives the text of a number.
pub(super) fn read<'a>(
    from: &mut Reader<'a>,
    record: &mut Record,
    text: &impl Fn(u64) -> Option<&'a str>,
) -> Result<(), CodecError> {
    from.text()?.clone_into(&mut record.name);
    from.text()?.clone_into(&mut record.code);
    for slot in [
        &mut record.district,
        &mut record.street,
        &mut record.community,
        &mut record.joint,
    ] {
        let place = text(from.number()?).ok_or(CodecError::Value)?;
        place.clone_into(slot);
    }
    let (facts, more) = (&mut record.facts, &mut record.more);
    facts.kind = value(from)?.ok_or(CodecError::Value)?;
    facts.status = value(from)?.ok_or(CodecError::Value)?;
    facts.affiliation = value(from)?.ok_or(CodecError::Value)?;
    facts.organisation = value(from)?;
    facts.secretary_source = value(from)?;
    record.trade = value(from)?;
    record.field = value(from)?;
    for slot in [
        &mut facts.instructor,
        &mut facts.owner_candidate,
        &mut more.charter,
        &mut more.owner_member,
    ] {
        *slot = match from.byte()? {
            UNKNOWN => None,
            0 => Some(false),
            1 => Some(true),
            _ => return Err(CodecError::Value),
        };
    }
    facts.mass_organisations = set::<MassOrganisations>(from)?;
    more.six_haves = set::<SixHaves>(from)?;
    for slot in [
        &mut facts.employees,
        &mut facts.full_members,
        &mut facts.probationary,
        &mut more.mobile,
    ] {
        *slot = match from.number()? {
            0 => Heads::UNKNOWN,
            count => u32::try_from(count - 1)
                .ok()
                .filter(|count| *count <= Heads::MAX)
                .map(Heads::known)
                .ok_or(CodecError::Value)?,
        };
    }
    facts.general_below = u16::try_from(from.number()?).map_err(|_| CodecError::Value)?;
    facts.branches_below = u16::try_from(from.number()?).map_err(|_| CodecError::Value)?;
    facts.approved = day(from)?;
    facts.secretary = day(from)?.map_or(Secretary::Unknown, Secretary::Since);
    more.last_election = day(from)?;
    more.updated = day(from)?;
    for slot in [&mut more.wages, &mut more.spending, &mut more.dues_paid] {
        *slot = match from.number()? {
            0 => None,
            fen => Some(Fen(i64::try_from(fen - 1).map_err(|_| CodecError::Value)?)),
        };
    }
    let cells = 0..from.number()?;
    record.fill_own(cells.map(|_| {
        let column = u16::try_from(from.number()?).map_err(|_| CodecError::Value)?;
        Ok((column, from.text()?))
    }))
}

fn place<T: Named>(value: Option<T>) -> u8 {
    let place = |value: T| T::NAMES.iter().position(|(known, _)| *known == value);
    value
        .and_then(place)
        .and_then(|at| u8::try_from(at).ok())
        .unwrap_or(UNKNOWN)
}

fn value<T: Named>(from: &mut Reader<'_>) -> Result<Option<T>, CodecError> {
    match from.byte()? {
        UNKNOWN => Ok(None),
        at => T::NAMES
            .get(usize::from(at))
            .map(|(value, _)| Some(*value))
            .ok_or(CodecError::Value),
    }
}

fn bits<T: NamedSet>(set: Option<T>) -> u8 {
    set.map_or(UNKNOWN, |set| {
        let items = T::Item::NAMES.iter().enumerate();
        items
            .filter(|(_, (item, _))| set.contains(*item))
            .fold(0, |bits, (at, _)| bits | (1 << at))
    })
}

fn set<T: NamedSet>(from: &mut Reader<'_>) -> Result<Option<T>, CodecError> {
    let bits = from.byte()?;
    if bits == UNKNOWN {
        return Ok(None);
    }
    if u32::from(bits) >> T::Item::NAMES.len() != 0 {
        return Err(CodecError::Value);
    }
    let items = T::Item::NAMES.iter().enumerate();
    Ok(Some(
        items
            .filter(|(at, _)| bits & (1 << at) != 0)
            .fold(T::EMPTY, |set, (_, (item, _))| set.and(*item)),
    ))
}

/// Days are counted from here; no earlier one is read.
const FIRST: Option<NaiveDate> = NaiveDate::from_ymd_opt(1900, 1, 1);

fn days(day: NaiveDate) -> u64 {
    let days = FIRST.map_or(0, |first| day.signed_duration_since(first).num_days());
    u64::try_from(days).unwrap_or(0)
}

fn day(from: &mut Reader<'_>) -> Result<Option<NaiveDate>, CodecError> {
    match from.number()? {
        0 => Ok(None),
        days => FIRST
            .and_then(|first| first.checked_add_days(Days::new(days - 1)))
            .map(Some)
            .ok_or(CodecError::Value),
    }
}
