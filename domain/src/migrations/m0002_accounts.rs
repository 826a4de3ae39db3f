//! Accounts, and everything that lets people into them.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary, integer, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let account = table("account")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("role"))
            .col(text("email"))
            .col(text("password_hash"))
            .col(text("display_name"))
            .col(big_integer_null("adult_confirmed_at"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("account", "trust_id", "trust"))
            .to_owned();
        manager.create_table(account).await?;
        let sign_up = table("sign_up")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("email"))
            .col(text("password_hash"))
            .col(text("display_name"))
            .col(big_integer("adult_confirmed_at"))
            .col(binary("session_id"))
            .col(uuid_null("visitor_id"))
            .col(uuid_null("join_code_id"))
            .col(binary("token_hash"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("sign_up", "trust_id", "trust"))
            .to_owned();
        manager.create_table(sign_up).await?;
        let link = table("link")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("account_id"))
            .col(text("purpose"))
            .col(binary("token_hash"))
            .col(text_null("new_email"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("link", "trust_id", "trust"))
            .foreign_key(&mut belongs_to("link", "account_id", "account"))
            .to_owned();
        manager.create_table(link).await?;
        let join_code = table("join_code")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(binary("code_hash"))
            .col(integer("uses_left"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("join_code", "trust_id", "trust"))
            .to_owned();
        manager.create_table(join_code).await?;
        let session = table("session")
            .col(binary("id").primary_key())
            .col(uuid("public_id"))
            .col(uuid("trust_id"))
            .col(uuid_null("account_id"))
            .col(uuid_null("visitor_id"))
            .col(text("device"))
            .col(text("browser"))
            .col(big_integer("created_at"))
            .col(big_integer("seen_at"))
            .col(big_integer("expires_at"))
            .col(big_integer("ends_at"))
            .foreign_key(&mut belongs_to("session", "trust_id", "trust"))
            .foreign_key(&mut belongs_to("session", "account_id", "account"))
            .to_owned();
        manager.create_table(session).await?;
        let sign_up_draft = table("sign_up_draft")
            .col(binary("session_id").primary_key())
            .col(uuid("trust_id"))
            .col(text("email"))
            .col(text("password_hash"))
            .col(uuid_null("join_code_id"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("sign_up_draft", "session_id", "session"))
            .to_owned();
        manager.create_table(sign_up_draft).await?;
        let flash = table("flash")
            .col(binary("session_id"))
            .col(text("form"))
            .col(text("state"))
            .col(uuid_null("account_id"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("session_id").col("form"))
            .foreign_key(&mut belongs_to("flash", "session_id", "session"))
            .to_owned();
        manager.create_table(flash).await?;
        let known_device = table("known_device")
            .col(binary("id").primary_key())
            .col(uuid("account_id"))
            .col(text_null("device"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("known_device", "account_id", "account"))
            .to_owned();
        manager.create_table(known_device).await?;
        let throttle = table("throttle")
            .col(binary("key").primary_key())
            .col(integer("count"))
            .col(big_integer("window_ends_at"))
            .to_owned();
        manager.create_table(throttle).await?;
        manager.create_index(unique("account", &["trust_id", "email"])).await?;
        manager.create_index(unique("sign_up", &["token_hash"])).await?;
        manager.create_index(index("sign_up", &["trust_id", "email"])).await?;
        manager.create_index(index("sign_up", &["session_id"])).await?;
        manager.create_index(index("sign_up", &["expires_at"])).await?;
        manager.create_index(unique("link", &["token_hash"])).await?;
        manager.create_index(index("link", &["account_id"])).await?;
        manager.create_index(unique("join_code", &["trust_id", "code_hash"])).await?;
        manager.create_index(unique("session", &["public_id"])).await?;
        manager.create_index(index("session", &["account_id"])).await?;
        manager.create_index(index("session", &["expires_at"])).await?;
        manager.create_index(index("known_device", &["account_id"])).await?;
        manager.create_index(index("throttle", &["window_ends_at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &[
                "throttle",
                "known_device",
                "flash",
                "sign_up_draft",
                "session",
                "join_code",
                "link",
                "sign_up",
                "account",
            ],
        )
        .await
    }
}
