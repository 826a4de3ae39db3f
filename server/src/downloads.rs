//! Files: made for one person, and pages and modules to be read on paper.

mod uptake;

use crate::AppState;
use app::{
    account::pages::export::{self, FILE, FILE_TO_READ},
    invitations::{
        card::{self, Batch, Paper},
        pages::{JOIN, cards::PRINT},
    },
    language,
    learning::{paper, plan_file},
    request::{CurrentSession, CurrentTrust},
    trust::site::paper::brand,
    words::Words,
};
use axum::{
    Extension, Form, Router,
    extract::{Path, Query, State},
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::{
    Actor,
    account::Failed,
    invitations::{
        Failed as Refusal, Way,
        commands::cards::{self, NewCodes},
    },
    rights::{Failed as Unopened, requests::own},
    trust,
};
use serde::Deserialize;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(FILE, get(everything_about_me))
        .route(FILE_TO_READ, get(everything_to_read))
        .route("/modules/{module}/print/pdf", get(module))
        .route("/modules/{module}/{page}/pdf", get(page))
        .route(PRINT, post(print_cards))
        .route("/data-answer/{token}/file", post(sealed_answer))
        .route("/staff/uptake/csv", get(uptake::spreadsheet))
        .route("/staff/uptake/{month}/pdf", get(uptake::paper))
        .route("/plans/{page}/pdf", get(plan))
        .route("/plans/{page}/{number}/pdf", get(version))
}

/// `?size=large`: large print.
#[derive(Debug, Default, Deserialize)]
struct Size {
    #[serde(default)]
    size: String,
}

/// A plan of one's own as it stands.
async fn plan(
    state: State<AppState>,
    whose: (Extension<CurrentTrust>, Extension<CurrentSession>),
    Path(page): Path<String>,
    Query(size): Query<Size>,
) -> Response {
    plan_file(&state, whose, &page, None, &size).await
}

/// A kept version of a plan of one's own.
async fn version(
    state: State<AppState>,
    whose: (Extension<CurrentTrust>, Extension<CurrentSession>),
    Path((page, number)): Path<(String, String)>,
    Query(size): Query<Size>,
) -> Response {
    let Ok(number) = number.parse() else { return StatusCode::NOT_FOUND.into_response() };
    plan_file(&state, whose, &page, Some(number), &size).await
}

