//! A stand-in for GOV.UK Notify that checks what it is sent, first of all the signed token.

use super::settings;
use data_encoding::BASE64URL_NOPAD;
use domain::{Uuid, testing::TestDb};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use server::config::Settings;
use sha2::Sha256;
use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// The service the stand-in knows.
pub const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
/// What its key signs with.
pub const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";

/// What the stand-in says next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Takes it, and answers with this status all the same.
    Status(u16),
    /// Takes it, and never answers.
    Nothing,
}

/// A stand-in for Notify.
#[derive(Clone)]
pub struct Notify {
    port: u16,
    says: Arc<Mutex<Says>>,
    /// What its clock shows, in seconds since 1970.
    pub now: Arc<Mutex<i64>>,
    /// Texts that people got.
    pub texts: Arc<Mutex<Vec<Value>>>,
    /// Requests that were refused for their token.
    pub refused: Arc<Mutex<usize>>,
}

impl Notify {
    pub async fn start(db: &TestDb) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let notify = Self {
            port: listener.local_addr().unwrap().port(),
            says: Arc::new(Mutex::new(Says::Status(201))),
            now: Arc::new(Mutex::new(db.db.now().0 / 1_000_000)),
            texts: Arc::default(),
            refused: Arc::default(),
        };
        let server = notify.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(server.clone().talk(stream));
            }
        });
        notify
    }

    async fn talk(self, mut stream: TcpStream) -> Option<()> {
        let (head, body) = request(&mut stream).await?;
        let Some((status, body)) = self.answer(&head, &body) else {
            tokio::time::sleep(Duration::from_secs(60)).await;
            return None;
        };
        let text = body.to_string();
        let length = text.len();
        let answer = format!(
            "HTTP/1.1 {status} x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{text}"
        );
        stream.write_all(answer.as_bytes()).await.ok()
    }

    /// Nothing: it never answers.
    fn answer(&self, head: &str, body: &str) -> Option<(u16, Value)> {
        let bearer = header(head, "authorization").and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
        if !self.is_good(bearer) {
            *self.refused.lock().unwrap() += 1;
            return Some((403, problem("AuthError", "Invalid token: signature, api token not found")));
        }
        let path = head.split(' ').nth(1).unwrap();
        let says = *self.says.lock().unwrap();
        if let Some(reference) = path.strip_prefix("/v2/notifications?template_type=sms&reference=") {
            let texts = self.texts.lock().unwrap();
            let found: Vec<&Value> = texts.iter().filter(|text| text["reference"] == reference).collect();
            return Some((200, json!({ "notifications": found, "links": {} })));
        }
        assert!(head.starts_with("POST /v2/notifications/sms "), "{head}");
        assert_eq!(header(head, "content-type"), Some("application/json"));
        let text: Value = serde_json::from_str(body).unwrap();
        let known = ["phone_number", "template_id", "personalisation", "reference", "sms_sender_id"];
        assert!(text.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{text}");
        if matches!(says, Says::Status(201) | Says::Nothing) {
            self.texts.lock().unwrap().push(text);
        }
        match says {
            Says::Nothing => None,
            Says::Status(201) => Some((201, json!({ "id": "740e5834-3a29-46b4-9a6f-16142fde533a" }))),
            Says::Status(status) => Some((status, problem("Error", "it did not work"))),
        }
    }

    /// Whether a token is signed with our secret by HS256, names our service, and was made within 30 seconds of now.
    fn is_good(&self, token: &str) -> bool {
        let parts: Vec<&str> = token.split('.').collect();
        let [head, claims, signature] = parts.as_slice() else { return false };
        let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(format!("{head}.{claims}").as_bytes());
        let Ok(signature) = BASE64URL_NOPAD.decode(signature.as_bytes()) else { return false };
        let json = |part: &str| -> Option<Value> {
            serde_json::from_slice(&BASE64URL_NOPAD.decode(part.as_bytes()).ok()?).ok()
        };
        let (Some(head), Some(claims)) = (json(head), json(claims)) else { return false };
        let age = claims["iat"].as_i64().map(|iat| (*self.now.lock().unwrap() - iat).abs());
        mac.verify_slice(&signature).is_ok()
            && head == json!({ "typ": "JWT", "alg": "HS256" })
            && claims["iss"] == SERVICE
            && age.is_some_and(|age| age <= 30)
    }

    pub fn says(&self, says: Says) {
        *self.says.lock().unwrap() = says;
    }

    pub fn settings(&self, key: &str) -> Settings {
        let mut settings = settings();
        settings.texts = settings.texts.clone().with_key(key);
        settings.texts.url = format!("http://127.0.0.1:{}", self.port);
        settings.texts.seconds = 1;
        let ids = &mut settings.texts.templates;
        for (number, id) in [
            &mut ids.invitation,
            &mut ids.invitation_reminder,
            &mut ids.has_account,
            &mut ids.confirm,
            &mut ids.new_password,
            &mut ids.changed,
            &mut ids.reminder,
        ]
        .into_iter()
        .enumerate()
        {
            *id = Uuid::from_u128(number as u128 + 1).to_string();
        }
        settings
    }
}

fn problem(error: &str, message: &str) -> Value {
    json!({ "status_code": 400, "errors": [{ "error": error, "message": message }] })
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| line.split_once(": ").filter(|(found, _)| found.eq_ignore_ascii_case(name)))?.1.into()
}

async fn request(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = vec![];
    loop {
        let mut more = [0; 4096];
        let read = stream.read(&mut more).await.ok()?;
        bytes.extend_from_slice(&more[..read]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = header(head, "content-length").map_or(0, |length| length.parse().unwrap());
            if body.len() >= length {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
        if read == 0 {
            return None;
        }
    }
}
