//! An index over what people write, kept by the database itself, so that erasing a note erases it there too.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// SQLite: a full-text index that holds no text of its own. Whose note it is, is part of the index, so that a search never walks
/// through the words of others. Rows of `note` have no number that stays, so `note_index_key` gives them one. `secure-delete` takes words
/// out at once instead of marking them as gone.
const SQLITE_UP: &[&str] = &[
    "CREATE TABLE note_index_key (id INTEGER PRIMARY KEY, note_id BLOB NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE note_index USING fts5(owner, value, content='', tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO note_index(note_index, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO note_index_key(note_id) SELECT id FROM note",
    "INSERT INTO note_index(rowid, owner, value) \
     SELECT k.id, hex(n.owner_id), n.value FROM note n JOIN note_index_key k ON k.note_id = n.id",
    "CREATE TRIGGER note_index_insert AFTER INSERT ON note BEGIN \
     INSERT INTO note_index_key(note_id) VALUES (new.id); \
     INSERT INTO note_index(rowid, owner, value) \
     SELECT id, hex(new.owner_id), new.value FROM note_index_key WHERE note_id = new.id; END",
    "CREATE TRIGGER note_index_update AFTER UPDATE OF owner_id, value ON note BEGIN \
     INSERT INTO note_index(note_index, rowid, owner, value) \
     SELECT 'delete', id, hex(old.owner_id), old.value FROM note_index_key WHERE note_id = old.id; \
     INSERT INTO note_index(rowid, owner, value) \
     SELECT id, hex(new.owner_id), new.value FROM note_index_key WHERE note_id = new.id; END",
    "CREATE TRIGGER note_index_delete AFTER DELETE ON note BEGIN \
     INSERT INTO note_index(note_index, rowid, owner, value) \
     SELECT 'delete', id, hex(old.owner_id), old.value FROM note_index_key WHERE note_id = old.id; \
     DELETE FROM note_index_key WHERE note_id = old.id; END",
];

const SQLITE_DOWN: &[&str] = &[
    "DROP TRIGGER note_index_delete",
    "DROP TRIGGER note_index_update",
    "DROP TRIGGER note_index_insert",
    "DROP TABLE note_index",
    "DROP TABLE note_index_key",
];

/// PostgreSQL: an index over an expression. No triggers, no second table.
const POSTGRES_UP: &[&str] = &["CREATE INDEX note_words ON note USING gin (to_tsvector('simple', value))"];
const POSTGRES_DOWN: &[&str] = &["DROP INDEX note_words"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SQLITE_UP, POSTGRES_UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SQLITE_DOWN, POSTGRES_DOWN).await
    }
}

async fn run(manager: &SchemaManager<'_>, sqlite: &[&str], postgres: &[&str]) -> Result<(), DbErr> {
    let sqls = if manager.get_database_backend() == DatabaseBackend::Sqlite { sqlite } else { postgres };
    for sql in sqls {
        manager.get_connection().execute_unprepared(sql).await?;
    }
    Ok(())
}
