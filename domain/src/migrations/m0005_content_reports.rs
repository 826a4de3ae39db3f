//! What readers report about words and places.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let content_report = table("content_report")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid_null("owner_id"))
            .col(text("kind"))
            .col(text("subject_id"))
            .col(text("reason"))
            .col(text("text"))
            .col(big_integer("at"))
            .col(big_integer_null("closed_at"))
            .foreign_key(&mut belongs_to("content_report", "trust_id", "trust"))
            .to_owned();
        manager.create_table(content_report).await?;
        manager.create_index(index("content_report", &["trust_id", "at"])).await?;
        manager.create_index(index("content_report", &["owner_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["content_report"]).await
    }
}
