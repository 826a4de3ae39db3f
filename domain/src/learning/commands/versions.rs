//! Keeps versions of plans, brings one back, deletes one.

use super::notes::{Change, Outcome, SaveError, save_notes};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    learning::{
        Base, Library, Page, Value, note,
        plan::{MOST_VERSIONS, Plan, name},
        plan_version,
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use std::collections::HashMap;

/// Why nothing was kept, brought back or deleted.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    /// There is nobody to keep it for.
    #[error("nobody to keep versions for")]
    NoOwner,
    /// No page with a plan has this id, or the plan has no such version.
    #[error("no such plan or version")]
    NotFound,
    /// Nothing is written in the plan.
    #[error("nothing is written")]
    Nothing,
    /// There are [`MOST_VERSIONS`]: the person says whether the oldest may go.
    #[error("as many versions as can be kept")]
    Full,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl From<SaveError> for VersionError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::NoOwner => Self::NoOwner,
            SaveError::NoPage => Self::NotFound,
            SaveError::Database(error) => Self::Database(error),
        }
    }
}

/// What became of "Keep this as a version".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is this version now.
    New(i32),
    /// It is what this version says already: pressing twice keeps one.
    Already(i32),
}

/// Keeps the plan as it stands as a version. `give_up` is the number of the oldest version, if the person said that it may go.
///
/// # Errors
/// See [`VersionError`]; then nothing was kept and nothing went.
pub async fn keep_version(
    db: &Db,
    actor: &Actor,
    library: &Library,
    page: &str,
    give_up: Option<i32>,
) -> Result<Kept, VersionError> {
    let (owner, page) = plan_of(actor, library, page)?;
    let write = db.write().await?;
    let notes = notes(&write, owner, page).await?;
    let kept = keep(db, &write, actor.trust, owner, page, &Plan::of(page, &notes).filled(), give_up).await?;
    write.commit().await?;
    Ok(kept)
}

/// Writes what a version says into the fields of its page. What stands there now is kept as a version first, and each field is
/// saved from the base it had then: what another device writes meanwhile is a conflict as always.
///
/// # Errors
/// See [`VersionError`]; then no field was changed.
pub async fn bring_back(
    db: &Db,
    actor: &Actor,
    library: &Library,
    page: &str,
    number: i32,
    give_up: Option<i32>,
) -> Result<Vec<(String, Value, Outcome)>, VersionError> {
    let (owner, page) = plan_of(actor, library, page)?;
    let write = db.write().await?;
    let version = rows(&write, owner, &page.id).await?.into_iter().find(|row| row.number == number);
    let wanted = Plan::read(&version.ok_or(VersionError::NotFound)?.content);
    let notes = notes(&write, owner, page).await?;
    match keep(db, &write, actor.trust, owner, page, &Plan::of(page, &notes).filled(), give_up).await {
        Ok(_) | Err(VersionError::Nothing) => write.commit().await?,
        Err(error) => return Err(error),
    }
    let changes = changes(page, &wanted, &notes);
    let outcomes = save_notes(db, actor, library, &page.id, &changes).await?;
    let mut typed: HashMap<String, Value> = changes.into_iter().map(|change| (change.field, change.value)).collect();
    Ok(outcomes
        .into_iter()
        .filter_map(|(field, outcome)| Some((field.clone(), typed.remove(&field)?, outcome)))
        .collect())
}

/// Deletes a version. Pressing twice changes nothing.
///
/// # Errors
/// [`VersionError::NoOwner`] or [`VersionError::Database`].
pub async fn delete_version(db: &Db, actor: &Actor, page: &str, number: i32) -> Result<(), VersionError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    plan_version::Entity::delete_many()
        .filter(plan_version::Column::OwnerId.eq(owner))
        .filter(plan_version::Column::PageId.eq(page))
        .filter(plan_version::Column::Number.eq(number))
        .exec(write.conn())
        .await?;
    write.commit().await?;
    Ok(())
}

fn owner(actor: &Actor) -> Result<Uuid, VersionError> {
    actor.owner().filter(|owner| actor.can_keep_notes_of(*owner)).ok_or(VersionError::NoOwner)
}

