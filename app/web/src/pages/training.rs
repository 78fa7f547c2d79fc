//! 培训演示: cases to guess before a class, answered by the rules as everybody watches.

mod answer;
mod case;
mod demo_space;
mod elsewhere;
mod guest;
mod keys;
mod offline;
mod own;
mod own_case;
mod own_finish;
mod own_form;
mod own_left;
mod own_paper;
mod own_set;
mod own_terms;
mod own_tour_form;
mod own_tour_step;
mod own_tours;
mod own_unit;
mod own_ways;
mod presenter;
mod room;
mod saved_line;
mod score;
mod set_up;
mod take_in;
mod tour_list;
mod what_if;

use leptos::prelude::*;
use words::{OfflineText, Page, TourText, TrainingText};

use self::demo_space::DemoSpace;
use self::elsewhere::Elsewhere;
use self::guest::GuestSheet;
use self::offline::OfflineSheet;
use self::own::OwnSheet;
use self::own_tours::OwnToursSheet;
use self::room::RoomView;
use self::set_up::SetUp;
use self::tour_list::TourList;
use self::what_if::WhatIf;
use crate::components::PageHead;
use crate::state::{use_lang, use_training};

/// The page.
#[component]
pub fn TrainingPage() -> impl IntoView {
    let training = use_training();
    let has_session = Memo::new(move |_| training.session.with(Option::is_some));
    // What is kept may be a session: nothing is offered before that is known.
    let is_known = training.record.is_known;
    view! {
        <PageHead page=Page::Training/>
        <GuestSheet/>
        {move || if !is_known.get() { ().into_any() } else if has_session.get() { view! { <RoomView/> }.into_any() } else { view! { <Jumps/><DemoSpace/><Elsewhere/><TourList/><SetUp/><WhatIf/><OwnSheet/><OwnToursSheet/><OfflineSheet/> }.into_any() }}
    }
    .into_any()
}

/// What is on the page, for a trainer who knows where to go.
#[component]
fn Jumps() -> impl IntoView {
    let lang = use_lang();
    let parts = [
        ("demo-space", TrainingText::DemoTitle.say(lang)),
        ("tours", TourText::Title.say(lang)),
        ("set-up", TrainingText::SetUp.say(lang)),
        ("what-if", TrainingText::WhatIf.say(lang)),
        ("own", TrainingText::OwnTitle.say(lang)),
        ("own-tours", TourText::OwnTitle.say(lang)),
        ("offline", OfflineText::Title.say(lang)),
    ];
    let links = parts.map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> });
    view! { <nav class="jumps" aria-label=TrainingText::Jumps.say(lang)><ul>{links.into_iter().collect_view()}</ul></nav> }
}
