//! What people write, how far they are, and who signed a page off.

use super::helpers::{belongs_to, drop_tables, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, integer, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let note = table("note")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("page_id"))
            .col(text("field_id"))
            .col(text("value"))
            .col(integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut belongs_to("note", "trust_id", "trust"))
            .to_owned();
        manager.create_table(note).await?;
        let progress = table("progress")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("page_id"))
            .col(big_integer("opened_at"))
            .col(big_integer_null("finished_at"))
            .col(big_integer("seen_at"))
            .foreign_key(&mut belongs_to("progress", "trust_id", "trust"))
            .to_owned();
        manager.create_table(progress).await?;
        let page_sign_off = table("page_sign_off")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("page_id"))
            .col(text("content_hash"))
            .col(uuid("reviewer_id"))
            .col(text("reviewer_name"))
            .col(big_integer("signed_at"))
            .foreign_key(&mut belongs_to("page_sign_off", "trust_id", "trust"))
            .to_owned();
        manager.create_table(page_sign_off).await?;
        manager.create_index(unique("note", &["owner_id", "field_id"])).await?;
        manager.create_index(unique("progress", &["owner_id", "page_id"])).await?;
        manager.create_index(unique("page_sign_off", &["trust_id", "page_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["page_sign_off", "progress", "note"]).await
    }
}
