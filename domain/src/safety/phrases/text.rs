//! A text as the rules see it: words in a row, with marks where a sentence ends.

use crate::spelling;

/// One word, or the end of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Small, without apostrophes.
    Word(Vec<char>),
    /// No phrase reaches over it.
    End,
    /// Part of a phrase that means no harm: matches nothing.
    Harmless,
}

/// The tokens of a text.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = vec![];
    for sentence in text.split(['.', '!', '?', ';', '\n', '\r']) {
        tokens.extend(spelling::words(sentence).map(|word| Token::Word(word.chars().collect())));
        if tokens.last().is_some_and(|last| *last != Token::End) {
            tokens.push(Token::End);
        }
    }
    tokens
}
