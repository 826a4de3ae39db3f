//! Puts things into a toolbox, orders them, takes them out.

use super::{
    Direction, HEADING_CHARACTERS, Kind, MOST_HEADINGS, MOST_ITEMS, Toolbox, ToolboxError, entity, heading, moved,
    queries::of_owner, targets,
};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    learning::{Library, queries::sign_offs, value::clean},
    trust,
};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

/// Something to be put in.
#[derive(Debug, Clone, Copy)]
pub struct NewItem<'a> {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub target: &'a str,
    /// For a bad day.
    pub on_shelf: bool,
    /// Where it stood before it was taken out: heading and position. `None`: at the end, under no heading.
    pub place: Option<(Option<Uuid>, i32)>,
}

/// Puts something in. What is there already stays where it is; asked for the shelf, it goes there.
///
/// # Errors
/// [`ToolboxError::NoTarget`], [`ToolboxError::Full`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn add(
    db: &Db,
    actor: &Actor,
    library: &Library,
    trust: &trust::entity::Model,
    new: NewItem<'_>,
) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    if !targets::exists(library, trust, &sign_offs(db, actor).await?, new.kind, new.target) {
        return Err(ToolboxError::NoTarget);
    }
    let write = db.write().await?;
    let mine = of_owner(write.conn(), actor.trust, owner).await?;
    if let Some(there) = mine.items().find(|item| item.kind == new.kind && item.target_id == new.target) {
        if new.on_shelf && !there.on_shelf {
            put_on_shelf(&write, owner, there.id, true).await?;
        }
        write.commit().await?;
        return Ok(());
    }
    if mine.items().count() >= MOST_ITEMS {
        return Err(ToolboxError::Full);
    }
    insert(db, &write, actor.trust, owner, &mine, new).await?;
    write.commit().await?;
    Ok(())
}

async fn insert(
    db: &Db,
    write: &Write,
    trust: Uuid,
    owner: Uuid,
    mine: &Toolbox,
    new: NewItem<'_>,
) -> Result<(), DbErr> {
    let last = mine.items().map(|item| item.position).max().unwrap_or(0);
    let (heading_id, position) = new.place.unwrap_or((None, last.saturating_add(1)));
    let row = entity::Model {
        id: db.new_id(),
        trust_id: trust,
        owner_id: owner,
        kind: new.kind,
        target_id: new.target.to_owned(),
        heading_id: heading_id.filter(|id| mine.headings().any(|heading| heading.id == *id)),
        position,
        on_shelf: new.on_shelf,
        created_at: db.now(),
    };
    // Pressed twice at once on PostgreSQL, the second finds the first's row only now.
    let there = [entity::Column::OwnerId, entity::Column::Kind, entity::Column::TargetId];
    let there = OnConflict::columns(there).do_nothing().to_owned();
    entity::Entity::insert(entity::ActiveModel::from(row))
        .on_conflict(there)
        .exec_without_returning(write.conn())
        .await?;
    Ok(())
}

/// Puts an item on the shelf for a bad day, or takes it from there.
///
/// # Errors
/// [`ToolboxError::NoItem`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn shelve(db: &Db, actor: &Actor, item: Uuid, on_shelf: bool) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    let found = put_on_shelf(&write, owner, item, on_shelf).await?;
    write.commit().await?;
    if found { Ok(()) } else { Err(ToolboxError::NoItem) }
}

async fn put_on_shelf(write: &Write, owner: Uuid, item: Uuid, on_shelf: bool) -> Result<bool, DbErr> {
    let mine = entity::Entity::update_many().filter(entity::Column::OwnerId.eq(owner));
    let set = mine.filter(entity::Column::Id.eq(item)).col_expr(entity::Column::OnShelf, Expr::value(on_shelf));
    Ok(set.exec(write.conn()).await?.rows_affected > 0)
}

/// Takes an item out and gives back what it was, so that it can be put back. `None` if it was out already.
///
/// # Errors
/// [`ToolboxError::NoOwner`], or the database is away.
pub async fn remove(db: &Db, actor: &Actor, item: Uuid) -> Result<Option<entity::Model>, ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    let mine = entity::Entity::find_by_id(item).filter(entity::Column::OwnerId.eq(owner));
    let found = mine.one(write.conn()).await?;
    if let Some(found) = &found {
        entity::Entity::delete_by_id(found.id).exec(write.conn()).await?;
    }
    write.commit().await?;
    Ok(found)
}

