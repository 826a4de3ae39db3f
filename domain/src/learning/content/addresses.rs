//! Every address outside the site that content names.
use super::Library;
use std::collections::BTreeMap;

impl Library {
    /// Each address once, with who names it: `directory: samaritans`, `urgent: 999`, a page's address.
    #[must_use]
    pub fn addresses(&self) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |address: &str, by: String| all.entry(address.to_owned()).or_default().push(by);
        for place in self.directory() {
            for address in place.web.iter().chain([&place.seen_url]) {
                add(address, format!("directory: {}", place.id));
            }
        }
        for number in self.urgent_numbers() {
            for address in [&number.url, &number.seen_url] {
                add(address, format!("urgent: {}", number.id));
            }
        }
        for page in self.pages() {
            for source in &page.sources {
                if let Some(url) = &source.url {
                    add(url, page.url.clone());
                }
            }
        }
        for named in all.values_mut() {
            named.dedup();
        }
        all
    }
}
