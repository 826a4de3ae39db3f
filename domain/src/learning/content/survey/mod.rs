//! What maintainers ask of all content together: how much there is, and what stands alone or twice.
//!
//! A start does without it, as a page that nobody links to breaks nothing; `relatives-toolkit content check` and the tests do not.
mod alike;
mod orphans;

use super::{Library, Page, Problem, load, prose::Prose};
use crate::learning::shown::needs_signature;
use std::{fmt, path::Path};

/// All content, with what was counted.
#[derive(Debug)]
pub struct Survey {
    pub library: Library,
    pub modules: Vec<Counted>,
    pub total: Counted,
}

/// One module, or all together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    pub name: String,
    pub pages: usize,
    pub words: usize,
    pub minutes: u32,
    /// Reading grades of its pages, from the easiest to the hardest.
    grades: Vec<f64>,
    pub sources: usize,
    /// Pages that a clinician has to sign in the site. The files hold no signature, so here it is all that need one.
    pub unsigned: usize,
}

impl Counted {
    fn of<'a>(name: &str, pages: impl Iterator<Item = &'a Page>) -> Self {
        let mut counted = Self { name: name.to_owned(), ..Self::default() };
        for page in pages {
            counted.pages += 1;
            counted.words += page.words;
            counted.minutes += u32::from(page.minutes);
            counted.grades.push(page.grade);
            counted.sources += page.sources.len();
            counted.unsigned += usize::from(needs_signature(page));
        }
        counted.grades.sort_by(f64::total_cmp);
        counted
    }

    /// The grade of the hardest page; 0 without pages.
    #[must_use]
    pub fn worst(&self) -> f64 {
        self.grades.last().copied().unwrap_or_default()
    }

    /// The grade of the page in the middle; of two in the middle, the harder one.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.grades.get(self.grades.len() / 2).copied().unwrap_or_default()
    }
}

impl Survey {
    /// Reads all files under `dir` and looks at them together.
    ///
    /// # Errors
    /// Everything that would stop a start; if there is nothing of that, every page that no other page leads to and every
    /// paragraph that stands twice.
    pub fn of(dir: &Path) -> Result<Self, Vec<Problem>> {
        let mut parts = load::load(dir)?;
        let prose = std::mem::take(&mut parts.prose);
        let library = Library::from_parts(parts);
        let mut problems = orphans::pages(&library, &prose);
        problems.extend(twice(&prose));
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        let of_modules = library.modules().iter().map(|module| Counted::of(&module.id, module.pages.iter()));
        let outside = Counted::of("outside modules", library.site_pages().iter());
        let modules = of_modules.chain([outside]).collect();
        let total = Counted::of("all", library.pages());
        Ok(Self { library, modules, total })
    }
}

/// Paragraphs of pages that say nearly the same.
fn twice(prose: &[Prose]) -> Vec<Problem> {
    let paragraphs: Vec<alike::Paragraph<'_>> = prose
        .iter()
        .flat_map(|page| {
            page.paragraphs.iter().map(|(line, words)| alike::Paragraph { path: &page.path, line: *line, words })
        })
        .collect();
    let place = |index: usize| paragraphs.get(index);
    alike::alike(&paragraphs)
        .into_iter()
        .filter_map(|(later, first)| {
            let (later, first) = (place(later)?, place(first)?);
            let expected = format!("expected other words: {}:{} says nearly the same", first.path, first.line);
            Some(Problem::new(later.path, later.line, expected))
        })
        .collect()
}

/// A table for the terminal.
impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, worst) = ("module", "worst");
        writeln!(
            f,
            "{name:28} {:>5} {:>6} {:>7} {worst:>6} {:>6} {:>7} {:>8}",
            "pages", "words", "minutes", "median", "sources", "unsigned"
        )?;
        for row in self.modules.iter().chain([&self.total]) {
            writeln!(
                f,
                "{:28} {:>5} {:>6} {:>7} {:>6.1} {:>6.1} {:>7} {:>8}",
                row.name,
                row.pages,
                row.words,
                row.minutes,
                row.worst(),
                row.median(),
                row.sources,
                row.unsigned
            )?;
        }
        writeln!(f, "worst, median: reading grade of the hardest page and of the one in the middle")?;
        writeln!(f, "unsigned: pages a clinician has to sign; signatures are kept in the site, for each trust")?;
        write!(
            f,
            "{} words in pages, {} terms, {} resources",
            self.total.words,
            self.library.glossary().len(),
            self.library.directory().len()
        )
    }
}
