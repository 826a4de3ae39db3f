//! Letters leave by the outbox, once, and tell a bystander nothing.

use crate::support::{NORTHWICK, TestApp, settings};
use domain::{
    Uuid,
    notify::{Job, Letter, Mail, commands, entity},
};
use sea_orm::EntityTrait;
use server::{address::Address, config::Transport, jobs::Worker, mail::Mailer};
use std::time::Duration;

async fn write(app: &TestApp, trust: Uuid, letter: Letter) {
    let write = app.db.db.write().await.unwrap();
    let job = Job::Mail(Mail { to: "anna@example.org".to_owned(), trust, letter, language: None });
    write.outbox(Some(trust), None, &job).await.unwrap();
    write.commit().await.unwrap();
}

fn reset() -> Letter {
    Letter::ResetPassword { token: "a-long-token-that-makes-the-line-longer-than-76-letters".to_owned() }
}

#[tokio::test]
async fn a_letter_leaves_once_with_a_link_to_the_trusts_own_host() {
    for app in TestApp::every().await {
        write(&app, app.northwick.id, reset()).await;
        app.db.clock.forward(Duration::from_secs(1));
        write(&app, app.second.id, Letter::PasswordWasChanged).await;
        let letters = app.run_jobs().await;
        assert_eq!(letters.len(), 2);
        assert_eq!(letters[0].to, "anna@example.org");
        assert!(letters[0].text.contains(&format!("http://{NORTHWICK}/reset/{}", letters[0].token())));
        assert!(letters[0].html.contains(letters[0].token()));
        assert!(letters[1].text.contains("http://second.test/forgotten-password\n"));
        assert!(app.run_jobs().await.is_empty());
    }
}

#[tokio::test]
async fn a_letter_that_went_leaves_no_address_or_token_behind() {
    let app = TestApp::new().await;
    write(&app, app.northwick.id, reset()).await;
    app.run_jobs().await;
    let rows = entity::Entity::find().all(app.db.db.conn()).await.unwrap();
    assert!(rows.iter().all(|row| row.payload.is_empty() && row.done_at.is_some()));
}

#[tokio::test]
async fn a_letter_that_cannot_go_is_tried_again_with_the_same_id_until_it_is_given_up() {
    let app = TestApp::new().await;
    write(&app, app.northwick.id, reset()).await;
    let id = entity::Entity::find().one(app.db.db.conn()).await.unwrap().unwrap().id;
    let mut broken = settings();
    broken.mail.transport = Transport::Smtp;
    broken.mail.security = server::config::Security::None;
    // Nothing listens on the port for "discard".
    (broken.mail.host, broken.mail.port) = ("127.0.0.1".to_owned(), Some(9));
    let mailer = Mailer::new(&broken.mail).unwrap();
    let worker = Worker { toolkit: app.state.toolkit.clone(), mailer, texter: None, address: Address::of(&broken) };

    assert!(worker.run_one().await.unwrap());
    assert!(!worker.run_one().await.unwrap(), "not at once");
    app.db.clock.forward(Duration::from_secs(61));
    let letters = app.run_jobs().await;
    assert!(letters[0].id.contains(&id.to_string()), "{}", letters[0].id);

    write(&app, app.northwick.id, reset()).await;
    let mut tries = 0;
    for _ in 0..20 {
        tries += u32::from(worker.run_one().await.unwrap());
        app.db.clock.forward(Duration::from_secs(5 * 60 * 60));
    }
    assert_eq!(tries, 10);
    let rows = entity::Entity::find().all(app.db.db.conn()).await.unwrap();
    assert!(rows.iter().any(|row| row.failed_at.is_some() && row.payload.is_empty()));
}

#[tokio::test]
async fn what_this_release_cannot_read_is_left_for_one_that_can() {
    let app = TestApp::new().await;
    write(&app, app.northwick.id, reset()).await;
    let row = entity::Entity::find().one(app.db.db.conn()).await.unwrap().unwrap();
    let strange = entity::ActiveModel {
        id: sea_orm::ActiveValue::Set(row.id),
        payload: sea_orm::ActiveValue::Set(r#"{"kind":"of-the-future"}"#.to_owned()),
        ..Default::default()
    };
    entity::Entity::update(strange).exec(app.db.db.conn()).await.unwrap();
    write(&app, app.northwick.id, Letter::PasswordWasChanged).await;
    assert_eq!(app.run_jobs().await.len(), 1, "the one behind it is not held up");
    let row = entity::Entity::find_by_id(row.id).one(app.db.db.conn()).await.unwrap().unwrap();
    assert!(row.payload.contains("of-the-future") && row.failed_at.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_share_the_work_without_doing_it_twice() {
    for app in TestApp::every().await {
        for _ in 0..20 {
            write(&app, app.northwick.id, Letter::PasswordWasChanged).await;
        }
        let claims = |db: domain::Db| async move {
            let mut ids = vec![];
            while let Some(claimed) = commands::claim(&db).await.unwrap() {
                ids.push(claimed.id);
            }
            ids
        };
        let (one, two) = (tokio::spawn(claims(app.db.db.clone())), tokio::spawn(claims(app.db.db.clone())));
        let mut all = [one.await.unwrap(), two.await.unwrap()].concat();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 20);
    }
}
