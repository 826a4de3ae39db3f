//! Home, modules, pages, notes: what is shown to whom.

use crate::support::TestApp;
use domain::{
    Role,
    learning::{commands::sign_off, content::Kind},
    trust::{self, SiteState, UnsignedPages},
};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use std::time::Duration;

/// Every public address of Learning.
fn addresses(app: &TestApp) -> Vec<String> {
    let library = &app.state.toolkit.library;
    let modules = library.modules().iter().map(domain::learning::Module::url);
    let summaries = library.pages().filter(|page| page.module.is_some() && !page.fields.is_empty());
    let summaries = summaries.map(|page| format!("{}/summary", page.url));
    let fixed = ["/", "/modules", "/notes"].map(str::to_owned);
    fixed.into_iter().chain(modules).chain(library.pages().map(|page| page.url.clone())).chain(summaries).collect()
}

#[tokio::test]
async fn every_page_is_there_for_everybody() {
    let app = TestApp::new().await;
    let mut everybody = [app.visitor(), app.signed_in(Role::Relative).await];
    let mut staff = vec![];
    for role in [Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
        staff.push(app.signed_in(role).await);
    }
    for (number, address) in addresses(&app).into_iter().enumerate() {
        // Staff read in turns: their frame around a page is the same on all of them.
        let in_turn = number % staff.len();
        for reader in everybody.iter_mut().chain(&mut staff[in_turn..=in_turn]) {
            let answer = reader.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let text = answer.words();
            assert!(!text.contains('⟦'), "{address} lacks words: {:?}", text.split('⟦').nth(1).map(|rest| &rest[..40]));
            assert_eq!(text.matches("<h1").count(), 1, "{address}");
            assert!(
                text.contains("- Relatives&#x27; Toolkit</title>") || text.contains("- Relatives' Toolkit</title>"),
                "{address}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_takes_the_same_few_queries_however_much_there_is() {
    let app = TestApp::new().await;
    let mut relative = app.signed_in(Role::Relative).await;
    let plan = "/modules/dealing-with-crises/our-plan";
    let count = async |relative: &mut crate::support::Client, path: &str| {
        // The first visit is written down, the second is only read.
        app.db.clock.forward(Duration::from_secs(1));
        relative.get(path).await;
        app.take_queries();
        relative.get(path).await;
        app.take_queries()
    };
    for address in addresses(&app) {
        let queries = count(&mut relative, &address).await;
        assert!(queries <= 7, "{address}: {queries}");
    }
    let before = count(&mut relative, plan).await;
    for page in app.state.toolkit.library.pages() {
        let fields =
            page.fields.iter().flat_map(|f| [(format!("versions[{}]", f.id), ""), (format!("fields[{}]", f.id), "7")]);
        let fields: Vec<(String, &str)> = fields.chain([("page".to_owned(), page.id.as_str())]).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        relative.post_form("/do/learning/save-notes", &fields).await;
        relative.post_form("/do/learning/finish-page", &[("page", &page.id)]).await;
    }
    assert_eq!(count(&mut relative, plan).await, before);
    // The session, the notes, which of them are in the toolbox.
    assert!(count(&mut relative, "/notes").await <= 3);
}

#[tokio::test]
async fn unknown_addresses_get_the_list_of_modules() {
    let app = TestApp::new().await;
    for address in [
        "/modules/no-such-module",
        "/modules/what-is-psychosis/no-such-page",
        "/modules/what-is-psychosis/causes/summary",
        "/modules/what-is-psychosis/30-causes",
    ] {
        let answer = app.visitor().get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.words().contains("href=\"/modules/dealing-with-crises\""), "{address}");
        assert!(answer.words().contains("href=\"/urgent-help\""), "{address}");
    }
}

#[tokio::test]
async fn a_module_opens_with_its_short_version_and_crises_with_what_to_do_right_now() {
    let app = TestApp::new().await;
    let text = app.visitor().get("/modules/dealing-with-crises").await.words();
    let library = &app.state.toolkit.library;
    let module = library.module("dealing-with-crises").unwrap();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}"));
    let main = at("<main");
    assert!(main < at(">What to do right now<") && at(">What to do right now<") < at("The short version"));
    let pages: Vec<usize> =
        module.pages.iter().map(|page| text.rfind(&format!("href=\"{}\"", page.url)).unwrap()).collect();
    assert!(pages.is_sorted() && at("The short version") < pages[0]);
    assert!(module.short_version.iter().all(|line| text.contains(line.as_str())));
}

#[tokio::test]
async fn the_page_for_right_now_has_nothing_above_the_emergency_card() {
    let app = TestApp::new().await;
    for address in ["/urgent-help", "/modules/dealing-with-crises/right-now"] {
        let text = app.visitor().get(address).await.words();
        let main = text.split_once("<main").unwrap().1;
        let before = main.split_once("rt-care--emergency").unwrap().0;
        assert!(!before.contains("<p") && !before.contains("Not yet checked"), "{address}: {before}");
        assert!(
            main.contains("href=\"tel:999\"")
                && main.contains("href=\"tel:111\"")
                && main.contains("href=\"sms:85258?body=SHOUT\"")
        );
        assert!(main.contains("Not yet checked by a clinician"), "{address}");
    }
}

#[tokio::test]
async fn information_pages_name_their_sources_and_their_reviews() {
    let app = TestApp::new().await;
    let library = app.state.toolkit.library.clone();
    for page in library.pages().filter(|page| page.kind == Kind::Information) {
        let text = app.visitor().get(&page.url).await.words();
        for source in &page.sources {
            assert!(text.contains(&*source.body.replace('&', "&amp;")), "{}: {}", page.url, source.body);
            if let Some(url) = &source.url {
                assert!(text.contains(&format!("href=\"{}\"", url.replace('&', "&amp;"))), "{}: {url}", page.url);
            }
        }
        assert!(text.contains("Last reviewed") && text.contains("Next review due"), "{}", page.url);
        assert!(text.contains("Not yet checked by a clinician") && !text.contains("Checked</dt>"), "{}", page.url);
    }
}

#[tokio::test]
async fn an_open_site_that_hides_unsigned_pages_shows_signed_ones_and_help() {
    let app = TestApp::new().await;
    let mut trust = trust::entity::Entity::find_by_id(app.northwick.id)
        .one(app.db.db.conn())
        .await
        .unwrap()
        .unwrap()
        .into_active_model();
    trust.state = Set(SiteState::Open);
    trust.unsigned_pages = Set(UnsignedPages::Hide);
    trust.update(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    let clinician = app.northwick.account(Role::Clinician);
    let actor = domain::Actor::account(app.northwick.id, clinician.id, Role::Clinician);
    let library = app.state.toolkit.library.clone();
    let page = library.page_by_id("psy-causes").unwrap();
    sign_off::sign_page(&app.db.db, &actor, &library, &page.id, &page.hash).await.unwrap();

    let status = async |path: &str| app.visitor().get(path).await.status;
    assert_eq!(status(&page.url).await, StatusCode::OK);
    assert_eq!(status("/modules/what-is-psychosis/course").await, StatusCode::NOT_FOUND);
    assert_eq!(status("/modules/dealing-with-crises/right-now").await, StatusCode::OK);
    assert_eq!(status("/urgent-help").await, StatusCode::OK);
    let text = app.visitor().get("/modules/what-is-psychosis").await.words();
    assert!(text.contains(&page.url) && !text.contains("/modules/what-is-psychosis/course"));
    let signed = app.visitor().get(&page.url).await.words();
    assert!(signed.contains("By clinician, 23 November 2026") && !signed.contains("Not yet checked"));
    assert!(!signed.contains("href=\"/modules/what-is-psychosis/course\""), "no link to a hidden page");
}

#[tokio::test]
async fn progress_is_counted_and_one_can_carry_on() {
    let app = TestApp::new().await;
    let mut relative = app.signed_in(Role::Relative).await;
    assert!(!relative.get("/").await.words().contains("Carry on where you were"));
    let first = relative.get("/modules/what-is-psychosis/start").await.words();
    assert!(first.contains("I have read this. Carry on to: "));
    let next = relative.post_form("/do/learning/finish-page", &[("page", "psy-start")]).await;
    assert_eq!((next.status, next.location()), (StatusCode::SEE_OTHER, "/modules/what-is-psychosis/what-it-means"));
    for path in ["/", "/modules"] {
        let text = relative.get(path).await.words();
        assert!(text.contains("Carry on where you were") && text.contains("What psychosis means"), "{path}");
    }
    assert!(relative.get("/modules").await.words().contains("1 of 10 pages read"));
    let last = relative.post_form("/do/learning/finish-page", &[("page", "psy-support")]).await;
    assert_eq!(last.location(), "/modules/what-is-psychosis");
    let unknown = relative.post_json("/do/learning/finish-page", &[("page", "no-such-page")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn reading_signed_out_sets_no_cookie_and_leaves_no_row() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    for address in addresses(&app) {
        assert_eq!(visitor.get(&address).await.header("set-cookie"), "", "{address}");
    }
    let rows = domain::learning::progress::Entity::find().all(app.db.db.conn()).await.unwrap();
    assert!(rows.is_empty());
}

#[tokio::test]
async fn a_page_is_read_aloud_down_to_what_somebody_fills_in() {
    let app = TestApp::new().await;
    let mut relative = app.signed_in(Role::Relative).await;
    let library = app.state.toolkit.library.clone();
    for page in library.pages() {
        let html = relative.get(&page.url).await.text();
        let read = html.split_once("<article").and_then(|(_, rest)| rest.split_once("data-listen-end"));
        let Some((read, _)) = read else { panic!("{} says nowhere where the reading ends", page.url) };
        for own in ["<form", "<textarea", "rt-plan", "rt-letter", "rt-diary"] {
            assert!(!read.contains(own), "{}: {own} before the end of what is read", page.url);
        }
        if page.fields.is_empty() {
            assert_eq!(html.matches("data-listen=").count(), 1, "{}", page.url);
        }
    }
    for (public, text) in
        [("/words/psychosis", "rt-lede"), ("/word-topics/medicines", "<dt"), ("/help-directory/samaritans", "rt-lede")]
    {
        let html = relative.get(public).await.text();
        let (_, after) = html.split_once("data-listen=").unwrap();
        let (read, _) = after.split_once("data-listen-end").unwrap();
        assert!(read.contains(text) && !read.contains("<form"), "{public}");
    }
    for private in ["/", "/notes", "/plans", "/toolbox", "/how-are-you", "/account", "/search"] {
        assert!(!relative.get(private).await.text().contains("data-listen"), "{private}");
    }
}
