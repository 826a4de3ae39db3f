//! Seals over the audit log.

use super::helpers::{drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, binary, integer, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let audit_seal = table("audit_seal")
            .col(uuid("trust_id"))
            .col(integer("number"))
            .col(big_integer("first_at"))
            .col(big_integer("last_at"))
            .col(uuid("last_id"))
            .col(integer("count"))
            .col(binary("hash"))
            .col(big_integer("sealed_at"))
            .primary_key(Index::create().col("trust_id").col("number"))
            .to_owned();
        manager.create_table(audit_seal).await?;
        manager.create_index(index("audit", &["trust_id", "at", "id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("audit_trust_id_at_id").table("audit").to_owned()).await?;
        drop_tables(manager, &["audit_seal"]).await
    }
}
