//! Everything we hold about a person, for that person.

use super::{Person, register};
use crate::{DbErr, Moment, tables};
use sea_orm::DatabaseTransaction;
use serde::Serialize;
use serde_json::{Map, Value};

/// A person's data, as it is written into the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Export {
    /// Names this form, so that programs can read it.
    pub format: &'static str,
    /// When it was made (ISO 8601, UTC).
    pub made_at: String,
    /// Every table with something in it.
    pub tables: Vec<Exported>,
}

/// One table of an export.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exported {
    /// Its name.
    pub table: &'static str,
    /// What its rows are.
    pub holds: &'static str,
    /// Why we keep them.
    pub purpose: &'static str,
    /// For how long.
    pub retention: &'static str,
    /// The rows, with their personal and special-category columns.
    pub rows: Vec<Map<String, Value>>,
}

/// Reads all personal and special-category columns of a person's rows, in one state of the database.
///
/// # Errors
/// When the database is away.
pub async fn export(snapshot: &DatabaseTransaction, person: &Person, now: Moment) -> Result<Export, DbErr> {
    let mut exported = vec![];
    for table in tables::all() {
        let Some(entry) = register().table.get(table.name()) else { continue };
        let Some(theirs) = person.rows_of(entry) else { continue };
        if !entry.columns.values().any(|column| column.class.is_exported()) {
            continue;
        }
        let moments = table.moments();
        let rows: Vec<_> = table.rows_where(snapshot, theirs).await?;
        let rows: Vec<_> = rows.into_iter().map(|row| readable(row, entry, &moments)).collect();
        if !rows.is_empty() {
            exported.push(Exported {
                table: table.name(),
                holds: &entry.holds,
                purpose: &entry.purpose,
                retention: &entry.retention,
                rows,
            });
        }
    }
    Ok(Export { format: "relatives-toolkit-export-1", made_at: iso(now), tables: exported })
}

fn readable(row: Value, entry: &register::Table, moments: &[String]) -> Map<String, Value> {
    let Value::Object(row) = row else { return Map::new() };
    let wanted = |name: &String| entry.columns.get(name).is_some_and(|column| column.class.is_exported());
    row.into_iter()
        .filter(|(name, _)| wanted(name))
        .map(|(name, value)| {
            let time = if moments.contains(&name) { value.as_i64() } else { None };
            let value = time.map_or(value, |time| iso(Moment(time)).into());
            (name, value)
        })
        .collect()
}

fn iso(moment: Moment) -> String {
    jiff::Timestamp::from_microsecond(moment.0).map(|time| time.to_string()).unwrap_or_default()
}
