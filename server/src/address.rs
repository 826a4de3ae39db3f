//! What stands before a path in the address people see.

use crate::config::{Scheme, Settings};

/// Scheme and port of the sites; the host differs by trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// `https`, or `http` on one's own machine.
    pub scheme: Scheme,
    /// The port, if it is not the usual one.
    pub port: Option<u16>,
}

impl Address {
    /// As configured. Without a reverse proxy in front (`http`), the port is the one we listen on.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let scheme = settings.server.public_scheme;
        let own = (scheme == Scheme::Http).then(|| settings.leptos.site_addr.port());
        let usual = if scheme == Scheme::Https { 443 } else { 80 };
        Self { scheme, port: settings.server.public_port.or(own).filter(|port| *port != usual) }
    }

    /// The full address of a path on a host.
    #[must_use]
    pub fn on(&self, host: &str, path: &str) -> String {
        let scheme = self.scheme.as_str();
        match self.port {
            Some(port) => format!("{scheme}://{host}:{port}{path}"),
            None => format!("{scheme}://{host}{path}"),
        }
    }
}
