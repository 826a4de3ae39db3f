//! Text messages by a stand-in for GOV.UK Notify (`support/notify.rs`) that checks what it is sent.

use crate::support::{
    NORTHWICK, TestApp,
    notify::{Notify, SECRET, SERVICE, Says},
    settings,
};
use domain::{
    Actor, Role, Uuid,
    invitations::commands::send::{New, send},
    notify::{Job, Letter, Mail, entity},
    testing::TestDb,
};
use sea_orm::EntityTrait;
use server::{
    address::Address,
    config::Settings,
    jobs::Worker,
    mail::Mailer,
    texts::{TextError, Texter},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

const MOBILE: &str = "+447700900123";
/// What a job is tried again after.
const A_WHILE: Duration = Duration::from_secs(5 * 60 * 60);

/// A site with a stand-in, and a worker that knows the key.
async fn site() -> (TestApp, Notify, Worker) {
    let db = TestDb::sqlite().await;
    let notify = Notify::start(&db).await;
    let settings = notify.settings(&key(SECRET));
    let app = TestApp::with(db, settings.clone(), axum::Router::new()).await;
    let worker = worker(&app, &settings);
    (app, notify, worker)
}

fn key(secret: &str) -> String {
    format!("the-name-of-the-key-{SERVICE}-{secret}")
}

fn worker(app: &TestApp, settings: &Settings) -> Worker {
    let mailer = Mailer::new(&settings.mail).unwrap();
    let texter = Texter::new(&settings.texts).unwrap();
    assert!(texter.is_some());
    Worker { toolkit: app.state.toolkit.clone(), mailer, texter, address: Address::of(settings) }
}

async fn invite(app: &TestApp) -> Uuid {
    let clinician = app.northwick.account(Role::Clinician).id;
    let staff = Actor::account(app.northwick.id, clinician, Role::Clinician);
    let new = New { email: "07700 900123", texts: true, agreed: true, team: None };
    send(&app.db.db, &staff, new).await.unwrap()
}

async fn job(app: &TestApp) -> entity::Model {
    entity::Entity::find().one(app.db.db.conn()).await.unwrap().unwrap()
}

/// Time goes on, here and at Notify.
fn later(app: &TestApp, notify: &Notify) {
    app.db.clock.forward(A_WHILE);
    *notify.now.lock().unwrap() += i64::try_from(A_WHILE.as_secs()).unwrap();
}

#[tokio::test]
async fn a_text_leaves_once_with_a_signed_token_the_trust_and_the_whole_link() {
    let (app, notify, worker) = site().await;
    invite(&app).await;
    let id = job(&app).await.id;
    assert!(worker.run_one().await.unwrap() && !worker.run_one().await.unwrap());
    let texts = notify.texts.lock().unwrap().clone();
    let [text] = texts.as_slice() else { panic!("{texts:?}") };
    assert_eq!((&text["phone_number"], &text["reference"]), (&MOBILE.into(), &id.to_string().into()));
    assert_eq!(text["template_id"], Uuid::from_u128(1).to_string());
    let filled = text["personalisation"].as_object().unwrap();
    assert_eq!(filled.keys().collect::<Vec<_>>(), ["from", "link", "trust"]);
    assert_eq!((&filled["trust"], &filled["from"]), (&"Northwick NHS".into(), &"clinician".into()));
    let link = filled["link"].as_str().unwrap();
    let path = link.strip_prefix(&format!("http://{NORTHWICK}")).unwrap();
    assert!(path.starts_with("/join/"));
    assert!(app.visitor().get(path).await.text().contains("You are invited"), "the link is whole");
    let row = job(&app).await;
    assert!(row.done_at.is_some() && row.payload.is_empty(), "no number is left behind");
    assert_eq!(*notify.refused.lock().unwrap(), 0);
}

#[tokio::test]
async fn what_notify_refuses_for_good_is_given_up_and_shown_to_the_inviter() {
    let (app, notify, worker) = site().await;
    let id = invite(&app).await;
    notify.says(Says::Status(400));
    assert!(worker.run_one().await.unwrap());
    assert!(job(&app).await.failed_at.is_some());
    later(&app, &notify);
    assert!(!worker.run_one().await.unwrap(), "it is not tried again");
    let mut staff = app.signed_in(Role::Clinician).await;
    assert!(staff.get("/invitations").await.text().contains(">Could not be sent</strong>"));
    let page = staff.get(&format!("/invitations/{id}")).await.words();
    assert!(page.contains("This could not be sent.") && page.contains("07700 900123"), "{page}");

    notify.says(Says::Status(201));
    let fields = [("invitation", &*id.to_string()), ("email", "07700 900456")];
    let page = staff.submit("/do/invitations/correct", &fields).await.text();
    assert!(page.contains("A new invitation is on its way") && !page.contains("Could not be sent"));
    assert!(worker.run_one().await.unwrap());
    assert_eq!(notify.texts.lock().unwrap()[0]["phone_number"], "+447700900456");
}

#[tokio::test]
async fn what_may_be_different_later_is_tried_again_with_the_same_reference() {
    for status in [403, 429, 500, 503] {
        let (app, notify, worker) = site().await;
        invite(&app).await;
        let id = job(&app).await.id;
        notify.says(Says::Status(status));
        assert!(worker.run_one().await.unwrap());
        assert!(!worker.run_one().await.unwrap(), "{status}: not at once");
        assert!(job(&app).await.failed_at.is_none(), "{status}");
        notify.says(Says::Status(201));
        later(&app, &notify);
        assert!(worker.run_one().await.unwrap());
        let texts = notify.texts.lock().unwrap().clone();
        assert_eq!(texts.len(), 1, "{status}");
        assert_eq!(texts[0]["reference"], id.to_string());
        assert!(job(&app).await.done_at.is_some());
    }
}

#[tokio::test]
async fn a_text_whose_answer_got_lost_is_not_sent_twice() {
    let (app, notify, worker) = site().await;
    invite(&app).await;
    notify.says(Says::Nothing);
    assert!(worker.run_one().await.unwrap(), "it gives up waiting");
    assert!(job(&app).await.done_at.is_none());
    notify.says(Says::Status(201));
    later(&app, &notify);
    assert!(worker.run_one().await.unwrap());
    assert!(job(&app).await.done_at.is_some());
    assert_eq!(notify.texts.lock().unwrap().len(), 1, "Notify has it already");
}

#[tokio::test]
async fn a_wrong_key_or_clock_is_found_out_and_given_up_after_ten_tries() {
    let (app, notify, good) = site().await;
    let id = invite(&app).await;
    let wrong = worker(&app, &notify.settings(&key("3d844edf-8d35-48ac-975b-000000000000")));
    assert!(wrong.run_one().await.unwrap());
    assert_eq!((*notify.refused.lock().unwrap(), notify.texts.lock().unwrap().len()), (1, 0));
    // Only our clock goes on: the tokens are hours old.
    for _ in 0..9 {
        app.db.clock.forward(A_WHILE);
        assert!(good.run_one().await.unwrap());
    }
    assert_eq!((*notify.refused.lock().unwrap(), notify.texts.lock().unwrap().len()), (10, 0));
    assert!(job(&app).await.failed_at.is_some());
    let page = app.signed_in(Role::Clinician).await.get(&format!("/invitations/{id}")).await.words();
    assert!(page.contains("This could not be sent."));
}

#[tokio::test]
async fn every_letter_to_a_person_without_email_has_a_template_and_nothing_private() {
    let (app, notify, worker) = site().await;
    let token = || "TOKEN".to_owned();
    let all = [
        Letter::Invitation { token: token(), from: "x".repeat(60) },
        Letter::InvitationReminder { token: token(), from: String::new() },
        Letter::InvitedWithAccount { from: "Dr Rowe".to_owned() },
        Letter::AlreadyHasAccount,
        Letter::ConfirmSignUp { token: token() },
        Letter::ResetPassword { token: token() },
        Letter::PasswordWasChanged,
        Letter::Reminder { token: token() },
    ];
    for letter in all.clone() {
        let write = app.db.db.write().await.unwrap();
        let job = Job::Mail(Mail { to: MOBILE.to_owned(), trust: app.northwick.id, letter, language: None });
        write.outbox(Some(app.northwick.id), None, &job).await.unwrap();
        write.commit().await.unwrap();
    }
    while worker.run_one().await.unwrap() {}
    let texts = notify.texts.lock().unwrap().clone();
    assert_eq!(texts.len(), all.len());
    let used: BTreeSet<&str> = texts.iter().map(|text| text["template_id"].as_str().unwrap()).collect();
    assert_eq!(used.len(), 7, "each template is used");
    for text in &texts {
        let filled: BTreeMap<String, String> = serde_json::from_value(text["personalisation"].clone()).unwrap();
        assert!(filled.keys().all(|name| ["from", "link", "trust"].contains(&name.as_str())));
        assert!(filled.get("from").is_none_or(|from| from == "Someone who works with you"), "{filled:?}");
    }
}

#[tokio::test]
async fn without_a_provider_a_text_is_left_out_and_nothing_waits_for_it() {
    let app = TestApp::new().await;
    let letter = Letter::PasswordWasChanged;
    let write = app.db.db.write().await.unwrap();
    let job = Job::Mail(Mail { to: MOBILE.to_owned(), trust: app.northwick.id, letter, language: None });
    write.outbox(Some(app.northwick.id), None, &job).await.unwrap();
    write.commit().await.unwrap();
    assert!(app.run_jobs().await.is_empty());
    assert!(self::job(&app).await.done_at.is_some());
}

#[tokio::test]
async fn settings_that_cannot_be_used_are_named() {
    let db = TestDb::sqlite().await;
    let good = Notify::start(&db).await.settings(&key(SECRET)).texts;
    assert!(Texter::new(&good).unwrap().is_some());
    assert!(Texter::new(&settings().texts).unwrap().is_none(), "no key, no texts");
    let said = |texts| Texter::new(&texts).unwrap_err().0;
    assert!(said(good.clone().with_key("no key of Notify")).contains("texts.api-key"));
    let mut other = good.clone();
    other.url = "notify".to_owned();
    assert!(said(other).contains("texts.url"));
    let mut other = good.clone();
    other.templates.confirm = "the one".to_owned();
    assert!(said(other).contains("texts.templates.confirm"));
    let mut other = good;
    other.api_key_file = Some("/no/such/file".into());
    assert!(Texter::new(&other).unwrap().is_some(), "a variable wins over the file");
    assert!(TextError::Refused.is_final() && !TextError::TooMany.is_final());
}

#[tokio::test]
async fn with_a_provider_the_one_field_takes_a_mobile_and_says_so() {
    let (app, notify, worker) = site().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let page = staff.get("/invitations/new").await.text();
    let (_, form) = page.split_once("action=\"/do/invitations/send\"").unwrap();
    let (form, _) = form.split_once("</form>").unwrap();
    assert_eq!(form.matches("<input").count(), 2, "still one field and one tick");
    assert!(form.contains("Their email address or mobile number"));
    let wrong = [("email", "0115 496 0123"), ("agreed", "yes")];
    let page = staff.submit("/do/invitations/send", &wrong).await.words();
    assert!(page.contains("Enter a UK mobile number: 11 digits that begin with 07"), "{page}");
    let page = staff.submit("/do/invitations/send", &[("email", "07700 900123"), ("agreed", "yes")]).await.words();
    assert!(page.contains("The invitation is on its way") && page.contains("invitation by text message"), "{page}");
    assert!(!page.contains("Sent to: 07700"), "the number is not in the note unless ticked");
    assert!(worker.run_one().await.unwrap());
    let texts = notify.texts.lock().unwrap().clone();
    let link = texts[0]["personalisation"]["link"].as_str().unwrap();

    let mut phone = app.visitor();
    let token = link.rsplit_once('/').unwrap().1;
    let sign_up = phone.submit("/do/join/start", &[("code", token)]).await.text();
    assert!(sign_up.contains("Email address or mobile number") && sign_up.contains("value=\"+447700900123\""));
    let first = [("email", "07700 900123"), ("password", crate::account::NEW_PASSWORD)];
    phone.submit("/do/account/sign-up", &first).await;
    let arrived = phone.post_form("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await;
    assert!(arrived.location().starts_with("/account/recovery-code"), "{}", arrived.location());
    assert!(!worker.run_one().await.unwrap(), "no second text");
    let rows = "email or mobile,agreed\n07700 900456,yes\nmaya@example.org,yes\n";
    let page = staff.submit("/do/invitations/bulk", &[("rows", rows)]).await.words();
    assert!(page.contains("0 of 2 have gone out"), "{page}");
    let page = staff.submit("/do/invitations/bulk", &[("rows", "email,agreed\n0115 496 0123,yes\n")]).await.words();
    assert!(page.contains("this is not a UK mobile number"), "{page}");
}

#[test]
fn the_templates_are_short_name_the_trust_and_say_nothing_of_health() {
    let text = std::fs::read_to_string("../docs/operations/texts.md").unwrap();
    let templates: Vec<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .filter_map(|line| line.split_once("` | "))
        .map(|(name, words)| (name, words.trim_end_matches(" |").trim_end_matches('|').trim()))
        .collect();
    let names: Vec<&str> = templates.iter().map(|(name, _)| *name).collect();
    let known = settings().texts.templates;
    assert_eq!(names, known.all().map(|(name, _)| name));
    let link = format!("https://toolkit.northwick.nhs.uk/join/{}", "A".repeat(30));
    for (name, words) in templates {
        assert!(words.starts_with("((trust)): "), "{name}: a known sender comes first");
        assert!(words.contains("((link))"), "{name}");
        let from = ["invitation", "invitation-reminder"].contains(&name);
        assert_eq!(words.contains("((from))"), from, "{name}");
        let filled = words
            .replace("((trust))", "Northwick NHS")
            .replace("((from))", "Someone who works with you")
            .replace("((link))", &link);
        assert!(!filled.contains("((") && filled.is_ascii(), "{name}: {filled}");
        // Two parts of a long text: 153 letters each.
        assert!(filled.len() <= 306, "{name}: {} letters", filled.len());
        let lower = words.to_lowercase();
        for telling in
            ["psychosis", "bipolar", "mental", "illness", "diagnosis", "patient", "carer", "relative", "health"]
        {
            assert!(!lower.contains(telling), "{telling} in {name}");
        }
    }
}
