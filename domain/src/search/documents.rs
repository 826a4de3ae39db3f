//! What is found by search, and which of its words say how much about it.

use super::{
    Item,
    index::Document,
    snippet::{Passage, Piece, Wanted, pieces, snippet},
    words::telling,
};
use crate::learning::{
    Library, Page,
    content::{Kind, Text, directory::Resource, glossary::Term},
};

/// Something that can be found, as the index knows it.
#[derive(Debug)]
pub struct Entry {
    known_as: KnownAs,
    /// What it says about itself in a line.
    summary: String,
    passages: Vec<Passage>,
    /// What it is called, as stems.
    pub names: Vec<Vec<String>>,
}

#[derive(Debug)]
enum KnownAs {
    Page(String),
    Term(String),
    Resource(String),
}

/// Everything in a library that can be found: as it is shown, and as it is indexed, in the same order.
pub fn of(library: &Library) -> (Vec<Entry>, Vec<Document>) {
    let pages = library.pages().map(|page| of_page(page, library));
    let terms = library.glossary().iter().map(of_term);
    let resources = library.directory().iter().map(of_resource);
    pages.chain(terms).chain(resources).unzip()
}

fn of_page(page: &Page, library: &Library) -> (Entry, Document) {
    let passages = page.passages();
    let joined = |heading: bool| {
        let some = passages.iter().filter(|passage| passage.heading == heading);
        some.map(|passage| passage.words.as_str()).collect::<Vec<_>>().join("\n")
    };
    let module = page.module.as_deref().and_then(|id| library.module(id));
    let fields = vec![
        (6.0, page.title.clone()),
        (3.0, page.summary.clone()),
        (2.0, joined(true)),
        (0.8, joined(false)),
        (0.5, module.map(|module| module.title.clone()).unwrap_or_default()),
    ];
    let prior = match page.kind {
        Kind::Information | Kind::Tips => 1.0,
        Kind::Exercise | Kind::Support => 0.85,
        Kind::Opener => 0.8,
        Kind::Example | Kind::Story => 0.65,
        Kind::Site if page.slug == "urgent-help" => 1.0,
        Kind::Site => 0.6,
    };
    let text =
        passages.into_iter().filter(|passage| !passage.heading).map(|passage| Passage::new(passage.words)).collect();
    let entry = Entry {
        known_as: KnownAs::Page(page.id.clone()),
        summary: page.summary.clone(),
        passages: text,
        names: names([page.title.as_str()]),
    };
    (entry, Document { fields, prior })
}

fn of_term(term: &Term) -> (Entry, Document) {
    let forms = term.forms.iter().map(Text::as_str).collect::<Vec<_>>().join("\n");
    let fields = vec![(6.0, term.label.to_string()), (5.0, forms), (1.5, term.meaning.to_string())];
    let entry = Entry {
        known_as: KnownAs::Term(term.id.to_string()),
        summary: term.meaning.to_string(),
        passages: vec![Passage::new(term.meaning.to_string())],
        names: names(term.spellings()),
    };
    (entry, Document { fields, prior: 0.8 })
}

fn of_resource(resource: &Resource) -> (Entry, Document) {
    let topics = resource.topics.iter().map(Text::as_str).collect::<Vec<_>>().join("\n");
    let fields = vec![
        (6.0, resource.name.to_string()),
        (1.9, resource.what.to_string()),
        (1.0, resource.who_for.to_string()),
        (2.0, topics),
    ];
    let entry = Entry {
        known_as: KnownAs::Resource(resource.id.to_string()),
        summary: resource.what.to_string(),
        passages: [&resource.what, &resource.who_for].map(|text| Passage::new(text.to_string())).into(),
        names: names([resource.name.as_str()]),
    };
    (entry, Document { fields, prior: 0.75 })
}

fn names<'a>(spellings: impl IntoIterator<Item = &'a str>) -> Vec<Vec<String>> {
    let stems = |name: &str| telling(name).map(|(_, stem)| stem).collect::<Vec<_>>();
    spellings.into_iter().map(stems).filter(|name| !name.is_empty()).collect()
}

impl Entry {
    /// Whether `id` is what a list of synonyms calls it: a page's id, `term:` or `resource:` and an id.
    pub fn is_called(&self, id: &str) -> bool {
        match (&self.known_as, id.split_once(':')) {
            (KnownAs::Page(own), _) => own == id,
            (KnownAs::Term(own), Some(("term", id))) | (KnownAs::Resource(own), Some(("resource", id))) => own == id,
            _ => false,
        }
    }

    /// Is it a service or organisation?
    pub fn is_resource(&self) -> bool {
        matches!(self.known_as, KnownAs::Resource(_))
    }

    /// What it is in the library.
    pub fn item<'a>(&self, library: &'a Library) -> Option<Item<'a>> {
        match &self.known_as {
            KnownAs::Page(id) => library.page_by_id(id).map(Item::Page),
            KnownAs::Term(id) => library.term(id).map(Item::Term),
            KnownAs::Resource(id) => library.resource(id).map(Item::Resource),
        }
    }

    /// The passage that says most about what is wanted, or else what it says about itself.
    pub fn snippet(&self, wanted: &Wanted<'_>) -> Vec<Piece> {
        snippet(&self.passages, wanted).unwrap_or_else(|| pieces(&self.summary, wanted))
    }
}
