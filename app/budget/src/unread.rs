//! What entries that cannot be read leave open: the amounts that depend on them have no upper end, and nothing of them is
//! taken for known.

use policy::{Amount, Fen, Organisation};

use crate::account::Account;
use crate::recipient::Recipient;

/// What of a district's money depends on counts that cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Unread {
    /// By whom it goes to, the accounts that are open.
    accounts: Vec<(Recipient, Account)>,
    /// Whether the number of units that are due and not formed cannot be read.
    pub due: bool,
    /// Whether the number of joint branches that cover too many units cannot be read.
    pub too_large: bool,
}

impl Unread {
    /// An account of one recipient more.
    pub(crate) fn open(&mut self, recipient: Recipient, account: Account) {
        if !self.accounts.contains(&(recipient, account)) {
            self.accounts.push((recipient, account));
        }
    }

    /// All that organisations of one type are paid.
    pub(crate) fn open_organisations(&mut self, organisation: Organisation) {
        for account in accounts_of(organisation) {
            self.open(Recipient::Organisation(organisation), account);
        }
    }

    /// The accounts that are open, by whom they are paid to.
    pub(crate) fn accounts(&self) -> &[(Recipient, Account)] {
        &self.accounts
    }
}

/// An amount of which nothing is known.
pub(crate) const OPEN: Amount = Amount::at_least(Fen::ZERO);

/// What organisations of one type are paid from: activity money, start-up money and allowances.
pub(crate) fn accounts_of(organisation: Organisation) -> Vec<Account> {
    use Account::{
        AllowanceBranch, AllowanceCommittee, AllowanceGeneralBranch, StartUp, YearlyBranch,
        YearlyCommittee, YearlyGeneralBranch,
    };
    match organisation {
        Organisation::Committee => vec![YearlyCommittee, StartUp, AllowanceCommittee],
        Organisation::GeneralBranch => vec![YearlyGeneralBranch, StartUp, AllowanceGeneralBranch],
        Organisation::Branch | Organisation::JointBranch => {
            vec![YearlyBranch, StartUp, AllowanceBranch]
        }
        Organisation::None => Vec::new(),
    }
}
