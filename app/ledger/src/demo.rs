//! A made-up city: the same for the same seed and size, as varied as a real one, and marked as made up in every name and
//! code. Its first units stand on both sides of every threshold.

mod chance;
mod names;

use chrono::{Datelike, Days, Months, NaiveDate};
use policy::{
    Affiliation, Fen, Heads, Kind, MassOrganisation, MassOrganisations, Organisation, Secretary,
    SecretarySource, Status,
};

use crate::choices::{EmergingField, Have, Named, SixHaves, Trade};
use crate::code;
use crate::record::Record;
pub use chance::Chance;
use names::{DISTRICTS, District};

/// A made-up city, unit by unit.
pub struct Demo {
    chance: Chance,
    day: NaiveDate,
    size: u32,
    made: u32,
    /// The joint branch that is being filled, and how many units it still takes.
    joint: (String, u32),
    branches: u32,
}

/// What the first units are like: kind, employees, full members, organisation, and the size of a joint branch that begins
/// with the unit.
const EDGES: &[(Kind, u32, u32, Organisation, u32)] = &[
    (Kind::PrivateEnterprise, 20, 2, Organisation::None, 0),
    (Kind::PrivateEnterprise, 20, 3, Organisation::None, 0),
    (Kind::PrivateEnterprise, 49, 0, Organisation::None, 0),
    (Kind::PrivateEnterprise, 50, 0, Organisation::None, 0),
    (Kind::PrivateEnterprise, 99, 2, Organisation::None, 0),
    (Kind::PrivateEnterprise, 100, 2, Organisation::None, 0),
    (Kind::LawFirm, 29, 2, Organisation::None, 0),
    (Kind::LawFirm, 30, 2, Organisation::None, 0),
    (Kind::PrivateSchool, 29, 0, Organisation::None, 0),
    (Kind::PrivateSchool, 30, 0, Organisation::None, 0),
    (Kind::SocialAssociation, 5, 0, Organisation::None, 0),
    (Kind::PrivateEnterprise, 30, 3, Organisation::Branch, 0),
    (Kind::PrivateEnterprise, 30, 3, Organisation::JointBranch, 5),
    (Kind::PrivateEnterprise, 12, 2, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 12, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 12, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 12, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 14, 2, Organisation::JointBranch, 6),
    (Kind::PrivateEnterprise, 14, 2, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 14, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 14, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 14, 1, Organisation::JointBranch, 0),
    (Kind::PrivateEnterprise, 14, 1, Organisation::JointBranch, 0),
];

impl Demo {
    /// A city of so many units, as its ledger would stand on that day.
    pub fn new(seed: u64, size: u32, day: NaiveDate) -> Self {
        Self {
            chance: Chance::new(seed),
            day,
            size,
            made: 0,
            joint: (String::new(), 0),
            branches: 0,
        }
    }

    fn unit(&mut self) -> Record {
        let edge = EDGES.get(self.made as usize).copied();
        let kind = edge.map_or_else(|| self.kind(), |edge| edge.0);
        let district = self.chance.pick(&DISTRICTS);
        let mut record = Record::new(self.name(kind), kind);
        self.place(&mut record, district);
        record.code = self.code(kind, district);
        record.trade = Some(self.trade(kind));
        record.field = self
            .chance
            .one_in(4)
            .then(|| self.chance.pick(EmergingField::NAMES).0);
        self.people(&mut record);
        if let Some((_, employees, full, organisation, _)) = edge {
            record.facts.employees = Heads::known(employees);
            record.facts.full_members = Heads::known(full);
            record.facts.probationary = Heads::known(0);
            record.facts.organisation = Some(organisation);
        } else {
            record.facts.organisation = self.organisation(&record);
            record.facts.status = self.status();
        }
        self.joint_branch(&mut record, edge.map_or(0, |edge| edge.4));
        self.organisation_facts(&mut record);
        self.money(&mut record);
        self.rest(&mut record);
        if edge.is_none() {
            self.forget(&mut record);
        }
        self.made += 1;
        record
    }

    fn kind(&mut self) -> Kind {
        match self.chance.below(100) {
            0..=61 => Kind::PrivateEnterprise,
            62..=77 => Kind::SoleTrader,
            78..=84 => Kind::SocialAssociation,
            85..=88 => Kind::PrivateSchool,
            89..=90 => Kind::PrivateHospital,
            91..=92 => Kind::LawFirm,
            93 => Kind::AccountingFirm,
            94 => Kind::TaxFirm,
            _ => Kind::OtherSocial,
        }
    }