/// Moves an item one step among those it stands with; see [`moved`].
///
/// # Errors
/// [`ToolboxError::NoItem`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn move_item(
    db: &Db,
    actor: &Actor,
    item: Uuid,
    direction: Direction,
    neighbour: Uuid,
) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    let mine = of_owner(write.conn(), actor.trust, owner).await?;
    let group = mine.beside(item).ok_or(ToolboxError::NoItem)?;
    let ids: Vec<Uuid> = group.iter().map(|item| item.id).collect();
    if let Some(order) = moved(&ids, item, direction, neighbour) {
        // The places stay those that the group had: nothing else moves. Two with one place, as after a sign-up, part here.
        let places = rising(group.iter().map(|item| item.position));
        for (id, place) in order.into_iter().zip(places) {
            entity::Entity::update_many()
                .col_expr(entity::Column::Position, Expr::value(place))
                .filter(entity::Column::Id.eq(id))
                .filter(entity::Column::Position.ne(place))
                .exec(write.conn())
                .await?;
        }
    }
    write.commit().await?;
    Ok(())
}

/// Moves a heading one step, with everything under it; see [`moved`].
///
/// # Errors
/// [`ToolboxError::NoItem`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn move_heading(
    db: &Db,
    actor: &Actor,
    heading: Uuid,
    direction: Direction,
    neighbour: Uuid,
) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    let mine = of_owner(write.conn(), actor.trust, owner).await?;
    let ids: Vec<Uuid> = mine.headings().map(|heading| heading.id).collect();
    if !ids.contains(&heading) {
        return Err(ToolboxError::NoItem);
    }
    if let Some(order) = moved(&ids, heading, direction, neighbour) {
        let places = rising(mine.headings().map(|heading| heading.position));
        for (id, place) in order.into_iter().zip(places) {
            heading::Entity::update_many()
                .col_expr(heading::Column::Position, Expr::value(place))
                .filter(heading::Column::Id.eq(id))
                .filter(heading::Column::Position.ne(place))
                .exec(write.conn())
                .await?;
        }
    }
    write.commit().await?;
    Ok(())
}

/// The same numbers, each at least one more than the one before.
fn rising(numbers: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut all: Vec<i32> = Vec::new();
    for number in numbers {
        all.push(all.last().map_or(number, |last| number.max(last.saturating_add(1))));
    }
    all
}

/// Makes a heading, or finds the one that says the same.
///
/// # Errors
/// [`ToolboxError::Empty`], [`ToolboxError::TooLong`], [`ToolboxError::Full`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn add_heading(db: &Db, actor: &Actor, title: &str) -> Result<Uuid, ToolboxError> {
    let owner = owner(actor)?;
    let title = checked(title)?;
    let write = db.write().await?;
    let mine = of_owner(write.conn(), actor.trust, owner).await?;
    if let Some(there) = mine.headings().find(|heading| heading.title == title) {
        return Ok(there.id);
    }
    if mine.headings().count() >= MOST_HEADINGS {
        return Err(ToolboxError::Full);
    }
    let last = mine.headings().map(|heading| heading.position).max().unwrap_or(0);
    let row = heading::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        owner_id: owner,
        title,
        position: last.saturating_add(1),
        created_at: db.now(),
    };
    let id = row.id;
    heading::Entity::insert(heading::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.commit().await?;
    Ok(id)
}

/// Says a heading in other words.
///
/// # Errors
/// [`ToolboxError::Empty`], [`ToolboxError::TooLong`], [`ToolboxError::NoItem`], [`ToolboxError::NoOwner`], or the database is away.
pub async fn rename_heading(db: &Db, actor: &Actor, heading: Uuid, title: &str) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let title = checked(title)?;
    let write = db.write().await?;
    let mine = heading::Entity::update_many().filter(heading::Column::OwnerId.eq(owner));
    let set = mine.filter(heading::Column::Id.eq(heading)).col_expr(heading::Column::Title, Expr::value(title));
    let found = set.exec(write.conn()).await?.rows_affected > 0;
    write.commit().await?;
    if found { Ok(()) } else { Err(ToolboxError::NoItem) }
}

