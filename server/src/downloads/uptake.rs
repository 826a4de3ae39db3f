//! The uptake of a trust as files, for its leads.

use super::written;
use crate::AppState;
use app::{
    request::{CurrentSession, CurrentTrust},
    staff::{
        csv,
        paper::{self, Paper},
    },
    trust::site::paper::brand,
    words::Words,
};
use axum::{
    Extension,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Actor,
    account::sessions::Session,
    staff::{
        UptakeError,
        months::{Month, Period, USUAL},
        queries,
    },
};
use serde::Deserialize;

type Whose = (Extension<CurrentTrust>, Extension<CurrentSession>);

/// From which month to which.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    since: String,
    #[serde(default)]
    until: String,
}

fn actor((Extension(trust), Extension(session)): &Whose) -> Actor {
    session.0.as_ref().map_or_else(|| Actor::visitor(trust.0.id), Session::actor)
}

fn refused(error: &UptakeError) -> Response {
    let status = match error {
        UptakeError::SignedOut => StatusCode::UNAUTHORIZED,
        UptakeError::Forbidden => StatusCode::FORBIDDEN,
        UptakeError::Database(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    status.into_response()
}

/// The figures of the screen, for a spreadsheet.
pub async fn spreadsheet(State(state): State<AppState>, whose: Whose, Query(chosen): Query<Chosen>) -> Response {
    let db = &state.toolkit.db;
    let period = Period::chosen(&chosen.since, &chosen.until, db.now());
    match queries::uptake(db, &actor(&whose), period).await {
        Ok(uptake) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"uptake.csv\""),
                (header::CACHE_CONTROL, "private, no-store"),
            ];
            (headers, csv::file(&uptake, &Words::of("en"))).into_response()
        }
        Err(error) => refused(&error),
    }
}

/// A month on one page of paper.
pub async fn paper(State(state): State<AppState>, whose: Whose, Path(month): Path<String>) -> Response {
    let (db, actor) = (&state.toolkit.db, actor(&whose));
    let month = Month::parse(&month).filter(|month| *month <= Month::of(db.now()));
    let Some(month) = month else { return StatusCode::NOT_FOUND.into_response() };
    let read = |period| queries::uptake(db, &actor, period);
    let alone = read(Period { first: month, last: month }).await;
    let before = read(Period::of_length(month, USUAL)).await;
    let Ok(brand) = brand(db, &whose.0.0.0).await else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let document = match (&alone, &before) {
        (Ok(month), Ok(before)) => {
            let trust = whose.0.0.0.name.clone();
            paper::document(
                &Paper { trust: &trust, month, before, made_at: db.now(), brand: brand.as_ref() },
                &Words::of("en"),
            )
        }
        (Err(error), _) | (_, Err(error)) => return refused(error),
    };
    written(document, "attachment; filename=\"uptake.pdf\"").await
}
