//! How far somebody is: pages read, and where to carry on.

use super::{
    content::{Library, Module, Page},
    progress,
};
use std::collections::HashMap;

/// The progress of one person. Only they see it.
#[derive(Debug, Clone, Default)]
pub struct SoFar(HashMap<String, progress::Model>);

impl SoFar {
    /// From the rows of one owner.
    #[must_use]
    pub fn new(rows: Vec<progress::Model>) -> Self {
        Self(rows.into_iter().map(|row| (row.page_id.clone(), row)).collect())
    }

    /// Has the page been read to its end?
    #[must_use]
    pub fn has_read(&self, page: &Page) -> bool {
        self.0.get(&page.id).is_some_and(|row| row.finished_at.is_some())
    }

    /// When the page was read to its end.
    #[must_use]
    pub fn finished(&self, page: &Page) -> Option<crate::Moment> {
        self.0.get(&page.id).and_then(|row| row.finished_at)
    }

    /// How many of these pages have been read.
    pub fn read_of<'a>(&self, pages: impl IntoIterator<Item = &'a Page>) -> usize {
        pages.into_iter().filter(|page| self.has_read(page)).count()
    }

    /// When the page was last seen.
    #[must_use]
    pub fn seen(&self, page: &Page) -> Option<crate::Moment> {
        self.0.get(&page.id).map(|row| row.seen_at)
    }

    /// The last time something was seen before `moment`.
    #[must_use]
    pub fn last_seen_before(&self, moment: crate::Moment) -> Option<crate::Moment> {
        self.0.values().map(|row| row.seen_at).filter(|seen| *seen < moment).max()
    }

    /// Was this the last page that was seen?
    #[must_use]
    pub fn is_last_seen(&self, page: &Page) -> bool {
        self.0.values().max_by_key(|row| row.seen_at).is_some_and(|row| row.page_id == page.id)
    }

    /// "Carry on where I was": the page of a module that was seen last or, if that was read to its end, the first after it in the
    /// same module that was not. `None` when nothing was seen, or that module is done. Only pages that `shows` lets through.
    pub fn carry_on<'a>(&self, library: &'a Library, shows: impl Fn(&Page) -> bool) -> Option<(&'a Module, &'a Page)> {
        let pages = library.modules().iter().flat_map(|module| module.pages.iter().map(move |page| (module, page)));
        let seen = pages.filter_map(|(module, page)| Some((self.seen(page)?, module, page)));
        let (_, module, last) = seen.max_by_key(|(at, _, _)| *at)?;
        let from = module.pages.iter().skip_while(|page| page.id != last.id);
        from.into_iter().find(|page| !self.has_read(page) && shows(page)).map(|page| (module, page))
    }
}
