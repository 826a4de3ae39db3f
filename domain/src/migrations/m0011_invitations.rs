//! Invitations, and which codes belong to them.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, text_null, uuid, uuid_null},
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
        let join_code = Table::alter().table("join_code").add_column(uuid_null("invitation_id")).to_owned();
        manager.alter_table(join_code).await?;
        manager.create_index(index("join_code", &["invitation_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("join_code_invitation_id").table("join_code").to_owned()).await?;
        let join_code = Table::alter().table("join_code").drop_column("invitation_id").to_owned();
        manager.alter_table(join_code).await?;
        drop_tables(manager, &["invitation"]).await
    }
}
