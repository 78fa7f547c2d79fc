use chrono::NaiveDate;

use crate::formation::Rule;
use crate::money::Fen;
use crate::reading::{Choice, Reading, Readings};
use crate::standard::{StandardId, Standards};
use crate::tri::Tri;
use crate::unit::{Heads, Kind, Organisation, Status, UnitFacts};

/// What a bureau or a visitor has chosen: standards above their floors and answers to open questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Figures in use.
    pub standards: Standards,
    /// Readings in use.
    pub readings: Readings,
}

/// From how many heads on a rule asks for something; 0 for "at any size".
pub(crate) type From = u32;

/// The rule does not concern the unit.
pub(crate) const NEVER: From = u32::MAX;

/// Who must have an organisation, by F2, F3 or F4.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pub rule: Rule,
    pub from: From,
    /// The standard that sets `from`; `None` where the size does not matter.
    pub standard: Option<StandardId>,
    /// Whether who is covered depends on the reading of F4.
    pub by_scope: bool,
}

/// What a unit in operation is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// F1: employees.
    pub member_from: From,
    /// F2, F3 or F4: employees.
    pub target: Target,
    /// F5: full members.
    pub own_branch_from: From,
}

impl Asked {
    /// A closed unit is asked for nothing.
    const NOTHING: Self = Self {
        member_from: NEVER,
        target: Target::NONE,
        own_branch_from: NEVER,
    };

    /// F5 （九）: whether a branch of its own is a duty.
    #[inline]
    pub(crate) fn owes_own_branch(&self, facts: &UnitFacts) -> Tri {
        facts.full_members.at_least(self.own_branch_from)
    }
}

impl Target {
    const NONE: Self = Self {
        rule: Rule::F2,
        from: NEVER,
        standard: None,
        by_scope: false,
    };
}

/// The two figures that one type of organisation is paid by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rates {
    pub yearly: (StandardId, Fen),
    pub monthly: (StandardId, Fen),
}

/// The choices laid out for use: per kind and per type of organisation, for one budget year. Working this out once keeps
/// the rules short and the run over a whole city fast.
#[derive(Clone, Debug)]
pub struct Rulebook {
    choices: Choices,
    year: i32,
    first_day: NaiveDate,
    last_day: NaiveDate,
    asked: [Asked; Kind::COUNT],
    rates: [Option<Rates>; Organisation::COUNT],
    highest_rates: Rates,
    pub(crate) own_branch_from: u32,
    pub(crate) joint_units_up_to: u32,
    /// From so many units on, the host among them, a joint branch covers too many.
    pub(crate) joint_units_too_many: u32,
    host_counts: bool,
    pub(crate) joint_meets_target: bool,
    pub(crate) joint_paid: bool,
    pub(crate) every_organisation: bool,
    pub(crate) each_post: bool,
    pub(crate) civil_servant_paid: bool,
    pub(crate) probationary_trained: bool,
    pub(crate) first_year: Choice,
    pub(crate) appointment_month_counts: bool,
    pub(crate) start_up: Fen,
    pub(crate) training: Fen,
}

impl Rulebook {
    /// Years for which a budget can be worked out.
    pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

    /// The rules for one budget year; a year outside [`Rulebook::YEARS`] is held at its nearer end.
    pub fn new(choices: Choices, year: i32) -> Self {
        let year = year.clamp(*Self::YEARS.start(), *Self::YEARS.end());
        let (standards, readings) = (&choices.standards, &choices.readings);
        let fen = |id| Fen(standards.value(id));
        let rates = Organisation::ALL.iter().map(|&one| rates(one, standards));
        let mut by_organisation = [None; Organisation::COUNT];
        for (place, rates) in by_organisation.iter_mut().zip(rates) {
            *place = rates;
        }
        let joint_units_up_to = standards.count(StandardId::JointBranchUnits);
        let host_counts = readings.uses(Choice::HostIn);
        let mut asked = [Asked::NOTHING; Kind::COUNT];
        for &kind in Kind::ALL {
            asked[kind as usize] = asked_of(kind, standards, readings);
        }
        Self {
            first_day: NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default(),
            last_day: NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default(),
            year,
            asked,
            rates: by_organisation,
            highest_rates: highest(by_organisation.iter().flatten()),
            own_branch_from: standards.count(StandardId::MembersForOwnBranch),
            joint_units_up_to,
            joint_units_too_many: joint_units_up_to
                .saturating_add(1)
                .saturating_add(u32::from(!host_counts)),
            host_counts,
            joint_meets_target: readings.uses(Choice::JointMeets),
            joint_paid: readings.uses(Choice::OncePerBranch),
            every_organisation: readings.uses(Choice::EveryOrganisation),
            each_post: readings.uses(Choice::EachPost),
            civil_servant_paid: readings.uses(Choice::Included),
            probationary_trained: readings.uses(Choice::AllMembers),
            first_year: readings.choice(Reading::FirstYear),
            appointment_month_counts: readings.uses(Choice::FromMonth),
            start_up: fen(StandardId::StartUp),
            training: fen(StandardId::Training),
            choices,
        }
    }

    /// The choices behind it.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// The standards in use.
    pub fn standards(&self) -> &Standards {
        &self.choices.standards
    }

