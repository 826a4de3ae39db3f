//! Words as somebody in a hurry types them: split, and told to be near another word.

/// The words of a text, small, without apostrophes: "Don't" is `dont`. Everything that is neither letter nor digit parts words.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric() && !is_apostrophe(letter))
        .map(|piece| piece.chars().filter(|letter| !is_apostrophe(*letter)).flat_map(char::to_lowercase).collect())
        .filter(|word: &String| !word.is_empty())
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{60}')
}

/// How many typing errors a word of so many letters may hold and still be taken for it.
#[must_use]
pub fn errors_for(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The number of typing errors between two words, if there are at most `most`: a letter too many, too few, wrong, or two
/// neighbours changed over.
#[must_use]
pub fn errors_between(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    errors(&one, &other, most)
}

/// The same for words already split into letters. The rows are those of the optimal string alignment distance.
pub(crate) fn errors(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = vec![];
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, wanted) in other.iter().enumerate() {
            let wrong = at(&above, column) + usize::from(letter != wanted);
            let mut best = wrong.min(at(&above, column + 1) + 1).min(at(&current, column) + 1);
            let turned = row > 0
                && column > 0
                && other.get(column - 1) == Some(letter)
                && one.get(row - 1) == Some(wanted)
                && letter != wanted;
            if turned {
                best = best.min(at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        if current.iter().all(|errors| *errors > most) {
            return None;
        }
        before = std::mem::replace(&mut above, current);
    }
    above.last().copied().filter(|errors| *errors <= most)
}

fn at(row: &[usize], column: usize) -> usize {
    row.get(column).copied().unwrap_or(usize::MAX / 2)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_small_and_have_no_apostrophes() {
        let found: Vec<String> = words("Don’t WAIT, it's a&e at 3am…").collect();
        assert_eq!(found, ["dont", "wait", "its", "a", "e", "at", "3am"]);
    }

    #[test]
    fn each_kind_of_typing_error_counts_once() {
        for typed in ["voces", "vooices", "vpices", "vocies"] {
            assert_eq!(errors_between(typed, "voices", 2), Some(1), "{typed}");
        }
        assert_eq!(errors_between("voices", "voices", 0), Some(0));
        assert_eq!(errors_between("vocse", "voices", 2), Some(2));
        assert_eq!(errors_between("vocse", "voices", 1), None);
        assert_eq!(errors_between("ward", "wardrobe", 2), None);
    }

    proptest! {
        #[test]
        fn it_is_the_same_both_ways(one in "[a-d]{0,8}", other in "[a-d]{0,8}") {
            prop_assert_eq!(errors_between(&one, &other, 3), errors_between(&other, &one, 3));
        }

        #[test]
        fn a_letter_left_out_is_one_error(word in "[a-z]{2,12}", place in 0_usize..12) {
            let mut typed: Vec<char> = word.chars().collect();
            typed.remove(place % typed.len());
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(errors_between(&typed, &word, 1), Some(1));
        }
    }
}
