//! Parts that pages are composed of. They take props and give callbacks; rules and keeping live elsewhere.

mod actions;
mod copying;
mod entry_field;
mod failure;
mod figure;
mod hand_over;
mod header;
mod later;
mod notice;
mod outline;
mod page_head;
mod paper;
mod progress;
mod scale;
mod space_bar;
mod verdict_card;
mod verdict_sheet;
mod why_panel;

pub use actions::Actions;
pub use copying::copy_address;
pub use entry_field::{EntryField, EntryFields};
pub use failure::{backup_mistake_text, damage_text, failure_text};
pub use figure::FigureButton;
pub use hand_over::hand_over;
pub use header::Header;
pub use later::{Begun, Later};
pub use notice::{NoticeBar, SaveMark};
pub use outline::Outline;
pub use page_head::PageHead;
pub use paper::{EnteredOnPaper, PaperHead};
pub use progress::Progressing;
pub use scale::Scale;
pub use space_bar::SpaceBar;
pub use verdict_card::{VerdictCard, outcome_state, verdict_mark};
pub use verdict_sheet::VerdictSheet;
pub use why_panel::{DerivationView, WhyPanel};
