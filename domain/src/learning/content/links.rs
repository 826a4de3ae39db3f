//! Where links between our pages lead.
use std::collections::HashMap;

/// The addresses of all pages by id.
#[derive(Clone, Debug, Default)]
pub struct Links(HashMap<String, String>);

impl Links {
    pub fn insert(&mut self, id: &str, url: String) {
        self.0.insert(id.to_owned(), url);
    }

    pub fn url(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }

    /// Is there a page with this address?
    pub fn leads_to(&self, url: &str) -> bool {
        self.0.values().any(|known| known == url)
    }

    /// The address behind a link in Markdown: `page:<id>` or `https://…`. Error: what was expected.
    pub fn href(&self, to: &str) -> Result<String, String> {
        if let Some(id) = to.strip_prefix("page:") {
            return self.url(id).map(str::to_owned).ok_or_else(|| format!("no page has the id {id:?}"));
        }
        if to.starts_with("https://") && to.len() > "https://".len() {
            return Ok(to.to_owned());
        }
        Err(format!("expected a link to page:<id> or https://…, found {to:?}"))
    }
}
