//! The staff of a trust: who was added, who is away, who has left.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary, text, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let staff_welcome = table("staff_welcome")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("email"))
            .col(text("role"))
            .col(binary("token_hash"))
            .col(big_integer("sent_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("staff_welcome", "trust_id", "trust"))
            .to_owned();
        manager.create_table(staff_welcome).await?;
        manager.create_index(unique("staff_welcome", &["trust_id", "email"])).await?;
        manager.create_index(unique("staff_welcome", &["token_hash"])).await?;
        let staff_presence = table("staff_presence")
            .col(uuid("account_id").primary_key())
            .col(uuid("trust_id"))
            .col(big_integer_null("signed_in_at"))
            .col(big_integer_null("asked_at"))
            .col(big_integer_null("away_until"))
            .col(uuid_null("cover_id"))
            .foreign_key(&mut belongs_to("staff_presence", "account_id", "account"))
            .to_owned();
        manager.create_table(staff_presence).await?;
        manager.create_index(index("staff_presence", &["trust_id"])).await?;
        let former_staff = table("former_staff")
            .col(uuid("account_id").primary_key())
            .col(uuid("trust_id"))
            .col(text("role"))
            .col(text("display_name"))
            .col(uuid_null("successor_id"))
            .col(big_integer("began_at"))
            .col(big_integer("ended_at"))
            .foreign_key(&mut belongs_to("former_staff", "trust_id", "trust"))
            .to_owned();
        manager.create_table(former_staff).await?;
        manager.create_index(index("former_staff", &["trust_id", "ended_at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["former_staff", "staff_presence", "staff_welcome"]).await
    }
}
