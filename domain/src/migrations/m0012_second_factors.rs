//! Second factors of the sign-in.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let code_app = table("code_app")
            .col(uuid("account_id").primary_key())
            .col(binary("sealed_key"))
            .col(big_integer_null("confirmed_at"))
            .col(big_integer("last_step"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("code_app", "account_id", "account"))
            .to_owned();
        manager.create_table(code_app).await?;
        let recovery_code = table("recovery_code")
            .col(uuid("id").primary_key())
            .col(uuid("account_id"))
            .col(binary("code_hash"))
            .col(big_integer_null("used_at"))
            .foreign_key(&mut belongs_to("recovery_code", "account_id", "account"))
            .to_owned();
        manager.create_table(recovery_code).await?;
        manager.create_index(index("recovery_code", &["account_id"])).await?;
        let second_step = table("second_step")
            .col(binary("session_id").primary_key())
            .col(uuid("account_id"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("second_step", "session_id", "session"))
            .foreign_key(&mut belongs_to("second_step", "account_id", "account"))
            .to_owned();
        manager.create_table(second_step).await?;
        manager.create_index(index("second_step", &["account_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["second_step", "recovery_code", "code_app"]).await
    }
}
