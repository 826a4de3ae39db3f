//! `[leptos]`. The first three also stand in Cargo.toml for cargo-leptos; a test compares them.

use leptos::config::{Env as LeptosEnv, LeptosOptions};
use serde::Deserialize;
use std::net::{Ipv4Addr, SocketAddr};

/// Names and places of the browser's files; where the site listens.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Leptos {
    /// The stem of the script, WebAssembly and stylesheet.
    pub output_name: String,
    /// The folder with everything the browser gets.
    pub site_root: String,
    /// The folder in it for files with a hash in their name.
    pub site_pkg_dir: String,
    /// Address and port the site listens on.
    pub site_addr: SocketAddr,
    /// Whether these files have a hash in their name; `hash.txt` beside the program says which.
    pub hash_files: bool,
    /// `PROD`, or `DEV` for reloading by cargo-leptos.
    pub env: Env,
}

/// Which kind of build Leptos serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Env {
    /// For people.
    Prod,
    /// For cargo-leptos, which reloads the page on change.
    Dev,
}

impl Default for Leptos {
    fn default() -> Self {
        Self {
            output_name: "toolkit".to_owned(),
            site_root: "target/site".to_owned(),
            site_pkg_dir: "pkg".to_owned(),
            site_addr: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            hash_files: true,
            env: Env::Prod,
        }
    }
}

impl Leptos {
    /// The options as Leptos wants them.
    #[must_use]
    pub fn options(&self) -> LeptosOptions {
        let env = match self.env {
            Env::Prod => LeptosEnv::PROD,
            Env::Dev => LeptosEnv::DEV,
        };
        LeptosOptions::builder()
            .output_name(self.output_name.clone())
            .site_root(self.site_root.clone())
            .site_pkg_dir(self.site_pkg_dir.clone())
            .site_addr(self.site_addr)
            .hash_files(self.hash_files)
            .env(env)
            .build()
    }
}
