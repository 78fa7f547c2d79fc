//! Made-up units: the same ones every time, in a mix as a city's ledger has it.

use chrono::NaiveDate;
use policy::{
    Affiliation, Heads, Kind, MassOrganisation, MassOrganisations, Organisation, Secretary,
    SecretarySource, Status, UnitFacts,
};

/// The budget year of the measure.
pub const YEAR: i32 = 2026;

/// So many units.
pub fn made_up(count: usize) -> Vec<UnitFacts> {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    (0..count).map(|_| unit(&mut dice)).collect()
}

/// Numbers that look thrown and are always the same (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        // The upper half times `end`: its upper half is below `end`.
        (((mixed >> 32) * u64::from(end)) >> 32) as u32
    }

    fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }

    /// One of a list, each with its weight.
    fn pick<T: Copy>(&mut self, list: &[(u32, T)], otherwise: T) -> T {
        let sum = list.iter().map(|(weight, _)| weight).sum();
        let mut at = self.below(sum);
        for &(weight, one) in list {
            if at < weight {
                return one;
            }
            at -= weight;
        }
        otherwise
    }

    fn heads(&mut self, known: u32, unknown_percent: u32) -> Heads {
        if self.percent(unknown_percent) {
            Heads::UNKNOWN
        } else {
            Heads::known(known)
        }
    }

    fn day(&mut self, first_year: i32, years: u32) -> NaiveDate {
        let year = first_year + self.below(years) as i32;
        NaiveDate::from_yo_opt(year, 1 + self.below(365)).unwrap_or_default()
    }
}

const KINDS: &[(u32, Kind)] = &[
    (55, Kind::PrivateEnterprise),
    (20, Kind::SoleTrader),
    (8, Kind::OtherSocial),
    (5, Kind::SocialAssociation),
    (5, Kind::PrivateSchool),
    (2, Kind::PrivateHospital),
    (3, Kind::LawFirm),
    (1, Kind::AccountingFirm),
    (1, Kind::TaxFirm),
];

const STATUSES: &[(u32, Status)] = &[
    (92, Status::Operating),
    (3, Status::Suspended),
    (4, Status::Deregistered),
    (1, Status::Bankrupt),
];

const SOURCES: &[(u32, SecretarySource)] = &[
    (80, SecretarySource::Own),
    (6, SecretarySource::CivilServant),
    (5, SecretarySource::Recruited),
    (7, SecretarySource::Retired),
    (2, SecretarySource::Seasonal),
];

fn unit(dice: &mut Dice) -> UnitFacts {
    let kind = dice.pick(KINDS, Kind::OtherSocial);
    let employees = employees(dice, kind);
    let members = dice.below(2 + employees / 8).min(employees);
    let organisation = organisation(dice, members);
    let approved = dice.day(2008, 19);
    let mut facts = UnitFacts {
        employees: dice.heads(employees, 4),
        full_members: dice.heads(members, 3),
        probationary: dice.heads(dice_few(members), 3),
        joint_units: Heads::UNKNOWN,
        approved: (!dice.percent(5)).then_some(approved),
        secretary: secretary(dice, approved),
        status: dice.pick(STATUSES, Status::Operating),
        organisation: (!dice.percent(2)).then_some(organisation),
        secretary_source: Some(dice.pick(SOURCES, SecretarySource::Own)),
        affiliation: if dice.percent(10) {
            Affiliation::City
        } else {
            Affiliation::District
        },
        instructor: (!dice.percent(10)).then_some(members < 3),
        mass_organisations: Some(if dice.percent(30) {
            MassOrganisations::NONE.with(MassOrganisation::Union)
        } else {
            MassOrganisations::NONE
        }),
        owner_candidate: Some(dice.percent(2)),
        bears_joint_money: true,
        ..UnitFacts::new(kind)
    };
    if dice.percent(4) {
        facts.secretary_source = None;
    }
    match facts.organisation {
        Some(Organisation::JointBranch) => {
            let units = 2 + dice.below(5);
            facts.joint_units = dice.heads(units, 3);
            facts.bears_joint_money = dice.below(units) == 0;
        }
        Some(Organisation::Committee) => {
            facts.general_below = dice.below(3) as u16;
            facts.branches_below = 2 + dice.below(9) as u16;
            facts.branch_posts_shared = dice.below(2) as u16;
        }
        Some(Organisation::GeneralBranch) => {
            facts.branches_below = 2 + dice.below(4) as u16;
            facts.branch_posts_shared = dice.below(2) as u16;
        }
        _ => {}
    }
    facts
}

/// Few probationary members beside many full ones.
fn dice_few(members: u32) -> u32 {
    members / 6
}

/// Most units are small; the sizes around the thresholds all occur.
fn employees(dice: &mut Dice, kind: Kind) -> u32 {
    if kind == Kind::SoleTrader {
        return dice.below(8);
    }
    let end = dice.pick(&[(50, 12), (30, 45), (15, 120), (5, 900)], 12);
    1 + dice.below(end)
}

fn organisation(dice: &mut Dice, members: u32) -> Organisation {
    let formed = dice.percent(70);
    match members {
        0 => Organisation::None,
        1 | 2 if formed => Organisation::JointBranch,
        3..=49 if formed => Organisation::Branch,
        50..=99 => Organisation::GeneralBranch,
        100.. => Organisation::Committee,
        _ if dice.percent(20) => Organisation::JointBranch,
        _ => Organisation::None,
    }
}

fn secretary(dice: &mut Dice, approved: NaiveDate) -> Secretary {
    if dice.percent(4) {
        Secretary::Unknown
    } else if dice.percent(4) {
        Secretary::Vacant
    } else {
        Secretary::Since(approved.max(dice.day(2019, 8)))
    }
}
