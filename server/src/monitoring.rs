//! Figures for the operator's monitoring, on a listener of their own. Labels are routes, statuses and kinds of jobs: nothing
//! about people.

use crate::AppState;
use axum::{Router, http::header, routing::get};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// How often figures that are not counted as they happen are taken.
const EVERY: Duration = Duration::from_secs(15);
/// Seconds a request may take, as Prometheus sorts them.
const SECONDS: [f64; 10] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];

/// Begins to count, and answers `/metrics` on `addr` until told to stop.
///
/// # Errors
/// When the address is taken.
pub async fn start(addr: SocketAddr, state: AppState, told: watch::Receiver<bool>) -> Result<(), String> {
    let figures = recorder().map_err(|error| format!("metrics: {error}"))?;
    let listener = TcpListener::bind(addr).await.map_err(|error| format!("metrics.addr {addr}: {error}"))?;
    tokio::spawn(take(figures.clone(), state, told.clone()));
    let mut told = told;
    let served = axum::serve(listener, router(figures)).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    tokio::spawn(served.into_future());
    Ok(())
}

fn recorder() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("http_request_seconds".to_owned()), &SECONDS)?
        .install_recorder()
}

/// Answers `/metrics` and nothing else.
fn router(figures: PrometheusHandle) -> Router {
    let render = move || async move { ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], figures.render()) };
    Router::new().route("/metrics", get(render))
}

async fn take(figures: PrometheusHandle, state: AppState, mut told: watch::Receiver<bool>) {
    while !*told.borrow() {
        figures.run_upkeep();
        metrics::gauge!("finished_pages").set(count(state.pages.len()));
        metrics::gauge!("finished_pages_bytes").set(count(state.pages.bytes()));
        if let Ok(waiting) = domain::notify::queries::waiting(&state.toolkit.db).await {
            metrics::gauge!("jobs_waiting").set(count(usize::try_from(waiting).unwrap_or(usize::MAX)));
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            changed = told.changed() => if changed.is_err() { return },
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures on a graph")]
fn count(number: usize) -> f64 {
    number as f64
}
