use chrono::NaiveDate;
use policy::{Fen, Heads, Kind, UnitFacts};

use crate::choices::{EmergingField, SixHaves, Trade};
use crate::column::Column;

/// One unit of the ledger with all its values. Empty text, `None` and [`Heads::UNKNOWN`] mean *unknown*.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// 单位名称
    pub name: String,
    /// 统一社会信用代码
    pub code: String,
    /// 区
    pub district: String,
    /// 街道
    pub street: String,
    /// 社区
    pub community: String,
    /// 联合组织: equal ids are one joint branch.
    pub joint: String,
    /// 行业
    pub trade: Option<Trade>,
    /// 新兴领域
    pub field: Option<EmergingField>,
    /// What the rules read. How many units a joint branch has, and which bears its money, is for the whole ledger to say.
    pub facts: UnitFacts,
    /// The rest that reminders and refunds need.
    pub more: MoreFacts,
    /// The user's own columns, by their number in the ledger, lowest first; none is empty.
    pub own: Vec<(u16, String)>,
}

/// What the ledger holds of a unit besides names and the facts of §1 and §2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MoreFacts {
    /// 流动党员
    pub mobile: Heads,
    /// 上次换届
    pub last_election: Option<NaiveDate>,
    /// 六有
    pub six_haves: Option<SixHaves>,
    /// 党建入章
    pub charter: Option<bool>,
    /// 出资人党员
    pub owner_member: Option<bool>,
    /// 年工资总额
    pub wages: Option<Fen>,
    /// 党建支出
    pub spending: Option<Fen>,
    /// 年缴党费
    pub dues_paid: Option<Fen>,
    /// 更新日期
    pub updated: Option<NaiveDate>,
}

impl MoreFacts {
    /// Nothing known.
    pub const UNKNOWN: Self = Self {
        mobile: Heads::UNKNOWN,
        last_election: None,
        six_haves: None,
        charter: None,
        owner_member: None,
        wages: None,
        spending: None,
        dues_paid: None,
        updated: None,
    };
}

