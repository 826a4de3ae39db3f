//! People's rights over their data: unused accounts, requests, complaints, holds, notices and needs.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary_null, boolean, integer, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        of_accounts(manager).await?;
        let rights_request = table("rights_request")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("kind"))
            .col(text("address"))
            .col(uuid_null("account_id"))
            .col(big_integer("came_at"))
            .col(big_integer("due_at"))
            .col(binary_null("token_hash"))
            .col(big_integer("asked_at"))
            .col(big_integer_null("proved_at"))
            .col(binary_null("sealed"))
            .col(binary_null("open_hash"))
            .col(big_integer_null("sent_at"))
            .col(big_integer_null("opened_at"))
            .col(big_integer_null("closed_at"))
            .col(text_null("outcome"))
            .col(big_integer_null("reminded_at"))
            .foreign_key(&mut belongs_to("rights_request", "trust_id", "trust"))
            .to_owned();
        manager.create_table(rights_request).await?;
        manager.create_index(index("rights_request", &["trust_id", "due_at"])).await?;
        manager.create_index(unique("rights_request", &["token_hash"])).await?;
        manager.create_index(unique("rights_request", &["open_hash"])).await?;
        let data_complaint = table("data_complaint")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid_null("owner_id"))
            .col(text("address"))
            .col(text("text"))
            .col(big_integer("at"))
            .col(big_integer("due_at"))
            .col(uuid_null("mail_id"))
            .col(big_integer_null("acknowledged_at"))
            .col(text_null("answer"))
            .col(binary_null("answer_hash"))
            .col(big_integer_null("replied_at"))
            .col(big_integer_null("reminded_at"))
            .foreign_key(&mut belongs_to("data_complaint", "trust_id", "trust"))
            .to_owned();
        manager.create_table(data_complaint).await?;
        manager.create_index(index("data_complaint", &["trust_id", "at"])).await?;
        manager.create_index(unique("data_complaint", &["answer_hash"])).await?;
        let legal_hold = table("legal_hold")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("address"))
            .col(uuid_null("account_id"))
            .col(text("held_for"))
            .col(big_integer("set_at"))
            .col(big_integer("until_at"))
            .col(big_integer("asked_at"))
            .col(big_integer_null("lifted_at"))
            .foreign_key(&mut belongs_to("legal_hold", "trust_id", "trust"))
            .to_owned();
        manager.create_table(legal_hold).await?;
        manager.create_index(index("legal_hold", &["trust_id", "until_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let names = ["legal_hold", "data_complaint", "rights_request", "access_need", "notice_seen", "account_use"];
        drop_tables(manager, &names).await
    }
}

async fn of_accounts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let account_use = table("account_use")
        .col(uuid("account_id").primary_key())
        .col(uuid("trust_id"))
        .col(big_integer("seen_at"))
        .col(integer("warnings"))
        .col(uuid_null("mail_id"))
        .col(big_integer_null("warned_at"))
        .col(big_integer_null("left_at"))
        .foreign_key(&mut belongs_to("account_use", "account_id", "account"))
        .to_owned();
    manager.create_table(account_use).await?;
    manager.create_index(index("account_use", &["seen_at"])).await?;
    let notice_seen = table("notice_seen")
        .col(uuid("account_id"))
        .col(text("notice"))
        .col(integer("version"))
        .col(big_integer("seen_at"))
        .primary_key(Index::create().col("account_id").col("notice").col("version"))
        .foreign_key(&mut belongs_to("notice_seen", "account_id", "account"))
        .to_owned();
    manager.create_table(notice_seen).await?;
    let access_need = table("access_need")
        .col(uuid("account_id").primary_key())
        .col(uuid("trust_id"))
        .col(boolean("large_print"))
        .col(boolean("easy_read"))
        .col(boolean("sign_language"))
        .col(boolean("text_only"))
        .col(boolean("call_me"))
        .col(text_null("interpreter"))
        .col(text_null("other_need"))
        .col(big_integer("checked_at"))
        .foreign_key(&mut belongs_to("access_need", "account_id", "account"))
        .to_owned();
    manager.create_table(access_need).await
}
