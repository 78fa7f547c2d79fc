//! What was understood of a file, to be corrected before all rows are checked.

use ledger::Column;
use ledger::import::{Encoding, FileForm, Found, Mapped, Question, Row, Separator, Target};
use leptos::prelude::*;
use protocol::{Look, ReadAs};
use words::ImportText;

use super::questions::Questions;
use crate::browser;
use crate::state::{Importing, use_lang};

const SAMPLES: usize = 3;
const ENCODINGS: [Encoding; 4] = [
    Encoding::Utf8,
    Encoding::Gb18030,
    Encoding::Utf16Le,
    Encoding::Utf16Be,
];
const SEPARATORS: [Separator; 4] = [
    Separator::Comma,
    Separator::Tab,
    Separator::Semicolon,
    Separator::Bar,
];

/// What was understood.
#[component]
pub fn Looked(importing: Importing, look: Look) -> impl IntoView {
    let lang = use_lang();
    let (form, rows, head) = (look.form, look.rows.clone(), look.head as usize);
    let problems = move || {
        let problems = problems(&importing.mapping.get(), lang);
        problems
            .into_iter()
            .map(|text| view! { <li>{text}</li> })
            .collect_view()
    };
    let may = Memo::new(move |_| {
        importing
            .mapping
            .with(|mapping| problems_of(mapping).is_empty())
    });
    let busy = move || importing.job.with(Option::is_some);
    let forget = move |_| {
        importing.columns.forget();
        let head = u32::try_from(head).ok();
        importing.look(
            ReadAs {
                form: Some(form),
                head,
                remembered: Vec::new(),
            },
            None,
        );
    };
    view! {
        <h2 id="import-title" tabindex="-1">{ImportText::Understood.say(lang)}</h2>
        <Form importing look/>
        <Questions importing/>
        <h3>{ImportText::Mapping.say(lang)}</h3>
        <MappingTable importing rows head/>
        <ul class="mistakes" role="alert">{problems}</ul>
        <div class="row">
            <button type="button" class="primary" id="import-check" disabled=move || !may.get() || busy()
                on:click=move |_| importing.check()>{ImportText::Check.say(lang)}</button>
            <button type="button" class="quiet" disabled=busy on:click=move |_| importing.leave()>{ImportText::Other.say(lang)}</button>
            <button type="button" class="quiet" disabled=busy on:click=forget>{ImportText::ForgetChoices.say(lang)}</button>
        </div>
    }
}

