//! `content check`: everything that would stop a start, and what is asked of all content together.

use crate::config::Settings;
use domain::learning::content::{Problem, Survey};

/// Checks every file and says how much there is, module by module.
///
/// # Errors
/// Every problem with its file and line.
pub fn check(settings: &Settings) -> Result<(), String> {
    let survey = Survey::of(&settings.content.folder).map_err(|problems| told(settings, &problems))?;
    println!("{survey}");
    println!("{} modules with {} pages: nothing is wrong", survey.library.modules().len(), survey.total.pages);
    Ok(())
}

fn told(settings: &Settings, problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("content.folder {}: {} problems\n{}", settings.content.folder.display(), lines.len(), lines.join("\n"))
}
