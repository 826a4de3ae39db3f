//! The toolbox: putting things in from their pages, order, headings, taking out and putting back.

use crate::support::TestApp;
use domain::Role;
use http::StatusCode;

const ADD: &str = "/do/toolbox/add";
const CAUSES: &str = "/modules/what-is-psychosis/causes";

/// The value of the first button or hidden field of this name.
fn value(page: &str, name: &str) -> String {
    let tag = page.split('<').find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap_or_else(|| panic!("{name}"));
    tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_tap_puts_a_page_in_and_says_so() {
    for app in TestApp::every().await {
        for mut client in [app.visitor(), app.signed_in(Role::Relative).await] {
            let page = client.get(CAUSES).await.words();
            assert!(page.contains("Put in my toolbox") && !page.contains("In your toolbox"));
            let target = value(&page, "target");
            let fields = [("kind", "page"), ("target", target.as_str()), ("from", CAUSES)];
            let answer = client.post_form(ADD, &fields).await;
            assert_eq!(answer.location(), format!("{CAUSES}#toolbox"));
            let after = client.get(CAUSES).await.words();
            assert!(after.contains("In your toolbox") && !after.contains("Put in my toolbox"));
            let on_shelf = [("kind", "page"), ("target", &*target), ("from", CAUSES), ("shelf", "yes")];
            client.submit(ADD, &on_shelf).await;
            assert!(client.get(CAUSES).await.words().contains("On your shelf for a bad day"));
            let toolbox = client.get("/toolbox").await.words();
            assert_eq!(toolbox.matches("class=\"rt-tool\"").count(), 1, "put in twice, there once");
            assert!(toolbox.contains(&format!("data-shelf=\"{CAUSES}\"")));
        }
        assert!(app.visitor().get("/toolbox").await.words().contains("Nothing is in here yet."));
    }
}

#[tokio::test]
async fn things_are_moved_shelved_taken_out_and_put_back() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    for target in ["crisis-our-plan", "crisis-right-now"] {
        client.submit(ADD, &[("kind", "page"), ("target", target)]).await;
    }
    let titles =
        ["crisis-our-plan", "crisis-right-now"].map(|id| app.state.toolkit.library.page_by_id(id).unwrap().url.clone());
    let order =
        |page: &str| page.find(&format!("href=\"{}\"", titles[0])) < page.find(&format!("href=\"{}\"", titles[1]));
    let page = client.get("/toolbox").await.words();
    assert!(order(&page));
    let (item, below) = (value(&page, "item"), value(&page, "down"));
    let down = [("item", item.as_str()), ("down", below.as_str())];
    for _ in 0..2 {
        assert!(!order(&client.submit("/do/toolbox/move", &down).await.words()), "pressed twice, moved once");
    }
    let page = client.submit("/do/toolbox/shelve", &[("item", &item), ("shelf", "yes")]).await.words();
    assert!(page.contains("Off the shelf") && order(&page), "the shelf comes first");
    let page = client.submit("/do/toolbox/remove", &[("item", &item)]).await.words();
    assert!(page.contains("Taken out:") && page.matches("class=\"rt-tool\"").count() == 1);
    let fields = ["kind", "target", "shelf", "heading", "position"].map(|name| (name, value(&page, name)));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = client.submit(ADD, &fields).await.words();
    assert!(page.contains("Off the shelf") && page.matches("class=\"rt-tool\"").count() == 2);
    assert!(!client.get("/toolbox").await.words().contains("Taken out:"), "said once");
}

