//! Sealing: once an hour the rows of each trust since the last time are hashed together with the hash before. A row that is changed,
//! taken out, put in or swapped afterwards no longer fits its seal, and neither does any seal after it.

use super::{entity, seal};
use crate::{Db, DbErr, Moment, Uuid, trust};
use data_encoding::HEXLOWER;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType,
};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Rows younger than this are left for the next time: a write that began before may still add one between them.
const SETTLED: Duration = Duration::from_secs(5 * 60);
/// The most rows of one seal.
const MOST: u64 = 1_000;
/// How long rows are kept (`privacy.toml`). Seals over older rows cannot be checked any more.
const KEPT: Duration = Duration::from_secs(2922 * 24 * 60 * 60);

/// Seals what is new, trust by trust. Says how many rows. Any number of servers may run it at the same time.
///
/// # Errors
/// When the database is away.
pub async fn seal_all(db: &Db) -> Result<u64, DbErr> {
    let mut sealed = 0;
    for trust in trusts(db.conn()).await? {
        loop {
            let rows = seal_next(db, trust).await?;
            sealed += rows;
            if rows < MOST {
                break;
            }
        }
    }
    Ok(sealed)
}

async fn trusts(conn: &impl ConnectionTrait) -> Result<Vec<Uuid>, DbErr> {
    let ids = trust::entity::Entity::find().select_only().column(trust::entity::Column::Id);
    ids.order_by_asc(trust::entity::Column::Id).into_tuple().all(conn).await
}

/// One seal. The trust's row is held, so that no two servers seal the same rows.
async fn seal_next(db: &Db, trust: Uuid) -> Result<u64, DbErr> {
    let write = db.write().await?;
    trust::entity::Entity::find_by_id(trust).lock(LockType::Update).one(write.conn()).await?;
    let before = last(write.conn(), trust).await?;
    let settled = Condition::all().add(entity::Column::At.lte(db.now().minus(SETTLED)));
    let rows = rows_after(write.conn(), trust, before.as_ref(), settled, MOST).await?;
    let (Some(first), Some(end)) = (rows.first(), rows.last()) else { return Ok(0) };
    let seal = seal::Model {
        trust_id: trust,
        number: before.as_ref().map_or(1, |before| before.number + 1),
        first_at: first.at,
        last_at: end.at,
        last_id: end.id,
        count: i32::try_from(rows.len()).unwrap_or(i32::MAX),
        hash: hash(before.as_ref(), &rows)?,
        sealed_at: db.now(),
    };
    seal::Entity::insert(seal::ActiveModel::from(seal)).exec_without_returning(write.conn()).await?;
    write.commit().await?;
    Ok(rows.len() as u64)
}

async fn last(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Option<seal::Model>, DbErr> {
    let seals = seal::Entity::find().filter(seal::Column::TrustId.eq(trust));
    seals.order_by_desc(seal::Column::Number).one(conn).await
}

/// The first `most` rows after a seal for which `condition` holds, in their order.
async fn rows_after(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    before: Option<&seal::Model>,
    condition: Condition,
    most: u64,
) -> Result<Vec<entity::Model>, DbErr> {
    let mut rows = entity::Entity::find().filter(entity::Column::TrustId.eq(trust)).filter(condition);
    if let Some(before) = before {
        rows = rows.filter(beyond(before));
    }
    rows.order_by_asc(entity::Column::At).order_by_asc(entity::Column::Id).limit(most).all(conn).await
}

fn beyond(seal: &seal::Model) -> Condition {
    let same_moment =
        Condition::all().add(entity::Column::At.eq(seal.last_at)).add(entity::Column::Id.gt(seal.last_id));
    Condition::any().add(entity::Column::At.gt(seal.last_at)).add(same_moment)
}

fn hash(before: Option<&seal::Model>, rows: &[entity::Model]) -> Result<Vec<u8>, DbErr> {
    let mut hash = Sha256::new();
    hash.update(before.map(|before| before.hash.as_slice()).unwrap_or_default());
    for row in rows {
        let row = serde_json::to_vec(row).map_err(|error| DbErr::Custom(error.to_string()))?;
        hash.update(u64::try_from(row.len()).unwrap_or_default().to_be_bytes());
        hash.update(&row);
    }
    Ok(hash.finalize().to_vec())
}

/// What a trust's seals say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many seals were checked against their rows.
    pub checked: u32,
    /// How many are older than rows are kept.
    pub too_old: u32,
    /// How many rows were checked.
    pub rows: u64,
    /// The first seal that does not fit.
    pub broken: Option<Broken>,
    /// The hash of the last seal, to be written down somewhere else: whoever can rewrite rows can rewrite seals.
    pub head: Option<String>,
}

/// A seal that does not fit its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Its number.
    pub number: i32,
    /// How many rows it was put over.
    pub sealed: i32,
    /// How many are there now.
    pub found: u64,
    /// When they were sealed.
    pub sealed_at: Moment,
}

/// Checks every seal of a trust against its rows, in order.
///
/// # Errors
/// When the database is away.
pub async fn verify(db: &Db, trust: Uuid) -> Result<Verified, DbErr> {
    let seals = seal::Entity::find()
        .filter(seal::Column::TrustId.eq(trust))
        .order_by_asc(seal::Column::Number)
        .all(db.conn())
        .await?;
    let oldest = db.now().minus(KEPT);
    let mut said = Verified { checked: 0, too_old: 0, rows: 0, broken: None, head: None };
    let mut before: Option<seal::Model> = None;
    for seal in seals {
        let expected = before.as_ref().map_or(1, |before| before.number + 1);
        if seal.first_at <= oldest {
            said.too_old += 1;
        } else {
            // One row more than a seal can hold is enough to see that something was put in.
            let until = Condition::all().not().add(beyond(&seal));
            let rows = rows_after(db.conn(), trust, before.as_ref(), until, MOST + 1).await?;
            if seal.number != expected || hash(before.as_ref(), &rows)? != seal.hash {
                let found = rows.len() as u64;
                said.broken =
                    Some(Broken { number: seal.number, sealed: seal.count, found, sealed_at: seal.sealed_at });
                return Ok(said);
            }
            said.checked += 1;
            said.rows += rows.len() as u64;
        }
        said.head = Some(HEXLOWER.encode(&seal.hash));
        before = Some(seal);
    }
    Ok(said)
}

/// Whether `head`, written down earlier, is the hash of a seal of this trust.
///
/// # Errors
/// When the database is away.
pub async fn holds(db: &Db, trust: Uuid, head: &str) -> Result<bool, DbErr> {
    let Ok(hash) = HEXLOWER.decode(head.trim().to_lowercase().as_bytes()) else { return Ok(false) };
    let seals = seal::Entity::find().filter(seal::Column::TrustId.eq(trust)).filter(seal::Column::Hash.eq(hash));
    Ok(seals.one(db.conn()).await?.is_some())
}