fn plan_of<'a>(actor: &Actor, library: &'a Library, page: &str) -> Result<(Uuid, &'a Page), VersionError> {
    let page = library.page_by_id(page).filter(|page| page.plan.is_some()).ok_or(VersionError::NotFound)?;
    Ok((owner(actor)?, page))
}

/// The fields of the page as the version has them; those it does not have are emptied.
fn changes(page: &Page, wanted: &Plan, notes: &HashMap<String, note::Model>) -> Vec<Change> {
    let change = |field: &crate::learning::content::Field| {
        let base = notes.get(&field.id).map_or_else(Base::default, |note| Base::of(note.version, &note.value));
        let stored = wanted.fields.get(&field.id).map(String::as_str).unwrap_or_default();
        Change { field: field.id.clone(), value: Value::read(&field.kind, stored), base }
    };
    page.fields.iter().map(change).collect()
}

async fn notes(write: &Write, owner: Uuid, page: &Page) -> Result<HashMap<String, note::Model>, DbErr> {
    let fields = page.fields.iter().map(|field| field.id.as_str());
    let mine = note::Entity::find().filter(note::Column::OwnerId.eq(owner));
    let rows = mine.filter(note::Column::FieldId.is_in(fields)).all(write.conn()).await?;
    Ok(rows.into_iter().map(|row| (row.field_id.clone(), row)).collect())
}

/// The versions of a plan, newest first.
async fn rows(write: &Write, owner: Uuid, page: &str) -> Result<Vec<plan_version::Model>, DbErr> {
    plan_version::Entity::find()
        .filter(plan_version::Column::OwnerId.eq(owner))
        .filter(plan_version::Column::PageId.eq(page))
        .order_by_desc(plan_version::Column::Number)
        // Two plans that became one at sign-up may have more than can be kept anew.
        .limit(2 * MOST_VERSIONS as u64)
        .all(write.conn())
        .await
}

async fn keep(
    db: &Db,
    write: &Write,
    trust: Uuid,
    owner: Uuid,
    page: &Page,
    plan: &Plan,
    give_up: Option<i32>,
) -> Result<Kept, VersionError> {
    if plan.is_empty() {
        return Err(VersionError::Nothing);
    }
    let before = rows(write, owner, &page.id).await?;
    let newest = before.first();
    if let Some(same) = newest.filter(|row| Plan::read(&row.content).fields == plan.fields) {
        return Ok(Kept::Already(same.number));
    }
    if before.len() >= MOST_VERSIONS {
        let oldest = before.last().filter(|oldest| give_up == Some(oldest.number)).ok_or(VersionError::Full)?;
        plan_version::Entity::delete_by_id(oldest.id).exec(write.conn()).await?;
    }
    let number = newest.map_or(1, |row| row.number.saturating_add(1));
    let row = plan_version::Model {
        id: db.new_id(),
        trust_id: trust,
        owner_id: owner,
        page_id: page.id.clone(),
        number,
        title: name(page).to_owned(),
        content: plan.stored(),
        created_at: db.now(),
    };
    plan_version::Entity::insert(plan_version::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    Ok(Kept::New(number))
}

/// Brings a visitor's versions along into an account, in the transaction of the sign-up: numbered on after those the account has.
pub(crate) async fn move_versions(write: &Write, visitor: Uuid, account: Uuid) -> Result<(), DbErr> {
    let of = |owner: Uuid| {
        let rows = plan_version::Entity::find().filter(plan_version::Column::OwnerId.eq(owner));
        rows.order_by_asc(plan_version::Column::PageId).order_by_asc(plan_version::Column::Number)
    };
    let mut numbers: HashMap<String, i32> =
        of(account).all(write.conn()).await?.into_iter().map(|row| (row.page_id, row.number)).collect();
    for row in of(visitor).all(write.conn()).await? {
        let number = numbers.entry(row.page_id).or_insert(0);
        *number = number.saturating_add(1);
        plan_version::Entity::update_many()
            .col_expr(plan_version::Column::OwnerId, Expr::value(account))
            .col_expr(plan_version::Column::Number, Expr::value(*number))
            .filter(plan_version::Column::Id.eq(row.id))
            .exec(write.conn())
            .await?;
    }
    Ok(())
}
