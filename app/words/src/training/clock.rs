use training::Told;

use crate::{Lang, count};

/// What the clock has to say: when it starts, stops or is up, and not between.
pub fn clock_told(told: Told, lang: Lang) -> String {
    match (told, lang) {
        (Told::Started(seconds), Lang::Zh) => format!("开始计时，{} 秒", count(seconds)),
        (Told::Started(seconds), Lang::En) => {
            format!("The clock runs: {} seconds", count(seconds))
        }
        (Told::Stopped(seconds), Lang::Zh) => format!("计时停住，还剩 {} 秒", count(seconds)),
        (Told::Stopped(seconds), Lang::En) => {
            format!("The clock stands, {} seconds left", count(seconds))
        }
        (Told::Up, Lang::Zh) => "时间到".to_owned(),
        (Told::Up, Lang::En) => "Time is up".to_owned(),
    }
}
