//! "How are you?", what matters, what has changed, reminders and display, as a browser without JavaScript meets them.

use crate::support::{Client, PASSWORD, TestApp};
use domain::{Role, learning::progress, reading, reminders, wellbeing::Thing};
use http::{StatusCode, header};
use sea_orm::{ActiveValue::Set, EntityTrait};
use std::time::Duration;

const PAGE: &str = "/how-are-you";
const WEEK: &str = "/do/wellbeing/save-week";
const CHECK: &str = "/do/wellbeing/save-check";

/// All seven answered the same way.
fn answers(answer: &str) -> Vec<(String, String)> {
    Thing::ALL.into_iter().map(|thing| (format!("answers[{}]", thing.id()), answer.to_owned())).collect()
}

async fn check(client: &mut Client, answers: &[(String, String)]) -> crate::support::Answer {
    let fields: Vec<(&str, &str)> = answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.submit(CHECK, &fields).await
}

/// What stands in the first hidden field of this name after `from`.
fn hidden(page: &str, from: &str, name: &str) -> String {
    let (_, after) = page.split_once(from).unwrap_or_else(|| panic!("{from}"));
    let tag = after.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap();
    tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_kept_stands_in_a_line_and_a_table_and_can_be_deleted() {
    for app in TestApp::every().await {
        for mut client in [app.visitor(), app.signed_in(Role::Relative).await] {
            let page = check(&mut client, &answers("some")).await.words();
            assert!(page.contains("Your answers are kept") && page.contains("7 out of 14"), "{page}");
            app.db.clock.forward(Duration::from_secs(15 * 60));
            let page = client.submit(WEEK, &[("words", "Two <b>bad</b> nights"), ("number", "4")]).await.words();
            assert!(page.contains("Two &lt;b&gt;bad&lt;/b&gt; nights") && page.contains("4 out of 10"));
            assert_eq!(page.matches("role=\"img\"").count(), 2, "a line for each");
            let entry = hidden(&page, "/do/wellbeing/delete-check", "entry");
            let page = client.submit("/do/wellbeing/delete-check", &[("entry", &entry)]).await.words();
            assert!(page.contains("The entry is deleted") && !page.contains("7 out of 14"));
            let page = client.submit("/do/wellbeing/delete-check", &[("entry", &entry)]).await.words();
            assert!(page.contains("not there any more") && page.contains("4 out of 10"));
            app.db.clock.forward(Duration::from_secs(1));
        }
        let other = app.signed_in(Role::Supporter).await.get(PAGE).await.words();
        assert!(!other.contains("nights") && !other.contains("out of 14"));
    }
}

#[tokio::test]
async fn nothing_typed_is_lost_when_something_is_missing() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    let mut some = answers("a-lot");
    some.retain(|(name, _)| !name.contains("support"));
    let page = check(&mut client, &some).await.words();
    assert!(page.contains("<title>Error: How are you?") && page.contains("href=\"#answers-support\""), "{page}");
    assert_eq!(page.matches(" checked").count(), 6, "what was chosen is still chosen");
    let long = "word ".repeat(3_000);
    let page = client.submit(WEEK, &[("words", &long), ("number", "6")]).await.words();
    assert!(page.contains("it has 15000 characters, and 10000 can be kept"), "the length and the limit");
    assert!(page.contains(&long), "and the words are still there");
    let refused = client.post_json(WEEK, &[("words", ""), ("number", "12")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(client.get(PAGE).await.words().matches("role=\"img\"").count(), 0, "nothing was kept");
}

#[tokio::test]
async fn no_answer_changes_what_the_page_says_about_help() {
    let app = TestApp::new().await;
    let help = |page: &str| {
        let (_, after) = page.split_once("aria-labelledby=\"when-bad\"").unwrap();
        after.split_once("</section>").unwrap().0.to_owned()
    };
    let before = help(&app.visitor().get(PAGE).await.words());
    assert!(before.contains("/urgent-help") && before.contains("cannot-cope"));
    for worst in ["a-lot", "no"] {
        let mut client = app.visitor();
        let page = check(&mut client, &answers(worst)).await.words();
        assert_eq!(help(&page), before);
        client.submit(WEEK, &[("words", "I want to die"), ("number", "0")]).await;
        assert_eq!(help(&client.get(PAGE).await.words()), before);
    }
    assert!(app.run_jobs().await.is_empty(), "nobody is told");
}

#[tokio::test]
async fn words_sent_after_signing_out_wait_for_their_owner_alone() {
    let app = TestApp::new().await;
    let mut maya = app.signed_in(Role::Relative).await;
    let owner = hidden(&maya.get(PAGE).await.words(), "save-week", "owner");
    maya.post_form("/do/account/sign-out", &[]).await;
    let answer = maya.post_form(WEEK, &[("owner", &owner), ("words", "A long night"), ("number", "2")]).await;
    assert_eq!(answer.location(), "/sign-in?next=/how-are-you");
    assert!(!maya.get(PAGE).await.words().contains("A long night"), "not for whoever holds the phone now");
    maya.post_form("/do/account/sign-in", &[("email", "relative@northwick.test"), ("password", PASSWORD)]).await;
    let page = maya.get(PAGE).await.words();
    assert!(page.contains("A long night") && page.contains("You were signed out before this was kept"), "{page}");
}

#[tokio::test]
async fn home_and_modules_follow_what_matters_and_visitors_without_a_cookie_see_no_difference() {
    let app = TestApp::new().await;
    let plain = app.visitor().get("/").await;
    let mut client = app.visitor();
    let home = client.submit("/do/reading/matters", &[("matters", "bipolar"), ("next", "/")]).await.words();
    assert!(home.contains("You chose bipolar.") && home.contains("href=\"/account/reading\""));
    assert!(!home.contains("/which/understand") && home.contains("what-is-bipolar/episodes"));
    let modules = client.get("/modules").await.words();
    let at = |id: &str| modules.find(&format!("href=\"/modules/{id}\"")).unwrap_or_else(|| panic!("{id}"));
    assert!(at("what-is-bipolar") < at("what-is-psychosis"), "and nothing is locked");
    let page = client.submit("/do/reading/matters", &[("matters", "none")]).await.words();
    assert!(page.contains("What matters to you") && !page.contains("Forget my choice"));
    let again = client.submit("/do/reading/matters", &[("matters", "")]).await.words();
    assert!(again.contains("Error: What matters to you"));
    assert_eq!(app.visitor().get("/").await.bytes, plain.bytes);
}

#[tokio::test]
async fn after_a_loss_home_leads_elsewhere_and_it_can_be_undone() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    client.get("/modules/dealing-with-crises/early-signs").await;
    assert!(client.get("/").await.words().contains("Carry on where you were"));
    for (change, page) in [("died", "bereaved"), ("lost-touch", "lost-touch"), ("separated", "separated")] {
        let told = client.submit("/do/reading/changed", &[("changed", change)]).await.words();
        assert!(told.contains(&format!("/modules/the-future/{page}")) && told.contains("tel:"), "{told}");
        let home = client.get("/").await.words();
        assert!(home.contains(&format!("/modules/the-future/{page}")), "{change}");
        assert!(!home.contains("Carry on") && !home.contains("crises/early-signs"), "{change}");
        assert!(home.contains("href=\"/urgent-help\"") && home.contains("href=\"/account/changes\""));
    }
    let back = client.submit("/do/reading/changed", &[("changed", "none")]).await.words();
    assert!(back.contains("This is taken back"));
    assert!(client.get("/").await.words().contains("Carry on where you were"), "as it was");
}

#[tokio::test]
async fn reminders_say_nothing_and_stop_by_a_press_without_signing_in() {
    let app = TestApp::new().await;
    let mut maya = app.signed_in(Role::Relative).await;
    let page = maya.submit("/do/reminders/ask", &[("every", "week")]).await.words();
    assert!(page.contains("This is kept. The first letter"));
    app.db.clock.forward(Duration::from_secs(7 * 24 * 60 * 60));
    reminders::commands::send_due(&app.db.db).await.unwrap();
    let letter = app.run_jobs().await.remove(0);
    let all = format!("{}{}", letter.subject, letter.text).to_lowercase();
    for telling in ["psychosis", "bipolar", "relative'", "toolkit", "trust", "carer", "mental"] {
        assert!(!all.replace("northwick.test", "").contains(telling), "{telling}: {all}");
    }
    let mut nobody = app.visitor();
    let opened = nobody.get(letter.path()).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert_eq!(nobody.get(letter.path()).await.status, StatusCode::OK, "opening it stops nothing");
    let token = hidden(&opened.words(), "/do/reminders/stop", "token");
    let stopped = nobody.submit("/do/reminders/stop", &[("token", &token)]).await.words();
    assert!(stopped.contains("The reminders are stopped"));
    assert_eq!(nobody.get(letter.path()).await.status, StatusCode::GONE);
    maya.submit("/do/reminders/ask", &[("every", "month")]).await;
    maya.submit("/do/reading/changed", &[("changed", "died")]).await;
    let page = maya.get("/account/reminders").await.words();
    assert!(page.contains("we send no reminders") && !page.contains("name=\"every\""));
}

#[tokio::test]
async fn what_is_new_stands_on_home_for_those_who_were_here_before() {
    let app = TestApp::new().await;
    let db = &app.db.db;
    domain::learning::commands::page_versions::remember(db, &app.state.toolkit.library).await.unwrap();
    let mut maya = app.signed_in(Role::Relative).await;
    maya.get("/modules/dealing-with-crises/early-signs").await;
    app.db.clock.forward(Duration::from_secs(24 * 60 * 60));
    assert!(!maya.get("/").await.words().contains("New since"), "nothing is new");
    for id in ["future-recovery", "future-living", "bip-episodes", "do-rest"] {
        let row = domain::learning::page_version::ActiveModel {
            page_id: Set(id.to_owned()),
            changed_at: Set(db.now()),
            ..Default::default()
        };
        domain::learning::page_version::Entity::update(row).exec(db.conn()).await.unwrap();
    }
    let home = maya.get("/").await.words();
    let (_, news) = home.split_once("id=\"news\"").unwrap();
    assert_eq!(news.split_once("</section>").unwrap().0.matches("<a ").count(), 3, "at most three");
    assert!(!app.visitor().get("/").await.words().contains("New since"));
    assert!(!app.signed_in(Role::Supporter).await.get("/").await.words().contains("New since"), "nobody else's visits");
    assert!(progress::Entity::find().one(db.conn()).await.unwrap().is_some());
    let actor = domain::Actor::account(app.northwick.id, app.northwick.account(Role::Relative).id, Role::Relative);
    reading::commands::say_what_changed(db, &actor, Some(reading::Change::Died)).await.unwrap();
    assert!(!maya.get("/").await.words().contains("New since"), "not after a loss");
}

#[tokio::test]
async fn display_is_one_cookie_set_by_pressing_save_and_put_on_html() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    assert!(!client.get("/display").await.headers.contains_key(header::SET_COOKIE));
    let chosen = [
        ("text", "largest"),
        ("spacing", "wide"),
        ("contrast", "high"),
        ("colours", "dark"),
        ("movement", "less"),
        ("icon", "plain"),
    ];
    let page = client.submit("/do/display/save", &chosen).await.words();
    assert_eq!(client.cookie("display"), Some("largest.wide.high.dark.less.plain"));
    let html = "data-look=\"dark\" class=\"rt-text-largest rt-spacing-wide rt-contrast-high rt-movement-less\"";
    assert!(page.contains(html), "{}", &page[..200]);
    for path in ["/", "/urgent-help", "/no-such-page", "/modules/dealing-with-crises/our-plan"] {
        let page = client.get(path).await.words();
        assert!(page.contains(html) && page.contains("/manifest-plain.webmanifest"), "{path}");
        assert!(!app.visitor().get(path).await.words().contains("rt-text-largest"), "{path} for others");
    }
    client.set_cookie("display", "\"><script>.x");
    let page = client.get("/").await.words();
    let (tag, _) = page.split_once("<head>").unwrap();
    assert!(!tag.contains("rt-") && !tag.contains("data-look"), "a strange cookie is the usual look: {tag}");
    assert!(!tag.contains("script"), "{tag}");
    let back = client.post_form("/do/display/save", &[("text", "usual")]).await;
    assert!(back.header("set-cookie").contains("Max-Age=0"), "the usual look needs no cookie");
}
