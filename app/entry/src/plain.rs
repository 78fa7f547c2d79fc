//! A number as written, without floats: digits before and after the point.

/// A plain number: sign, and digits without leading or trailing zeros.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Plain {
    pub negative: bool,
    whole: String,
    fraction: String,
}

/// Why a text is no plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotPlain {
    NotANumber,
    Scientific,
}

/// Why a plain number cannot be brought to whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotWhole {
    TooFine,
    TooLarge,
}

impl Plain {
    /// Reads folded text: an optional sign, digits, a point, digits. Commas or spaces may stand between groups of three
    /// digits before the point; anywhere else they are refused, as `1,2` could mean several things.
    pub(crate) fn read(text: &str) -> Result<Self, NotPlain> {
        let text = text.trim();
        let (negative, unsigned) = match text.strip_prefix(['-', '+']) {
            Some(rest) => (text.starts_with('-'), rest.trim_start()),
            None => (false, text),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        match ungrouped(whole) {
            Some(digits) if all_digits(fraction) && !(digits.is_empty() && fraction.is_empty()) => {
                Ok(Self {
                    negative,
                    whole: digits.trim_start_matches('0').to_owned(),
                    fraction: fraction.trim_end_matches('0').to_owned(),
                })
            }
            _ if is_scientific(unsigned) => Err(NotPlain::Scientific),
            _ => Err(NotPlain::NotANumber),
        }
    }

    /// The number times ten to the power of `places`, sign left aside.
    pub(crate) fn shifted(&self, places: usize) -> Result<u128, NotWhole> {
        let Some(zeros) = places.checked_sub(self.fraction.len()) else {
            return Err(NotWhole::TooFine);
        };
        let digits = self.whole.chars().chain(self.fraction.chars());
        digits
            .chain(std::iter::repeat_n('0', zeros))
            .try_fold(0_u128, |number, digit| {
                let digit = u128::from(digit.to_digit(10).unwrap_or(0));
                number.checked_mul(10)?.checked_add(digit)
            })
            .ok_or(NotWhole::TooLarge)
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a whole number without its separators; `None` where they do not stand between groups of three.
fn ungrouped(text: &str) -> Option<String> {
    let separator = match text.find([',', ' ']) {
        None => return all_digits(text).then(|| text.to_owned()),
        Some(_) if text.contains(',') => ',',
        Some(_) => ' ',
    };
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let well_grouped = (1..=3).contains(&first.len())
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group));
    well_grouped.then(|| text.replace(separator, ""))
}

/// Whether it is written like `1e20` or `1.5E-3`.
fn is_scientific(text: &str) -> bool {
    text.split_once(['e', 'E']).is_some_and(|(number, power)| {
        let power = power.strip_prefix(['-', '+']).unwrap_or(power);
        let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        has_digit(number)
            && number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            && has_digit(power)
            && all_digits(power)
    })
}
