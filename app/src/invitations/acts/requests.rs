//! Asking for an invitation, and answering.

use super::{Answer, id};
use crate::{
    invitations::pages::requests::{ASK, ASK_FORM, REQUESTS, REQUESTS_FORM},
    request::{Form, Request},
};
use domain::invitations::requests::commands;

pub async fn ask(email: &str) -> Answer {
    let request = Request::current();
    let client = request.client();
    let asked = commands::ask(request.db(), &request.actor(), client.as_deref(), email).await;
    let form = Form::new(ASK_FORM, ASK, ASK).typed("email", email);
    request.answer_or_sign_in(form, asked.map(|_| format!("{ASK}?sent=yes"))).await
}

pub async fn answer_one(asked: &str, said: &str) -> Answer {
    let (request, asked) = (Request::current(), id(asked));
    let (db, actor) = (request.db(), request.actor());
    let done = match said {
        "yes" => commands::approve(db, &actor, asked).await.map(|_| "approved"),
        _ => commands::decline(db, &actor, asked).await.map(|()| "declined"),
    };
    let form = Form::new(REQUESTS_FORM, REQUESTS, REQUESTS);
    request.answer_or_sign_in(form, done.map(|done| format!("{REQUESTS}?done={done}"))).await
}

pub async fn allow(said: &str) -> Answer {
    let request = Request::current();
    let done = commands::allow(request.db(), &request.actor(), said == "yes").await;
    request.answer_or_sign_in(Form::new(REQUESTS_FORM, REQUESTS, REQUESTS), done.map(|()| REQUESTS.to_owned())).await
}
