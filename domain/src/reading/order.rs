//! Which modules come first.

use super::{Choice, Matters};
use crate::learning::{Library, Module, content::front_matter::About};

/// The module for when things have changed.
const FUTURE: &str = "the-future";

/// All modules, in an order that fits what was said. Nothing is left out; without a choice it is the order of their numbers.
#[must_use]
pub fn order(library: &Library, choice: Choice) -> Vec<&Module> {
    let mut modules: Vec<&Module> = library.modules().iter().collect();
    // Stable: within a rank they stay in the order of their numbers.
    modules.sort_by_key(|module| rank(module, choice));
    modules
}

fn rank(module: &Module, choice: Choice) -> (u8, u8) {
    let loss = match choice.is_loss() {
        true if module.id == FUTURE => 0,
        true if is_about_oneself(module) => 1,
        true => 2,
        false => 0,
    };
    (loss, about(module.about, choice.matters))
}

/// One's own strain goes on after a loss.
fn is_about_oneself(module: &Module) -> bool {
    module.id.starts_with("managing-stress")
}

fn about(about: About, matters: Option<Matters>) -> u8 {
    match (matters, about) {
        (None | Some(Matters::NotSure), _) => 0,
        (Some(Matters::Psychosis), About::Psychosis) | (Some(Matters::Bipolar), About::Bipolar) => 0,
        (_, About::Both) => 1,
        _ => 2,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::{super::Change, *};
    use std::{path::Path, sync::LazyLock};

    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap());

    fn ids(matters: Option<Matters>, changed: Option<Change>) -> Vec<&'static str> {
        order(&LIBRARY, Choice { matters, changed }).into_iter().map(|module| module.id.as_str()).collect()
    }

    #[test]
    fn without_a_choice_by_number_and_never_fewer() {
        let plain = ids(None, None);
        assert_eq!(plain[..2], ["what-is-psychosis", "what-is-bipolar"]);
        assert_eq!(ids(Some(Matters::NotSure), None), plain);
        for matters in Matters::ALL.map(Some).into_iter().chain([None]) {
            for changed in Change::ALL.map(Some).into_iter().chain([None]) {
                let mut some = ids(matters, changed);
                some.sort_unstable();
                let mut all = plain.clone();
                all.sort_unstable();
                assert_eq!(some, all, "nothing is locked or lost: {matters:?} {changed:?}");
            }
        }
    }

    #[test]
    fn what_matters_comes_first_and_the_other_last() {
        let bipolar = ids(Some(Matters::Bipolar), None);
        assert_eq!(bipolar[..2], ["what-is-bipolar", "managing-mood-swings"]);
        assert_eq!(*bipolar.last().unwrap(), "managing-positive-symptoms");
        let psychosis = ids(Some(Matters::Psychosis), None);
        assert_eq!(psychosis[..2], ["what-is-psychosis", "managing-positive-symptoms"]);
        assert_eq!(*psychosis.last().unwrap(), "managing-mood-swings");
    }

    #[test]
    fn after_a_loss_the_pages_for_it_come_first() {
        for change in [Change::Died, Change::LostTouch, Change::Separated] {
            let after = ids(Some(Matters::Bipolar), Some(change));
            assert_eq!(after[..3], ["the-future", "managing-stress-doing", "managing-stress-thinking"]);
        }
        assert_eq!(ids(None, Some(Change::Well)), ids(None, None));
    }
}
