//! Invitations, which codes belong to them, and people who ask for one.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, boolean, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let invitation = table("invitation")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("inviter_id"))
            .col(uuid_null("team_id"))
            .col(uuid_null("moment_id"))
            .col(uuid_null("batch_id"))
            .col(text("way"))
            .col(text_null("address"))
            .col(big_integer_null("agreed_at"))
            .col(big_integer("sent_at"))
            .col(big_integer_null("opened_at"))
            .col(big_integer_null("joined_at"))
            .col(uuid_null("account_id"))
            .col(big_integer_null("withdrawn_at"))
            .col(big_integer_null("resent_at"))
            .col(big_integer_null("reminded_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut belongs_to("invitation", "trust_id", "trust"))
            .to_owned();
        manager.create_table(invitation).await?;
        manager.create_index(index("invitation", &["trust_id", "inviter_id"])).await?;
        manager.create_index(index("invitation", &["trust_id", "address"])).await?;
        manager.create_index(index("invitation", &["account_id"])).await?;
        manager.create_index(index("invitation", &["batch_id"])).await?;
        manager.create_index(index("invitation", &["sent_at"])).await?;
        let request = table("invitation_request")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("address"))
            .col(big_integer("asked_at"))
            .col(big_integer("due_at"))
            .col(big_integer_null("reminded_at"))
            .foreign_key(&mut belongs_to("invitation_request", "trust_id", "trust"))
            .to_owned();
        manager.create_table(request).await?;
        let setting = table("invitation_setting")
            .col(uuid("trust_id").primary_key())
            .col(boolean("requests"))
            .col(big_integer("changed_at"))
            .foreign_key(&mut belongs_to("invitation_setting", "trust_id", "trust"))
            .to_owned();
        manager.create_table(setting).await?;
        manager.create_index(unique("invitation_request", &["trust_id", "address"])).await?;
        manager.create_index(index("invitation_request", &["due_at"])).await?;
        let join_code = Table::alter().table("join_code").add_column(uuid_null("invitation_id")).to_owned();
        manager.alter_table(join_code).await?;
        manager.create_index(index("join_code", &["invitation_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("join_code_invitation_id").table("join_code").to_owned()).await?;
        let join_code = Table::alter().table("join_code").drop_column("invitation_id").to_owned();
        manager.alter_table(join_code).await?;
        drop_tables(manager, &["invitation_setting", "invitation_request", "invitation"]).await
    }
}
