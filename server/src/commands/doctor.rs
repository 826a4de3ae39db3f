//! `doctor`: looks at everything an operator can get wrong, and says what to mend.

use super::{migrate, open};
use crate::{
    config::{Scheme, Settings, Transport},
    mail::Mailer,
    providers::OpenId,
    texts::{TextError, Texter},
    trusts::Trusts,
};
use domain::{
    Db, Moment,
    account::providers::Providers,
    clock::{Clock, SystemClock},
    notify, trust,
};
use std::path::Path;

/// How one thing was found.
enum Found {
    Good(String),
    /// Works, but not for real people.
    Look(String),
    Bad(String),
    NotChecked(String),
}
use Found::{Bad, Good, Look, NotChecked};

/// Looks at settings, database, content, browser files and mail. The configuration itself was read before.
///
/// # Errors
/// When something must be mended before the site can run.
pub async fn run(settings: &Settings) -> Result<(), String> {
    let mut all = vec![Good("configuration: every key is known".to_owned())];
    all.extend(server(settings));
    all.push(content(settings));
    all.extend(files(settings));
    match open::database(settings).await {
        Ok(db) => {
            all.extend(database(&db).await);
            all.extend(providers(settings, &db).await);
        }
        Err(why) => all.push(Bad(why)),
    }
    all.extend(mail(settings).await);
    all.extend(texts(settings, SystemClock.now()).await);
    let mut bad = 0;
    for found in &all {
        let (word, text) = match found {
            Good(text) => ("good", text),
            Look(text) => ("look", text),
            Bad(text) => ("BAD", text),
            NotChecked(text) => ("not checked", text),
        };
        bad += usize::from(matches!(found, Bad(_)));
        println!("{word:<12} {text}");
    }
    if bad == 0 { Ok(()) } else { Err(format!("{bad} to mend")) }
}

fn server(settings: &Settings) -> Vec<Found> {
    let mut all = vec![];
    if settings.server.demo {
        all.push(Look("server.demo is on: staff sign in with a password alone; never with real people".to_owned()));
    }
    if settings.server.public_scheme == Scheme::Http {
        all.push(Look("server.public-scheme is http: cookies and text cross the network unprotected".to_owned()));
    }
    if settings.server.trusted_proxies == Default::default() {
        all.push(Look("server.trusted-proxies is empty: behind a proxy, all people count as one client".to_owned()));
    }
    match settings.server.sealer() {
        Ok(Some(_)) => all.push(Good("server.secret-key: staff can set up codes and sign in".to_owned())),
        Ok(None) => {
            all.push(Look(
                "server.secret-key is not set: staff cannot set up codes, so they cannot sign in".to_owned(),
            ));
        }
        Err(error) => all.push(Bad(error.to_string())),
    }
    if settings.server.security_contact.is_none() {
        all.push(Look("server.security-contact is not set: nobody can report a weakness".to_owned()));
    }
    if settings.metrics.addr.is_some_and(|addr| addr.ip().is_unspecified()) {
        all.push(Look("metrics.addr listens everywhere: keep it from people".to_owned()));
    }
    all
}

fn content(settings: &Settings) -> Found {
    match open::library(settings) {
        Ok(library) => Good(format!("content: {} modules", library.modules().len())),
        Err(why) => Bad(why),
    }
}

fn files(settings: &Settings) -> Vec<Found> {
    let package = Path::new(&settings.leptos.site_root).join(&settings.leptos.site_pkg_dir);
    let some = std::fs::read_dir(&package).is_ok_and(|mut files| files.next().is_some());
    let mut all = vec![if some {
        Good(format!("browser files: {}", package.display()))
    } else {
        Bad(format!("leptos.site-root: there are no browser files in {}", package.display()))
    }];
    if settings.leptos.hash_files {
        let beside = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join("hash.txt")));
        if !beside.as_ref().is_some_and(|file| file.exists()) {
            all.push(Bad("leptos.hash-files: hash.txt does not lie beside the program".to_owned()));
        }
    }
    all
}

async fn database(db: &Db) -> Vec<Found> {
    let mut all = vec![Good("database: it answers, and keeps what it has acknowledged".to_owned())];
    match migrate::pending(db).await {
        Ok(pending) if pending.is_empty() => all.push(Good("migrations: none is pending".to_owned())),
        Ok(pending) => {
            all.push(Bad(format!("migrations: pending are {}; run `relatives-toolkit migrate`", pending.join(", "))));
            return all;
        }
        Err(why) => {
            all.push(Bad(why));
            return all;
        }
    }
    all.push(match trust::queries::all_with_hosts(db.conn()).await {
        Ok(trusts) if trusts.is_empty() => {
            Bad("trusts: there is none; run `relatives-toolkit trust create`".to_owned())
        }
        Ok(trusts) => {
            let hosts: Vec<String> = trusts.into_iter().flat_map(|(_, hosts)| hosts).collect();
            Good(format!("trusts: {}", hosts.join(", ")))
        }
        Err(_) => Bad("trusts: they cannot be read".to_owned()),
    });
    all.push(given_up(db).await);
    all
}

