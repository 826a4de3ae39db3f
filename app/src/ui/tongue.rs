//! Words of another language than the page's: screen readers must change their voice, and the order of letters its direction.

use crate::words::{ENGLISH, Words};
use leptos::prelude::*;

/// Text that is written in `lang`, inside a page or part that is in the language of `words`. Where both are the same, just the text.
pub fn spoken(text: impl Into<String>, lang: &str, words: &Words) -> AnyView {
    line_in(lang, words, text.into().into_any())
}

/// The same for a line with links in it. Not the item of a list itself: its bullet would stand on the wrong side.
pub fn line_in(lang: &str, words: &Words, line: AnyView) -> AnyView {
    let tongue = words.tongue(lang);
    match tongue.lang {
        None => line,
        Some(_) => view! { <span lang=tongue.lang dir=tongue.dir>{line}</span> }.into_any(),
    }
}

/// Content that is not translated into any language.
pub fn english(text: impl Into<String>, words: &Words) -> AnyView {
    spoken(text, ENGLISH, words)
}

/// A whole part of a page in `lang`; where that is the page's language, the part alone.
pub fn part_in(lang: &str, words: &Words, part: AnyView) -> AnyView {
    let tongue = words.tongue(lang);
    match tongue.lang {
        None => part,
        Some(_) => view! { <div lang=tongue.lang dir=tongue.dir>{part}</div> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_language_is_marked() {
        let html = |text: &str, lang: &str, page: &str| spoken(text, lang, &Words::of(page)).to_html();
        assert!(!html("Voices", "en", "en").contains("span"));
        let cases = [
            ("en", "cy", "lang=\"en\""),
            ("en", "ur", "lang=\"en\" dir=\"ltr\""),
            ("ur", "en", "lang=\"ur\" dir=\"rtl\""),
        ];
        for (lang, page, mark) in cases {
            assert!(html("Voices", lang, page).contains(&format!("<span {mark}>")), "{lang} in {page}");
        }
        assert!(part_in("en", &Words::of("ur"), ().into_any()).to_html().contains("<div lang=\"en\" dir=\"ltr\">"));
    }
}
