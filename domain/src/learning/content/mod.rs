//! Content as files: parsed, checked and rendered once at start. The rules are in `docs/content/format.md`.
//!
//! A file that breaks a rule is a [`Problem`] with file, line and what was expected; [`Library::load`] collects all of them.
mod addresses;
pub mod blocks;
mod body;
mod build;
mod capitals;
mod checks;
pub mod days;
pub mod directory;
mod draft;
mod figures;
mod files;
pub mod front_matter;
pub mod glossary;
mod hash;
pub mod home;
mod html;
mod language;
pub mod languages;
mod library;
mod links;
mod load;
mod markdown;
mod module_file;
mod numerals;
pub mod page;
mod phone_numbers;
mod plain;
mod problem;
mod prose;
mod readability;
mod source;
pub mod survey;
pub mod synonyms;
mod terms;
mod text;
mod translation;
pub mod urgent;

#[cfg(test)]
mod tests;

pub use blocks::Block;
pub use front_matter::{About, Citation, Kind};
pub use languages::{Direction, ENGLISH, Language};
pub use library::{Library, Module};
pub use page::{Field, FieldKind, Page, Segment};
pub use plain::Passage;
pub use problem::Problem;
pub use survey::Survey;
pub use terms::mentions;
pub use text::Text;

/// A topic or language as in addresses: `law-and-rights`.
#[must_use]
pub fn topic_slug(name: &str) -> String {
    html::slug(name)
}
