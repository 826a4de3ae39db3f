//! Words and their endings, so that "voice", "voices" and "voicing" are one.
//!
//! Few rules, on purpose: a stem must only be the same for forms of one word, it need not be a word. The Snowball stemmer for
//! English does more (it also takes "-ation" and "-ness" away) and puts words together that mean different things to a relative:
//! "organise" and "organ", "severe" and "several".

/// The stem of a word in small letters without apostrophes.
#[must_use]
pub fn stem(word: &str) -> String {
    let word = without_plural(word);
    let word = without_ending(&word);
    // "make", "making" and "made up": the last e says nothing.
    match word.strip_suffix('e') {
        Some(rest) if rest.len() > 3 => rest.to_owned(),
        _ => word,
    }
}

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

fn without_plural(word: &str) -> String {
    if word.len() <= 3 || !word.is_ascii() {
        return word.to_owned();
    }
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    if ["sses", "shes", "ches", "xes"].iter().any(|ending| word.ends_with(ending)) {
        return word.trim_end_matches("es").to_owned();
    }
    match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['s', 'u', 'i']) => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn without_ending(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ied").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    let ending = ["ing", "ed", "ly"].iter().find_map(|ending| word.strip_suffix(ending));
    match ending {
        Some(rest) if rest.len() == 3 && lost_its_e(rest) => format!("{rest}e"),
        Some(rest) if rest.len() > 2 && rest.contains(VOWELS) => without_double(rest),
        _ => word.to_owned(),
    }
}

/// "caring" is of "care", and not of "car": a short word that ends in one consonant would have doubled it.
fn lost_its_e(rest: &str) -> bool {
    let vowels: Vec<bool> = rest.chars().map(|letter| VOWELS.contains(&letter)).collect();
    vowels == [false, true, false] && !rest.ends_with(['w', 'x', 'y'])
}

/// "planning" is of "plan"; "calling" stays of "call".
fn without_double(word: &str) -> String {
    let mut letters = word.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(before)) if last == before && !matches!(last, 'l' | 's' | 'z' | 'e' | 'o') => {
            word.get(..word.len() - last.len_utf8()).unwrap_or(word).to_owned()
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::stem;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            &["voice", "voices", "voicing", "voiced"][..],
            &["worry", "worries", "worried", "worrying"],
            &["plan", "plans", "planning", "planned"],
            &["carer", "carers"],
            &["take", "takes", "taking"],
            &["care", "cares", "caring", "cared"],
            &["drive", "drives", "driving"],
            &["call", "calls", "called", "calling"],
            &["crash", "crashes", "crashed"],
            &["sudden", "suddenly"],
            &["stress", "stressed", "stresses"],
        ] {
            let stems: std::collections::BTreeSet<String> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in
            [("bus", "bu"), ("this", "thi"), ("sing", "s"), ("bed", "b"), ("severe", "several"), ("caring", "car")]
        {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem_no_longer_than_itself(word in "\\PC{1,20}") {
            let stem = stem(&word);
            prop_assert!(!stem.is_empty() && stem.len() <= word.len());
        }
    }
}
