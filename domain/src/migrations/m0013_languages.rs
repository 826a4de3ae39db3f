//! Which languages a trust has switched off, and in which one a person gets their letters.

use sea_orm_migration::{
    prelude::*,
    schema::{text, text_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let off = Table::alter().table("trust").add_column(text("languages_off").default("")).to_owned();
        manager.alter_table(off).await?;
        for table in ["account", "sign_up"] {
            manager.alter_table(Table::alter().table(table).add_column(text_null("language")).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["sign_up", "account"] {
            manager.alter_table(Table::alter().table(table).drop_column("language").to_owned()).await?;
        }
        manager.alter_table(Table::alter().table("trust").drop_column("languages_off").to_owned()).await
    }
}
