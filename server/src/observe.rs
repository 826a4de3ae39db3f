//! What is written down, and how it looks.

use crate::config::{Format, Log};
use tracing_subscriber::{EnvFilter, filter::Directive, layer::SubscriberExt, util::SubscriberInitExt};

/// Begins to write the log to the standard output.
///
/// # Errors
/// When the filter cannot be understood.
pub fn start(log: &Log) -> Result<(), String> {
    let filter = EnvFilter::try_new(&log.filter).map_err(|error| format!("log.filter: {error}"))?;
    // It tells what devices answered; what matters of that stands in the audit log.
    let quiet: Directive = "webauthn_rs_core=off".parse().map_err(|_| "log.filter: a rule of our own".to_owned())?;
    let filter = filter.add_directive(quiet);
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer();
    let begun = match log.format {
        Format::Pretty => registry.with(lines.with_target(false)).try_init(),
        Format::Json => registry.with(lines.json().flatten_event(true)).try_init(),
    };
    begun.map_err(|error| format!("the log cannot be started: {error}"))?;
    // Where, not what: the message of a panic may hold what somebody typed.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Ok(())
}
