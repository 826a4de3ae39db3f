//! What the server functions do: who is it, call the domain, lead on.

use super::pages::{CHECK_FORM, DELETE_FORM, HERE, WEEK_FORM};
use crate::{
    account::acts::with_next,
    failure::{Failure, Refused},
    request::{Flash, Form, Request},
};
use domain::{
    Uuid,
    wellbeing::{Failed, Problem, commands},
};
use http::StatusCode;
use std::collections::BTreeMap;

type Answer = Result<(), Failure<Refused>>;

/// Says that somebody has to sign in before their words can be kept.
pub const SIGNED_OUT: &str = "signed-out";

pub async fn save_check(owner: &str, answers: BTreeMap<String, String>) -> Answer {
    let request = Request::current();
    let typed = answers.iter().map(|(thing, answer)| (format!("answers-{thing}"), answer.clone())).collect();
    if let Some(owner) = left_behind(&request, owner) {
        return signed_out(&request, CHECK_FORM, owner, typed).await;
    }
    let outcome = match request.actor_who_writes().await {
        Ok(actor) => commands::save_check(request.db(), &actor, &answers).await,
        Err(error) => Err(error.into()),
    };
    let form = form(CHECK_FORM, "check", typed);
    request.answer(form, outcome.map_err(refused(&request))).await
}

pub async fn save_week(owner: &str, words: &str, number: &str) -> Answer {
    let request = Request::current();
    let typed = BTreeMap::from([("words".to_owned(), words.to_owned()), ("number".to_owned(), number.to_owned())]);
    if let Some(owner) = left_behind(&request, owner) {
        return signed_out(&request, WEEK_FORM, owner, typed).await;
    }
    let outcome = match request.actor_who_writes().await {
        Ok(actor) => commands::save_week(request.db(), &actor, words, number).await,
        Err(error) => Err(error.into()),
    };
    let form = form(WEEK_FORM, "week", typed);
    request.answer(form, outcome.map_err(refused(&request))).await
}

pub async fn delete_check(entry: &str) -> Answer {
    let request = Request::current();
    let outcome = match entry.parse() {
        Ok(id) => commands::delete_check(request.db(), &request.actor(), id).await,
        Err(_) => Err(Problem::NoEntry.into()),
    };
    deleted(&request, outcome).await
}

pub async fn delete_week(entry: &str) -> Answer {
    let request = Request::current();
    let outcome = match entry.parse() {
        Ok(id) => commands::delete_week(request.db(), &request.actor(), id).await,
        Err(_) => Err(Problem::NoEntry.into()),
    };
    deleted(&request, outcome).await
}

async fn deleted(request: &Request, outcome: Result<(), Failed>) -> Answer {
    request.answer(form(DELETE_FORM, "deleted", BTreeMap::new()), outcome.map_err(refused(request))).await
}

fn form(name: &'static str, done: &str, typed: BTreeMap<String, String>) -> Form {
    let form = Form::new(name, HERE, format!("{HERE}?done={done}"));
    typed.iter().fold(form, |form, (field, value)| form.typed(field, value))
}

/// The account the form was made for, if that is not who asks now.
fn left_behind(request: &Request, owner: &str) -> Option<Uuid> {
    let owner: Uuid = owner.parse().ok()?;
    (request.actor().account_id() != Some(owner)).then_some(owner)
}

/// The session of the form's owner is over: what was typed waits for them, and for nobody else.
async fn signed_out(request: &Request, form: &str, owner: Uuid, typed: BTreeMap<String, String>) -> Answer {
    let refused = Refused { status: StatusCode::UNAUTHORIZED.as_u16(), codes: vec![SIGNED_OUT.to_owned()] };
    if !request.wants_html() {
        request.status(StatusCode::UNAUTHORIZED);
        return Err(Failure::Refused(refused));
    }
    let waiting = Flash { codes: refused.codes.clone(), typed };
    if request.keep_flash(form, &waiting, Some(owner)).await.is_err() {
        request.status(StatusCode::SERVICE_UNAVAILABLE);
    } else {
        request.see_other(&with_next("/sign-in", HERE));
    }
    Err(Failure::Refused(refused))
}

fn refused(request: &Request) -> impl Fn(Failed) -> Refused + '_ {
    |failed| match failed {
        Failed::Refused(problems) => {
            let gone = problems.contains(&Problem::NoEntry);
            let status = if gone { StatusCode::NOT_FOUND } else { StatusCode::UNPROCESSABLE_ENTITY };
            Refused { status: status.as_u16(), codes: problems.iter().map(|problem| problem.code()).collect() }
        }
        Failed::Database(error) => {
            let status = crate::errors::unavailable(request, &error);
            Refused { status: status.as_u16(), codes: vec![] }
        }
    }
}
