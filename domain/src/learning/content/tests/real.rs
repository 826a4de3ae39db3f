//! The content that ships.
use crate::learning::content::{Library, Survey};
use std::path::Path;

/// Every file keeps to the rules. Run with `--nocapture` for the reading grades.
#[test]
fn the_shipped_content_keeps_to_the_rules() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let library = match Library::load(&dir) {
        Ok(library) => library,
        Err(problems) => {
            let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{} problems:\n{}", list.len(), list.join("\n"));
        }
    };
    for page in library.pages() {
        println!("{:5.1}  {:4} words  {}", page.grade, page.words, page.url);
    }
    assert!(library.pages().all(|page| page.grade <= 7.0));
}

/// No page stands alone, no paragraph stands twice, and there is as much as was promised.
#[test]
fn the_shipped_content_is_whole() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let survey = Survey::of(&dir).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{} problems:\n{}", list.len(), list.join("\n"));
    });
    let in_modules: usize = survey.library.modules().iter().map(|module| module.pages.len()).sum();
    assert_eq!(survey.library.modules().len(), 12);
    assert!(in_modules >= 85, "{in_modules} pages");
    assert!(survey.total.words >= 35_000, "{} words", survey.total.words);
    assert!(survey.library.glossary().len() >= 150 && survey.library.directory().len() >= 80);
    assert!(survey.total.worst() <= 7.0);
}
