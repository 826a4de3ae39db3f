//! `kill -9` at random moments while many people save: every text that was acknowledged is there afterwards, byte for byte.

use crate::support::{Place, ask, form, root};
use domain::{
    db::{self, Options},
    learning::{
        content::{FieldKind, Library},
        note,
    },
    random::{Random, SystemRandom},
    testing::TestDb,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::{
    collections::HashSet,
    sync::{Arc, LazyLock, Mutex},
    time::Duration,
};

const KILLS: u32 = 20;
/// People who save at the same time.
const WRITERS: u32 = 8;
/// Letters of several lengths in UTF-8, a quotation mark, and an end that would be trimmed.
const TEXT: &str = "He said \u{201c}I do not sleep\u{201d} \u{1f319} \u{0645}\u{0627} \u{65e5} & 100% ";

/// A page and one of its fields for text, from the real content. Read once: it takes a while.
static A_FIELD: LazyLock<(String, String)> = LazyLock::new(|| {
    let library = Library::load(&root().join("content")).unwrap();
    let mut pages = library.modules().iter().flat_map(|module| &module.pages);
    let found = pages.find_map(|page| {
        let field = page.fields.iter().find(|field| matches!(field.kind, FieldKind::Text { .. }))?;
        Some((page.id.clone(), field.id.clone()))
    });
    found.unwrap()
});

pub fn a_field() -> (String, String) {
    A_FIELD.clone()
}

fn escape(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn below(most: u64) -> u64 {
    let mut bytes = [0; 8];
    SystemRandom.fill(&mut bytes);
    u64::from_le_bytes(bytes) % most
}

/// Saves one text after another, each as a new visitor, until the server is gone; notes what was acknowledged.
async fn write(port: u16, name: String, acknowledged: Arc<Mutex<Vec<String>>>) {
    let (page, field) = a_field();
    for number in 0.. {
        let text = format!("{TEXT}{name}/{number}.");
        let body = format!("page={page}&versions[{field}]=&fields[{field}]={}", escape(&text));
        let Some(answer) = ask(port, &form("/do/learning/save-notes", &body)).await else { return };
        assert!(answer.status == 200 && answer.text.contains("Saved"), "{} {}", answer.status, answer.text);
        acknowledged.lock().unwrap().push(text);
    }
}

/// All texts of the field, as the database keeps them.
async fn kept(url: &str) -> HashSet<String> {
    let conn = db::connect(&Options::new(url)).await.unwrap();
    let (_, field) = a_field();
    let rows = note::Entity::find().filter(note::Column::FieldId.eq(field)).all(&conn).await.unwrap();
    conn.close().await.unwrap();
    rows.into_iter().map(|row| row.value).collect()
}

async fn kill_often(kind: &str, place: Place, url: &str) {
    place.run(&["migrate"]).well();
    place.run(&["demo"]).well();
    LazyLock::force(&A_FIELD);
    let acknowledged = Arc::new(Mutex::new(vec![]));
    for round in 0..KILLS {
        let mut site = place.serve(&[]).await;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| tokio::spawn(write(site.port, format!("{round}/{writer}"), acknowledged.clone())))
            .collect();
        tokio::time::sleep(Duration::from_millis(50 + below(400))).await;
        // SIGKILL: nothing can be finished or written any more.
        site.child.kill().await.unwrap();
        for writer in writers {
            writer.await.unwrap();
        }
        let kept = kept(url).await;
        let acknowledged = acknowledged.lock().unwrap();
        let lost: Vec<&String> = acknowledged.iter().filter(|text| !kept.contains(*text)).collect();
        assert!(lost.is_empty(), "{kind}: kill {round} lost {} of {}: {lost:?}", lost.len(), acknowledged.len());
    }
    let count = acknowledged.lock().unwrap().len();
    println!("note: {kind}: {KILLS} kills, {count} texts acknowledged, none lost");
    assert!(count > 100, "{kind}: only {count} texts were saved, too few to show anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_on_sqlite() {
    let place = Place::new();
    let url = format!("sqlite://{}", place.folder.path().join("toolkit.db").display());
    kill_often("SQLite", place, &url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_on_postgresql() {
    let Some(database) = TestDb::every().await.into_iter().nth(1) else { return };
    kill_often("PostgreSQL", Place::over(&database), &database.url).await;
}
