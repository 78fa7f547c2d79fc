//! The two coverages in words.

use coverage::{Band, Dimension, Figures, Key, Measure, Rate, Ratio};
use ledger::{Column, Named, Share};

use crate::percent::{percent_points, written_percent};
use crate::{CoverageText as T, Lang, cell_value, count, kind};

/// What a rate is called.
pub fn coverage_measure(measure: Measure, lang: Lang) -> &'static str {
    match measure {
        Measure::Organised => lang.pick("组织覆盖率", "Organisation coverage"),
        Measure::Reached => lang.pick("工作覆盖率", "Work coverage"),
        Measure::DueFormed => lang.pick("应建尽建率", "Due and formed"),
        Measure::OwnOfDue => lang.pick("单独组建率（占应建）", "Of their own, of those due"),
        Measure::OwnOfOrganised => lang.pick(
            "单独组建率（占已覆盖）",
            "Of their own, of those with an organisation",
        ),
    }
}

/// What a rate is a share of, and by which clause. `narrow`: whether the base is only what F2 to F5 ask for.
pub fn measure_why(measure: Measure, narrow: bool, lang: Lang) -> String {
    let base = if narrow {
        lang.pick(
            "在业、且组建要求（F2–F5）适用的单位",
            "units in operation to which F2–F5 apply",
        )
    } else {
        lang.pick("在业的全部单位", "all units in operation")
    };
    match (measure, lang) {
        (Measure::Organised, Lang::Zh) => format!(
            "（单独组建 + 联合组建）÷ {base}。依据（九）；基数可在“政策标准”里换一种理解。"
        ),
        (Measure::Organised, Lang::En) => format!(
            "(own + joint organisations) ÷ {base}. Article 9; the base is a reading, to be chosen on the page of standards."
        ),
        (Measure::Reached, Lang::Zh) => format!(
            "（单独组建 + 联合组建 + 有指导员或群团组织的）÷ {base}。依据（九）。"
        ),
        (Measure::Reached, Lang::En) => format!(
            "(own + joint organisations + reached by an instructor or a mass organisation) ÷ {base}. Article 9."
        ),
        (Measure::DueFormed, Lang::Zh) => "应建单位里有党组织的 ÷ 应建单位。应建：在业、正式党员达到单独组建的人数（F5，（九））。".to_owned(),
        (Measure::DueFormed, Lang::En) => "Due units with an organisation ÷ due units. Due: in operation, with as many full members as F5 asks for (article 9).".to_owned(),
        (Measure::OwnOfDue, Lang::Zh) => "单独组建的应建单位 ÷ 应建单位（F5，（九））。差额就是还要单独组建的。".to_owned(),
        (Measure::OwnOfDue, Lang::En) => "Due units with an organisation of their own ÷ due units (F5, article 9). The rest is still to form its own.".to_owned(),
        (Measure::OwnOfOrganised, Lang::Zh) => "单独组建 ÷（单独组建 + 联合组建）。".to_owned(),
        (Measure::OwnOfOrganised, Lang::En) => "Own organisations ÷ (own + joint organisations).".to_owned(),
    }
}

/// By what units are grouped.
pub fn dimension(dimension: Dimension, lang: Lang) -> &'static str {
    match dimension {
        Dimension::District => lang.pick("区", "District"),
        Dimension::Street => lang.pick("街道", "Street"),
        Dimension::Kind => lang.pick("单位类型", "Kind"),
        Dimension::Trade => lang.pick("行业", "Trade"),
        Dimension::Field => lang.pick("新兴领域", "Emerging field"),
        Dimension::Staff => lang.pick("从业人员", "Employees"),
        Dimension::Members => lang.pick("正式党员", "Full members"),
    }
}

/// What a group is called.
pub fn group(key: &Key, lang: Lang) -> String {
    let stated = |name: &str| {
        if name.is_empty() {
            T::NotStated.say(lang).to_owned()
        } else {
            name.to_owned()
        }
    };
    match key {
        Key::District(name) => stated(name),
        Key::Street { district, street } => match (district.as_str(), street.as_str()) {
            ("", _) => stated(street),
            (district, "") => format!("{district} · {}", T::NotStated.say(lang)),
            (district, street) => format!("{district} · {street}"),
        },
        Key::Kind(one) => kind(*one, lang).to_owned(),
        Key::Trade(None) => T::NotStated.say(lang).to_owned(),
        Key::Trade(Some(trade)) => cell_value(Column::Trade, trade.name(), lang).into_owned(),
        Key::Field(None) => T::NoField.say(lang).to_owned(),
        Key::Field(Some(field)) => cell_value(Column::Field, field.name(), lang).into_owned(),
        Key::Staff(band) | Key::Members(band) => range(*band, lang),
    }
}

fn range(band: Band, lang: Lang) -> String {
    match band {
        Band::Unknown => T::NotKnown.say(lang).to_owned(),
        Band::Heads { from, to: None } => format!("≥{}", count(from)),
        Band::Heads { from, to: Some(to) } if from == to => count(from),
        Band::Heads { from, to: Some(to) } => format!("{}–{}", count(from), count(to)),
    }
}

/// A share in tenths of a percent, rounded half up; exact, so that 120 of 125 is 96.0 % everywhere.
pub fn tenths(ratio: Ratio) -> u32 {
    let (part, of) = (i128::from(ratio.part), i128::from(ratio.of.max(1)));
    let points = percent_points(part, of, 1).unwrap_or(0);
    u32::try_from(points).unwrap_or(u32::MAX)
}

