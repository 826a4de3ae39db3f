//! `content check`: the same check as at each start.

use super::open;
use crate::config::Settings;

/// Checks every file and says how much there is.
///
/// # Errors
/// Every problem with its file and line.
pub fn check(settings: &Settings) -> Result<(), String> {
    let library = open::library(settings)?;
    let pages: usize = library.modules().iter().map(|module| module.pages.len()).sum();
    println!("{} modules with {pages} pages: nothing is wrong", library.modules().len());
    Ok(())
}
