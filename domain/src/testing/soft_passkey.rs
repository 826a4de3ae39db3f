//! A device that keeps one passkey, for tests: it answers as WebAuthn asks (attestation "none", ES256), or wrong in one respect at a time.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Somebody touched the device.
pub const PRESENT: u8 = 0x01;
/// It was unlocked: finger, face or PIN.
pub const VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

/// A passkey on a device.
#[derive(Clone)]
pub struct SoftPasskey {
    key: SigningKey,
    credential: Vec<u8>,
    user: Vec<u8>,
    /// What it signed so far. A test may turn it back.
    pub counter: u32,
}

/// What an answer says. A test changes one of these.
#[derive(Debug, Clone)]
pub struct Said {
    /// `webauthn.create` or `webauthn.get`.
    pub kind: String,
    /// The question, as it came.
    pub challenge: String,
    /// The page that asked.
    pub origin: String,
    /// Whether that page stood in another one.
    pub cross_origin: bool,
    /// For which host the passkey is.
    pub host: String,
    /// What the device says of its owner.
    pub flags: u8,
    /// Whose passkey the device says this is.
    pub user: Vec<u8>,
}

impl Said {
    fn of(kind: &str, options: &Value, host: &Value, origin: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            challenge: options["challenge"].as_str().unwrap().to_owned(),
            origin: origin.to_owned(),
            cross_origin: false,
            host: host.as_str().unwrap().to_owned(),
            flags: PRESENT | VERIFIED,
            user: vec![],
        }
    }

    fn client_data(&self) -> Vec<u8> {
        let Self { kind, challenge, origin, cross_origin, .. } = self;
        let all = json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": cross_origin });
        all.to_string().into_bytes()
    }

    /// Authenticator data up to the counter.
    fn head(&self, more: u8, counter: u32) -> Vec<u8> {
        let mut data = Sha256::digest(self.host.as_bytes()).to_vec();
        data.push(self.flags | more);
        data.extend(counter.to_be_bytes());
        data
    }
}

impl SoftPasskey {
    /// Makes a passkey as a page at `origin` asks with `options`; gives the answer for the form. `number` tells devices apart.
    pub fn create(options: &str, origin: &str, number: u8, change: impl FnOnce(&mut Said)) -> (Self, String) {
        let options: Value = serde_json::from_str(options).unwrap();
        let mut said = Said::of("webauthn.create", &options, &options["rp"]["id"], origin);
        change(&mut said);
        let user = BASE64URL_NOPAD.decode(options["user"]["id"].as_str().unwrap().as_bytes()).unwrap();
        let key = SigningKey::from_slice(&[number; 32]).unwrap();
        let made = Self { key, credential: vec![number; 16], user, counter: 1 };
        let mut data = said.head(HAS_KEY, made.counter);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(&made.credential);
        data.extend(made.public_key());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({ "attestationObject": text(&object), "clientDataJSON": text(&said.client_data()), "transports": ["internal"] });
        let answer = made.answer(response);
        (made, answer)
    }

    /// COSE: EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        let mut cose = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        cose.extend(x);
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend(y);
        cose
    }

    /// Signs in as a page at `origin` asks with `options`.
    pub fn get(&mut self, options: &str, origin: &str, change: impl FnOnce(&mut Said)) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let mut said = Said::of("webauthn.get", &options, &options["rpId"], origin);
        said.user.clone_from(&self.user);
        change(&mut said);
        self.counter += 1;
        let (data, client) = (said.head(0, self.counter), said.client_data());
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: Signature = self.key.sign(&signed);
        let signature = text(signature.to_der().as_bytes());
        self.answer(json!({ "authenticatorData": text(&data), "clientDataJSON": text(&client), "signature": signature,
            "userHandle": text(&said.user) }))
    }

    /// The same passkey, as its credential is called, with a key of somebody else's making.
    #[must_use]
    pub fn forged(&self) -> Self {
        Self { key: SigningKey::from_slice(&[77; 32]).unwrap(), ..self.clone() }
    }

    /// The same key under a name nobody knows.
    #[must_use]
    pub fn unknown(&self) -> Self {
        Self { credential: vec![88; 16], ..self.clone() }
    }

    fn answer(&self, response: Value) -> String {
        let id = text(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }
}

fn text(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}