    fn name(&mut self, kind: Kind) -> String {
        let first = self.chance.pick(names::FIRST);
        let second = self.chance.pick(names::SECOND);
        let what = self.chance.pick(names::of_kind(kind));
        format!("演示{first}{second}{}号{what}", self.made + 1)
    }

    fn place(&mut self, record: &mut Record, district: &District) {
        let street = self.chance.pick(district.streets);
        record.district = district.name.to_owned();
        record.street = (*street).to_owned();
        record.community = format!("{street}第{}社区", self.chance.below(6) + 1);
    }

    /// A sound code whose middle says that it is made up.
    fn code(&mut self, kind: Kind, district: &District) -> String {
        let category = match kind {
            Kind::PrivateEnterprise | Kind::AccountingFirm | Kind::TaxFirm => "91",
            Kind::SoleTrader => "92",
            Kind::SocialAssociation => "51",
            Kind::LawFirm => "31",
            Kind::PrivateSchool | Kind::PrivateHospital | Kind::OtherSocial => "52",
        };
        let mut first = format!("{category}{}MADE", district.division);
        first.extend(code::digits::<5>(self.made));
        if let Some(check) = code::check_character(&first) {
            first.push(char::from(check));
        }
        first
    }

    fn trade(&mut self, kind: Kind) -> Trade {
        match kind {
            Kind::PrivateSchool => Trade::P,
            Kind::PrivateHospital => Trade::Q,
            Kind::LawFirm | Kind::AccountingFirm | Kind::TaxFirm => Trade::L,
            Kind::SocialAssociation | Kind::OtherSocial => Trade::S,
            Kind::PrivateEnterprise | Kind::SoleTrader => *self.chance.pick(names::TRADES),
        }
    }

    fn people(&mut self, record: &mut Record) {
        let small = matches!(record.facts.kind, Kind::SoleTrader | Kind::OtherSocial);
        let employees = match self.chance.below(100) {
            _ if small => 1 + self.chance.below(9),
            0..=54 => 2 + self.chance.below(18),
            55..=79 => 20 + self.chance.below(30),
            80..=92 => 50 + self.chance.below(50),
            93..=98 => 100 + self.chance.below(300),
            _ => 400 + self.chance.below(2_600),
        };
        // Some four of a hundred are members, more where people have studied.
        let share = match record.facts.kind {
            Kind::PrivateEnterprise | Kind::SoleTrader => 4,
            Kind::SocialAssociation | Kind::OtherSocial => 12,
            _ => 9,
        };
        let mean = employees * share * (50 + self.chance.below(100)) / 10_000;
        let full = (mean + self.chance.below(3))
            .saturating_sub(1)
            .min(employees);
        let probationary = if full > 0 {
            self.chance.below(3) / 2
        } else {
            0
        };
        let facts = &mut record.facts;
        facts.employees = Heads::known(employees);
        facts.full_members = Heads::known(full);
        facts.probationary = Heads::known(probationary.min(employees - full));
        record.more.mobile = Heads::known(self.chance.below(3) / 2);
    }

    fn organisation(&mut self, record: &Record) -> Option<Organisation> {
        let full = record.facts.full_members.get().unwrap_or(0);
        Some(match (full, self.chance.below(100)) {
            (0, _) => Organisation::None,
            (1..=2, 0..=54) => Organisation::JointBranch,
            (1..=2, 55..=60) => Organisation::Branch,
            (1..=2, _) => Organisation::None,
            (_, 0..=11) => Organisation::None,
            (_, 12..=17) => Organisation::JointBranch,
            (100.., _) => Organisation::Committee,
            (50.., _) => Organisation::GeneralBranch,
            _ => Organisation::Branch,
        })
    }

    fn status(&mut self) -> Status {
        match self.chance.below(100) {
            0..=95 => Status::Operating,
            96 | 97 => Status::Suspended,
            98 => Status::Deregistered,
            _ => Status::Bankrupt,
        }
    }

    /// Units that follow one another share a branch, of three to six.
    fn joint_branch(&mut self, record: &mut Record, size: u32) {
        if record.facts.organisation != Some(Organisation::JointBranch) {
            return;
        }
        if size > 0 || self.joint.1 == 0 {
            self.branches += 1;
            let most = if size > 0 {
                size
            } else {
                3 + self.chance.below(8).min(3)
            };
            self.joint = (format!("演示联合党支部{:05}", self.branches), most);
        }
        self.joint.1 -= 1;
        record.joint.clone_from(&self.joint.0);
    }

