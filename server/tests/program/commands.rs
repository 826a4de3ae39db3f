//! What each command does, and what it says when it cannot.

use crate::support::{Place, root};
use domain::testing::TestDb;
use sea_orm::EntityTrait;
use std::{fs, path::Path, time::Duration};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn good_content_is_counted_and_broken_content_named_with_its_line() {
    let said = Place::new().run(&["content", "check"]).well();
    assert!(said.contains("modules") && said.contains("cy Cymraeg: of = "), "{said}");
    let place = Place::new();
    let content = place.folder.path().join("content");
    copy(&root().join("content"), &content);
    let file = content.join("en/modules/dealing-with-crises/10-right-now.md");
    fs::write(&file, fs::read_to_string(&file).unwrap() + "\n~~~no-such-block\n~~~\n").unwrap();
    let place = place.with("CONTENT__FOLDER", &content.display().to_string());
    let said = place.run(&["content", "check"]).refused();
    let line = fs::read_to_string(&file).unwrap().lines().count() - 1;
    assert!(said.contains(&format!("10-right-now.md:{line}")), "{said}");
    place.run(&["migrate"]).well();
    assert!(place.run(&["serve"]).refused().contains("10-right-now.md"), "the site does not start either");
}

#[test]
fn an_unknown_key_stops_every_command() {
    let said = Place::new().with("SERVER__DEMMO", "true").run(&["migrate"]).refused();
    assert!(said.contains("demmo") && said.contains("demo"), "{said}");
    let said = Place::new().run(&["--config", "no-such.toml", "migrate"]).refused();
    assert!(said.contains("no-such.toml"), "{said}");
}

#[test]
fn the_site_does_not_start_with_pending_migrations() {
    let place = Place::new();
    let said = place.run(&["serve"]).refused();
    assert!(said.contains("m0001_trusts") && said.contains("migrate"), "{said}");
    assert!(place.run(&["migrate"]).well().contains("m0001_trusts"));
    assert!(place.run(&["migrate"]).well().contains("up to date"));
    place.run(&["migrate", "--down"]).well();
    assert!(place.run(&["demo"]).refused().contains("pending"));
}

#[test]
fn a_database_that_cannot_be_reached_is_named_without_its_password() {
    let place = Place::new().with("DATABASE__URL", "postgres://toolkit:hunter2@127.0.0.1:9/none");
    let said = place.run(&["migrate"]).refused();
    assert!(said.contains("database") && !said.contains("hunter2"), "{said}");
}

#[test]
fn the_demo_is_filled_in_once_and_only_where_it_may_be() {
    let place = Place::new();
    place.run(&["migrate"]).well();
    let first = place.run(&["demo"]).well();
    for word in ["localhost", "second.localhost", "relative@", "supporter@", "clinician@", "lead@"] {
        assert!(first.contains(word), "{first}");
    }
    assert_eq!(place.run(&["demo"]).well(), first);
    let real = place.with("SERVER__DEMO", "false");
    assert!(real.run(&["demo"]).refused().contains("server.demo"));
}

