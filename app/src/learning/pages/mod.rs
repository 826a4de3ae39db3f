//! The pages of Learning. What they share: what a trust shows, and how far somebody is.

pub mod foot;
pub mod home;
pub mod keeping;
pub mod listen;
pub mod module;
pub mod modules;
mod news;
pub mod notes;
pub mod plan_view;
pub mod plans;
pub mod reading;
pub mod sign_off;
pub mod site;
pub mod summary;
pub mod untranslated;
pub mod which;

use crate::{request::Request, ui::tongue::spoken, words::Words};
use domain::{
    DbErr,
    learning::{Module, Page, SignOffs, Signed, SoFar, queries},
};
use http::StatusCode;
use leptos::prelude::*;

/// What most pages read: two queries for somebody who has written something, one for everybody else.
pub struct Known {
    pub sign_offs: SignOffs,
    pub so_far: SoFar,
}

impl Known {
    pub async fn of(request: &Request) -> Result<Self, StatusCode> {
        let actor = request.actor();
        let sign_offs = queries::sign_offs(request.db(), &actor).await.map_err(|error| away(request, &error))?;
        let so_far = queries::so_far(request.db(), &actor).await.map_err(|error| away(request, &error))?;
        Ok(Self { sign_offs, so_far })
    }

    /// The pages of a module that the trust shows.
    pub fn shown<'a>(&self, request: &Request, module: &'a Module) -> Vec<&'a Page> {
        module.pages.iter().filter(|page| self.sign_offs.shows(&request.trust, page)).collect()
    }
}

/// The signatures of the trust, for pages that ask for nothing else.
pub async fn signatures(request: &Request) -> Result<SignOffs, StatusCode> {
    queries::sign_offs(request.db(), &request.actor()).await.map_err(|error| away(request, &error))
}

/// The status for a database that does not answer.
pub fn away(request: &Request, error: &DbErr) -> StatusCode {
    crate::errors::unavailable(request, error)
}

/// "Not yet checked by a clinician", where that is so.
pub fn unsigned(signed: &Signed, words: &Words) -> Option<AnyView> {
    let mark = unsigned_words(signed, words)?;
    Some(view! { <span class="rt-unsigned">{mark}</span> }.into_any())
}

/// The same as words.
pub fn unsigned_words(signed: &Signed, words: &Words) -> Option<String> {
    signed.is_missing().then(|| words.get("learning-unsigned"))
}

/// "3 of 9 pages read" with a bead for each, once something has been read.
pub fn beads(read: usize, all: usize, words: &Words) -> AnyView {
    let beads = (0..all).map(|bead| view! { <i class=(bead < read).then_some("on")></i> }).collect_view();
    let said = words.with("learning-read", &[("read", read.into()), ("all", all.into())]);
    view! {
        <span class="rt-beads" aria-hidden="true">
            {beads}
        </span>
        <span>{said}</span>
    }
    .into_any()
}

/// "Carry on where you were".
pub fn carry_on(request: &Request, known: &Known, words: &Words) -> Option<AnyView> {
    let library = request.library();
    let shows = |page: &Page| known.sign_offs.shows(&request.trust, page);
    let (module, page) = known.so_far.carry_on(&library, shows)?;
    let values = [
        ("module", module.title.as_str().into()),
        ("page", module.position(page).unwrap_or(1).into()),
        ("all", module.pages.len().into()),
        ("minutes", page.minutes.into()),
    ];
    Some(
        view! {
            <section class="rt-on" aria-labelledby="on">
                <p class="rt-eyebrow">{words.get("learning-carry-on-where")}</p>
                <h2 id="on">{spoken(&page.title, &page.lang, words)}</h2>
                <p class="rt-quiet">{words.with("learning-carry-on-place", &values)}</p>
                <a class="nhsuk-button" href=page.url.clone()>
                    {words.get("learning-carry-on")}
                </a>
            </section>
        }
        .into_any(),
    )
}
