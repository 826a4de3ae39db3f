//! Databases for tests: fresh, migrated, with a clock that stands still and the same chance every time.
//!
//! SQLite always; PostgreSQL too when `TEST_PG_URL` names a server that may create databases.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failing test should panic")]

pub mod soft_passkey;
pub mod study;

use crate::{
    Db, Moment,
    clock::FrozenClock,
    db::{self, Options},
    migrations::Migrator,
    random::SeededRandom,
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::sync::OnceCell;

/// 23 November 2026, 3 in the morning: when somebody may need this most.
pub const THREE_IN_THE_MORNING: Moment = Moment(1_795_402_800_000_000);

/// A fresh database with handles on its clock and its query count. Removed when dropped.
#[derive(Debug)]
pub struct TestDb {
    /// What the code under test gets.
    pub db: Db,
    /// Its clock.
    pub clock: Arc<FrozenClock>,
    /// Where it is, for a second connection.
    pub url: String,
    queries: Arc<AtomicUsize>,
    place: Place,
}

#[derive(Debug)]
enum Place {
    File(PathBuf),
    Server { admin: String, name: String },
}

impl TestDb {
    /// A fresh SQLite database.
    pub async fn sqlite() -> Self {
        let template = SQLITE_TEMPLATE.get_or_init(sqlite_template).await;
        let path = temporary("test");
        std::fs::copy(template, &path).unwrap();
        let url = format!("sqlite://{}", path.display());
        Self::at(url, Place::File(path)).await
    }

    /// A fresh database of every kind that can be had here.
    pub async fn every() -> Vec<Self> {
        let mut all = vec![Self::sqlite().await];
        if let Some(admin) = postgres_url() {
            all.push(Self::postgres(&admin).await);
        }
        all
    }

    async fn postgres(admin: &str) -> Self {
        let template = POSTGRES_TEMPLATE.get_or_init(|| postgres_template(admin.to_owned())).await;
        let name = format!("t_{}", fresh_name());
        let url = with_database(admin, &name);
        run(admin, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        Self::at(url, Place::Server { admin: admin.to_owned(), name }).await
    }

    async fn at(url: String, place: Place) -> Self {
        let mut conn = db::connect(&Options::new(url.clone())).await.unwrap();
        let queries = Arc::new(AtomicUsize::new(0));
        let seen = queries.clone();
        conn.set_metric_callback(move |_| {
            seen.fetch_add(1, Ordering::SeqCst);
            db::count_query();
        });
        let clock = Arc::new(FrozenClock::at(THREE_IN_THE_MORNING));
        let db = Db::new(conn, clock.clone(), Arc::new(SeededRandom::new(1)));
        Self { db, clock, url, queries, place }
    }

    /// How many queries ran since this was last asked.
    pub fn take_queries(&self) -> usize {
        self.queries.swap(0, Ordering::SeqCst)
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        match &self.place {
            Place::File(path) => {
                for suffix in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
                }
            }
            Place::Server { admin, name } => {
                let (admin, sql) = (admin.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                let thread = std::thread::spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                    runtime.block_on(run(&admin, &sql));
                });
                let _ = thread.join();
            }
        }
    }
}

static SQLITE_TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();

async fn sqlite_template() -> PathBuf {
    let path = temporary("template");
    let conn = db::connect(&Options::new(format!("sqlite://{}", path.display()))).await.unwrap();
    Migrator::up(&conn, None).await.unwrap();
    // Everything into the one file that is copied.
    conn.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
    conn.close().await.unwrap();
    path
}

async fn postgres_template(admin: String) -> String {
    let name = format!("template_{}", fresh_name());
    run(&admin, &format!("CREATE DATABASE {name}")).await;
    let conn = db::connect(&Options::new(with_database(&admin, &name))).await.unwrap();
    Migrator::up(&conn, None).await.unwrap();
    conn.close().await.unwrap();
    name
}

async fn run(url: &str, sql: &str) {
    let conn: DatabaseConnection = db::connect(&Options { url: url.to_owned(), max_connections: 1 }).await.unwrap();
    conn.execute_unprepared(sql).await.unwrap();
    conn.close().await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "tests are told by the environment which server to use")]
fn postgres_url() -> Option<String> {
    std::env::var("TEST_PG_URL").ok()
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> String {
    let (server, rest) = url.rsplit_once('/').expect("a URL with a database");
    let query = rest.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    format!("{server}/{name}{query}")
}

fn temporary(kind: &str) -> PathBuf {
    std::env::temp_dir().join(format!("toolkit-{kind}-{}.db", fresh_name()))
}

#[expect(clippy::disallowed_methods, reason = "names of throw-away databases must differ between runs")]
fn fresh_name() -> String {
    format!("{:016x}{:08x}", rand::random::<u64>(), std::process::id())
}