/// Whether each provider serves somebody here, and answers.
async fn providers(settings: &Settings, db: &Db) -> Vec<Found> {
    let trusts = trust::queries::all_with_hosts(db.conn()).await.unwrap_or_default();
    let hosts: Vec<String> = trusts.into_iter().flat_map(|(_, hosts)| hosts).collect();
    let all = OpenId::new(settings, Trusts::default(), db.clone());
    let mut found = vec![];
    for (id, setting) in &settings.sign_in {
        let strangers = setting.trusts.iter().filter(|host| !hosts.contains(&host.to_ascii_lowercase()));
        found.extend(strangers.map(|host| Bad(format!("sign-in.{id}.trusts: no trust has the host name {host}"))));
        found.push(match all.begin(&setting.provider(id), "https://localhost/", false).await {
            Ok(_) => Good(format!("sign-in.{id}: {} answers", setting.issuer)),
            Err(why) => Bad(format!("sign-in.{id}.issuer {}: {why}", setting.issuer)),
        });
    }
    found
}

async fn given_up(db: &Db) -> Found {
    match notify::queries::given_up(db).await {
        Ok(0) => Good("outbox: nothing was given up".to_owned()),
        Ok(count) => Look(format!("outbox: {count} jobs were given up in the last 30 days")),
        Err(_) => Bad("outbox: it cannot be read".to_owned()),
    }
}

async fn mail(settings: &Settings) -> Vec<Found> {
    let mailer = match Mailer::new(&settings.mail) {
        Ok(mailer) => mailer,
        Err(why) => return vec![Bad(why.to_string())],
    };
    if settings.mail.transport == Transport::Folder {
        return vec![Look(format!(
            "mail.transport is folder: letters reach nobody, they lie in {}",
            settings.mail.folder.display()
        ))];
    }
    let reached = match mailer.reachable().await {
        Ok(()) => Good(format!("mail: {} answers", settings.mail.host)),
        Err(why) => Bad(format!("mail.host {}: {why}", settings.mail.host)),
    };
    let domain = mailer.from.email.domain().to_owned();
    let dns = NotChecked(format!(
        "DNS of {domain}: see that SPF and DKIM name your mail server, that DMARC (_dmarc.{domain}) says p=reject, and that MTA-STS is set"
    ));
    vec![reached, dns]
}

/// Asks Notify for each template, and whether it takes what we fill in.
async fn texts(settings: &Settings, now: Moment) -> Vec<Found> {
    let texter = match Texter::new(&settings.texts) {
        Ok(Some(texter)) => texter,
        Ok(None) => return vec![Good("texts: none are set up; people are invited by mail, code and card".to_owned())],
        Err(why) => return vec![Bad(why.to_string())],
    };
    let mut all = vec![];
    for (name, id) in texter.templates.all() {
        all.push(match texter.template(id, now).await {
            Ok(words) => fits(name, &words),
            Err(TextError::Refused) => Bad(format!("texts.templates.{name}: Notify has no such template")),
            Err(why) => return vec![Bad(format!("texts: {why}"))],
        });
    }
    all
}

/// Whether a template has all places we fill in, and no others.
fn fits(name: &str, words: &str) -> Found {
    let from = name.starts_with("invitation").then_some("from");
    let wanted: Vec<&str> = ["trust", "link"].into_iter().chain(from).collect();
    let there: Vec<&str> = words.split("((").skip(1).filter_map(|rest| rest.split("))").next()).collect();
    if let Some(missing) = wanted.iter().find(|place| !there.contains(place)) {
        return Bad(format!("texts.templates.{name}: the template has no (({missing}))"));
    }
    match there.iter().find(|place| !wanted.contains(place)) {
        Some(_) => {
            Bad(format!("texts.templates.{name}: the template has a place in brackets that nothing is filled into"))
        }
        None => Good(format!("texts.templates.{name}: the template fits")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, fits};

    #[test]
    fn a_template_has_all_places_and_no_others() {
        let good = |name, words| matches!(fits(name, words), Found::Good(_));
        assert!(good("confirm", "((trust)): ((link))"));
        assert!(good("invitation", "((trust)): ((from)) sends ((link))"));
        for (name, words) in [
            ("confirm", "((trust)): open it"),
            ("invitation", "((trust)): ((link))"),
            ("confirm", "((trust)): ((name)), ((link))"),
            ("confirm", ""),
        ] {
            assert!(!good(name, words), "{name}: {words}");
        }
    }
}
