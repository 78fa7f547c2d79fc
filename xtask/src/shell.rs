//! What a page's HTML holds before the program runs: title, navigation, heading and, where the page starts with one, its
//! form. Made from the same words and the same list of fields as the pages, in Chinese, the language of most visitors.

use entry::Draft;
use policy::Field;
use words::{CHECK_FIELDS, Control, Lang, Page, Text, control, field, hint, options, outline};

const LANG: Lang = Lang::Zh;

/// What stands in `#app` until the program takes over. Addresses are those of a page at the site's root.
pub fn body(page: Page) -> String {
    let form = match page {
        Page::Check | Page::Subsidy => form(page),
        Page::Home => questions(),
        Page::Budget
        | Page::Ledger
        | Page::Coverage
        | Page::Reminders
        | Page::Training
        | Page::Data => sheets(page),
        Page::Standards | Page::About => String::new(),
    };
    format!(
        "{}<main id=\"main\"><div class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></div>{form}</main>",
        header(page),
        escape(page.heading().say(LANG)),
        escape(page.lede().say(LANG)),
    )
}

/// Text as it may stand in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn header(current: Page) -> String {
    let links: String = Page::ALL
        .map(|page| {
            let here = if page == current {
                " aria-current=\"page\""
            } else {
                ""
            };
            format!(
                "<a href=\"./{}\"{here}>{}</a>",
                page.folder(),
                escape(page.name().say(LANG))
            )
        })
        .concat();
    format!(
        "<header class=\"top\"><a class=\"brand\" href=\"./\"><i aria-hidden=\"true\">{}</i>{}</a>\
         <span class=\"switches\"></span><nav aria-label=\"{}\">{links}</nav></header>",
        escape(Text::BrandMark.say(LANG)),
        escape(Text::AppName.say(LANG)),
        escape(Text::MainNavigation.say(LANG)),
    )
}

fn questions() -> String {
    let lines: String = [
        (Page::Check, Text::QuestionCheck, Text::QuestionCheckLede),
        (
            Page::Subsidy,
            Text::QuestionSubsidy,
            Text::QuestionSubsidyLede,
        ),
        (
            Page::Standards,
            Text::QuestionStandards,
            Text::QuestionStandardsLede,
        ),
    ]
    .map(|(page, question, lede)| {
        format!(
            "<li><a class=\"sheet\" href=\"./{}\"><strong>{}</strong><span>{}</span></a></li>",
            page.folder(),
            escape(question.say(LANG)),
            escape(lede.say(LANG)),
        )
    })
    .concat();
    format!("<ul class=\"questions\">{lines}</ul>")
}

/// What a page is made of whose own code comes after the program; app/web/src/components/outline.rs says the same until then.
fn sheets(page: Page) -> String {
    let columns: String = outline(page, LANG)
        .into_iter()
        .map(|sheets| {
            let sheets: String = sheets
                .into_iter()
                .map(|(heading, lede)| {
                    format!(
                        "<section class=\"sheet\"><h2>{}</h2><p>{}</p></section>",
                        escape(heading),
                        escape(lede),
                    )
                })
                .collect();
            format!("<div class=\"column\">{sheets}</div>")
        })
        .collect();
    format!(
        "<div class=\"two-columns outline\">{columns}</div><p class=\"lede\" role=\"status\">{}</p>",
        escape(Text::PartComing.say(LANG)),
    )
}

/// The first form of a page. The program reads what was typed into it and goes on from there.
fn form(page: Page) -> String {
    let fields: String = CHECK_FIELDS.iter().map(|&one| form_field(one)).collect();
    let result = if page == Page::Check {
        Text::ResultRegion
    } else {
        Text::MoneySheet
    };
    format!(
        "<div class=\"desk\"><form class=\"sheet\"><h2>{}</h2><div class=\"fields\">{fields}</div></form>\
         <section class=\"sheet waiting\"><h2>{}</h2><p role=\"status\">{}</p></section></div>",
        escape(Text::UnitSection.say(LANG)),
        escape(result.say(LANG)),
        escape(Text::Loading.say(LANG)),
    )
}

fn form_field(one: Field) -> String {
    let draft = Draft::default();
    let (id, value) = (one.wire(), draft.get(one));
    let entry = if control(one) == Control::Choice {
        let choices: String = options(one, LANG)
            .into_iter()
            .map(|(wire, name)| {
                let selected = if wire == value { " selected" } else { "" };
                format!(
                    "<option value=\"{wire}\"{selected}>{}</option>",
                    escape(&name)
                )
            })
            .collect();
        format!("<select id=\"{id}\" name=\"{id}\" data-initial=\"{value}\">{choices}</select>")
    } else {
        format!(
            "<input id=\"{id}\" name=\"{id}\" inputmode=\"numeric\" autocomplete=\"off\" value=\"{value}\">"
        )
    };
    let hint = match hint(one, LANG) {
        "" => String::new(),
        text => format!("<small class=\"hint\">{}</small>", escape(text)),
    };
    format!(
        "<div class=\"field\"><label for=\"{id}\">{}</label>{entry}{hint}</div>",
        escape(field(one, LANG))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_page_holds_its_form_before_the_program_runs() {
        let html = body(Page::Check);
        for one in CHECK_FIELDS {
            assert!(html.contains(&format!("id=\"{}\"", one.wire())), "{one:?}");
        }
        assert!(html.contains("aria-current=\"page\">组建自查"));
    }

    #[test]
    fn pages_whose_code_comes_later_say_what_they_are_made_of() {
        for page in [Page::Ledger, Page::Data] {
            let (html, columns) = (body(page), outline(page, LANG));
            assert!(columns.iter().flatten().count() > 2, "{page:?}");
            for (heading, lede) in columns.into_iter().flatten() {
                assert!(html.contains(&format!(
                    "<h2>{}</h2><p>{}</p>",
                    escape(heading),
                    escape(lede)
                )));
            }
        }
    }

    #[test]
    fn every_page_links_to_every_other() {
        for page in Page::ALL {
            for other in Page::ALL {
                assert!(body(page).contains(&format!("href=\"./{}\"", other.folder())));
            }
        }
    }
}
