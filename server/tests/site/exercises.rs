//! Every exercise there is, from the library, so that a new one cannot be forgotten: filled in by a plain form, read again, changed on a
//! second device, put on paper, taken along, and gone after the account is deleted.

use crate::support::{Answer, Client, PASSWORD, TestApp, poppler};
use domain::{
    Role, Uuid,
    learning::{
        Page, Part, Plan, Value,
        content::{Field, FieldKind},
        note, plan, queries,
    },
    tables,
};
use http::StatusCode;
use sea_orm::{ConnectionTrait, EntityTrait, TransactionTrait};
use std::collections::HashMap;

const SAVE: &str = "/do/learning/save-notes";
/// Stands in everything that is typed here, and nowhere else.
const MARK: &str = "zebrafinch";

/// What somebody puts into a field the first, second or third time.
fn answer(field: &Field, round: usize) -> Value {
    let words = format!("{MARK} {round} {}: <b>so</b> & \"so\" 🌙 سب ٹھیک", field.id);
    match &field.kind {
        FieldKind::Text { .. } => Value::Text(format!("{words}\nAnd a second line {round}")),
        FieldKind::Line => Value::Text(words),
        FieldKind::Scale { .. } => Value::Scale(u8::try_from(round + 2).ok()),
        FieldKind::Number { .. } => Value::Number(format!("{round}.5")),
        FieldKind::Choice { options } => Value::Choice(options[round % options.len()].clone()),
        FieldKind::Checklist { options, own } => Value::Ticks {
            chosen: options.iter().skip(round % 2).cloned().collect(),
            own: if *own { words } else { String::new() },
        },
    }
}

/// The form of a page as a browser would send it, from what its HTML holds.
fn form(page: &Page, html: &str, round: usize, keep: &str) -> Vec<(String, String)> {
    let mut all = vec![("page".to_owned(), page.id.clone()), ("owner".to_owned(), hidden(html, "owner"))];
    for field in &page.fields {
        let id = &field.id;
        let version = format!("versions[{id}]");
        all.push((version.clone(), hidden(html, &version)));
        match answer(field, round) {
            Value::Ticks { chosen, own } => {
                all.extend(chosen.into_iter().map(|tick| (format!("ticks[{id}][]"), tick)));
                all.push((format!("own[{id}]"), own));
            }
            // A browser sends line ends of its own.
            other => all.push((format!("fields[{id}]"), other.stored().replace('\n', "\r\n"))),
        }
        if !keep.is_empty() {
            all.push((format!("keep[{id}]"), keep.to_owned()));
        }
    }
    all
}

/// What stands in a hidden field of the page.
fn hidden(html: &str, name: &str) -> String {
    let tag = html.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\"")));
    let tag = tag.unwrap_or_else(|| panic!("no field {name}"));
    tag.split("value=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned()).unwrap_or_default()
}

