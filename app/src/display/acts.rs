//! What the server function does.

use super::{look::Look, pages::HERE};
use crate::{failure::Failure, language, request::Request};
use domain::account::{Failed, commands::settings};
use http::StatusCode;

pub fn save(chosen: [&str; 6]) -> Result<(), Failure<()>> {
    let request = Request::current();
    request.set_look(Look::of_choices(chosen));
    if request.wants_html() {
        request.see_other(&format!("{HERE}?done=yes"));
    }
    Ok(())
}

pub async fn choose_language(tag: &str, next: &str) -> Result<(), Failure<()>> {
    let request = Request::current();
    let toolkit = &request.toolkit;
    let offered = language::offered(&toolkit.library, &request.trust, toolkit.demo);
    if let Some(tag) = offered.into_iter().find(|one| *one == tag) {
        request.set_language(tag);
        if request.actor().account_id().is_some() {
            // The choice holds in this browser in any case; an account that is gone just then needs no language.
            if let Err(Failed::Database(_) | Failed::Busy) =
                settings::choose_language(request.db(), &request.actor(), tag).await
            {
                request.status(StatusCode::SERVICE_UNAVAILABLE);
                return Err(Failure::Refused(()));
            }
        }
    }
    if request.wants_html() {
        request.see_other(next);
    }
    Ok(())
}