#[test]
fn the_operator_sees_how_many_for_each_trust_and_nothing_else() {
    let place = Place::new();
    place.run(&["migrate"]).well();
    place.run(&["demo"]).well();
    let said = place.run(&["uptake"]).well();
    for words in ["Northwick", "Eastmoor", "clinicians' accounts   1", "clinicians who invited 0 (0.0 %)"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(!said.contains('@') && !said.contains("Bluebell"), "{said}");
    let month = place.run(&["uptake", "--months", "1"]).well();
    let (first, last) = month.lines().next().unwrap().split_once(" to ").unwrap();
    assert_eq!(first, last);
}

#[test]
fn the_operator_makes_trusts_accounts_and_codes() {
    let place = Place::new();
    place.run(&["migrate"]).well();
    let trust = ["trust", "create", "--name", "A Trust", "--short-name", "A", "--host", "a.test"];
    place.run(&trust).well();
    assert!(place.run(&trust).refused().contains("belongs to another trust"));
    assert!(
        place
            .run(&["trust", "create", "--name", "B", "--short-name", "B", "--host", "b:80"])
            .refused()
            .contains("port")
    );

    let account = |email, password: &str| {
        let arguments =
            ["account", "create", "--trust", "a.test", "--role", "lead", "--email", email, "--display-name", "Jo"];
        place.run_with_input(&arguments, password)
    };
    account("jo@a.test", "gravel otter 93 dune\n").well();
    assert!(account("jo@a.test", "gravel otter 93 dune\n").refused().contains("email-same"));
    let said = account("kim@a.test", "password1234\n").refused();
    assert!(said.contains("password-guessable") && !said.contains("password1234"), "{said}");

    let code = place.run(&["join-code", "create", "--trust", "a.test"]).well();
    assert_eq!(code.trim().len(), 11, "{code}");
    assert!(place.run(&["join-code", "create", "--trust", "z.test"]).refused().contains("z.test"));

    let language = |tag, switch| place.run(&["trust", "language", "--trust", "a.test", tag, switch]);
    assert!(language("ur", "off").well().contains("ur is off at A"));
    assert!(language("ur", "on").well().contains("ur is on at A"));
    for tag in ["en", "xx"] {
        assert!(language(tag, "off").refused().contains("cy"), "it names those there are");
    }
}

#[test]
fn the_doctor_says_what_to_mend() {
    let place = Place::new();
    let site = place.folder.path().join("site");
    fs::create_dir_all(site.join("pkg")).unwrap();
    fs::write(site.join("pkg/toolkit.css"), "").unwrap();
    let place = place.with("LEPTOS__SITE_ROOT", &site.display().to_string());
    let ran = place.run(&["doctor"]);
    assert!(ran.out.contains("pending are m0001_trusts"), "{}", ran.out);
    ran.refused();
    place.run(&["migrate"]).well();
    assert!(place.run(&["doctor"]).refused().contains("to mend"), "no trust yet");
    place.run(&["demo"]).well();
    assert!(place.run(&["doctor"]).well().contains("keeps what it has acknowledged"));
    let place = place
        .with("SIGN_IN__NORTHWICK__NAME", "Northwick")
        .with("SIGN_IN__NORTHWICK__ISSUER", "http://127.0.0.1:9")
        .with("SIGN_IN__NORTHWICK__CLIENT_ID", "toolkit")
        .with("SIGN_IN__NORTHWICK__CLIENT_SECRET", "hunter2")
        .with("SIGN_IN__NORTHWICK__TRUSTS", "localhost,elsewhere.test");
    let ran = place.run(&["doctor"]);
    assert!(ran.out.contains("no trust has the host name elsewhere.test"), "{}", ran.out);
    assert!(ran.out.contains("BAD          sign-in.northwick.issuer http://127.0.0.1:9: away"), "{}", ran.out);
    assert!(!ran.out.contains("hunter2"));
    ran.refused();
    let mail = place.with("MAIL__TRANSPORT", "smtp").with("MAIL__HOST", "127.0.0.1").with("MAIL__PORT", "9");
    let ran = mail.run(&["doctor"]);
    assert!(
        ran.out.contains("not checked") && ran.out.contains("DMARC"),
        "what it cannot know it does not claim: {}",
        ran.out
    );
    assert!(ran.out.contains("mail.host 127.0.0.1"), "{}", ran.out);
    ran.refused();
}

#[test]
fn every_route_is_printed() {
    let printed = Place::new().run(&["routes"]).well();
    assert!(printed.contains("GET /modules\n") && printed.contains("POST /do/learning/save-notes\n"), "{printed}");
}

#[tokio::test]
async fn a_changed_audit_log_is_named_and_fails_the_command() {
    for test in TestDb::every().await {
        let place = Place::over(&test);
        let trust = ["trust", "create", "--name", "A Trust", "--short-name", "A", "--host", "a.test"];
        place.run(&trust).well();
        assert!(place.run(&["audit", "verify"]).well().contains("A: 0 rows under 0 seals"));
        // The command's clock is the machine's, the test's stands still: from far ahead all is settled.
        test.clock.forward(Duration::from_secs(3650 * 24 * 60 * 60));
        domain::audit::sealing::seal_all(&test.db).await.unwrap();
        let said = place.run(&["audit", "verify", "--trust", "a.test"]).well();
        let (_, head) = said.trim().rsplit_once(' ').unwrap();
        assert!(said.contains("A: 1 rows under 1 seals are as they were") && head.len() == 64, "{said}");
        place.run(&["audit", "verify", "--trust", "a.test", "--head", head]).well();
        let other = place.run(&["audit", "verify", "--trust", "a.test", "--head", &"0".repeat(64)]).refused();
        assert!(other.contains("no seal has the check sum"), "{other}");

        domain::audit::entity::Entity::delete_many().exec(test.db.conn()).await.unwrap();
        let ran = place.run(&["audit", "verify"]);
        assert!(ran.out.contains("it was put over 1 rows, 0 are there"), "{}", ran.out);
        assert!(ran.refused().contains("the audit log was changed: A: seal 1"));
    }
}
