//! Uptake: screen, spreadsheet and paper say what plain SQL says, and nobody sees what is not theirs.

use crate::support::{Client, SECOND, TestApp, poppler};
use app::{
    staff::paper::{self, Paper},
    words::Words,
};
use axum::http::StatusCode;
use domain::{
    Actor, Db, Moment, Role, Uuid,
    invitations::{Way, entity as invitation},
    staff::{commands::count_months, months::Period, queries},
    testing::study::{insert, new_account, new_clinician, new_team},
    trust::moments::entity as moment,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Statement};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
pub const UPTAKE: &str = "/staff/uptake";

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// Invitations of every kind, sent by anybody, at any time of the last three years, of which some came to something.
async fn seed(app: &TestApp, trust: Uuid, dice: &mut Dice) {
    let db = &app.db.db;
    let mut teams = vec![];
    for name in ["North", "South", "=1+1 \"West\""] {
        let team = new_team(db, trust, name).await;
        let mut people = vec![];
        for number in 0..5 {
            people.push(new_clinician(db, trust, team, &format!("{name} {number}")).await);
        }
        teams.push((Some(team), people));
    }
    teams.push((None, vec![new_account(db, trust, Role::Supporter, "Sam").await]));
    let moments = moment::Entity::find().filter(moment::Column::TrustId.eq(trust)).all(db.conn()).await.unwrap();
    let ways = [Way::Email, Way::Email, Way::Code, Way::Card, Way::Link, Way::SelfRequest, Way::Practice];
    for _ in 0..300 {
        let (team, people) = &teams[usize::try_from(dice.roll(4)).unwrap()];
        let inviter = people[usize::try_from(dice.roll(people.len() as u64)).unwrap()];
        let sent_at = db.now().minus(Duration::from_secs(60 + dice.roll(1000 * 24 * 60 * 60)));
        let mut later = |odds: u64| {
            let days = u32::try_from(dice.roll(40)).unwrap();
            let at = sent_at.plus(DAY * days);
            (dice.roll(odds) == 0).then_some(at)
        };
        let (opened_at, joined_at, resent_at, withdrawn_at) = (later(2), later(2), later(4), later(8));
        let chosen = dice.roll(7);
        let row = invitation::Model {
            id: db.new_id(),
            trust_id: trust,
            inviter_id: inviter,
            team_id: *team,
            moment_id: moments.get(usize::try_from(chosen).unwrap()).map(|moment| moment.id),
            batch_id: None,
            way: ways[usize::try_from(dice.roll(7)).unwrap()],
            address: None,
            agreed_at: None,
            sent_at,
            opened_at,
            joined_at,
            account_id: None,
            withdrawn_at,
            resent_at,
            reminded_at: None,
            expires_at: sent_at.plus(DAY * 30),
        };
        insert::<invitation::Entity>(db, row).await;
    }
}

/// One number out of the database.
async fn sql(db: &Db, query: &str) -> u32 {
    let backend = db.conn().get_database_backend();
    let row = db.conn().query_one_raw(Statement::from_string(backend, query)).await.unwrap().unwrap();
    u32::try_from(row.try_get_by_index::<i64>(0).unwrap()).unwrap()
}

/// The funnel of Northwick in plain SQL: sent, sent once more, invited, joined, clinicians who invited. `only` narrows it.
async fn funnel(db: &Db, (from, until): (Moment, Moment), only: &str) -> [u32; 5] {
    let within = |time: &str| format!("({time} >= {} AND {time} < {})", from.0, until.0);
    let here = "i.trust_id = (SELECT trust_id FROM trust_host WHERE host = 'northwick.test')";
    let counts = format!("SELECT count(*) FROM invitation i WHERE {here} AND {only}");
    let invited = format!(
        "((i.way IN ('email', 'code') AND {}) OR (i.way = 'card' AND {}) OR (i.way = 'link' AND {}))",
        within("i.sent_at"),
        within("i.opened_at"),
        within("i.joined_at")
    );
    let theirs = "i.way NOT IN ('self-request', 'practice')";
    let again = format!("{theirs} AND {}", within("i.resent_at"));
    let first = sql(db, &format!("{counts} AND {invited}")).await;
    let resent = sql(db, &format!("{counts} AND {again}")).await;
    let joined = sql(db, &format!("{counts} AND {theirs} AND {}", within("i.joined_at"))).await;
    let people = format!(
        "SELECT count(DISTINCT i.inviter_id) FROM invitation i JOIN account a ON a.id = i.inviter_id \
         WHERE {here} AND {only} AND a.role = 'clinician' AND ({invited} OR ({again}))"
    );
    [first + resent, resent, first, joined, sql(db, &people).await]
}

