//! What was written before signing in, or sent after the session was over, is still there.

use super::{letter, sign_in, sign_up};
use crate::support::{PASSWORD, TestApp};
use domain::{Role, learning::note};
use sea_orm::EntityTrait;
use std::time::Duration;

/// A page with a text field, and the field.
fn exercise(app: &TestApp) -> (String, String, String) {
    use domain::learning::content::FieldKind;
    let library = &app.state.toolkit.library;
    let pages = library.modules().iter().flat_map(|module| &module.pages);
    pages
        .filter_map(|page| {
            let field = page.fields.iter().find(|field| matches!(field.kind, FieldKind::Text { .. }))?;
            Some((page.id.clone(), page.url.clone(), field.id.clone()))
        })
        .next()
        .unwrap()
}

async fn save(app: &TestApp, browser: &mut crate::support::Client, owner: &str, words: &str) -> String {
    let (page, _, field) = exercise(app);
    let (typed, version) = (format!("fields[{field}]"), format!("versions[{field}]"));
    let fields = [("page", page.as_str()), ("owner", owner), (&typed, words), (&version, "")];
    browser.post_form("/do/learning/save-notes", &fields).await.location().to_owned()
}

async fn notes(app: &TestApp) -> Vec<note::Model> {
    note::Entity::find().all(app.db.db.conn()).await.unwrap()
}

#[tokio::test]
async fn a_visitors_words_come_along_if_they_want() {
    for answer in ["yes", "no"] {
        let app = TestApp::new().await;
        let mut browser = app.visitor();
        save(&app, &mut browser, "", "canary words").await;
        assert_eq!(notes(&app).await.len(), 1);
        sign_up(&app, &mut browser, "maya@example.org", "Sunflower").await;
        let token = letter(&app).await.token().to_owned();
        browser.post_form("/do/account/confirm", &[("token", &token)]).await;
        let page = browser.get("/welcome").await.text();
        assert!(page.contains("Do you want to keep what you wrote before you signed in?"));
        let page = browser.submit("/do/account/welcome", &[("device", "own")]).await.text();
        assert!(page.contains("Choose whether to keep what you wrote") && page.contains("value=\"own\" checked"));
        let done = browser.post_form("/do/account/welcome", &[("device", "own"), ("bring", answer)]).await;
        if answer == "no" {
            assert_eq!(done.location(), "/welcome/delete");
            browser.post_form("/do/account/delete-writing", &[]).await;
        } else {
            assert_eq!(done.location(), "/");
        }
        let page = browser.get(&exercise(&app).1).await.text();
        assert_eq!(page.contains("canary words"), answer == "yes");
        assert_eq!(notes(&app).await.len(), usize::from(answer == "yes"));
        assert_eq!(browser.get("/welcome").await.location(), "/", "asked once");
    }
}

#[tokio::test]
async fn what_was_written_before_is_not_deleted_with_one_press() {
    let app = TestApp::new().await;
    let mut browser = app.visitor();
    save(&app, &mut browser, "", "canary words").await;
    sign_in(&mut browser, "relative@northwick.test", PASSWORD).await;
    let fields = [("device", "own"), ("bring", "no"), ("next", "/modules")];
    let between = browser.post_form("/do/account/welcome", &fields).await.location().to_owned();
    assert_eq!(between, "/welcome/delete?next=/modules");
    let page = browser.get(&between).await.text();
    assert!(page.contains("nobody can bring it back") && page.contains("href=\"/welcome?next=/modules\""), "{page}");
    let back = browser.get("/welcome?next=/modules").await.text();
    assert!(back.contains("Do you want to keep") && !back.contains("Is this your own"), "the way back asks again");
    assert_eq!(notes(&app).await.len(), 1, "nothing is gone yet");
    let done = browser.post_form("/do/account/delete-writing", &[("next", "/modules")]).await;
    assert_eq!((done.location(), notes(&app).await.len()), ("/modules", 0));
    assert_eq!(browser.get(&between).await.location(), "/modules", "nothing is left to ask about");
    let twice = browser.post_form("/do/account/delete-writing", &[]).await;
    assert_eq!(twice.location(), "/", "a second press does no harm");
}

#[tokio::test]
async fn confirmed_in_another_browser_they_come_along_too() {
    let app = TestApp::new().await;
    let mut phone = app.visitor();
    save(&app, &mut phone, "", "canary words").await;
    sign_up(&app, &mut phone, "maya@example.org", "Sunflower").await;
    let token = letter(&app).await.token().to_owned();
    let mut laptop = app.visitor();
    let fields = [("token", token.as_str()), ("password", super::NEW_PASSWORD)];
    laptop.post_form("/do/account/confirm", &fields).await;
    laptop.post_form("/do/account/welcome", &[("device", "own"), ("bring", "yes")]).await;
    assert!(laptop.get(&exercise(&app).1).await.text().contains("canary words"));
}

#[tokio::test]
async fn words_sent_after_the_session_was_over_return_to_the_same_account_alone() {
    for (email, sees) in [("relative@northwick.test", true), ("supporter@northwick.test", false)] {
        let app = TestApp::new().await;
        let mut browser = app.signed_in(Role::Relative).await;
        let owner = app.northwick.account(Role::Relative).id.to_string();
        app.db.clock.forward(Duration::from_secs(15 * 24 * 60 * 60));
        let back = save(&app, &mut browser, &owner, "canary words").await;
        assert_eq!(back, exercise(&app).1);
        assert!(notes(&app).await.is_empty());
        sign_in(&mut browser, email, PASSWORD).await;
        let page = browser.get(&back).await.text();
        assert_eq!(page.contains("canary words"), sees, "{email}");
        assert_eq!(notes(&app).await.len(), usize::from(sees), "{email}");
    }
}
