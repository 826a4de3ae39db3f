//! All content of the site, ready to be shown. Loaded once at start.
use super::{
    blocks::Urgency,
    directory::Resource,
    glossary::Term,
    home::Door,
    languages::{ENGLISH, Language},
    load,
    page::{Field, Page},
    problem::Problem,
    synonyms::Synonym,
    text::Text,
    translation::Translation,
    urgent::UrgentNumber,
};
use jiff::civil::Date;
use std::{collections::HashMap, path::Path, sync::Arc};

/// A module with its pages in order.
#[derive(Clone, Debug)]
pub struct Module {
    pub id: String,
    pub number: u8,
    pub title: String,
    pub summary: String,
    pub about: super::front_matter::About,
    /// The whole module in two minutes.
    pub short_version: Vec<String>,
    /// Ids of resources for the support page.
    pub resources: Vec<String>,
    pub pages: Vec<Page>,
}

impl Module {
    /// `/modules/<id>`.
    pub fn url(&self) -> String {
        format!("/modules/{}", self.id)
    }

    /// The page that tells what to do right now, if the module opens with one: its first block is an emergency card.
    pub fn right_now(&self) -> Option<&Page> {
        self.pages.first().filter(|page| page.opens_with_emergency())
    }

    /// Minutes for all pages together.
    pub fn minutes(&self) -> u32 {
        self.pages.iter().map(|page| u32::from(page.minutes)).sum()
    }

    /// Where a page stands in the module, from 1.
    pub fn position(&self, page: &Page) -> Option<usize> {
        self.pages.iter().position(|other| other.id == page.id).map(|index| index + 1)
    }
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Module(usize, usize),
    Site(usize),
}

#[derive(Clone, Debug, Default)]
pub struct Library {
    modules: Vec<Module>,
    site: Vec<Page>,
    places: HashMap<String, Place>,
    /// Field id → (page id, index of the field).
    fields: HashMap<String, (String, usize)>,
    glossary: Vec<Term>,
    directory: Vec<Resource>,
    urgent: Vec<UrgentNumber>,
    doors: Vec<Door>,
    synonyms: Vec<Synonym>,
    figures: HashMap<String, String>,
    /// English first.
    languages: Vec<Language>,
    /// The languages of the urgent numbers and of the doors.
    langs: Langs,
    /// By tag: this library with what is translated in its place.
    translated: HashMap<String, Arc<Library>>,
    version: String,
}

#[derive(Clone, Debug)]
struct Langs {
    urgent: String,
    doors: String,
}

impl Default for Langs {
    fn default() -> Self {
        Self { urgent: ENGLISH.to_owned(), doors: ENGLISH.to_owned() }
    }
}

/// What [`load`] hands over.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub modules: Vec<Module>,
    pub site: Vec<Page>,
    pub glossary: Vec<Term>,
    pub directory: Vec<Resource>,
    pub urgent: Vec<UrgentNumber>,
    pub doors: Vec<Door>,
    pub synonyms: Vec<Synonym>,
    pub figures: HashMap<String, String>,
    pub translations: Vec<Translation>,
    pub version: String,
    /// What the pages say. The library does not keep it.
    pub prose: Vec<super::prose::Prose>,
}

impl Library {
    /// Reads, checks and renders everything under `dir` (the folder `content`).
    /// Error: all problems found, sorted by file and line.
    pub fn load(dir: &Path) -> Result<Self, Vec<Problem>> {
        load::load(dir).map(Self::from_parts)
    }

    pub(super) fn from_parts(parts: Parts) -> Self {
        let Parts {
            modules,
            site,
            glossary,
            directory,
            urgent,
            doors,
            synonyms,
            figures,
            translations,
            version,
            prose: _,
        } = parts;
        let mut library =
            Self { modules, site, glossary, directory, urgent, doors, synonyms, figures, version, ..Self::default() };
        let placed: Vec<(Place, &Page)> = library.placed().collect();
        let places = placed.iter().map(|(place, page)| (page.id.clone(), *place)).collect();
        let fields = placed
            .iter()
            .flat_map(|(_, page)| {
                page.fields.iter().enumerate().map(|(index, field)| (field.id.clone(), (page.id.clone(), index)))
            })
            .collect();
        library.places = places;
        library.fields = fields;
        library.languages = std::iter::once(Language::english())
            .chain(translations.iter().map(|translation| translation.language.clone()))
            .collect();
        let english = library.clone();
        for translation in translations {
            library.translated.insert(translation.language.tag.clone(), Arc::new(english.with(translation)));
        }
        library
    }

