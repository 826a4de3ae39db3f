//! The other forms: finishing a page, signing one.

use super::api::Refusal;
use crate::{
    failure::Failure,
    request::{self, Form, Request},
};
use domain::learning::{
    Page, SignError,
    commands::{progress, sign_off},
};
use http::StatusCode;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NoPage => StatusCode::NOT_FOUND,
            Self::Changed | Self::Full => StatusCode::CONFLICT,
            Self::Nothing => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::SignedOut => "signed-out",
            Self::Forbidden => "forbidden",
            Self::NoPage => "no-page",
            Self::Changed => "changed",
            Self::Nothing => "nothing",
            Self::Full => "full",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

/// Whoever is not signed in is told so, before being told that only a reviewer may.
fn unsigned(request: &Request) -> impl Fn(SignError) -> Refusal + '_ {
    |error| match error {
        SignError::NotReviewer if request.actor().account_id().is_none() => Refusal::SignedOut,
        SignError::NotReviewer => Refusal::Forbidden,
        SignError::NoPage => Refusal::NoPage,
        SignError::Changed => Refusal::Changed,
        SignError::Database(_) => Refusal::Broken,
    }
}

/// See [`super::api::finish_page`].
pub async fn finish_page(request: &Request, page: &str) -> Result<(), Failure<Refusal>> {
    let library = &request.toolkit.library;
    let Some(page) = library.page_by_id(page) else {
        return request.answer(Form::new("finish-page", "/modules", "/modules"), Err(Refusal::NoPage)).await;
    };
    let outcome = progress::finish_page(request.db(), &request.actor(), page).await;
    let onward = onward(request, page).await;
    request.answer(Form::new("finish-page", &page.url, onward), outcome.map_err(|_| Refusal::Broken)).await
}

/// The next page of the module that the trust shows, or the module itself.
async fn onward(request: &Request, page: &Page) -> String {
    let library = &request.toolkit.library;
    let sign_offs = domain::learning::queries::sign_offs(request.db(), &request.actor()).await.unwrap_or_default();
    let module = page.module.as_deref().and_then(|id| library.module(id));
    let after = module.and_then(|module| {
        let later = module.pages.iter().skip_while(|other| other.id != page.id).skip(1);
        later.into_iter().find(|other| sign_offs.shows(&request.trust, other))
    });
    match (after, module) {
        (Some(page), _) => page.url.clone(),
        (None, Some(module)) => module.url(),
        (None, None) => page.url.clone(),
    }
}

/// See [`super::api::sign_page`].
pub async fn sign_page(request: &Request, page: &str, hash: &str) -> Result<(), Failure<Refusal>> {
    let signed = sign_off::sign_page(request.db(), &request.actor(), &request.toolkit.library, page, hash).await;
    request.answer(sign_form(request, page), signed.map_err(unsigned(request))).await
}

/// See [`super::api::unsign_page`].
pub async fn unsign_page(request: &Request, page: &str) -> Result<(), Failure<Refusal>> {
    let taken_back = sign_off::unsign_page(request.db(), &request.actor(), page).await;
    request.answer(sign_form(request, page), taken_back.map_err(unsigned(request))).await
}

/// Back to the page that was read; on to the list. An id that is no page's never reaches an address.
fn sign_form(request: &Request, page: &str) -> Form {
    const LIST: &str = "/staff/sign-off";
    let known = request.toolkit.library.page_by_id(page);
    let back = known.map_or_else(|| LIST.to_owned(), |page| format!("{LIST}/{}", page.id));
    Form::new("sign-page", back, LIST)
}
