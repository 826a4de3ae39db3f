//! Which doors of the home page somebody sees.

use super::{Choice, Matters};
use crate::learning::{
    Library,
    content::{
        front_matter::About,
        home::{Door, DoorTone},
    },
};

/// The doors that fit what was said, in the order of `home.toml`. The urgent ones are always there.
#[must_use]
pub fn doors(library: &Library, choice: Choice) -> Vec<&Door> {
    library.doors().iter().filter(|door| fits(door, choice)).collect()
}

fn fits(door: &Door, choice: Choice) -> bool {
    if door.tone == DoorTone::Urgent {
        return true;
    }
    match choice.changed {
        Some(changed) => door.changed.contains(&changed),
        None => door.changed.is_empty() && is_about(door.about, choice.matters),
    }
}

/// Without a choice everything that is about both, or about one of them, stands there.
fn is_about(about: About, matters: Option<Matters>) -> bool {
    !matches!((about, matters), (About::Psychosis, Some(Matters::Bipolar)) | (About::Bipolar, Some(Matters::Psychosis)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::{super::Change, *};
    use std::{path::Path, sync::LazyLock};

    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap());

    fn urls(matters: Option<Matters>, changed: Option<Change>) -> Vec<&'static str> {
        doors(&LIBRARY, Choice { matters, changed }).into_iter().map(|door| door.url.as_str()).collect()
    }

    #[test]
    fn urgent_help_stands_first_whatever_was_said() {
        for matters in Matters::ALL.map(Some).into_iter().chain([None]) {
            for changed in Change::ALL.map(Some).into_iter().chain([None]) {
                assert_eq!(urls(matters, changed)[0], "/urgent-help", "{matters:?} {changed:?}");
                assert!(urls(matters, changed).len() >= 4, "{matters:?} {changed:?}");
            }
        }
    }

    #[test]
    fn examples_follow_what_matters() {
        let has = |matters, part: &str| urls(matters, None).iter().any(|url| url.contains(part));
        for matters in [None, Some(Matters::NotSure)] {
            assert!(has(matters, "/which/understand") && has(matters, "what-is-bipolar"), "{matters:?}");
        }
        assert!(!has(Some(Matters::Bipolar), "/which/understand"));
        assert!(has(Some(Matters::Bipolar), "what-is-bipolar"));
        assert!(has(Some(Matters::Psychosis), "/which/understand"));
        assert!(!has(Some(Matters::Psychosis), "what-is-bipolar"));
    }

    #[test]
    fn after_a_change_the_page_for_it_is_the_second_door_and_daily_life_is_gone() {
        for (change, page) in [
            (Change::Died, "/modules/the-future/bereaved"),
            (Change::LostTouch, "/modules/the-future/lost-touch"),
            (Change::Separated, "/modules/the-future/separated"),
        ] {
            let urls = urls(Some(Matters::Psychosis), Some(change));
            assert_eq!(urls[1], page);
            assert!(!urls.iter().any(|url| url.contains("early-signs") || url.contains("what-it-means")), "{urls:?}");
        }
    }
}
