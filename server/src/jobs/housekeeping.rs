//! Removes what has had its time, once an hour, by the rules in `domain/privacy.toml`.

use domain::{Db, privacy::retention};
use std::time::Duration;
use tokio::sync::watch;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// Cleans up at once and then every hour, until told to stop. Any number of servers may do it at the same time.
pub async fn keep_house(db: Db, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match retention::clear(&db).await {
            Ok(removed) => tracing::info!(?removed, "removed what has had its time"),
            Err(_) => tracing::warn!("could not clean up: the database did not answer"),
        }
        tokio::select! {
            () = tokio::time::sleep(HOUR) => {}
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}