/// Removes a heading. What stood under it stays, under none.
///
/// # Errors
/// [`ToolboxError::NoOwner`], or the database is away.
pub async fn remove_heading(db: &Db, actor: &Actor, heading: Uuid) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    entity::Entity::update_many()
        .col_expr(entity::Column::HeadingId, Expr::value(Option::<Uuid>::None))
        .filter(entity::Column::OwnerId.eq(owner))
        .filter(entity::Column::HeadingId.eq(heading))
        .exec(write.conn())
        .await?;
    let mine = heading::Entity::delete_many().filter(heading::Column::OwnerId.eq(owner));
    mine.filter(heading::Column::Id.eq(heading)).exec(write.conn()).await?;
    write.commit().await?;
    Ok(())
}

/// Puts an item under a heading of the person's own, or under none.
///
/// # Errors
/// [`ToolboxError::NoItem`] if either is not theirs, [`ToolboxError::NoOwner`], or the database is away.
pub async fn put_under(db: &Db, actor: &Actor, item: Uuid, heading: Option<Uuid>) -> Result<(), ToolboxError> {
    let owner = owner(actor)?;
    let write = db.write().await?;
    if let Some(heading) = heading {
        let mine = heading::Entity::find_by_id(heading).filter(heading::Column::OwnerId.eq(owner));
        if mine.count(write.conn()).await? == 0 {
            return Err(ToolboxError::NoItem);
        }
    }
    let mine = entity::Entity::update_many().filter(entity::Column::OwnerId.eq(owner));
    let set = mine.filter(entity::Column::Id.eq(item)).col_expr(entity::Column::HeadingId, Expr::value(heading));
    let found = set.exec(write.conn()).await?.rows_affected > 0;
    write.commit().await?;
    if found { Ok(()) } else { Err(ToolboxError::NoItem) }
}

/// A heading is one line of words.
fn checked(title: &str) -> Result<String, ToolboxError> {
    let title = clean(title).split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => Err(ToolboxError::Empty),
        length if length > HEADING_CHARACTERS => Err(ToolboxError::TooLong),
        _ => Ok(title),
    }
}

fn owner(actor: &Actor) -> Result<Uuid, ToolboxError> {
    actor.owner().filter(|owner| actor.can_keep_toolbox_of(*owner)).ok_or(ToolboxError::NoOwner)
}

/// Brings a visitor's toolbox along into an account, in the transaction of the sign-up. What is in both stays once, on the shelf if it
/// was on either; the rest comes after what the account has.
pub(crate) async fn move_toolbox(write: &Write, trust: Uuid, visitor: Uuid, account: Uuid) -> Result<(), DbErr> {
    let mine = of_owner(write.conn(), trust, account).await?;
    let theirs = of_owner(write.conn(), trust, visitor).await?;
    for item in theirs.items() {
        let same = mine.items().find(|own| own.kind == item.kind && own.target_id == item.target_id);
        let Some(own) = same else { continue };
        if item.on_shelf {
            put_on_shelf(write, account, own.id, true).await?;
        }
        entity::Entity::delete_by_id(item.id).exec(write.conn()).await?;
    }
    let last = mine.items().map(|item| item.position).max().unwrap_or(0);
    entity::Entity::update_many()
        .col_expr(entity::Column::OwnerId, Expr::value(account))
        .col_expr(entity::Column::Position, sea_orm::ExprTrait::add(Expr::col(entity::Column::Position), last))
        .filter(entity::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    let last = mine.headings().map(|heading| heading.position).max().unwrap_or(0);
    heading::Entity::update_many()
        .col_expr(heading::Column::OwnerId, Expr::value(account))
        .col_expr(heading::Column::Position, sea_orm::ExprTrait::add(Expr::col(heading::Column::Position), last))
        .filter(heading::Column::OwnerId.eq(visitor))
        .exec(write.conn())
        .await?;
    Ok(())
}
