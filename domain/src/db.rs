//! The database, and the one kind of write transaction.

use crate::{
    Actor, Moment, Uuid, audit,
    clock::{Clock, SystemClock},
    notify,
    random::{Random, SystemRandom},
};
use sea_orm::{
    ConnAcquireErr, ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection,
    DatabaseTransaction, IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use std::{cell::Cell, sync::Arc, time::Duration};
use tokio::{
    sync::{Mutex, OwnedMutexGuard},
    time::timeout,
};

pub use sea_orm::DbErr;

/// The database together with the clock and the source of chance, so that nothing below reads the machine's own.
#[derive(Debug, Clone)]
pub struct Db {
    conn: DatabaseConnection,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    line: Option<Arc<Mutex<()>>>,
}

/// How long a write waits for others before it gives up.
const PATIENCE: Duration = Duration::from_secs(5);

/// How to reach the database.
#[derive(Clone)]
pub struct Options {
    /// `sqlite://path` or `postgres://…`.
    pub url: String,
    /// The most connections held at once.
    pub max_connections: u32,
}

/// Without the URL: it may hold a password.
impl std::fmt::Debug for Options {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Options").field("max_connections", &self.max_connections).finish_non_exhaustive()
    }
}

impl Options {
    /// The usual options for `url`.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), max_connections: 16 }
    }
}

/// Opens the database and checks that it is as durable as we promise.
///
/// # Errors
/// When it cannot be reached, or when what it reads back is less durable than decision 4 asks.
pub async fn open(options: &Options) -> Result<Db, DbErr> {
    let conn = connect(options).await?;
    check_durable(&conn).await?;
    Ok(Db::new(conn, Arc::new(SystemClock), Arc::new(SystemRandom)))
}

/// Connects without asking how durable the database is.
///
/// # Errors
/// When it cannot be reached.
pub async fn connect(options: &Options) -> Result<DatabaseConnection, DbErr> {
    let mut connect = ConnectOptions::new(&options.url);
    connect
        .max_connections(options.max_connections)
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        // A server may have gone away since; a file has not, and asking it would cost each query a round to its thread.
        .test_before_acquire(!options.url.starts_with("sqlite:"))
        // Statements carry what people wrote; they belong in no log.
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(PATIENCE)
                .foreign_keys(true)
                // What is deleted is overwritten, not only forgotten.
                .pragma("secure_delete", "ON")
        });
    let mut conn = Database::connect(connect).await?;
    conn.set_metric_callback(|_| count_query());
    Ok(conn)
}

tokio::task_local! {
    static QUERIES: Cell<usize>;
}

/// Does `work` and says how many queries it made in this task.
pub async fn count_queries<T>(work: impl Future<Output = T>) -> (T, usize) {
    QUERIES
        .scope(Cell::new(0), async {
            let done = work.await;
            (done, QUERIES.with(Cell::get))
        })
        .await
}

/// Counts one query for whoever asked [`count_queries`]. Called by the connection.
pub(crate) fn count_query() {
    // Nobody counts outside a request.
    let _ = QUERIES.try_with(|count| count.set(count.get() + 1));
}

/// Reads back what makes an acknowledged text survive a power cut.
async fn check_durable(conn: &DatabaseConnection) -> Result<(), DbErr> {
    let wanted: &[(&str, &str)] = match conn.get_database_backend() {
        DatabaseBackend::Sqlite => &[("PRAGMA synchronous", "2"), ("PRAGMA journal_mode", "wal")],
        _ => &[("SHOW fsync", "on"), ("SHOW synchronous_commit", "on")],
    };
    for (question, answer) in wanted {
        let row = conn.query_one_raw(Statement::from_string(conn.get_database_backend(), *question)).await?;
        let found = row.map(|row| {
            row.try_get_by_index::<String>(0)
                .or_else(|_| row.try_get_by_index::<i32>(0).map(|number| number.to_string()))
                .unwrap_or_default()
        });
        if found.as_deref() != Some(*answer) {
            return Err(DbErr::Custom(format!(
                "{question}: {answer} is needed so that nothing saved is lost; found {found:?}"
            )));
        }
    }
    Ok(())
}

fn too_long() -> DbErr {
    DbErr::ConnectionAcquire(ConnAcquireErr::Timeout)
}

impl Db {
    /// A database with its clock and chance.
    #[must_use]
    pub fn new(conn: DatabaseConnection, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        let line = (conn.get_database_backend() == DatabaseBackend::Sqlite).then(Arc::default);
        Self { conn, clock, random, line }
    }

    /// The connection pool, for reading.
    #[must_use]
    pub fn conn(&self) -> &DatabaseConnection {
        &self.conn
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// A new time-ordered id (UUIDv7).
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let mut chance = [0; 10];
        self.random.fill(&mut chance);
        let millis = u64::try_from(self.now().0 / 1000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
    }

    /// A new secret of 256 random bits.
    #[must_use]
    pub fn new_secret(&self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.random.fill(&mut secret);
        secret
    }

    /// Begins a write: `BEGIN IMMEDIATE` on SQLite, so that two writers wait for each other instead of failing.
    ///
    /// SQLite lets one write at a time, and a writer that finds it busy sleeps and tries again: now and then one of many sleeps for
    /// a second, with a connection in its hands. So the writes of one process stand in line here instead, first come, first served.
    /// Another process (the command line) still waits in SQLite's own way.
    ///
    /// # Errors
    /// When the database is away, or other writes took too long.
    pub async fn write(&self) -> Result<Write, DbErr> {
        let turn = match &self.line {
            Some(line) => Some(timeout(PATIENCE, line.clone().lock_owned()).await.map_err(|_| too_long())?),
            None => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Write { txn: self.conn.begin_with_options(options).await?, db: self.clone(), _turn: turn })
    }

    /// Begins a read in which all statements see the same state: for exports and backups.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        let isolation =
            (self.conn.get_database_backend() == DatabaseBackend::Postgres).then_some(IsolationLevel::RepeatableRead);
        self.conn.begin_with_config(isolation, None).await
    }
}

/// One write: rows, audit rows and outbox rows, kept together or not at all. Dropped without [`Write::commit`], it never happened.
#[derive(Debug)]
pub struct Write {
    txn: DatabaseTransaction,
    db: Db,
    /// Given back after the transaction has ended: fields go in the order they stand here.
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Write {
    /// What queries inside the write run on.
    #[must_use]
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.txn
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.db.now()
    }

    /// Notes who did what, in the same transaction. Ids only, never text.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn audit(&self, actor: &Actor, act: audit::Act) -> Result<(), DbErr> {
        audit::insert(&self.txn, &self.db, actor, act).await
    }

    /// Leaves slow work for later, in the same transaction. `owner` is the account it is about: erased with it.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn outbox(&self, trust: Option<Uuid>, owner: Option<Uuid>, job: &notify::Job) -> Result<(), DbErr> {
        self.outbox_known(trust, owner, job).await?;
        Ok(())
    }

    /// The same, and says under which id: for whoever must know whether it has left.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn outbox_known(
        &self,
        trust: Option<Uuid>,
        owner: Option<Uuid>,
        job: &notify::Job,
    ) -> Result<Uuid, DbErr> {
        notify::commands::enqueue(&self.txn, &self.db, trust, owner, job).await
    }

    /// Keeps everything.
    ///
    /// # Errors
    /// When the database is away; then nothing was kept.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.txn.commit().await
    }
}
