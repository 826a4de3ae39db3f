//! Search: pages, terms, resources and one's own notes.
//!
//! | address | page |
//! |---|---|
//! | `/search` | the field, the same for everybody |
//! | `/search/results` | what was found for the words that were last sent in this session |
//!
//! What somebody looks for says much about them. So the words are sent by POST to `/do/search/look` ([`api`]) and never stand in
//! an address, a title or a log; they wait in the session for the page of results, which Back and reload show again
//! (`docs/decisions/0013-search-words.md`).

#[cfg(feature = "ssr")]
mod acts;
pub mod api;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod results;
