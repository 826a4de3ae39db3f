//! Each check, broken in turn: nobody comes in, and the page says what to do.

use super::{BEGIN, Site, stand_in::Key};
use crate::support::SECOND;
use axum::http::StatusCode;
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const WRONG: &str = "could not be checked";
const STALE: &str = "took longer than 10 minutes, was used before, or began in another browser";
const AWAY: &str = "does not answer";

/// What the provider signs is changed in one way; nobody comes in.
async fn refused_with(change: impl Fn(&mut Value) + Send + 'static, words: &str) {
    let site = Site::new().await;
    site.provider.changing(change);
    let mut browser = site.app.visitor();
    let answer = site.round(&mut browser).await;
    site.nobody_in(&mut browser, &answer, words).await;
    assert_eq!(site.times("sign-in-refused").await, 1);
}

#[tokio::test]
async fn when_all_is_right_somebody_comes_in() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let away = browser.get(&format!("{BEGIN}?next=/invitations/new")).await;
    let back = site.provider.sign_in_at(away.location());
    assert_eq!(browser.get(&back).await.location(), "/invitations/new");
    assert_eq!(browser.get("/invitations/new").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_token_for_another_sign_in() {
    refused_with(|claims| claims["nonce"] = "another".into(), WRONG).await;
    refused_with(|claims| drop(claims.as_object_mut().unwrap().remove("nonce")), WRONG).await;
}

#[tokio::test]
async fn a_token_for_another_site() {
    refused_with(|claims| claims["aud"] = "another".into(), WRONG).await;
    refused_with(|claims| claims["aud"] = json!([]), WRONG).await;
    refused_with(|claims| claims["aud"] = json!(["toolkit", "another"]), WRONG).await;
}

#[tokio::test]
async fn a_token_of_another_issuer() {
    refused_with(|claims| claims["iss"] = "http://127.0.0.1:1".into(), WRONG).await;
}

#[tokio::test]
async fn a_token_of_another_time() {
    let later = |name: &'static str, by: i64| {
        move |claims: &mut Value| claims[name] = (claims[name].as_i64().unwrap() + by).into()
    };
    // It holds for 300 seconds, and clocks may differ by 60.
    refused_with(later("exp", -361), WRONG).await;
    refused_with(later("iat", -601), WRONG).await;
    refused_with(later("iat", 61), WRONG).await;
    let site = Site::new().await;
    site.provider.changing(later("exp", -359));
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
}

/// What the provider signed is changed in one way; nobody comes in.
async fn forged(forge: impl Fn(String, &Value) -> String + Send + 'static) {
    let site = Site::new().await;
    site.provider.forging(forge);
    let mut browser = site.app.visitor();
    let answer = site.round(&mut browser).await;
    site.nobody_in(&mut browser, &answer, WRONG).await;
}

#[tokio::test]
async fn a_signature_that_is_not_the_providers() {
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    // Other words under the same signature.
    forged(move |signed, claims| {
        let mut claims = claims.clone();
        claims["groups"] = json!(["leads"]);
        let parts: Vec<&str> = signed.split('.').collect();
        format!("{}.{}.{}", parts[0], part(&claims), parts[2])
    })
    .await;
    // No signature at all.
    forged(move |_, claims| format!("{}.{}.", part(&json!({ "alg": "none" })), part(claims))).await;
    // Signed with what everybody who knows the secret could sign with.
    forged(move |_, claims| {
        let signed = format!("{}.{}", part(&json!({ "alg": "HS256" })), part(claims));
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, super::SECRET.as_bytes());
        let signature = ring::hmac::sign(&key, signed.as_bytes());
        format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref()))
    })
    .await;
    forged(|_, _| "no.token.at-all".to_owned()).await;
}

#[tokio::test]
async fn a_key_that_the_provider_does_not_publish() {
    let site = Site::new().await;
    site.provider.manner().publishes = false;
    let mut browser = site.app.visitor();
    let answer = site.round(&mut browser).await;
    site.nobody_in(&mut browser, &answer, WRONG).await;
    // Another key under the name of the right one.
    let site = Site::new().await;
    site.round(&mut site.app.visitor()).await;
    site.provider.says("sub", "u-18".into());
    site.provider.manner().key = Key::new("first");
    let mut browser = site.app.visitor();
    let answer = site.round(&mut browser).await;
    assert_eq!(answer.location(), "/sign-in");
    assert!(browser.get("/sign-in").await.words().contains(WRONG));
}

