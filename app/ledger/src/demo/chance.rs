//! Chance that is the same everywhere for the same seed.

/// SplitMix64: small, quick, and good enough for made-up units.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Chance that begins with this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one, which is above 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        let high = ((self.next() >> 32) * u64::from(bound)) >> 32;
        u32::try_from(high).unwrap_or(0)
    }

    /// Whether one chance in so many has come, of which there is at least one.
    pub fn one_in(&mut self, many: u32) -> bool {
        self.below(many) == 0
    }

    /// One of these, of which there is at least one.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        &from[at as usize]
    }

    /// Puts these into another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            let bound = u32::try_from(at + 1).unwrap_or(u32::MAX);
            all.swap(at, self.below(bound) as usize);
        }
    }
}
