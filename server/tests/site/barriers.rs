//! What stopped the study's toolkit, as far as words can do it again.

use crate::support::TestApp;
use axum::http::StatusCode;

/// Where somebody arrives and joins. The page about us names the research this comes from, and no other does.
const WAY_IN: [&str; 9] =
    ["/", "/sign-up", "/join", "/join/ABCDEFGHJL", "/sign-in", "/urgent-help", "/modules", "/terms", "/measures"];

/// Whether a word stands there as a word of its own.
fn says(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphabetic()).any(|one| one == word)
}

#[tokio::test]
async fn nothing_on_the_way_in_sounds_like_research() {
    let app = TestApp::new().await;
    for path in WAY_IN {
        let page = app.visitor().get(path).await;
        assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        let words = page.words().to_lowercase();
        for telling in
            ["study", "studies", "trial", "participant", "participants", "questionnaire", "consent", "randomised"]
        {
            assert!(!says(&words, telling), "{path} says {telling}");
        }
    }
    assert!(says(&app.visitor().get("/about").await.words().to_lowercase(), "study"), "the search finds what is there");
}

#[tokio::test]
async fn nothing_promises_what_was_not_shown() {
    let app = TestApp::new().await;
    for path in WAY_IN.into_iter().chain(["/about", "/privacy", "/accessibility"]) {
        let words = app.visitor().get(path).await.words().to_lowercase();
        for promise in
            ["reduces distress", "clinically proven", "proven to", "saves time", "save staff time", "cost-effective"]
        {
            assert!(!words.contains(promise), "{path} promises: {promise}");
        }
    }
}
