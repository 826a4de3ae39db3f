//! Passkeys, and links that sign in.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary, binary_null, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let passkey = table("passkey")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("account_id"))
            .col(binary("credential_id"))
            .col(text("credential"))
            .col(text("name"))
            .col(big_integer("created_at"))
            .col(big_integer_null("used_at"))
            .foreign_key(&mut belongs_to("passkey", "account_id", "account"))
            .to_owned();
        manager.create_table(passkey).await?;
        manager.create_index(unique("passkey", &["trust_id", "credential_id"])).await?;
        manager.create_index(index("passkey", &["account_id"])).await?;
        let challenge = table("passkey_challenge")
            .col(binary("session_id"))
            .col(text("purpose"))
            .col(text("options"))
            .col(text("state"))
            .col(text("name"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("session_id").col("purpose"))
            .foreign_key(&mut belongs_to("passkey_challenge", "session_id", "session"))
            .to_owned();
        manager.create_table(challenge).await?;
        manager.alter_table(Table::alter().table("link").add_column(binary_null("session_id")).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("link").drop_column("session_id").to_owned()).await?;
        drop_tables(manager, &["passkey_challenge", "passkey"]).await
    }
}
