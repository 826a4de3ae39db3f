//! Every column of the migrated schema stands in `privacy.toml`, and nothing else does.

use domain::{
    privacy::{self, register::Is},
    tables,
    testing::TestDb,
};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};
use std::collections::BTreeSet;

type Columns = BTreeSet<(String, String)>;

async fn migrated(test: &TestDb) -> Columns {
    let conn = test.db.conn();
    let sql = match conn.get_database_backend() {
        DatabaseBackend::Sqlite => {
            "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
        }
        _ => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE table_schema = current_schema()"
        }
    };
    let rows = conn.query_all_raw(Statement::from_string(conn.get_database_backend(), sql)).await.unwrap();
    let pair = |row: &sea_orm::QueryResult| (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap());
    rows.iter()
        .map(pair)
        .filter(|(table, _): &(String, String)| table != "seaql_migrations" && !privacy::register().is_index(table))
        .collect()
}

fn classified() -> Columns {
    let all = privacy::register().table.iter();
    all.flat_map(|(table, entry)| entry.columns.keys().map(|column| (table.clone(), column.clone()))).collect()
}

#[tokio::test]
async fn every_column_is_classified_and_every_classified_column_exists() {
    for test in TestDb::every().await {
        let (migrated, classified) = (migrated(&test).await, classified());
        assert!(migrated.len() > 100, "the schema was read");
        let missing: Vec<_> = migrated.difference(&classified).collect();
        assert!(missing.is_empty(), "not in privacy.toml: {missing:?}");
        let gone: Vec<_> = classified.difference(&migrated).collect();
        assert!(gone.is_empty(), "no longer in the database: {gone:?}");
    }
}

#[test]
fn every_table_can_be_exported_and_erased() {
    let tables: BTreeSet<&str> = tables::all().iter().map(|table| table.name()).collect();
    let entries: BTreeSet<&str> = privacy::register().table.keys().map(String::as_str).collect();
    assert_eq!(tables, entries);
    for table in tables::all() {
        let columns: BTreeSet<String> = table.columns().into_iter().collect();
        let entry = &privacy::register().table[table.name()];
        assert_eq!(columns, entry.columns.keys().cloned().collect(), "{}", table.name());
    }
}

#[test]
fn every_index_is_over_columns_that_are_classified() {
    assert!(privacy::register().is_index("note_index_data") && !privacy::register().is_index("note"));
    for (name, index) in &privacy::register().index {
        let table = &privacy::register().table[&index.table];
        assert!(index.columns.iter().all(|column| table.columns.contains_key(column)), "{name}");
        assert!(!index.kept.is_empty(), "{name}");
    }
}

#[test]
fn every_rule_names_columns_that_exist() {
    for (name, entry) in &privacy::register().table {
        for owner in &entry.owner {
            assert!(entry.columns.contains_key(&owner.column), "{name}.{}", owner.column);
            assert!(
                owner.is != Is::Email || entry.columns.contains_key("trust_id"),
                "{name}: an address within a trust"
            );
        }
        for clear in &entry.clear {
            assert!(entry.columns.contains_key(&clear.after), "{name}.{}", clear.after);
            assert!(!clear.ownerless || !entry.owner.is_empty(), "{name}");
        }
        assert!([&entry.holds, &entry.purpose, &entry.retention].iter().all(|words| !words.is_empty()), "{name}");
    }
}

#[test]
fn what_is_about_people_belongs_to_people() {
    for (name, entry) in &privacy::register().table {
        let about_people = entry.columns.values().any(|column| column.class.is_exported());
        assert!(!about_people || !entry.owner.is_empty(), "{name} has personal columns and no owner");
    }
}

#[test]
fn everything_ends_but_what_says_why_not() {
    let without_end: Vec<&str> = privacy::register()
        .table
        .iter()
        .filter(|(_, entry)| entry.clear.is_empty())
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        without_end,
        [
            "access_need",
            "account",
            "account_use",
            "audit_seal",
            "caseload",
            "code_app",
            "go_live_item",
            "invitation_setting",
            "local_place",
            "mobile_sign_in",
            "notice_seen",
            "offer_moment",
            "page_version",
            "passkey",
            "recovery_code",
            "staff_identity",
            "staff_mail",
            "staff_presence",
            "team",
            "team_member",
            "trust",
            "trust_closing",
            "trust_host",
            "trust_logo",
            "use_month"
        ]
    );
    for (name, entry) in &privacy::register().table {
        let Some(kept) = &entry.kept else { continue };
        assert!(!kept.basis.is_empty() && !kept.until.is_empty() && !entry.clear.is_empty(), "{name}");
    }
}
