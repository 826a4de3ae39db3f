//! On the page for being offline: which pages are on this phone, and which words wait to be sent.

use super::{
    dom, drafts,
    keeping::{KEPT, READ, cache, paths_in},
    waiting,
};
use leptos::{prelude::document, task::spawn_local};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Response};

/// Fills the lists.
pub fn open(root: HtmlElement) {
    waiting::watch(None);
    spawn_local(async move {
        list(&root, "[data-list=pages]", pages().await);
        list(&root, "[data-list=waiting]", unsent().await);
        dom::ready(&root);
    });
}

/// Address and title of every page that can be read now.
async fn pages() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for name in [KEPT, READ] {
        for path in paths_in(name).await {
            // This very page says nothing new.
            if path == "/offline" || found.iter().any(|(known, _)| *known == path) {
                continue;
            }
            if let Some(title) = title(name, &path).await {
                found.push((path, title));
            }
        }
    }
    found.sort();
    found
}

async fn title(name: &str, path: &str) -> Option<String> {
    let page = JsFuture::from(cache(name).await.ok()?.match_with_str(path)).await.ok()?;
    if page.is_undefined() {
        return None;
    }
    let html = JsFuture::from(Response::from(page).text().ok()?).await.ok()?.as_string()?;
    let (_, rest) = html.split_once("<title>")?;
    let (title, _) = rest.split_once("</title>")?;
    Some(plain(title))
}

/// Without the name of the site, and with the few marks of HTML read.
pub(super) fn plain(title: &str) -> String {
    let own = title.rsplit_once(" - ").map_or(title, |(own, _)| own);
    own.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

async fn unsent() -> Vec<(String, String)> {
    let waiting = drafts::all().await.into_iter().filter(|(_, sheet)| sheet.is_waiting());
    waiting.map(|(_, sheet)| (sheet.path, plain(&sheet.title))).collect()
}

/// Puts links into a list and shows the part around it; nothing to list, nothing to show.
fn list(root: &Element, what: &str, links: Vec<(String, String)>) {
    let Some(part) = dom::find(root, what) else { return };
    let Some(items) = dom::find(&part, "ul") else { return };
    part.set_hidden(links.is_empty());
    for (path, title) in links {
        let (Ok(item), Ok(link)) = (document().create_element("li"), document().create_element("a")) else { return };
        link.set_class_name("rt-alone");
        let _ = link.set_attribute("href", &path);
        link.set_text_content(Some(&title));
        let _ = item.append_child(&link);
        let _ = items.append_child(&item);
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_title_is_read_without_the_name_of_the_site() {
        assert_eq!(plain("Tom &amp; I - a story - Relatives' Toolkit"), "Tom & I - a story");
        assert_eq!(plain("Urgent help"), "Urgent help");
    }
}
