//! `kill -9` at random moments while 500 invitations go out: nobody is left out, and who gets a mail twice gets the same one.

use crate::support::{Place, Site, ask, form, form_of};
use domain::{
    db::{self, Options},
    invitations,
    notify::entity as job,
    random::{Random, SystemRandom},
    testing::TestDb,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

const ROWS: usize = 500;
/// At least so often it is killed while mails go out; more often if they go slowly.
const KILLS: usize = 6;
/// Each mail takes the mail server this long, so that kills fall into the middle of some.
const DAWDLE: Duration = Duration::from_millis(4);
const PASSWORD: &str = "violet-kettle-anchor-38";

/// Message-ID and address of each mail that was taken, in the order in which they came.
type Taken = Arc<Mutex<Vec<(String, String)>>>;

/// A mail server that takes everything.
async fn mail_server() -> (u16, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Taken::default());
    let kept = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, kept.clone()));
        }
    });
    (port, taken)
}

async fn talk(stream: TcpStream, taken: Taken) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.test\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let (mut id, mut to) = (String::new(), String::new());
                loop {
                    // A connection that breaks off before the dot has handed nothing over.
                    let line = lines.next_line().await.ok()??;
                    match line.split_once(": ") {
                        _ if line == "." => break,
                        Some(("Message-ID", value)) => value.clone_into(&mut id),
                        Some(("To", value)) => value.clone_into(&mut to),
                        _ => {}
                    }
                }
                taken.lock().unwrap().push((id, to));
                tokio::time::sleep(DAWDLE).await;
                "250 taken"
            }
            "EHLO" => "250 mail.test",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    Some(())
}

fn below(most: u64) -> u64 {
    let mut bytes = [0; 8];
    SystemRandom.fill(&mut bytes);
    u64::from_le_bytes(bytes) % most
}

fn address(number: usize) -> String {
    format!("person{number}@example.org")
}

async fn sign_in(site: &Site) -> String {
    let body = format!("email=clinician%40northwick.example&password={PASSWORD}");
    let answer = ask(site.port, &form("/do/account/sign-in", &body)).await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.text);
    let cookies = answer
        .head
        .lines()
        .filter_map(|line| line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")));
    cookies.filter_map(|(_, cookie)| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// The one upload of all rows.
fn upload(cookie: &str) -> String {
    let rows: String = (0..ROWS).map(|number| format!("%0A{},yes", address(number))).collect();
    form_of(cookie, "/do/invitations/bulk", &format!("rows=email,agreed{rows}"))
}

async fn invited(conn: &DatabaseConnection) -> usize {
    let rows = invitations::entity::Entity::find().count(conn).await.unwrap();
    usize::try_from(rows).unwrap()
}

async fn undone(conn: &DatabaseConnection) -> u64 {
    job::Entity::find().filter(job::Column::DoneAt.is_null()).count(conn).await.unwrap()
}

/// What was in hand at a kill may be taken up after two minutes. The test does not wait for them.
async fn let_two_minutes_pass(conn: &DatabaseConnection) {
    job::Entity::update_many()
        .col_expr(job::Column::ClaimedUntil, Expr::value(domain::Moment(0)))
        .filter(job::Column::ClaimedUntil.is_not_null())
        .filter(job::Column::DoneAt.is_null())
        .exec(conn)
        .await
        .unwrap();
}

/// Uploads until an upload is acknowledged, killing the first in the middle: all rows are there, or none.
async fn upload_all(kind: &str, place: &Place, conn: &DatabaseConnection) -> Site {
    let mut site = place.serve(&[]).await;
    let cookie = sign_in(&site).await;
    let (port, request) = (site.port, upload(&cookie));
    let first = tokio::spawn(async move { ask(port, &request).await });
    tokio::time::sleep(Duration::from_millis(20 + below(400))).await;
    site.child.kill().await.unwrap();
    let acknowledged = first.await.unwrap().is_some_and(|answer| answer.status == 200);
    let there = invited(conn).await;
    assert!(there == ROWS || there == 0 && !acknowledged, "{kind}: {there} of {ROWS} after a kill");
    let site = place.serve(&[]).await;
    if there == 0 {
        let answer = ask(site.port, &upload(&cookie)).await.unwrap();
        assert_eq!(answer.status, 200, "{kind}: {}", answer.text);
        assert_eq!(invited(conn).await, ROWS);
    }
    site
}

async fn kill_often(kind: &str, place: Place, url: &str) {
    place.run(&["migrate"]).well();
    place.run(&["demo"]).well();
    let (port, taken) = mail_server().await;
    let place = place
        .with("MAIL__TRANSPORT", "smtp")
        .with("MAIL__SECURITY", "none")
        .with("MAIL__HOST", "127.0.0.1")
        .with("MAIL__PORT", &port.to_string());
    let conn = db::connect(&Options::new(url)).await.unwrap();
    let mut site = upload_all(kind, &place, &conn).await;
    // The kill in the middle of the upload counts: a mail may have been in hand.
    let mut kills = 1;
    while undone(&conn).await > 0 {
        if kills <= KILLS {
            tokio::time::sleep(Duration::from_millis(50 + below(500))).await;
            site.child.kill().await.unwrap();
            kills += 1;
            let_two_minutes_pass(&conn).await;
            site = place.serve(&[]).await;
        } else {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    assert!(site.stop().await);
    let taken = taken.lock().unwrap().clone();
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    taken.iter().for_each(|(id, to)| {
        ids.entry(to).or_default().insert(id);
    });
    let lost: Vec<String> = (0..ROWS).map(address).filter(|to| !ids.contains_key(to.as_str())).collect();
    assert!(lost.is_empty(), "{kind}: lost {lost:?}");
    assert_eq!(ids.len(), ROWS, "{kind}: and nobody else got one");
    assert!(ids.values().all(|ids| ids.len() == 1), "{kind}: each repeat carries the same id");
    let distinct: BTreeSet<&str> = taken.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(distinct.len(), ROWS, "{kind}: as many ids as rows");
    let repeats = taken.len() - ROWS;
    println!("note: {kind}: {ROWS} rows, {kills} kills, {repeats} repeats");
    assert!(repeats <= kills, "{kind}: {repeats} repeats, but only one mail can be in hand at each of {kills} kills");
    assert!(kills > 3, "{kind}: only {kills} kills, too few to show anything");
    assert_eq!(invited(&conn).await, ROWS);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_500_is_left_out_on_sqlite() {
    let place = Place::new();
    let url = format!("sqlite://{}", place.folder.path().join("toolkit.db").display());
    kill_often("SQLite", place, &url).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_500_is_left_out_on_postgresql() {
    let Some(database) = TestDb::every().await.into_iter().nth(1) else { return };
    kill_often("PostgreSQL", Place::over(&database), &database.url).await;
}
