//! Kept versions of plans, and what people put into their toolbox. A note keeps the title of its page, for the day the page is gone.

use super::helpers::{belongs_to, drop_tables, index, table, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, integer, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("note").add_column(text_null("page_title")).to_owned()).await?;
        let version = table("plan_version")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("page_id"))
            .col(integer("number"))
            .col(text("title"))
            .col(text("content"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("plan_version", "trust_id", "trust"))
            .to_owned();
        manager.create_table(version).await?;
        let heading = table("toolbox_heading")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("title"))
            .col(integer("position"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("toolbox_heading", "trust_id", "trust"))
            .to_owned();
        manager.create_table(heading).await?;
        let item = table("toolbox_item")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(uuid("owner_id"))
            .col(text("kind"))
            .col(text("target_id"))
            .col(uuid_null("heading_id"))
            .col(integer("position"))
            .col(boolean("on_shelf"))
            .col(big_integer("created_at"))
            .foreign_key(&mut belongs_to("toolbox_item", "trust_id", "trust"))
            .to_owned();
        manager.create_table(item).await?;
        manager.create_index(unique("plan_version", &["owner_id", "page_id", "number"])).await?;
        manager.create_index(index("toolbox_heading", &["owner_id", "position"])).await?;
        manager.create_index(unique("toolbox_item", &["owner_id", "kind", "target_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["toolbox_item", "toolbox_heading", "plan_version"]).await?;
        manager.alter_table(Table::alter().table("note").drop_column("page_title").to_owned()).await
    }
}
