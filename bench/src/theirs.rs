//! The other side: the same rows by plain sqlx, with no rule, no permission and no check for a second device.

use crate::{
    Outcome,
    setting::{FIELD, PAGE, SAVES_OF_ONE_PERSON, Setting, text},
    turn::Saves,
};
use domain::{Db, Uuid, db::Options};
use sea_orm::sqlx::{
    self, PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::time::Duration;

const UPSERT: &str = "INSERT INTO note \
    (id, trust_id, owner_id, page_id, field_id, value, version, created_at, updated_at) \
    VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7) \
    ON CONFLICT (owner_id, field_id) DO UPDATE \
    SET value = excluded.value, version = note.version + 1, updated_at = excluded.updated_at";

/// A pool as large and as durable as ours.
#[derive(Clone)]
pub enum Plain {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Plain {
    pub async fn open(database: &str) -> Outcome<Self> {
        let most = Options::new(database).max_connections;
        if database.starts_with("postgres:") {
            return Ok(Self::Postgres(PgPoolOptions::new().max_connections(most).connect(database).await?));
        }
        let options = database
            .parse::<SqliteConnectOptions>()?
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            // SQLite does not queue its writers: with the server's five seconds one of them is now and then turned away.
            .busy_timeout(Duration::from_secs(60))
            .foreign_keys(true);
        let pool = SqlitePoolOptions::new().max_connections(most).test_before_acquire(false);
        Ok(Self::Sqlite(pool.connect_with(options).await?))
    }
}

/// Somebody who types and saves.
pub struct Writer {
    plain: Plain,
    db: Db,
    trust: Uuid,
    owner: Uuid,
    count: i32,
}

impl Writer {
    pub fn new(setting: &Setting, plain: &Plain) -> Self {
        let db = setting.db.clone();
        let owner = db.new_id();
        Self { plain: plain.clone(), db, trust: setting.trust, owner, count: 0 }
    }
}

/// Binds the columns in the order of [`UPSERT`].
macro_rules! upsert {
    ($writer:ident) => {
        sqlx::query(UPSERT)
            .bind($writer.db.new_id())
            .bind($writer.trust)
            .bind($writer.owner)
            .bind(PAGE)
            .bind(FIELD)
            .bind(text($writer.count))
            .bind($writer.db.now().0)
    };
}

impl Saves for Writer {
    async fn save(&mut self) -> Outcome<()> {
        match &self.plain {
            Plain::Sqlite(pool) => {
                let mut write = pool.begin_with("BEGIN IMMEDIATE").await?;
                upsert!(self).execute(&mut *write).await?;
                write.commit().await?;
            }
            Plain::Postgres(pool) => {
                let mut write = pool.begin().await?;
                upsert!(self).execute(&mut *write).await?;
                write.commit().await?;
            }
        }
        self.count += 1;
        if self.count == SAVES_OF_ONE_PERSON {
            self.owner = self.db.new_id();
            self.count = 0;
        }
        Ok(())
    }
}
