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

    /// Whether it goes by the same name and signature, whatever blanks stand around them.
    pub fn is_of(&self, other: &Self) -> bool {
        (self.name.trim(), self.signed.trim()) == (other.name.trim(), other.signed.trim())
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

/// A kept case, as it was when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// The set that it is of, with this case alone.
    pub set: Set,
    /// The place of the set, and of the case in it: another tab may have moved either since.
    pub at: (usize, usize),
}

impl Before {
    /// The case at a place, if there is one.
    pub fn of(sets: &[Set], at: (usize, usize)) -> Option<Self> {
        let set = sets.get(at.0)?;
        let one = set.cases.get(at.1)?.clone();
        Some(Self {
            set: Set {
                cases: vec![one],
                ..Set::new(&set.name, &set.signed)
            },
            at,
        })
    }

    /// The case.
    pub fn case(&self) -> Option<&OwnCase> {
        self.set.cases.first()
    }

    /// Where it stands now: at its place, unless it was moved.
    fn find(&self, sets: &[Set]) -> Option<(usize, usize)> {
        let one = self.case()?;
        let is_at = |&(set, case): &(usize, usize)| {
            let of = sets.get(set).filter(|of| of.is_of(&self.set));
            of.is_some_and(|of| of.cases.get(case) == Some(one))
        };
        let all = sets.iter().enumerate();
        let mut all = all.flat_map(|(at, set)| (0..set.cases.len()).map(move |case| (at, case)));
        Some(self.at).filter(is_at).or_else(|| all.find(is_at))
    }
}

/// Puts a case in place of an earlier form of it. `None`, and nothing is changed, where the set takes no more.
pub fn replace(
    sets: &mut Vec<Set>,
    before: &Before,
    into: &Set,
    case: OwnCase,
) -> Option<Replaced> {
    let Some((at, place)) = before.find(sets) else {
        return put(sets, into, case).then_some(Replaced::Beside);
    };
    if into.is_of(&before.set) {
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
