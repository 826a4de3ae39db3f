//! How a trust's site looks and what it says, places near it, what leads changed, and closing with notice.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, binary, boolean, integer_null, text, text_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// New columns of the trust, in the order in which they come.
const COLUMNS: [&str; 12] = [
    "colour",
    "logo",
    "welcome",
    "answers",
    "group_name",
    "group_what",
    "urgent_lines",
    "read_without_account",
    "invitation_days",
    "closes_at",
    "closing_says",
    "export_asked_at",
];

fn columns() -> [ColumnDef; 12] {
    let words = |name: &'static str| text(name).default("").to_owned();
    [
        text_null("colour"),
        words("logo"),
        words("welcome"),
        words("answers"),
        words("group_name"),
        words("group_what"),
        words("urgent_lines"),
        boolean("read_without_account").default(true).to_owned(),
        integer_null("invitation_days"),
        big_integer_null("closes_at"),
        words("closing_says"),
        big_integer_null("export_asked_at"),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("trust").add_column(column).to_owned()).await?;
        }
        let logo = table("trust_logo")
            .col(uuid("trust_id").primary_key())
            .col(binary("png"))
            .foreign_key(&mut belongs_to("trust_logo", "trust_id", "trust"))
            .to_owned();
        manager.create_table(logo).await?;
        let change = table("trust_change")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("part"))
            .col(text("before"))
            .col(text("after"))
            .col(big_integer("at"))
            .foreign_key(&mut belongs_to("trust_change", "trust_id", "trust"))
            .to_owned();
        manager.create_table(change).await?;
        manager.create_index(index("trust_change", &["trust_id", "id"])).await?;
        let place = table("local_place")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("name"))
            .col(text("what"))
            .col(text("who_for"))
            .col(text("phone"))
            .col(text("web"))
            .col(text("hours"))
            .col(text("cost"))
            .col(text("seen_on"))
            .foreign_key(&mut belongs_to("local_place", "trust_id", "trust"))
            .to_owned();
        manager.create_table(place).await?;
        manager.create_index(index("local_place", &["trust_id", "id"])).await?;
        let closing = table("trust_closing")
            .col(uuid("trust_id").primary_key())
            .col(big_integer("closes_at"))
            .col(text("says"))
            .col(uuid_null("asked_by"))
            .col(big_integer("asked_at"))
            .col(big_integer_null("confirmed_at"))
            .col(uuid_null("told_id"))
            .col(big_integer_null("told_at"))
            .col(big_integer_null("erased_at"))
            .foreign_key(&mut belongs_to("trust_closing", "trust_id", "trust"))
            .to_owned();
        manager.create_table(closing).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["trust_closing", "local_place", "trust_change", "trust_logo"]).await?;
        for column in COLUMNS.into_iter().rev() {
            manager.alter_table(Table::alter().table("trust").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
