//! A page or a whole module as it is put on paper: the words without furniture, questions with room to write, the numbers to call,
//! where it comes from. Made once, shown twice: as a page to print ([`page`]) and as a PDF ([`file`]).

mod ask;
pub mod file;
pub mod page;

use super::{blocks::calls, pages::unsigned_words};
use crate::words::Words;
use domain::{
    learning::{
        Library, Module, Page, SignOffs,
        content::{Block, Citation, Passage, Segment, blocks::Figure},
    },
    trust,
};
use std::collections::BTreeSet;

/// What is put on paper.
pub struct Paper {
    pub title: String,
    pub pieces: Vec<Piece>,
}

/// A part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The title of a page.
    Page(String),
    /// A heading on a page.
    Heading(String),
    Text(String),
    /// A line of a list.
    Item(String),
    Quiet(String),
    /// A drawing, what it shows and what stands below it.
    Figure {
        svg: String,
        alt: String,
        caption: String,
    },
    /// So many lines to write on.
    Room(u8),
}

/// What is needed to make one.
pub struct Maker<'a> {
    pub library: &'a Library,
    pub trust: &'a trust::entity::Model,
    pub sign_offs: &'a SignOffs,
    pub words: &'a Words,
}

impl Maker<'_> {
    /// A page that the trust shows.
    pub fn page(&self, page: &Page) -> Option<Paper> {
        if !self.sign_offs.shows(self.trust, page) {
            return None;
        }
        let mut pieces = self.body(page);
        pieces.extend(self.terms(std::iter::once(page)));
        Some(Paper { title: page.title.clone(), pieces })
    }

    /// All pages of a module that the trust shows, after its short version.
    pub fn module(&self, module: &Module) -> Option<Paper> {
        let shown: Vec<&Page> = module.pages.iter().filter(|page| self.sign_offs.shows(self.trust, page)).collect();
        if shown.is_empty() {
            return None;
        }
        let mut pieces = vec![Piece::Text(module.summary.clone()), Piece::Page(self.words.get("module-short"))];
        pieces.extend(module.short_version.iter().cloned().map(Piece::Item));
        for page in &shown {
            pieces.push(Piece::Page(page.title.clone()));
            pieces.extend(self.body(page));
        }
        pieces.extend(self.terms(shown.into_iter()));
        Some(Paper { title: module.title.clone(), pieces })
    }

    fn body(&self, page: &Page) -> Vec<Piece> {
        let mark = unsigned_words(&self.sign_offs.of(page), self.words).map(Piece::Quiet);
        let body = page.segments.iter().flat_map(|segment| self.segment(segment));
        mark.into_iter().chain(body).chain(self.sources(page)).collect()
    }

    fn segment(&self, segment: &Segment) -> Vec<Piece> {
        let Segment::Block(block) = segment else { return plain(segment.passages()) };
        match block {
            // What is written on the screen is put together there.
            Block::Letter(_) | Block::Summary(_) => Vec::new(),
            Block::Figure(figure) => vec![self.figure(figure)],
            Block::Crisis(crisis) => {
                let title =
                    crisis.title.as_ref().map_or_else(|| self.words.get("learning-numbers"), ToString::to_string);
                std::iter::once(Piece::Heading(title)).chain(self.numbers(&crisis.numbers)).collect()
            }
            Block::Care(care) => {
                let numbers = if care.numbers.is_empty() { Vec::new() } else { self.numbers(&care.numbers) };
                plain(segment.passages()).into_iter().chain(numbers).collect()
            }
            Block::Video(video) => {
                let transcript = video.transcript.paragraphs().map(|part| Piece::Text(part.to_owned()));
                std::iter::once(Piece::Heading(video.title.to_string())).chain(transcript).collect()
            }
            Block::Step(step) => {
                let mut pieces = vec![Piece::Heading(step.title.to_string())];
                pieces.extend(step.intro.iter().map(|intro| Piece::Text(intro.to_string())));
                pieces.extend(if step.crisis { self.numbers(&[]) } else { Vec::new() });
                pieces.extend(ask::questions(block, self.words));
                pieces
            }
            block if ask::asks(block) => ask::questions(block, self.words),
            _ => plain(segment.passages()),
        }
    }

    fn figure(&self, figure: &Figure) -> Piece {
        let svg = self.library.figure(&figure.name, &figure.alt).unwrap_or_default();
        Piece::Figure { svg, alt: figure.alt.to_string(), caption: figure.caption.to_string() }
    }

    fn numbers(&self, ids: &[domain::learning::content::Text]) -> Vec<Piece> {
        self.library.urgent_numbers_of(ids).into_iter().map(|number| Piece::Item(calls::on_paper(number))).collect()
    }

    fn sources(&self, page: &Page) -> Vec<Piece> {
        if page.sources.is_empty() {
            return Vec::new();
        }
        let heading = Piece::Heading(self.words.get("learning-sources"));
        std::iter::once(heading).chain(page.sources.iter().map(|source| Piece::Item(citation(source)))).collect()
    }

    /// The words that the pages name, each once, with what they mean.
    fn terms<'p>(&self, pages: impl Iterator<Item = &'p Page>) -> Vec<Piece> {
        let ids: BTreeSet<&str> = pages.flat_map(|page| page.glossary.iter().map(String::as_str)).collect();
        let terms = ids.into_iter().filter_map(|id| self.library.term(id));
        let lines: Vec<Piece> = terms.map(|term| Piece::Item(format!("{}: {}", term.label, term.meaning))).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        std::iter::once(Piece::Page(self.words.get("paper-terms"))).chain(lines).collect()
    }
}

fn plain(passages: Vec<Passage>) -> Vec<Piece> {
    let piece = |passage: Passage| match (passage.heading, passage.item) {
        (true, _) => Piece::Heading(passage.words),
        (_, true) => Piece::Item(passage.words),
        _ => Piece::Text(passage.words),
    };
    passages.into_iter().map(piece).collect()
}

fn citation(source: &Citation) -> String {
    let number = source.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
    let address = source.url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
    format!("{} ({}{number}, {}){address}", source.title, source.body, source.year)
}
