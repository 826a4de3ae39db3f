//! The run-time configuration: `Leptos.toml`, one file and type a section, overridden by variables
//! (`TOOLKIT__SERVER__DEMO=true` for `demo` in `[server]`). The only place that reads the environment.

mod content;
mod database;
mod leptos;
mod limits;
mod load;
mod log;
mod mail;
mod metrics;
mod secret;
mod server;
mod sign_in;
mod texts;

pub use content::Content;
pub use database::Database;
pub use leptos::{Env, Leptos};
pub use limits::Limits;
pub use load::{ConfigError, load};
pub use log::{Format, Log};
pub use mail::{Mail, Security, Transport};
pub use metrics::Metrics;
pub use secret::Secret;
pub use server::{Proxies, Scheme, Server};
pub use sign_in::SignIn;
pub use texts::{Templates, Texts};

use serde::Deserialize;
use std::collections::BTreeMap;

/// All of `Leptos.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// `[leptos]`: names and places of the browser's files; where the site listens.
    pub leptos: Leptos,
    /// `[server]`: how the site is reached.
    pub server: Server,
    /// `[database]`: where everything is kept.
    pub database: Database,
    /// `[content]`: where the modules are.
    pub content: Content,
    /// `[mail]`: how letters leave.
    pub mail: Mail,
    /// `[texts]`: text messages.
    pub texts: Texts,
    /// `[sign-in.<id>]`: providers by which staff sign in.
    pub sign_in: BTreeMap<String, SignIn>,
    /// `[limits]`: how much, how long, how often.
    pub limits: Limits,
    /// `[metrics]`: figures for the operator's monitoring.
    pub metrics: Metrics,
    /// `[log]`: what is written down, and how.
    pub log: Log,
}
