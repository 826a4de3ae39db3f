//! What the forms about staff do: who is it, call the domain, lead on.

use super::pages::{ADD_FORM, AWAY, HERE, MANY, MANY_FORM, NEW, ONE_FORM, one_path};
use crate::{
    failure::{Failure, Refused},
    request::{Form, Request},
};
use domain::{
    Uuid,
    table_text::Fault,
    trust::people::{
        Failed,
        commands::{add, away, change, end},
    },
};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

impl From<Failed> for Refused {
    fn from(failed: Failed) -> Self {
        let (status, codes) = match failed {
            Failed::Refused(problems) => {
                (StatusCode::UNPROCESSABLE_ENTITY, problems.iter().map(|problem| problem.code()).collect())
            }
            Failed::Rows(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults.iter().map(Fault::code).collect()),
            Failed::SignedOut => (StatusCode::UNAUTHORIZED, vec!["signed-out".to_owned()]),
            Failed::Forbidden => (StatusCode::FORBIDDEN, vec!["forbidden".to_owned()]),
            Failed::Missing => (StatusCode::NOT_FOUND, vec!["missing".to_owned()]),
            Failed::TooMany => (StatusCode::TOO_MANY_REQUESTS, vec!["too-many".to_owned()]),
            Failed::Database(error) => (crate::errors::unavailable(&Request::current(), &error), vec![]),
        };
        Self { status: status.as_u16(), codes }
    }
}

/// What is no id is nobody's.
fn id(typed: &str) -> Uuid {
    typed.parse().unwrap_or(Uuid::nil())
}

/// Nobody, or a colleague.
fn nobody_or(typed: &str) -> Option<Uuid> {
    (!typed.is_empty()).then(|| id(typed))
}

fn list_with(done: &str) -> String {
    format!("{HERE}?done={done}")
}

pub async fn add(email: &str, role: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(ADD_FORM, NEW, HERE).typed("email", email).typed("role", role);
    let added = add::add(request.db(), &request.actor(), email, role).await;
    request.answer_or_sign_in(form, added.map(|()| list_with("added"))).await
}

pub async fn add_many(rows: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(MANY_FORM, MANY, HERE).typed("rows", rows);
    let added = add::add_many(request.db(), &request.actor(), rows).await;
    request.answer_or_sign_in(form, added.map(|_| list_with("added-many"))).await
}

pub async fn send_again(welcome: &str) -> Answer {
    let request = Request::current();
    let sent = add::send_again(request.db(), &request.actor(), id(welcome)).await;
    request.answer_or_sign_in(Form::new(ONE_FORM, HERE, HERE), sent.map(|()| list_with("sent-again"))).await
}

pub async fn take_back(welcome: &str) -> Answer {
    let request = Request::current();
    let taken = add::take_back(request.db(), &request.actor(), id(welcome)).await;
    request.answer_or_sign_in(Form::new(ONE_FORM, HERE, HERE), taken.map(|()| list_with("taken-back"))).await
}

/// A form on the page of one person; what is no person leads to the list.
fn one_form(person: Uuid) -> Form {
    let back = if person.is_nil() { HERE.to_owned() } else { one_path(person) };
    Form::new(ONE_FORM, back, HERE)
}

pub async fn set_role(person: &str, role: &str) -> Answer {
    let (request, person) = (Request::current(), id(person));
    let done = change::set_role(request.db(), &request.actor(), person, role).await;
    request.answer_or_sign_in(one_form(person).typed("role", role), done.map(|()| list_with("role"))).await
}

/// Whose absence it is: somebody's, or one's own, each with the page the form stands on.
fn whose(request: &Request, person: &str) -> (Uuid, Form) {
    if person.is_empty() {
        let own = request.actor().account_id().unwrap_or(Uuid::nil());
        return (own, Form::new(ONE_FORM, AWAY, AWAY));
    }
    let person = id(person);
    (person, one_form(person))
}

pub async fn set_away(person: &str, until: &str, cover: &str) -> Answer {
    let request = Request::current();
    let (id, form) = whose(&request, person);
    let form = form.typed("until", until).typed("cover", cover);
    let done = away::set(request.db(), &request.actor(), id, until, nobody_or(cover)).await;
    let onward = if person.is_empty() { format!("{AWAY}?done=away") } else { list_with("away") };
    request.answer_or_sign_in(form, done.map(|()| onward)).await
}

pub async fn set_back(person: &str) -> Answer {
    let request = Request::current();
    let (id, form) = whose(&request, person);
    let done = away::end(request.db(), &request.actor(), id).await;
    let onward = if person.is_empty() { format!("{AWAY}?done=back") } else { list_with("back") };
    request.answer_or_sign_in(form, done.map(|()| onward)).await
}

pub async fn end(person: &str, successor: &str) -> Answer {
    let (request, person) = (Request::current(), id(person));
    let own = request.actor().account_id() == Some(person);
    let done = end::end(request.db(), &request.actor(), person, nobody_or(successor)).await;
    let onward = if own { "/".to_owned() } else { list_with("ended") };
    request.answer_or_sign_in(one_form(person).typed("successor", successor), done.map(|()| onward)).await
}