/// How the file is read, each part of it a choice.
#[component]
fn Form(importing: Importing, look: Look) -> impl IntoView {
    let lang = use_lang();
    let again = move |form: FileForm, head: Option<u32>| {
        importing.look(
            ReadAs {
                form: Some(form),
                head,
                remembered: Vec::new(),
            },
            None,
        );
    };
    let form = look.form;
    let parts = match form {
        FileForm::Text {
            encoding,
            separator,
        } => {
            let encodings =
                ENCODINGS.map(|one| (words::encoding(one, lang).to_owned(), one == encoding));
            let separators =
                SEPARATORS.map(|one| (words::separator(one, lang).to_owned(), one == separator));
            view! {
                <Choice id="import-encoding" text=ImportText::Encoding choices=encodings.to_vec()
                    chosen=Callback::new(move |at: usize| {
                        if let Some(one) = ENCODINGS.get(at) { again(FileForm::Text { encoding: *one, separator }, None); }
                    })/>
                <Choice id="import-separator" text=ImportText::Separator choices=separators.to_vec()
                    chosen=Callback::new(move |at: usize| {
                        if let Some(one) = SEPARATORS.get(at) { again(FileForm::Text { encoding, separator: *one }, None); }
                    })/>
            }
            .into_any()
        }
        FileForm::Workbook { sheet } => {
            let sheets = look
                .sheets
                .iter()
                .zip(0_u32..)
                .map(|(name, at)| (name.clone(), at == sheet));
            view! {
                <Choice id="import-sheet" text=ImportText::Sheet choices=sheets.collect()
                    chosen=Callback::new(move |at: usize| {
                        again(FileForm::Workbook { sheet: u32::try_from(at).unwrap_or(0) }, None);
                    })/>
            }
            .into_any()
        }
    };
    let heads = look.rows.iter().enumerate().map(|(at, row)| {
        let start: String = row
            .cells()
            .filter(|cell| !cell.trim().is_empty())
            .take(3)
            .collect::<Vec<_>>()
            .join(" | ");
        (
            format!("{} · {}", row.number, shortened(&start)),
            at == look.head as usize,
        )
    });
    view! {
        <div class="fields">
            <div class="field"><span class="label">{ImportText::File.say(lang)}</span><b class="clip">{move || importing.name.get()}</b></div>
            {parts}
            <Choice id="import-head" text=ImportText::HeadRow choices=heads.collect()
                chosen=Callback::new(move |at: usize| again(form, u32::try_from(at).ok()))/>
        </div>
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let start: String = text.chars().take(MOST).collect();
    format!("{start}…")
}

/// A list of which one is chosen.
#[component]
fn Choice(
    id: &'static str,
    text: ImportText,
    choices: Vec<(String, bool)>,
    chosen: Callback<usize>,
) -> impl IntoView {
    let lang = use_lang();
    let options = choices.into_iter().enumerate().map(|(at, (name, now))| {
        view! { <option value=at.to_string() selected=now>{name}</option> }
    });
    let change = move |event: web_sys::Event| {
        if let Ok(at) = browser::value_of(&event).parse() {
            chosen.run(at);
        }
    };
    view! {
        <div class="field"><label for=id>{text.say(lang)}</label>
            <select id=id on:change=change>{options.collect_view()}</select></div>
    }
}

/// Every column of the file, with its first cells and where it goes.
#[component]
fn MappingTable(importing: Importing, rows: Vec<Row>, head: usize) -> impl IntoView {
    let lang = use_lang();
    let count = importing.mapping.with_untracked(Vec::len);
    let lines = (0..count).map(|at| {
        let below = rows
            .iter()
            .skip(head + 1)
            .map(|row| row.cell(at).trim().to_owned());
        let samples: Vec<String> = below
            .filter(|cell| !cell.is_empty())
            .take(SAMPLES)
            .collect();
        view! { <MappingLine importing at samples/> }
    });
    view! {
        <table class="mapping">
            <thead><tr>
                <th scope="col">{ImportText::FileColumn.say(lang)}</th>
                <th scope="col">{ImportText::Samples.say(lang)}</th>
                <th scope="col">{ImportText::Goes.say(lang)}</th>
                <th scope="col">{ImportText::How.say(lang)}</th>
            </tr></thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn MappingLine(importing: Importing, at: usize, samples: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let mapped = Memo::new(move |_| importing.mapping.with(|mapping| mapping.get(at).cloned()));
    let header = mapped
        .get_untracked()
        .map(|mapped| mapped.header)
        .unwrap_or_default();
    let samples = shortened(&samples.join(lang.pick("、", ", ")));
    let choose = move |event: web_sys::Event| {
        let target = target_of(&browser::value_of(&event));
        importing.mapping.update(|mapping| {
            if let Some(one) = mapping.get_mut(at) {
                one.target = target;
                one.found = Found::ByHand;
            }
        });
    };
    let now = move || {
        mapped
            .get()
            .map(|mapped| match mapped.found {
                Found::Doubtful => OPEN,
                _ => wire_of(mapped.target),
            })
            .unwrap_or_default()
    };
    let is_open = mapped.with_untracked(|mapped| {
        let doubtful = |one: &Mapped| one.found == Found::Doubtful;
        mapped.as_ref().is_some_and(doubtful)
    });
    let has_total = mapped.with_untracked(|mapped| {
        let asks = |one: &Mapped| one.question == Some(Question::Members);
        mapped.as_ref().is_some_and(asks)
    });
    let open = is_open.then_some((OPEN, ImportText::AnswerFirst.say(lang)));
    let total = has_total.then_some((TOTAL, ImportText::TargetTotal.say(lang)));
    let options = Column::ALL
        .iter()
        .map(|column| (column.wire(), words::column(*column, lang)));
    let others = [
        ("=own", ImportText::TargetOwn.say(lang)),
        ("=leave", ImportText::TargetLeave.say(lang)),
    ];
    let options = open.into_iter().chain(others).chain(total).chain(options);
    let options = options.map(|(wire, name)| {
        view! { <option value=wire selected=wire == untrack(now) disabled=wire == OPEN>{name}</option> }
    });
    let found = move || {
        let mapped = mapped.get()?;
        let (state, text) = match mapped.found {
            Found::Exact => ("met", ImportText::FoundExact),
            Found::Synonym => ("met", ImportText::FoundSynonym),
            Found::Alike => ("gap", ImportText::FoundAlike),
            Found::Remembered => ("info", ImportText::FoundRemembered),
            Found::ByHand => ("info", ImportText::FoundByHand),
            Found::Nothing => ("open", ImportText::FoundNothing),
            Found::Doubtful => ("gap", ImportText::FoundDoubtful),
        };
        let wan = mapped
            .reads_wan()
            .then(|| view! { " " <span class="chip">{ImportText::InWan.say(lang)}</span> });
        Some(view! { <span class="tag" data-state=state>{text.say(lang)}</span> {wan} })
    };
    let label = format!(
        "{}{}{header}",
        ImportText::Goes.say(lang),
        lang.pick("：", ": ")
    );
    view! {
        <tr>
            <th scope="row">{header}</th>
            <td><small>{samples}</small></td>
            <td><select aria-label=label data-column=at.to_string() prop:value=now on:change=choose>{options.collect_view()}</select></td>
            <td>{found}</td>
        </tr>
    }
}

/// What a column shows that is not answered yet.
const OPEN: &str = "=open";
/// A total of members.
const TOTAL: &str = "=total";

fn wire_of(target: Target) -> &'static str {
    match target {
        Target::Column(column) => column.wire(),
        Target::Own => "=own",
        Target::Leave => "=leave",
        Target::TotalMembers => TOTAL,
    }
}

fn target_of(wire: &str) -> Target {
    match wire {
        "=own" => Target::Own,
        "=leave" => Target::Leave,
        TOTAL => Target::TotalMembers,
        _ => Column::from_wire(wire).map_or(Target::Own, Target::Column),
    }
}

/// What keeps a mapping from being used.
enum Problem {
    Missing(Column),
    Twice(Column),
    Open(String),
}

fn problems_of(mapping: &[Mapped]) -> Vec<Problem> {
    let times = |column: Column| {
        mapping
            .iter()
            .filter(|one| one.target == Target::Column(column))
            .count()
    };
    let missing = Column::REQUIRED
        .into_iter()
        .filter(|column| times(*column) == 0)
        .map(Problem::Missing);
    let twice = Column::ALL
        .iter()
        .copied()
        .filter(|column| times(*column) > 1)
        .map(Problem::Twice);
    let open = mapping
        .iter()
        .filter(|one| one.is_open())
        .map(|one| Problem::Open(one.header.clone()));
    missing.chain(twice).chain(open).collect()
}

fn problems(mapping: &[Mapped], lang: words::Lang) -> Vec<String> {
    let said = problems_of(mapping)
        .into_iter()
        .map(|problem| match problem {
            Problem::Missing(column) => format!(
                "{}{}",
                ImportText::MissingRequired.say(lang),
                words::column(column, lang)
            ),
            Problem::Open(header) => format!("{}{header}", ImportText::Unanswered.say(lang)),
            Problem::Twice(column) => format!(
                "{}{}",
                ImportText::Twice.say(lang),
                words::column(column, lang)
            ),
        });
    said.collect()
}
