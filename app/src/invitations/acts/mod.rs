//! What the server functions do: who is it, call the domain, lead on.

pub mod requests;

use super::pages::{
    CARDS, JOIN, LIST, NEW, ONE_FORM,
    bulk::{BULK, BULK_FORM, batch_path},
    join_path, one_path,
};
use crate::{
    failure::{Failure, Refused},
    request::{Flash, Form, Request},
};
use domain::{
    Uuid,
    invitations::{
        Failed, Problem, Typed, Way,
        commands::{
            bulk::{self, BulkFailed},
            cards::{self, NewCodes},
            follow::{self, Which},
            join::{self, Started},
            send::{self, New},
        },
        queries::{self, Found},
    },
    table_text::Fault,
};
use http::StatusCode;
use std::collections::BTreeMap;

type Answer = Result<(), Failure<Refused>>;

/// Where a browser remembers the code whose Start it pressed.
pub const INVITED: &str = "invited";
/// Where a code that was just made waits to be shown once.
pub const NEW_CODE: &str = "invitation-code";

impl From<Failed> for Refused {
    fn from(failed: Failed) -> Self {
        let (status, codes) = match failed {
            Failed::Refused(problems) => {
                let conflict = problems.contains(&Problem::NotNow);
                let status = if conflict { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
                (status, problems.iter().map(|problem| problem.code()).collect())
            }
            Failed::SignedOut => (StatusCode::UNAUTHORIZED, vec!["signed-out".to_owned()]),
            Failed::Forbidden => (StatusCode::FORBIDDEN, vec!["forbidden".to_owned()]),
            Failed::Missing => (StatusCode::NOT_FOUND, vec!["missing".to_owned()]),
            Failed::CodeGone => (StatusCode::GONE, vec!["code-gone".to_owned()]),
            Failed::TooMany => (StatusCode::TOO_MANY_REQUESTS, vec!["too-many".to_owned()]),
            Failed::Database(error) => (crate::errors::unavailable(&Request::current(), &error), vec![]),
        };
        Self { status: status.as_u16(), codes }
    }
}

pub async fn invite(email: &str, agreed: &str, team: &str) -> Answer {
    let request = Request::current();
    let form = Form::new("invitation-new", NEW, LIST).typed("email", email).typed("agreed", agreed).typed("team", team);
    let texts = request.toolkit.texts;
    let new = New { email, texts, agreed: agreed == "yes", team: team.parse().ok() };
    let sent = send::send(request.db(), &request.actor(), new).await;
    request.answer_or_sign_in(form, sent.map(|id| format!("{}?done=sent", one_path(id)))).await
}

pub async fn practise() -> Answer {
    let request = Request::current();
    let sent = send::practise(request.db(), &request.actor()).await;
    let onward = sent.map(|id| format!("{}?done=practice", one_path(id)));
    request.answer_or_sign_in(Form::new("invitation-new", NEW, LIST), onward).await
}

pub async fn make_code(kind: &str, team: &str) -> Answer {
    let request = Request::current();
    let onward = code_of(&request, if kind == "link" { Way::Link } else { Way::Code }, team).await;
    request.answer_or_sign_in(Form::new("invitation-cards", CARDS, CARDS), onward).await
}

async fn code_of(request: &Request, way: Way, team: &str) -> Result<String, Failed> {
    let new = NewCodes { way, count: 1, team: team.parse().ok() };
    let codes = cards::make(request.db(), &request.actor(), new).await?;
    let typed: BTreeMap<String, String> = codes.iter().map(|code| ("code".to_owned(), code.shown())).collect();
    let flash = Flash { codes: vec![], typed };
    request.keep_flash(NEW_CODE, &flash, request.actor().account_id()).await?;
    Ok(format!("{CARDS}?done={}", way.id()))
}

pub async fn send_many(rows: &str, team: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(BULK_FORM, BULK, LIST).typed("rows", rows).typed("team", team);
    match bulk::send(request.db(), &request.actor(), rows, team.parse().ok(), request.toolkit.texts).await {
        Ok(batch) => request.answer_or_sign_in(form, Ok::<_, Failed>(batch_path(batch))).await,
        Err(BulkFailed::Failed(failed)) => request.answer_or_sign_in(form, Err(failed)).await,
        Err(BulkFailed::Rows(faults)) => {
            let codes = faults.iter().map(Fault::code).collect();
            let status = StatusCode::UNPROCESSABLE_ENTITY.as_u16();
            request.answer(form, Err(Refused { status, codes })).await
        }
    }
}

/// What is no id is nobody's invitation.
fn id(typed: &str) -> Uuid {
    typed.parse().unwrap_or(Uuid::nil())
}

/// The form on the page of one invitation; what is no invitation leads to the list.
fn one_form(id: Uuid) -> Form {
    let back = if id.is_nil() { LIST.to_owned() } else { one_path(id) };
    Form::new(ONE_FORM, back, LIST)
}

pub async fn resend(invitation: &str) -> Answer {
    let (request, id) = (Request::current(), id(invitation));
    let done = follow::resend(request.db(), &request.actor(), id).await;
    request.answer_or_sign_in(one_form(id), done.map(|()| format!("{}?done=resent", one_path(id)))).await
}

pub async fn withdraw(invitation: &str) -> Answer {
    let (request, id) = (Request::current(), id(invitation));
    let done = follow::withdraw(request.db(), &request.actor(), id).await;
    request.answer_or_sign_in(one_form(id), done.map(|()| format!("{}?done=withdrawn", one_path(id)))).await
}

pub async fn correct(invitation: &str, email: &str) -> Answer {
    let (request, id) = (Request::current(), id(invitation));
    let done = follow::correct(request.db(), &request.actor(), id, email, request.toolkit.texts).await;
    let form = one_form(id).typed("email", email);
    request.answer_or_sign_in(form, done.map(|()| format!("{}?done=corrected", one_path(id)))).await
}

/// Where it was offered: said of one invitation, or of all of a lot. Anything that is no moment takes back what was said.
pub async fn offered_at(invitation: &str, batch: &str, moment: &str) -> Answer {
    let request = Request::current();
    let (which, back) = match batch.parse() {
        Ok(batch) => (Which::Lot(batch), batch_path(batch)),
        Err(_) => (Which::One(id(invitation)), one_path(id(invitation))),
    };
    let moment = match moment {
        "none" => None,
        moment => Some(id(moment)),
    };
    let done = follow::offered_at(request.db(), &request.actor(), which, moment).await;
    let form = match which {
        Which::One(id) => one_form(id),
        Which::Lot(_) => Form::new(ONE_FORM, LIST, LIST),
    };
    request.answer_or_sign_in(form, done.map(|()| format!("{back}?done=moment"))).await
}

/// A code that leads anywhere, be it only to a page that says what to do next, goes on to its page.
pub async fn look(code: &str) -> Answer {
    let request = Request::current();
    let outcome = page_of(&request, code).await;
    request.answer_or_sign_in(Form::new("join", JOIN, JOIN).typed("code", code), outcome).await
}

async fn page_of(request: &Request, code: &str) -> Result<String, Failed> {
    let typed = Typed::read(code);
    if typed.is_empty() {
        return Err(Problem::CodeMissing.into());
    }
    let client = request.client();
    match queries::look(request.db(), &request.actor(), client.as_deref(), &typed).await? {
        Found::Mistyped => Err(Problem::CodeMistyped.into()),
        _ => typed.plain().map(join_path).ok_or_else(|| Problem::CodeMistyped.into()),
    }
}

pub async fn start(code: &str) -> Answer {
    let request = Request::current();
    let typed = Typed::read(code);
    let outcome = started(&request, &typed).await;
    request.answer_or_sign_in(join_form(&typed), outcome).await
}

async fn started(request: &Request, typed: &Typed) -> Result<String, Failed> {
    let client = request.client();
    match join::start(request.db(), &request.actor(), client.as_deref(), typed).await? {
        Started::SignUp { code } => {
            let typed = BTreeMap::from([("code".to_owned(), code.to_string())]);
            request.keep_flash(INVITED, &Flash { codes: vec![], typed }, None).await?;
            Ok("/sign-up".to_owned())
        }
        Started::Practised { invitation } => Ok(format!("{}?done=practised", one_path(invitation))),
    }
}

pub async fn renew(code: &str) -> Answer {
    let request = Request::current();
    let (typed, client) = (Typed::read(code), request.client());
    let done = join::renew(request.db(), &request.actor(), client.as_deref(), &typed).await;
    let path = typed.plain().map_or_else(|| JOIN.to_owned(), join_path);
    request.answer_or_sign_in(join_form(&typed), done.map(|()| format!("{path}?sent=yes"))).await
}

/// The forms behind a code: refused, they lead back to its page, which says what to do.
fn join_form(typed: &Typed) -> Form {
    Form::new("join", typed.plain().map_or_else(|| JOIN.to_owned(), join_path), "/sign-up")
}
