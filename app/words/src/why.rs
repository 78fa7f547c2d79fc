use policy::{
    Alternative, Basis, Derivation, Explained, Field, Figure, Heads, Rulebook, Secretary, Standard,
    UnitFacts,
};

use crate::{
    Lang, MoneyUnit, Text, affiliation, amount, bound, choice, count, date, field, figure, formula,
    kind, lede, local_terms, local_terms_line, mass_organisation, money_with_unit, note,
    organisation, outcome, question, reason, secretary_source, source, standard, standard_in_use,
    status, verdict_short, yes_no,
};

/// The heading of an explanation: what is explained, and what it came to.
pub fn title(derivation: &Derivation, lang: Lang) -> String {
    let name = figure(derivation.figure, lang);
    match derivation.outcome {
        Some(result) => outcome(result, lang),
        None => match lang {
            Lang::Zh => format!(
                "{name}为什么是 {} 元",
                amount(derivation.result, MoneyUnit::Yuan, lang)
            ),
            Lang::En => format!(
                "Why {} is {} yuan",
                in_sentence(name),
                amount(derivation.result, MoneyUnit::Yuan, lang)
            ),
        },
    }
}

/// The name with a small first letter, as inside a sentence.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// What another answer to a reading gives, beside the present result.
pub fn alternative(alternative: &Alternative, present: &Derivation, lang: Lang) -> String {
    let same = alternative.amount == present.result && alternative.outcome == present.outcome;
    let gives = if same {
        Text::Same.say(lang).to_owned()
    } else if let Some(other) = alternative.outcome {
        match other {
            policy::Outcome::Judged(verdict) => verdict_short(verdict, lang).to_owned(),
            policy::Outcome::Open { .. } => outcome(other, lang),
        }
    } else {
        format!(
            "{} {}",
            amount(alternative.amount, MoneyUnit::Yuan, lang),
            lang.pick("元", "yuan")
        )
    };
    match lang {
        Lang::Zh => format!(
            "{} {}：{gives}",
            question(alternative.reading, lang),
            choice(alternative.choice, lang)
        ),
        Lang::En => format!(
            "{} {}: {gives}",
            question(alternative.reading, lang),
            choice(alternative.choice, lang)
        ),
    }
}

/// The value of an input as it went into the figure; `None` where the basis does not hold it.
pub fn input_value(of: Field, basis: &Basis, book: &Rulebook, lang: Lang) -> Option<String> {
    if of == Field::Year {
        return Some(book.year().to_string());
    }
    let unknown = || Text::Unknown.say(lang).to_owned();
    let sum = |entered: Option<policy::Fen>| {
        entered.map_or_else(unknown, |entered| {
            money_with_unit(entered, MoneyUnit::Yuan, lang)
        })
    };
    match basis {
        Basis::Unit(_, own) if of == Field::OwnLines => {
            Some(count(i64::try_from(own.len()).unwrap_or(i64::MAX)))
        }
        Basis::Unit(facts, _) => fact(of, facts, lang),
        Basis::Deduction(inputs) => match of {
            Field::Wages => Some(sum(inputs.wages)),
            Field::Spending => Some(sum(inputs.spending)),
            _ => None,
        },
        Basis::Dues(members) => Some(format!(
            "{} {}",
            count(i64::try_from(members.len()).unwrap_or(i64::MAX)),
            Text::DuesMembers.say(lang)
        )),
        Basis::Refund(paid) => Some(sum(*paid)),
        Basis::SetAside(_, retained) => Some(sum(Some(*retained))),
    }
}

