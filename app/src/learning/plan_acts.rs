//! The forms of a plan: keeping a version, bringing one back, deleting one.

use super::{
    api::{Refusal, SavedNotes},
    pages::plans::{FORM, PLANS},
    saving,
};
use crate::{
    failure::Failure,
    request::{Form, Request},
};
use domain::learning::{Kept, VersionError, commands::versions};

impl From<VersionError> for Refusal {
    fn from(error: VersionError) -> Self {
        match error {
            // Whoever has no id has written nothing.
            VersionError::NoOwner | VersionError::Nothing => Self::Nothing,
            VersionError::NotFound => Self::NoPage,
            VersionError::Full => Self::Full,
            VersionError::Database(_) => Self::Broken,
        }
    }
}

/// See [`super::api::keep_version`].
pub async fn keep_version(request: &Request, page: &str, oldest: &str) -> Result<i32, Failure<Refusal>> {
    let library = &request.toolkit.library;
    let kept = versions::keep_version(request.db(), &request.actor(), library, page, oldest.parse().ok()).await;
    let number = kept.map(|kept| match kept {
        Kept::New(number) | Kept::Already(number) => number,
    });
    request.answer(form(request, page), number.map_err(Refusal::from)).await
}

/// See [`super::api::bring_back`].
pub async fn bring_back(
    request: &Request,
    page: &str,
    number: i32,
    oldest: &str,
) -> Result<SavedNotes, Failure<Refusal>> {
    let library = request.toolkit.library.clone();
    let actor = request.actor();
    let brought = versions::bring_back(request.db(), &actor, &library, page, number, oldest.parse().ok()).await;
    match (brought, library.page_by_id(page)) {
        (Ok(outcomes), Some(page)) => saving::answer(request, page, outcomes).await,
        (Ok(_), None) => request.answer(form(request, page), Err(Refusal::NoPage)).await,
        (Err(error), _) => request.answer(form(request, page), Err(Refusal::from(error))).await,
    }
}

/// See [`super::api::delete_version`].
pub async fn delete_version(request: &Request, page: &str, number: i32) -> Result<(), Failure<Refusal>> {
    let deleted = versions::delete_version(request.db(), &request.actor(), page, number).await;
    let deleted = match deleted {
        // Nobody has no versions: it is gone already.
        Err(VersionError::NoOwner) => Ok(()),
        other => other.map_err(Refusal::from),
    };
    // The last version of a page that is gone takes the plan's own page along.
    let form = if request.toolkit.library.page_by_id(page).is_some() { form(request, page) } else { list() };
    request.answer(form, deleted).await
}

/// Back to the plan; to the list, if there is no such plan. An id that is no page's never reaches an address.
fn form(request: &Request, page: &str) -> Form {
    let known = request.toolkit.library.page_by_id(page).filter(|page| page.plan.is_some());
    known.map_or_else(list, |page| {
        let plan = format!("{PLANS}/{}", page.id);
        Form::new(FORM, plan.clone(), plan)
    })
}

fn list() -> Form {
    Form::new(FORM, PLANS, PLANS)
}
