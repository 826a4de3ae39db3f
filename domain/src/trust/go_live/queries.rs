//! The checklist.

use super::{GoLiveError, Item, LEADS, entity, lead};
use crate::{
    Actor, Db, DbErr, Role,
    account::entity as account,
    learning::{content::Library, page_sign_off, shown::SignOffs},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// How far a trust is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// What leads confirm, each with what was said, or nothing yet.
    pub items: Vec<(Item, Option<entity::Model>)>,
    /// How many leads there are.
    pub leads: u64,
    /// How many pages about crises are not signed as they stand.
    pub unsigned: usize,
}

impl Checklist {
    /// Nothing is missing.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.items.iter().all(|(_, said)| said.is_some()) && self.leads >= LEADS && self.unsigned == 0
    }
}

/// The checklist of the actor's trust. Three queries.
///
/// # Errors
/// [`GoLiveError::SignedOut`], [`GoLiveError::NotLead`], or when the database is away.
pub async fn checklist(db: &Db, actor: &Actor, library: &Library) -> Result<Checklist, GoLiveError> {
    lead(actor)?;
    Ok(read(db.conn(), actor, library).await?)
}

pub(super) async fn read(conn: &impl ConnectionTrait, actor: &Actor, library: &Library) -> Result<Checklist, DbErr> {
    let said = entity::Entity::find().filter(entity::Column::TrustId.eq(actor.trust)).all(conn).await?;
    let leads = account::Entity::find()
        .filter(account::Column::TrustId.eq(actor.trust))
        .filter(account::Column::Role.eq(Role::Lead))
        .count(conn)
        .await?;
    let signatures =
        page_sign_off::Entity::find().filter(page_sign_off::Column::TrustId.eq(actor.trust)).all(conn).await?;
    let items = Item::ALL.map(|item| (item, said.iter().find(|row| row.item == item).cloned()));
    let unsigned = SignOffs::new(signatures).missing_before_opening(library).count();
    Ok(Checklist { items: items.into(), leads, unsigned })
}
