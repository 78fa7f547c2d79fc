//! A chart on a page: the same frame for each, whatever it shows and opens.

mod picture;

use charts::{Drawing, Frame, Mark};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use policy::Choices;
use words::{CoverageText as T, Lang};

pub use self::picture::{Opens, Picture, Plate};
use crate::browser;
use crate::state::{Notice, Notices, use_lang, use_settings, use_work};

/// A chart: its title, the picture with a control over each part of it, what that says, the table behind it, and ways to
/// take it along.
#[component]
pub fn Chart<O: Opens>(
    /// By which its elements are named.
    id: &'static str,
    /// What it shows.
    plate: Memo<Plate<O>>,
    /// Opens what a part of it leads to.
    open: Callback<O>,
    /// How that is done by keyboard.
    keys: T,
    /// What its table as a file says below the figures; the standards and readings that differ from the policy's, if not
    /// said otherwise.
    #[prop(optional)]
    remarks: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let lang = use_lang();
    let remarks = remarks.unwrap_or_else(local_terms_of_pages);
    let place = NodeRef::<html::Div>::new();
    let letter = NodeRef::<html::Div>::new();
    let frame = follow_width(place, letter);
    let drawing = Memo::new(move |_| {
        frame
            .get()
            .map(|frame| plate.with(|plate| plate.picture.draw(frame)))
    });
    let title = Memo::new(move |_| plate.with(|plate| plate.title.clone()));
    view! {
        <section class="sheet chart-sheet" id=id>
            <h2 id=format!("{id}-title")>{title}</h2>
            <div class="chart" node_ref=place>
                <div class="chart-letter" aria-hidden="true" node_ref=letter></div>
                {move || drawing.get().map(|drawing| view! { <Stage id title drawing plate open/> })}
            </div>
            <p class="chart-keys">{keys.say(lang)}</p>
            <Ways id plate drawing remarks/>
        </section>
    }
    .into_any()
}

/// How wide the chart may be and how large its letters are, now and whenever the window or the size of text changes.
fn follow_width(place: NodeRef<html::Div>, letter: NodeRef<html::Div>) -> RwSignal<Option<Frame>> {
    let frame = RwSignal::new(None);
    let settings = use_settings();
    let measure = move || {
        if frame.is_disposed() {
            return;
        }
        let pixels = |of: NodeRef<html::Div>| {
            let width = of.get_untracked()?.client_width();
            u32::try_from(width).ok().filter(|width| *width > 0)
        };
        if let (Some(width), Some(ten)) = (pixels(place), pixels(letter)) {
            let now = Some(Frame {
                width,
                letter: ten / 10,
            });
            if frame.get_untracked() != now {
                frame.set(now);
            }
        }
    };
    let listening = StoredValue::new_local(None);
    Effect::new(move |_| {
        settings.size.track();
        if place.get().is_some() && letter.get().is_some() {
            measure();
            // The size of text is on the page only once this is over.
            gloo_timers::callback::Timeout::new(0, measure).forget();
            let again = web_sys::window().map(|window| {
                gloo_events::EventListener::new(&window, "resize", move |_| measure())
            });
            listening.set_value(again);
        }
    });
    frame
}

/// What is shown of the mark that is pointed at or has the focus: under it, and never beyond either edge.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    words: String,
    /// Its middle, in hundredths of the width.
    at: f64,
    /// Its lower end.
    under: String,
}

/// The picture with its controls. One of them is reached by Tab, the others from there by arrow keys.
#[component]
fn Stage<O: Opens>(
    id: &'static str,
    title: Memo<String>,
    drawing: Drawing,
    plate: Memo<Plate<O>>,
    open: Callback<O>,
) -> impl IntoView {
    let said = RwSignal::new(None::<Said>);
    let current = RwSignal::new(0_usize);
    let (across, down) = (f64::from(drawing.width), f64::from(drawing.height));
    let marks = StoredValue::new(drawing.marks.clone());
    let count = drawing.marks.len();
    let go = move |at: usize| {
        current.set(at);
        browser::focus(&format!("{id}-{at}"));
    };
    let key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            said.set(None);
        }
        let at = current.get_untracked();
        let to = marks.with_value(|marks| next(marks, at, &event.key()));
        if let Some(to) = to {
            event.prevent_default();
            go(to);
        }
    };
    let percent = |part: i32, of: f64| format!("{:.3}%", f64::from(part) * 100.0 / of);
    let controls = drawing.marks.into_iter().enumerate().map(|(at, mark)| {
        let Mark {
            row,
            part,
            area,
            said: words,
        } = mark;
        let shown = Said {
            words: words.clone(),
            at: f64::from(area.x + area.width / 2) * 100.0 / across,
            under: percent(area.y + area.height, down),
        };
        let pointed = shown.clone();
        let opens = move |_| {
            if let Some(opens) = plate.with_untracked(|plate| plate.opened(row, part).cloned()) {
                open.run(opens);
            }
        };
        view! {
            <button type="button" class="chart-mark" id=format!("{id}-{at}") aria-label=words
                tabindex=move || if current.get() == at { "0" } else { "-1" }
                style:left=percent(area.x, across) style:top=percent(area.y, down)
                style:width=percent(area.width, across) style:height=percent(area.height, down)
                on:focus=move |_| { current.set(at); said.set(Some(shown.clone())); }
                on:pointerenter=move |_| said.set(Some(pointed.clone()))
                on:blur=move |_| said.set(None) on:pointerleave=move |_| said.set(None)
                on:click=opens></button>
        }
    });
    let controls = controls.collect_view();
    view! {
        <div class="chart-stage" role="group" aria-label=title data-marks=count on:keydown=key>
            <div aria-hidden="true" inner_html=drawing.svg></div>
            {controls}
            {move || said.get().map(|Said { words, at, under }| view! {
                <span class="chart-tip" aria-hidden="true" style:left=format!("{at:.3}%") style:top=under
                    style:translate=format!("-{at:.3}% 0")>{words}</span>
            })}
        </div>
    }
    .into_any()
}

