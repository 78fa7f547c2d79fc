//! All that §1 says of a unit: verdict, reasons, what would change it, ways of forming, next steps, coverage.

use std::cmp::Reverse;

use leptos::prelude::*;
use policy::{Reach, Reason, Rule, Status, Tri};
use words::Text;

use super::{LocalTerms, Scale, VerdictCard};
use crate::state::{Work, use_lang, use_work};

/// The verdict and all that stands around it.
#[component]
pub fn VerdictSheet() -> impl IntoView {
    view! {
        <VerdictCard/>
        <LocalTerms/>
        <Reasons/>
        <WouldChange/>
        <Ways/>
        <Steps/>
        <Coverage/>
    }
}

#[component]
fn Reasons() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let reasons = Memo::new(move |_| {
        // What is asked and not there comes first, what does not apply last.
        let mut reasons = work.assessment.with(|found| found.reasons.clone());
        reasons.sort_by_key(|reason| (Reverse(reason.applies), reason.met));
        reasons
    });
    let lines = move || {
        reasons
            .get()
            .into_iter()
            .map(|reason| view! { <ReasonLine reason/> })
            .collect_view()
    };
    let measured = Memo::new(move |_| {
        work.assessment.with(|found| {
            let measured = found.reasons.iter().filter_map(|reason| reason.measured);
            measured.collect::<Vec<_>>()
        })
    });
    let scales = move || {
        measured
            .get()
            .into_iter()
            .map(|measured| view! { <Scale measured/> })
            .collect_view()
    };
    view! {
        <div>
            <h2>{Text::Reasons.say(lang)}</h2>
            <ul class="reasons">{lines}</ul>
        </div>
        <div class="scales">{scales}</div>
    }
}

/// One rule's outcome: a sign, the sentence, the clause.
#[component]
fn ReasonLine(reason: Reason) -> impl IntoView {
    let lang = use_lang();
    // F11, F12 and F12b are not targets to be met: applying is what is wrong.
    let is_fault = matches!(reason.rule, Rule::F11 | Rule::F12 | Rule::F12b);
    let wrong = is_fault && reason.applies.is_yes();
    let (mark, state, text) = match (reason.applies, reason.met) {
        _ if wrong => ("!", "due", Text::NotMet),
        (Tri::Yes, Tri::Yes) => ("✓", "met", Text::Met),
        (Tri::Yes, Tri::No) => ("!", "due", Text::NotMet),
        (Tri::No, _) if reason.closure.is_some() => ("○", "open", Text::NotConcerned),
        (Tri::No, _) => ("○", "open", Text::NotReached),
        _ => ("?", "open", Text::Open),
    };
    view! {
        <li data-rule=reason.rule.wire()>
            <span class="mark" data-state=state><span aria-hidden="true">{mark}</span>
                <span class="hidden">{text.say(lang)}</span></span>
            <span>{words::reason(&reason, lang)}</span>
            <span class="chip">{words::source(reason.rule.source(), lang)}</span>
        </li>
    }
}