async fn plan_file(
    state: &AppState,
    (Extension(trust), Extension(session)): (Extension<CurrentTrust>, Extension<CurrentSession>),
    page: &str,
    number: Option<i32>,
    size: &Size,
) -> Response {
    let actor = session.0.map_or_else(|| Actor::visitor(trust.0.id), |session| session.actor());
    let document = plan_file::document(&state.toolkit, &actor, page, number, size.size == "large").await;
    let document = match document {
        Ok(Some(document)) => document,
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    written(document, "attachment; filename=\"plan.pdf\"").await
}

/// All pages of a module.
async fn module(
    state: State<AppState>,
    trust: Extension<CurrentTrust>,
    Path(module): Path<String>,
    Query(size): Query<Size>,
    parts: Parts,
) -> Response {
    content_file(&state, trust, &module, None, &size, &parts).await
}

/// A page of a module.
async fn page(
    state: State<AppState>,
    trust: Extension<CurrentTrust>,
    Path((module, page)): Path<(String, String)>,
    Query(size): Query<Size>,
    parts: Parts,
) -> Response {
    content_file(&state, trust, &module, Some(&page), &size, &parts).await
}

async fn content_file(
    state: &AppState,
    Extension(trust): Extension<CurrentTrust>,
    module: &str,
    page: Option<&str>,
    size: &Size,
    parts: &Parts,
) -> Response {
    let language = language::of(parts, &state.toolkit);
    match paper::file::document(&state.toolkit, &trust.0, module, page, language, size.size == "large").await {
        Ok(Some(document)) => written(document, "attachment; filename=\"to-read.pdf\"").await,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A document as a file that nobody keeps. Work for the processor: not where requests wait for each other. `named` says nothing about what is inside.
pub(super) async fn written(document: pdf::Document, named: &'static str) -> Response {
    match tokio::task::spawn_blocking(move || pdf::write(&document)).await {
        Ok(Ok(file)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/pdf"),
                (header::CONTENT_DISPOSITION, named),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, file).into_response()
        }
        Ok(Err(_)) | Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// How many cards or leaflets, and which.
#[derive(Debug, Default, Deserialize)]
struct Printing {
    #[serde(default)]
    count: String,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    team: String,
}

/// Cards or leaflets with codes that are made now and stand nowhere but in the file.
async fn print_cards(
    State(state): State<AppState>,
    (Extension(trust), Extension(session)): (Extension<CurrentTrust>, Extension<CurrentSession>),
    Form(asked): Form<Printing>,
) -> Response {
    let db = &state.toolkit.db;
    let actor = session.0.map_or_else(|| Actor::visitor(trust.0.id), |session| session.actor());
    let count = asked.count.trim().parse().unwrap_or(0);
    let codes = match cards::make(db, &actor, NewCodes { way: Way::Card, count, team: asked.team.parse().ok() }).await {
        Ok(codes) => codes,
        Err(Refusal::Refused(_)) => return Redirect::to("/invitations/cards?wrong=count").into_response(),
        Err(Refusal::SignedOut) => return StatusCode::UNAUTHORIZED.into_response(),
        Err(Refusal::TooMany) => return StatusCode::TOO_MANY_REQUESTS.into_response(),
        Err(Refusal::Database(_)) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Err(Refusal::Forbidden | Refusal::Missing | Refusal::CodeGone) => return StatusCode::FORBIDDEN.into_response(),
    };
    let Ok(Some(host)) = trust::queries::letter_host(db.conn(), trust.0.id).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let Ok(brand) = brand(db, &trust.0).await else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let batch = Batch {
        trust: &trust.0.name,
        join: &state.address.on(&host, JOIN),
        until: db.now().plus(cards::CARDS_HOLD),
        paper: Paper::of_id(&asked.paper),
        brand: brand.as_ref(),
    };
    match card::document(&Words::of("en"), batch, &codes) {
        Ok(document) => written(document, "attachment; filename=\"cards.pdf\"").await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The passphrase of a sealed answer.
#[derive(Default, Deserialize)]
struct Opening {
    #[serde(default)]
    passphrase: String,
}

/// The copy somebody asked for by letter, opened with their passphrase. No account is needed.
async fn sealed_answer(
    State(state): State<AppState>,
    Extension(trust): Extension<CurrentTrust>,
    Path(token): Path<String>,
    Form(typed): Form<Opening>,
) -> Response {
    let actor = Actor::visitor(trust.0.id);
    let again = |code: &str| Redirect::to(&format!("/data-answer/{token}?wrong={code}")).into_response();
    match own::open(&state.toolkit.db, &actor, &token, &typed.passphrase).await {
        Ok(file) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.html\""),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, file).into_response()
        }
        Err(Unopened::Refused(problems)) => again(&problems.first().map_or_else(String::new, |problem| problem.code())),
        Err(Unopened::TooMany) => again("too-many"),
        Err(Unopened::Busy | Unopened::Database(_)) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Err(_) => StatusCode::GONE.into_response(),
    }
}

/// Everything we hold about the person who is signed in, as JSON.
async fn everything_about_me(State(state): State<AppState>, Extension(session): Extension<CurrentSession>) -> Response {
    let Some(session) = session.0 else { return StatusCode::UNAUTHORIZED.into_response() };
    export_file(export::file(&state.toolkit.db, &session).await, "application/json", "my-data.json")
}

/// The same as one page of HTML that can be read without a network.
async fn everything_to_read(State(state): State<AppState>, Extension(session): Extension<CurrentSession>) -> Response {
    let Some(session) = session.0 else { return StatusCode::UNAUTHORIZED.into_response() };
    export_file(export::file_to_read(&state.toolkit, &session).await, "text/html; charset=utf-8", "my-data.html")
}

fn export_file(file: Result<String, Failed>, kind: &'static str, name: &str) -> Response {
    match file {
        Ok(file) => {
            let disposition = format!("attachment; filename=\"{name}\"");
            ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], file)
                .into_response()
        }
        Err(Failed::Refused(_)) => StatusCode::UNAUTHORIZED.into_response(),
        Err(Failed::Busy | Failed::Database(_)) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
