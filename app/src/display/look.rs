//! What can be chosen, as it stands in the cookie and on `<html>`.

/// What can be chosen: the name of the question, and its answers. The first answer is the usual look.
pub const QUESTIONS: [(&str, &[&str]); 6] = [
    ("text", &["usual", "larger", "largest"]),
    ("spacing", &["usual", "wide"]),
    ("contrast", &["usual", "high"]),
    ("colours", &["phone", "light", "dark"]),
    ("movement", &["phone", "less"]),
    ("icon", &["usual", "plain"]),
];

/// How the site looks for one browser: the place of each answer in [`QUESTIONS`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look([usize; 6]);

impl Look {
    /// From the answers of the form. What is no answer counts as the usual one.
    #[must_use]
    pub fn of_choices(chosen: [&str; 6]) -> Self {
        let mut look = Self::default();
        for ((place, answer), (_, answers)) in look.0.iter_mut().zip(chosen).zip(QUESTIONS) {
            *place = answers.iter().position(|one| *one == answer).unwrap_or(0);
        }
        look
    }

    /// From the cookie. A cookie that anybody has changed by hand can say nothing else than a look.
    #[must_use]
    pub fn of_cookie(cookie: &str) -> Self {
        let mut parts = cookie.split('.');
        let chosen: [&str; 6] = std::array::from_fn(|_| parts.next().unwrap_or_default());
        Self::of_choices(chosen)
    }

    /// As it stands in the cookie: "larger.usual.high.phone.phone.usual".
    #[must_use]
    pub fn cookie(self) -> String {
        self.answers().join(".")
    }

    /// The answer to each question.
    #[must_use]
    pub fn answers(self) -> [&'static str; 6] {
        std::array::from_fn(|at| QUESTIONS[at].1[self.0[at]])
    }

    /// Nothing was chosen that differs from the usual look.
    #[must_use]
    pub fn is_usual(self) -> bool {
        self == Self::default()
    }

    /// The classes of `<html>`: one for each answer that is not the usual one; light and dark are an attribute of their own, and the icon is
    /// none of the page's looks.
    #[must_use]
    pub fn classes(self) -> Option<String> {
        let chosen = QUESTIONS.iter().zip(self.answers()).zip(self.0);
        let classes = chosen
            .filter(|((question, _), place)| *place > 0 && !matches!(question.0, "colours" | "icon"))
            .map(|((question, answer), _)| format!("rt-{}-{answer}", question.0));
        let classes: Vec<String> = classes.collect();
        (!classes.is_empty()).then(|| classes.join(" "))
    }

    /// `data-look` of `<html>`: "light" or "dark", or nothing where the phone decides.
    #[must_use]
    pub fn colours(self) -> Option<&'static str> {
        Some(self.answers()[3]).filter(|colours| *colours != "phone")
    }

    /// Name and icon on the home screen, and the name in titles, give nothing away.
    #[must_use]
    pub fn is_plain(self) -> bool {
        self.answers()[5] == "plain"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_comes_back_from_the_cookie() {
        let look = Look::of_choices(["largest", "wide", "high", "dark", "less", "plain"]);
        assert_eq!(Look::of_cookie(&look.cookie()), look);
        assert_eq!(
            look.classes().as_deref(),
            Some("rt-text-largest rt-spacing-wide rt-contrast-high rt-movement-less")
        );
        assert_eq!(look.colours(), Some("dark"));
        assert!(look.is_plain() && !Look::default().is_plain());
    }

    #[test]
    fn nothing_strange_reaches_the_page() {
        for strange in ["", "x", "usual\"><script>", "dark.dark.dark.dark.dark.dark", "....", "larger"] {
            let look = Look::of_cookie(strange);
            let shown = format!("{:?}{:?}", look.classes(), look.colours());
            assert!(!shown.contains('<') && !shown.contains('\\'), "{shown}");
        }
        assert!(Look::of_cookie("nonsense").is_usual());
        assert_eq!(Look::of_cookie("larger").classes().as_deref(), Some("rt-text-larger"));
        assert_eq!(Look::default().classes(), None);
    }
}
