//! Reminders, and since when each page stands as it does.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
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
        let reminder = table("reminder")
            .col(uuid("account_id").primary_key())
            .col(uuid("trust_id"))
            .col(text("every"))
            .col(text("token"))
            .col(big_integer("next_at"))
            .col(big_integer("answered_at"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("reminder", "trust_id", "trust"))
            .foreign_key(&mut belongs_to("reminder", "account_id", "account"))
            .to_owned();
        manager.create_table(reminder).await?;
        let page_version = table("page_version")
            .col(text("page_id").primary_key())
            .col(text("content_hash"))
            .col(big_integer("changed_at"))
            .to_owned();
        manager.create_table(page_version).await?;
        manager.create_index(unique("reminder", &["token"])).await?;
        manager.create_index(index("reminder", &["next_at"])).await?;
        manager.create_index(index("page_version", &["changed_at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["page_version", "reminder"]).await
    }
}
