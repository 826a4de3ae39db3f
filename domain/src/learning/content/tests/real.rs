//! The content that ships.
use crate::learning::content::Library;
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
