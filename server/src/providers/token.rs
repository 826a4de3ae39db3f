//! Checking what a provider signed: signature, issuer, audience, nonce, time.

use super::known::Known;
use crate::config::SignIn;
use domain::{
    Moment,
    account::providers::{Trouble, Vouched, claims},
};
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError, ClientId, IdToken, IdTokenClaims, IdTokenVerifier, Nonce,
    SignatureVerificationError,
    core::{
        CoreGenderClaim, CoreJsonWebKey, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::{
    str::FromStr,
    time::{Duration, SystemTime},
};

/// Clocks may differ by so much.
const SKEW: Duration = Duration::from_secs(60);
/// A token that was made longer ago was not made for this sign-in.
const OLDEST: Duration = Duration::from_secs(10 * 60);

/// Only signatures that the provider alone can make: with a shared secret, or none, anybody who knows the secret could.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Whatever else stands in a token.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Everything(Map<String, Value>);

impl AdditionalClaims for Everything {}

type Token = IdToken<Everything, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<Everything, CoreGenderClaim>;

/// What a checked token says.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) subject: String,
    issuer: String,
    acr: Option<String>,
    amr: Vec<String>,
    all: Value,
}

/// Checks a token. A key that is not known is looked for once more among those the provider has now.
pub(super) async fn check(known: &Known, signed: &str, nonce: &Nonce, now: Moment) -> Result<Said, Trouble> {
    let token = Token::from_str(signed).map_err(|_| Trouble::Wrong("unreadable token"))?;
    let keys = known.metadata(now).await?.jwks().clone();
    match verify(known, &token, keys, nonce, now) {
        Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
            let keys = known.keys_again(now).await?.ok_or(Trouble::Wrong("unknown key"))?;
            verify(known, &token, keys, nonce, now).map_err(|error| trouble(&error))
        }
        checked => checked.map_err(|error| trouble(&error)),
    }
}

fn verify(
    known: &Known,
    token: &Token,
    keys: CoreJsonWebKeySet,
    nonce: &Nonce,
    now: Moment,
) -> Result<Said, ClaimsVerificationError> {
    let at = |moment: Moment| SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(moment.0).unwrap_or(0));
    let (earliest, latest) = (at(now.minus(OLDEST)), at(now.plus(SKEW)));
    let issuer = openidconnect::IssuerUrl::new(known.setting.issuer.clone())
        .map_err(|_| ClaimsVerificationError::InvalidIssuer(String::new()))?;
    let id = ClientId::new(known.setting.client_id.clone());
    let verifier: IdTokenVerifier<'_, CoreJsonWebKey> =
        IdTokenVerifier::new_confidential_client(id, known.secret(), issuer, keys)
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || at(now.minus(SKEW)).into())
            .set_issue_time_verifier_fn(move |made| {
                let made = SystemTime::from(made);
                if made < earliest || made > latest { Err("made at another time".to_owned()) } else { Ok(()) }
            });
    let claims: &Claims = token.claims(&verifier, nonce)?;
    // The standard claims and the rest, in one object again.
    let all = serde_json::to_value(claims).map_err(|error| ClaimsVerificationError::Other(error.to_string()))?;
    if claims.subject().is_empty() {
        return Err(ClaimsVerificationError::InvalidSubject(String::new()));
    }
    let amr = claims.auth_method_refs().map(|all| all.iter().map(|one| one.to_string()).collect());
    Ok(Said {
        subject: claims.subject().to_string(),
        issuer: claims.issuer().to_string(),
        acr: claims.auth_context_ref().map(|acr| acr.to_string()),
        amr: amr.unwrap_or_default(),
        all,
    })
}

/// A word for the log that holds nothing of what was said.
fn trouble(error: &ClaimsVerificationError) -> Trouble {
    Trouble::Wrong(match error {
        ClaimsVerificationError::Expired(_) => "expired, or made at another time",
        ClaimsVerificationError::InvalidAudience(_) => "audience",
        ClaimsVerificationError::InvalidIssuer(_) => "issuer",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        _ => "token",
    })
}

impl Said {
    /// What counts for us, by the names the operator gave. How strong the sign-in was is believed only where it is signed.
    pub(super) fn vouched(self, setting: &SignIn, more: Value) -> Vouched {
        let first = |name: &str| {
            let find = |all: &Value| claims::texts(all, name).into_iter().next();
            find(&self.all).map(|text| (text, &self.all)).or_else(|| find(&more).map(|text| (text, &more)))
        };
        let email = first(setting.email_claim());
        // The word that an address is verified counts only for the address it stands beside.
        let email_verified = email.as_ref().is_some_and(|(_, at)| claims::says_yes(at, setting.verified_claim()));
        let mut groups = claims::texts(&self.all, setting.groups_claim());
        groups.extend(claims::texts(&more, setting.groups_claim()));
        Vouched {
            email: email.as_ref().map(|(text, _)| text.clone()),
            email_verified,
            name: first("name").map(|(text, _)| text),
            groups,
            issuer: self.issuer,
            subject: self.subject,
            acr: self.acr,
            amr: self.amr,
        }
    }
}
