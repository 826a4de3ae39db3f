//! Accounts that sign in with a mobile number, and mails to staff about inviting that they ask for or put an end to.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary_null, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mobile_sign_in = table("mobile_sign_in")
            .col(uuid("account_id").primary_key())
            .col(big_integer_null("proven_at"))
            .col(binary_null("code_hash"))
            .col(big_integer("code_made_at"))
            .col(big_integer_null("code_kept_at"))
            .foreign_key(&mut belongs_to("mobile_sign_in", "account_id", "account"))
            .to_owned();
        manager.create_table(mobile_sign_in).await?;
        let staff_mail = table("staff_mail")
            .col(uuid("account_id").primary_key())
            .col(uuid("trust_id"))
            .col(text("token"))
            .col(big_integer_null("nudged_at"))
            .col(big_integer_null("no_nudges_since"))
            .col(big_integer_null("weekly_since"))
            .col(big_integer_null("weekly_sent_at"))
            .foreign_key(&mut belongs_to("staff_mail", "account_id", "account"))
            .to_owned();
        manager.create_table(staff_mail).await?;
        manager.create_index(unique("staff_mail", &["token"])).await?;
        manager.create_index(index("staff_mail", &["trust_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["staff_mail", "mobile_sign_in"]).await
    }
}
