//! `/staff/guidance`: which page here answers which recommendation, and what stays the trust's own work. For leads.
//! `docs/content/guidance.md` is made from the same list.

use super::{
    pages::{UPTAKE, sign_in_first, status},
    training::TRAINING,
};
use crate::{
    frame::{Sheet, page},
    invitations::pages::NEW,
    request::Request,
    trust::people::pages::HERE as PEOPLE,
    ui::{BackLink, Place, links},
    words::Words,
};
use domain::{
    learning::{SignOffs, queries},
    staff::UptakeError,
};
use http::StatusCode;
use leptos::prelude::*;

/// Its address.
pub const GUIDANCE: &str = "/staff/guidance";

/// Where something is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// A page of the content, by its id.
    Page(&'static str),
    /// A page of the site: address and words of its name.
    Site(&'static str, &'static str),
}

use Here::{Page, Site};

/// What is asked (`guidance-<table>-<id>`), and where it is met.
pub type Row = (&'static str, &'static [Here]);

const URGENT: Here = Site(links::URGENT_HELP, "ui-urgent-help");
const DIRECTORY: Here = Site(links::DIRECTORY, "ui-directory");
const INVITE: Here = Site(NEW, "invitations-new-title");

/// Every table. Sources: Carers Trust's six standards; NICE CG178, section on support for carers; the sections of NICE NG150; NICE CG185
/// and NG225 on families. What is asked stands in our own words.
pub const TABLES: &[(&str, &[Row])] = &[
    (
        "triangle",
        &[
            ("1", &[INVITE, Site(UPTAKE, "uptake-title")]),
            ("2", &[Site(TRAINING, "training-title")]),
            ("3", &[Page("serv-sharing"), Page("serv-tell-me-nothing")]),
            ("4", &[Site(PEOPLE, "people-title")]),
            ("5", &[Page("serv-start"), Page("serv-path"), INVITE]),
            ("6", &[Page("serv-carers"), DIRECTORY, Page("do-start"), Page("think-start")]),
        ],
    ),
    (
        "cg178",
        &[
            ("needs", &[Page("serv-carers"), Page("do-stress-signs"), Site("/how-are-you", "wellbeing-title")]),
            ("statutory", &[Page("serv-carers"), Page("serv-rights")]),
            (
                "information",
                &[Page("psy-what-it-means"), Page("psy-course"), Page("treat-psychosis"), Page("treat-medicines")],
            ),
            ("recovery", &[Page("future-recovery"), Page("psy-course")]),
            ("support", &[Page("do-support"), DIRECTORY]),
            ("services", &[Page("serv-path"), Page("serv-support")]),
            ("crisis", &[URGENT, Page("crisis-right-now"), Page("crisis-who-helps"), Page("crisis-our-plan")]),
            ("sharing", &[Page("serv-sharing"), Page("serv-tell-me-nothing"), Page("serv-letter")]),
            ("decisions", &[Page("treat-deciding"), Page("treat-questions")]),
            ("programme", &[INVITE, Page("psy-start"), Page("future-recovery")]),
        ],
    ),
    (
        "ng150",
        &[
            ("information", &[Page("serv-start"), DIRECTORY]),
            ("identify", &[Page("serv-carers")]),
            ("assess", &[Page("serv-carers"), Page("serv-rights")]),
            ("work", &[Page("do-work"), Page("do-money")]),
            ("community", &[DIRECTORY, Page("do-tips")]),
            ("training", &[Page("hard-tension"), Page("crisis-words"), Page("pos-voices-tips")]),
            ("emotional", &[Page("think-start"), Page("think-more-help"), Page("do-cannot-cope")]),
            ("changes", &[Page("hard-apart"), Page("future-separated"), Page("future-when-older")]),
            ("end", &[Page("future-bereaved")]),
        ],
    ),
    (
        "others",
        &[
            ("bipolar", &[Page("bip-episodes"), Page("bip-family"), Page("treat-bipolar")]),
            ("bipolar-crisis", &[Page("mood-signs-plan"), Page("crisis-our-plan")]),
            ("self-harm", &[Page("crisis-suicide"), Page("crisis-support"), URGENT]),
        ],
    ),
];

/// What is asked, and what the trust does itself.
#[must_use]
pub fn said(table: &str, row: &str, words: &Words) -> (String, String) {
    let id = format!("guidance-{table}-{row}");
    (words.get(&id), words.get(&format!("{id}-yours")))
}

/// "What national guidance asks, and where it is".
#[component]
pub fn Guidance() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, GUIDANCE));
    }
    if !actor.can_see_uptake() {
        return Err(status(request, &UptakeError::Forbidden));
    }
    let sign_offs = queries::sign_offs(request.db(), &actor).await;
    let sign_offs = sign_offs.map_err(|error| crate::errors::unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let tables = TABLES.iter().map(|(id, rows)| table(request, &sign_offs, (*id, *rows), &words)).collect_view();
    let title = words.get("guidance-title");
    let view = view! {
        <div class="rt-wrap rt-wrap--wide nhsuk-main-wrapper">
            <BackLink text=words.get("account-back") href=links::STAFF/>
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            <p class="rt-read">{words.get("guidance-lede")}</p>
            <p class="rt-read">{words.get("guidance-note")}</p>
            {tables}
        </div>
    };
    Ok(Sheet::new(title, Place::Staff, view))
}

fn table(request: &Request, sign_offs: &SignOffs, (id, rows): (&'static str, &[Row]), words: &Words) -> AnyView {
    let caption = format!("{id}-caption");
    let heads = ["guidance-asks", "guidance-here", "guidance-yours"];
    let heads = heads.map(|head| view! { <th scope="col">{words.get(head)}</th> }).collect_view();
    let rows = rows.iter().map(|(row, here)| {
        let (asks, yours) = said(id, row, words);
        let doors = here.iter().filter_map(|one| door(request, sign_offs, *one, words)).collect_view();
        view! {
            <tr>
                <th scope="row">{asks}</th>
                <td>{doors}</td>
                <td>{yours}</td>
            </tr>
        }
    });
    view! {
        <div class="rt-scroll" tabindex="0" role="region" aria-labelledby=caption.clone()>
            <table class="rt-table">
                <caption id=caption.clone()>{words.get(&format!("guidance-table-{id}"))}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A link, or the name alone where the trust does not show the page yet. Nothing for an id that no page has: a test finds it.
fn door(request: &Request, sign_offs: &SignOffs, here: Here, words: &Words) -> Option<AnyView> {
    let (href, name) = match here {
        Site(href, name) => (href.to_owned(), words.get(name)),
        Page(id) => {
            let page = request.toolkit.library.page_by_id(id)?;
            if !sign_offs.shows(&request.trust, page) {
                let said = words.get("guidance-hidden");
                return Some(view! { <div>{page.title.clone()} " (" {said} ")"</div> }.into_any());
            }
            (page.url.clone(), page.title.clone())
        }
    };
    Some(view! { <div><a href=href>{name}</a></div> }.into_any())
}
