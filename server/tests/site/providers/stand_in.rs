//! A provider of our own on this machine: real HTTP, its own key, and every way of being wrong.

use axum::{
    Form, Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use domain::clock::{Clock, FrozenClock};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::{net::TcpListener, task::JoinHandle};

pub const CLIENT: &str = "toolkit";
pub const SECRET: &str = "correct horse battery staple";

/// A key with its name.
pub struct Key {
    pub kid: String,
    pair: EcdsaKeyPair,
}

impl Key {
    pub fn new(kid: &str) -> Self {
        let chance = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &chance).unwrap();
        Self { kid: kid.to_owned(), pair }
    }

    fn public(&self) -> Value {
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        let text = |bytes| BASE64URL_NOPAD.encode(bytes);
        json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid, "x": text(x), "y": text(y) })
    }

    fn sign(&self, claims: &Value) -> String {
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let signed = format!("{}.{}", part(&json!({ "alg": "ES256", "kid": self.kid })), part(claims));
        let signature = self.pair.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
        format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref()))
    }
}

type Change = Box<dyn Fn(&mut Value) + Send>;
type Forge = Box<dyn Fn(String, &Value) -> String + Send>;

/// How it behaves. Everything is right unless a test says otherwise.
pub struct Manner {
    pub issuer: String,
    /// What it signs with.
    pub key: Key,
    /// Keys that it publishes besides.
    pub others: Vec<Key>,
    /// Whether it publishes the key that it signs with.
    pub publishes: bool,
    /// Changes what it is about to sign.
    pub change: Change,
    /// Changes what it has signed.
    pub forge: Forge,
    /// What it says of somebody.
    pub person: Value,
    /// What its userinfo page says.
    pub userinfo: Value,
    /// How long its token page takes.
    pub takes: Duration,
    /// What its pages answer instead, if anything.
    pub status: Option<StatusCode>,
    /// What it calls itself in what it publishes.
    pub says_it_is: Option<String>,
    pub has_sign_out: bool,
    /// How often its keys were asked for.
    pub keys_asked: usize,
    given: BTreeMap<String, Given>,
}

/// A code that waits to be exchanged.
pub struct Given {
    pub nonce: String,
    pub challenge: String,
    pub back: String,
}

/// The provider.
#[derive(Clone)]
pub struct StandIn {
    manner: Arc<Mutex<Manner>>,
    server: Arc<JoinHandle<()>>,
}

impl StandIn {
    pub async fn start(clock: Arc<FrozenClock>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let manner = Arc::new(Mutex::new(Manner {
            issuer,
            key: Key::new("first"),
            others: vec![],
            publishes: true,
            change: Box::new(|_| {}),
            forge: Box::new(|signed, _| signed),
            person: json!({
                "sub": "u-17", "email": "asha.rowe@northwick.nhs.uk", "email_verified": true, "name": "Dr Asha Rowe",
                "groups": ["everybody", "nurses"], "acr": "AAL2",
            }),
            userinfo: json!({ "sub": "u-17" }),
            takes: Duration::ZERO,
            status: None,
            says_it_is: None,
            has_sign_out: true,
            keys_asked: 0,
            given: BTreeMap::new(),
        }));
        let state = (manner.clone(), clock);
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(published))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(me))
            .with_state(state);
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { manner, server: Arc::new(server) }
    }

    pub fn manner(&self) -> MutexGuard<'_, Manner> {
        self.manner.lock().unwrap()
    }

    /// Changes what it signs from now on.
    pub fn changing(&self, change: impl Fn(&mut Value) + Send + 'static) {
        self.manner().change = Box::new(change);
    }

    /// Changes what it has signed from now on.
    pub fn forging(&self, forge: impl Fn(String, &Value) -> String + Send + 'static) {
        self.manner().forge = Box::new(forge);
    }

    /// Says something else of the person from now on.
    pub fn says(&self, name: &str, value: Value) {
        self.manner().person[name] = value;
    }

    /// Nobody is there any more.
    pub fn stop(&self) {
        self.server.abort();
    }

    /// Somebody signs in on the page at `address`; gives what it leads back to, as path and query.
    pub fn sign_in_at(&self, address: &str) -> String {
        let asked = query(address);
        assert!(address.starts_with(&format!("{}/authorize?", self.manner().issuer)), "{address}");
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", CLIENT),
            ("code_challenge_method", "S256"),
            ("acr_values", "AAL2"),
        ] {
            assert_eq!(asked[name], value, "{name}");
        }
        assert!(asked["scope"].split(' ').any(|scope| scope == "openid"));
        for secret in ["state", "nonce", "code_challenge"] {
            assert_eq!(BASE64URL_NOPAD.decode(asked[secret].as_bytes()).unwrap().len(), 32, "{secret} of 256 bits");
        }
        let (nonce, challenge, back) =
            (asked["nonce"].clone(), asked["code_challenge"].clone(), asked["redirect_uri"].clone());
        let mut manner = self.manner();
        let code = format!("code-{}", manner.given.len());
        manner.given.insert(code.clone(), Given { nonce, challenge, back: back.clone() });
        let path = &back[back.find("/sign-in").unwrap()..];
        format!("{path}?code={code}&state={}&iss={}", asked["state"], manner.issuer)
    }

    /// Changes a code that was given out.
    pub fn regive(&self, change: impl Fn(&mut Given)) {
        self.manner().given.values_mut().for_each(change);
    }
}

