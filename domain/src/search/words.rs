//! The words of a text as the index keeps them.

use super::stem::stem;
use crate::spelling;

/// Words that stand in every text and tell none apart.
const EVERYWHERE: &[&str] = &[
    "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
    "do", "does", "doing", "dont", "for", "from", "get", "gets", "go", "got", "had", "has", "have", "he", "her",
    "here", "hers", "hes", "him", "his", "how", "i", "if", "im", "in", "into", "is", "it", "its", "ive", "just",
    "keep", "keeps", "like", "may", "me", "much", "my", "now", "of", "on", "or", "our", "out", "please", "she", "shes",
    "should", "so", "some", "that", "the", "their", "them", "then", "there", "they", "theyre", "this", "to", "too",
    "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would",
    "you", "your",
];

/// Does this word stand in every text?
pub fn is_everywhere(word: &str) -> bool {
    EVERYWHERE.binary_search(&word).is_ok()
}

/// The words of a text and their stems, without those that stand everywhere.
pub fn telling(text: &str) -> impl Iterator<Item = (String, String)> + '_ {
    spelling::words(text).filter(|word| !is_everywhere(word)).map(|word| {
        let stem = stem(&word);
        (word, stem)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_stand_everywhere_are_in_order() {
        assert!(EVERYWHERE.is_sorted());
        assert!(is_everywhere("the") && !is_everywhere("voices"));
    }

    #[test]
    fn what_tells_texts_apart_is_left() {
        let found: Vec<String> = telling("What if he won't take his tablets?").map(|(_, stem)| stem).collect();
        assert_eq!(found, ["wont", "take", "tablet"]);
    }
}
