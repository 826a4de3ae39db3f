//! A named reviewer signs a page as it stands, or takes the signature back.

use crate::{
    Actor, Db, DbErr, Uuid, Write, account,
    audit::Act,
    learning::{content::Library, page_sign_off, shown::needs_signature},
    trust,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// Why a page was not signed, or not unsigned.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Only the clinician or lead whom the trust has named.
    #[error("only the named reviewer signs pages")]
    NotReviewer,
    /// No page has this id, or nobody has to sign it, or there is no signature to take back.
    #[error("no such page to sign")]
    NoPage,
    /// The page is no longer what the reviewer read.
    #[error("the page has changed")]
    Changed,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Signs a page. `hash` is that of the page the reviewer read: another one means that it has changed since.
///
/// # Errors
/// See [`SignError`]; then nothing was signed.
pub async fn sign_page(db: &Db, actor: &Actor, library: &Library, page: &str, hash: &str) -> Result<(), SignError> {
    let page = library.page_by_id(page).filter(|page| needs_signature(page)).ok_or(SignError::NoPage)?;
    let write = db.write().await?;
    let reviewer = reviewer(&write, actor).await?;
    if page.hash != hash {
        return Err(SignError::Changed);
    }
    let row = page_sign_off::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        page_id: page.id.clone(),
        content_hash: page.hash.clone(),
        reviewer_id: reviewer.id,
        reviewer_name: reviewer.display_name,
        signed_at: db.now(),
    };
    let sign_off = row.id;
    use page_sign_off::Column as C;
    let again = OnConflict::columns([C::TrustId, C::PageId])
        .update_columns([C::Id, C::ContentHash, C::ReviewerId, C::ReviewerName, C::SignedAt])
        .to_owned();
    let insert = page_sign_off::Entity::insert(page_sign_off::ActiveModel::from(row)).on_conflict(again);
    insert.exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::PageSigned { sign_off }).await?;
    Ok(write.commit().await?)
}

/// Takes a signature back.
///
/// # Errors
/// See [`SignError`]; then nothing changed.
pub async fn unsign_page(db: &Db, actor: &Actor, page: &str) -> Result<(), SignError> {
    let write = db.write().await?;
    reviewer(&write, actor).await?;
    let row = page_sign_off::Entity::find()
        .filter(page_sign_off::Column::TrustId.eq(actor.trust))
        .filter(page_sign_off::Column::PageId.eq(page))
        .one(write.conn())
        .await?
        .ok_or(SignError::NoPage)?;
    page_sign_off::Entity::delete_by_id(row.id).exec(write.conn()).await?;
    write.audit(actor, Act::PageUnsigned { sign_off: row.id }).await?;
    Ok(write.commit().await?)
}

/// The actor's account, if the trust names them now. Read inside the write: a change of reviewer counts at once.
async fn reviewer(write: &Write, actor: &Actor) -> Result<account::entity::Model, SignError> {
    let named: Option<Uuid> =
        trust::entity::Entity::find_by_id(actor.trust).one(write.conn()).await?.and_then(|trust| trust.reviewer_id);
    if !actor.can_sign_pages(named) {
        return Err(SignError::NotReviewer);
    }
    let account = named.map(account::entity::Entity::find_by_id).ok_or(SignError::NotReviewer)?;
    let account = account.filter(account::entity::Column::TrustId.eq(actor.trust)).one(write.conn()).await?;
    account.ok_or(SignError::NotReviewer)
}
