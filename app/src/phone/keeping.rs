//! "Keep this module on my phone": its public pages, fetched as somebody who is not signed in sees them.

use super::{dom, network, phrases::Phrases, waiting};
use js_sys::Array;
use leptos::{prelude::window, task::spawn_local};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, HtmlElement, Request, Response};

/// The cache of pages a person chose to keep. The service worker reads it and keeps it fresh (`frontend/sw.js`).
pub const KEPT: &str = "toolkit-kept";
/// The cache of pages that were read.
pub const READ: &str = "toolkit-pages";

struct Keeping {
    root: HtmlElement,
    words: Phrases,
    paths: Vec<String>,
}

/// Takes the button in hand. It stays hidden where the browser cannot keep pages.
pub fn open(root: HtmlElement) {
    waiting::watch(None);
    dom::ready(&root);
    let pages = dom::find(&root, "[data-pages]").and_then(|part| part.get_attribute("data-pages"));
    let Some(pages) = pages.filter(|_| dom::has("caches")) else { return };
    let paths = pages.split_whitespace().map(str::to_owned).collect();
    let keeping = Rc::new(Keeping { words: Phrases::inside(&root), root, paths });
    let pressed = keeping.clone();
    dom::on(&keeping.root, "click", move |event| {
        let keeping = pressed.clone();
        match dom::act_of(event).as_deref() {
            Some("keep") => spawn_local(async move { keeping.keep().await }),
            Some("drop") => spawn_local(async move { keeping.let_go().await }),
            _ => {}
        }
    });
    spawn_local(async move {
        keeping.show(keeping.count().await);
        dom::show(&keeping.root, "[data-pages]", true);
    });
}

impl Keeping {
    async fn keep(&self) {
        let Ok(cache) = cache(KEPT).await else { return self.say("phone-keep-failed", 0) };
        let mut kept = 0;
        for path in &self.paths {
            kept += usize::from(keep_one(&cache, path).await.is_ok());
            self.say("phone-keep-so-far", kept);
        }
        self.show(kept);
        if kept < self.paths.len() {
            self.say("phone-keep-failed", kept);
        }
    }

    async fn let_go(&self) {
        if let Ok(cache) = cache(KEPT).await {
            for path in &self.paths {
                let _ = JsFuture::from(cache.delete_with_str(path)).await;
            }
        }
        self.show(0);
        self.say("phone-keep-dropped", 0);
    }

    /// How many of the pages are on the phone.
    async fn count(&self) -> usize {
        let kept = paths_in(KEPT).await;
        self.paths.iter().filter(|path| kept.contains(path)).count()
    }

    fn show(&self, kept: usize) {
        dom::show(&self.root, "[data-act=keep]", kept < self.paths.len());
        dom::show(&self.root, "[data-act=drop]", kept > 0);
        if kept > 0 {
            self.say("phone-keep-so-far", kept);
        }
    }

    fn say(&self, id: &str, kept: usize) {
        let words = self.words.with(id, "kept", &kept.to_string()).replace("{all}", &self.paths.len().to_string());
        dom::write(&self.root, "[data-status]", &words);
    }
}

async fn keep_one(cache: &Cache, path: &str) -> Result<(), JsValue> {
    let answer = network::get_as_stranger(path).await?;
    if !is_public(&answer) {
        return Err(JsValue::NULL);
    }
    JsFuture::from(cache.put_with_str(path, &answer)).await.map(|_| ())
}

/// The server marks what is not for everybody with `no-store`.
fn is_public(answer: &Response) -> bool {
    let rule = answer.headers().get("Cache-Control").ok().flatten().unwrap_or_else(|| "no-store".to_owned());
    answer.ok() && !answer.redirected() && !rule.contains("no-store")
}

/// The paths of the pages in a cache of ours.
pub async fn paths_in(name: &str) -> Vec<String> {
    let Ok(cache) = cache(name).await else { return Vec::new() };
    let keys = JsFuture::from(cache.keys()).await.unwrap_or_default();
    let path = |request: JsValue| {
        let url = request.unchecked_into::<Request>().url();
        url.splitn(4, '/').nth(3).map(|rest| ["/", rest].concat())
    };
    Array::from(&keys).iter().filter_map(path).collect()
}

/// A cache of ours.
///
/// # Errors
/// Where the browser allows none.
pub async fn cache(name: &str) -> Result<Cache, JsValue> {
    if !dom::has("caches") {
        return Err(JsValue::NULL);
    }
    JsFuture::from(window().caches()?.open(name)).await.map(JsCast::unchecked_into)
}
