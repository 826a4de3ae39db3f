//! Modules and pages on paper: one page to print, and PDF files in both sizes with the same words.

use crate::support::{TestApp, poppler};
use domain::trust::{self, SiteState, UnsignedPages};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

/// What people read of HTML, without tags.
fn text(html: &str) -> String {
    let (_, article) = html.split_once("rt-paper\"").unwrap();
    let (article, _) = article.split_once("</article>").unwrap();
    let words: String = article.split('<').map(|part| part.split_once('>').map_or("", |(_, words)| words)).collect();
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    poppler::bare(&plain)
}

#[tokio::test]
async fn every_module_is_one_page_to_print() {
    let app = TestApp::new().await;
    for module in app.state.toolkit.library.modules() {
        let overview = app.visitor().get(&module.url()).await.words();
        let address = format!("{}/print", module.url());
        assert!(overview.contains(&format!("href=\"{address}\"")) && overview.contains("Print this module"));
        let page = app.visitor().get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let (html, words) = (page.words(), text(&page.words()));
        for page in &module.pages {
            assert!(words.contains(&poppler::bare(&page.title)), "{} in {address}", page.id);
            for field in &page.fields {
                assert!(words.contains(&poppler::bare(&field.label)), "{} in {address}", field.id);
            }
            for source in &page.sources {
                assert!(words.contains(&poppler::bare(&source.title)), "{} in {address}", page.id);
            }
        }
        // Nothing to press or fill in, but for the ways to the files.
        let (_, article) = html.split_once("rt-paper\"").unwrap();
        let (article, _) = article.split_once("</article>").unwrap();
        for furniture in ["<form", "<input", "<textarea", "<button", "<details", "{"] {
            assert!(!article.contains(furniture), "{furniture} in {address}");
        }
    }
    assert_eq!(app.visitor().get("/modules/no-such-module/print").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_and_modules_are_files_in_two_sizes_with_the_same_words() {
    let app = TestApp::new().await;
    let library = app.state.toolkit.library.clone();
    let module = library.module("dealing-with-crises").unwrap();
    let files = module.pages.iter().map(|page| (page.title.clone(), page.url.clone()));
    for (title, address) in files.chain([(module.title.clone(), format!("{}/print", module.url()))]) {
        let mut lengths = vec![];
        for size in ["", "?size=large"] {
            let answer = app.visitor().get(&format!("{address}/pdf{size}")).await;
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (StatusCode::OK, "application/pdf"),
                "{address}"
            );
            assert_eq!(answer.header("content-disposition"), "attachment; filename=\"to-read.pdf\"");
            let is_there = |what: &str| answer.bytes.windows(what.len()).any(|part| part == what.as_bytes());
            for part in ["/StructTreeRoot", "(en-GB)", "pdfuaid:part"] {
                assert!(is_there(part), "{part} in {address}{size}");
            }
            let Some(read) = poppler::read(&answer.bytes) else { continue };
            assert!(read.about.contains(&title) && read.about.contains("A4"), "{}", read.about);
            for tag in [&*format!("H1 \"{title}\""), "H3 \"", "LI"] {
                assert!(read.tags.contains(tag), "{tag} in {address}{size}: {}", read.tags);
            }
            lengths.push(read.words.chars().count());
        }
        assert!(lengths.windows(2).all(|two| two[0] == two[1]), "{address}: {lengths:?}");
    }
    let overview = app.visitor().get(&module.pages[0].url).await.words();
    assert!(overview.contains(&format!("href=\"{}/pdf?size=large\"", module.pages[0].url)));
    for gone in ["/modules/dealing-with-crises/no-such-page/pdf", "/modules/no-such-module/print/pdf"] {
        assert_eq!(app.visitor().get(gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[tokio::test]
async fn what_the_trust_hides_is_on_no_paper() {
    let app = TestApp::new().await;
    let trust = trust::entity::Entity::find_by_id(app.northwick.id).one(app.db.db.conn()).await.unwrap().unwrap();
    let mut hiding = trust.into_active_model();
    (hiding.state, hiding.unsigned_pages) = (Set(SiteState::Open), Set(UnsignedPages::Hide));
    hiding.update(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    let library = app.state.toolkit.library.clone();
    let module = library.module("what-is-psychosis").unwrap();
    for hidden in [
        format!("{}/print", module.url()),
        format!("{}/print/pdf", module.url()),
        format!("{}/pdf", module.pages[0].url),
    ] {
        assert_eq!(app.visitor().get(&hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
    }
    // Crises are never hidden, and say that nobody has checked them.
    let shown = app.visitor().get("/modules/dealing-with-crises/print").await.words();
    assert!(shown.contains("Not yet checked by a clinician"));
    let about = format!("/content-report?kind=page&id={}", module.pages[0].id);
    assert_eq!(app.visitor().get(&about).await.status, StatusCode::NOT_FOUND, "no way to a hidden page");
}
