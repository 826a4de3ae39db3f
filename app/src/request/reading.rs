//! How a request is answered: with which look, in which language, with which content; and where its page stands.

use super::{Request, own_path};
use crate::{browser, display::look::Look};
use domain::{account::passkeys::Site, learning::content::Library};
use http::{HeaderValue, StatusCode, header};
use std::sync::Arc;

impl Request {
    /// How the site looks in this browser.
    #[must_use]
    pub fn look(&self) -> Look {
        self.cookies
            .get(browser::look_cookie_name(self.toolkit.secure_cookies))
            .map(|it| Look::of_cookie(it))
            .unwrap_or_default()
    }

    /// Keeps how the site looks in this browser; the usual look needs no cookie.
    pub fn set_look(&self, look: Look) {
        let name = browser::look_cookie_name(self.toolkit.secure_cookies);
        if look.is_usual() {
            self.clear_cookie(name);
        } else {
            self.set_cookie(name, &look.cookie(), browser::LOOK_COOKIE_DAYS);
        }
    }

    /// The site as passkeys know it.
    #[must_use]
    pub fn site(&self) -> Site<'_> {
        Site { origin: &self.origin, name: &self.trust.short_name }
    }

    /// The language somebody reads the site in, as its tag.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Keeps the language somebody chose in this browser.
    pub fn set_language(&self, tag: &str) {
        let name = browser::language_cookie_name(self.toolkit.secure_cookies);
        self.set_cookie(name, tag, browser::LANGUAGE_COOKIE_DAYS);
    }

    /// All content, with what is translated into the reader's language.
    #[must_use]
    pub fn library(&self) -> Arc<Library> {
        self.toolkit.library.in_language(self.language)
    }

    /// Path and query of the page being shown; the home page where it is none, or looks like none of ours.
    #[must_use]
    pub fn at(&self) -> &str {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.?=&%".contains(&byte);
        let ours = own_path(&self.at) && !self.at.starts_with("/do/") && self.at.bytes().all(plain);
        if ours { &self.at } else { "/" }
    }

    /// What stands before a path of this site in the address people see.
    #[must_use]
    pub fn origin(&self) -> String {
        let scheme = if self.toolkit.secure_cookies { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }

    /// 303 to somebody else's page, one that the operator's configuration leads to.
    pub fn leave_for(&self, address: &str) {
        self.status(StatusCode::SEE_OTHER);
        if let Ok(address) = HeaderValue::from_str(address) {
            self.response.insert_header(header::LOCATION, address);
        }
    }

    /// Says in which languages the answer is, where that is not the language of the page alone.
    pub fn set_content_language(&self, tags: &str) {
        if let Ok(tags) = HeaderValue::from_str(tags) {
            self.response.insert_header(header::CONTENT_LANGUAGE, tags);
        }
    }
}