/// The cells of the rows of a table on a page, without what makes them a table.
pub fn table(page: &str, caption: &str) -> Vec<Vec<String>> {
    let (_, after) = page.split_once(&format!("id=\"{caption}-caption\"")).unwrap_or_else(|| panic!("no {caption}"));
    let (_, body) = after.split_once("<tbody>").unwrap();
    let (body, _) = body.split_once("</tbody>").unwrap();
    body.split("<tr").skip(1).map(|row| row.split("<bdi").skip(1).map(text).collect()).collect()
}

fn text(cell: &str) -> String {
    let inside = cell.split_once('>').unwrap().1.split("</bdi>").next().unwrap();
    let mut out = String::new();
    let mut tag = false;
    for letter in inside.chars() {
        match letter {
            '<' => tag = true,
            '>' => tag = false,
            letter if !tag => out.push(letter),
            _ => {}
        }
    }
    out.replace("&quot;", "\"").replace("&amp;", "&")
}

/// A spreadsheet as rows of cells.
fn cells(file: &str) -> Vec<Vec<String>> {
    let lines = file.trim_start_matches('\u{feff}').lines();
    let row = |line: &str| {
        let inner = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
        inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect()
    };
    lines.map(row).collect()
}

/// The five figures of [`funnel`] out of a line in the order of the study's table.
fn five(line: &[String]) -> [u32; 5] {
    [4, 5, 6, 8, 1].map(|at| line[at].parse().unwrap_or_else(|_| panic!("{line:?}")))
}

#[tokio::test]
async fn screen_spreadsheet_and_paper_say_what_plain_sql_says() {
    for app in TestApp::every().await {
        let (db, mut dice) = (&app.db.db, Dice(7));
        seed(&app, app.northwick.id, &mut dice).await;
        seed(&app, app.second.id, &mut dice).await;
        let period = Period::usual(db.now());
        let times = (period.begins(), period.ends());
        let team = |name: &str| format!("i.team_id IN (SELECT id FROM team WHERE name = '{name}')");
        let mut wanted = vec![];
        for only in [&team("=1+1 \"West\""), &team("North"), &team("South"), "i.team_id IS NULL", "1 = 1"] {
            wanted.push(funnel(db, times, only).await);
        }
        assert!(wanted[4].iter().all(|figure| *figure > 5), "{wanted:?}");

        let mut lead = app.signed_in(Role::Lead).await;
        let page = lead.get(UPTAKE).await.words();
        let rows = table(&page, "teams");
        let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(names, ["=1+1 \"West\"", "North", "South", "No team", "Whole trust"]);
        assert_eq!(rows.iter().map(|row| five(&row[1..])).collect::<Vec<_>>(), wanted, "the screen");

        let file = lead.get(&format!("{UPTAKE}/csv")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let file = cells(&file.text());
        let column = |at: usize| file[3..16].iter().map(|row| row[at].clone()).collect::<Vec<String>>();
        assert_eq!((1..6).map(|at| five(&column(at))).collect::<Vec<_>>(), wanted, "the spreadsheet");
        assert_eq!(file[2][1], "'=1+1 \"West\"", "no team's name is a formula");

        for (month, row) in period.months().into_iter().zip(table(&page, "months")) {
            let only = (month.begins(), month.next().begins());
            let [sent, _, invited, joined, _] = funnel(db, only, "1 = 1").await;
            assert_eq!(row[1..], [sent, invited, joined].map(|figure| figure.to_string()), "{}", row[0]);
        }
        for row in table(&page, "moments") {
            let name = row[0].replace('\'', "''").replace("&#x27;", "''");
            let only = match row[0].as_str() {
                "Not said" => "i.moment_id IS NULL".to_owned(),
                _ => format!("i.moment_id IN (SELECT id FROM offer_moment WHERE name = '{name}')"),
            };
            let [sent, _, invited, joined, _] = funnel(db, times, &only).await;
            assert_eq!(row[1..4], [sent, invited, joined].map(|figure| figure.to_string()), "{}", row[0]);
        }
        on_paper(&app, &mut lead, wanted[4]).await;
    }
}

/// The page of paper for this month: its last column is the period of the screen.
async fn on_paper(app: &TestApp, lead: &mut Client, whole: [u32; 5]) {
    let db = &app.db.db;
    let actor = Actor::account(app.northwick.id, app.northwick.account(Role::Lead).id, Role::Lead);
    let usual = Period::usual(db.now());
    let alone = Period { first: usual.last, last: usual.last };
    let (month, before) =
        (queries::uptake(db, &actor, alone).await.unwrap(), queries::uptake(db, &actor, usual).await.unwrap());
    let paper = Paper { trust: "Northwick", month: &month, before: &before, made_at: db.now(), brand: None };
    let document = paper::document(&paper, &Words::of("en"));
    let tables: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            pdf::Block::Table { rows, .. } => Some(rows.clone()),
            _ => None,
        })
        .collect();
    let number = |row: usize, column: usize| tables[0][row][column].parse::<u32>().unwrap();
    let this = funnel(db, (alone.begins(), alone.ends()), "1 = 1").await;
    for (column, period, [sent, _, invited, joined, inviting]) in [(1, alone, this), (2, usual, whole)] {
        let (from, until) = (period.begins().0, period.ends().0);
        let asked = |time: &str| {
            format!(
                "SELECT count(*) FROM invitation WHERE way = 'self-request' AND {time} >= {from} AND {time} < {until} \
                 AND trust_id = (SELECT trust_id FROM trust_host WHERE host = 'northwick.test')"
            )
        };
        let (asked, came) = (sql(db, &asked("sent_at")).await, sql(db, &asked("joined_at")).await);
        let said = [1, 2, 4, 6].map(|row| number(row, column));
        assert_eq!(said, [invited + asked, joined + came, inviting, sent], "the paper");
    }
    for row in &tables[1] {
        let only = match row[0].as_str() {
            "No team" => "i.team_id IS NULL".to_owned(),
            name => format!("i.team_id IN (SELECT id FROM team WHERE name = '{name}')"),
        };
        let [_, _, invited, joined, _] = funnel(db, (alone.begins(), alone.ends()), &only).await;
        assert_eq!(row[1..], [invited, joined].map(|figure| figure.to_string()), "{}", row[0]);
    }

    let file = lead.get(&format!("{UPTAKE}/2026-11/pdf")).await;
    assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/pdf", "private, no-store"));
    assert!(String::from_utf8_lossy(&file.bytes).contains("pdfuaid:part"), "tagged");
    for number in 0..12 {
        let name = format!("Early Intervention in Psychosis, the whole of the north-western district {number}");
        new_team(db, app.northwick.id, &name).await;
    }
    let full = lead.get(&format!("{UPTAKE}/2026-11/pdf")).await.bytes;
    for (bytes, teams) in [(&file.bytes, "few teams"), (&full, "many teams")] {
        assert_eq!(String::from_utf8_lossy(bytes).matches("/MediaBox").count(), 1, "one page, with {teams}");
    }
    if let Some(read) = poppler::read(&file.bytes) {
        let line = |line: &str| line.starts_with("Pages:") && line.trim_end().ends_with(" 1");
        assert!(read.about.lines().any(line), "one page: {}", read.about);
        for words in ["NICE quality standard 80, statement 8", "National Clinical Audit of Psychosis", "November 2026"]
        {
            assert!(read.words.contains(&poppler::bare(words)), "{words} in {}", read.words);
        }
        let sent = format!("Invitations sent{}{}", this[0], whole[0]);
        assert!(read.words.contains(&poppler::bare(&sent)), "{sent} in {}", read.words);
    }
}

