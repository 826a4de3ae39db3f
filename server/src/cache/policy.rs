//! Turns a page with a nonce into one that can be shared: without it, and with hashes of its inline scripts in the policy.

use app::shell::content_security_policy;
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// The page without its nonce, and the policy that lets exactly its own inline scripts run. Nothing if it cannot be done
/// safely: then the page is not kept.
#[must_use]
pub fn without_nonce(html: &str, policy: &str) -> Option<(String, String)> {
    let nonce = policy.split_once("'nonce-")?.1.split_once('\'')?.0;
    let html = html.replace(&format!(" nonce=\"{nonce}\""), "");
    // The island loader says `crossorigin="<nonce>"`, which browsers read as "anonymous".
    let html = html.replace(&format!(" crossorigin=\"{nonce}\""), " crossorigin=\"anonymous\"");
    if html.contains(nonce) {
        return None;
    }
    let hashes: Vec<String> = inline_scripts(&html)?
        .iter()
        .map(|script| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(script))))
        .collect();
    Some((html, content_security_policy(&hashes.join(" "))))
}

/// The contents of all scripts that stand in the page itself.
fn inline_scripts(html: &str) -> Option<Vec<&str>> {
    let mut scripts = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<script") {
        let (attributes, after) = after.split_once('>')?;
        let (script, after) = after.split_once("</script>")?;
        if !attributes.contains(" src=") {
            scripts.push(script);
        }
        rest = after;
    }
    Some(scripts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_named_by_their_hash() {
        let html = r#"<link nonce="N1"><script nonce="N1">alert(1)</script><script src="/a.js" nonce="N1"></script>"#;
        let (html, policy) = without_nonce(html, "script-src 'self' 'nonce-N1'").unwrap();
        assert_eq!(html, r#"<link><script>alert(1)</script><script src="/a.js"></script>"#);
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 1);
    }

    #[test]
    fn the_loader_of_islands_is_freed_of_the_nonce() {
        let html = r#"<link rel="modulepreload" href="/a.js" crossorigin="N1" nonce="N1">"#;
        let (html, _) = without_nonce(html, "script-src 'self' 'nonce-N1'").unwrap();
        assert_eq!(html, r#"<link rel="modulepreload" href="/a.js" crossorigin="anonymous">"#);
    }

    #[test]
    fn a_nonce_that_would_stay_keeps_the_page_out() {
        assert!(without_nonce("<p>N1</p>", "'nonce-N1'").is_none());
        assert!(without_nonce("<script nonce=\"N1\">never closed", "'nonce-N1'").is_none());
        assert!(without_nonce("<p></p>", "script-src 'self'").is_none());
    }
}