fn fact(of: Field, facts: &UnitFacts, lang: Lang) -> Option<String> {
    let unknown = || Text::Unknown.say(lang).to_owned();
    let heads = |number: Heads| number.get().map_or_else(unknown, count);
    Some(match of {
        Field::Kind => kind(facts.kind, lang).to_owned(),
        Field::Employees => heads(facts.employees),
        Field::FullMembers => heads(facts.full_members),
        Field::Probationary => heads(facts.probationary),
        Field::Organisation => facts
            .organisation
            .map_or_else(unknown, |one| organisation(one, lang).to_owned()),
        Field::Status => status(facts.status, lang).to_owned(),
        Field::JointUnits => heads(facts.joint_units),
        Field::Approved => facts.approved.map_or_else(unknown, |day| date(day, lang)),
        Field::Secretary => match facts.secretary {
            Secretary::Unknown => unknown(),
            Secretary::Vacant => Text::SecretaryVacant.say(lang).to_owned(),
            Secretary::Since(_) => Text::SecretarySince.say(lang).to_owned(),
        },
        Field::SecretarySince => match facts.secretary {
            Secretary::Since(day) => date(day, lang),
            Secretary::Unknown | Secretary::Vacant => unknown(),
        },
        Field::SecretarySource => facts
            .secretary_source
            .map_or_else(unknown, |one| secretary_source(one, lang).to_owned()),
        Field::GeneralBelow => count(facts.general_below),
        Field::BranchesBelow => count(facts.branches_below),
        Field::GeneralPostsShared => count(facts.general_posts_shared),
        Field::BranchPostsShared => count(facts.branch_posts_shared),
        Field::Affiliation => affiliation(facts.affiliation, lang).to_owned(),
        Field::Instructor => yes_no(facts.instructor, lang).to_owned(),
        Field::OwnerCandidate => yes_no(facts.owner_candidate, lang).to_owned(),
        Field::MassOrganisations => facts.mass_organisations.map_or_else(unknown, |set| {
            let present = policy::MassOrganisation::ALL
                .iter()
                .filter(|&&one| set.has(one));
            let names = lang.join(present.map(|&one| mass_organisation(one, lang)));
            if names.is_empty() {
                yes_no(Some(false), lang).to_owned()
            } else {
                names
            }
        }),
        _ => return None,
    })
}

/// The whole explanation as plain text, to paste into a letter.
pub fn explanation_text(
    explained: &Explained,
    basis: &Basis,
    book: &Rulebook,
    lang: Lang,
) -> String {
    let mut lines = Vec::new();
    write_figure(&explained.derivation, basis, book, lang, &mut lines);
    if !explained.alternatives.is_empty() {
        lines.push(format!(
            "{}{}",
            Text::OtherReadings.say(lang),
            lang.pick("：", ":")
        ));
        let others = explained.alternatives.iter();
        lines.extend(
            others.map(|other| format!("- {}", alternative(other, &explained.derivation, lang))),
        );
    }
    if let Some(line) = local_terms_line(book.choices(), lang) {
        lines.push(line);
        let terms = local_terms(book.choices(), lang);
        lines.extend(terms.into_iter().map(|one| format!("- {one}")));
    }
    lines.push(Text::PrintPolicy.say(lang).to_owned());
    lines.join("\n")
}

fn write_figure(
    derivation: &Derivation,
    basis: &Basis,
    book: &Rulebook,
    lang: Lang,
    lines: &mut Vec<String>,
) {
    let colon = lang.pick("：", ": ");
    lines.push(title(derivation, lang));
    if let (Figure::Verdict, Some(result)) = (derivation.figure, derivation.outcome) {
        lines.push(lede(result, &derivation.reasons, lang));
        let reasons = derivation.reasons.iter();
        lines.extend(reasons.map(|one| {
            format!(
                "- {} {}",
                reason(one, lang),
                source(one.rule.source(), lang)
            )
        }));
    }
    lines.extend(derivation.terms.iter().map(|term| formula(term, lang)));
    for of in derivation.inputs.iter() {
        if let Some(entered) = input_value(of, basis, book, lang) {
            lines.push(format!("- {}{colon}{entered}", field(of, lang)));
        }
    }
    for &id in &derivation.standards {
        let set = Standard::of(id);
        lines.push(format!(
            "- {}{colon}{} [{}] {}",
            standard(id, lang),
            standard_in_use(id, book.standards().value(id), lang),
            bound(set.bound, lang),
            source(set.source, lang)
        ));
    }
    for &asked in &derivation.readings {
        lines.push(format!(
            "- {} {}",
            question(asked, lang),
            choice(book.readings().choice(asked), lang)
        ));
    }
    lines.extend(
        derivation
            .notes
            .iter()
            .map(|&one| format!("- {}", note(one, lang))),
    );
    for part in &derivation.parts {
        lines.push(String::new());
        write_figure(part, basis, book, lang, lines);
    }
}
