//! Codes that let relatives sign up where the trust asks for one.

use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{Failed, Problem, join_code, sessions},
    audit::Act,
};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};
use std::time::Duration;

/// 32 letters and digits that nobody mixes up when reading them out.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Makes a code that `uses` people may join by, for as long as `lasts`. Only the operator's command line calls this.
/// Gives back the code, which is kept nowhere: 10 letters, 50 bits.
///
/// # Errors
/// When the database is away.
pub async fn create(db: &Db, trust: Uuid, uses: u16, lasts: Duration) -> Result<String, DbErr> {
    let code: String = db
        .new_secret()
        .iter()
        .take(10)
        .filter_map(|byte| LETTERS.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect();
    let row = join_code::Model {
        id: db.new_id(),
        trust_id: trust,
        code_hash: hash(&code),
        uses_left: i32::from(uses),
        created_at: db.now(),
        expires_at: db.now().plus(lasts),
    };
    let write = db.write().await?;
    join_code::Entity::insert(join_code::ActiveModel::from(row.clone())).exec_without_returning(write.conn()).await?;
    write.audit(&Actor::visitor(trust), Act::JoinCodeCreated { code: row.id }).await?;
    write.commit().await?;
    let (first, last) = code.split_at(5);
    Ok(format!("{first}-{last}"))
}

/// The code somebody typed, if it still lets people in.
pub(super) async fn find(db: &Db, trust: Uuid, typed: &str) -> Result<Uuid, Failed> {
    let row = join_code::Entity::find()
        .filter(join_code::Column::TrustId.eq(trust))
        .filter(join_code::Column::CodeHash.eq(hash(typed)))
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

/// In capitals, without spaces and hyphens.
fn hash(typed: &str) -> Vec<u8> {
    let plain: String = typed.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    sessions::hash(&plain)
}
