//! Self-checks, words about a week, and what matters to somebody.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, integer_null, text, text_null, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let self_check = table("self_check")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("answers"))
            .col(big_integer("at"))
            .foreign_key(&mut belongs_to("self_check", "trust_id", "trust"))
            .to_owned();
        manager.create_table(self_check).await?;
        let week_word = table("week_word")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("words"))
            .col(integer_null("number"))
            .col(big_integer("at"))
            .foreign_key(&mut belongs_to("week_word", "trust_id", "trust"))
            .to_owned();
        manager.create_table(week_word).await?;
        let reading_choice = table("reading_choice")
            .col(uuid("owner_id").primary_key())
            .col(uuid("trust_id"))
            .col(text_null("matters"))
            .col(text_null("changed"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut belongs_to("reading_choice", "trust_id", "trust"))
            .to_owned();
        manager.create_table(reading_choice).await?;
        manager.create_index(index("self_check", &["owner_id", "at"])).await?;
        manager.create_index(index("week_word", &["owner_id", "at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["reading_choice", "week_word", "self_check"]).await
    }
}
