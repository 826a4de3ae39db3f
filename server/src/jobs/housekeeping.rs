//! Once an hour: removes what has had its time, by the rules in `domain/privacy.toml`, sends the reminders that are due, and
//! forgets where invitations went that have ended.

use domain::{
    Db,
    audit::sealing,
    invitations,
    privacy::retention,
    reminders, rights, staff,
    trust::{closing, people},
};
use std::time::Duration;
use tokio::sync::watch;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// Cleans up at once and then every hour, until told to stop. Any number of servers may do it at the same time.
pub async fn keep_house(db: Db, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match reminders::commands::send_due(&db).await {
            Ok(sent) => tracing::info!(sent, "put reminders into the outbox"),
            Err(_) => tracing::warn!("could not send reminders: the database did not answer"),
        }
        match invitations::commands::due::remind(&db).await {
            Ok(sent) => tracing::info!(sent, "put reminders of invitations into the outbox"),
            Err(_) => tracing::warn!("could not remind of invitations: the database did not answer"),
        }
        if invitations::commands::due::forget_addresses(&db).await.is_err() {
            tracing::warn!("could not forget addresses of invitations: the database did not answer");
        }
        if invitations::requests::commands::remind_staff(&db).await.is_err() {
            tracing::warn!("could not remind of requests: the database did not answer");
        }
        match people::commands::due::ask_unused(&db).await {
            Ok(asked) => tracing::info!(asked, "asked staff whether they still need their accounts"),
            Err(_) => tracing::warn!("could not ask about unused accounts: the database did not answer"),
        }
        match people::commands::due::end_unused(&db).await {
            Ok(ended) => tracing::info!(ended, "ended accounts of staff that nobody used"),
            Err(_) => tracing::warn!("could not end unused accounts: the database did not answer"),
        }
        match staff::mails::nudge(&db).await {
            Ok(sent) => tracing::info!(sent, "put nudges into the outbox"),
            Err(_) => tracing::warn!("could not nudge: the database did not answer"),
        }
        match staff::mails::send_weekly(&db).await {
            Ok(sent) => tracing::info!(sent, "put weekly lines into the outbox"),
            Err(_) => tracing::warn!("could not send weekly lines: the database did not answer"),
        }
        match rights::unused::commands::sweep(&db).await {
            Ok(swept) => {
                let (warned, erased) = (swept.warned, swept.erased);
                tracing::info!(warned, erased, "warned of and erased unused accounts of relatives");
            }
            Err(_) => tracing::warn!("could not warn of unused accounts of relatives: the database did not answer"),
        }
        match rights::due::run(&db).await {
            Ok(told) => tracing::info!(told, "reminded leads of requests, complaints and holds"),
            Err(_) => tracing::warn!("could not remind leads of requests about data: the database did not answer"),
        }
        match closing::due::tell(&db).await {
            Ok(told) => tracing::info!(told, "told relatives that their site closes"),
            Err(_) => tracing::warn!("could not tell relatives of a closing: the database did not answer"),
        }
        match closing::due::erase(&db).await {
            Ok(rows) => tracing::info!(rows, "erased what closed sites held"),
            Err(_) => tracing::warn!("could not erase what closed sites held: the database did not answer"),
        }
        match sealing::seal_all(&db).await {
            Ok(rows) => tracing::info!(rows, "sealed the audit log"),
            Err(_) => tracing::warn!("could not seal the audit log: the database did not answer"),
        }
        // Before anything is cleared away: what is counted goes afterwards.
        match staff::commands::count_months(&db).await {
            Ok(counted) => tracing::info!(counted, "counted the months that are over"),
            Err(_) => tracing::warn!("could not count the months that are over: the database did not answer"),
        }
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
