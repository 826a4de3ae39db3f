//! What a request says about the browser it comes from.

use http::{header, request::Parts};
use std::{collections::BTreeMap, net::IpAddr};

/// A device is known this long after its last sign-in: a year, as in `domain::account::known_devices`.
pub const DEVICE_COOKIE_DAYS: u32 = 365;

/// The name of the cookie by which a device is known that has signed in before.
#[must_use]
pub fn device_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-device" } else { "device" }
}

/// How the site looks is kept for a year.
pub const LOOK_COOKIE_DAYS: u32 = 365;

/// The name of the cookie that holds how the site looks.
#[must_use]
pub fn look_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-display" } else { "display" }
}

/// The language is kept as long as the look.
pub const LANGUAGE_COOKIE_DAYS: u32 = LOOK_COOKIE_DAYS;

/// The name of the cookie that holds the language somebody chose.
#[must_use]
pub fn language_cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-language" } else { "language" }
}

/// The cookies it sent.
#[must_use]
pub fn cookies(parts: &Parts) -> BTreeMap<String, String> {
    let lines = parts.headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// "Chrome on Android", from the browser's own name. No version: enough to recognise one's own phone, no more.
#[must_use]
pub fn name(parts: &Parts) -> String {
    let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let program = first(&[
        ("Edg", "Edge"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (program, system) {
        (Some(program), Some(system)) => format!("{program} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "A browser".to_owned(),
    }
}

/// The network an address belongs to, to count by: an IPv4 address, or the half of an IPv6 address that providers hand out.
#[must_use]
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [one, two, three, four, ..] = address.segments();
            format!("{one:x}:{two:x}:{three:x}:{four:x}")
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::network;

    #[test]
    fn one_household_is_one_network() {
        let of = |address: &str| network(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:aaaa::1"), of("2001:db8:1:2:bbbb::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }
}
