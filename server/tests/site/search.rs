//! Search: what is found, what comes first, and that the words stay private.

use crate::support::{Client, TestApp};
use domain::{
    Role,
    trust::{self, SiteState, UnsignedPages},
};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use std::time::Duration;

const LOOK: &str = "/do/search/look";
const RESULTS: &str = "/search/results";

async fn look(client: &mut Client, words: &str) -> String {
    let answer = client.submit(LOOK, &[("words", words)]).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.words()
}

#[tokio::test]
async fn words_lead_to_pages_terms_and_resources() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    let page = look(&mut visitor, "hearing things").await;
    assert!(page.contains("href=\"/modules/managing-positive-symptoms/voices\""));
    assert!(page.contains("href=\"/words/voices\""));
    let page = look(&mut visitor, "debt advice").await;
    assert!(page.contains("href=\"/help-directory/stepchange\""));
    assert!(!page.contains("If someone may be in danger"));
}

#[tokio::test]
async fn a_typing_error_is_said() {
    let page = look(&mut TestApp::new().await.visitor(), "litihum").await;
    assert!(page.contains("We also looked for:") && page.contains("<bdi>lithium</bdi>"));
    assert!(page.contains("href=\"/words/lithium\""));
}

#[tokio::test]
async fn when_words_suggest_danger_help_stands_first() {
    let page = look(&mut TestApp::new().await.visitor(), "he says he wants to die").await;
    let main = page.split_once("<main").unwrap().1;
    let (help, form) = (main.find("tel:999").unwrap(), main.find("<form").unwrap());
    assert!(help < form && main.contains("If someone may be in danger"));
    assert!(main.contains("href=\"/modules/dealing-with-crises/suicide\""));
}

#[tokio::test]
async fn nothing_found_is_no_dead_end() {
    let page = look(&mut TestApp::new().await.visitor(), "qqzzq xxyyx").await;
    for part in ["We found nothing for these words", "href=\"/help-directory\"", "href=\"/words\"", "href=\"/modules\""]
    {
        assert!(page.contains(part), "{part}");
    }
    let near = look(&mut TestApp::new().await.visitor(), "skitsofreenia").await;
    assert!(near.contains("href=\"/words/schizophrenia\""));
}

#[tokio::test]
async fn results_can_be_opened_again_for_half_an_hour_and_the_next_search_replaces_them() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    assert_eq!(visitor.get(RESULTS).await.location(), "/search");
    look(&mut visitor, "lithium").await;
    for _ in 0..2 {
        assert!(visitor.get(RESULTS).await.words().contains("value=\"lithium\""), "reload");
    }
    look(&mut visitor, "sectioned").await;
    assert!(visitor.get(RESULTS).await.words().contains("value=\"sectioned\""));
    assert_eq!(app.visitor().get(RESULTS).await.location(), "/search", "somebody else");
    app.db.clock.forward(Duration::from_secs(29 * 60));
    assert_eq!(visitor.get(RESULTS).await.status, StatusCode::OK);
    app.db.clock.forward(Duration::from_secs(2 * 60));
    assert_eq!(visitor.get(RESULTS).await.location(), "/search");
}

#[tokio::test]
async fn no_words_or_too_many_are_refused_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let page = app.visitor().submit(LOOK, &[("words", "  ")]).await.words();
    assert!(page.contains("Enter at least 1 word") && page.contains("<title>Error: "));
    let long = "lamp ".repeat(60);
    let page = app.visitor().submit(LOOK, &[("words", &long)]).await.words();
    assert!(page.contains("Use at most 200 characters") && page.contains(long.trim()));
    assert_eq!(app.visitor().post_json(LOOK, &[("words", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.visitor().post_form(LOOK, &[]).await.location(), "/search");
}

#[tokio::test]
async fn markup_comes_back_as_typed_and_never_as_markup() {
    let page = look(&mut TestApp::new().await.visitor(), "<script>alert('x')</script> 🦊 \u{5e9}").await;
    assert!(!page.contains("<script>alert"));
    assert!(page.contains("&lt;script&gt;alert(") && page.contains("🦊 \u{5e9}"));
}

#[tokio::test]
async fn the_words_stand_in_no_address_title_or_kept_page() {
    let app = TestApp::new().await;
    let mut visitor = app.visitor();
    let answer = visitor.post_form(LOOK, &[("words", "zebrafinch voices")]).await;
    assert_eq!(answer.location(), RESULTS);
    let page = visitor.get(RESULTS).await;
    assert_eq!(page.header("cache-control"), "private, no-store");
    let head = page.words();
    assert!(!head.split_once("</head>").unwrap().0.contains("zebrafinch"));
    for path in ["/search", "/", "/modules"] {
        let page = app.visitor().get(path).await;
        assert!(page.header("set-cookie").is_empty() && !page.words().contains("zebrafinch"), "{path}");
        assert!(page.words().contains("action=\"/do/search/look\""), "{path} has the field");
    }
}

#[tokio::test]
async fn own_notes_are_found_by_their_owner_only() {
    let app = TestApp::new().await;
    let note =
        [("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", "zebrafinch")];
    let (mut visitor, mut relative) = (app.visitor(), app.signed_in(Role::Relative).await);
    for writer in [&mut visitor, &mut relative] {
        writer.post_form("/do/learning/save-notes", &note).await;
        let page = look(writer, "zebrafinch").await;
        assert!(page.contains("In your own words") && page.contains("href=\"/modules/dealing-with-crises/our-plan\""));
        app.take_queries();
        writer.get(RESULTS).await;
        assert!(app.take_queries() <= 5);
    }
    for mut other in [app.visitor(), app.signed_in(Role::Supporter).await, app.signed_in(Role::Lead).await] {
        assert!(!look(&mut other, "zebrafinch").await.contains("In your own words"));
    }
}

#[tokio::test]
async fn pages_that_the_trust_hides_are_not_found() {
    let app = TestApp::new().await;
    let voices = "href=\"/modules/managing-positive-symptoms/voices\"";
    assert!(look(&mut app.visitor(), "hearing voices").await.contains(voices));
    let northwick = trust::entity::Entity::find_by_id(app.northwick.id).one(app.db.db.conn()).await.unwrap().unwrap();
    let mut hiding = northwick.into_active_model();
    hiding.state = Set(SiteState::Open);
    hiding.unsigned_pages = Set(UnsignedPages::Hide);
    let _: trust::entity::Model = hiding.update(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
    let page = look(&mut app.visitor(), "hearing voices").await;
    assert!(!page.contains(voices) && page.contains("href=\"/words/voices\""));
}
