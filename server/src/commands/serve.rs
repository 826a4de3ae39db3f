//! `serve`: everything runs until told to stop.

use super::{migrate, open};
use crate::{
    AppState,
    address::Address,
    config::Settings,
    jobs::{Worker, keep_house},
    mail::Mailer,
    monitoring, router,
    texts::Texter,
    trusts::keep_fresh,
};
use std::net::SocketAddr;
use tokio::{net::TcpListener, sync::watch, task::JoinSet, time::timeout};

/// Serves the site, does the work of the outbox and cleans up, until SIGTERM or Ctrl-C. Requests and jobs under way are finished.
///
/// # Errors
/// When something keeps it from starting: configuration, content, database, migrations, address. The message says which and why.
pub async fn run(settings: Settings, and_migrate: bool) -> Result<(), String> {
    let mailer = Mailer::new(&settings.mail).map_err(|error| error.to_string())?;
    let texter = Texter::new(&settings.texts).map_err(|error| error.to_string())?;
    let library = open::library(&settings)?;
    if and_migrate {
        migrate::up(&open::database(&settings).await?).await?;
    }
    let db = open::migrated(&settings).await?;
    let remembered = domain::learning::commands::page_versions::remember(&db, &library).await;
    remembered.map_err(|_| "database: the versions of pages cannot be kept".to_owned())?;
    let sealer = settings.server.sealer().map_err(|error| error.to_string())?;
    let state = AppState::new(&settings, db.clone(), library, sealer);
    state.toolkit.search.ready();
    state.trusts.refresh(&db).await.map_err(|_| "database: the trusts cannot be read".to_owned())?;

    let (tell, told) = watch::channel(false);
    let mut tasks = JoinSet::new();
    let worker = Worker { toolkit: state.toolkit.clone(), mailer, texter, address: Address::of(&settings) };
    tasks.spawn(worker.run(told.clone()));
    tasks.spawn(keep_house(db, told.clone()));
    tasks.spawn(keep_fresh(state.clone(), told.clone()));
    if let Some(addr) = settings.metrics.addr {
        monitoring::start(addr, state.clone(), told.clone()).await?;
    }

    let addr = settings.leptos.site_addr;
    let listener = TcpListener::bind(addr).await.map_err(|error| format!("leptos.site-addr {addr}: {error}"))?;
    tracing::info!(%addr, "serving");
    let app = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let mut ending = told.clone();
    let served = axum::serve(listener, app).with_graceful_shutdown(async move {
        let _ = ending.wait_for(|stop| *stop).await;
    });
    let served = tokio::spawn(served.into_future());
    asked_to_stop().await?;
    tracing::info!("stopping: what is under way is finished first");
    let _ = tell.send(true);
    if timeout(settings.limits.shutdown_time(), async { (served.await, tasks.join_all().await) }).await.is_err() {
        tracing::warn!("stopped before everything was finished");
    }
    Ok(())
}

/// Waits for SIGTERM or Ctrl-C.
async fn asked_to_stop() -> Result<(), String> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen = |kind| signal(kind).map_err(|error| format!("signals cannot be heard: {error}"));
    let (mut term, mut int) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    Ok(())
}