/// Where an arrow key leads: to the mark beside, or to the nearest one of the row below or above.
fn next(marks: &[Mark], at: usize, key: &str) -> Option<usize> {
    let here = marks.get(at)?;
    let middle = |mark: &Mark| mark.area.x + mark.area.width / 2;
    let near = |row: &dyn Fn(&&Mark) -> bool| {
        let there = marks.iter().filter(row);
        let nearest = there.min_by_key(|mark| {
            let rows = mark.row.abs_diff(here.row);
            (rows, (middle(mark) - middle(here)).abs())
        })?;
        marks.iter().position(|mark| std::ptr::eq(mark, nearest))
    };
    match key {
        "ArrowRight" => (at + 1 < marks.len()).then_some(at + 1),
        "ArrowLeft" => at.checked_sub(1),
        "ArrowDown" => near(&|mark| mark.row > here.row),
        "ArrowUp" => near(&|mark| mark.row < here.row),
        "Home" => Some(0),
        "End" => marks.len().checked_sub(1),
        _ => None,
    }
}

/// In what the standards and readings of all pages differ from the policy's.
fn local_terms_of_pages() -> Signal<Vec<String>> {
    let (lang, work) = (use_lang(), use_work());
    Signal::derive(move || work.choices.with(|choices| local_terms(choices, lang)))
}

/// In what standards and readings differ from the policy's, a line each.
pub fn local_terms(choices: &Choices, lang: Lang) -> Vec<String> {
    let line = words::local_terms_line(choices, lang);
    let terms = words::local_terms(choices, lang);
    line.into_iter().chain(terms).collect()
}

/// The table behind the chart, and its files.
#[component]
fn Ways<O: Opens>(
    id: &'static str,
    plate: Memo<Plate<O>>,
    drawing: Memo<Option<Drawing>>,
    remarks: Signal<Vec<String>>,
) -> impl IntoView {
    let lang = use_lang();
    let notices: Notices = expect_context();
    let name = move |ending: &str| {
        format!(
            "{}.{ending}",
            plate.with_untracked(|plate| plate.title.clone())
        )
    };
    let svg = move |_| {
        if let Some(drawing) = drawing.get_untracked() {
            browser::download(&name("svg"), "image/svg+xml", &drawing.svg);
        }
    };
    let png = move |_| {
        let Some(drawing) = drawing.get_untracked() else {
            return;
        };
        let name = name("png");
        spawn_local(async move {
            let size = (drawing.width, drawing.height);
            if browser::download_picture(&name, &drawing.svg, size)
                .await
                .is_none()
            {
                notices.show(Notice::failed(T::PictureFailed.say(lang)));
            }
        });
    };
    let csv = move |_| {
        let csv = remarks.with_untracked(|below| plate.with_untracked(|plate| plate.csv(below)));
        browser::download(&name("csv"), "text/csv;charset=utf-8", &csv);
    };
    view! {
        <div class="row chart-ways">
            <button type="button" class="quiet" id=format!("{id}-svg") on:click=svg>{T::SaveSvg.say(lang)}</button>
            <button type="button" class="quiet" id=format!("{id}-png") on:click=png>{T::SavePng.say(lang)}</button>
            <button type="button" class="quiet" id=format!("{id}-csv") on:click=csv>{T::SaveCsv.say(lang)}</button>
        </div>
        <details class="chart-table">
            <summary>{T::Table.say(lang)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=format!("{id}-title")>
                <Table plate/>
            </div>
        </details>
    }
}

#[component]
fn Table<O: Opens>(plate: Memo<Plate<O>>) -> impl IntoView {
    let head = move || {
        let head = plate.with(|plate| plate.head.clone());
        head.into_iter()
            .map(|cell| view! { <th scope="col">{cell}</th> })
            .collect_view()
    };
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next();
        let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{rest}</tr> }
    };
    let rows = move || {
        let rows = plate.with(|plate| plate.rows.clone());
        rows.into_iter().map(row).collect_view()
    };
    view! {
        <table class="list figures">
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
