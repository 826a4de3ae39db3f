//! Asks addresses whether they still answer.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};
use ureq::Agent;

/// At most so many are asked at the same moment: nobody else's server is to be hurried.
pub const AT_ONCE: usize = 4;
/// One question may take so long, with all its redirects.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// An address that does not answer, and what came instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    pub address: String,
    pub why: String,
}

/// Asks each address with HEAD, and with GET where HEAD is refused. Gives those that do not answer with a page, in order.
///
/// Blocks until all have answered: for the command line.
#[must_use]
pub fn broken(addresses: &[&str], patience: Duration) -> Vec<Broken> {
    let config = Agent::config_builder()
        .timeout_global(Some(patience))
        .http_status_as_error(false)
        .user_agent("relatives-toolkit link check");
    let agent: Agent = config.build().into();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(address) = addresses.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(why) = ask(&agent, address) {
                        let broken = Broken { address: (*address).to_owned(), why };
                        found.lock().unwrap_or_else(PoisonError::into_inner).push(broken);
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort();
    found
}

fn ask(agent: &Agent, address: &str) -> Result<(), String> {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return Err("is neither http nor https".to_owned());
    }
    // Some servers know no HEAD, and some close the door on it.
    if agent.head(address).call().is_ok_and(|answer| answer.status().is_success()) {
        return Ok(());
    }
    match agent.get(address).call() {
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(answer) => Err(format!("answers {}", answer.status().as_u16())),
        Err(error) => Err(error.to_string()),
    }
}
