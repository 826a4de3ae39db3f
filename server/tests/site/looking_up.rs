//! The jargon buster, the directory, and the situations behind the doors of the home page.

use crate::support::TestApp;
use axum::http::StatusCode;
use domain::learning::content::home::DoorTone;

#[tokio::test]
async fn every_word_has_its_place_from_a_to_z_and_a_page_of_its_own() {
    let app = TestApp::new().await;
    let library = app.state.toolkit.library.clone();
    let page = app.visitor().get("/words").await.text();
    for term in library.glossary() {
        assert!(page.contains(&format!("href=\"/words/{}\"", term.id)), "{}", term.id);
    }
    assert!(page.contains("href=\"#letter-p\"") && page.contains("id=\"letter-p\"") && page.contains("Back to top"));
    assert!(!page.contains("A-Z"), "it is called A to Z");
    let word = app.visitor().get("/words/psychosis").await.words();
    let meaning = library.term("psychosis").unwrap().meaning.to_string();
    assert!(word.contains(&meaning) && word.contains("/modules/what-is-psychosis/what-it-means"), "{word}");
}

#[tokio::test]
async fn a_page_leads_to_its_words_and_a_topic_to_its_pages() {
    let app = TestApp::new().await;
    let topic = app.visitor().get("/word-topics/medicines").await;
    assert_eq!(topic.status, StatusCode::OK);
    assert!(topic.words().contains("Explained on:") && topic.words().contains("/modules/treatment-options/medicines"));
    let page = app.visitor().get("/modules/what-is-psychosis/what-it-means").await.text();
    assert!(page.contains("href=\"/words/"), "a term explained in the text leads to its page");
    assert_eq!(app.visitor().get("/word-topics/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_unknown_word_or_place_offers_near_ones() {
    let app = TestApp::new().await;
    for (path, near) in [
        ("/words/pyschosis", "/words/psychosis"),
        ("/words/Paranoid", "/words/paranoia"),
        ("/help-directory/samaritan", "/help-directory/samaritans"),
    ] {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains(&format!("href=\"{near}\"")), "{path}");
        assert!(answer.text().contains("/urgent-help"));
    }
    let far = app.visitor().get("/words/qqqqqqqqqq").await;
    assert_eq!(far.status, StatusCode::NOT_FOUND);
    assert!(!far.words().contains("Did you mean"));
    let script = app.visitor().get("/words/%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
    assert_eq!(script.status, StatusCode::NOT_FOUND);
    assert!(!script.text().contains("alert(1)"));
}

#[tokio::test]
async fn places_are_narrowed_down_and_can_be_tapped() {
    let app = TestApp::new().await;
    let all = app.visitor().get("/help-directory").await.text();
    for place in app.state.toolkit.library.directory() {
        assert_eq!(all.matches(&format!("href=\"{}\"", place.url())).count(), 1, "{}", place.id);
    }
    assert!(all.contains("href=\"tel:116123\"") && all.contains("href=\"sms:85258?body=SHOUT\""));
    let some = app.visitor().get("/help-directory?need=urgent&free=yes&hours=always").await.words();
    assert!(
        some.contains("places fit")
            && some.contains("/help-directory/samaritans")
            && !some.contains("/help-directory/mind\"")
    );
    let none = app.visitor().get("/help-directory?language=polish&topic=armed-forces").await;
    assert_eq!(none.status, StatusCode::OK);
    assert!(none.words().contains("Nothing fits all of that"));
    let old = app.visitor().get("/help-directory?need=gone&topic=%3Cb%3E").await.text();
    assert_eq!(
        old.matches("class=\"rt-place\"").count(),
        all.matches("class=\"rt-place\"").count(),
        "an old bookmark shows all"
    );
}

#[tokio::test]
async fn a_place_says_how_sure_we_are() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/help-directory/shout").await.words();
    assert!(page.contains("Not yet tried by a person") && page.contains("Seen on giveusashout.org on 2"), "{page}");
    let support = app.visitor().get("/modules/dealing-with-crises/support").await.text();
    assert!(support.contains("href=\"/help-directory/"), "support pages lead to the directory");
}

#[tokio::test]
async fn only_the_whole_list_is_kept_ready() {
    let app = TestApp::new().await;
    app.visitor().get("/help-directory?need=urgent").await;
    assert_eq!(app.state.pages.len(), 0);
    app.visitor().get("/help-directory").await;
    assert_eq!(app.state.pages.len(), 1);
}

#[tokio::test]
async fn every_door_leads_on_in_two_taps() {
    let app = TestApp::new().await;
    let library = app.state.toolkit.library.clone();
    let home = app.visitor().get("/").await.text();
    for door in library.doors().iter().filter(|door| door.changed.is_empty()) {
        assert!(home.contains(&format!("href=\"{}\"", door.url)), "{}", door.id);
        let behind = app.visitor().get(&door.url).await;
        assert_eq!(behind.status, StatusCode::OK, "{}", door.url);
        for choice in &door.choices {
            let page = library.page_by_id(&choice.page).unwrap();
            assert!(behind.text().contains(&format!("href=\"{}\"", page.url)), "{}", page.url);
        }
    }
    assert_eq!(library.doors().iter().filter(|door| door.tone == DoorTone::Urgent).count(), 1);
    assert_eq!(app.visitor().get("/which/danger").await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().get("/which/nothing").await.status, StatusCode::NOT_FOUND);
}
