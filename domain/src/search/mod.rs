//! Search over what everybody may read: pages, terms and resources. Made once, in memory; what people wrote is searched in the
//! database ([`notes`]).
//!
//! [`words`] and [`stem`] turn a text into stems, [`index`] counts them by field (BM25), [`query`] understands what was typed,
//! [`snippet`] shows where it stands. Nothing here is kept or written to a log.

mod documents;
mod index;
pub mod notes;
mod query;
mod snippet;
mod stem;
mod words;

pub use snippet::Piece;

use crate::{
    glossary::near_to,
    learning::{
        Library, Page,
        content::{Text, directory::Resource, glossary::Term},
    },
};
use index::Index;
use query::{Query, Translation};
use snippet::Wanted;
use std::sync::{Arc, OnceLock};

/// The most letters of a query that are looked at.
pub const LONGEST_QUERY: usize = 200;
/// The most hits that are given.
const MOST_HITS: usize = 30;
/// A hit with less than this part of the best one's worth is left out.
const FAINT: f32 = 0.2;
/// What it is worth to be named as the best answer.
const ANSWER: f32 = 5.0;
/// What each word of a name is worth that stands in the query as a whole, and how sure its words must be.
const NAME: f32 = 0.6;
const SURE_NAME: f32 = 0.3;
/// Words of people who look for somebody to turn to.
const SERVICE: &[&str] =
    &["advice", "charity", "contact", "helpline", "line", "organisation", "service", "services", "website"];

/// Search over one library. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Search {
    library: Arc<Library>,
    made: Arc<OnceLock<Made>>,
}

#[derive(Debug)]
struct Made {
    entries: Vec<documents::Entry>,
    index: Index,
    translations: Vec<Translation>,
}

/// What was found, best first.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// Of every kind together.
    pub hits: Vec<Hit<'a>>,
    /// What was looked for instead, if words were typed wrong.
    pub corrected: Option<String>,
    /// If nothing was found: terms that are written alike.
    pub near: Vec<&'a Term>,
}

/// Something found.
#[derive(Debug)]
pub struct Hit<'a> {
    /// What it is.
    pub item: Item<'a>,
    /// The passage that says most about what was looked for.
    pub snippet: Vec<Piece>,
    /// To compare hits with.
    pub worth: f32,
}

/// What can be found.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// A page, of a module or of the site.
    Page(&'a Page),
    /// A word explained.
    Term(&'a Term),
    /// A service or organisation.
    Resource(&'a Resource),
}

impl Search {
    /// Search over `library`. The index is made when it is first asked, or by [`Search::ready`].
    #[must_use]
    pub fn new(library: Arc<Library>) -> Self {
        Self { library, made: Arc::default() }
    }

    /// Does this word stand anywhere, in any form?
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        words::is_everywhere(word) || self.made().index.knows(&stem::stem(word))
    }

    /// Makes the index, so that nobody has to wait for it.
    pub fn ready(&self) {
        self.made();
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(|| Made::new(&self.library))
    }

    /// Looks for what was typed, among pages for which `shows` holds, terms and resources.
    pub fn look(&self, typed: &str, shows: impl Fn(&Page) -> bool) -> Found<'_> {
        let made = self.made();
        let query = Query::new(typed, &made.index, &made.translations);
        let worths = made.rank(&query).into_iter().enumerate();
        let mut ranked: Vec<(usize, f32)> = worths.filter(|(_, worth)| *worth > 0.0).collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let least = ranked.first().map_or(0.0, |(_, worth)| worth * FAINT);
        let wanted = made.wanted(&query);
        let hits: Vec<Hit<'_>> = ranked
            .into_iter()
            .take_while(|(_, worth)| *worth >= least)
            .filter_map(|(at, worth)| {
                let entry = made.entries.get(at)?;
                let item = entry.item(&self.library)?;
                let shown = !matches!(item, Item::Page(page) if !shows(page));
                shown.then_some((entry, item, worth))
            })
            .take(MOST_HITS)
            .map(|(entry, item, worth)| Hit { item, snippet: entry.snippet(&wanted), worth })
            .collect();
        let near = if hits.is_empty() { near_to(&self.library, typed) } else { vec![] };
        Found { corrected: query.corrected(typed), hits, near }
    }
}

