#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]
mod broken_blocks;
mod broken_files;
mod broken_language;
mod fixture;
mod interface_words;
mod never_panics;
mod reading_grade;
mod real;
mod rendering;
mod survey;
mod translations;
