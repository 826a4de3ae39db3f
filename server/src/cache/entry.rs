//! A finished page in each encoding, with its headers.

use crate::packing::{accepted, brotli, gzip};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A page is packed once for everybody, so it may take its time.
const BEST: i32 = 11;

/// A finished page.
#[derive(Debug)]
pub struct Entry {
    /// The route's template, for the log.
    pub route: String,
    headers: HeaderMap,
    plain: Packed,
    gzip: Option<Packed>,
    brotli: Option<Packed>,
}

#[derive(Debug)]
struct Packed {
    encoding: Option<&'static str>,
    body: Bytes,
    /// Strong: other bytes, other tag.
    tag: HeaderValue,
}

impl Entry {
    /// Packs a page. Takes some milliseconds.
    #[must_use]
    pub fn new(route: String, headers: HeaderMap, html: Bytes) -> Option<Self> {
        let stem = HEXLOWER.encode(Sha256::digest(&html).get(..12)?);
        let smaller = |packed: &Vec<u8>| packed.len() < html.len();
        let pack = |encoding: Option<&'static str>, body: Bytes| {
            let suffix = encoding.unwrap_or("plain");
            Some(Packed { encoding, body, tag: HeaderValue::from_str(&format!("\"{stem}-{suffix}\"")).ok()? })
        };
        Some(Self {
            route,
            headers,
            gzip: gzip(&html).filter(smaller).and_then(|body| pack(Some("gzip"), body.into())),
            brotli: brotli(&html, BEST).filter(smaller).and_then(|body| pack(Some("br"), body.into())),
            plain: pack(None, html)?,
        })
    }

    /// Bytes in memory, roughly.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let length = |packed: &Option<Packed>| packed.as_ref().map_or(0, |packed| packed.body.len());
        let headers: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        self.plain.body.len() + length(&self.gzip) + length(&self.brotli) + headers
    }

    /// The answer for a browser: what it can unpack, or 304 if it has it.
    #[must_use]
    pub fn answer(&self, asked: &HeaderMap) -> Response<Body> {
        let packed = self.choose(asked);
        let known = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| names(tags, &packed.tag));
        let (status, body) = if known {
            (StatusCode::NOT_MODIFIED, Body::empty())
        } else {
            (StatusCode::OK, Body::from(packed.body.clone()))
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        *headers = self.headers.clone();
        headers.insert(header::ETAG, packed.tag.clone());
        if known {
            headers.remove(header::CONTENT_TYPE);
        } else if let Some(encoding) = packed.encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    fn choose(&self, asked: &HeaderMap) -> &Packed {
        let can = |packed: &&Packed| packed.encoding.is_some_and(|encoding| accepted(asked, encoding));
        [&self.brotli, &self.gzip].into_iter().flatten().find(can).unwrap_or(&self.plain)
    }
}

/// Whether `If-None-Match` names this tag. A weak one counts: a proxy may have made it so.
fn names(tags: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(tag)) = (tags.to_str(), tag.to_str()) else { return false };
    tags.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_the_best_the_browser_can_unpack() {
        let html = Bytes::from("<p>again and again</p>".repeat(50));
        let entry = Entry::new("/".to_owned(), HeaderMap::new(), html.clone()).unwrap();
        let encoding = |accepts: &str| {
            let asked = HeaderMap::from_iter([(header::ACCEPT_ENCODING, accepts.parse().unwrap())]);
            entry.choose(&asked).encoding
        };
        assert_eq!(encoding("gzip, deflate, br, zstd"), Some("br"));
        assert_eq!(encoding("gzip;q=0.5, br;q=0"), Some("gzip"));
        assert_eq!(encoding("identity"), None);
        assert_eq!(encoding(""), None);
        assert_eq!(entry.plain.body, html);
    }

    #[test]
    fn tags_are_found_in_lists_and_differ_by_encoding() {
        let tag = HeaderValue::from_static("\"abc-br\"");
        for (tags, known) in
            [("\"abc-br\"", true), ("\"x\", W/\"abc-br\"", true), ("*", true), ("\"abc-gzip\"", false), ("", false)]
        {
            assert_eq!(names(&tags.parse().unwrap(), &tag), known, "{tags}");
        }
    }
}
