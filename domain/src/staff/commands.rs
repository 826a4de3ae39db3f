//! Noting that somebody was here, and counting a month when it is over.

use super::{
    months::Month,
    suppression::{Counted, Shown, publish},
    use_month, visited_month,
};
use crate::{
    Db, DbErr, Moment, Role, Uuid, account::entity as account, invitations::entity as invitation, learning::progress,
    rights::unused, trust::queries,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use std::collections::{BTreeMap, BTreeSet};

/// So many months back are counted if nobody did so in time.
const CATCHES_UP: usize = 2;

/// A relative is here: their row for this month, once; and their account is in use.
///
/// # Errors
/// When the database is away.
pub(crate) async fn note_visit(
    conn: &impl ConnectionTrait,
    (trust, account, role): (Uuid, Uuid, Role),
    now: Moment,
) -> Result<(), DbErr> {
    if role != Role::Relative {
        return Ok(());
    }
    let row =
        visited_month::Model { account_id: account, month: Month::of(now).number(), trust_id: trust, first_at: now };
    let columns = [visited_month::Column::AccountId, visited_month::Column::Month];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    let insert = visited_month::Entity::insert(visited_month::ActiveModel::from(row)).on_conflict(once);
    insert.exec_without_returning(conn).await?;
    unused::commands::note_use(conn, (trust, account), now).await
}

/// Counts the months that are over, for every trust, each once. Says how many it counted. Meant to run once an hour, on any number of
/// servers.
///
/// # Errors
/// When the database is away.
pub async fn count_months(db: &Db) -> Result<usize, DbErr> {
    let mut counted = 0;
    for (trust, _) in queries::all_with_hosts(db.conn()).await? {
        let mut month = Month::of(db.now());
        for _ in 0..CATCHES_UP {
            month = month.before();
            counted += usize::from(count_month(db, trust.id, month).await?);
        }
    }
    Ok(counted)
}

async fn count_month(db: &Db, trust: Uuid, month: Month) -> Result<bool, DbErr> {
    let write = db.write().await?;
    let done = use_month::Entity::find()
        .filter(use_month::Column::TrustId.eq(trust))
        .filter(use_month::Column::Month.eq(month.number()))
        .count(write.conn())
        .await?;
    let noted = visited_month::Entity::find()
        .filter(visited_month::Column::TrustId.eq(trust))
        .filter(visited_month::Column::Month.lte(month.number()))
        .count(write.conn())
        .await?;
    // Before the first visit was noted here, nothing is known, and nothing is not nobody.
    if done > 0 || noted == 0 {
        return Ok(false);
    }
    let groups = groups(write.conn(), trust, month).await?;
    let rows = (0..).zip(publish(groups)).map(|(part, group)| {
        use_month::ActiveModel::from(use_month::Model {
            trust_id: trust,
            month: month.number(),
            part,
            teams: serde_json::to_string(&group.keys).unwrap_or_default(),
            accounts: i32::try_from(group.accounts).unwrap_or(i32::MAX),
            visited: group.did.first().and_then(|shown: &Shown| shown.number()),
            opened: group.did.get(1).and_then(|shown: &Shown| shown.number()),
            counted_at: db.now(),
        })
    });
    let columns = [use_month::Column::TrustId, use_month::Column::Month, use_month::Column::Part];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    let rows: Vec<use_month::ActiveModel> = rows.collect();
    if rows.is_empty() {
        return Ok(false);
    }
    use_month::Entity::insert_many(rows).on_conflict(once).exec_without_returning(write.conn()).await?;
    write.commit().await?;
    Ok(true)
}

/// The relatives of a trust at the end of a month, by the team that invited them: how many, how many were here, how many opened a page
/// they had not opened before.
async fn groups(conn: &impl ConnectionTrait, trust: Uuid, month: Month) -> Result<Vec<Counted<Option<Uuid>>>, DbErr> {
    let accounts: Vec<Uuid> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::TrustId.eq(trust))
        .filter(account::Column::Role.eq(Role::Relative))
        .filter(account::Column::CreatedAt.lt(month.next().begins()))
        .order_by_asc(account::Column::Id)
        .into_tuple()
        .all(conn)
        .await?;
    let teams: Vec<(Option<Uuid>, Option<Uuid>)> = invitation::Entity::find()
        .select_only()
        .columns([invitation::Column::AccountId, invitation::Column::TeamId])
        .filter(invitation::Column::TrustId.eq(trust))
        .filter(invitation::Column::AccountId.is_not_null())
        .into_tuple()
        .all(conn)
        .await?;
    let team_of: BTreeMap<Uuid, Option<Uuid>> =
        teams.into_iter().filter_map(|(account, team)| Some((account?, team))).collect();
    let visited: BTreeSet<Uuid> = visited(conn, trust, month).await?;
    let opened: BTreeSet<Uuid> = opened(conn, trust, month).await?;
    let mut groups: BTreeMap<Option<Uuid>, [u32; 3]> = BTreeMap::new();
    for id in accounts {
        let group = groups.entry(team_of.get(&id).copied().flatten()).or_default();
        group[0] += 1;
        group[1] += u32::from(visited.contains(&id));
        group[2] += u32::from(opened.contains(&id));
    }
    let counted = |(key, [accounts, visited, opened]): (Option<Uuid>, [u32; 3])| Counted {
        key,
        accounts,
        did: vec![visited, opened],
    };
    Ok(groups.into_iter().map(counted).collect())
}

async fn visited(conn: &impl ConnectionTrait, trust: Uuid, month: Month) -> Result<BTreeSet<Uuid>, DbErr> {
    let ids: Vec<Uuid> = visited_month::Entity::find()
        .select_only()
        .column(visited_month::Column::AccountId)
        .filter(visited_month::Column::TrustId.eq(trust))
        .filter(visited_month::Column::Month.eq(month.number()))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().collect())
}

async fn opened(conn: &impl ConnectionTrait, trust: Uuid, month: Month) -> Result<BTreeSet<Uuid>, DbErr> {
    let ids: Vec<Uuid> = progress::Entity::find()
        .select_only()
        .column(progress::Column::OwnerId)
        .distinct()
        .filter(progress::Column::TrustId.eq(trust))
        .filter(progress::Column::OpenedAt.gte(month.begins()))
        .filter(progress::Column::OpenedAt.lt(month.next().begins()))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(ids.into_iter().collect())
}
