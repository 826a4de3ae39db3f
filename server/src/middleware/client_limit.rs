//! How often one client may ask. Kept per server and in memory: it protects the machine; accounts are protected in `domain`.

use crate::config::{Limits, Proxies, Settings};
use app::request::CurrentClient;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
};

/// Counts what each client asks. Cheap to clone.
#[derive(Clone)]
pub struct ClientLimit {
    limiter: Option<Arc<DefaultKeyedRateLimiter<IpAddr>>>,
    proxies: Proxies,
}

impl std::fmt::Debug for ClientLimit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(if self.limiter.is_some() { "ClientLimit(on)" } else { "ClientLimit(off)" })
    }
}

impl ClientLimit {
    /// As configured.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self { limiter: limiter(&settings.limits).map(Arc::new), proxies: settings.server.trusted_proxies.clone() }
    }

    /// Forgets clients that have not asked for a while.
    pub fn forget_quiet(&self) {
        if let Some(limiter) = &self.limiter {
            limiter.retain_recent();
        }
    }

    /// Seconds to wait, if this client asks too often.
    fn wait(&self, client: IpAddr) -> Option<u64> {
        let limiter = self.limiter.as_ref()?;
        let not_until = limiter.check_key(&group(client)).err()?;
        Some(not_until.wait_time_from(limiter.clock().now()).as_secs() + 1)
    }
}

fn limiter(limits: &Limits) -> Option<DefaultKeyedRateLimiter<IpAddr>> {
    let per_second = NonZeroU32::new(limits.requests_per_second)?;
    let burst = NonZeroU32::new(limits.requests_burst)?;
    Some(RateLimiter::keyed(Quota::per_second(per_second).allow_burst(burst)))
}

/// Refuses with 429 and `Retry-After` what comes too often.
pub async fn limit(State(limit): State<ClientLimit>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let client = peer.map(|peer| client(peer, request.headers(), &limit.proxies));
    if let Some(client) = client {
        request.extensions_mut().insert(CurrentClient(client));
    }
    let Some(seconds) = client.and_then(|client| limit.wait(client)) else { return next.run(request).await };
    let mut response = StatusCode::TOO_MANY_REQUESTS.into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Who asks: the peer, or, if that is our proxy, the last address in `X-Forwarded-For` that is not one of our proxies.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &Proxies) -> IpAddr {
    let mut client = peer;
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").into_iter().filter_map(|line| line.to_str().ok()).collect();
    let hops = lines.iter().flat_map(|line| line.split(',')).map(str::trim);
    for hop in hops.collect::<Vec<_>>().into_iter().rev() {
        if !proxies.contains(client) {
            break;
        }
        let Ok(before) = hop.parse() else { break };
        client = before;
    }
    client
}

/// A household has one IPv4 address, but 2^64 of IPv6: those count as one.
fn group(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    fn asked(peer: &str, forwarded: &str, proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let proxies = proxies.iter().map(|proxy| proxy.parse::<IpAddr>().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn only_our_proxies_are_believed() {
        assert_eq!(asked("198.51.100.7", "203.0.113.9", &[]), "198.51.100.7");
        assert_eq!(asked("10.0.0.1", "203.0.113.9", &["10.0.0.1"]), "203.0.113.9");
        assert_eq!(asked("10.0.0.1", "1.2.3.4, 203.0.113.9", &["10.0.0.1"]), "203.0.113.9", "the first is made up");
        assert_eq!(asked("10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", &["10.0.0.1", "10.0.0.2"]), "203.0.113.9");
        assert_eq!(asked("::ffff:10.0.0.1", "203.0.113.9", &["10.0.0.1"]), "203.0.113.9");
        assert_eq!(asked("10.0.0.1", "nonsense", &["10.0.0.1"]), "10.0.0.1");
    }

    #[test]
    fn a_household_counts_as_one() {
        let group = |address: &str| group(address.parse().unwrap());
        assert_eq!(group("2001:db8:1:2:3::1"), group("2001:db8:1:2:ffff::"));
        assert_ne!(group("2001:db8:1:2::1"), group("2001:db8:1:3::1"));
        assert_ne!(group("203.0.113.1"), group("203.0.113.2"));
    }
}
