//! Cases that have no answer say why.

use crate::made::{YEAR, case};
use entry::Mistake;
use policy::*;
use training::*;

fn why(line: &str) -> Unanswered {
    solve(&case(line), YEAR).unwrap_err()
}

fn missing(line: &str) -> String {
    match why(line) {
        Unanswered::Missing(fields) => {
            let names: Vec<_> = fields.iter().map(Field::wire).collect();
            names.join(" ")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn facts_that_are_missing() {
    assert_eq!(missing("verdict employees=60 full=1"), "organisation");
    assert_eq!(missing("verdict full=1 organisation=none"), "employees");
    assert_eq!(missing("verdict full=1 organisation=joint"), "joint-units");
    assert_eq!(missing("way employees=9 organisation=none"), "full");
    assert_eq!(missing("approval employees=9 full=3"), "organisation");
    assert_eq!(
        missing("candidacy employees=9 candidate=yes organisation=none"),
        "full"
    );
    assert_eq!(
        missing("candidacy full=1 candidate=yes organisation=none candidacy_trigger=targets-too"),
        "employees"
    );
    assert_eq!(
        missing("in-base full=1 coverage_base=with-duty"),
        "employees"
    );
    assert_eq!(missing("type organisation=branch"), "full");
    assert_eq!(
        missing("too-many-members full=40 probationary="),
        "probationary"
    );
    assert_eq!(missing("m4"), "organisation");
    assert_eq!(
        missing("m4 organisation=branch first_year=by-month"),
        "approved"
    );
    assert_eq!(missing("m5 organisation=branch"), "approved");
    assert_eq!(
        missing("m6 organisation=branch"),
        "secretary secretary-source"
    );
    assert_eq!(
        missing("m6 organisation=branch secretary=since secretary-since=2020-01-01"),
        "secretary-source"
    );
    assert_eq!(missing("m7 employees=9 probationary="), "full probationary");
    assert_eq!(
        missing("total full=3 organisation=branch secretary=vacant"),
        "approved"
    );
    assert_eq!(
        missing(
            "city funding_split=own-ratio organisation=branch secretary=vacant approved=2020-01-01"
        ),
        "full"
    );
    assert_eq!(missing("m8 organisation=none full=0"), "own-lines");
    assert_eq!(missing("m1-cap spending=7"), "wages");
    assert_eq!(missing("m1-deductible wages=7"), "spending");
    assert_eq!(missing("m1-saved tax-rate=small"), "wages spending");
    assert_eq!(missing("m2"), "dues-paid");
    assert_eq!(missing("dues-month"), "dues-bases");
    assert_eq!(missing("m3-city retained-district=9"), "retained-city");
}

#[test]
fn what_is_not_needed_is_not_asked_for() {
    let solved = |line: &str| solve(&case(line), YEAR).is_ok();
    assert!(
        solved("m7 full=3"),
        "who pays training does not hang on the organisation"
    );
    assert!(
        solved("m4 organisation=branch"),
        "a full year is paid whenever it was approved"
    );
    assert!(solved("m4 organisation=none"));
    assert!(solved("verdict full=3 organisation=none"));
    assert!(solved("m1-saved wages=100 spending=1 tax-rate=none"));
    assert!(solved("m1-cap wages=100 spending=x tax-rate=own"));
}

#[test]
fn facts_that_cannot_be_read() {
    let mistaken = vec![(Field::Employees, Mistake::NotANumber)];
    let line = "verdict employees=many full=3 organisation=none";
    assert_eq!(why(line), Unanswered::Mistaken(mistaken));
    let line = "m1-saved wages=100 spending=1 tax-rate=own";
    let mistaken = vec![(Field::OwnRate, Mistake::RateMissing)];
    assert_eq!(why(line), Unanswered::Mistaken(mistaken));
    // A mistake elsewhere stops nothing.
    assert!(
        solve(
            &case("verdict employees=50 full=0 organisation=none wages=x"),
            YEAR
        )
        .is_ok()
    );
}

#[test]
fn questions_that_do_not_arise() {
    let closed = "status=deregistered full=0 organisation=none employees=0";
    assert_eq!(why(&format!("way {closed}")), Unanswered::NotAsked);
    assert!(solve(&case(&format!("verdict {closed}")), YEAR).is_ok());
}

/// The page proposes a year; a case writes it out.
#[test]
fn the_year_is_written_out() {
    let case = case("m5 organisation=branch approved=2026-03-18");
    assert_eq!(case.draft.get(Field::Year), "2026");
    let later = solve(&case, 2030).unwrap();
    assert_eq!(later.answer, Answer::Money(Fen::yuan(5_000)));
    assert_eq!(later.book.year(), 2026);
}
