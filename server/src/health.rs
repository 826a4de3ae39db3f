//! Whether the program lives, and whether it can do its work. For containers, load balancers and monitoring.

use crate::AppState;
use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use domain::migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use serde::Serialize;
use std::time::Duration;
use tokio::time::timeout;

/// The database gets this long to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// `/health/live` and `/health/ready`. Asked by address, so any host is right.
pub fn router() -> Router<AppState> {
    Router::new().route("/health/live", get("live")).route("/health/ready", get(ready))
}

/// What was found.
#[derive(Debug, Serialize)]
pub struct Ready {
    ready: bool,
    database: &'static str,
    migrations: &'static str,
    /// The version of the content.
    content: String,
    /// The release.
    version: &'static str,
}

async fn ready(State(state): State<AppState>) -> (StatusCode, Json<Ready>) {
    let pending = timeout(PATIENCE, Migrator::get_pending_migrations(state.toolkit.db.conn())).await;
    let (database, migrations) = match pending {
        Ok(Ok(pending)) if pending.is_empty() => ("ok", "ok"),
        Ok(Ok(_)) => ("ok", "pending"),
        Ok(Err(_)) | Err(_) => ("away", "unknown"),
    };
    let ready = database == "ok" && migrations == "ok";
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let content = state.toolkit.library.version().to_owned();
    (status, Json(Ready { ready, database, migrations, content, version: env!("CARGO_PKG_VERSION") }))
}
