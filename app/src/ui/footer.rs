//! The foot of every page: what this is, who is responsible, where to complain.

use super::{LanguageLinks, Languages, links};
use crate::words::Words;
use domain::trust::site::logo::Shown;
use leptos::prelude::*;

/// The foot of a page.
#[component]
pub fn Footer(
    /// The trust that is responsible for the site; nothing on urgent help.
    responsible: Option<String>,
    /// Its logo.
    logo: Option<Shown>,
    /// As wide as the pages for staff.
    wide: bool,
    /// The languages the site can be read in, if there are more than one.
    languages: Option<LanguageLinks>,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let wrap = if wide { "rt-wrap rt-wrap--wide" } else { "rt-wrap" };
    let about =
        links::ABOUT.iter().map(|&(id, href)| view! { <li><a href=href>{words.get(id)}</a></li> }).collect_view();
    let responsible =
        responsible.map(|trust| view! { <p>{words.with("ui-footer-responsible", &[("trust", trust.into())])}</p> });
    view! {
        <footer class="rt-footer">
            <div class=wrap>
                <nav aria-label=words.get("ui-footer-links")>
                    <ul>{about}</ul>
                </nav>
                <p>
                    {words.get("ui-footer-scope")}
                    " "
                    {words.get("ui-footer-danger")}
                    " "
                    <a href=links::URGENT_HELP>{words.get("ui-footer-danger-link")}</a>
                    "."
                </p>
                {logo.map(picture)}
                {responsible}
                {languages.map(|links| view! { <Languages links id="languages"/> })}
            </div>
        </footer>
    }
}

/// A trust's logo, with the room it will take, so that nothing moves when it comes.
pub fn picture(logo: Shown) -> impl IntoView {
    let (url, width, height) = (logo.url(), logo.width.to_string(), logo.height.to_string());
    view! { <img class="rt-logo" src=url alt=logo.alt width=width height=height loading="lazy"/> }
}
