//! `[sign-in.<id>]`: providers by which staff sign in (OpenID Connect), one section each.

use super::{ConfigError, Scheme, Secret, secret};
use domain::{Role, account::providers::Provider};
use serde::{Deserialize, Deserializer};
use std::path::PathBuf;

/// One provider.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SignIn {
    /// What stands on the button: "Sign in with …".
    pub name: String,
    /// The provider's address, exactly as it names itself.
    pub issuer: String,
    /// Who we are to the provider.
    pub client_id: String,
    /// A secret: only by `TOOLKIT__SIGN_IN__<ID>__CLIENT_SECRET`.
    pub(super) client_secret: Option<Secret>,
    /// A file that holds the `client-secret`.
    pub client_secret_file: Option<PathBuf>,
    /// A host name of each trust it serves.
    #[serde(deserialize_with = "list")]
    pub trusts: Vec<String>,
    /// What is asked for besides `openid`.
    #[serde(deserialize_with = "list")]
    pub scopes: Vec<String>,
    /// Asks the provider's userinfo page too, for providers that say little in the token.
    pub userinfo: bool,
    /// Domains of addresses it may let in.
    #[serde(deserialize_with = "list")]
    pub email_domains: Vec<String>,
    /// Where the address stands.
    pub email_claim: String,
    /// Where it stands that the address is verified.
    pub verified_claim: String,
    /// Where the groups stand.
    pub groups_claim: String,
    /// Groups whose people are leads.
    #[serde(deserialize_with = "list")]
    pub lead_groups: Vec<String>,
    /// Groups whose people are supporters.
    #[serde(deserialize_with = "list")]
    pub supporter_groups: Vec<String>,
    /// Groups whose people are clinicians.
    #[serde(deserialize_with = "list")]
    pub clinician_groups: Vec<String>,
    /// Values of `acr` that mean a second factor; the provider is asked for them.
    #[serde(deserialize_with = "list")]
    pub second_factor_acr: Vec<String>,
    /// Values of `amr` that mean a second factor.
    #[serde(deserialize_with = "list")]
    pub second_factor_amr: Vec<String>,
}

impl SignIn {
    /// The secret we share with the provider.
    ///
    /// # Errors
    /// When there is none, or `client-secret-file` cannot be read.
    pub fn secret(&self, id: &str) -> Result<Secret, ConfigError> {
        let key = format!("sign-in.{id}.client-secret-file");
        let found = secret::value(self.client_secret.as_ref(), self.client_secret_file.as_deref(), &key)?;
        found.ok_or_else(|| {
            let variable = id.to_uppercase().replace('-', "_");
            ConfigError(format!(
                "sign-in.{id}: a secret is needed: set TOOLKIT__SIGN_IN__{variable}__CLIENT_SECRET, or client-secret-file"
            ))
        })
    }

    /// Where the address stands.
    #[must_use]
    pub fn email_claim(&self) -> &str {
        or(&self.email_claim, "email")
    }

    /// Where it stands that the address is verified.
    #[must_use]
    pub fn verified_claim(&self) -> &str {
        or(&self.verified_claim, "email_verified")
    }

    /// Where the groups stand.
    #[must_use]
    pub fn groups_claim(&self) -> &str {
        or(&self.groups_claim, "groups")
    }

    /// What is asked for besides `openid`.
    #[must_use]
    pub fn scopes(&self) -> Vec<String> {
        if self.scopes.is_empty() { vec!["email".to_owned(), "profile".to_owned()] } else { self.scopes.clone() }
    }

    /// Whom it may let in, and as what.
    #[must_use]
    pub fn provider(&self, id: &str) -> Provider {
        let groups = [
            (Role::Lead, &self.lead_groups),
            (Role::Supporter, &self.supporter_groups),
            (Role::Clinician, &self.clinician_groups),
        ];
        Provider {
            id: id.to_owned(),
            name: self.name.clone(),
            issuer: self.issuer.clone(),
            email_domains: self.email_domains.clone(),
            groups: groups
                .into_iter()
                .filter(|(_, groups)| !groups.is_empty())
                .map(|(role, groups)| (role, groups.clone()))
                .collect(),
            second_factor_acr: self.second_factor_acr.clone(),
            second_factor_amr: self.second_factor_amr.clone(),
        }
    }

    /// What a type cannot say.
    pub(super) fn check(&self, id: &str, scheme: Scheme) -> Result<(), ConfigError> {
        let refuse = |what: &str| Err(ConfigError(format!("sign-in.{id}{what}")));
        // Variables name it as well, and those put a hyphen before a number.
        let plain = |letter: char| letter.is_ascii_lowercase() || letter == '-';
        if id.is_empty() || !id.chars().all(plain) {
            return refuse(": the name of the section is made of small letters and hyphens");
        }
        for (key, value) in [("name", &self.name), ("issuer", &self.issuer), ("client-id", &self.client_id)] {
            if value.trim().is_empty() {
                return refuse(&format!(".{key}: it is needed"));
            }
        }
        let ours = self.issuer.starts_with("http://") && scheme == Scheme::Http;
        if !self.issuer.starts_with("https://") && !ours {
            return refuse(".issuer: an address is expected that begins with https:");
        }
        if self.trusts.is_empty() {
            return refuse(".trusts: a host name of each trust it serves is needed");
        }
        let groups = [&self.lead_groups, &self.supporter_groups, &self.clinician_groups];
        if groups.iter().any(|groups| !groups.is_empty()) && self.email_domains.is_empty() {
            return refuse(".email-domains: groups make accounts, so the domains of their addresses are needed");
        }
        self.secret(id).map(|_| ())
    }
}

fn or<'a>(given: &'a str, usual: &'a str) -> &'a str {
    if given.is_empty() { usual } else { given }
}

/// A list in the file; in a variable, separated by commas.
fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Line(String),
    }
    let words = match Written::deserialize(deserializer)? {
        Written::List(words) => words,
        Written::Line(line) => line.split(',').map(str::to_owned).collect(),
    };
    Ok(words.iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect())
}