#[component]
fn WouldChange() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let is_closed = is_closed(work);
    let changes = Memo::new(move |_| {
        work.assessment.with(|found| {
            found.judgement.verdict()?;
            let changes = found.changes.iter();
            let changes: Vec<_> = changes.map(|change| words::change(change, lang)).collect();
            // Of a closed unit it is said above what is left to do, or that nothing is.
            (!changes.is_empty() || !is_closed.get()).then_some(changes)
        })
    });
    let lines = move |changes: Vec<String>| {
        if changes.is_empty() {
            view! { <p>{Text::NothingChanges.say(lang)}</p> }.into_any()
        } else {
            let lines = changes
                .into_iter()
                .map(|change| view! { <li>{change}</li> });
            view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <div>
            {move || changes.get().map(|changes| view! { <h2>{Text::WouldChange.say(lang)}</h2> {lines(changes)} })}
        </div>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let advised = Memo::new(move |_| work.assessment.with(|found| found.advice.ways.clone()));
    let ways = move || {
        advised.with(|ways| {
            ways.iter().map(|(route, modes)| {
                let modes = lang.join(modes.iter().map(|&mode| words::mode(mode, lang)));
                view! {
                    <li>
                        <span>{words::route(*route, lang)}
                            {(!modes.is_empty()).then(|| view! { <small>" " {modes}</small> })}</span>
                        {route.rule().map(|rule| view! { <span class="chip">{words::source(rule.source(), lang)}</span> })}
                    </li>
                }
            }).collect_view()
        })
    };
    let some = Memo::new(move |_| advised.with(|ways| !ways.is_empty()));
    // A closed unit forms nothing any more.
    let is_closed = is_closed(work);
    let usual = Memo::new(move |_| {
        work.assessment.with(|found| {
            found
                .usual_type
                .map(|advice| words::type_advice(advice, lang))
        })
    });
    let owner = Memo::new(move |_| {
        work.assessment
            .with(|found| words::candidacy(found.candidacy, lang))
    });
    view! {
        {move || some.get().then(|| view! {
            <div>
                <h2>{move || if is_closed.get() { Text::WaysOut } else { Text::WaysForward }.say(lang)}</h2>
                <ul class="steps">{ways}</ul>
                {move || usual.get().map(|text| view! {
                    <p class="advice">{text} " " <span class="chip">{words::source(
                        policy::Source::Higher(policy::HigherRule::BranchRegulations), lang)}</span></p>
                })}
            </div>
        })}
        {move || owner.get().map(|text| view! {
            <p class="advice" data-state="gap"><b>{Text::Candidacy.say(lang)}</b> {lang.pick("：", ": ")} {text} " "
                <span class="chip">{words::source(Rule::F15.source(), lang)}</span></p>
        })}
    }
}

#[component]
fn Steps() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let asked = Memo::new(move |_| work.assessment.with(|found| found.steps.clone()));
    let steps = move || {
        asked.with(|steps| {
            steps.iter().enumerate().map(|(place, &step)| view! {
                <li><span aria-hidden="true">{place + 1}</span><span>{words::step(step, lang)}</span>
                    <span class="chip">{words::source(step.source(), lang)}</span></li>
            }).collect_view()
        })
    };
    let some = Memo::new(move |_| asked.with(|steps| !steps.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <div><h2>{Text::NextSteps.say(lang)}</h2><ol class="reasons">{steps}</ol></div>
            }
        })
    }
}

/// Whether the unit is not in operation.
fn is_closed(work: Work) -> Memo<bool> {
    Memo::new(move |_| {
        work.checked
            .with(|checked| checked.facts.status != Status::Operating)
    })
}

#[component]
fn Coverage() -> impl IntoView {
    let lang = use_lang();
    let work = use_work();
    let is_closed = is_closed(work);
    let standing = Memo::new(move |_| work.assessment.with(|found| found.standing));
    let text = move || {
        if is_closed.get() {
            return Text::ClosedOutside.say(lang).to_owned();
        }
        let standing = standing.get();
        let reach = match standing.reach {
            Reach::Separate => Text::ReachSeparate,
            Reach::Joint => Text::ReachJoint,
            Reach::Work => Text::ReachWork,
            Reach::None => Text::ReachNone,
            Reach::PerhapsWork | Reach::Unknown => Text::ReachUnknown,
        };
        let base = match standing.in_base {
            Tri::Yes => Text::InBase,
            Tri::No => Text::NotInBase,
            Tri::Unknown => Text::BaseUnknown,
        };
        format!(
            "{}{}{}",
            reach.say(lang),
            lang.pick("；", "; "),
            base.say(lang)
        )
    };
    view! {
        <p class="advice"><b>{Text::CoverageTitle.say(lang)}</b> {lang.pick("：", ": ")} {text}</p>
    }
}
