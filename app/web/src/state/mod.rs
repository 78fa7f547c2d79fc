//! What the pages show: the draft and the choices, what the rules make of them, and how it is all kept. No views here.

mod assessment;
mod autosave;
mod budget;
mod budget_shelf;
mod case_form;
mod coverage;
mod demo_city;
mod duties;
mod early;
mod editing;
mod import_columns;
mod importing;
mod keeping;
mod kept_files;
mod ledger;
mod ledger_restart;
mod notice;
mod own_tours;
mod projector;
mod room;
mod settings;
mod shown;
mod snapshots;
mod space;
mod table;
mod table_rows;
mod touring;
mod training;
mod training_sets;
mod typed_cells;
mod unread;
mod window;
mod work;

pub use self::budget::{BudgetWork, FlipFound, use_budget};
pub use self::coverage::{CoverageWork, Overdue, use_coverage};
pub use self::duties::{AskedState, DutyPart, DutyWork, PAGE, Whom, of_district, use_duties};
pub use assessment::{Assessment, MoneySheet};
pub use autosave::AutosavedRecord;
pub use budget_shelf::{Shelf, Shelved};
pub use case_form::{CaseForm, is_page_lent, use_case_form};
pub use demo_city::DemoCity;
pub use editing::Editing;
pub use importing::{Importing, Stage, Unfolded, use_importing};
pub use keeping::{Keeping, SaveState, start_keeping};
pub use ledger::{Answer, Job, Ledger, is_ledger_kept, use_ledger};
pub use notice::{Act, Notice, Notices};
pub use own_tours::{Edited, OwnTours, use_own_tours};
pub use projector::Projector;
pub use room::Room;
pub use settings::{Settings, Size, Theme, use_lang, use_settings};
pub use shown::Shown;
pub use space::{
    NoDemo, Space, enter_demo, enter_demo_to_choose_size, is_demo, leave_demo, may_enter_demo,
    space,
};
pub use table::{TableView, use_table};
pub use touring::{TourWork, Touring, use_tours};
pub use training::{Source, TrainingWork, use_training};
pub use training_sets::{OwnSets, Paper, Whose, use_own_sets};
pub use typed_cells::{TypedCells, WaitingCell, use_typed_cells};
pub use window::Window;
pub use work::{Work, dues_paid, use_work};
