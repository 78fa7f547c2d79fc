use policy::{
    Candidacy, Change, CoverageStanding, Derivation, Fen, Judgement, Keeping, Reason, RouteAdvice,
    Rulebook, Shares, Step, Surroundings, TypeAdvice, UnitFacts, advise_route, advise_type, budget,
    candidacy, changes, judge, next_steps, share, standing,
};

/// All that §1 says of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The verdict.
    pub judgement: Judgement,
    /// Every reason.
    pub reasons: Vec<Reason>,
    /// What would change the verdict.
    pub changes: Vec<Change>,
    /// Ways forward.
    pub advice: RouteAdvice,
    /// The usual type.
    pub usual_type: Option<TypeAdvice>,
    /// What F15 says.
    pub candidacy: Candidacy,
    /// The two coverages.
    pub standing: CoverageStanding,
    /// What to do next.
    pub steps: Vec<Step>,
}

impl Assessment {
    /// Asks the rules.
    pub fn of(facts: &UnitFacts, around: Surroundings, book: &Rulebook) -> Self {
        let mut recorder = Keeping::default();
        let judgement = judge(facts, book, &mut recorder);
        let reasons = recorder
            .into_derivations()
            .pop()
            .map(|verdict| verdict.reasons)
            .unwrap_or_default();
        let advice = advise_route(facts, around, &judgement, book);
        let candidacy = candidacy(facts, &judgement, book);
        Self {
            reasons,
            changes: changes(facts, book),
            usual_type: advise_type(facts, book),
            standing: standing(facts, &judgement, book),
            steps: next_steps(facts, &judgement, &advice, candidacy),
            judgement,
            advice,
            candidacy,
        }
    }
}

/// The money of one unit, as a derivation to draw the table from, and who pays.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneySheet {
    /// The total with its parts, each with standards, formula and remarks.
    pub total: Option<Derivation>,
    /// City and district.
    pub shares: Shares,
}

impl MoneySheet {
    /// Asks the rules.
    pub fn of(facts: &UnitFacts, own_lines: &[Fen], book: &Rulebook) -> Self {
        let mut recorder = Keeping::default();
        let total = budget(facts, own_lines, book, &mut recorder).total;
        let derivation = recorder.into_derivations().pop();
        Self {
            total: derivation,
            shares: share(total, facts, book, &mut policy::Silent),
        }
    }
}
