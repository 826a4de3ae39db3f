//! Signing in through a provider: identities, and sign-ins under way.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, binary, text, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let staff_identity = table("staff_identity")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("account_id"))
            .col(text("issuer"))
            .col(text("subject"))
            .col(big_integer("connected_at"))
            .col(big_integer("used_at"))
            .foreign_key(&mut belongs_to("staff_identity", "trust_id", "trust"))
            .foreign_key(&mut belongs_to("staff_identity", "account_id", "account"))
            .to_owned();
        manager.create_table(staff_identity).await?;
        manager.create_index(unique("staff_identity", &["trust_id", "issuer", "subject"])).await?;
        manager.create_index(index("staff_identity", &["account_id"])).await?;
        let provider_attempt = table("provider_attempt")
            .col(binary("state_hash").primary_key())
            .col(binary("session_id"))
            .col(uuid("trust_id"))
            .col(text("provider"))
            .col(text("nonce"))
            .col(text("verifier"))
            .col(text("next"))
            .col(uuid_null("account_id"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("provider_attempt", "session_id", "session"))
            .foreign_key(&mut belongs_to("provider_attempt", "account_id", "account"))
            .to_owned();
        manager.create_table(provider_attempt).await?;
        manager.create_index(index("provider_attempt", &["session_id"])).await?;
        manager.create_index(index("provider_attempt", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["provider_attempt", "staff_identity"]).await
    }
}
