//! Reading the file and the variables.

use super::Settings;
use config::{Case, Config, Environment, File, FileFormat};
use std::{collections::HashMap, path::Path};

/// What is wrong with the configuration, and where. Holds no secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

/// Values that never stand in the file.
const SECRETS: [(&str, &str); 3] = [
    ("database.url", "TOOLKIT__DATABASE__URL"),
    ("mail.password", "TOOLKIT__MAIL__PASSWORD"),
    ("texts.api-key", "TOOLKIT__TEXTS__API_KEY"),
];

/// Reads `file`, then the variables `TOOLKIT__SECTION__KEY` over it.
///
/// # Errors
/// When the file is not there or not TOML, and when a key is unknown, of another kind, or a secret in the file:
/// the message names the key and what is expected.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
pub fn load(file: &Path) -> Result<Settings, ConfigError> {
    read(file, std::env::vars().collect())
}

pub(super) fn read(file: &Path, variables: HashMap<String, String>) -> Result<Settings, ConfigError> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| ConfigError(format!("{}: the configuration cannot be read: {error}", file.display())))?;
    let in_file = || File::from_str(&text, FileFormat::Toml);
    let said = |error: config::ConfigError| ConfigError(format!("{}: {error}", file.display()));
    let alone = Config::builder().add_source(in_file()).build().map_err(said)?;
    for (key, variable) in SECRETS {
        if alone.get_string(key).is_ok() {
            return Err(ConfigError(format!(
                "{}: {key} is a secret and does not stand here: set {variable}, or {key}-file to the path of a file that holds it",
                file.display()
            )));
        }
    }
    for id in alone.get_table("sign-in").unwrap_or_default().keys() {
        if alone.get_string(&format!("sign-in.{id}.client-secret")).is_ok() {
            let variable = id.to_uppercase().replace('-', "_");
            return Err(ConfigError(format!(
                "{}: sign-in.{id}.client-secret is a secret and does not stand here: set TOOLKIT__SIGN_IN__{variable}__CLIENT_SECRET, or client-secret-file to the path of a file that holds it",
                file.display()
            )));
        }
    }
    let settings: Settings = Config::builder()
        .add_source(in_file())
        .add_source(over(variables))
        .build()
        .and_then(Config::try_deserialize)
        .map_err(said)?;
    check(&settings)?;
    Ok(settings)
}

fn over(variables: HashMap<String, String>) -> Environment {
    Environment::with_prefix("TOOLKIT")
        .prefix_separator("__")
        .separator("__")
        .convert_case(Case::Kebab)
        .source(Some(variables))
}

