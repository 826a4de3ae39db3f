//! `[metrics]`: figures for the operator's monitoring, on a listener of their own.

use serde::Deserialize;
use std::net::SocketAddr;

/// Figures for the operator's monitoring.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Metrics {
    /// Address and port of the private listener for `/metrics`; without it there is none. Never an address people reach.
    pub addr: Option<SocketAddr>,
}
