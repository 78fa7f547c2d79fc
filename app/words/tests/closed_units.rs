//! The whole verdict sheet of every unit that is not in operation, in both languages, as somebody reads it.

use std::fmt::Write as _;

use policy::{
    Choices, Heads, Keeping, Kind, Organisation, Rulebook, Status, Surroundings, UnitFacts,
    advise_route, advise_type, candidacy, changes, judge, next_steps,
};
use words::Lang;

const STATUSES: [Status; 3] = [Status::Suspended, Status::Deregistered, Status::Bankrupt];
const ORGANISATIONS: [Option<Organisation>; 4] = [
    Some(Organisation::None),
    Some(Organisation::Branch),
    Some(Organisation::JointBranch),
    None,
];

fn unit(status: Status, organisation: Option<Organisation>, members: Heads) -> UnitFacts {
    UnitFacts {
        status,
        organisation,
        employees: Heads::known(60),
        full_members: members,
        probationary: Heads::known(0),
        joint_units: Heads::known(6),
        ..UnitFacts::new(Kind::PrivateEnterprise)
    }
}

/// Headline, sentence under it, reasons, what would change it, ways and steps.
fn sheet(facts: &UnitFacts, lang: Lang) -> String {
    let book = Rulebook::new(Choices::default(), 2026);
    let mut keeping = Keeping::default();
    let judgement = judge(facts, &book, &mut keeping);
    let reasons: Vec<_> = (keeping.into_derivations().into_iter())
        .flat_map(|derivation| derivation.reasons)
        .collect();
    let advice = advise_route(facts, Surroundings::default(), &judgement, &book);
    let candidacy = candidacy(facts, &judgement, &book);
    assert_eq!(
        advise_type(facts, &book),
        None,
        "a closed unit forms nothing"
    );
    let mut text = String::new();
    let mut say = |mark: &str, line: &str| {
        let _ = writeln!(text, "  {mark} {line}");
    };
    say("#", &words::outcome(judgement.outcome, lang));
    say("=", &words::lede(judgement.outcome, &reasons, lang));
    for reason in &reasons {
        let line = words::reason(reason, lang);
        say(
            "-",
            &format!("{line} {}", words::source(reason.rule.source(), lang)),
        );
    }
    for change in changes(facts, &book) {
        say("~", &words::change(&change, lang));
    }
    for (way, _) in &advice.ways {
        say(">", words::route(*way, lang));
    }
    for step in next_steps(facts, &judgement, &advice, candidacy) {
        say("*", words::step(step, lang));
    }
    text
}

fn all() -> String {
    let mut text = String::new();
    for status in STATUSES {
        for organisation in ORGANISATIONS {
            for members in [Heads::known(0), Heads::known(2), Heads::UNKNOWN] {
                let facts = unit(status, organisation, members);
                let stands = organisation.map_or("?", Organisation::wire);
                let _ = writeln!(text, "{} {stands} members={members:?}", status.wire());
                for lang in Lang::ALL {
                    text.push_str(&sheet(&facts, lang));
                }
            }
        }
    }
    text
}

#[test]
fn every_closed_unit_is_told_what_is_left_and_nothing_else() {
    let found = all();
    assert!(
        found == include_str!("closed_units.txt"),
        "tests/closed_units.txt does not say what is said now:\n{found}"
    );
}

/// Nothing that is said of one unit denies another thing said of it.
#[test]
fn no_sentence_contradicts_another() {
    for status in STATUSES {
        for organisation in ORGANISATIONS {
            for members in [Heads::known(0), Heads::known(2)] {
                let facts = unit(status, organisation, members);
                let said = sheet(&facts, Lang::Zh);
                let moves = said.contains("党员应转入")
                    || said.contains("党员转入")
                    || said.contains("组织关系转接");
                let stays = said.contains("没有党员需要转出") || said.contains("不要求转出");
                assert!(!(moves && stays), "{facts:?}\n{said}");
                assert!(!moves || members != Heads::known(0), "{facts:?}\n{said}");
                let dissolves = said.contains("应撤销") || said.contains("应按程序撤销");
                let own = organisation == Some(Organisation::Branch);
                assert!(
                    !dissolves || own || organisation.is_none(),
                    "{facts:?}\n{said}"
                );
                assert!(
                    !(own && said.contains("没有党组织需要撤销")),
                    "{facts:?}\n{said}"
                );
                let joint = organisation == Some(Organisation::JointBranch);
                assert_eq!(said.contains("退出联合党支部"), joint, "{facts:?}\n{said}");
                assert!(
                    !said.contains("拆分") && !said.contains("组建"),
                    "{facts:?}\n{said}"
                );
            }
        }
    }
}
