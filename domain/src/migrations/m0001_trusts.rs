//! Trusts and their host names.

use super::helpers::{belongs_to, drop_tables, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, integer, text, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let trust = table("trust")
            .col(uuid("id").primary_key())
            .col(text("name"))
            .col(text("short_name"))
            .col(text("state"))
            .col(text("join_policy"))
            .col(text("unsigned_pages"))
            .col(uuid_null("reviewer_id"))
            .col(big_integer("created_at"))
            .to_owned();
        manager.create_table(trust).await?;
        let trust_host = table("trust_host")
            .col(text("host").primary_key())
            .col(uuid("trust_id"))
            .col(integer("position"))
            .foreign_key(&mut belongs_to("trust_host", "trust_id", "trust"))
            .to_owned();
        manager.create_table(trust_host).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["trust_host", "trust"]).await
    }
}
