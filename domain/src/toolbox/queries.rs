//! Reads. Each gives only what is the actor's own.

use super::{Kind, MOST_HEADINGS, MOST_ITEMS, entity, heading};
use crate::{Actor, Db, DbErr, Uuid};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Items under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `None`: under no heading.
    pub heading: Option<heading::Model>,
    /// In the person's order.
    pub items: Vec<entity::Model>,
}

/// Somebody's toolbox.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toolbox {
    /// For a bad day. These stand here only, whichever heading they came from.
    pub shelf: Vec<entity::Model>,
    /// Everything else: first what has no heading, then each heading, also one without items.
    pub sections: Vec<Section>,
}

impl Toolbox {
    /// Puts rows in order.
    #[must_use]
    pub fn new(items: Vec<entity::Model>, headings: Vec<heading::Model>) -> Self {
        let (shelf, rest): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.on_shelf);
        let known = |id: Option<Uuid>| id.filter(|id| headings.iter().any(|heading| heading.id == *id));
        let under = |id: Option<Uuid>| {
            rest.iter().filter(|item| known(item.heading_id) == id).cloned().collect::<Vec<entity::Model>>()
        };
        let first = Section { heading: None, items: under(None) };
        let others =
            headings.iter().map(|heading| Section { heading: Some(heading.clone()), items: under(Some(heading.id)) });
        let sections = std::iter::once(first).chain(others).collect();
        Self { shelf, sections }
    }

    /// The person's headings, in order.
    pub fn headings(&self) -> impl Iterator<Item = &heading::Model> {
        self.sections.iter().filter_map(|section| section.heading.as_ref())
    }

    /// Every item, the shelf first.
    pub fn items(&self) -> impl Iterator<Item = &entity::Model> {
        self.shelf.iter().chain(self.sections.iter().flat_map(|section| &section.items))
    }

    /// The items that an item stands among, in order.
    #[must_use]
    pub fn beside(&self, id: Uuid) -> Option<&[entity::Model]> {
        let groups = std::iter::once(&self.shelf).chain(self.sections.iter().map(|section| &section.items));
        groups.into_iter().find(|group| group.iter().any(|item| item.id == id)).map(Vec::as_slice)
    }
}

/// The actor's toolbox. Two queries; none for somebody who has done nothing yet.
///
/// # Errors
/// When the database is away.
pub async fn toolbox(db: &Db, actor: &Actor) -> Result<Toolbox, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Toolbox::new(Vec::new(), Vec::new())) };
    of_owner(db.conn(), actor.trust, owner).await
}

pub(super) async fn of_owner(conn: &impl ConnectionTrait, trust: Uuid, owner: Uuid) -> Result<Toolbox, DbErr> {
    let items = entity::Entity::find()
        .filter(entity::Column::TrustId.eq(trust))
        .filter(entity::Column::OwnerId.eq(owner))
        .order_by_asc(entity::Column::Position)
        .order_by_asc(entity::Column::Id)
        // Two toolboxes that became one at sign-up may hold more than can be put in anew.
        .limit(2 * MOST_ITEMS as u64)
        .all(conn)
        .await?;
    let headings = heading::Entity::find()
        .filter(heading::Column::TrustId.eq(trust))
        .filter(heading::Column::OwnerId.eq(owner))
        .order_by_asc(heading::Column::Position)
        .order_by_asc(heading::Column::Id)
        .limit(2 * MOST_HEADINGS as u64)
        .all(conn)
        .await?;
    Ok(Toolbox::new(items, headings))
}

/// The actor's items with this id, of any kind: is the page, the plan in it, in the toolbox? One query; none for somebody who has done
/// nothing yet.
///
/// # Errors
/// When the database is away.
pub async fn of_target(db: &Db, actor: &Actor, id: &str) -> Result<Vec<entity::Model>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    entity::Entity::find()
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::OwnerId.eq(owner))
        .filter(entity::Column::Kind.is_in([Kind::Page, Kind::Plan, Kind::Resource, Kind::Term, Kind::Note]))
        .filter(entity::Column::TargetId.eq(id))
        .limit(10)
        .all(db.conn())
        .await
}

/// The ids of everything of one kind in the actor's toolbox, for a page that lists many. One query.
///
/// # Errors
/// When the database is away.
pub async fn targets_of_kind(db: &Db, actor: &Actor, kind: Kind) -> Result<Vec<String>, DbErr> {
    let Some(owner) = actor.owner() else { return Ok(Vec::new()) };
    entity::Entity::find()
        .select_only()
        .column(entity::Column::TargetId)
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::OwnerId.eq(owner))
        .filter(entity::Column::Kind.eq(kind))
        .limit(2 * MOST_ITEMS as u64)
        .into_tuple()
        .all(db.conn())
        .await
}
