//! What the rules fill in, beside a unit's own columns: by the same rules as on the pages.

use ledger::{Live, ResultColumn, UnitId};
use policy::{
    Amount, DeductionInputs, Fen, Keeping, Silent, Surroundings, TaxRate, Tri, advise_route,
    budget, deduct, judge, refund,
};
use words::Lang;

const ZH: Lang = Lang::Zh;

/// A result's cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Result {
    /// Words.
    Text(String),
    /// An amount that is known, in fen.
    Money(Fen),
}

/// All results of a unit, in the order of [`ResultColumn::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub struct Results(Vec<Result>);

impl Results {
    /// Asks the rules of a unit; `None` where there is none.
    pub fn of(live: &Live, id: UnitId) -> Option<Self> {
        let facts = live.table().facts(id)?;
        let more = live.table().more(id);
        let book = live.walk().book();
        let mut keeping = Keeping::default();
        let judgement = judge(facts, book, &mut keeping);
        let reasons = keeping
            .into_derivations()
            .pop()
            .map(|verdict| verdict.reasons)
            .unwrap_or_default();
        let applying: Vec<_> = reasons
            .iter()
            .filter(|reason| reason.applies == Tri::Yes)
            .collect();
        let route = advise_route(facts, Surroundings::default(), &judgement, book);
        let money = budget(facts, &[], book, &mut Silent);
        let inputs = DeductionInputs {
            wages: more.wages,
            spending: more.spending,
            rate: TaxRate::default(),
        };
        let deduction = deduct(&inputs, book, &mut Silent);
        let join = |texts: Vec<String>| Result::Text(texts.join("；"));
        let results = ResultColumn::ALL.iter().map(|column| match column {
            ResultColumn::Verdict => Result::Text(match judgement.verdict() {
                Some(verdict) => words::verdict_short(verdict, ZH).to_owned(),
                None => words::outcome(judgement.outcome, ZH),
            }),
            ResultColumn::Clauses => {
                let mut clauses: Vec<String> = Vec::new();
                for reason in &applying {
                    let clause = words::source(reason.rule.source(), ZH);
                    if !clauses.contains(&clause) {
                        clauses.push(clause);
                    }
                }
                Result::Text(clauses.concat())
            }
            ResultColumn::Reasons => join(
                applying
                    .iter()
                    .map(|reason| words::reason(reason, ZH))
                    .collect(),
            ),
            ResultColumn::Route => join(
                route
                    .ways
                    .iter()
                    .map(|(route, _)| words::route(*route, ZH).to_owned())
                    .collect(),
            ),
            ResultColumn::Warnings => {
                let names = live.judged().get(id).reminders;
                let names = names.iter().map(|one| words::reminder(one, ZH));
                Result::Text(names.collect::<Vec<_>>().join("、"))
            }
            ResultColumn::Yearly => of_amount(money.yearly),
            ResultColumn::StartUp => of_amount(money.start_up),
            ResultColumn::Allowance => of_amount(money.allowance),
            ResultColumn::Training => of_amount(money.training),
            ResultColumn::Total => of_amount(money.total),
            ResultColumn::DeductionCap => of_amount(deduction.cap),
            ResultColumn::Deductible => of_amount(deduction.deductible),
            ResultColumn::AddedBack => of_amount(deduction.added_back),
            ResultColumn::Refund => of_amount(refund(more.dues_paid, book, &mut Silent)),
        });
        Some(Self(results.collect()))
    }

    /// The cells, in the order of [`ResultColumn::ALL`].
    pub fn cells(&self) -> &[Result] {
        &self.0
    }
}

/// A known amount is a number; where facts are missing, its two ends are words, and nothing known is an empty cell.
fn of_amount(amount: Amount) -> Result {
    match (amount.known(), amount.high()) {
        (Some(known), _) => Result::Money(known),
        (None, None) if amount.low() == Fen::ZERO => Result::Text(String::new()),
        (None, None) => Result::Text(format!("≥{}", super::cells::yuan(amount.low()))),
        (None, Some(high)) => Result::Text(format!(
            "{}–{}",
            super::cells::yuan(amount.low()),
            super::cells::yuan(high)
        )),
    }
}

/// That the results are worked out by standards or readings which differ from the text of the policy, and by which; `None`
/// where none does. It stands beside each unit, so that no part of the file is without it.
pub(super) fn local_terms(live: &Live) -> Option<String> {
    let choices = live.walk().book().choices();
    let line = words::local_terms_line(choices, ZH)?;
    let terms = words::local_terms(choices, ZH).join("；");
    Some(format!("{line}：{terms}"))
}

/// What a reader of an exported file must know: by which year, day, standards and readings its results were worked out.
pub fn about(live: &Live, made_up: bool) -> Vec<(String, String)> {
    let book = live.walk().book();
    let mut lines = Vec::new();
    let mut say = |name: &str, text: String| lines.push((name.to_owned(), text));
    if made_up {
        say("注意", "演示数据：这里的单位都是编造的。".to_owned());
    }
    say(
        "内容",
        "五清台账，后面的判定、预警和金额由规则算出".to_owned(),
    );
    say(
        "依据",
        "海口市关于进一步加强两新组织党的建设的实施意见".to_owned(),
    );
    say("截至", live.walk().day().to_string());
    say("预算年度", book.year().to_string());
    say("金额单位", "元；范围表示有信息没填".to_owned());
    if let Some(line) = words::local_terms_line(book.choices(), ZH) {
        say("注意", line);
        for one in words::local_terms(book.choices(), ZH) {
            say("与文件不同", one);
        }
    }
    for &reading in policy::Reading::ALL {
        let chosen = words::choice(book.readings().choice(reading), ZH);
        say(
            &format!("采用的口径：{}", words::question(reading, ZH)),
            chosen.to_owned(),
        );
    }
    for &id in policy::StandardId::ALL {
        let text = words::standard_in_use(id, book.standards().value(id), ZH);
        say(&format!("标准：{}", words::standard(id, ZH)), text);
    }
    lines
}