#[tokio::test]
async fn only_leads_get_uptake_and_its_files_and_nothing_crosses_trusts() {
    let app = TestApp::new().await;
    let theirs = new_team(&app.db.db, app.second.id, "quince-lantern").await;
    for path in [UPTAKE, "/staff/uptake/csv", "/staff/uptake/2026-10/pdf"] {
        for (role, status) in [
            (Role::Relative, 403),
            (Role::Supporter, 403),
            (Role::Clinician, 403),
            (Role::Operator, 403),
            (Role::Lead, 200),
        ] {
            assert_eq!(app.signed_in(role).await.get(path).await.status.as_u16(), status, "{path} for {role:?}");
        }
    }
    for path in ["/staff/uptake/csv", "/staff/uptake/2026-10/pdf"] {
        assert_eq!(app.visitor().get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let mut lead = app.signed_in(Role::Lead).await;
    for wrong in ["2026-13", "2027-01", "x"] {
        let answer = lead.get(&format!("{UPTAKE}/{wrong}/pdf")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(lead.get(&format!("/staff/teams/{theirs}")).await.status, StatusCode::NOT_FOUND);
    for path in [UPTAKE, "/staff/uptake/csv", "/staff/teams", "/staff"] {
        assert!(!lead.get(path).await.words().contains("quince-lantern"), "{path}");
        assert!(
            path == "/staff"
                || path == UPTAKE
                || app.signed_in_at_second(Role::Lead).await.get(path).await.words().contains("quince-lantern")
        );
    }
    assert_eq!(app.visitor_of(SECOND).get("/staff/uptake/csv").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_relatives_do_is_hidden_where_they_are_few() {
    let app = TestApp::new().await;
    // The relative of the test trust, and nobody else.
    app.signed_in(Role::Relative).await;
    app.db.clock.forward(DAY * 10);
    assert_eq!(count_months(&app.db.db).await.unwrap(), 1);
    let mut lead = app.signed_in(Role::Lead).await;
    let rows = table(&lead.get(UPTAKE).await.words(), "used");
    assert_eq!(rows, [["November 2026", "No team", "1", "too few to show", "too few to show"]]);
    let file = lead.get(&format!("{UPTAKE}/csv")).await.text();
    assert!(file.contains("\"November 2026\",\"No team\",\"1\",\"too few to show\""), "{file}");
}
