use leptos::prelude::*;
use words::{Lang, MoneyUnit, Page, Text};

use crate::app::href;
use crate::browser;
use crate::navigation::Navigation;
use crate::state::{Size, Theme, use_lang, use_settings};

/// Brand, navigation and the switches for how it is shown.
#[component]
pub fn Header() -> impl IntoView {
    let lang = use_lang();
    view! {
        <header class="top">
            <a class="brand" href=href(Page::Home)>
                <i aria-hidden="true">{Text::BrandMark.say(lang)}</i>
                {Text::AppName.say(lang)}
            </a>
            <Switches/>
            <nav aria-label=Text::MainNavigation.say(lang)>
                {Page::ALL.map(|page| view! { <NavLink page/> }).collect_view()}
            </nav>
        </header>
    }
}

#[component]
fn NavLink(page: Page) -> impl IntoView {
    let lang = use_lang();
    let navigation: Navigation = expect_context();
    let current = move || (navigation.page() == Some(page)).then_some("page");
    view! {
        <a href=href(page) aria-current=current>{page.name().say(lang)}</a>
    }
}

#[component]
fn Switches() -> impl IntoView {
    let lang = use_lang();
    let settings = use_settings();
    let set_lang = move |to: Lang| {
        settings.lang.set(to);
        // The button was drawn anew; the focus goes back to where it was.
        browser::focus_after_draw(match to {
            Lang::Zh => "lang-zh",
            Lang::En => "lang-en",
        });
    };
    view! {
        <div class="switches">
            <Switch label=Text::MoneyUnitLabel value=settings.unit choices=vec![
                (MoneyUnit::Yuan, "unit-yuan", Text::Yuan),
                (MoneyUnit::WanYuan, "unit-wan", Text::WanYuan),
            ]/>
            <Switch label=Text::TextSize value=settings.size choices=vec![
                (Size::Normal, "size-normal", Text::SizeNormal),
                (Size::Large, "size-large", Text::SizeLarge),
            ]/>
            <span class="switch" role="group" aria-label=Text::Language.say(lang)>
                <button type="button" id="lang-zh" lang="zh-CN" aria-pressed=pressed(lang == Lang::Zh)
                    on:click=move |_| set_lang(Lang::Zh)>"中文"</button>
                <button type="button" id="lang-en" lang="en" aria-pressed=pressed(lang == Lang::En)
                    on:click=move |_| set_lang(Lang::En)>"EN"</button>
            </span>
            <label class="theme">
                <span class="hidden">{Text::Theme.say(lang)}</span>
                <select id="theme" on:change:target=move |event| settings.theme.set(theme(&event.target().value()))>
                    {[("", Theme::System, Text::ThemeAuto), ("light", Theme::Light, Text::ThemeLight),
                        ("dark", Theme::Dark, Text::ThemeDark)]
                        .map(|(wire, one, text)| view! {
                            <option value=wire prop:selected=move || settings.theme.get() == one>{text.say(lang)}</option>
                        }).collect_view()}
                </select>
            </label>
        </div>
    }
}

fn theme(wire: &str) -> Theme {
    match wire {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}

fn pressed(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

/// Two buttons of which one is pressed.
#[component]
fn Switch<T>(
    /// What is switched.
    label: Text,
    /// The setting.
    value: RwSignal<T>,
    /// Values, ids and texts.
    choices: Vec<(T, &'static str, Text)>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let lang = use_lang();
    view! {
        <span class="switch" role="group" aria-label=label.say(lang)>
            {choices.into_iter().map(|(one, id, text)| view! {
                <button type="button" id=id aria-pressed=move || pressed(value.get() == one)
                    on:click=move |_| value.set(one)>{text.say(lang)}</button>
            }).collect_view()}
        </span>
    }
}
