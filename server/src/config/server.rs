//! `[server]`: how the site is reached.

use super::{ConfigError, Secret, secret};
use data_encoding::BASE64;
use domain::seal::Sealer;
use serde::{Deserialize, Deserializer, de::Error};
use std::{net::IpAddr, path::PathBuf};

/// How the site is reached.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Server {
    /// A demonstration: staff may sign in without a second factor, `/design-system` is there, and `demo` may fill in people.
    pub demo: bool,
    /// `https`, or `http` on one's own machine: for links in letters, and whether cookies are `Secure`.
    pub public_scheme: Scheme,
    /// The port people see in the address, if it is not the usual one of the scheme.
    pub public_port: Option<u16>,
    /// The addresses of our reverse proxies: only theirs is the word about who asks (`X-Forwarded-For`) believed.
    pub trusted_proxies: Proxies,
    /// A secret: only by `TOOLKIT__SERVER__SECRET_KEY`. 32 bytes in base64; seals the keys of code apps.
    pub(super) secret_key: Option<Secret>,
    /// A file that holds the `secret-key`.
    pub secret_key_file: Option<PathBuf>,
    /// Where people report a weakness, as `mailto:` or `https:`. It stands in `/.well-known/security.txt`.
    pub security_contact: Option<String>,
}

impl Server {
    /// What seals with the `secret-key`; nothing if none is set.
    ///
    /// # Errors
    /// When `secret-key-file` cannot be read, or the key is not 32 bytes in base64.
    pub fn sealer(&self) -> Result<Option<Sealer>, ConfigError> {
        let key = secret::value(self.secret_key.as_ref(), self.secret_key_file.as_deref(), "server.secret-key-file")?;
        let Some(key) = key else { return Ok(None) };
        let bytes = BASE64.decode(key.expose().trim().as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
        let bytes = bytes.ok_or_else(|| {
            ConfigError(
                "server.secret-key: expected 32 bytes in base64, as `head -c 32 /dev/urandom | base64` prints"
                    .to_owned(),
            )
        })?;
        Ok(Some(Sealer::new(bytes)))
    }
}

/// How browsers reach the site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// As everybody must.
    #[default]
    Https,
    /// On one's own machine.
    Http,
}

impl Scheme {
    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Https => "https",
            Self::Http => "http",
        }
    }
}

/// Addresses whose word we take.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpAddr>);

impl Proxies {
    /// Whether this is one of our proxies.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }
}

impl FromIterator<IpAddr> for Proxies {
    fn from_iter<T: IntoIterator<Item = IpAddr>>(addresses: T) -> Self {
        Self(addresses.into_iter().map(|address| address.to_canonical()).collect())
    }
}

/// A list in the file; in a variable, separated by commas.
impl<'de> Deserialize<'de> for Proxies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
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
        let words = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
        words
            .map(|word| word.parse::<IpAddr>().map_err(|_| D::Error::custom(format!("`{word}` is not an IP address"))))
            .collect()
    }
}
