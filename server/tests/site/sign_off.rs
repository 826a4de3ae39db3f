//! Clinical sign-off, by role and by form.

use crate::support::TestApp;
use domain::{Role, learning::page_sign_off};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

const LIST: &str = "/staff/sign-off";
const PAGE: &str = "/staff/sign-off/psy-causes";
const SIGN: &str = "/do/staff/sign-page";
const UNSIGN: &str = "/do/staff/unsign-page";

#[tokio::test]
async fn who_may_see_and_who_may_sign() {
    let app = TestApp::new().await;
    let hash = app.state.toolkit.library.page_by_id("psy-causes").unwrap().hash.clone();
    for (role, seen, signed) in [
        (None, StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED),
        (Some(Role::Relative), StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
        (Some(Role::Supporter), StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
        (Some(Role::Lead), StatusCode::OK, StatusCode::FORBIDDEN),
        (Some(Role::Operator), StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
        (Some(Role::Clinician), StatusCode::OK, StatusCode::OK),
    ] {
        let mut client = match role {
            Some(role) => app.signed_in(role).await,
            None => app.visitor(),
        };
        assert_eq!(client.get(LIST).await.status, seen, "{role:?}");
        let page = client.get(PAGE).await;
        assert_eq!(page.status, seen, "{role:?}");
        let door = client.get("/staff").await.text().contains("href=\"/staff/sign-off\"");
        assert_eq!(door, seen == StatusCode::OK, "the door is there for those it opens to: {role:?}");
        assert_eq!(page.words().contains(SIGN), role == Some(Role::Clinician), "{role:?}");
        let fields = [("page", "psy-causes"), ("hash", &*hash)];
        assert_eq!(client.post_json(SIGN, &fields).await.status, signed, "{role:?}");
        assert_eq!(client.post_json(UNSIGN, &fields).await.status, signed, "{role:?}");
    }
    // A clinician of the other trust, who is its reviewer, signs there only.
    let mut other = app.signed_in_at_second(Role::Clinician).await;
    assert_eq!(other.post_json(SIGN, &[("page", "psy-causes"), ("hash", &hash)]).await.status, StatusCode::OK);
    assert!(
        app.visitor().get("/modules/what-is-psychosis/causes").await.words().contains("Not yet checked by a clinician")
    );
}

#[tokio::test]
async fn the_reviewer_signs_and_takes_back() {
    for app in TestApp::every().await {
        let mut reviewer = app.signed_in(Role::Clinician).await;
        let before = reviewer.get(LIST).await.words();
        assert!(before.contains("11 pages about urgent help and crises must be signed"));
        assert!(!before.contains(">Signed<"));
        let hash = app.state.toolkit.library.page_by_id("psy-causes").unwrap().hash.clone();
        let list = reviewer.submit(SIGN, &[("page", "psy-causes"), ("hash", &hash)]).await.words();
        assert!(list.contains(">Signed<") && list.contains("clinician, 23 November 2026"));
        let page = app.visitor().get("/modules/what-is-psychosis/causes").await.words();
        assert!(page.contains("By clinician, 23 November 2026") && !page.contains("Not yet checked"));
        assert!(reviewer.get(PAGE).await.words().contains(UNSIGN));

        reviewer.submit(UNSIGN, &[("page", "psy-causes")]).await;
        let page = app.visitor().get("/modules/what-is-psychosis/causes").await.words();
        assert!(page.contains("Not yet checked by a clinician"));
    }
}

#[tokio::test]
async fn a_page_that_changed_meanwhile_is_not_signed() {
    let app = TestApp::new().await;
    let mut reviewer = app.signed_in(Role::Clinician).await;
    let fields = [("page", "psy-causes"), ("hash", "of yesterday")];
    assert_eq!(reviewer.post_json(SIGN, &fields).await.status, StatusCode::CONFLICT);
    let page = reviewer.submit(SIGN, &fields).await.words();
    assert!(page.contains("The page has changed since you opened it"));
    let answer = reviewer.post_form(SIGN, &[("page", "//elsewhere.example"), ("hash", "")]).await;
    assert_eq!(answer.location(), LIST);
    assert_eq!(reviewer.post_json(SIGN, &[("page", "cookies"), ("hash", "")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(page_sign_off::Entity::find().count(app.db.db.conn()).await.unwrap(), 0);
}

/// The opener's signature covers the short version, so the reviewer reads it there.
#[tokio::test]
async fn the_short_version_is_read_before_it_is_signed() {
    let app = TestApp::new().await;
    let mut reviewer = app.signed_in(Role::Clinician).await;
    let library = app.state.toolkit.library.clone();
    let module = library.module("what-is-psychosis").unwrap();
    let text = reviewer.get("/staff/sign-off/psy-start").await.words();
    assert!(module.short_version.iter().all(|line| text.contains(line.as_str())));
    assert!(!reviewer.get(PAGE).await.words().contains(module.short_version[0].as_str()));
}
