//! Teams, moments of offering, caseloads, and what uptake is counted from.

use super::helpers::{belongs_to, drop_tables, index, table};
use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, boolean, integer, integer_null, text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The moments every trust begins with, as they stood when this migration was written.
const MOMENTS: [&str; 5] =
    ["At assessment", "At a care review", "At a carer's assessment", "At discharge", "At another time"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        teams(manager).await?;
        let moment = table("offer_moment")
            .col(uuid("id").primary_key())
            .col(uuid("trust_id"))
            .col(text("name"))
            .col(integer("position"))
            .col(big_integer_null("closed_at"))
            .foreign_key(&mut belongs_to("offer_moment", "trust_id", "trust"))
            .to_owned();
        manager.create_table(moment).await?;
        manager.create_index(index("offer_moment", &["trust_id"])).await?;
        counted(manager).await?;
        manager.create_index(index("invitation", &["trust_id", "team_id"])).await?;
        begin_with_moments(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("invitation_trust_id_team_id").table("invitation").to_owned()).await?;
        drop_tables(manager, &["use_month", "visited_month", "caseload", "offer_moment", "team_member", "team"]).await
    }
}

async fn teams(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let team = table("team")
        .col(uuid("id").primary_key())
        .col(uuid("trust_id"))
        .col(text("name"))
        .col(big_integer("created_at"))
        .col(big_integer_null("closed_at"))
        .foreign_key(&mut belongs_to("team", "trust_id", "trust"))
        .to_owned();
    manager.create_table(team).await?;
    manager.create_index(index("team", &["trust_id"])).await?;
    let member = table("team_member")
        .col(uuid("team_id"))
        .col(uuid("account_id"))
        .col(uuid("trust_id"))
        .col(boolean("is_default"))
        .col(big_integer("since"))
        .primary_key(Index::create().col("team_id").col("account_id"))
        .foreign_key(&mut belongs_to("team_member", "team_id", "team"))
        .foreign_key(&mut belongs_to("team_member", "account_id", "account"))
        .to_owned();
    manager.create_table(member).await?;
    manager.create_index(index("team_member", &["account_id"])).await?;
    manager.create_index(index("team_member", &["trust_id"])).await
}

async fn counted(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let caseload = table("caseload")
        .col(uuid("id").primary_key())
        .col(uuid("trust_id"))
        .col(uuid("team_id"))
        .col(integer("people"))
        .col(integer_null("carers"))
        .col(text("source"))
        .col(text("counted_on"))
        .col(big_integer("entered_at"))
        .foreign_key(&mut belongs_to("caseload", "team_id", "team"))
        .to_owned();
    manager.create_table(caseload).await?;
    manager.create_index(index("caseload", &["trust_id", "team_id"])).await?;
    let visited = table("visited_month")
        .col(uuid("account_id"))
        .col(integer("month"))
        .col(uuid("trust_id"))
        .col(big_integer("first_at"))
        .primary_key(Index::create().col("account_id").col("month"))
        .foreign_key(&mut belongs_to("visited_month", "account_id", "account"))
        .to_owned();
    manager.create_table(visited).await?;
    manager.create_index(index("visited_month", &["trust_id", "month"])).await?;
    let used = table("use_month")
        .col(uuid("trust_id"))
        .col(integer("month"))
        .col(integer("part"))
        .col(text("teams"))
        .col(integer("accounts"))
        .col(integer_null("visited"))
        .col(integer_null("opened"))
        .col(big_integer("counted_at"))
        .primary_key(Index::create().col("trust_id").col("month").col("part"))
        .foreign_key(&mut belongs_to("use_month", "trust_id", "trust"))
        .to_owned();
    manager.create_table(used).await
}

/// Trusts that are here already begin with the same list as those to come.
async fn begin_with_moments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let conn = manager.get_connection();
    let trusts = conn.query_all(&Query::select().column("id").from("trust").to_owned()).await?;
    for row in trusts {
        let trust: sea_orm::prelude::Uuid = row.try_get("", "id")?;
        for (number, name) in (0_u8..).zip(MOMENTS) {
            // Unlike every id made by chance but for its last byte: no two trusts differ in that alone.
            let mut id = trust.into_bytes();
            id[15] ^= number + 1;
            let insert = Query::insert()
                .into_table("offer_moment")
                .columns(["id", "trust_id", "name", "position"])
                .values([
                    Expr::val(sea_orm::prelude::Uuid::from_bytes(id)),
                    Expr::val(trust),
                    Expr::val(name),
                    Expr::val(i32::from(number)),
                ])
                .map_err(|error| DbErr::Custom(error.to_string()))?
                .to_owned();
            conn.execute(&insert).await?;
        }
    }
    Ok(())
}