/// A share in whole percents, rounded from the share itself and not from its tenths.
pub fn whole_percents(ratio: Ratio) -> u32 {
    let (part, of) = (i128::from(ratio.part), i128::from(ratio.of.max(1)));
    let points = percent_points(part, of, 0).unwrap_or(0);
    u32::try_from(points).unwrap_or(u32::MAX)
}

/// Tenths of a percent as text.
pub fn tenths_percent(tenths: u32) -> String {
    written_percent(i128::from(tenths), 1)
}

/// A share of units in percent, or its two ends where something is not known.
pub fn share(share: Option<Share>) -> String {
    let Some(Share { least, most, of }) = share else {
        return "–".to_owned();
    };
    let said = |part: u32| tenths_percent(tenths(Ratio { part, of }));
    let (least, most) = (said(least), said(most));
    if least == most {
        least
    } else {
        format!("{least} – {most}")
    }
}

/// A rate, or its two ends where something is not known.
pub fn rate(rate: Option<Rate>) -> String {
    let Some(rate) = rate else {
        return "–".to_owned();
    };
    let (least, most) = (tenths(rate.least), tenths(rate.most));
    if least == most {
        tenths_percent(least)
    } else {
        format!("{}–{}", tenths_percent(least), tenths_percent(most))
    }
}

/// What a rate is made of: so many of so many.
pub fn rate_parts(rate: Option<Rate>, lang: Lang) -> String {
    let Some(rate) = rate else {
        return T::Nothing.say(lang).to_owned();
    };
    let parts = |ratio: Ratio| {
        let (part, of) = (count(ratio.part), count(ratio.of));
        match lang {
            Lang::Zh => format!("{part} / {of} 个单位"),
            Lang::En => format!("{part} of {of} units"),
        }
    };
    if rate.least == rate.most {
        parts(rate.least)
    } else if rate.least.of == rate.most.of {
        let part = format!("{}–{}", count(rate.least.part), count(rate.most.part));
        match lang {
            Lang::Zh => format!("{part} / {} 个单位", count(rate.least.of)),
            Lang::En => format!("{part} of {} units", count(rate.least.of)),
        }
    } else {
        format!("{} – {}", parts(rate.least), parts(rate.most))
    }
}

/// How a rate has changed since, in percentage points of its least end; nothing where one of them is missing.
pub fn change_of(now: Option<Rate>, then: Option<Rate>, lang: Lang) -> Option<String> {
    let change = i64::from(tenths(now?.least)) - i64::from(tenths(then?.least));
    let sign = match change {
        0 => "±",
        ..0 => "−",
        _ => "+",
    };
    let size = change.unsigned_abs();
    Some(format!(
        "{sign}{}.{} {}",
        size / 10,
        size % 10,
        T::Points.say(lang)
    ))
}

/// Where units are still to form their own: the groups that have the most, in words.
pub fn gap_sentence(groups: &[(String, Figures)], whole: &Figures, lang: Lang) -> String {
    let said = |(least, most): (u32, u32)| {
        if least == most {
            count(least)
        } else {
            format!("{}–{}", count(least), count(most))
        }
    };
    let mut ranked: Vec<&(String, Figures)> = groups
        .iter()
        .filter(|(_, figures)| figures.to_form().1 > 0)
        .collect();
    ranked.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.to_form()));
    let first = ranked.iter().take(3).map(|(name, figures)| match lang {
        Lang::Zh => format!("{name} {} 个", said(figures.to_form())),
        Lang::En => format!("{name} ({})", said(figures.to_form())),
    });
    let first = lang.join(first.collect::<Vec<_>>());
    let (due, without) = (said(whole.to_form()), said(whole.without()));
    match (lang, first.is_empty()) {
        (Lang::Zh, true) => format!("应建单位都已单独组建。没有党组织的在业单位 {without} 个。"),
        (Lang::Zh, false) => format!(
            "还要单独组建的有 {due} 个单位，最多的是{first}。没有党组织的在业单位 {without} 个。"
        ),
        (Lang::En, true) => format!(
            "Every unit that is due has its own organisation. Units in operation without one: {without}."
        ),
        (Lang::En, false) => format!(
            "Still to form their own: {due} units, most of them in {first}. Units in operation without an organisation: {without}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up_to_a_tenth_of_a_percent() {
        for (part, of, said) in [
            (170, 200, "85.0%"),
            (190, 200, "95.0%"),
            (120, 125, "96.0%"),
            (120, 170, "70.6%"),
            (1, 3, "33.3%"),
            (2, 3, "66.7%"),
            (1, 2000, "0.1%"),
            (999, 2000, "50.0%"),
            (0, 7, "0.0%"),
            (7, 7, "100.0%"),
        ] {
            let ratio = Ratio { part, of };
            let one = Rate {
                least: ratio,
                most: ratio,
            };
            assert_eq!(rate(Some(one)), said);
        }
    }

    #[test]
    fn a_range_has_both_ends_and_nothing_has_none() {
        let (least, most) = (Ratio { part: 1, of: 2 }, Ratio { part: 2, of: 2 });
        assert_eq!(rate(Some(Rate { least, most })), "50.0%–100.0%");
        assert_eq!(rate(None), "–");
    }

    #[test]
    fn a_change_has_its_sign() {
        let at = |part| {
            let ratio = Ratio { part, of: 200 };
            Some(Rate {
                least: ratio,
                most: ratio,
            })
        };
        for (now, then, said) in [
            (170, 160, Some("+5.0 个百分点")),
            (160, 170, Some("−5.0 个百分点")),
            (170, 170, Some("±0.0 个百分点")),
        ] {
            assert_eq!(change_of(at(now), at(then), Lang::Zh).as_deref(), said);
        }
        assert_eq!(change_of(at(1), None, Lang::Zh), None);
    }
}
