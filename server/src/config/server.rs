//! `[server]`: how the site is reached.

use serde::{Deserialize, Deserializer, de::Error};
use std::net::IpAddr;

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
    /// Where people report a weakness, as `mailto:` or `https:`. It stands in `/.well-known/security.txt`.
    pub security_contact: Option<String>,
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