/// What a type cannot say.
fn check(settings: &Settings) -> Result<(), ConfigError> {
    let refuse = |what: &str| Err(ConfigError(what.to_owned()));
    if settings.database.max_connections == 0 {
        return refuse("database.max-connections: at least 1 is needed");
    }
    if settings.limits.body_bytes < 1024 {
        return refuse("limits.body-bytes: at least 1024 is needed, or no form can be sent");
    }
    if settings.limits.request_seconds == 0 {
        return refuse("limits.request-seconds: at least 1 is needed");
    }
    if settings.limits.requests_per_second > 0 && settings.limits.requests_burst == 0 {
        return refuse("limits.requests-burst: at least 1 is needed");
    }
    if settings.mail.from.parse::<lettre::message::Mailbox>().is_err() {
        return refuse("mail.from: an address is expected, such as \"Toolkit <no-reply@example.nhs.uk>\"");
    }
    for (id, provider) in &settings.sign_in {
        provider.check(id, settings.server.public_scheme)?;
    }
    let contact = settings.server.security_contact.as_deref().unwrap_or("https:");
    if !["https:", "mailto:"].iter().any(|scheme| contact.starts_with(scheme)) {
        return refuse("server.security-contact: an address is expected that begins with mailto: or https:");
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    fn from(text: &str, variables: &[(&str, &str)]) -> Result<Settings, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Leptos.toml");
        std::fs::write(&file, text).unwrap();
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        read(&file, variables).map_err(|error| error.0)
    }

    #[test]
    fn the_file_in_the_repository_is_read_and_equals_what_cargo_leptos_is_told() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let settings = read(&root.join("Leptos.toml"), HashMap::new()).unwrap();
        let cargo: toml::Table = std::fs::read_to_string(root.join("Cargo.toml")).unwrap().parse().unwrap();
        let metadata = &cargo["workspace"]["metadata"]["leptos"][0];
        assert_eq!(metadata["output-name"].as_str().unwrap(), settings.leptos.output_name);
        assert_eq!(metadata["site-root"].as_str().unwrap(), settings.leptos.site_root);
        assert_eq!(metadata["site-pkg-dir"].as_str().unwrap(), settings.leptos.site_pkg_dir);
        assert_eq!(metadata["site-addr"].as_str().unwrap(), settings.leptos.site_addr.to_string());
        assert_eq!(metadata["hash-files"].as_bool().unwrap(), settings.leptos.hash_files);
    }

    #[test]
    fn variables_win_over_the_file() {
        let text = "[server]\ndemo = false\n[leptos]\nsite-addr = \"127.0.0.1:1\"";
        let variables = [
            ("TOOLKIT__SERVER__DEMO", "true"),
            ("TOOLKIT__LEPTOS__SITE_ADDR", "0.0.0.0:8080"),
            ("TOOLKIT__SERVER__TRUSTED_PROXIES", "10.0.0.1, ::1"),
            ("TOOLKIT__LIMITS__BODY_BYTES", "4096"),
            ("OTHER__THING", "left alone"),
        ];
        let settings = from(text, &variables).unwrap();
        assert!(settings.server.demo);
        assert_eq!(settings.leptos.site_addr.to_string(), "0.0.0.0:8080");
        assert!(settings.server.trusted_proxies.contains("10.0.0.1".parse().unwrap()));
        assert_eq!(settings.limits.body_bytes, 4096);
    }

    #[test]
    fn an_unknown_key_is_named_with_what_is_expected() {
        for (text, variables, named) in [
            ("[server]\ndemmo = true", vec![], ["demmo", "demo"]),
            ("[databse]\npath = \"x\"", vec![], ["databse", "database"]),
            ("", vec![("TOOLKIT__MAIL__HOTS", "x")], ["hots", "host"]),
            ("[leptos]\nsite-adr = \"x\"", vec![], ["site-adr", "site-addr"]),
        ] {
            let error = from(text, &variables).unwrap_err();
            assert!(named.iter().all(|name| error.contains(name)), "{error}");
        }
    }

    #[test]
    fn a_value_of_another_kind_is_named() {
        for (text, key) in [
            ("[leptos]\nsite-addr = \"here\"", "site-addr"),
            ("[server]\ndemo = \"perhaps\"", "demo"),
            ("[server]\npublic-scheme = \"ftp\"", "public-scheme"),
            ("[server]\ntrusted-proxies = [\"proxy\"]", "trusted-proxies"),
            ("[limits]\nbody-bytes = -1", "body-bytes"),
            ("[limits]\nbody-bytes = 10", "body-bytes"),
            ("[mail]\nfrom = \"nobody\"", "mail.from"),
            ("[server]\nsecurity-contact = \"me\"", "security-contact"),
        ] {
            let error = from(text, &[]).unwrap_err();
            assert!(error.contains(key), "{error}");
        }
    }

    #[test]
    fn broken_toml_is_named_with_its_line() {
        let error = from("[server]\ndemo = tru\n", &[]).unwrap_err();
        assert!(error.contains("Leptos.toml") && error.contains("line 2"), "{error}");
    }

    #[test]
    fn secrets_are_refused_in_the_file_and_never_shown() {
        for text in [
            "[database]\nurl = \"postgres://a:hunter2@b/c\"",
            "[mail]\npassword = \"hunter2\"",
            "[texts]\napi-key = \"hunter2\"",
        ] {
            let error = from(text, &[]).unwrap_err();
            assert!(error.contains("is a secret") && !error.contains("hunter2"), "{error}");
        }
        let variables = [
            ("TOOLKIT__DATABASE__URL", "postgres://a:hunter2@b/c"),
            ("TOOLKIT__MAIL__PASSWORD", "hunter2"),
            ("TOOLKIT__TEXTS__API_KEY", "hunter2"),
        ];
        let settings = from("", &variables).unwrap();
        assert!(!format!("{settings:?}").contains("hunter2"));
        assert_eq!(settings.mail.password().unwrap().unwrap().expose(), "hunter2");
        assert_eq!(settings.texts.key().unwrap().unwrap().expose(), "hunter2");
        assert_eq!(settings.database.options().unwrap().url, "postgres://a:hunter2@b/c");
    }

    #[test]
    fn a_secret_comes_from_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("url");
        std::fs::write(&file, "postgres://a:b@c/d\n").unwrap();
        let settings = from(&format!("[database]\nurl-file = {:?}", file.display().to_string()), &[]).unwrap();
        assert_eq!(settings.database.options().unwrap().url, "postgres://a:b@c/d");
        let settings = from("[mail]\npassword-file = \"/no/such/file\"", &[]).unwrap();
        assert!(settings.mail.password().unwrap_err().0.contains("mail.password-file"));
    }

    const PROVIDER: &str = "[sign-in.northwick]\nname = \"Northwick\"\nissuer = \"https://id.northwick.test\"\nclient-id = \"toolkit\"\n\
                            trusts = [\"northwick.test\"]\n";
    const SECRET: (&str, &str) = ("TOOLKIT__SIGN_IN__NORTHWICK__CLIENT_SECRET", "hunter2");

    #[test]
    fn providers_are_read_from_the_file_and_from_variables() {
        let more = "email-domains = [\"northwick.nhs.uk\"]\nlead-groups = [\"APP-Toolkit-Leads\"]";
        let variables = [
            SECRET,
            ("TOOLKIT__SIGN_IN__NORTHWICK__CLINICIAN_GROUPS", "Nurses, 7c3f6a60-0d1b-4c5e-9d5e-000000000000"),
            ("TOOLKIT__SIGN_IN__EAST_MOOR__NAME", "Eastmoor"),
            ("TOOLKIT__SIGN_IN__EAST_MOOR__ISSUER", "https://id.eastmoor.test/"),
            ("TOOLKIT__SIGN_IN__EAST_MOOR__CLIENT_ID", "Toolkit"),
            ("TOOLKIT__SIGN_IN__EAST_MOOR__CLIENT_SECRET", "hunter3"),
            ("TOOLKIT__SIGN_IN__EAST_MOOR__TRUSTS", "eastmoor.test"),
        ];
        let settings = from(&format!("{PROVIDER}{more}"), &variables).unwrap();
        assert_eq!(settings.sign_in.keys().collect::<Vec<_>>(), ["east-moor", "northwick"]);
        let northwick = &settings.sign_in["northwick"];
        assert_eq!(northwick.secret("northwick").unwrap().expose(), "hunter2");
        assert!(!format!("{settings:?}").contains("hunter"));
        let provider = northwick.provider("northwick");
        assert!(provider.makes_accounts());
        let groups: Vec<&str> = provider.groups.iter().flat_map(|(_, all)| all).map(String::as_str).collect();
        assert_eq!(groups, ["APP-Toolkit-Leads", "Nurses", "7c3f6a60-0d1b-4c5e-9d5e-000000000000"]);
        let (email, verified) = (northwick.email_claim(), northwick.verified_claim());
        assert_eq!((email, verified, northwick.groups_claim()), ("email", "email_verified", "groups"));
        let eastmoor = &settings.sign_in["east-moor"];
        assert!(!eastmoor.provider("east-moor").makes_accounts());
        assert_eq!((eastmoor.issuer.as_str(), eastmoor.client_id.as_str()), ("https://id.eastmoor.test/", "Toolkit"));
    }

    #[test]
    fn a_provider_that_lacks_something_is_named_with_what_it_lacks() {
        let groups = "lead-groups = [\"leads\"]";
        for (text, variables, named) in [
            (PROVIDER.to_owned(), vec![], "TOOLKIT__SIGN_IN__NORTHWICK__CLIENT_SECRET"),
            (format!("{PROVIDER}client-secret = \"hunter2\""), vec![], "sign-in.northwick.client-secret is a secret"),
            (format!("{PROVIDER}client-secret-file = \"/no/such\""), vec![], "sign-in.northwick.client-secret-file"),
            (format!("{PROVIDER}lead-group = [\"x\"]"), vec![SECRET], "lead-group"),
            (format!("{PROVIDER}{groups}"), vec![SECRET], "sign-in.northwick.email-domains"),
            (PROVIDER.replace("https:", "http:"), vec![SECRET], "sign-in.northwick.issuer"),
            (PROVIDER.replace("\"toolkit\"", "\"\""), vec![SECRET], "sign-in.northwick.client-id"),
            (PROVIDER.replace("\"northwick.test\"", ""), vec![SECRET], "sign-in.northwick.trusts"),
            (PROVIDER.replace("northwick]", "Northwick]"), vec![], "small letters and hyphens"),
            (PROVIDER.replace("northwick]", "cis2]"), vec![], "small letters and hyphens"),
        ] {
            let error = from(&text, &variables).unwrap_err();
            assert!(error.contains(named) && !error.contains("hunter2"), "{named}: {error}");
        }
        let own = format!("[server]\npublic-scheme = \"http\"\n{}", PROVIDER.replace("https:", "http:"));
        assert!(from(&own, &[SECRET]).is_ok(), "on one's own machine");
    }
}
