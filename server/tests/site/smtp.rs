//! Letters over a real connection to a mail server.

use crate::support::{TestApp, settings};
use domain::{
    Actor, Role,
    invitations::commands::send::{New, send},
    notify::{Job, Letter, Mail, entity},
};
use sea_orm::EntityTrait;
use server::{
    address::Address,
    config::{Security, Settings, Transport},
    jobs::Worker,
    mail::Mailer,
};
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Mutex,
};

/// A mail server that keeps what it takes, or says no for now.
struct MailServer {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    async fn start(answer_to_data: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, taken) = (listener.local_addr().unwrap().port(), Arc::new(Mutex::new(vec![])));
        let kept = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, kept.clone(), answer_to_data));
            }
        });
        Self { port, taken }
    }

    fn settings(&self) -> Settings {
        let mut settings = settings();
        settings.mail.transport = Transport::Smtp;
        settings.mail.security = Security::None;
        (settings.mail.host, settings.mail.port) = ("127.0.0.1".to_owned(), Some(self.port));
        settings
    }
}

async fn talk(stream: TcpStream, taken: Arc<Mutex<Vec<String>>>, answer_to_data: &str) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.test\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.get(..4)?.to_uppercase().as_str() {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let mut letter = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                    letter += &line;
                    letter += "\n";
                }
                if answer_to_data.starts_with('2') {
                    taken.lock().await.push(letter);
                }
                answer_to_data
            }
            "EHLO" => "250 mail.test",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    Some(())
}

async fn one_letter(app: &TestApp, settings: &Settings) -> Worker {
    let letter = Letter::PasswordWasChanged;
    let job = Job::Mail(Mail { to: "anna@example.org".to_owned(), trust: app.northwick.id, letter, language: None });
    let write = app.db.db.write().await.unwrap();
    write.outbox(Some(app.northwick.id), None, &job).await.unwrap();
    write.commit().await.unwrap();
    let mailer = Mailer::new(&settings.mail).unwrap();
    Worker { toolkit: app.state.toolkit.clone(), mailer, texter: None, address: Address::of(settings) }
}

#[tokio::test]
async fn a_letter_arrives_with_a_stable_id_and_no_name() {
    let app = TestApp::new().await;
    let server = MailServer::start("250 taken").await;
    let worker = one_letter(&app, &server.settings()).await;
    assert!(worker.run_one().await.unwrap());
    let taken = server.taken.lock().await;
    let [letter] = taken.as_slice() else { panic!("{taken:?}") };
    for line in ["To: anna@example.org", "Subject: Your password was changed", "Auto-Submitted: auto-generated"] {
        assert!(letter.contains(line), "{letter}");
    }
    assert!(letter.contains("Message-ID: <") && letter.contains("@localhost>"), "{letter}");
    assert!(letter.contains("text/plain") && letter.contains("text/html"));
    assert!(!letter.contains("X-Mailer") && !letter.contains("Northwick"), "{letter}");
}

#[tokio::test]
async fn a_mail_server_that_says_not_now_gets_it_later() {
    let app = TestApp::new().await;
    let full = MailServer::start("452 no room now").await;
    let worker = one_letter(&app, &full.settings()).await;
    assert!(worker.run_one().await.unwrap());
    assert!(full.taken.lock().await.is_empty());
    app.db.clock.forward(Duration::from_secs(61));
    assert_eq!(app.run_jobs().await.len(), 1);
}

#[tokio::test]
async fn a_mail_server_can_be_asked_whether_it_is_there() {
    let server = MailServer::start("250 taken").await;
    assert!(Mailer::new(&server.settings().mail).unwrap().reachable().await.is_ok());
    let mut nobody = server.settings();
    nobody.mail.port = Some(9);
    assert!(Mailer::new(&nobody.mail).unwrap().reachable().await.is_err());
}

#[tokio::test]
async fn an_invitation_arrives_once_with_the_id_it_had_when_the_server_was_full() {
    let app = TestApp::new().await;
    let staff = Actor::account(app.northwick.id, app.northwick.account(Role::Clinician).id, Role::Clinician);
    let new = New { email: "maya@example.org", agreed: true, ..New::default() };
    send(&app.db.db, &staff, new).await.unwrap();
    let job = entity::Entity::find().one(app.db.db.conn()).await.unwrap().unwrap().id;
    let (full, good) = (MailServer::start("452 no room now").await, MailServer::start("250 taken").await);
    for server in [&full, &good] {
        let settings = server.settings();
        let mailer = Mailer::new(&settings.mail).unwrap();
        let worker =
            Worker { toolkit: app.state.toolkit.clone(), mailer, texter: None, address: Address::of(&settings) };
        assert!(worker.run_one().await.unwrap());
        app.db.clock.forward(Duration::from_secs(61));
    }
    let taken = good.taken.lock().await;
    let [letter] = taken.as_slice() else { panic!("{taken:?}") };
    for line in ["To: maya@example.org", "Subject: An invitation for you", &format!("Message-ID: <{job}@localhost>")] {
        assert!(letter.contains(line), "{line} in {letter}");
    }
    assert!(letter.contains("/join/") && letter.contains("text/html"), "{letter}");
}
