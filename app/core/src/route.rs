//! By which way a unit gets an organisation, or the Party's work reaches it （九）, rules F6 to F12b.

use crate::formation::{Judgement, Rule};
use crate::plain_enum::plain_enum;
use crate::rulebook::Rulebook;
use crate::unit::{Kind, Status, UnitFacts};

plain_enum! {
    /// The six modes of forming （九）.
    Mode {
        /// 单独组建
        Separate = "separate",
        /// 片区组建
        Area = "area",
        /// 同业组建
        SameTrade = "same-trade",
        /// 挂靠组建
        Attached = "attached",
        /// 派驻组建
        Sent = "sent",
        /// 龙头组建
        Leading = "leading",
    }
}

plain_enum! {
    /// A way forward.
    Route {
        /// What is there fits.
        Keep = "keep",
        /// Form a branch of its own (F5)
        OwnBranch = "own-branch",
        /// Join or found a joint branch (F6)
        JointBranch = "joint-branch",
        /// Lean on a trade association (F7)
        TradeAssociation = "trade-association",
        /// Covered by the village or community (F8)
        Community = "community",
        /// Mass organisations and an instructor first (F9)
        PrepareFirst = "prepare",
        /// Move the members (F10)
        MoveMembers = "move-members",
        /// Split the joint branch (F11)
        SplitJoint = "split-joint",
        /// Dissolve the organisation (F12)
        Dissolve = "dissolve",
        /// Leave the joint branch, which stays (F12b)
        LeaveJoint = "leave-joint",
    }
}

impl Route {
    /// The rule behind it; `None` for keeping what is there.
    pub const fn rule(self) -> Option<Rule> {
        Some(match self {
            Self::Keep => return None,
            Self::OwnBranch => Rule::F5,
            Self::JointBranch => Rule::F6,
            Self::TradeAssociation => Rule::F7,
            Self::Community => Rule::F8,
            Self::PrepareFirst => Rule::F9,
            Self::MoveMembers => Rule::F10,
            Self::SplitJoint => Rule::F11,
            Self::Dissolve => Rule::F12,
            Self::LeaveJoint => Rule::F12b,
        })
    }
}

/// What is around a unit, as far as known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// A trade association with an organisation that could host.
    pub trade_association: Option<bool>,
    /// A leading firm of the market, building or chain that could host.
    pub leading_firm: Option<bool>,
    /// Units near that could join.
    pub neighbours: Option<bool>,
}

/// Ways forward, the preferred one first, each with the modes of forming that fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteAdvice {
    /// The ways, best first. Empty while the facts that decide are missing.
    pub ways: Vec<(Route, Vec<Mode>)>,
}

/// Advises ways for a judged unit.
pub fn advise_route(
    facts: &UnitFacts,
    around: Surroundings,
    judgement: &Judgement,
    book: &Rulebook,
) -> RouteAdvice {
    let mut ways = Vec::new();
    let mut add = |route: Route, modes: &[Mode]| ways.push((route, modes.to_vec()));
    let unmet = |rule| judgement.unmet.contains(rule);
    if unmet(Rule::F10) && !facts.has_member().is_no() {
        add(Route::MoveMembers, &[]);
    }
    if unmet(Rule::F12) {
        add(Route::Dissolve, &[]);
    }
    if unmet(Rule::F12b) {
        add(Route::LeaveJoint, &[]);
    }
    if unmet(Rule::F11) {
        add(Route::SplitJoint, &[]);
    }
    // A closed unit forms nothing any more.
    if facts.status != Status::Operating {
        return RouteAdvice { ways };
    }
    let (Some(organisation), full) = (facts.organisation, facts.full_members.get()) else {
        return RouteAdvice { ways };
    };
    match full {
        _ if organisation.is_own() => add(Route::Keep, &[]),
        None => {}
        Some(full) if full >= book.own_branch_from => add(Route::OwnBranch, &[Mode::Separate]),
        Some(_) if organisation.exists() && !unmet(Rule::F11) => add(Route::Keep, &[]),
        Some(0) => {
            if facts.kind == Kind::SoleTrader {
                add(Route::Community, &[Mode::Area, Mode::Attached]);
            }
            add(Route::PrepareFirst, &[Mode::Sent]);
        }
        Some(_) => few_members(facts, around, &mut add),
    }
    RouteAdvice { ways }
}

/// One or two full members: together with others, by what is around; the community is the way that always stands.
fn few_members(facts: &UnitFacts, around: Surroundings, add: &mut impl FnMut(Route, &[Mode])) {
    let small = facts.kind == Kind::SoleTrader;
    if small {
        add(Route::Community, &[Mode::Area, Mode::Attached]);
    }
    if around.trade_association == Some(true) {
        add(Route::TradeAssociation, &[Mode::SameTrade, Mode::Attached]);
    }
    let others_near = around.neighbours != Some(false);
    match (around.leading_firm == Some(true), others_near) {
        (true, _) => add(
            Route::JointBranch,
            &[Mode::Leading, Mode::Area, Mode::SameTrade],
        ),
        (false, true) => add(Route::JointBranch, &[Mode::Area, Mode::SameTrade]),
        (false, false) => {}
    }
    if !small {
        add(Route::Community, &[Mode::Attached, Mode::Sent]);
    }
}
