//! Which trust a host name belongs to: kept in memory, so that finding it costs no query and works while the database is away.

use crate::AppState;
use app::request::CurrentTrust;
use domain::{
    Db, DbErr, Moment, Uuid,
    learning::page_sign_off,
    trust::{
        self,
        closing::{Phase, phase},
        places,
    },
};
use sea_orm::{EntityTrait, QueryOrder};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};
use tokio::sync::watch;

/// All trusts by host name. Cheap to clone; all clones see the same list.
#[derive(Debug, Clone, Default)]
pub struct Trusts(Arc<RwLock<Known>>);

#[derive(Debug, Default)]
struct Known {
    by_host: HashMap<String, CurrentTrust>,
    stamps: HashMap<Uuid, u64>,
    /// The only trust there is: it serves any host.
    single: Option<CurrentTrust>,
}

/// What is known about a host name.
#[derive(Debug, Clone)]
pub enum Found {
    /// This trust's site.
    Trust(CurrentTrust),
    /// There are trusts, and this is none of theirs.
    Unknown,
    /// The list was never read: the database has been away since the start, or there is no trust yet.
    Nothing,
}

impl Trusts {
    /// Reads the list anew.
    ///
    /// # Errors
    /// When the database is away; then the list stays as it was.
    pub async fn refresh(&self, db: &Db) -> Result<(), DbErr> {
        let rows = trust::queries::all_with_hosts(db.conn()).await?;
        let signatures = page_sign_off::Entity::find().order_by_asc(page_sign_off::Column::Id).all(db.conn()).await?;
        let places = trust::places::queries::all(db.conn()).await?;
        let mut known = Known::default();
        let single = rows.len() == 1;
        for (row, hosts) in rows {
            let seen = (phase(&row, db.now()), &signatures[..], &places[..]);
            known.stamps.insert(row.id, stamp(&row, seen));
            let trust = CurrentTrust(Arc::new(row));
            if single {
                known.single = Some(trust.clone());
            }
            known.by_host.extend(hosts.into_iter().map(|host| (host, trust.clone())));
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }

    /// A number that changes with everything about a trust that its visitors see: settings, signatures, places,
    /// how far a closing is.
    #[must_use]
    pub fn stamp(&self, trust: Uuid) -> u64 {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.stamps.get(&trust).copied().unwrap_or_default()
    }

    /// The host names of a trust.
    #[must_use]
    pub fn hosts_of(&self, trust: Uuid) -> Vec<String> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.by_host.iter().filter(|(_, one)| one.0.id == trust).map(|(host, _)| host.clone()).collect()
    }

    /// The trust of a `Host` header, with or without a port.
    #[must_use]
    pub fn of_host(&self, host: &str) -> Found {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(trust) = &known.single {
            return Found::Trust(trust.clone());
        }
        match known.by_host.get(&plain(host)) {
            Some(trust) => Found::Trust(trust.clone()),
            None if known.by_host.is_empty() => Found::Nothing,
            None => Found::Unknown,
        }
    }
}

/// How far its closing is, and what besides its own row its visitors see: signatures and places of all trusts.
type Seen<'a> = (Phase, &'a [page_sign_off::Model], &'a [places::entity::Model]);

/// A number that changes with everything about a trust that its visitors see.
fn stamp(trust: &trust::entity::Model, (phase, signatures, places): Seen<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{trust:?}").hash(&mut hasher);
    phase.hash(&mut hasher);
    for place in places.iter().filter(|place| place.trust_id == trust.id) {
        format!("{place:?}").hash(&mut hasher);
    }
    for signature in signatures.iter().filter(|signature| signature.trust_id == trust.id) {
        format!("{signature:?}").hash(&mut hasher);
    }
    hasher.finish()
}

/// Lower case, without port and closing dot.
#[must_use]
pub fn plain(host: &str) -> String {
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|byte| byte.is_ascii_digit()) { name } else { host });
    name.trim_end_matches('.').to_ascii_lowercase()
}

/// Stands in where no trust is known, so that an error page can still be shown.
#[must_use]
pub fn nobody() -> CurrentTrust {
    CurrentTrust(Arc::new(trust::entity::Model {
        name: "The Relatives' Toolkit".to_owned(),
        short_name: "Relatives' Toolkit".to_owned(),
        state: trust::SiteState::Open,
        unsigned_pages: trust::UnsignedPages::Hide,
        ..trust::entity::Model::blank(Moment(0))
    }))
}

/// How often the list is read anew: a change by another server or the command line is seen after this long.
const FRESH: Duration = Duration::from_secs(5);

/// Reads the list every few seconds, until told to stop.
pub async fn keep_fresh(state: AppState, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(FRESH) => {}
            changed = stop.changed() => if changed.is_err() { return },
        }
        state.clients.forget_quiet();
        if state.trusts.refresh(&state.toolkit.db).await.is_err() {
            tracing::warn!("the trusts cannot be read anew: the database did not answer");
        }
    }
}
