/// A place in the municipal opinions: article, item within it, point within that; `（二十二）2 第三` is 22, 2, 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clause {
    /// Article number, 1 to 22.
    pub article: u8,
    /// Numbered item within the article, 0 where the article is meant as a whole.
    pub item: u8,
    /// Ordinal point within the item, 0 where the item is meant as a whole.
    pub point: u8,
}

impl Clause {
    /// A whole article.
    pub const fn article(article: u8) -> Self {
        Self {
            article,
            item: 0,
            point: 0,
        }
    }

    /// A numbered item of an article.
    pub const fn item(article: u8, item: u8) -> Self {
        Self {
            article,
            item,
            point: 0,
        }
    }

    /// An ordinal point of an item.
    pub const fn point(article: u8, item: u8, point: u8) -> Self {
        Self {
            article,
            item,
            point,
        }
    }
}

/// A national regulation that the municipal text leans on. Its figures are parameters with a citation of their own and
/// are shown as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HigherRule {
    /// The rules on the collection, use and management of Party dues of 2008.
    DuesRules,
    /// The enterprise income tax law and the rates granted under it.
    IncomeTax,
    /// The Party constitution and the (trial) regulations on the work of branches.
    BranchRegulations,
}

/// Where a figure or a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The municipal opinions.
    Municipal(Clause),
    /// A national regulation.
    Higher(HigherRule),
}
