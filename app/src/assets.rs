//! Names of the hashed files, from the list beside the server binary. Leptos reads that list again for each page; for what every page
//! carries we read it once.

use leptos::config::LeptosOptions;
use std::sync::OnceLock;

/// The address of the script that every page carries (`frontend/register.js`). Without hashed names, as in tests, it has
/// its plain one.
#[must_use]
pub fn register_script(options: &LeptosOptions) -> String {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    address(options, &HASH, "register", "register", "js")
}

/// The address of the script that reads pages aloud (`frontend/listen.js`).
#[must_use]
pub fn listen_script(options: &LeptosOptions) -> String {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    address(options, &HASH, "listen", "listen", "js")
}

/// The address of the script that phones with a lock load (`frontend/lock.js`).
#[must_use]
pub fn lock_script(options: &LeptosOptions) -> String {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    address(options, &HASH, "lock", "lock", "js")
}

/// The address of the script that asks the browser for a passkey (`frontend/passkeys.js`).
#[must_use]
pub fn passkeys_script(options: &LeptosOptions) -> String {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    address(options, &HASH, "passkeys", "passkeys", "js")
}

/// The address of the stylesheet.
#[must_use]
pub fn stylesheet(options: &LeptosOptions) -> String {
    static HASH: OnceLock<Option<String>> = OnceLock::new();
    address(options, &HASH, "css", &options.output_name, "css")
}

/// `/pkg/stem.hash.end`; the hash stands in the list as `listed`.
fn address(options: &LeptosOptions, hash: &OnceLock<Option<String>>, listed: &str, stem: &str, end: &str) -> String {
    let hash = if options.hash_files { hash.get_or_init(|| hash_of(options, listed)).as_deref() } else { None };
    let middle = hash.map(|hash| format!(".{hash}")).unwrap_or_default();
    format!("/{}/{stem}{middle}.{end}", options.site_pkg_dir)
}

/// The hash of a file in `hash.txt` (`register: 1f2e…`). A running server's list never changes.
fn hash_of(options: &LeptosOptions, file: &str) -> Option<String> {
    let list = std::env::current_exe().ok()?.parent()?.join(options.hash_file.as_ref());
    let list = std::fs::read_to_string(list).ok()?;
    find(&list, file).map(str::to_owned)
}

fn find<'a>(list: &'a str, file: &str) -> Option<&'a str> {
    list.lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim() == file)
        .map(|(_, hash)| hash.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_hash_by_the_name_of_its_file() {
        let list = "js: 0a\nwasm: 1b\nregister: 2c\n";
        assert_eq!(find(list, "register"), Some("2c"));
        assert_eq!(find(list, "regist"), None);
    }

    #[test]
    fn without_hashes_the_name_is_plain() {
        let options = LeptosOptions::builder().output_name("toolkit").build();
        assert_eq!(register_script(&options), "/pkg/register.js");
        assert_eq!(stylesheet(&options), "/pkg/toolkit.css");
    }
}
