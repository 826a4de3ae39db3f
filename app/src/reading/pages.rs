//! `/account/reading` and `/account/changes`.

use super::lines::choice;
use crate::{
    errors::unavailable,
    frame::{Sheet, page},
    learning::pages::foot::resource_list,
    request::Request,
    ui::{
        self, BackLink, Button, ButtonLook, Choice as Line, ErrorSummary, InsetText, Item, Place, Radios, Size, links,
        tongue::spoken,
    },
    words::Words,
};
use domain::{
    learning::Library,
    reading::{Change, Matters},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page on what matters.
pub const READING: &str = "/account/reading";
/// The page on what has changed.
pub const CHANGES: &str = "/account/changes";
/// Its form.
pub const MATTERS_FORM: &str = "reading-matters";
/// Its form.
pub const CHANGED_FORM: &str = "reading-changed";

/// "What matters to you".
#[component]
pub fn Reading() -> impl IntoView {
    let (request, done) = (Request::current(), is_done());
    page(request.clone(), async move { reading(&request, done).await })
}

/// "Things have changed".
#[component]
pub fn Changes() -> impl IntoView {
    let (request, done) = (Request::current(), is_done());
    page(request.clone(), async move { changes(&request, done).await })
}

fn is_done() -> bool {
    use_query_map().read_untracked().get("done").is_some_and(|done| done == "yes")
}

/// Whether the form of the page was sent with nothing chosen.
async fn is_refused(request: &Request, form: &str) -> Result<bool, StatusCode> {
    let flash = request.take_flash(form).await.map_err(|error| unavailable(request, &error))?;
    Ok(flash.is_some_and(|flash| !flash.codes.is_empty()))
}

async fn reading(request: &Request, done: bool) -> Result<Sheet, StatusCode> {
    let refused = is_refused(request, MATTERS_FORM).await?;
    let said = choice(request).await?.matters;
    let words = expect_context::<Words>();
    let items = Matters::ALL
        .map(|matters| Item::from(Line::new(matters.id(), words.get(&format!("reading-matters-{}", matters.id())))));
    let title = words.get("reading-title");
    let view = view! {
        {done.then(|| kept(words.get("reading-done")))}
        <form action="/do/reading/matters" method="post" novalidate>
            <Radios
                name="matters"
                legend=title.clone()
                size=Size::Xl
                heading=true
                hint=words.get("reading-what")
                error=refused.then(|| words.get("reading-missing"))
                items=items.to_vec()
                chosen=said.map(|said| said.id().to_owned())
            />
            {notice(&words)}
            <Button text=words.get("account-save") once=true/>
        </form>
        {said.map(|_| take_back("/do/reading/matters", "matters", "reading-forget", &words))}
    };
    Ok(leaf(title, refused.then_some(("matters", "reading-missing")), view.into_any(), &words))
}

async fn changes(request: &Request, done: bool) -> Result<Sheet, StatusCode> {
    let refused = is_refused(request, CHANGED_FORM).await?;
    let said = choice(request).await?.changed;
    let words = expect_context::<Words>();
    let library = &request.library();
    let title = words.get("changes-title");
    let view = match said {
        Some(changed) => view! {
            <h1 class="nhsuk-heading-xl">{words.get(&format!("changes-{}-title", changed.id()))}</h1>
            {done.then(|| kept(words.get("changes-done")))}
            {for_change(library, changed, &words)}
            {take_back("/do/reading/changed", "changed", "changes-take-back", &words)}
        }
        .into_any(),
        None => view! {
            {done.then(|| kept(words.get("changes-undone")))}
            {asked(refused, &words)}
            {pointers(library, &words)}
        }
        .into_any(),
    };
    Ok(leaf(title, refused.then_some(("changed", "changes-missing")), view, &words))
}

fn asked(refused: bool, words: &Words) -> AnyView {
    let items =
        Change::ALL.map(|changed| Item::from(Line::new(changed.id(), words.get(&format!("changes-{}", changed.id())))));
    view! {
        <form action="/do/reading/changed" method="post" novalidate>
            <Radios
                name="changed"
                legend=words.get("changes-title")
                size=Size::Xl
                heading=true
                hint=words.get("changes-what")
                error=refused.then(|| words.get("changes-missing"))
                items=items.to_vec()
            />
            <p>{words.get("changes-does")}</p>
            {notice(words)}
            <Button text=words.get("account-save") once=true/>
        </form>
    }
    .into_any()
}

/// The page for each change, for those who would rather not tell us.
fn pointers(library: &Library, words: &Words) -> AnyView {
    let pages = [Change::Died, Change::LostTouch, Change::Separated, Change::Well].map(page_for);
    let lines = pages.into_iter().filter_map(|id| library.page_by_id(id));
    let lines = lines
        .map(|page| view! { <li><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></li> })
        .collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("changes-only-read")}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
    }
    .into_any()
}

