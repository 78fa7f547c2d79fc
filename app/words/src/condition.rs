//! What units of a ledger are asked for, in words: the same on the ledger's page and on every sheet that is made of them.

use ledger::Form;
use ledger::query::{Condition, Query};
use policy::Fen;

use crate::{
    Lang, LedgerText, MoneyUnit, cell_value, column, count, money, reminder, verdict_short,
};

/// One condition. `own` names the user's own columns.
pub fn condition(condition: &Condition, own: &[String], lang: Lang) -> String {
    let colon = lang.pick("：", ": ");
    let or = lang.pick("、", ", ");
    match condition {
        Condition::OneOf(of, values) => {
            let said = |value: &String| match value.as_str() {
                "" => LedgerText::Unknown.say(lang).to_owned(),
                value => cell_value(*of, value, lang).into_owned(),
            };
            let values: Vec<String> = values.iter().map(said).collect();
            format!("{}{colon}{}", column(*of, lang), values.join(or))
        }
        Condition::Contains(of, text) => format!("{}{colon}“{text}”", column(*of, lang)),
        Condition::Between(of, from, to) => {
            let number = |number: i64| match of.form() {
                Form::Money => money(Fen(number), MoneyUnit::Yuan),
                _ => count(number),
            };
            let ends = ends(from.map(number), to.map(number));
            format!("{}{colon}{ends}", column(*of, lang))
        }
        Condition::Days(of, from, to) => {
            let day = |day: chrono::NaiveDate| day.to_string();
            let ends = ends(from.map(day), to.map(day));
            format!("{}{colon}{ends}", column(*of, lang))
        }
        Condition::Known(of, known) => {
            let text = if *known {
                LedgerText::OnlyKnown
            } else {
                LedgerText::OnlyUnknown
            };
            format!("{}{colon}{}", column(*of, lang), text.say(lang))
        }
        Condition::Verdicts(verdicts) => {
            let name = |one: &Option<policy::Verdict>| match one {
                Some(verdict) => verdict_short(*verdict, lang),
                None => LedgerText::NotJudged.say(lang),
            };
            let names: Vec<&str> = verdicts.iter().map(name).collect();
            format!("{}{colon}{}", LedgerText::Verdict.say(lang), names.join(or))
        }
        Condition::Reminders(reminders) => {
            let names: Vec<&str> = reminders.iter().map(|one| reminder(*one, lang)).collect();
            format!(
                "{}{colon}{}",
                LedgerText::Reminders.say(lang),
                names.join(or)
            )
        }
        Condition::OwnContains(of, text) => {
            let name = own.get(usize::from(*of)).map_or("", String::as_str);
            format!("{name}{colon}“{text}”")
        }
    }
}

fn ends(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(from), None) => format!("≥ {from}"),
        (None, Some(to)) => format!("≤ {to}"),
        (None, None) => String::new(),
    }
}

/// All that a query asks for; `None` where it asks for every unit.
pub fn query(query: &Query, own: &[String], lang: Lang) -> Option<String> {
    let search = query.search.trim();
    let search = (!search.is_empty()).then(|| {
        let colon = lang.pick("：", ": ");
        format!("{}{colon}“{search}”", LedgerText::Search.say(lang))
    });
    let conditions = query.conditions.iter();
    let conditions = conditions.map(|one| condition(one, own, lang));
    let all: Vec<String> = search.into_iter().chain(conditions).collect();
    (!all.is_empty()).then(|| all.join(lang.pick("；", "; ")))
}

/// Which units of a ledger a sheet or a file is made of: all of them, or those that a filter leaves, of how many.
pub fn units_of(filter: Option<&str>, units: u32, all: u32, lang: Lang) -> String {
    match (filter, lang) {
        (None, Lang::Zh) => format!("台账全部 {} 家单位", count(all)),
        (None, Lang::En) => format!("All {} units of the ledger", count(all)),
        (Some(filter), Lang::Zh) => format!(
            "台账筛选后的 {} 家单位（全部 {} 家）：{filter}",
            count(units),
            count(all)
        ),
        (Some(filter), Lang::En) => format!(
            "{} of the ledger's {} units, filtered by: {filter}",
            count(units),
            count(all)
        ),
    }
}

#[cfg(test)]
mod tests {
    use ledger::Column;

    use super::*;

    #[test]
    fn what_is_asked_for_is_named_in_full() {
        let mut asked = Query::default();
        assert_eq!(query(&asked, &[], Lang::Zh), None);
        asked.search = " 椰城 ".to_owned();
        asked.conditions = vec![
            Condition::OneOf(Column::District, vec!["龙华区".to_owned(), String::new()]),
            Condition::Between(Column::Employees, Some(50), None),
            Condition::Verdicts(vec![None]),
            Condition::OwnContains(0, "甲".to_owned()),
        ];
        let own = ["网格".to_owned()];
        let said = query(&asked, &own, Lang::Zh).unwrap_or_default();
        for part in ["“椰城”", "龙华区", "≥ 50", "网格：“甲”"] {
            assert!(said.contains(part), "{said}");
        }
        let source = units_of(Some(&said), 120, 2_475, Lang::Zh);
        assert!(source.contains("120") && source.contains("2,475") && source.contains("龙华区"));
        assert_eq!(
            units_of(None, 2_475, 2_475, Lang::Zh),
            "台账全部 2,475 家单位"
        );
    }
}
