//! What somebody may have meant: names that are spelled nearly like the one they asked for.

use crate::spelling::errors;

/// The most names that are offered.
const MOST: usize = 5;
/// Longer names are cut before they are compared: nobody mistypes a page of text, and comparing costs the square of the length.
const LETTERS: usize = 60;

/// The things with a name near to `wanted`, the nearest first, each once. `among` pairs every thing with one of its names.
///
/// Near means: at most a third of the letters differ (2 in short names), or one name is a part of the other. Where there is nothing of
/// that kind: names that share many pairs of letters, as words do that were written by ear.
pub fn near<'n, T: PartialEq>(wanted: &str, among: impl IntoIterator<Item = (T, &'n str)>) -> Vec<T> {
    let wanted = plain(wanted);
    let mut found: Vec<(Far, T)> =
        among.into_iter().filter_map(|(thing, name)| Some((far(&wanted, &plain(name))?, thing))).collect();
    found.sort_by_key(|(far, _)| *far);
    if let Some((Far::Letters(_), _)) = found.first() {
        found.retain(|(far, _)| matches!(far, Far::Letters(_)));
    }
    let mut nearest = Vec::new();
    for (_, thing) in found {
        if nearest.len() < MOST && !nearest.contains(&thing) {
            nearest.push(thing);
        }
    }
    nearest
}

/// Small letters and digits; everything else is one space.
fn plain(name: &str) -> Vec<char> {
    let spaced: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    joined.chars().take(LETTERS).collect()
}

/// How far a name is: by letters that differ, then by pairs of letters that are not shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Far {
    Letters(usize),
    Pairs(usize),
}

fn far(wanted: &[char], name: &[char]) -> Option<Far> {
    how_far(wanted, name).map(Far::Letters).or_else(|| unshared(wanted, name).map(Far::Pairs))
}

/// The pairs of letters that only one of them has, in percent of all; `None` if they share fewer than three in ten.
fn unshared(wanted: &[char], name: &[char]) -> Option<usize> {
    let (wanted, mut rest) = (pairs(wanted), pairs(name));
    let all = wanted.len() + rest.len();
    let shared = wanted
        .iter()
        .filter(|pair| rest.iter().position(|other| other == *pair).map(|at| rest.swap_remove(at)).is_some());
    let percent = (200 * shared.count()).checked_div(all)?;
    (percent >= 30).then(|| 100 - percent)
}

fn pairs(letters: &[char]) -> Vec<(char, char)> {
    let letters: Vec<char> = letters.iter().copied().filter(|letter| *letter != ' ').collect();
    letters.iter().copied().zip(letters.iter().copied().skip(1)).collect()
}

/// How many letters differ; `None` if too many.
fn how_far(wanted: &[char], name: &[char]) -> Option<usize> {
    if wanted.is_empty() || name.is_empty() {
        return None;
    }
    let most = (wanted.len().max(name.len()) / 3).max(2);
    let far = errors(wanted, name, most).filter(|far| *far < wanted.len().min(name.len()));
    if far.is_some() {
        return far;
    }
    let part = |whole: &[char], part: &[char]| part.len() >= 4 && whole.windows(part.len()).any(|piece| piece == part);
    (part(name, wanted) || part(wanted, name)).then_some(most)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn distance(one: &[char], other: &[char]) -> usize {
        errors(one, other, LETTERS).unwrap()
    }

    fn letters(one: &str, other: &str) -> usize {
        distance(&plain(one), &plain(other))
    }

    #[test]
    fn letters_that_differ_are_counted() {
        assert_eq!(letters("psychosis", "psychosis"), 0);
        assert_eq!(letters("pyschosis", "psychosis"), 1, "two letters swapped are one slip");
        assert_eq!(letters("sycosis", "psychosis"), 2);
        assert_eq!(letters("", "cpn"), 3);
    }

    #[test]
    fn the_nearest_comes_first_and_each_once() {
        let names = [(1, "Samaritans"), (1, "samaritans"), (2, "Shout"), (3, "Mind"), (4, "Carers UK")];
        assert_eq!(near("samaritan", names), [1]);
        assert_eq!(near("shuot", names), [2]);
        assert_eq!(near("carers", names), [4], "a part of a name is near");
        assert!(near("olanzapine", names).is_empty());
        assert!(near("", names).is_empty() && near("--", names).is_empty());
    }

    #[test]
    fn what_was_written_by_ear_is_near_where_nothing_was_mistyped() {
        let names = [(1, "Schizophrenia"), (2, "Schizoaffective disorder"), (3, "Olanzapine")];
        assert_eq!(near("skizofrenya", names)[0], 1);
        assert_eq!(near("olanzapin", names), [3]);
        assert_eq!(near("pyschosis", [(1, "Discharge"), (2, "Psychosis")]), [2]);
    }

    #[test]
    fn short_names_need_a_letter_in_common() {
        assert!(near("xy", [(1, "GP")]).is_empty());
        assert_eq!(near("cpm", [(1, "CPN")]), [1]);
    }

    proptest! {
        #[test]
        fn it_is_a_distance(one in "\\PC{0,30}", other in "\\PC{0,30}") {
            let (a, b) = (plain(&one), plain(&other));
            prop_assert_eq!(distance(&a, &b), distance(&b, &a));
            prop_assert_eq!(distance(&a, &a), 0);
            prop_assert!(distance(&a, &b) <= a.len().max(b.len()));
        }

        #[test]
        fn any_text_is_taken(wanted in "\\PC{0,200}") {
            let _ = near(&wanted, [(1, "Psychosis"), (2, "Écoute")]);
        }
    }
}
