//! Codes that let relatives sign up where the trust asks for one.

use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    account::{Failed, Problem, join_code},
    audit::Act,
    invitations::{Code, Typed},
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use std::time::Duration;

/// Makes a code that `uses` people may join by, for as long as `lasts`. Only the operator's command line calls this.
/// Gives back the code, which is kept nowhere: 10 characters, the last of which checks the others.
///
/// # Errors
/// When the database is away.
pub async fn create(db: &Db, trust: Uuid, uses: u16, lasts: Duration) -> Result<String, DbErr> {
    let code = Code::spoken(db);
    let write = db.write().await?;
    let id = keep(&write, db, trust, &code, i32::from(uses), db.now().plus(lasts), None).await?;
    write.audit(&Actor::visitor(trust), Act::JoinCodeCreated { code: id }).await?;
    write.commit().await?;
    Ok(code.shown())
}

/// Keeps a code that `uses` people may join by until `expires`, of an invitation or of none. Says which row it is.
pub(crate) async fn keep(
    write: &Write,
    db: &Db,
    trust: Uuid,
    code: &Code,
    uses: i32,
    expires: Moment,
    invitation: Option<Uuid>,
) -> Result<Uuid, DbErr> {
    let row = join_code::Model {
        id: db.new_id(),
        trust_id: trust,
        code_hash: code.hash(),
        uses_left: uses,
        invitation_id: invitation,
        created_at: db.now(),
        expires_at: expires,
    };
    let id = row.id;
    join_code::Entity::insert(join_code::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    Ok(id)
}

/// The code somebody typed, if it still lets people in.
pub(super) async fn find(db: &Db, trust: Uuid, typed: &str) -> Result<Uuid, Failed> {
    let row = join_code::Entity::find()
        .filter(join_code::Column::TrustId.eq(trust))
        .filter(join_code::Column::CodeHash.eq(Typed::read(typed).hash()))
        .filter(join_code::Column::UsesLeft.gt(0))
        .filter(join_code::Column::ExpiresAt.gt(db.now()))
        .one(db.conn())
        .await?;
    row.map(|row| row.id).ok_or_else(|| Problem::CodeWrong.into())
}

/// Uses a code once. Two people cannot both have its last use.
pub(super) async fn spend(write: &Write, code: Uuid) -> Result<(), Failed> {
    let spent = join_code::Entity::update_many()
        .col_expr(join_code::Column::UsesLeft, Expr::col(join_code::Column::UsesLeft).sub(1))
        .filter(join_code::Column::Id.eq(code))
        .filter(join_code::Column::UsesLeft.gt(0))
        .exec(write.conn())
        .await?;
    if spent.rows_affected == 0 { Err(Problem::CodeWrong.into()) } else { Ok(()) }
}
