//! The audit log and the outbox.

use super::helpers::{drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, integer, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let audit = table("audit")
            .col(uuid("id").primary_key())
            .col(big_integer("at"))
            .col(uuid("trust_id"))
            .col(uuid_null("actor_id"))
            .col(text_null("actor_role"))
            .col(text("act"))
            .col(text("target_kind"))
            .col(uuid("target_id"))
            .to_owned();
        manager.create_table(audit).await?;
        let job = table("job")
            .col(uuid("id").primary_key())
            .col(uuid_null("trust_id"))
            .col(uuid_null("owner_id"))
            .col(text("payload"))
            .col(integer("attempts"))
            .col(big_integer("created_at"))
            .col(big_integer("run_at"))
            .col(big_integer_null("claimed_until"))
            .col(big_integer_null("done_at"))
            .col(big_integer_null("failed_at"))
            .to_owned();
        manager.create_table(job).await?;
        manager.create_index(index("audit", &["trust_id", "at"])).await?;
        manager.create_index(index("job", &["run_at"])).await?;
        manager.create_index(index("job", &["owner_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["job", "audit"]).await
    }
}
