//! Which pages a trust shows, and whether a clinician has checked them (decision 6).

use super::{
    content::{Library, Page},
    page_sign_off,
};
use crate::{
    Moment,
    trust::{self, SiteState, UnsignedPages},
};
use std::collections::HashMap;

/// Pages outside modules that a clinician signs. The others are about the site itself.
const CLINICAL_SITE_PAGES: [&str; 2] = ["urgent-help", "under-18"];
/// Never hidden, as hiding them would be worse than any wording; a site does not open before they are signed.
const ALWAYS_SHOWN_MODULE: &str = "dealing-with-crises";

/// Whether the named reviewer has signed a page as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// This kind of page needs nobody's signature.
    NotNeeded,
    /// Nobody has signed it.
    No,
    /// It was signed, and has changed since.
    Changed {
        /// Who signed the page as it was.
        by: String,
        /// When.
        at: Moment,
    },
    /// It is signed as it stands.
    Yes {
        /// The reviewer's name.
        by: String,
        /// When.
        at: Moment,
    },
}

impl Signed {
    /// The page must carry "Not yet checked by a clinician".
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::No | Self::Changed { .. })
    }
}

/// The signatures of one trust.
#[derive(Debug, Clone, Default)]
pub struct SignOffs(HashMap<String, page_sign_off::Model>);

impl SignOffs {
    /// From the rows of one trust.
    #[must_use]
    pub fn new(rows: Vec<page_sign_off::Model>) -> Self {
        Self(rows.into_iter().map(|row| (row.page_id.clone(), row)).collect())
    }

    /// Whether a page is signed as it stands.
    #[must_use]
    pub fn of(&self, page: &Page) -> Signed {
        if !needs_signature(page) {
            return Signed::NotNeeded;
        }
        match self.0.get(&page.id) {
            None => Signed::No,
            Some(row) if row.content_hash == page.hash => {
                Signed::Yes { by: row.reviewer_name.clone(), at: row.signed_at }
            }
            Some(row) => Signed::Changed { by: row.reviewer_name.clone(), at: row.signed_at },
        }
    }

    /// Does the trust's site show this page?
    #[must_use]
    pub fn shows(&self, trust: &trust::entity::Model, page: &Page) -> bool {
        let hides = trust.state == SiteState::Open && trust.unsigned_pages == UnsignedPages::Hide;
        !hides || never_hidden(page) || !self.of(page).is_missing()
    }

    /// Pages that must be signed before the site opens: crises and urgent help.
    pub fn missing_before_opening<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = &'a Page> {
        library.pages().filter(|page| must_be_signed(page) && self.of(page).is_missing())
    }
}

/// Does a clinician sign pages like this one?
#[must_use]
pub fn needs_signature(page: &Page) -> bool {
    page.module.is_some() || CLINICAL_SITE_PAGES.contains(&page.slug.as_str())
}

/// Must this page be signed before a site opens?
#[must_use]
pub fn must_be_signed(page: &Page) -> bool {
    page.module.as_deref() == Some(ALWAYS_SHOWN_MODULE) || (page.module.is_none() && page.slug == "urgent-help")
}

fn never_hidden(page: &Page) -> bool {
    page.module.is_none() || must_be_signed(page)
}
