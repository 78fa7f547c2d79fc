use policy::{
    Affiliation, DeductionInputs, DuesBase, Fen, Field, Kind, Rulebook, Status, Surroundings,
    UnitFacts,
};

use crate::draft::Draft;
use crate::form::Form;
use crate::list::OwnLine;
use crate::mistake::Mistake;
use crate::post::read_post;

/// A draft as read: what the rules take, and what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The unit as it is now.
    pub facts: UnitFacts,
    /// The unit with the organisation that it plans to form, where it has none and plans one.
    pub planned: Option<UnitFacts>,
    /// What is near.
    pub around: Surroundings,
    /// Budget year.
    pub year: i32,
    /// What the deduction is worked out from.
    pub deduction: DeductionInputs,
    /// Monthly bases, members in work first, then pensions.
    pub dues: Vec<DuesBase>,
    /// Dues paid in the year.
    pub dues_paid: Option<Fen>,
    /// Dues that the city retains.
    pub retained_city: Option<Fen>,
    /// Dues that the district retains.
    pub retained_district: Option<Fen>,
    /// Budget lines of one's own.
    pub own_lines: Vec<OwnLine>,
    /// What could not be used, in the order of the form, at most one for each field.
    pub mistakes: Vec<(Field, Mistake)>,
}

impl Checked {
    /// What is wrong with a field, if anything.
    pub fn mistake(&self, field: Field) -> Option<Mistake> {
        self.mistakes
            .iter()
            .find(|&&(at, _)| at == field)
            .map(|&(_, mistake)| mistake)
    }
}

/// Reads a draft. `default_year` stands in where no budget year is given or it cannot be read.
///
/// Fields that do not apply (units of a joint branch where there is none, say) are neither read nor found at fault. A
/// field with a mistake counts as unknown; kind, status and affiliation, which are never unknown, fall back to what a new
/// draft holds, and counts of organisations below to zero.
pub fn check(draft: &Draft, default_year: i32) -> Checked {
    let mut form = Form::new(draft);
    let (facts, planned) = read_facts(&mut form);
    let around = Surroundings {
        trade_association: form.yes_no(Field::TradeAssociation),
        leading_firm: form.yes_no(Field::LeadingFirm),
        neighbours: form.yes_no(Field::Neighbours),
    };
    let year = form.year(Rulebook::YEARS).unwrap_or(default_year);
    let deduction = DeductionInputs {
        wages: form.money(Field::Wages),
        spending: form.money(Field::Spending),
        rate: form.tax_rate(),
    };
    Checked {
        facts,
        planned,
        around,
        year,
        deduction,
        dues: form.dues(),
        dues_paid: form.money(Field::DuesPaid),
        retained_city: form.money(Field::RetainedCity),
        retained_district: form.money(Field::RetainedDistrict),
        own_lines: form.own_lines(),
        mistakes: form.into_mistakes(),
    }
}

fn read_facts(form: &mut Form<'_>) -> (UnitFacts, Option<UnitFacts>) {
    use policy::Organisation;
    let kind = form.choice(Field::Kind, Kind::from_wire);
    let mut facts = UnitFacts::new(kind.unwrap_or(Kind::PrivateEnterprise));
    let status = form.choice(Field::Status, Status::from_wire);
    facts.status = status.unwrap_or(Status::Operating);
    let affiliation = form.choice(Field::Affiliation, Affiliation::from_wire);
    facts.affiliation = affiliation.unwrap_or(Affiliation::District);
    read_heads(form, &mut facts);
    facts.instructor = form.yes_no(Field::Instructor);
    facts.mass_organisations = form.mass();
    facts.owner_candidate = form.yes_no(Field::OwnerCandidate);
    facts.organisation = form.choice(Field::Organisation, Organisation::from_wire);
    match facts.organisation {
        None => (facts, None),
        Some(Organisation::None) => {
            let formed = |wire: &str| Organisation::from_wire(wire).filter(|one| one.exists());
            let planned = form
                .choice(Field::PlannedOrganisation, formed)
                .map(|organisation| {
                    let mut planned = facts;
                    planned.organisation = Some(organisation);
                    read_post(form, organisation, &mut planned);
                    planned
                });
            (facts, planned)
        }
        Some(organisation) => {
            read_post(form, organisation, &mut facts);
            (facts, None)
        }
    }
}

/// Reads the head-counts. Members are people of the unit: more of them than people is a mistake of the field that holds
/// too many, of the full members where only the two together do.
fn read_heads(form: &mut Form<'_>, facts: &mut UnitFacts) {
    let staff = form.count(Field::Employees);
    let mut full = form.count(Field::FullMembers);
    let mut probationary = form.count(Field::Probationary);
    if let Some(staff) = staff {
        if let Some(members) = probationary.filter(|&members| members > staff) {
            form.note(
                Field::Probationary,
                Mistake::MoreMembersThanStaff { members, staff },
            );
            probationary = None;
        }
        let members = full.map(|full| full + probationary.unwrap_or(0));
        if let Some(members) = members.filter(|&members| members > staff) {
            form.note(
                Field::FullMembers,
                Mistake::MoreMembersThanStaff { members, staff },
            );
            full = None;
        }
    }
    facts.employees = staff.into();
    facts.full_members = full.into();
    facts.probationary = probationary.into();
}
