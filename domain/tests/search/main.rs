//! Search: does it find the right page?
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod notes;
mod understanding;
mod wordings;

use domain::{
    learning::Library,
    search::{Item, Search},
};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::load(Path::new("../content")).unwrap()));
static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::new(LIBRARY.clone()));

/// As the wordings name it.
fn name(item: Item<'_>) -> String {
    match item {
        Item::Page(page) => page.id.clone(),
        Item::Term(term) => format!("term:{}", term.id),
        Item::Resource(resource) => format!("resource:{}", resource.id),
    }
}

/// What is found for words, best first.
fn found(words: &str) -> Vec<String> {
    SEARCH.look(words, |_| true).hits.iter().map(|hit| name(hit.item)).collect()
}
