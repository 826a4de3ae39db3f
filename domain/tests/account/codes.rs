//! Signing up where the trust asks for a code.

use crate::support::{Browser, PASSWORD, Place, refused, token};
use domain::{
    account::{
        Problem,
        commands::{
            join_codes,
            sign_up::{FirstPage, SecondPage, begin, confirm, finish},
        },
    },
    trust::JoinPolicy,
};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn try_code(place: &Place, browser: &Browser, email: &str, code: &str) -> Result<(), domain::account::Failed> {
    let page = FirstPage { email, password: PASSWORD, code, invited: None };
    begin(place.db(), &place.trust, &browser.visit(), browser.session(), page).await
}

#[tokio::test]
async fn only_a_good_code_lets_people_in() {
    for place in Place::every(JoinPolicy::Code).await {
        let code = join_codes::create(place.db(), place.trust.id, 5, DAY).await.unwrap();
        let browser = Browser::begun(&place, "1").await;
        assert_eq!(refused(try_code(&place, &browser, "a@b.org", " ").await), [Problem::CodeMissing]);
        assert_eq!(refused(try_code(&place, &browser, "a@b.org", "WRONG-WRONG").await), [Problem::CodeWrong]);
        assert_eq!(refused(try_code(&place, &browser, "", "x").await), [Problem::CodeWrong, Problem::EmailMissing]);
        let as_read_out = code.to_lowercase().replace('-', " ");
        try_code(&place, &browser, "a@b.org", &as_read_out).await.unwrap();
        place.test.clock.forward(DAY);
        assert_eq!(refused(try_code(&place, &browser, "a@b.org", &code).await), [Problem::CodeWrong]);
    }
}

#[tokio::test]
async fn a_code_lets_in_as_many_as_it_says() {
    for place in Place::every(JoinPolicy::Code).await {
        let code = join_codes::create(place.db(), place.trust.id, 1, DAY).await.unwrap();
        let mut tokens = vec![];
        for email in ["a@b.org", "c@d.org"] {
            let browser = Browser::begun(&place, email).await;
            try_code(&place, &browser, email, &code).await.unwrap();
            let page = SecondPage { name: "Sunflower", insists_on: "", adult: Some(true) };
            finish(place.db(), &place.nobody(), &browser.visit(), browser.session(), page).await.unwrap();
            tokens.push((browser, token(&place.mails().await[0])));
        }
        let (browser, token) = &tokens[0];
        confirm(place.db(), &place.nobody(), &browser.visit(), token, "").await.unwrap();
        let (browser, token) = &tokens[1];
        let second = confirm(place.db(), &place.nobody(), &browser.visit(), token, "").await;
        assert_eq!(refused(second), [Problem::CodeWrong]);
    }
}

#[tokio::test]
async fn codes_cannot_be_guessed_for_long_from_one_place() {
    let place = Place::every(JoinPolicy::Code).await.remove(0);
    let code = join_codes::create(place.db(), place.trust.id, 5, DAY).await.unwrap();
    let guesser = Browser::begun(&place, "1").await;
    for _ in 0..10 {
        assert_eq!(refused(try_code(&place, &guesser, "a@b.org", "WRONG").await), [Problem::CodeWrong]);
    }
    assert_eq!(refused(try_code(&place, &guesser, "a@b.org", &code).await), [Problem::TooMany]);
    let other = Browser::begun(&place, "2").await;
    try_code(&place, &other, "c@d.org", &code).await.unwrap();
}
