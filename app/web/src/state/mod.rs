//! What the pages show: the draft and the choices, what the rules make of them, and how it is all kept. No views here.

mod assessment;
mod budget;
mod budget_shelf;
mod coverage;
mod duties;
mod editing;
mod importing;
mod keeping;
mod ledger;
mod notice;
mod room;
mod settings;
mod shown;
mod snapshots;
mod table;
mod training;
mod window;
mod work;

pub use self::budget::{BudgetWork, FlipFound, use_budget};
pub use self::coverage::{CoverageWork, Overdue, use_coverage};
pub use self::duties::{AskedState, DutyPart, DutyWork, PAGE, of_district, use_duties};
pub use assessment::{Assessment, MoneySheet};
pub use budget_shelf::{Shelf, Shelved};
pub use editing::Editing;
pub use importing::{Importing, Stage, Unfolded, forget_columns, use_importing};
pub use keeping::{Keeping, SaveState, start_keeping};
pub use ledger::{Answer, Job, Ledger, is_ledger_kept, use_ledger};
pub use notice::{Notice, Notices};
pub use room::Room;
pub use settings::{Settings, Size, Theme, use_lang, use_settings};
pub use shown::Shown;
pub use table::{TableView, use_table};
pub use training::{Source, TrainingWork, use_training};
pub use window::Window;
pub use work::{Work, dues_paid, use_work};
