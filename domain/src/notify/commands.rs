//! The outbox: put in, take out, done, try again.

use super::{Job, entity};
use crate::{Db, DbErr, Moment, Uuid};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, LockBehavior, LockType},
};
use std::time::Duration;

/// How long a worker may hold a job before another may take it.
const CLAIM: Duration = Duration::from_secs(120);
/// After this many attempts a job is given up and counted.
const MOST_ATTEMPTS: i32 = 10;

/// A job that a worker has claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Stable over repeats: the stem of the Message-ID.
    pub id: Uuid,
    /// What to do.
    pub job: Job,
    /// 1 for the first time.
    pub attempt: i32,
}

/// Puts a job into the outbox and says under which id. Called through [`crate::Write::outbox`] and [`crate::Write::outbox_known`].
pub(crate) async fn enqueue(
    conn: &impl ConnectionTrait,
    db: &Db,
    trust: Option<Uuid>,
    owner: Option<Uuid>,
    job: &Job,
) -> Result<Uuid, DbErr> {
    let payload = serde_json::to_string(job).map_err(|error| DbErr::Custom(error.to_string()))?;
    let (id, now) = (db.new_id(), db.now());
    let row = entity::ActiveModel {
        id: Set(id),
        trust_id: Set(trust),
        owner_id: Set(owner),
        payload: Set(payload),
        attempts: Set(0),
        created_at: Set(now),
        run_at: Set(now),
        claimed_until: Set(None),
        done_at: Set(None),
        failed_at: Set(None),
    };
    entity::Entity::insert(row).exec_without_returning(conn).await?;
    Ok(id)
}

/// Claims the job that has waited longest. Two workers never get the same one.
///
/// # Errors
/// When the database is away.
pub async fn claim(db: &Db) -> Result<Option<Claimed>, DbErr> {
    while let Some(row) = claim_row(db).await? {
        if let Ok(job) = serde_json::from_str(&row.payload) {
            return Ok(Some(Claimed { id: row.id, job, attempt: row.attempts + 1 }));
        }
        // A newer release may have left it here: it is put back for one that can read it.
        tracing::warn!(job = %row.id, "a job in the outbox cannot be read");
        postpone(db, row.id, row.attempts + 1).await?;
    }
    Ok(None)
}

async fn claim_row(db: &Db) -> Result<Option<entity::Model>, DbErr> {
    let now = db.now();
    // Looking costs no lock; most of the time there is nothing.
    if oldest(now).one(db.conn()).await?.is_none() {
        return Ok(None);
    }
    let write = db.write().await?;
    let found = oldest(now).lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).one(write.conn()).await?;
    let Some(row) = found else { return Ok(None) };
    entity::Entity::update_many()
        .col_expr(entity::Column::ClaimedUntil, Expr::value(now.plus(CLAIM)))
        .col_expr(entity::Column::Attempts, Expr::value(row.attempts + 1))
        .filter(entity::Column::Id.eq(row.id))
        .exec(write.conn())
        .await?;
    write.commit().await?;
    Ok(Some(row))
}

/// The job that is due and has waited longest.
fn oldest(now: Moment) -> Select<entity::Entity> {
    let due = Condition::all()
        .add(entity::Column::DoneAt.is_null())
        .add(entity::Column::FailedAt.is_null())
        .add(entity::Column::RunAt.lte(now))
        .add(entity::Column::ClaimedUntil.is_null().or(entity::Column::ClaimedUntil.lt(now)));
    entity::Entity::find().filter(due).order_by_asc(entity::Column::RunAt).order_by_asc(entity::Column::Id).limit(1)
}

/// Marks a job done and wipes what it held.
///
/// # Errors
/// When the database is away.
pub async fn done(db: &Db, id: Uuid) -> Result<(), DbErr> {
    entity::Entity::update_many()
        .col_expr(entity::Column::DoneAt, Expr::value(db.now()))
        .col_expr(entity::Column::Payload, Expr::value(String::new()))
        .filter(entity::Column::Id.eq(id))
        .exec(db.conn())
        .await?;
    Ok(())
}

/// Puts a job back for later (1, 2, 4 … minutes, at most 4 hours), or gives it up and wipes it.
///
/// # Errors
/// When the database is away.
pub async fn retry(db: &Db, claimed: &Claimed) -> Result<(), DbErr> {
    postpone(db, claimed.id, claimed.attempt).await
}

/// Gives a job up at once and wipes it: nothing would be different the next time.
///
/// # Errors
/// When the database is away.
pub async fn give_up(db: &Db, claimed: &Claimed) -> Result<(), DbErr> {
    postpone(db, claimed.id, MOST_ATTEMPTS).await
}

async fn postpone(db: &Db, id: Uuid, attempt: i32) -> Result<(), DbErr> {
    let now = db.now();
    let mut update = entity::Entity::update_many().filter(entity::Column::Id.eq(id));
    update = if attempt >= MOST_ATTEMPTS {
        update
            .col_expr(entity::Column::FailedAt, Expr::value(now))
            .col_expr(entity::Column::Payload, Expr::value(String::new()))
    } else {
        update
            .col_expr(entity::Column::RunAt, Expr::value(now.plus(backoff(attempt))))
            .col_expr(entity::Column::ClaimedUntil, Expr::value(Option::<Moment>::None))
    };
    update.exec(db.conn()).await?;
    Ok(())
}

/// 1, 2, 4 … minutes, at most 4 hours.
fn backoff(attempt: i32) -> Duration {
    let doublings = attempt.saturating_sub(1).clamp(0, 8);
    Duration::from_secs((60_u64 << doublings).clamp(60, 4 * 60 * 60))
}