#[tokio::test]
async fn headings_keep_what_was_typed_when_they_are_refused() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    let long = "x".repeat(81);
    let page = client.submit("/do/toolbox/heading", &[("title", "<b>At night</b> 🌙")]).await.words();
    assert!(page.contains("&lt;b&gt;At night&lt;/b&gt; 🌙"), "{page}");
    let page = client.submit("/do/toolbox/heading", &[("title", &long)]).await.words();
    assert!(page.contains("Shorten the heading to 80 letters") && page.contains(&long), "{page}");
    assert!(page.contains("Error:"));
    let refused = client.post_json("/do/toolbox/heading", &[("title", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_not_there_is_refused_with_its_true_status() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    for (kind, target, status) in [
        ("page", "no-such-page", 404),
        ("plan", "crisis-right-now", 404),
        ("term", "no-such-term", 404),
        ("odd", "crisis-our-plan", 422),
    ] {
        let fields = [("kind", kind), ("target", target)];
        assert_eq!(client.post_json(ADD, &fields).await.status.as_u16(), status, "{kind} {target}");
        let page = client.submit(ADD, &fields).await.words();
        assert!(page.contains("cannot be put in your toolbox"), "{kind}: {page}");
    }
    let elsewhere = [("kind", "page"), ("target", "crisis-our-plan"), ("from", "//elsewhere.test")];
    assert_eq!(client.post_form(ADD, &elsewhere).await.location(), "/toolbox");
}

#[tokio::test]
async fn headings_are_moved_and_things_are_found_by_name() {
    for app in TestApp::every().await {
        let mut client = app.signed_in(Role::Relative).await;
        for title in ["At night", "For the meeting"] {
            client.submit("/do/toolbox/heading", &[("title", title)]).await;
        }
        let order = |page: &str| page.find(">At night<") < page.find(">For the meeting<");
        let page = client.get("/toolbox").await.words();
        assert!(order(&page) && page.contains("aria-label=\"Down: At night\""));
        let form = page.split("/do/toolbox/move-heading").nth(1).unwrap().to_owned();
        let (first, second) = (value(&form, "heading"), value(&form, "down"));
        let down = [("heading", first.as_str()), ("down", second.as_str())];
        for _ in 0..2 {
            let moved = client.post_form("/do/toolbox/move-heading", &down).await;
            assert_eq!(moved.location(), format!("/toolbox#heading-{first}"));
            assert!(!order(&client.get("/toolbox").await.words()), "pressed twice, moved once");
        }
        let up = [("heading", first.as_str()), ("up", second.as_str())];
        assert!(order(&client.submit("/do/toolbox/move-heading", &up).await.words()));
        let stranger = app.signed_in(Role::Supporter).await.post_json("/do/toolbox/move-heading", &down).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);

        for (kind, target) in [
            ("page", "psy-causes"),
            ("term", "psychosis"),
            ("resource", "samaritans"),
            ("page", "crisis-right-now"),
            ("plan", "crisis-our-plan"),
        ] {
            let put = client.post_json(ADD, &[("kind", kind), ("target", target)]).await;
            assert_eq!(put.status, StatusCode::OK, "{target}");
        }
        let looked = client.post_form("/do/toolbox/look", &[("words", "SAMARI")]).await;
        assert_eq!(looked.location(), "/toolbox", "the words stand in no address");
        let page = client.get("/toolbox").await.words();
        assert_eq!(page.matches("class=\"rt-tool\"").count(), 1);
        assert!(page.contains("value=\"SAMARI\"") && page.contains("Samaritans"));
        let page = client.submit("/do/toolbox/look", &[("words", "zebrafinch")]).await.words();
        assert!(page.contains("Nothing in your toolbox is called so.") && page.contains("Show everything"));
        let page = client.submit("/do/toolbox/look", &[("words", " ")]).await.words();
        assert_eq!(page.matches("class=\"rt-tool\"").count(), 5);
    }
}

#[tokio::test]
async fn a_note_and_a_page_outside_modules_are_put_in_where_they_stand() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let note =
        [("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", "Awake")];
    client.post_form("/do/learning/save-notes", &note).await;
    let notes = client.get("/notes").await.words();
    assert!(notes.contains("aria-label=\"Put in my toolbox: ") && notes.contains("value=\"crisis-plan-signs\""));
    let put = [("kind", "note"), ("target", "crisis-plan-signs"), ("from", "/notes")];
    assert!(client.submit(ADD, &put).await.words().contains("In your toolbox"));
    for (address, kind) in [("/words/psychosis", "term"), ("/help-directory/samaritans", "resource")] {
        let page = client.get(address).await.words();
        assert!(page.contains("Put in my toolbox") && page.contains(&format!("value=\"{kind}\"")), "{address}");
        let target = value(&page, "target");
        let put = [("kind", kind), ("target", target.as_str()), ("from", address)];
        assert!(client.submit(ADD, &put).await.words().contains("In your toolbox"), "{address}");
    }
    let help = client.get("/urgent-help").await.words();
    let target = value(&help, "target");
    let shelf = [("kind", "page"), ("target", target.as_str()), ("shelf", "yes"), ("from", "/urgent-help")];
    client.post_form(ADD, &shelf).await;
    assert!(client.get("/urgent-help").await.words().contains("On your shelf for a bad day"));
    let toolbox = client.get("/toolbox").await.words();
    assert!(toolbox.contains("What you wrote") && toolbox.contains("href=\"/urgent-help\""));
}
