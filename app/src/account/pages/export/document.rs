//! The export as one HTML file that needs nothing else: no network, no script, no other file.

use super::readable::everything;
use crate::{toolkit::Toolkit, words::Words};
use domain::{
    account::{Failed, commands::erase, sessions::Session},
    learning::Library,
    privacy::Export,
};
use leptos::prelude::*;

/// Enough for reading, in light and dark, and on paper.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}\
h2{margin-top:2.5rem;border-top:2px solid;padding-top:.5rem}\
h3{margin-top:2rem}\
dt{font-weight:bold;margin-top:1rem}\
dd,p{white-space:pre-wrap;margin-left:0}\
.rt-quiet{opacity:.8;font-size:.9rem}\
.rt-noprint,figure{display:none}\
table{border-collapse:collapse}\
th,td{border:1px solid;padding:.25rem .5rem;text-align:left}\
";

/// The file for [`super::FILE_TO_READ`].
///
/// # Errors
/// See [`erase::export`].
pub async fn file_to_read(toolkit: &Toolkit, session: &Session) -> Result<String, Failed> {
    let export = erase::export(&toolkit.db, session).await?;
    Ok(document(&toolkit.library, &export))
}

/// An export as that file.
#[must_use]
pub fn document(library: &Library, export: &Export) -> String {
    let words = Words::of("en");
    let title = words.get("account-export-read-title");
    let made = super::said::day(&words, &export.made_at);
    let made = words.with("account-export-made", &[("day", made.into())]);
    let inside = Owner::new().with(|| {
        provide_context(words.clone());
        let everything = everything(library, &words, export);
        view! {
            <h1>{title.clone()}</h1>
            <p class="rt-quiet">{made}</p>
            {everything}
        }
        .to_html()
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n{inside}\n</main>\n</body>\n</html>\n",
        words.lang(),
    )
}