async fn send(client: &mut Client, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post_form(SAVE, &fields).await
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Whether all answers of a round stand on a page of HTML, each as text and never as markup.
fn shows(html: &str, page: &Page, round: usize) {
    for field in &page.fields {
        for line in answer(field, round).lines() {
            let (line, quoted) = (escaped(&line), escaped(&line).replace('"', "&quot;"));
            assert!(html.contains(&line) || html.contains(&quoted), "{}: no {line:?} in {html}", field.id);
        }
    }
    assert!(!html.contains("<b>so</b>"), "{}", page.id);
}

/// What is kept, by field.
async fn kept(app: &TestApp, page: &Page) -> HashMap<String, note::Model> {
    let actor = domain::Actor::account(app.northwick.id, app.northwick.account(Role::Relative).id, Role::Relative);
    queries::notes_of_page(&app.db.db, &actor, page).await.unwrap()
}

async fn keeps(app: &TestApp, page: &Page, round: usize) {
    let kept = kept(app, page).await;
    for field in &page.fields {
        assert_eq!(kept[&field.id].value, answer(field, round).stored(), "{} of {}", field.id, page.id);
    }
}

/// Filled in on one device, changed on another that had it open before, and both ways of choosing.
async fn on_two_devices(app: &TestApp, phone: &mut Client, tablet: &mut Client, page: &Page) {
    let first = phone.get(&page.url).await.words();
    let opened_before = tablet.get(&page.url).await.words();
    let saved = send(phone, &form(page, &first, 1, "")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", page.id);
    let onward = ["#saved", "/summary"].map(|end| format!("{}{end}", page.url));
    assert!(onward.iter().any(|onward| onward == saved.location()), "{}", saved.location());
    keeps(app, page, 1).await;
    shows(&phone.get(&page.url).await.words(), page, 1);
    let held = phone.get(&page.url).await.words();

    let refused = send(tablet, &form(page, &opened_before, 2, "")).await;
    assert_eq!((refused.status, refused.location()), (StatusCode::SEE_OTHER, page.url.as_str()));
    keeps(app, page, 1).await;
    let asked = tablet.get(&page.url).await.words();
    assert!(asked.contains("There is a problem"), "{}", page.id);
    shows(&asked, page, 1);
    shows(&asked, page, 2);
    send(tablet, &form(page, &asked, 2, "mine")).await;
    keeps(app, page, 2).await;

    // The phone has the old words open. Sent as they are they change nothing; changed, the phone is asked in its turn.
    send(phone, &form(page, &held, 1, "")).await;
    keeps(app, page, 2).await;
    send(phone, &form(page, &held, 3, "")).await;
    let asked = phone.get(&page.url).await.words();
    shows(&asked, page, 3);
    send(phone, &form(page, &asked, 3, "theirs")).await;
    keeps(app, page, 2).await;
    shows(&phone.get(&format!("{}/summary", page.url)).await.words(), page, 2);
}

/// Every piece of text that a plan shows.
fn said(plan: &Plan) -> Vec<String> {
    let parts = plan.parts.iter().map(|part| match part {
        Part::Answer { question, lines, follows, .. } => {
            std::iter::once(question).chain(lines).chain(follows).cloned().collect::<Vec<_>>()
        }
        Part::Diary { title, days } => std::iter::once(title).chain(days.iter().flatten()).cloned().collect(),
        Part::Letter { title, paragraphs } => std::iter::once(title).chain(paragraphs).cloned().collect(),
    });
    parts.flatten().collect()
}

/// The plan as a file, in both sizes, holds every word of it under its title, in its language.
async fn on_paper(app: &TestApp, client: &mut Client, page: &Page) {
    let whole = Plan::of(page, &kept(app, page).await).filled();
    for size in ["", "?size=large"] {
        let answer = client.get(&format!("/plans/{}/pdf{size}", page.id)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}{size}", page.id);
        let is_there = |what: &str| answer.bytes.windows(what.len()).any(|part| part == what.as_bytes());
        for part in ["/StructTreeRoot", "(en-GB)", "pdfuaid:part"] {
            assert!(is_there(part), "{part} in {}{size}", page.id);
        }
        let Some(read) = poppler::read(&answer.bytes) else { continue };
        let title = plan::name(page);
        let tagged = read.about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes"));
        assert!(read.about.contains(title) && tagged, "{}", read.about);
        assert!(read.tags.contains(&format!("H1 \"{title}\"")) && read.tags.contains("H2 \""), "{}", read.tags);
        for text in said(&whole) {
            // Letters that are drawn from the right come in another order.
            for words in text.split(|letter: char| letter == '\n' || ('\u{600}'..='\u{6ff}').contains(&letter)) {
                let wanted = poppler::bare(words);
                assert!(read.words.contains(&wanted), "{}{size}: no {wanted:?} in {}", page.id, read.words);
            }
        }
    }
}

/// Everything of a page is in the file for programs and in the one to read.
async fn taken_along(client: &mut Client, pages: &[&Page]) {
    let json = client.get("/account/export/data.json").await.json();
    let table = |name: &str| {
        let tables = json["tables"].as_array().unwrap();
        tables.iter().find(|table| table["table"] == name).unwrap()["rows"].as_array().unwrap().clone()
    };
    let (notes, versions) = (table("note"), table("plan_version"));
    let readable = client.get("/account/export/my-data.html").await;
    assert_eq!(readable.status, StatusCode::OK);
    let readable = readable.words();
    for page in pages {
        for field in &page.fields {
            let value = answer(field, 2).stored();
            assert!(notes.iter().any(|row| row["field_id"] == *field.id && row["value"] == value), "{}", field.id);
            assert!(readable.contains(&escaped(&plan::question(field))), "{}", field.id);
        }
        shows(&readable, page, 2);
        assert!(page.plan.is_none() || versions.iter().any(|row| row["page_id"] == *page.id), "{}", page.id);
    }
}

/// All rows of all tables as text, and on SQLite the database's files too.
async fn everything_kept(app: &TestApp) -> String {
    let conn = app.db.db.conn();
    let txn = conn.begin().await.unwrap();
    let mut all = String::new();
    for table in tables::all() {
        all += &serde_json::to_string(&table.batch(&txn, 0, 10_000).await.unwrap()).unwrap();
    }
    txn.commit().await.unwrap();
    if let Some(path) = app.db.url.strip_prefix("sqlite://") {
        conn.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
        for suffix in ["", "-wal"] {
            let file = std::fs::read(format!("{path}{suffix}")).unwrap_or_default();
            all += &String::from_utf8_lossy(&file);
        }
    }
    all
}

#[tokio::test]
async fn every_exercise_is_filled_in_changed_printed_taken_along_and_deleted() {
    for app in TestApp::every().await {
        let library = app.state.toolkit.library.clone();
        let exercises: Vec<&Page> = library.pages().filter(|page| !page.fields.is_empty()).collect();
        assert!(exercises.len() >= 15, "only {} exercises", exercises.len());
        let mut phone = app.signed_in(Role::Relative).await;
        let mut tablet = app.signed_in(Role::Relative).await;
        for page in &exercises {
            on_two_devices(&app, &mut phone, &mut tablet, page).await;
            if page.plan.is_some() {
                on_paper(&app, &mut phone, page).await;
                phone.submit("/do/learning/keep-version", &[("page", &page.id)]).await;
                let put_in = [("kind", "plan"), ("target", page.id.as_str()), ("shelf", "yes")];
                phone.submit("/do/toolbox/add", &put_in).await;
            }
        }
        phone.submit("/do/toolbox/heading", &[("title", &format!("{MARK} at night"))]).await;
        taken_along(&mut phone, &exercises).await;

        let relative: Uuid = app.northwick.account(Role::Relative).id;
        assert!(everything_kept(&app).await.contains(MARK), "the test looks in the right place");
        phone.submit("/do/account/delete", &[("password", PASSWORD)]).await;
        // The mail that says so goes, and its words with it.
        app.run_jobs().await;
        let left = everything_kept(&app).await;
        for gone in [MARK, "brafinch", "ٹھیک", "relative@northwick.test"] {
            assert!(!left.contains(gone), "{gone} is left");
        }
        for table in ["note", "plan_version", "toolbox_item", "toolbox_heading", "session", "flash"] {
            let sql = format!("SELECT 1 FROM {table}");
            let conn = app.db.db.conn();
            let statement = sea_orm::Statement::from_string(conn.get_database_backend(), sql);
            assert!(conn.query_all_raw(statement).await.unwrap().is_empty(), "rows are left in {table}");
        }
        assert!(domain::account::entity::Entity::find_by_id(relative).one(app.db.db.conn()).await.unwrap().is_none());
    }
}

/// What people type in every way comes back as it was, also what nobody sees.
#[tokio::test]
async fn odd_letters_come_back_as_they_were_typed() {
    for app in TestApp::every().await {
        let mut client = app.signed_in(Role::Relative).await;
        let page = app.state.toolkit.library.page_by_id("crisis-our-plan").unwrap();
        let odd = "👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 سب ٹھیک \u{202e}turned\u{202c} </textarea><script>x</script> \u{1}\u{7}\u{b}\u{1b}[2J\u{7f}\u{85}\u{200d} &amp; %00 '";
        let fields =
            [("page", page.id.as_str()), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", odd)];
        client.post_form(SAVE, &fields).await;
        assert_eq!(kept(&app, page).await["crisis-plan-signs"].value, odd);
        let html = client.get(&page.url).await.text();
        let field = html.split("name=\"fields[crisis-plan-signs]\"").nth(1).unwrap();
        let shown = field.split_once('>').unwrap().1.split("</textarea>").next().unwrap();
        assert_eq!(shown.trim_start_matches('\n'), escaped(odd));
        for address in ["/notes", "/plans/crisis-our-plan", "/account/export/my-data.html"] {
            let html = client.get(address).await.text();
            assert!(html.contains(&escaped(odd)) && !html.contains("<script>x"), "{address}");
        }
        assert_eq!(client.get("/plans/crisis-our-plan/pdf").await.status, StatusCode::OK);
    }
}
