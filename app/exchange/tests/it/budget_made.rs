//! Budgets made for tests, and what their workbooks hold.

use std::collections::BTreeMap;
use std::io::Cursor;

use budget::{Alteration, Base, District, OwnLine, Plan, Ratio, Sheet, Terms, Units, reckon};
use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use exchange::budget::{BookOf, BudgetBook, LastYear, Remarks, Retained, Scenario};
use ledger::{Table, UnitId};
use policy::{
    Affiliation, Amount, Choice, Choices, Counts, Fen, Heads, Level, Reading, StandardId,
};
use words::Lang;

pub const YEAR: i32 = 2026;

fn level(organisations: u32, new: u32, below: u32) -> Level {
    Level {
        organisations,
        new,
        below,
        months: organisations * 12,
    }
}

/// Worked example 8: a committee with all that is below it.
pub fn example_8() -> District {
    District {
        name: "龙华区".into(),
        counts: Counts {
            committees: level(1, 0, 0),
            general_branches: level(2, 0, 2),
            branches: level(8, 0, 8),
            members: Heads::known(210),
            ..Counts::default()
        },
        ..District::default()
    }
}

/// Worked example 9: a district.
pub fn example_9() -> District {
    District {
        name: "美兰区".into(),
        counts: Counts {
            committees: level(3, 0, 0),
            general_branches: level(12, 0, 0),
            branches: level(240, 18, 0),
            members: Heads::known(3_600),
            month: 3,
            ..Counts::default()
        },
        due: Heads::known(10),
        too_large: Heads::known(3),
        ..District::default()
    }
}

/// A made-up city in which much is not known, with names that a spreadsheet would take for formulas, patterns and
/// comparisons.
pub fn city(size: u32) -> Table {
    let day = NaiveDate::from_ymd_opt(YEAR, 6, 1).unwrap();
    let mut table = Table::new();
    for (at, mut record) in ledger::demo::Demo::new(11, size, day).enumerate() {
        match at % 97 {
            0 => record.name = "=HYPERLINK(\"x\")".into(),
            1 => record.street = "<5".into(),
            2 => record.street = "*".into(),
            3 => record.street = String::new(),
            4 => record.district = String::new(),
            5..=9 => record.facts.approved = None,
            10..=13 => record.facts.secretary_source = None,
            14..=16 => {
                record.facts.full_members = Heads::UNKNOWN;
                record.facts.employees = Heads::UNKNOWN;
            }
            17..=20 => {
                record.facts.organisation = Some(policy::Organisation::Committee);
                record.joint.clear();
                record.facts.general_below = 2;
                record.facts.branches_below = 5;
                record.facts.branch_posts_shared = 1;
            }
            21..=23 => {
                record.facts.organisation = None;
                record.joint.clear();
                record.facts.general_below = 1;
                record.facts.branches_below = 3;
            }
            _ => {}
        }
        table.push(&record).unwrap();
    }
    table.settle_joint_branches();
    table
}

/// One budget with all that a workbook is made of.
pub struct Made {
    pub lang: Lang,
    pub choices: Choices,
    pub terms: Terms,
    pub plans: Vec<(&'static str, Plan)>,
    pub years: Plan,
    pub last_year: Vec<LastYear>,
    pub remarks: Remarks,
}

pub fn own_line(name: &str, yuan: i64, payer: Affiliation, district: &str) -> OwnLine {
    OwnLine {
        name: name.into(),
        amount: Amount::exactly(Fen::yuan(yuan)),
        payer,
        district: district.into(),
        month: Some(4),
        is_month_unread: false,
        note: "按上年数".into(),
    }
}

impl Made {
    pub fn plain() -> Self {
        Self {
            lang: Lang::Zh,
            choices: Choices::default(),
            terms: Terms::default(),
            plans: Vec::new(),
            years: Plan::default(),
            last_year: Vec::new(),
            remarks: Remarks::default(),
        }
    }

    /// Subsidies by month, uneven standards, lines of one's own, and scenarios that change what can be changed.
    pub fn rich() -> Self {
        let mut made = Self::plain();
        made.choices
            .readings
            .choose(Reading::FirstYear, Choice::ByMonth);
        raise(&mut made.choices, StandardId::YearlyBranch, 500_002);
        made.terms.own = vec![
            own_line("党群服务中心", 120_000, Affiliation::City, ""),
            own_line("=专职岗位", 36_000, Affiliation::District, "龙华区"),
            own_line("别处", 1_000, Affiliation::District, "不在台账里"),
        ];
        made.last_year = [Some(123_456_789), None, Some(0), Some(50_000_001), None]
            .map(|fen| LastYear {
                amount: fen.map(Fen),
                note: "=按上年".into(),
                ..LastYear::default()
            })
            .to_vec();
        made.plans = vec![
            (
                "提标准",
                Plan::of_one(vec![
                    Alteration::Raise(StandardId::Training, 60_050),
                    Alteration::Raise(StandardId::YearlyBranch, 2_000_001),
                ]),
            ),
            (
                "组建和拆分",
                Plan::of_one(vec![
                    Alteration::Form {
                        percent: 50,
                        month: 5,
                    },
                    Alteration::SplitJoint { month: 9 },
                    Alteration::Grow(700),
                ]),
            ),
            (
                "换理解",
                Plan::of_one(vec![
                    Alteration::Read(Reading::SubsidyScope, Choice::TopOnly),
                    Alteration::Own(own_line("新项目", 500, Affiliation::City, "")),
                ]),
            ),
            ("不改", Plan::default()),
        ];
        made.years = Plan(vec![
            Vec::new(),
            vec![
                Alteration::Grow(530),
                Alteration::Raise(StandardId::Training, 60_051),
            ],
            vec![
                Alteration::Form {
                    percent: 40,
                    month: 3,
                },
                Alteration::Raise(StandardId::YearlyBranch, 2_100_007),
                Alteration::Own(own_line("再下一年", 700, Affiliation::District, "")),
            ],
        ]);
        made
    }

