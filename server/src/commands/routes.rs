//! `routes`: every page and endpoint there is, as "GET /modules/{module}".

use crate::{endpoints, routes};

/// Prints them, pages first.
pub fn print() {
    let mut pages: Vec<String> = routes().iter().map(|route| route.path().to_owned()).collect();
    pages.sort();
    for path in pages {
        println!("GET {path}");
    }
    for (path, method) in endpoints() {
        println!("{method} {path}");
    }
}
