use crate::answer::Answer;
use crate::case::Case;

/// A case with what its author expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCase {
    /// The case; what its author notes stands with it.
    pub case: Case,
    /// What its author holds for right: it is put to the rules, and never taken for the answer.
    pub expected: Answer,
}

/// A trainer's own cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// What it is called.
    pub name: String,
    /// Who signed it.
    pub signed: String,
    /// The cases, in order.
    pub cases: Vec<OwnCase>,
}

impl Set {
    /// Characters that name and signature hold at most.
    pub const MAX_NAME: usize = 200;
    /// Cases that a set holds at most.
    pub const MAX_CASES: usize = 1_000;

    /// A set without cases; what goes beyond the length of a name is cut off.
    pub fn new(name: &str, signed: &str) -> Self {
        let cut = |text: &str| text.chars().take(Self::MAX_NAME).collect();
        Self {
            name: cut(name),
            signed: cut(signed),
            cases: Vec::new(),
        }
    }

    /// Whether it goes by the same name and signature.
    pub fn is_of(&self, other: &Self) -> bool {
        (&self.name, &self.signed) == (&other.name, &other.signed)
    }

    /// Adds a case. `false`, and nothing is added, where the set is full or what is expected is no answer to the question.
    pub fn add(&mut self, case: OwnCase) -> bool {
        let fits = self.cases.len() < Self::MAX_CASES && case.expected.fits(case.case.question);
        if fits {
            self.cases.push(case);
        }
        fits
    }
}

/// Puts a case into the set of this name and signature among these, which begins with its first case. `false`, and nothing is
/// changed, where it takes no more.
pub fn put(sets: &mut Vec<Set>, into: &Set, case: OwnCase) -> bool {
    if let Some(set) = sets.iter_mut().find(|set| set.is_of(into)) {
        return set.add(case);
    }
    let mut set = Set::new(&into.name, &into.signed);
    let is_added = set.add(case);
    if is_added {
        sets.push(set);
    }
    is_added
}

/// What came of a change to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// It stands where the earlier form stood.
    InPlace,
    /// It stands in another set, and the earlier form is gone.
    Moved,
    /// The earlier form is not there any more, as somebody else has changed it: it was put beside.
    Beside,
}

/// Puts a case in place of an earlier form of it. `before` is the set of that with this case alone. `None`, and nothing is
/// changed, where the set takes no more.
pub fn replace(sets: &mut Vec<Set>, before: &Set, into: &Set, case: OwnCase) -> Option<Replaced> {
    let earlier = before.cases.first();
    let found = sets.iter().enumerate().find_map(|(at, set)| {
        let place = set.cases.iter().position(|one| Some(one) == earlier)?;
        set.is_of(before).then_some((at, place))
    });
    let Some((at, place)) = found else {
        return put(sets, into, case).then_some(Replaced::Beside);
    };
    if into.is_of(before) {
        let fits = case.expected.fits(case.case.question);
        let old = sets.get_mut(at)?.cases.get_mut(place).filter(|_| fits)?;
        *old = case;
        return Some(Replaced::InPlace);
    }
    if !put(sets, into, case) {
        return None;
    }
    let set = sets.get_mut(at)?;
    set.cases.remove(place);
    if set.cases.is_empty() {
        sets.remove(at);
    }
    Some(Replaced::Moved)
}
