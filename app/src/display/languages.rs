//! The languages of the site, one button each: a plain form at the foot of every page, and on `/display`.

use crate::{language, request::Request, ui::LanguageLinks, words::ENGLISH};
use domain::{learning::content::Direction, trust};

/// What the foot of a page needs to offer the other languages. Nothing where English is all there is.
#[must_use]
pub fn of(request: &Request) -> Option<LanguageLinks> {
    let toolkit = &request.toolkit;
    let offered = trust::languages::offered(&toolkit.library, &request.trust, toolkit.demo);
    let tags = language::offered(&toolkit.library, &request.trust, toolkit.demo);
    let all: Vec<_> = offered.into_iter().filter(|language| tags.contains(&language.tag.as_str())).collect();
    if all.len() < 2 {
        return None;
    }
    let chosen = request.language();
    let unchecked = all.iter().any(|language| language.tag == chosen && !language.is_ready());
    let right = |dir: Direction| if dir == Direction::Rtl { "rtl" } else { "ltr" };
    Some(LanguageLinks {
        next: request.at().to_owned(),
        chosen: chosen.to_owned(),
        unchecked: unchecked && chosen != ENGLISH,
        all: all.into_iter().map(|one| (one.tag.clone(), one.name.clone(), right(one.dir))).collect(),
    })
}