    /// The same with what is translated in the place of the English.
    fn with(&self, translation: Translation) -> Self {
        let mut library = self.clone();
        let tag = translation.language.tag;
        if let Some(urgent) = translation.urgent {
            (library.urgent, library.langs.urgent) = (urgent, tag.clone());
        }
        if let Some(doors) = translation.doors {
            (library.doors, library.langs.doors) = (doors, tag);
        }
        for page in translation.pages {
            let place = match library.places.get(&page.id) {
                Some(Place::Module(module, at)) => {
                    library.modules.get_mut(*module).and_then(|module| module.pages.get_mut(*at))
                }
                Some(Place::Site(at)) => library.site.get_mut(*at),
                None => None,
            };
            if let Some(place) = place {
                *place = page;
            }
        }
        library
    }

    /// The languages there are, English first.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// This library for readers of a language: English wherever nothing is translated.
    pub fn in_language(self: &Arc<Self>, tag: &str) -> Arc<Self> {
        self.translated.get(tag).unwrap_or(self).clone()
    }

    /// The language of the urgent numbers.
    pub fn urgent_lang(&self) -> &str {
        &self.langs.urgent
    }

    /// The language of the doors.
    pub fn doors_lang(&self) -> &str {
        &self.langs.doors
    }

    fn placed(&self) -> impl Iterator<Item = (Place, &Page)> {
        let in_modules =
            self.modules.iter().enumerate().flat_map(|(m, module)| {
                module.pages.iter().enumerate().map(move |(p, page)| (Place::Module(m, p), page))
            });
        in_modules.chain(self.site.iter().enumerate().map(|(index, page)| (Place::Site(index), page)))
    }

    /// Modules by number.
    pub fn modules(&self) -> &[Module] {
        &self.modules
    }

    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.id == id)
    }

    /// All pages: those of modules in order, then those outside.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.placed().map(|(_, page)| page)
    }

    /// A page by the two parts of its address.
    pub fn page(&self, module: &str, slug: &str) -> Option<(&Module, &Page)> {
        let module = self.module(module)?;
        module.pages.iter().find(|page| page.slug == slug).map(|page| (module, page))
    }

    pub fn page_by_id(&self, id: &str) -> Option<&Page> {
        match *self.places.get(id)? {
            Place::Module(module, page) => self.modules.get(module)?.pages.get(page),
            Place::Site(page) => self.site.get(page),
        }
    }

    /// The pages before and after one in its module.
    pub fn neighbours(&self, page: &Page) -> (Option<&Page>, Option<&Page>) {
        let Some(Place::Module(module, index)) = self.places.get(&page.id).copied() else { return (None, None) };
        let Some(module) = self.modules.get(module) else { return (None, None) };
        (index.checked_sub(1).and_then(|before| module.pages.get(before)), module.pages.get(index + 1))
    }

    /// Pages outside modules.
    pub fn site_pages(&self) -> &[Page] {
        &self.site
    }

    /// A page outside modules by its address without the `/`.
    pub fn site_page(&self, slug: &str) -> Option<&Page> {
        self.site.iter().find(|page| page.slug == slug)
    }

    /// A field and the page it stands on.
    pub fn field(&self, id: &str) -> Option<(&Page, &Field)> {
        let (page, index) = self.fields.get(id)?;
        let page = self.page_by_id(page)?;
        page.fields.get(*index).map(|field| (page, field))
    }

    /// Terms of the glossary, by label.
    pub fn glossary(&self) -> &[Term] {
        &self.glossary
    }

    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id.as_str() == id)
    }

    /// National resources, in the order of the file.
    pub fn directory(&self) -> &[Resource] {
        &self.directory
    }

    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.directory.iter().find(|resource| resource.id.as_str() == id)
    }

    /// The shipped urgent numbers; a trust may replace them.
    pub fn urgent_numbers(&self) -> &[UrgentNumber] {
        &self.urgent
    }

    /// The shipped numbers a block names; all of them if it names none.
    pub fn urgent_numbers_of(&self, ids: &[Text]) -> Vec<&UrgentNumber> {
        super::urgent::chosen(&self.urgent, ids)
    }

    /// The doors of the home page.
    pub fn doors(&self) -> &[Door] {
        &self.doors
    }

    /// A door with choices behind it.
    pub fn door(&self, id: &str) -> Option<&Door> {
        self.doors.iter().find(|door| door.id == id && !door.choices.is_empty())
    }

    /// Plain words that people search with, and what they mean.
    pub fn synonyms(&self) -> &[Synonym] {
        &self.synonyms
    }

    /// The drawing of a figure block as safe SVG that screen readers call `alt`.
    pub fn figure(&self, name: &str, alt: &str) -> Option<String> {
        let named = format!("role=\"img\" aria-label=\"{}\" focusable", super::html::escape(alt));
        self.figures.get(name).map(|svg| svg.replacen(super::figures::HIDDEN, &named, 1))
    }

    /// Hex SHA-256 over every file: changes whenever any word changes.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Pages whose next review was due before `today`.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &Page> {
        self.pages().filter(move |page| page.review_due.is_some_and(|due| due < today))
    }
}

impl Urgency {
    /// The word used in class names and ids of words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::NonUrgent => "non-urgent",
        }
    }
}
