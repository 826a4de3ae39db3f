//! One person, by everything their rows can be found by.

use super::register::{Is, Owner, Table};
use crate::{
    DbErr, Moment, Uuid,
    account::{entity, session},
    rights::holds,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Alias, Expr},
};

/// A person: an account, or a visitor who has none.
#[derive(Debug, Clone)]
pub struct Person {
    trust: Uuid,
    id: Uuid,
    email: Option<String>,
    sessions: Vec<Vec<u8>>,
}

impl Person {
    /// The person behind an account.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn account(conn: &impl ConnectionTrait, account: &entity::Model) -> Result<Self, DbErr> {
        let sessions = session::Entity::find()
            .select_only()
            .column(session::Column::Id)
            .filter(session::Column::AccountId.eq(account.id))
            .into_tuple()
            .all(conn)
            .await?;
        Ok(Self { trust: account.trust_id, id: account.id, email: Some(account.email.clone()), sessions })
    }

    /// A visitor: what was written under their id, but not the session, which may be somebody's by now.
    #[must_use]
    pub fn visitor(trust: Uuid, id: Uuid) -> Self {
        Self { trust, id, email: None, sessions: vec![] }
    }

    /// Somebody who may have no account, by address.
    #[must_use]
    pub fn address(trust: Uuid, email: &str) -> Self {
        Self { trust, id: Uuid::nil(), email: Some(email.to_owned()), sessions: vec![] }
    }

    /// Whether a legal hold stands on their account.
    pub(super) async fn is_held(&self, conn: &impl ConnectionTrait, now: Moment) -> Result<bool, DbErr> {
        Ok(holds::queries::of_account(conn, self.id, now).await?.is_some())
    }

    /// The rows of a table that are this person's; nothing if the table belongs to nobody.
    pub(super) fn rows_of(&self, table: &Table) -> Option<Condition> {
        if table.owner.is_empty() {
            return None;
        }
        Some(table.owner.iter().fold(Condition::any(), |any, owner| any.add(self.is_in(owner))))
    }

    fn is_in(&self, owner: &Owner) -> Condition {
        let column = Expr::col(Alias::new(owner.column.as_str()));
        match (owner.is, &self.email) {
            (Is::Person, _) => Condition::all().add(column.eq(self.id)),
            (Is::Session, _) => Condition::all().add(column.is_in(self.sessions.clone())),
            (Is::Email, Some(email)) => {
                let here = Expr::col(Alias::new("trust_id")).eq(self.trust);
                Condition::all().add(here).add(column.eq(email.as_str()))
            }
            (Is::Email, None) => Condition::all().add(Expr::val(1).eq(0)),
        }
    }
}
