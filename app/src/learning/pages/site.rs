//! Pages outside modules: urgent help, and what a site must say about itself.

use super::{
    super::blocks::{Fields, Shower},
    away,
    foot::{sources, terms},
    listen::{Listen, ListenEnd},
    untranslated,
};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    rights::pages::complaint::COMPLAIN,
    toolbox::pages::add::{AddToToolbox, Placed},
    trust::site::shown::{people, urgent_numbers},
    ui::{
        Place,
        tongue::{part_in, spoken},
    },
    words::Words,
};
use domain::{learning::queries, toolbox::Kind};
use http::StatusCode;
use leptos::prelude::*;

macro_rules! site_pages {
    ($($(#[$doc:meta])* $name:ident = $slug:literal, $place:expr;)*) => {
        $(
            $(#[$doc])*
            #[component]
            pub fn $name() -> impl IntoView {
                let request = Request::current();
                framed_page(request.clone(), async move { sheet(&request, $slug, $place).await })
            }
        )*
    };
}

site_pages! {
    /// Who to call now.
    UrgentHelp = "urgent-help", Place::Help;
    /// Who sees what.
    Privacy = "privacy", Place::Other;
    /// What is kept in the browser.
    Cookies = "cookies", Place::Other;
    /// How the site works for everybody, and what does not yet.
    Accessibility = "accessibility", Place::Other;
    /// Who made it, and what it is based on.
    About = "about", Place::Other;
    /// What one agrees to.
    Terms = "terms", Place::Other;
    /// Help that needs no account, for those under 18.
    Under18 = "under-18", Place::Other;
}

/// The way to complain about how data is handled, below the privacy notice.
fn complain(words: &Words) -> AnyView {
    view! {
        <p>
            <a class="rt-alone" href=COMPLAIN>{words.get("complain-title")}</a>
        </p>
    }
    .into_any()
}

/// Urgent help begins with so many cards of whom to call at once: 999 and 111.
const AT_ONCE: usize = 2;

async fn sheet(request: &Request, slug: &str, place: Place) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let page = library.site_page(slug).ok_or(StatusCode::NOT_FOUND)?;
    // Help is shown even if nobody can say whether it was checked: then it counts as unchecked.
    let signed = queries::sign_offs(request.db(), &request.actor()).await;
    let sign_offs = match signed {
        Ok(sign_offs) => sign_offs,
        Err(error) => {
            away(request, &error);
            domain::learning::SignOffs::default()
        }
    };
    // Nor does it wait for the toolbox.
    let placed = Placed::of(request, &page.id).await.unwrap_or_default();
    let words = expect_context::<Words>();
    let fields = Fields::default();
    let own = request.toolkit.library.in_language(&page.lang);
    // The trust's own numbers come after those to call at once, and before those to talk to.
    let (first_calls, rest) =
        page.segments.split_at(if slug == "urgent-help" { AT_ONCE.min(page.segments.len()) } else { 0 });
    let mut shower = Shower::new(&own, Words::of(&page.lang), &fields, &page.url);
    let (first_calls, rest) = (shower.all(first_calls), shower.all(rest));
    let numbers = (slug == "urgent-help").then(|| urgent_numbers(&request.trust, &words)).flatten();
    let here = (slug == "about").then(|| people(&request.trust, &words)).flatten();
    // Nothing stands before urgent help.
    let first = !page.opens_with_emergency() && place != Place::Help;
    let listen = || view! { <Listen lang=page.lang.clone()/> };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <article class="rt-read">
                {untranslated::first(request, &page.lang, &words)}
                <h1 class="nhsuk-heading-xl">{spoken(&page.title, &page.lang, &words)}</h1>
                {first.then(listen)}
                {part_in(&page.lang, &words, first_calls)}
                {numbers}
                {part_in(&page.lang, &words, rest)}
                {here}
                {(slug == "privacy").then(|| complain(&words))}
                <ListenEnd/>
                {(!first).then(listen)}
                <div class="rt-noprint">
                    <AddToToolbox kind=Kind::Page id=page.id.clone() placed shelf=true from=page.url.clone()/>
                </div>
                {terms(&library, page, &words)}
                {sources(page, &sign_offs, &words)}
            </article>
        </div>
    };
    Ok(Sheet::new(page.title.clone(), place, view))
}
