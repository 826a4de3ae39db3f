//! Migrations go up, down and up again on both databases, and say the same as the entities.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failing test should panic")]

use domain::{
    db::{self, Options},
    migrations::Migrator,
    privacy, tables,
    testing::TestDb,
};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};
use sea_orm_migration::MigratorTrait;
use std::sync::{Arc, Mutex};

/// Our tables, without those of the migrations and of the database itself.
async fn table_names(conn: &DatabaseConnection) -> Vec<String> {
    let sql = match conn.get_database_backend() {
        DatabaseBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
    let mut names: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    // What belongs to a search index is rebuilt by the database, and is in no backup.
    names.retain(|name| name != "seaql_migrations" && !privacy::register().is_index(name));
    names.sort();
    names
}

/// Everything the schema says, as the database tells it.
async fn description(conn: &DatabaseConnection) -> Vec<String> {
    let sql = match conn.get_database_backend() {
        DatabaseBackend::Sqlite => "SELECT coalesce(sql, name) FROM sqlite_master WHERE name NOT LIKE '%seaql%'",
        _ => {
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name <> 'seaql_migrations' \
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'seaql_migrations'"
        }
    };
    let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
    let mut lines: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn migrations_go_up_down_and_up() {
    for test in TestDb::every().await {
        let conn = test.db.conn();
        let (names, before) = (table_names(conn).await, description(conn).await);
        assert!(names.len() > 10 && before.len() > names.len());
        Migrator::down(conn, None).await.unwrap();
        assert_eq!(table_names(conn).await, Vec::<String>::new(), "nothing is left behind");
        Migrator::up(conn, None).await.unwrap();
        assert_eq!(description(conn).await, before);
    }
}

#[tokio::test]
async fn each_migration_alone_goes_down_and_up() {
    for test in TestDb::every().await {
        let conn = test.db.conn();
        let before = description(conn).await;
        for steps in 1..=u32::try_from(Migrator::migrations().len()).unwrap() {
            Migrator::down(conn, Some(steps)).await.unwrap();
            Migrator::up(conn, Some(steps)).await.unwrap();
            assert_eq!(description(conn).await, before, "{steps} steps");
        }
    }
}

#[tokio::test]
async fn every_table_is_in_the_list_for_backups_and_every_listed_table_is_there() {
    for test in TestDb::every().await {
        let mut listed: Vec<String> = tables::all().iter().map(|table| table.name().to_owned()).collect();
        listed.sort();
        assert_eq!(table_names(test.db.conn()).await, listed);
    }
}

/// What the entities would add to this database.
async fn missing(url: &str) -> Vec<String> {
    let mut conn = db::connect(&Options::new(url)).await.unwrap();
    let asked = Arc::new(Mutex::new(vec![]));
    let seen = asked.clone();
    conn.set_metric_callback(move |info| seen.lock().unwrap().push(info.statement.sql.clone()));
    conn.get_schema_registry("domain::*").sync(&conn).await.unwrap();
    let statements = asked.lock().unwrap().clone();
    assert!(!statements.is_empty(), "the entities were looked at");
    let changes = |sql: &String| ["CREATE", "ALTER", "DROP"].iter().any(|word| sql.to_uppercase().starts_with(word));
    statements.into_iter().filter(changes).collect()
}

#[tokio::test]
async fn entities_want_nothing_the_migrations_did_not_make() {
    for test in TestDb::every().await {
        assert_eq!(missing(&test.url).await, Vec::<String>::new());
        test.db.conn().execute_unprepared("ALTER TABLE note DROP COLUMN page_id").await.unwrap();
        test.db.conn().execute_unprepared("DROP INDEX account_trust_id_email").await.unwrap();
        let found = missing(&test.url).await;
        assert!(found.iter().any(|sql| sql.contains("\"note\"")), "the check sees a column that is gone: {found:?}");
        assert!(found.iter().any(|sql| sql.contains("\"account\"")), "and a rule that is gone: {found:?}");
    }
}

#[tokio::test]
async fn entities_and_tables_name_the_same_columns() {
    for test in TestDb::every().await {
        let conn = test.db.conn();
        for table in tables::all() {
            let sql = match conn.get_database_backend() {
                DatabaseBackend::Sqlite => format!("SELECT name FROM pragma_table_info('{}')", table.name()),
                _ => format!(
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{}'",
                    table.name()
                ),
            };
            let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
            let mut there: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
            let mut ours = table.columns();
            there.sort();
            ours.sort();
            assert_eq!(there, ours, "{}: a column no entity has would be lost in a backup", table.name());
        }
    }
}
