//! What somebody is to the site.

use super::{can_spare, member};
use crate::{
    Actor, Db, Uuid,
    account::{entity as account, sessions},
    audit::Act,
    trust::people::{Failed, Problem, role_of_code},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

/// Gives a member of staff another role. They are signed out, so that no session keeps the old one.
///
/// # Errors
/// [`Problem::RoleMissing`], [`Problem::LastLead`], [`Problem::LastSupporter`]; [`Failed::Missing`], [`Failed::SignedOut`],
/// [`Failed::Forbidden`].
pub async fn set_role(db: &Db, actor: &Actor, id: Uuid, role: &str) -> Result<(), Failed> {
    actor.must_manage_staff()?;
    let role = role_of_code(role).ok_or(Problem::RoleMissing)?;
    let write = db.write().await?;
    let person = member(&write, actor, id).await?;
    if person.role == role {
        return Ok(());
    }
    can_spare(&write, actor.trust, person.role).await?;
    let row = account::ActiveModel { id: Set(person.id), role: Set(role), ..Default::default() };
    account::Entity::update(row).exec(write.conn()).await?;
    sessions::end_all(write.conn(), person.id, None).await?;
    write.audit(actor, Act::StaffRoleChanged { account: person.id }).await?;
    Ok(write.commit().await?)
}
