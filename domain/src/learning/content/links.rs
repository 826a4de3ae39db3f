//! Where links between our pages lead.
use std::collections::HashMap;

/// The addresses of all pages by id.
#[derive(Clone, Debug, Default)]
pub struct Links {
    urls: HashMap<String, String>,
    /// Some page could not be read, so an unknown id may be its id: told once is enough.
    pub incomplete: bool,
}

impl Links {
    pub fn insert(&mut self, id: &str, url: String) {
        self.urls.insert(id.to_owned(), url);
    }

    pub fn url(&self, id: &str) -> Option<&str> {
        self.urls.get(id).map(String::as_str)
    }

    /// Is there a page with this id, as far as can be said?
    pub fn knows(&self, id: &str) -> bool {
        self.incomplete || self.urls.contains_key(id)
    }

    /// Is there a page with this address, as far as can be said?
    pub fn leads_to(&self, url: &str) -> bool {
        self.incomplete || self.urls.values().any(|known| known == url)
    }

    /// The address behind a link in Markdown: `page:<id>` or `https://…`. Error: what was expected.
    pub fn href(&self, to: &str) -> Result<String, String> {
        if let Some(id) = to.strip_prefix("page:") {
            return match self.url(id) {
                Some(url) => Ok(url.to_owned()),
                None if self.incomplete => Ok(String::new()),
                None => Err(format!("no page has the id {id:?}")),
            };
        }
        if to.starts_with("https://") && to.len() > "https://".len() {
            return Ok(to.to_owned());
        }
        Err(format!("expected a link to page:<id> or https://…, found {to:?}"))
    }
}
