//! Explains glossary terms where a page first uses them.
use super::{glossary::Term, html::escape};

/// The terms a page names and has not used yet.
#[derive(Debug, Default)]
pub struct Unused<'a>(Vec<&'a Term>);

impl<'a> Unused<'a> {
    pub fn new(terms: Vec<&'a Term>) -> Self {
        Self(terms)
    }

    /// What is left over: these are listed below the page.
    pub fn into_ids(self) -> Vec<String> {
        self.0.into_iter().map(|term| term.id.to_string()).collect()
    }

    /// HTML of `text` with each term's first use wrapped. Second value: was anything wrapped?
    pub fn explain(&mut self, text: &str) -> (String, bool) {
        let mut html = String::new();
        let mut rest = text;
        let mut wrapped = false;
        while let Some((index, from, to)) = self.first_in(rest) {
            let term = self.0.remove(index);
            html.push_str(&escape(rest.get(..from).unwrap_or_default()));
            html.push_str(&opened(term, rest.get(from..to).unwrap_or_default()));
            rest = rest.get(to..).unwrap_or_default();
            wrapped = true;
        }
        html.push_str(&escape(rest));
        (html, wrapped)
    }

    /// The earliest use of any term; of two at the same place the longer one.
    fn first_in(&self, text: &str) -> Option<(usize, usize, usize)> {
        let uses = self.0.iter().enumerate().flat_map(|(index, term)| {
            term.spellings().filter_map(move |spelling| find_word(text, spelling).map(|(from, to)| (index, from, to)))
        });
        uses.min_by_key(|(_, from, to)| (*from, std::cmp::Reverse(*to)))
    }
}

/// The term as `<details>`: it opens beneath its own line, and its name leads to its page in the jargon buster. Its paragraph must not be a `<p>`.
fn opened(term: &Term, used: &str) -> String {
    format!(
        "<details class=\"rt-term\"><summary>{}</summary><div class=\"rt-term__box\"><p><a href=\"{}\">{}</a>: {}</p></div></details>",
        escape(used),
        escape(&term.url()),
        escape(&term.label),
        escape(&term.meaning)
    )
}

/// Whether `word` stands in `text` as a whole word.
#[must_use]
pub fn mentions(text: &str, word: &str) -> bool {
    find_word(text, word).is_some()
}

/// Where `word` stands as a whole word: capitals matter only for short names in capitals (CPN).
fn find_word(text: &str, word: &str) -> Option<(usize, usize)> {
    let capitals = word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
    let inside = |letter: Option<char>| letter.is_some_and(|c| c.is_alphanumeric() || c == '-');
    let mut before = None;
    for (from, letter) in text.char_indices() {
        if !inside(before)
            && let Some(to) =
                starts_with(text.get(from..).unwrap_or_default(), word, capitals).map(|length| from + length)
            && !inside(text.get(to..).and_then(|rest| rest.chars().next()))
        {
            return Some((from, to));
        }
        before = Some(letter);
    }
    None
}

/// How many bytes of `text` spell `word`.
fn starts_with(text: &str, word: &str, capitals: bool) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        let (_, letter) = letters.next()?;
        let same = if capitals { letter == wanted } else { letter.to_lowercase().eq(wanted.to_lowercase()) };
        if !same {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}
