use policy::{Choice, Choices, Reading, Standard, StandardId};

use crate::{Lang, aside, choice, count, percent, question, standard, value};

/// What of these choices is not as in the policy's text, each with what it would be there.
pub fn terms(choices: &Choices, lang: Lang) -> Vec<String> {
    let readings = choices.readings.changed();
    let mut terms: Vec<String> = readings
        .map(|(reading, answer)| {
            let is_ratio = answer == Choice::OwnRatio;
            let city = is_ratio.then(|| choices.readings.city_percent());
            let default = choice(reading.default_choice(), lang);
            let default = match lang {
                Lang::Zh => format!("默认：{default}"),
                Lang::En => format!("by default: {default}"),
            };
            aside(&answered(reading, answer, city, lang), &default, lang)
        })
        .collect();
    let raised = choices.standards.raised();
    terms.extend(raised.map(|(id, to)| {
        let set = Standard::of(id);
        let floor = value(set.value, set.measure, lang);
        let floor = match lang {
            Lang::Zh => format!("条款：{floor}"),
            Lang::En => format!("in the clause: {floor}"),
        };
        aside(&in_use(id, to, lang), &floor, lang)
    }));
    terms
}

/// A reading with its answer; under a ratio of one's own, with the city's percentage.
pub fn answered(reading: Reading, answer: Choice, city: Option<u8>, lang: Lang) -> String {
    let (asked, answered) = (question(reading, lang), choice(answer, lang));
    if let Some(city) = city {
        let city = percent(i64::from(city) * 100);
        return match lang {
            Lang::Zh => format!("{asked}——{answered}，市级 {city}"),
            Lang::En => format!("{asked} {answered}, the city {city}"),
        };
    }
    match lang {
        Lang::Zh => format!("{asked}——{answered}"),
        Lang::En => format!("{asked} {answered}"),
    }
}

/// A standard with its value.
pub fn in_use(id: StandardId, to: i64, lang: Lang) -> String {
    let name = standard(id, lang);
    let to = value(to, Standard::of(id).measure, lang);
    match lang {
        Lang::Zh => format!("{name}：{to}"),
        Lang::En => format!("{name}: {to}"),
    }
}

/// Which cases of a set.
pub fn cases_listed(cases: &[usize], lang: Lang) -> String {
    let numbers = cases.iter().map(|&case| {
        let case = u32::try_from(case).unwrap_or(u32::MAX);
        count(case)
    });
    let numbers = lang.join(numbers);
    match lang {
        Lang::Zh => format!("第 {numbers} 题"),
        Lang::En if cases.len() == 1 => format!("case {numbers}"),
        Lang::En => format!("cases {numbers}"),
    }
}
