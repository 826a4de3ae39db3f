//! Plans: versions, bringing one back, the PDF, and what is left of a page that is gone.

use crate::support::{Client, TestApp};
use domain::{
    Role,
    learning::{note, plan_version},
};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

const PLAN: &str = "/plans/crisis-our-plan";
const PAGE: (&str, &str) = ("page", "crisis-our-plan");

async fn write(client: &mut Client, words: &str, base: &str) {
    let fields = [PAGE, ("versions[crisis-plan-signs]", base), ("fields[crisis-plan-signs]", words)];
    client.post_form("/do/learning/save-notes", &fields).await;
}

/// The base of the first field of the exercise.
async fn base(client: &mut Client) -> String {
    let page = client.get("/modules/dealing-with-crises/our-plan").await.words();
    let tag = page.split("<input").find(|tag| tag.contains("versions[crisis-plan-signs]")).unwrap();
    tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_version_is_kept_read_and_brought_back_without_javascript() {
    for app in TestApp::every().await {
        for mut client in [app.visitor(), app.signed_in(Role::Relative).await] {
            write(&mut client, "First <words> & more", "").await;
            assert!(client.get(PLAN).await.words().contains("Keep this as a version"));
            let kept = client.submit("/do/learning/keep-version", &[PAGE]).await.words();
            assert!(kept.contains("This is kept as version 1, of 23 November 2026."), "{kept}");
            let now = base(&mut client).await;
            write(&mut client, "Second words", &now).await;
            let changed = client.get("/modules/dealing-with-crises/our-plan/summary").await.words();
            assert!(changed.contains("You have changed this plan since version 1"));
            let version = client.get(&format!("{PLAN}/1")).await.words();
            assert!(version.contains("First &lt;words&gt; &amp; more") && !version.contains("Second words"));
            let back = client.submit("/do/learning/bring-back", &[PAGE, ("number", "1")]).await.words();
            assert!(back.contains("First &lt;words&gt; &amp; more"));
            assert!(client.get(&format!("{PLAN}/2")).await.words().contains("Second words"), "kept first");
            let list = client.get("/plans").await.words();
            assert!(list.contains(PLAN) && list.contains("2 versions kept."), "{list}");
            client.submit("/do/learning/delete-version", &[PAGE, ("number", "2")]).await;
            assert_eq!(client.get(&format!("{PLAN}/2")).await.status, StatusCode::NOT_FOUND);
            for wrong in ["/plans/no-such-plan", "/plans/crisis-right-now", &format!("{PLAN}/x"), &format!("{PLAN}/9")]
            {
                assert_eq!(client.get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
            }
        }
        let other = app.visitor().get(&format!("{PLAN}/1")).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "nobody else's");
    }
}

#[tokio::test]
async fn a_plan_is_a_file_of_ones_own_in_two_sizes() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let file = format!("{PLAN}/pdf");
    assert_eq!(client.get(&file).await.status, StatusCode::NOT_FOUND, "nothing is written");
    write(&mut client, "Awake 🌙 سب ٹھیک", "").await;
    client.submit("/do/learning/keep-version", &[PAGE]).await;
    for address in [file.clone(), format!("{file}?size=large"), format!("{PLAN}/1/pdf"), format!("{file}?size=odd")] {
        let answer = client.get(&address).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/pdf"), "{address}");
        assert_eq!(answer.header("content-disposition"), "attachment; filename=\"plan.pdf\"");
        assert!(answer.header("cache-control").contains("no-store"), "{address}");
        let is_there = |what: &str| answer.bytes.windows(what.len()).any(|part| part == what.as_bytes());
        assert!(answer.bytes.starts_with(b"%PDF-1.7"), "{address}");
        for part in ["/StructTreeRoot", "en-GB", "pdfuaid:part"] {
            assert!(is_there(part), "{part} in {address}");
        }
    }
    for gone in [format!("{PLAN}/2/pdf"), format!("{PLAN}/x/pdf"), "/plans/no-such-plan/pdf".to_owned()] {
        assert_eq!(client.get(&gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    assert_eq!(app.visitor().get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.signed_in(Role::Lead).await.get(&file).await.status, StatusCode::NOT_FOUND);
}

/// The tables of a page that was part of the toolkit once.
#[tokio::test]
async fn what_was_written_on_a_page_that_is_gone_stays_under_its_last_title() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    write(&mut client, "Words of before", "").await;
    client.submit("/do/learning/keep-version", &[PAGE]).await;
    let conn = app.state.toolkit.db.conn();
    note::Entity::update_many()
        .col_expr(note::Column::PageId, Expr::value("gone-page"))
        .col_expr(note::Column::FieldId, Expr::value("gone-field"))
        .filter(note::Column::PageId.eq("crisis-our-plan"))
        .exec(conn)
        .await
        .unwrap();
    plan_version::Entity::update_many()
        .col_expr(plan_version::Column::PageId, Expr::value("gone-page"))
        .exec(conn)
        .await
        .unwrap();
    let title = app.state.toolkit.library.page_by_id("crisis-our-plan").unwrap().title.clone();
    let notes = client.get("/notes").await.words();
    assert!(notes.contains(&title) && notes.contains("Words of before"), "{notes}");
    let plan = client.get("/plans/gone-page").await.words();
    assert!(plan.contains("no longer part of the toolkit") && plan.contains("Words of before"), "{plan}");
    let version = client.get("/plans/gone-page/1").await.words();
    assert!(version.contains("Words of before") && !version.contains("Bring this back"));
    assert!(client.get("/plans").await.words().contains("/plans/gone-page"));
    assert_eq!(client.get("/plans/gone-page/1/pdf").await.status, StatusCode::OK);
    assert_eq!(app.visitor().get("/plans/gone-page").await.status, StatusCode::NOT_FOUND);
}
