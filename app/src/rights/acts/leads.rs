//! What leads do.

use super::{Answer, id};
use crate::{
    request::{Form, Request},
    rights::pages::{
        leads::{FORM, HERE},
        new::{HOLD, HOLD_FORM, NEW, NEW_FORM},
        one::{complaint_path, request_path},
    },
};
use domain::{
    Uuid,
    rights::{complaints, holds, requests},
};

fn with(done: &str) -> String {
    format!("{HERE}?done={done}")
}

/// A form on the page of one thing; what is none leads to the list.
fn one_form(id: Uuid, path: fn(Uuid) -> String) -> Form {
    Form::new(FORM, if id.is_nil() { HERE.to_owned() } else { path(id) }, HERE)
}

pub async fn record(kind: &str, email: &str, day: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(NEW_FORM, NEW, HERE).typed("kind", kind).typed("email", email).typed("day", day);
    let done = requests::commands::record(request.db(), &request.actor(), kind, email, day).await;
    request.answer_or_sign_in(form, done.map(|_| with("recorded"))).await
}

pub async fn send(asked: &str) -> Answer {
    let (request, asked) = (Request::current(), id(asked));
    let done = requests::commands::send(request.db(), &request.actor(), asked).await;
    request.answer_or_sign_in(one_form(asked, request_path), done.map(|()| with("sent"))).await
}

pub async fn close(asked: &str, outcome: &str) -> Answer {
    let (request, asked) = (Request::current(), id(asked));
    let done = requests::commands::close(request.db(), &request.actor(), asked, outcome).await;
    request.answer_or_sign_in(one_form(asked, request_path), done.map(|()| with("closed"))).await
}

pub async fn acknowledged(item: &str) -> Answer {
    let (request, item) = (Request::current(), id(item));
    let done = complaints::commands::acknowledged(request.db(), &request.actor(), item).await;
    request.answer_or_sign_in(one_form(item, complaint_path), done.map(|()| complaint_path(item))).await
}

pub async fn answer(item: &str, said: &str) -> Answer {
    let (request, item) = (Request::current(), id(item));
    let form = one_form(item, complaint_path).typed("said", said);
    let done = complaints::commands::answer(request.db(), &request.actor(), item, said).await;
    request.answer_or_sign_in(form, done.map(|()| with("answered"))).await
}

pub async fn set_hold(email: &str, reason: &str, until: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(HOLD_FORM, HOLD, HERE).typed("email", email).typed("reason", reason).typed("until", until);
    let done = holds::commands::set(request.db(), &request.actor(), email, reason, until).await;
    request.answer_or_sign_in(form, done.map(|_| with("held"))).await
}

pub async fn keep_hold(item: &str) -> Answer {
    let request = Request::current();
    let done = holds::commands::keep(request.db(), &request.actor(), id(item)).await;
    request.answer_or_sign_in(Form::new(FORM, HERE, HERE), done.map(|()| with("kept"))).await
}

pub async fn lift_hold(item: &str) -> Answer {
    let request = Request::current();
    let done = holds::commands::lift(request.db(), &request.actor(), id(item)).await;
    request.answer_or_sign_in(Form::new(FORM, HERE, HERE), done.map(|()| with("lifted"))).await
}
