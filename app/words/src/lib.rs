//! What the application says, in Chinese and in English.
//!
//! The rules return reasons as data; here they become sentences. Each text stands beside its translation, so a missing
//! one does not compile.

mod budget;
mod cite;
mod column;
mod coverage;
mod duties;
mod export;
mod file;
mod form;
mod lang;
mod mistake;
mod name;
mod note;
mod number;
mod outline;
mod page;
mod path;
mod plan;
mod reading;
mod reminder;
mod retained;
mod standard;
mod text;
mod tours;
mod training;
mod verdict;
mod why;

pub use self::budget::{
    account, alteration, budget_title, change_mistake, count_field, count_mistake, gap_field, item,
    line_mistake, month, paste_column, ratio_mistake, recipient,
};
pub use self::coverage::{
    change_of, coverage_measure, dimension, gap_sentence, group, measure_why, rate, rate_parts,
    share, tenths,
};
pub use self::tours::{
    act, place, place_options, place_page, place_value, step_count, step_words, tour, tour_damage,
    tour_lack, tour_lede, tour_link_refused, tour_not_read, tour_to_edit, walk_place,
};
pub use self::training::{
    answered, case_answer, case_facts, case_place, case_question, case_sentence, cases_listed,
    clock_told, damage, difficulty, guessed, in_use, order, ran, refused, right_of, rule_name,
    run_line, score_line, session_place, set_error, set_fault, set_link_error, slip, subject,
    swing, team, teams, terms, unanswered,
};
pub use cite::{cite, source};
pub use column::{cell_mistake, cell_value, column, column_hint, result_column};
pub use duties::{
    activity, activity_named, concern, concern_reason, concern_sentence, frequency,
    is_activity_head, overdue_sentence, urgency, yearly_duty,
};
pub use export::explanation_json;
pub use file::{encoding, file_mistake, file_row, separator};
pub use form::{AROUND_FIELDS, CHECK_FIELDS, Control, control, options};
pub use lang::Lang;
pub use mistake::{link_error, mistake, raise_error};
pub use name::{
    affiliation, field, figure, hint, kind, mass_organisation, organisation, secretary_source,
    status, tax_rate, yes_no,
};
pub use note::{formula, note};
pub use number::{
    MoneyUnit, amount, aside, count, date, in_unit, money, money_with_unit, percent, unit_name,
};
pub use outline::outline;
pub use page::{Page, marked_demo};
pub use path::{candidacy, mode, route, step, type_advice};
pub use plan::{formed, joint_split, members_grow, own_line_added, raised, read_otherwise};
pub use reading::{choice, question};
pub use reminder::{reminder, reminder_sentence};
pub use retained::{
    clear_question, delete_all_question, delete_question, earlier_ledgers, erase_question, moment,
    restore_question, restored, units,
};
pub use standard::{bound, measure, payer, plain_value, standard, value};
pub use text::{
    BudgetBookText, BudgetPaperText, BudgetText, CoverageText, DataText, DemoText, DutyText,
    ImportText, LedgerText, OfflineText, OwnSetText, ProjectorText, RetainedText, Text, TourText,
    TrainingText,
};
pub use verdict::{change, lede, missing, outcome, reason, requirement, verdict, verdict_short};
pub use why::{alternative, explanation_text, input_value, title};
