//! "New since you were last here", for people who come back: at most three pages.

use super::{Known, away};
use crate::{request::Request, ui::tongue::spoken, words::Words};
use domain::learning::{Library, Page, queries};
use http::StatusCode;
use leptos::prelude::*;
use std::time::Duration;

/// No more than can be read at a glance.
const MOST: usize = 3;
/// What was seen in this time belongs to the visit that is going on, not to the last one.
const THIS_VISIT: Duration = Duration::from_secs(12 * 60 * 60);

/// Pages that are new or changed since the last visit, the newest first. No query for somebody who was not here before.
pub async fn since_last_visit<'a>(
    request: &Request,
    library: &'a Library,
    known: &Known,
) -> Result<Vec<&'a Page>, StatusCode> {
    let Some(last) = known.so_far.last_seen_before(request.db().now().minus(THIS_VISIT)) else { return Ok(Vec::new()) };
    let ids = queries::changed_since(request.db(), &request.actor(), last).await;
    let ids = ids.map_err(|error| away(request, &error))?;
    let pages = ids.iter().filter_map(|id| library.page_by_id(id));
    Ok(pages.filter(|page| page.module.is_some() && known.sign_offs.shows(&request.trust, page)).take(MOST).collect())
}

/// The list. Nothing where there is no news.
pub fn list(news: &[&Page], words: &Words) -> Option<AnyView> {
    if news.is_empty() {
        return None;
    }
    let lines = news
        .iter()
        .map(|page| view! { <li><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></li> });
    Some(
        view! {
            <section class="rt-news" aria-labelledby="news">
                <h2 class="nhsuk-heading-m" id="news">
                    {words.get("news-title")}
                </h2>
                <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
