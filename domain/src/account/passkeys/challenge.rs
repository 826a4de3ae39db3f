//! A question put to a browser. It never leaves the server but for its `options`; whoever takes it has to answer it at the first try.

use super::HOLDS;
use crate::{Db, DbErr, Moment, account::sessions::Session};
use sea_orm::{DeriveActiveEnum, EnumIter, entity::prelude::*, sea_query::OnConflict};
use serde::{Deserialize, Serialize};

/// What a question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Somebody signed in adds a passkey.
    Add,
    /// Somebody signs in with one.
    SignIn,
}

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "passkey_challenge")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Vec<u8>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub purpose: Purpose,
    /// What the browser is told, as JSON.
    #[sea_orm(column_type = "Text")]
    pub options: String,
    /// What the answer is held against, as JSON of `webauthn-rs`.
    #[sea_orm(column_type = "Text")]
    pub state: String,
    /// What a passkey to add is to be called.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}

/// Puts a question to this browser, in place of one for the same purpose.
pub(crate) async fn put(conn: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    let again = OnConflict::columns([Column::SessionId, Column::Purpose])
        .update_columns([Column::Options, Column::State, Column::Name, Column::CreatedAt])
        .to_owned();
    Entity::insert(ActiveModel::from(row)).on_conflict(again).exec_without_returning(conn).await?;
    Ok(())
}

/// The question this browser was asked, if it can still be answered.
///
/// # Errors
/// When the database is away.
pub async fn open(
    conn: &impl ConnectionTrait,
    db: &Db,
    session: &Session,
    purpose: Purpose,
) -> Result<Option<Model>, DbErr> {
    let row = Entity::find_by_id((session.id.clone(), purpose)).one(conn).await?;
    Ok(row.filter(|row| row.created_at.plus(HOLDS) > db.now()))
}

/// Takes that question in a write of its own: right or wrong, there is one answer.
pub(crate) async fn take(db: &Db, session: &Session, purpose: Purpose) -> Result<Option<Model>, DbErr> {
    let write = db.write().await?;
    let row = open(write.conn(), db, session, purpose).await?;
    let taken = Entity::delete_many()
        .filter(Column::SessionId.eq(session.id.clone()))
        .filter(Column::Purpose.eq(purpose))
        .exec(write.conn())
        .await?;
    write.commit().await?;
    // Of two answers at once only one finds it.
    Ok(row.filter(|_| taken.rows_affected > 0))
}