    /// The readings in use.
    pub fn readings(&self) -> &Readings {
        &self.choices.readings
    }

    /// The budget year.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// First day of the budget year.
    #[inline]
    pub fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// Last day of the budget year.
    #[inline]
    pub fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The same rules with one reading answered otherwise.
    #[must_use]
    pub fn with_reading(&self, reading: Reading, choice: Choice) -> Self {
        let mut choices = self.choices.clone();
        choices.readings.choose(reading, choice);
        Self::new(choices, self.year)
    }

    /// What this kind of unit is asked for while it operates.
    #[inline]
    pub(crate) fn asked_of_kind(&self, kind: Kind) -> &Asked {
        &self.asked[kind as usize]
    }

    /// What this unit is asked for.
    #[inline]
    pub(crate) fn asked(&self, facts: &UnitFacts) -> &Asked {
        if facts.status == Status::Operating {
            self.asked_of_kind(facts.kind)
        } else {
            &Asked::NOTHING
        }
    }

    /// Units of a joint branch as the reading counts them: with or without their host.
    pub(crate) fn joint_units_counted(&self, units: Heads) -> Heads {
        if self.host_counts {
            units
        } else {
            Heads::from(units.get().map(|units| units.saturating_sub(1)))
        }
    }

    /// How many joint branches there must be for units that one covers now, so that none covers too many
    /// （十）; 1 where it may stay as it is, or where it is not known how many units it covers.
    pub fn joint_branches_needed(&self, units: Heads) -> u32 {
        let counted = self.joint_units_counted(units).get().unwrap_or(0);
        counted.div_ceil(self.joint_units_up_to.max(1)).max(1)
    }

    /// What this type of organisation is paid by.
    #[inline]
    pub(crate) fn rates(&self, organisation: Organisation) -> Option<&Rates> {
        self.rates[organisation as usize].as_ref()
    }

    /// The most that any organisation is paid by. A raised floor may lift one type above the next.
    #[inline]
    pub(crate) fn highest_rates(&self) -> &Rates {
        &self.highest_rates
    }
}

fn rates(organisation: Organisation, standards: &Standards) -> Option<Rates> {
    let (yearly, monthly) = match organisation {
        Organisation::None => return None,
        // A joint branch is a branch: it is paid as one.
        Organisation::Branch | Organisation::JointBranch => {
            (StandardId::YearlyBranch, StandardId::AllowanceBranch)
        }
        Organisation::GeneralBranch => (
            StandardId::YearlyGeneralBranch,
            StandardId::AllowanceGeneralBranch,
        ),
        Organisation::Committee => (StandardId::YearlyCommittee, StandardId::AllowanceCommittee),
    };
    let rate = |id| (id, Fen(standards.value(id)));
    Some(Rates {
        yearly: rate(yearly),
        monthly: rate(monthly),
    })
}

fn highest<'a>(all: impl Iterator<Item = &'a Rates>) -> Rates {
    let start = Rates {
        yearly: (StandardId::YearlyCommittee, Fen::ZERO),
        monthly: (StandardId::AllowanceCommittee, Fen::ZERO),
    };
    let higher = |one: (StandardId, Fen), other: (StandardId, Fen)| {
        if other.1 > one.1 { other } else { one }
    };
    all.fold(start, |highest, rates| Rates {
        yearly: higher(highest.yearly, rates.yearly),
        monthly: higher(highest.monthly, rates.monthly),
    })
}

fn asked_of(kind: Kind, standards: &Standards, readings: &Readings) -> Asked {
    Asked {
        member_from: if kind == Kind::PrivateEnterprise {
            standards.count(StandardId::EmployeesForMember)
        } else {
            NEVER
        },
        target: target_of(kind, standards, readings),
        own_branch_from: standards.count(StandardId::MembersForOwnBranch),
    }
}

fn target_of(kind: Kind, standards: &Standards, readings: &Readings) -> Target {
    let sized = |rule, id| Target {
        rule,
        from: standards.count(id),
        standard: Some(id),
        by_scope: rule != Rule::F2,
    };
    let any_size = |rule| Target {
        rule,
        from: 0,
        standard: None,
        by_scope: true,
    };
    let scope = readings.choice(Reading::ThirtyScope);
    match kind {
        Kind::PrivateEnterprise => sized(Rule::F2, StandardId::EmployeesForOrganisation),
        Kind::SocialAssociation if scope == Choice::AssociationsToo => {
            sized(Rule::F3, StandardId::StaffForOrganisation)
        }
        Kind::SocialAssociation => any_size(Rule::F3),
        Kind::PrivateSchool | Kind::PrivateHospital => Target {
            by_scope: false,
            ..sized(Rule::F4, StandardId::StaffForOrganisation)
        },
        Kind::LawFirm | Kind::AccountingFirm | Kind::TaxFirm
            if scope == Choice::SchoolsHospitals =>
        {
            any_size(Rule::F4)
        }
        Kind::LawFirm | Kind::AccountingFirm | Kind::TaxFirm => {
            sized(Rule::F4, StandardId::StaffForOrganisation)
        }
        Kind::OtherSocial | Kind::SoleTrader => Target::NONE,
    }
}