/// What stands behind the question mark.
pub fn query(address: &str) -> BTreeMap<String, String> {
    serde_urlencoded::from_str(address.split_once('?').unwrap().1).unwrap()
}

type Shared = State<(Arc<Mutex<Manner>>, Arc<FrozenClock>)>;

async fn published(State((manner, _)): Shared) -> Response {
    let manner = manner.lock().unwrap();
    if let Some(status) = manner.status {
        return status.into_response();
    }
    let issuer = &manner.issuer;
    let mut all = json!({
        "issuer": manner.says_it_is.as_ref().unwrap_or(issuer),
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/me"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"],
    });
    if manner.has_sign_out {
        all["end_session_endpoint"] = format!("{issuer}/sign-out").into();
    }
    Json(all).into_response()
}

async fn keys(State((manner, _)): Shared) -> Response {
    let mut manner = manner.lock().unwrap();
    manner.keys_asked += 1;
    let own = manner.publishes.then(|| manner.key.public());
    let all: Vec<Value> = own.into_iter().chain(manner.others.iter().map(Key::public)).collect();
    Json(json!({ "keys": all })).into_response()
}

/// Gives a token for a code: once, to us alone, and only to whoever began.
async fn token(
    State((manner, clock)): Shared,
    headers: HeaderMap,
    Form(asked): Form<BTreeMap<String, String>>,
) -> Response {
    let takes = manner.lock().unwrap().takes;
    tokio::time::sleep(takes).await;
    let mut manner = manner.lock().unwrap();
    if let Some(status) = manner.status {
        return status.into_response();
    }
    let refuse = || (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))).into_response();
    // In the header both are written as in a form first (RFC 6749, 2.3.1).
    let ours = serde_urlencoded::to_string([(CLIENT, SECRET)]).unwrap().replace('=', ":");
    let expected = format!("Basic {}", BASE64.encode(ours.as_bytes()));
    if headers.get(header::AUTHORIZATION).map(|value| value.to_str().unwrap()) != Some(&expected) {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" }))).into_response();
    }
    let Some(given) = manner.given.remove(&asked["code"]) else { return refuse() };
    let proof = BASE64URL_NOPAD.encode(&Sha256::digest(asked["code_verifier"].as_bytes()));
    if proof != given.challenge || asked["redirect_uri"] != given.back {
        return refuse();
    }
    let now = clock.now().0 / 1_000_000;
    let mut claims = manner.person.clone();
    claims["iss"] = manner.issuer.clone().into();
    claims["aud"] = CLIENT.into();
    claims["iat"] = now.into();
    claims["exp"] = (now + 300).into();
    claims["nonce"] = given.nonce.into();
    (manner.change)(&mut claims);
    let signed = (manner.forge)(manner.key.sign(&claims), &claims);
    Json(json!({ "access_token": "access", "token_type": "Bearer", "id_token": signed })).into_response()
}

async fn me(State((manner, _)): Shared, headers: HeaderMap) -> Response {
    let asked = headers.get(header::AUTHORIZATION).map(|value| value.to_str().unwrap().to_owned());
    if asked.as_deref() != Some("Bearer access") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    Json(manner.lock().unwrap().userinfo.clone()).into_response()
}
