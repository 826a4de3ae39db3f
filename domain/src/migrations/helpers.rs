//! What every migration needs.

use sea_orm_migration::prelude::*;

/// A table under construction, with its columns in plain names.
pub fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).to_owned()
}

/// `from.column` points to `to.id`; rows go when the row they point to goes.
pub fn belongs_to(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from, column).to(to, "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}

/// An index over `columns`, named after them.
pub fn index(on: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(format!("{on}_{}", columns.join("_"))).table(on).to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}

/// A unique index over `columns`.
pub fn unique(on: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(on, columns).unique().to_owned()
}

/// Drops tables in the order given.
pub async fn drop_tables(manager: &SchemaManager<'_>, names: &[&'static str]) -> Result<(), DbErr> {
    for name in names {
        manager.drop_table(Table::drop().table(*name).to_owned()).await?;
    }
    Ok(())
}