#[tokio::test]
async fn new_keys_are_fetched_and_at_most_once_a_minute() {
    let site = Site::new().await;
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
    assert_eq!(site.provider.manner().keys_asked, 1);
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/");
    assert_eq!(site.provider.manner().keys_asked, 1, "kept");
    site.app.db.clock.forward(Duration::from_secs(59));
    site.provider.manner().key = Key::new("second");
    let mut browser = site.app.visitor();
    assert_eq!(site.round(&mut browser).await.location(), "/sign-in", "fetched less than a minute ago");
    assert_eq!(site.provider.manner().keys_asked, 1);
    site.app.db.clock.forward(Duration::from_secs(1));
    assert_eq!(site.round(&mut browser).await.location(), "/", "rotated, and it works");
    assert_eq!(site.provider.manner().keys_asked, 2);
    // Tokens with made-up keys make us ask no more often.
    site.provider.manner().key = Key::new("third");
    site.provider.manner().publishes = false;
    for _ in 0..3 {
        assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/sign-in");
    }
    assert_eq!(site.provider.manner().keys_asked, 2);
}

#[tokio::test]
async fn a_state_that_is_not_ours_old_or_used() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    let changed = back.replace("state=", "state=x");
    let answer = browser.get(&changed).await;
    site.nobody_in(&mut browser, &answer, STALE).await;
    // In another browser, with a session of its own or none.
    for mut other in [site.app.visitor(), site.app.signed_in(domain::Role::Relative).await] {
        let answer = other.get(&back).await;
        assert!(answer.location().starts_with("/sign-in"), "{}", answer.location());
    }
    assert_eq!(site.accounts().await, 10);
    // Untouched by all that, it works in its own browser: once.
    assert_eq!(browser.get(&back).await.location(), "/");
    let mut again = browser.clone();
    again.post_form("/do/account/sign-out", &[]).await;
    let answer = again.get(&back).await;
    assert_eq!(answer.location(), "/sign-in");
    assert!(again.get("/sign-in").await.words().contains(STALE));
    // Too late.
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    site.app.db.clock.forward(Duration::from_secs(10 * 60));
    let answer = browser.get(&back).await;
    site.nobody_in(&mut browser, &answer, STALE).await;
    let answer = browser.get(&format!("{BEGIN}/back")).await;
    site.nobody_in(&mut browser, &answer, STALE).await;
}

#[tokio::test]
async fn a_code_that_somebody_else_began() {
    // The provider finds that whoever asks for the token did not begin (PKCE).
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    site.provider.regive(|given| given.challenge = BASE64URL_NOPAD.encode(&[7; 32]));
    let answer = browser.get(&back).await;
    site.nobody_in(&mut browser, &answer, WRONG).await;
    // Somebody's code with one's own state.
    let (mut thief, mut owner) = (site.app.visitor(), site.app.visitor());
    let (own, stolen) = (site.there(&mut thief).await, site.there(&mut owner).await);
    let code = |back: &str| back.split("code=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let answer = thief.get(&own.replace(&code(&own), &code(&stolen))).await;
    site.nobody_in(&mut thief, &answer, WRONG).await;
}

#[tokio::test]
async fn an_answer_in_the_name_of_another_provider() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    let (ours, _) = back.split_once("&iss=").unwrap();
    let answer = browser.get(&format!("{ours}&iss=https://evil.example")).await;
    site.nobody_in(&mut browser, &answer, WRONG).await;
    // What it publishes is in another's name.
    let site = Site::new().await;
    site.provider.manner().says_it_is = Some("https://evil.example".to_owned());
    let mut browser = site.app.visitor();
    let answer = browser.get(BEGIN).await;
    site.nobody_in(&mut browser, &answer, WRONG).await;
}

#[tokio::test]
async fn somebody_who_stops_at_the_provider() {
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    let (path, rest) = back.split_once("?code=").unwrap();
    let state = rest.split("&state=").nth(1).unwrap();
    let answer = browser.get(&format!("{path}?error=access_denied&state={state}")).await;
    site.nobody_in(&mut browser, &answer, "did not let you in, or you stopped there").await;
    assert_eq!(site.times("sign-in-refused").await, 1);
}

