//! What the application says, in Chinese and in English.
//!
//! The rules return reasons as data; here they become sentences. Each text stands beside its translation, so a missing
//! one does not compile.

mod budget;
mod bulk;
mod cite;
mod closure;
mod column;
mod condition;
mod correction;
mod counted;
mod coverage;
mod doubtful;
mod duties;
mod export;
mod file;
mod form;
mod import_outcome;
mod import_question;
mod lang;
mod local_terms;
mod mistake;
mod name;
mod note;
mod number;
mod outline;
mod page;
mod paste;
mod path;
mod percent;
mod plan;
mod reading;
mod reminder;
mod retained;
mod set_aside;
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
    share, tenths, tenths_percent, whole_percents,
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
pub use bulk::{
    Settling, all_listed, cell_changed, confirm_button, confirm_cells, confirm_units,
    count_changed, hold_question, not_confirmed, remove_question, removed, settle_question,
    tick_question,
};
pub use cite::{cite, source};
pub use column::{cell_mistake, cell_value, column, column_hint, result_column};
pub use condition::{condition, query, units_of};
pub use correction::{entry_mistake, entry_place, to_correct, unread_entry};
pub use counted::{
    counted, counted_by, counted_one, joint_branch, joint_branch_name, units_and_branches,
};
pub use doubtful::{amount_or_correction, field_to_correct};
pub use duties::{
    activity, activity_named, concern, concern_reason, concern_sentence, frequency,
    is_activity_head, overdue_sentence, urgency, yearly_duty,
};
pub use export::explanation_json;
pub use file::{encoding, file_mistake, file_row, separator};
pub use form::{AROUND_FIELDS, CHECK_FIELDS, Control, control, options};
pub use import_outcome::{RowsLeft, nothing_to_take_in, took_in, will_take_in};
pub use import_question::{gaps_answers, gaps_question, header_answers, header_question};
pub use lang::Lang;
pub use local_terms::{
    backup_page_error, budget_terms_error, kept_error, local_terms, local_terms_line,
    standard_in_use, terms_compared,
};
pub use mistake::{link_error, mistake, raise_error};
pub use name::{
    affiliation, field, figure, hint, kind, mass_organisation, organisation, secretary_source,
    status, tax_rate, yes_no,
};
pub use note::{formula, note};
pub use number::{
    MoneyUnit, amount, aside, count, date, in_unit, money, money_with_unit, unit_name,
};
pub use outline::outline;
pub use page::{Page, marked_demo};
pub use paste::{paste_misfit, paste_question, paste_refusal, pasted};
pub use path::{candidacy, mode, route, step, type_advice};
pub use percent::{percent, percent_change, percent_of, percent_points, written_percent};
pub use plan::{formed, joint_split, members_grow, own_line_added, raised, read_otherwise};
pub use reading::{choice, question};
pub use reminder::{reminder, reminder_sentence};
pub use retained::{
    clear_question, delete_all_question, delete_question, earlier_ledgers, erase_question, moment,
    restore_question, restored, units,
};
pub use set_aside::{row_numbers, set_aside_counts, set_aside_reason};
pub use standard::{bound, measure, payer, plain_value, standard, value};
pub use text::{
    BudgetBookText, BudgetPaperText, BudgetText, BulkText, CorrectionText, CoverageText, DataText,
    DemoText, DutyText, ImportText, LedgerText, LocalTermsText, OfflineText, OwnSetText, PasteText,
    ProjectorText, RetainedText, Text, TourText, TrainingText, TypedText,
};
pub use verdict::{change, lede, missing, outcome, reason, requirement, verdict, verdict_short};
pub use why::{alternative, explanation_text, input_value, title};
