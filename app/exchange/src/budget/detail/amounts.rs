//! What the multiples of an entry come to, as formulas.

use budget::{Item, Opened};
use policy::Amount;

use super::super::layout::Ends;
use super::super::names::{CITY_PERCENT, DISTRICT_PERCENT, rate as rate_name};
use super::super::page::Computed;
use super::super::rows::Look;
use super::{Detail, Filled};

impl Detail {
    pub(super) fn item(
        &mut self,
        item: Item,
        ends: Ends,
        amount: Amount,
        slots: &[Option<Filled>],
    ) {
        let (mut low, mut high) = (String::new(), String::new());
        let mut open = None;
        for (slot, filled) in self.layout.slots.iter().zip(slots) {
            let Some(filled) = filled.filter(|_| slot.item == item) else {
                continue;
            };
            let rate = rate_name(filled.rate);
            let rate = match slot.months {
                Some(months) => format!("ROUND({rate}*{}/12,2)", self.rows.at(months)),
                None => rate,
            };
            for (sum, column) in [(&mut low, slot.least), (&mut high, slot.most)] {
                if !sum.is_empty() {
                    sum.push('+');
                }
                sum.push_str(&format!("{}*{rate}", self.rows.at(column)));
            }
            if filled.most.is_none() {
                open = Some(self.rows.at(slot.most));
            }
        }
        if low.is_empty() {
            self.rows.number(ends.0, "0", Look::Money);
            if ends.1 != ends.0 {
                self.rows.number(ends.1, "0", Look::Money);
            }
            return;
        }
        self.ends(ends, &low, &unless_open(high, open), amount);
    }

    pub(super) fn total(&mut self, opened: &Opened) {
        let sum = |of: &dyn Fn(Ends) -> u16| {
            let cells = self.layout.items.iter().map(|ends| self.rows.at(of(*ends)));
            cells.collect::<Vec<_>>().join("+")
        };
        let (low, high) = (sum(&|ends| ends.0), sum(&|ends| ends.1));
        let total = opened.budget.total;
        let is_open = total.high().is_none();
        let amounts = [
            opened.budget.yearly,
            opened.budget.start_up,
            opened.budget.allowance,
            opened.budget.training,
        ];
        let open = amounts.iter().zip(self.layout.items);
        let mut open = open.filter(|(amount, _)| amount.high().is_none());
        let open = open.next().map(|(_, ends)| self.rows.at(ends.1));
        let ends = self.layout.total;
        self.ends(ends, &low, &unless_open(high, open), total);
        let Some([city, district]) = self.layout.shares else {
            return;
        };
        let (low, high) = (self.rows.at(ends.0), self.rows.at(ends.1));
        let of_city = |cell: &str| format!("ROUND({cell}*{CITY_PERCENT}/100,2)");
        let of_district =
            |cell: &str| format!("{cell}-ROUND({cell}*(100-{DISTRICT_PERCENT})/100,2)");
        // Who pays nothing pays nothing of what has no upper end either.
        let share = |percent: &str, of: &dyn Fn(&str) -> String| {
            if is_open {
                format!(
                    "IF({percent}=0,0,IF(ISNUMBER({high}),{},{high}))",
                    of(&high)
                )
            } else {
                of(&high)
            }
        };
        let (high_city, high_district) = (
            share(CITY_PERCENT, &of_city),
            share(DISTRICT_PERCENT, &of_district),
        );
        self.ends(city, &of_city(&low), &high_city, opened.city);
        self.ends(
            district,
            &of_district(&low),
            &high_district,
            opened.district,
        );
    }

    pub(super) fn ends(&mut self, ends: Ends, low: &str, high: &str, amount: Amount) {
        self.rows
            .formula(ends.0, low, &Computed::Money(amount.low()));
        if ends.1 != ends.0 {
            self.rows.formula(ends.1, high, &Computed::high(amount));
        }
    }
}

/// A sum, or the words of the cell that has no upper end.
fn unless_open(sum: String, open: Option<String>) -> String {
    match open {
        Some(cell) => format!("IF(ISNUMBER({cell}),{sum},{cell})"),
        None => sum,
    }
}