impl Made {
    fn new(library: &Library) -> Self {
        let (entries, documents) = documents::of(library);
        let synonyms = library.synonyms();
        let stems = |text: &str| words::telling(text).map(|(_, stem)| stem).collect::<Vec<_>>();
        let translations = synonyms
            .iter()
            .flat_map(|synonym| synonym.say.iter().map(move |say| (say, synonym)))
            .map(|(say, synonym)| Translation {
                say: stems(say),
                means: synonym.means.iter().flat_map(|means| stems(means)).collect(),
                find: synonym
                    .find
                    .iter()
                    .filter_map(|id| entries.iter().position(|entry| entry.is_called(id)))
                    .collect(),
            })
            .filter(|translation| !translation.say.is_empty())
            .collect();
        let said = synonyms.iter().flat_map(|synonym| &synonym.say).map(Text::as_str);
        Self { index: Index::new(&documents, said), entries, translations }
    }

    /// How much each document is worth for a query. What more of the words agree on is worth more than their sum.
    fn rank(&self, query: &Query) -> Vec<f32> {
        let mut worths = vec![0.0; self.index.len()];
        // How many of the words each document has.
        let mut agreed = vec![0.0; worths.len()];
        for asked in &query.asked {
            let best = self.best_of(asked);
            for ((worth, agreed), best) in worths.iter_mut().zip(&mut agreed).zip(best) {
                *worth += best;
                *agreed += if best > 0.0 { 1.0 } else { 0.0 };
            }
        }
        for (stem, weight) in &query.meant {
            let tells = self.index.tells(stem);
            for (at, share) in self.index.with(stem) {
                if let Some(worth) = worths.get_mut(at) {
                    *worth += share * tells * weight;
                }
            }
        }
        let words = query.asked.iter().map(|_| 1.0).sum::<f32>().max(1.0);
        let wants_service = query.asked.iter().any(|asked| SERVICE.contains(&asked.typed.as_str()));
        for (at, ((worth, agreed), entry)) in worths.iter_mut().zip(agreed).zip(&self.entries).enumerate() {
            *worth *= self.index.prior(at) * (0.7 + 0.3 * agreed / words);
            *worth += self.named(entry, query) + query.answers.get(&at).map_or(0.0, |sure| ANSWER * sure);
            if wants_service && entry.is_resource() {
                *worth *= 1.4;
            }
        }
        worths
    }

    /// What each document says about one word, whichever of its stems says most.
    fn best_of(&self, asked: &query::Asked) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.index.len()];
        for (stem, sure) in &asked.stems {
            let tells = self.index.tells(stem);
            for (at, share) in self.index.with(stem) {
                if let Some(worth) = best.get_mut(at) {
                    *worth = worth.max(share * tells * sure);
                }
            }
        }
        best
    }

    /// What it is worth that a name stands in the query as a whole; twice that if it is all of the query.
    fn named(&self, entry: &documents::Entry, query: &Query) -> f32 {
        let worth = |name: &Vec<String>| {
            let sure = name.iter().map(|stem| query.sure_of(stem)).fold(1.0, f32::min);
            let all = if query.asked.len() <= name.len() { 2.0 } else { 1.0 };
            if sure < SURE_NAME {
                0.0
            } else {
                NAME * sure * all * name.iter().map(|stem| self.index.tells(stem)).sum::<f32>()
            }
        };
        entry.names.iter().map(worth).fold(0.0, f32::max)
    }

    /// How much each stem tells that is looked for.
    fn wanted<'q>(&self, query: &'q Query) -> Wanted<'q> {
        let asked = query.asked.iter().flat_map(|asked| &asked.stems).map(|(stem, _)| stem);
        asked.chain(query.meant.keys()).map(|stem| (stem.as_str(), self.index.tells(stem))).collect()
    }
}
