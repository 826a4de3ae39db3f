//! `health`: asks the server on this machine whether it is ready. For containers and monitoring.

use crate::config::Settings;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

const PATIENCE: Duration = Duration::from_secs(10);

/// Asks `/health/ready`.
///
/// # Errors
/// When it does not answer, or is not ready: the message says what is missing.
pub async fn run(settings: &Settings) -> Result<(), String> {
    let mut addr = settings.leptos.site_addr;
    if addr.ip().is_unspecified() {
        let local = if addr.is_ipv4() { "127.0.0.1" } else { "::1" };
        addr.set_ip(local.parse().map_err(|_| "no local address".to_owned())?);
    }
    let answer = timeout(PATIENCE, ask(addr))
        .await
        .map_err(|_| format!("{addr} did not answer within {} seconds", PATIENCE.as_secs()))?
        .map_err(|error| format!("{addr} did not answer: {error}"))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if !head.starts_with("HTTP/1.1 200") {
        return Err(format!("not ready: {body}"));
    }
    println!("{body}");
    Ok(())
}

/// One request by hand: an HTTP client for it would be the largest part of the program.
async fn ask(addr: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(addr).await?;
    stream.write_all(b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}
