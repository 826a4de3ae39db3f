//! What a trust has confirmed before its site opens.

use super::helpers::{belongs_to, drop_tables, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let item = table("go_live_item")
            .col(uuid("trust_id"))
            .col(text("item"))
            .col(text("said"))
            .col(big_integer("confirmed_at"))
            .primary_key(Index::create().col("trust_id").col("item"))
            .foreign_key(&mut belongs_to("go_live_item", "trust_id", "trust"))
            .to_owned();
        manager.create_table(item).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["go_live_item"]).await
    }
}
