//! What an item stands for, as it is named and where it leads.

use crate::words::{ENGLISH, Words};
use domain::{
    learning::{Library, plan},
    toolbox::{Kind, entity},
};

/// The name of a thing, and its address if it is still there.
pub struct Thing {
    pub title: String,
    /// The language of its name.
    pub lang: String,
    pub href: Option<String>,
    /// The public page that can be kept on a phone for it.
    pub public: Option<String>,
    /// "Page", "Your plan" and so on.
    pub kind: String,
}

/// Looks an item up in the content. What is gone is called so.
pub fn of(library: &Library, kind: Kind, target: &str, words: &Words) -> Thing {
    let found = match kind {
        Kind::Page => library.page_by_id(target).map(|page| (page.title.clone(), page.url.clone(), page.lang.clone())),
        Kind::Plan => library
            .page_by_id(target)
            .filter(|page| page.plan.is_some())
            .map(|page| (plan::name(page).to_owned(), format!("/plans/{target}"), page.lang.clone())),
        Kind::Resource => library
            .resource(target)
            .map(|one| (one.name.to_string(), format!("/help-directory/{target}"), ENGLISH.to_owned())),
        Kind::Term => {
            library.term(target).map(|term| (term.label.to_string(), format!("/words/{target}"), ENGLISH.to_owned()))
        }
        Kind::Note => {
            library.field(target).map(|(page, field)| (plan::question(field), page.url.clone(), page.lang.clone()))
        }
    };
    let kind = words.get(&format!("toolbox-kind-{}", kind.name()));
    match found {
        Some((title, href, lang)) => {
            // What one wrote is read on the page of its exercise: that is public, and the words lie in the phone's vault.
            let page = library.page_by_id(target).map(|page| page.url.clone());
            Thing { title, lang, public: Some(page.unwrap_or_else(|| href.clone())), href: Some(href), kind }
        }
        None => {
            Thing { title: words.get("toolbox-gone"), lang: words.lang().to_owned(), public: None, href: None, kind }
        }
    }
}

/// The same for a row.
pub fn of_item(library: &Library, item: &entity::Model, words: &Words) -> Thing {
    of(library, item.kind, &item.target_id, words)
}