    fn organisation_facts(&mut self, record: &mut Record) {
        let facts = &mut record.facts;
        let Some(organisation) = facts.organisation.filter(|one| one.exists()) else {
            facts.instructor = Some(self.chance.one_in(3));
            facts.mass_organisations = Some(self.masses());
            return;
        };
        if organisation.has_general_branches() {
            facts.general_below = u16::try_from(self.chance.below(3)).unwrap_or(0);
        }
        if organisation.has_branches() {
            facts.branches_below = u16::try_from(2 + self.chance.below(6)).unwrap_or(2);
        }
        let approved = self.before(4_000);
        let facts = &mut record.facts;
        facts.approved = Some(approved);
        let years = if organisation == Organisation::Committee {
            5
        } else {
            3
        };
        let mut last = approved;
        while let Some(next) = last.checked_add_months(Months::new(years * 12))
            && next <= self.day
        {
            // Every eighth election is late.
            if self.chance.one_in(8) {
                break;
            }
            last = next;
        }
        record.more.last_election = Some(last);
        let since = self.before(1_800).max(approved);
        let facts = &mut record.facts;
        facts.secretary = Secretary::Since(since);
        facts.secretary_source = Some(match self.chance.below(20) {
            0 => SecretarySource::CivilServant,
            1 => SecretarySource::Recruited,
            2 => SecretarySource::Retired,
            3 => SecretarySource::Seasonal,
            _ => SecretarySource::Own,
        });
        facts.instructor = Some(self.chance.one_in(2));
        facts.mass_organisations = Some(self.masses());
        let some = self.chance.below(4) == 0;
        record.more.six_haves =
            Some(Have::NAMES.iter().fold(SixHaves::NONE, |haves, (have, _)| {
                if some && self.chance.one_in(3) {
                    haves
                } else {
                    haves.with(*have)
                }
            }));
    }

    fn masses(&mut self) -> MassOrganisations {
        MassOrganisation::ALL
            .iter()
            .fold(MassOrganisations::NONE, |all, one| {
                if self.chance.one_in(5) {
                    all.with(*one)
                } else {
                    all
                }
            })
    }

    fn money(&mut self, record: &mut Record) {
        let employees = i64::from(record.facts.employees.get().unwrap_or(0));
        let members = i64::from(record.facts.full_members.get().unwrap_or(0));
        let each = 48_000 + i64::from(self.chance.below(60_000));
        let wages = employees * each;
        record.more.wages = Some(Fen(wages * 100));
        if members > 0 {
            let spent = members * (300 + i64::from(self.chance.below(2_500)));
            record.more.spending = Some(Fen(spent * 100));
            let dues = members * each * 12 / 1_200 + i64::from(self.chance.below(100));
            record.more.dues_paid = Some(Fen(dues));
        }
    }

    fn rest(&mut self, record: &mut Record) {
        let enterprise = record.facts.kind == Kind::PrivateEnterprise;
        record.more.charter = Some(!self.chance.one_in(3));
        record.more.owner_member = enterprise.then(|| self.chance.one_in(9));
        if matches!(
            record.facts.kind,
            Kind::PrivateEnterprise | Kind::SoleTrader
        ) {
            record.facts.owner_candidate = Some(self.chance.one_in(40));
        }
        if self.chance.one_in(12) {
            record.facts.affiliation = Affiliation::City;
        }
        let days = if self.chance.one_in(6) { 300 } else { 88 };
        record.more.updated = Some(self.before(days));
    }

    /// As in real ledgers, some cells are empty.
    fn forget(&mut self, record: &mut Record) {
        if self.chance.one_in(30) {
            record.facts.employees = Heads::UNKNOWN;
        }
        if self.chance.one_in(40) {
            record.facts.full_members = Heads::UNKNOWN;
        }
        if self.chance.one_in(40) && record.joint.is_empty() {
            record.facts.organisation = None;
        }
        if self.chance.one_in(10) {
            record.facts.secretary = Secretary::Unknown;
        }
        if self.chance.one_in(20) {
            record.code.clear();
        }
        if self.chance.one_in(5) {
            record.more.wages = None;
            record.more.dues_paid = None;
        }
    }

    fn before(&mut self, days: u32) -> NaiveDate {
        let day = Days::new(u64::from(self.chance.below(days)));
        let first = NaiveDate::from_ymd_opt(self.day.year() - 15, 1, 1);
        self.day.checked_sub_days(day).or(first).unwrap_or(self.day)
    }
}

impl Iterator for Demo {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        (self.made < self.size).then(|| self.unit())
    }
}