/// Words, the page for it, and people who can help.
fn for_change(library: &Library, changed: Change, words: &Words) -> AnyView {
    let paragraphs = ["what", "site"].map(|part| {
        let said = words.get(&format!("changes-{}-{part}", changed.id()));
        view! { <p>{said}</p> }
    });
    let page = library.page_by_id(page_for(changed));
    let page = page.map(
        |page| view! { <p class="rt-lede"><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></p> },
    );
    view! {
        {paragraphs.collect_view()}
        {page}
        <p>
            <a href=links::URGENT_HELP>{words.get("changes-urgent")}</a>
        </p>
        {resource_list(library, resources_for(changed), words)}
    }
    .into_any()
}

/// The page of the module on the future that was written for it.
fn page_for(changed: Change) -> &'static str {
    match changed {
        Change::Died => "future-bereaved",
        Change::LostTouch => "future-lost-touch",
        Change::Separated => "future-separated",
        Change::Well => "future-recovery",
    }
}

fn resources_for(changed: Change) -> &'static [&'static str] {
    match changed {
        Change::Died => &["cruse", "survivors-bereaved-suicide", "help-is-at-hand", "winstons-wish", "samaritans"],
        Change::LostTouch => &["missing-people", "rethink", "samaritans"],
        Change::Separated => &["relate", "citizens-advice", "carers-uk", "refuge", "samaritans"],
        Change::Well => &["carers-uk", "rethink", "bipolar-uk"],
    }
}

fn take_back(action: &'static str, name: &'static str, text: &str, words: &Words) -> AnyView {
    view! {
        <form action=action method="post">
            <input type="hidden" name=name value="none"/>
            <Button text=words.get(text) look=ButtonLook::Secondary/>
        </form>
    }
    .into_any()
}

fn kept(said: String) -> AnyView {
    view! { <InsetText><p>{said}</p></InsetText> }.into_any()
}

fn notice(words: &Words) -> AnyView {
    view! {
        <p>
            {words.get("reading-only-you")} " " <a href=links::PRIVACY>{words.get("account-privacy-link")}</a>
        </p>
    }
    .into_any()
}

fn leaf(title: String, wrong: Option<(&str, &str)>, view: AnyView, words: &Words) -> Sheet {
    let problems = wrong.map(|(field, id)| vec![ui::Problem::at(field, words.get(id))]);
    let title = match problems {
        Some(_) => words.with("page-title-error", &[("title", title.into())]),
        None => title,
    };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <BackLink text=words.get("account-back") href=links::HOME/>
                {problems.map(|problems| view! { <ErrorSummary problems/> })}
                {view}
            </div>
        </div>
    };
    Sheet::new(title, Place::Account, view)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_page_and_every_resource_named_here_exists() {
        let library = Library::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap();
        for changed in Change::ALL {
            assert!(library.page_by_id(page_for(changed)).is_some(), "{changed:?}");
            for id in resources_for(changed) {
                assert!(library.resource(id).is_some(), "{id}");
            }
        }
    }
}
