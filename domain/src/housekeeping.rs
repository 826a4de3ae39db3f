//! What is removed when it has had its time. Each period here stands in `privacy.toml` and in the privacy notice.

use crate::{Db, DbErr, account, audit, learning, notify};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, SelectStatement},
};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// What a visitor wrote is kept this long after the last visit, once the browser's session is gone.
const VISITORS: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// Finished and given-up jobs: long enough to answer "did the letter go?".
const JOBS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// Text kept over an expired session waits this long for its owner.
const EXPIRED_SESSIONS: Duration = DAY;
/// The audit log.
const AUDIT: Duration = Duration::from_secs(8 * 365 * 24 * 60 * 60 + 2 * 24 * 60 * 60);

/// How many rows went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Sessions whose time is over, with what they kept between pages.
    pub sessions: u64,
    /// Sign-ups nobody confirmed.
    pub sign_ups: u64,
    /// Links nobody used.
    pub links: u64,
    /// Codes to join by that have run out.
    pub join_codes: u64,
    /// Browsers that have not signed in for long.
    pub known_devices: u64,
    /// Counts of tries whose window is over.
    pub throttles: u64,
    /// Notes of visitors who did not come back.
    pub visitors_notes: u64,
    /// Progress of visitors who did not come back.
    pub visitors_progress: u64,
    /// Jobs finished or given up long ago.
    pub jobs: u64,
    /// Lines of the audit log past their time.
    pub audit: u64,
}

/// Removes all that has had its time.
///
/// # Errors
/// When the database is away; then some of it may be gone and the rest goes next time.
pub async fn run(db: &Db) -> Result<Removed, DbErr> {
    let now = db.now();
    let conn = db.conn();
    macro_rules! remove {
        ($table:path, $where:expr) => {{
            use $table as table;
            table::Entity::delete_many().filter($where).exec(conn).await?.rows_affected
        }};
    }
    let over = now.minus(EXPIRED_SESSIONS);
    Ok(Removed {
        sessions: remove!(
            account::session,
            Condition::any().add(table::Column::ExpiresAt.lte(over)).add(table::Column::EndsAt.lte(over))
        ),
        sign_ups: remove!(account::sign_up, table::Column::ExpiresAt.lte(now)),
        links: remove!(account::link, table::Column::ExpiresAt.lte(now)),
        join_codes: remove!(account::join_code, table::Column::ExpiresAt.lte(now.minus(VISITORS))),
        known_devices: remove!(account::known_device, table::Column::ExpiresAt.lte(now)),
        throttles: remove!(account::throttle, table::Column::WindowEndsAt.lte(now)),
        visitors_notes: remove!(
            learning::note,
            table::Column::UpdatedAt.lte(now.minus(VISITORS)).and(nobodys(table::Column::OwnerId))
        ),
        visitors_progress: remove!(
            learning::progress,
            table::Column::SeenAt.lte(now.minus(VISITORS)).and(nobodys(table::Column::OwnerId))
        ),
        jobs: remove!(
            notify::entity,
            Condition::any()
                .add(table::Column::DoneAt.lte(now.minus(JOBS)))
                .add(table::Column::FailedAt.lte(now.minus(JOBS)))
        ),
        audit: remove!(audit::entity, table::Column::At.lte(now.minus(AUDIT))),
    })
}

/// The owner is no account, and no visitor whom a session or a sign-up still knows.
fn nobodys(owner: impl ColumnTrait) -> Expr {
    use sea_orm::QueryTrait;
    let accounts = account::entity::Entity::find().select_only().column(account::entity::Column::Id);
    owner
        .not_in_subquery(accounts.into_query())
        .and(owner.not_in_subquery(visitors::<account::session::Entity>(account::session::Column::VisitorId)))
        .and(owner.not_in_subquery(visitors::<account::sign_up::Entity>(account::sign_up::Column::VisitorId)))
}

fn visitors<E: EntityTrait>(column: E::Column) -> SelectStatement {
    use sea_orm::QueryTrait;
    E::find().select_only().column(column).filter(column.is_not_null()).into_query()
}
