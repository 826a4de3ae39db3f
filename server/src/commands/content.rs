//! `content check`: everything that would stop a start, and what is asked of all content together. `content links`: does what
//! content points to still answer?

use super::open;
use crate::{
    config::Settings,
    links::{self, PATIENCE},
};
use domain::learning::content::{ENGLISH, Problem, Survey};

/// Checks every file and says how much there is, module by module.
///
/// # Errors
/// Every problem with its file and line.
pub fn check(settings: &Settings) -> Result<(), String> {
    let survey = Survey::of(&settings.content.folder).map_err(|problems| told(settings, &problems))?;
    println!("{survey}");
    for language in survey.library.languages().iter().filter(|language| language.tag != ENGLISH) {
        let read = language
            .signed_by
            .as_ref()
            .map_or("nobody has signed it as it stands".to_owned(), |by| format!("signed by {by}"));
        println!("{} {}: of = \"{}\", {read}", language.tag, language.name, language.print);
    }
    println!("{} modules with {} pages: nothing is wrong", survey.library.modules().len(), survey.total.pages);
    Ok(())
}

/// Asks every web address, `seen_url` and source whether it still answers. Needs the network, and a few minutes.
///
/// # Errors
/// Each address that does not answer, why, and who names it.
pub fn links(settings: &Settings) -> Result<(), String> {
    let library = open::library(settings)?;
    let named = library.addresses();
    let all: Vec<&str> = named.keys().map(String::as_str).collect();
    println!("asking {} addresses, {} at a time", all.len(), links::AT_ONCE);
    let broken = links::broken(&all, PATIENCE);
    for links::Broken { address, why } in &broken {
        let by = named.get(address).map(|by| by.join(", ")).unwrap_or_default();
        println!("{address}: {why} (named by {by})");
    }
    if broken.is_empty() {
        println!("all of them answer");
        return Ok(());
    }
    Err(format!("{} of {} addresses do not answer", broken.len(), all.len()))
}

fn told(settings: &Settings, problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("content.folder {}: {} problems\n{}", settings.content.folder.display(), lines.len(), lines.join("\n"))
}