impl Record {
    /// A unit of this name and kind in operation, with everything else unknown.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.into(),
            code: String::new(),
            district: String::new(),
            street: String::new(),
            community: String::new(),
            joint: String::new(),
            trade: None,
            field: None,
            facts: UnitFacts::new(kind),
            more: MoreFacts::UNKNOWN,
            own: Vec::new(),
        }
    }

    /// As [`Record::new`] without a name, in the place of this one.
    pub(crate) fn clear(&mut self) {
        // Named one by one, so that a value that is added to the record is not forgotten here.
        let Self {
            name,
            code,
            district,
            street,
            community,
            joint,
            trade,
            field,
            facts,
            more,
            own,
        } = self;
        for text in [name, code, district, street, community, joint] {
            text.clear();
        }
        *trade = None;
        *field = None;
        *facts = UnitFacts::new(Kind::PrivateEnterprise);
        *more = MoreFacts::UNKNOWN;
        own.clear();
    }

    /// What stands in the user's own columns, in place of what stood there.
    pub(crate) fn fill_own<'a, E>(
        &mut self,
        cells: impl Iterator<Item = Result<(u16, &'a str), E>>,
    ) -> Result<(), E> {
        let mut filled = 0;
        for cell in cells {
            let (column, text) = cell?;
            match self.own.get_mut(filled) {
                Some(slot) => {
                    slot.0 = column;
                    text.clone_into(&mut slot.1);
                }
                None => self.own.push((column, text.to_owned())),
            }
            filled += 1;
        }
        self.own.truncate(filled);
        Ok(())
    }

    /// What stands in one of the user's own columns.
    pub fn own(&self, column: u16) -> &str {
        self.own
            .iter()
            .find(|(known, _)| *known == column)
            .map_or("", |(_, text)| text)
    }

    /// Writes into one of the user's own columns.
    pub fn set_own(&mut self, column: u16, text: &str) {
        self.own.retain(|(known, _)| *known != column);
        if !text.is_empty() {
            let at = self.own.partition_point(|(known, _)| *known < column);
            self.own.insert(at, (column, text.to_owned()));
        }
    }

    /// Takes one of the format's columns over from another record.
    pub fn take_cell(&mut self, from: &Self, column: Column) {
        let (facts, theirs) = (&mut self.facts, &from.facts);
        let (more, their_more) = (&mut self.more, &from.more);
        match column {
            Column::Name => self.name.clone_from(&from.name),
            Column::Code => self.code.clone_from(&from.code),
            Column::District => self.district.clone_from(&from.district),
            Column::Street => self.street.clone_from(&from.street),
            Column::Community => self.community.clone_from(&from.community),
            Column::Joint => self.joint.clone_from(&from.joint),
            Column::Trade => self.trade = from.trade,
            Column::Field => self.field = from.field,
            Column::Kind => facts.kind = theirs.kind,
            Column::Status => facts.status = theirs.status,
            Column::Employees => facts.employees = theirs.employees,
            Column::FullMembers => facts.full_members = theirs.full_members,
            Column::Probationary => facts.probationary = theirs.probationary,
            Column::Organisation => facts.organisation = theirs.organisation,
            Column::GeneralBelow => facts.general_below = theirs.general_below,
            Column::BranchesBelow => facts.branches_below = theirs.branches_below,
            Column::Approved => facts.approved = theirs.approved,
            Column::SecretarySince => facts.secretary = theirs.secretary,
            Column::SecretarySource => facts.secretary_source = theirs.secretary_source,
            Column::Instructor => facts.instructor = theirs.instructor,
            Column::MassOrganisations => facts.mass_organisations = theirs.mass_organisations,
            Column::OwnerCandidate => facts.owner_candidate = theirs.owner_candidate,
            Column::Affiliation => facts.affiliation = theirs.affiliation,
            Column::Mobile => more.mobile = their_more.mobile,
            Column::LastElection => more.last_election = their_more.last_election,
            Column::SixHaves => more.six_haves = their_more.six_haves,
            Column::Charter => more.charter = their_more.charter,
            Column::OwnerMember => more.owner_member = their_more.owner_member,
            Column::Wages => more.wages = their_more.wages,
            Column::Spending => more.spending = their_more.spending,
            Column::DuesPaid => more.dues_paid = their_more.dues_paid,
            Column::Updated => more.updated = their_more.updated,
        }
    }

    /// Whether one of the format's columns says the same as in another record.
    pub fn has_cell_of(&self, from: &Self, column: Column) -> bool {
        let (facts, theirs) = (&self.facts, &from.facts);
        let (more, their_more) = (&self.more, &from.more);
        match column {
            Column::Name => self.name == from.name,
            Column::Code => self.code == from.code,
            Column::District => self.district == from.district,
            Column::Street => self.street == from.street,
            Column::Community => self.community == from.community,
            Column::Joint => self.joint == from.joint,
            Column::Trade => self.trade == from.trade,
            Column::Field => self.field == from.field,
            Column::Kind => facts.kind == theirs.kind,
            Column::Status => facts.status == theirs.status,
            Column::Employees => facts.employees == theirs.employees,
            Column::FullMembers => facts.full_members == theirs.full_members,
            Column::Probationary => facts.probationary == theirs.probationary,
            Column::Organisation => facts.organisation == theirs.organisation,
            Column::GeneralBelow => facts.general_below == theirs.general_below,
            Column::BranchesBelow => facts.branches_below == theirs.branches_below,
            Column::Approved => facts.approved == theirs.approved,
            Column::SecretarySince => facts.secretary == theirs.secretary,
            Column::SecretarySource => facts.secretary_source == theirs.secretary_source,
            Column::Instructor => facts.instructor == theirs.instructor,
            Column::MassOrganisations => facts.mass_organisations == theirs.mass_organisations,
            Column::OwnerCandidate => facts.owner_candidate == theirs.owner_candidate,
            Column::Affiliation => facts.affiliation == theirs.affiliation,
            Column::Mobile => more.mobile == their_more.mobile,
            Column::LastElection => more.last_election == their_more.last_election,
            Column::SixHaves => more.six_haves == their_more.six_haves,
            Column::Charter => more.charter == their_more.charter,
            Column::OwnerMember => more.owner_member == their_more.owner_member,
            Column::Wages => more.wages == their_more.wages,
            Column::Spending => more.spending == their_more.spending,
            Column::DuesPaid => more.dues_paid == their_more.dues_paid,
            Column::Updated => more.updated == their_more.updated,
        }
    }
}