#[tokio::test]
async fn an_address_that_is_not_verified_or_not_of_the_trust() {
    let email = "did not confirm an email address";
    refused_with(|claims| claims["email_verified"] = false.into(), email).await;
    refused_with(|claims| drop(claims.as_object_mut().unwrap().remove("email_verified")), email).await;
    refused_with(|claims| drop(claims.as_object_mut().unwrap().remove("email")), email).await;
    let domain = "is not one of this trust";
    refused_with(|claims| claims["email"] = "asha@elsewhere.example".into(), domain).await;
    refused_with(|claims| claims["email"] = "asha@northwick.nhs.uk.example".into(), domain).await;
}

#[tokio::test]
async fn somebody_in_no_group_of_ours() {
    let group = "in none of the groups";
    refused_with(|claims| claims["groups"] = json!(["porters"]), group).await;
    refused_with(|claims| drop(claims.as_object_mut().unwrap().remove("groups")), group).await;
}

#[tokio::test]
async fn a_provider_of_another_trust() {
    let site = Site::new().await;
    let mut browser = site.app.visitor_of(SECOND);
    assert!(!browser.get("/sign-in").await.text().contains("/sign-in/with/"), "no button");
    for path in [BEGIN.to_owned(), format!("{BEGIN}/back?state=x&code=y"), "/sign-out/with/northwick".to_owned()] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut there = site.app.visitor();
    assert!(there.get("/sign-in").await.words().contains("Sign in with Northwick work account"));
    // What began at one trust cannot be finished at another.
    let back = site.there(&mut there).await;
    assert_eq!(browser.get(&back).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_provider_that_did_no_second_factor_leads_on_to_ours() {
    for amr in [json!([]), json!(["pwd"])] {
        let site = Site::new().await;
        site.provider.changing(move |claims| {
            claims.as_object_mut().unwrap().remove("acr");
            claims["amr"] = amr.clone();
        });
        let mut browser = site.app.visitor();
        let away = browser.get(&format!("{BEGIN}?next=/invitations/new")).await;
        let back = site.provider.sign_in_at(away.location());
        assert_eq!(browser.get(&back).await.location(), "/sign-in/set-up?next=/invitations/new");
        assert_eq!(browser.get("/account").await.location(), "/sign-in?next=/account", "not in yet");
        assert!(browser.get("/sign-in/set-up").await.words().contains("Give the app this key"));
        assert_eq!(site.times("signed-in").await, 0);
    }
    let site = Site::new().await;
    site.provider.changing(|claims| {
        claims["acr"] = "AAL1".into();
        claims["amr"] = json!(["pwd", "mfa"]);
    });
    assert_eq!(site.round(&mut site.app.visitor()).await.location(), "/", "amr counts as well");
}

#[tokio::test]
async fn a_provider_that_is_down_or_stumbles() {
    let site = Site::new().await;
    site.provider.stop();
    let mut browser = site.app.visitor();
    let answer = browser.get(BEGIN).await;
    site.nobody_in(&mut browser, &answer, AWAY).await;
    // It stumbles while somebody is there.
    let site = Site::new().await;
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    site.provider.manner().status = Some(StatusCode::SERVICE_UNAVAILABLE);
    let answer = browser.get(&back).await;
    site.nobody_in(&mut browser, &answer, AWAY).await;
    let site = Site::new().await;
    site.provider.manner().status = Some(StatusCode::BAD_GATEWAY);
    let mut browser = site.app.visitor();
    let answer = browser.get(BEGIN).await;
    site.nobody_in(&mut browser, &answer, AWAY).await;
    // It comes back, and so does the way in.
    site.provider.manner().status = None;
    assert_eq!(site.round(&mut browser).await.location(), "/");
    // It leads elsewhere: nobody follows.
    let site = Site::new().await;
    site.provider.manner().status = Some(StatusCode::FOUND);
    let mut browser = site.app.visitor();
    let answer = browser.get(BEGIN).await;
    assert_eq!(answer.location(), "/sign-in");
}

#[tokio::test]
async fn a_provider_that_is_slow_is_not_waited_for() {
    let site = Site::new().await;
    site.provider.manner().takes = Duration::from_secs(20);
    let mut browser = site.app.visitor();
    let back = site.there(&mut browser).await;
    let began = Instant::now();
    let answer = browser.get(&back).await;
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    site.nobody_in(&mut browser, &answer, AWAY).await;
}