    pub fn by_ratio(mut self, city: u8, district: u8) -> Self {
        self.terms.ratio = Some(Ratio { city, district });
        self
    }

    pub fn reckon(&self, base: Base<'_>) -> Sheet {
        reckon(base, &self.choices, YEAR, &self.terms, &Plan::default(), 0)
    }

    pub fn book(&self, base: Base<'_>) -> Vec<u8> {
        let scenarios: Vec<Scenario> = self
            .plans
            .iter()
            .map(|(name, plan)| Scenario { name, plan })
            .collect();
        let of = BookOf {
            lang: self.lang,
            title: "海口市预算",
            base,
            choices: &self.choices,
            year: YEAR,
            terms: &self.terms,
            scenarios: &scenarios,
            years: &self.years,
            last_year: &self.last_year,
            retained: Retained {
                city: Some(Fen(240_000_001)),
                district: None,
                is_district_unread: self.remarks.is_to_correct(),
                ..Retained::default()
            },
            made_up: true,
            remarks: &self.remarks,
        };
        let mut book = BudgetBook::new(&of).unwrap();
        if let Base::Ledger(Units { table, ids }) = base {
            for id in ids {
                book.unit(table, *id).unwrap();
            }
        }
        book.finish().unwrap()
    }

    pub fn book_of_table(&self, table: &Table) -> Vec<u8> {
        let ids: Vec<UnitId> = table.ids().collect();
        self.book(Base::Ledger(Units { table, ids: &ids }))
    }
}

pub fn raise(choices: &mut Choices, id: StandardId, value: i64) {
    choices.standards.raise(id, value).unwrap();
}

/// What a workbook shows, cell by cell: sheet, row and column from 0.
#[derive(Debug)]
pub struct Shown {
    pub values: BTreeMap<(String, u32, u32), Data>,
    pub formulas: BTreeMap<(String, u32, u32), String>,
}

impl Shown {
    pub fn of(bytes: &[u8]) -> Self {
        let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
        let (mut values, mut formulas) = (BTreeMap::new(), BTreeMap::new());
        for sheet in book.sheet_names() {
            let place = |(row, column): (usize, usize), start: Option<(u32, u32)>| {
                let (first_row, first_column) = start.unwrap_or_default();
                (
                    sheet.clone(),
                    first_row + u32::try_from(row).unwrap(),
                    first_column + u32::try_from(column).unwrap(),
                )
            };
            let range = book.worksheet_range(&sheet).unwrap();
            for (row, column, value) in range.used_cells() {
                values.insert(place((row, column), range.start()), value.clone());
            }
            let range = book.worksheet_formula(&sheet).unwrap();
            for (row, column, formula) in range.used_cells() {
                if !formula.is_empty() {
                    formulas.insert(place((row, column), range.start()), formula.clone());
                }
            }
        }
        Self { values, formulas }
    }

    /// The sheets that hold anything.
    pub fn sheets(&self) -> std::collections::BTreeSet<String> {
        self.values
            .keys()
            .map(|(sheet, ..)| sheet.clone())
            .collect()
    }

    pub fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        self.values
            .get(&(sheet.to_owned(), row, column))
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    /// The first row of a sheet with this text in a column.
    pub fn row_of(&self, sheet: &str, column: u32, text: &str) -> u32 {
        let found = self
            .values
            .iter()
            .find(|((of, _, at), value)| of == sheet && *at == column && *value == text);
        found.map(|((_, row, _), _)| *row).unwrap()
    }

    /// An amount, in fen.
    pub fn fen(&self, sheet: &str, row: u32, column: u32) -> Option<i64> {
        let value = self.values.get(&(sheet.to_owned(), row, column))?;
        number(value).map(fen)
    }
}

pub fn number(value: &Data) -> Option<f64> {
    match value {
        Data::Float(number) => Some(*number),
        #[expect(clippy::cast_precision_loss, reason = "of a test's small numbers")]
        Data::Int(number) => Some(*number as f64),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "of a test's small numbers")]
pub fn fen(yuan: f64) -> i64 {
    (yuan * 100.0).round() as i64
}
