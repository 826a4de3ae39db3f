//! What people do for themselves.

use super::Answer;
use crate::{
    account::{acts::with_next, pages::export::document},
    request::{Form, Request, own_path},
    rights::pages::{
        complaint::{COMPLAIN, COMPLAIN_FORM},
        needs::{NEEDS, NEEDS_FORM},
        own::{REQUEST_FORM, request_path},
        seen::SEEN,
    },
};
use domain::{
    learning::content::ENGLISH,
    rights::{
        Failed, complaints,
        needs::commands as needs,
        notices::{self, queries as versions},
        requests::own,
    },
};

pub async fn complain(text: &str, email: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(COMPLAIN_FORM, COMPLAIN, COMPLAIN).typed("complaint", text).typed("email", email);
    let (client, actor) = (request.client(), request.actor());
    let language = Some(request.language()).filter(|tag| *tag != ENGLISH);
    let sent = complaints::commands::complain(request.db(), &actor, client.as_deref(), text, email, language).await;
    request.answer_or_sign_in(form, sent.map(|_| format!("{COMPLAIN}?sent=yes"))).await
}

pub async fn confirm(token: &str, passphrase: &str) -> Answer {
    let request = Request::current();
    let back = request_path(token);
    let trust = &request.trust;
    let about = [trust.name.as_str(), trust.short_name.as_str()];
    let library = &request.toolkit.library;
    let (db, actor) = (request.db(), request.actor());
    let done = own::confirm(db, &actor, token, passphrase, &about, |export| document(library, export)).await;
    // The link is used up: what comes next stands on a page without it.
    let onward = done.map(|kind| format!("/data-request/done?kind={}", kind.code()));
    request.answer_or_sign_in(Form::new(REQUEST_FORM, back, "/"), onward).await
}

pub async fn say_needs(need: &[String], language: &str, other: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(NEEDS_FORM, NEEDS, NEEDS)
        .typed("need", &need.join(" "))
        .typed("language", language)
        .typed("other", other);
    let said = needs::say(request.db(), &request.actor(), need, language, other).await;
    request.answer_or_sign_in(form, said.map(|()| format!("{NEEDS}?done=yes"))).await
}

pub async fn seen(right: &str, next: &str) -> Answer {
    let request = Request::current();
    let next = if own_path(next) { next } else { "/" };
    let done = both(&request, right == "yes").await;
    let onward = done.map(|()| if right == "no" { NEEDS.to_owned() } else { next.to_owned() });
    request.answer_or_sign_in(Form::new("rights-seen", with_next(SEEN, next), "/"), onward).await
}

async fn both(request: &Request, right: bool) -> Result<(), Failed> {
    let (db, actor) = (request.db(), request.actor());
    let account = actor.account_id().ok_or(Failed::SignedOut)?;
    let unseen = versions::unseen(db.conn(), account, &notices::CURRENT).await?;
    if !unseen.is_empty() {
        notices::commands::seen(db, &actor, &unseen).await?;
    }
    if right { needs::still_right(db, &actor).await } else { Ok(()) }
}
