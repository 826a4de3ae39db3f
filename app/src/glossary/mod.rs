//! The jargon buster: words that relatives meet, in plain English.
//!
//! | address | page |
//! |---|---|
//! | `/words` | all words from A to Z |
//! | `/words/<id>` | one word, with the pages that explain it |
//! | `/word-topics/<topic>` | the words of one topic, each with its pages |
//!
//! Public pages: the same for everybody who has no cookie.

#[cfg(feature = "ssr")]
pub mod pages;
