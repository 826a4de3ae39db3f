//! One trust, out of an installation and into another on the other database: the same rows, the same ids, the same pages; nothing of
//! another trust; and a file that is not good is refused whole.

use crate::support::{Client, NORTHWICK, PASSWORD, SECOND, TestApp, sealer, settings};
use axum::http::StatusCode;
use domain::{
    Role, Uuid,
    account::{self, Device, sessions},
    tables,
    testing::TestDb,
    trust::{
        places::commands as places,
        rows,
        site::{Fields, Part, base, commands as site, logo::Shown},
    },
};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use server::{
    AppState,
    archive::{ArchiveError, trust as archive},
};
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

/// Words of the other trust that must be nowhere in the file.
const CANARY: &str = "zephyr-canary-88";

/// How many rows a trust has in each table.
async fn counts(db: &domain::Db, trust: Uuid) -> BTreeMap<String, u64> {
    let txn = db.snapshot().await.unwrap();
    let mut all = BTreeMap::new();
    for table in tables::all() {
        if let Some(theirs) = rows::of_trust(table.as_ref(), trust) {
            all.insert(table.name().to_owned(), table.count_where(&txn, theirs).await.unwrap());
        }
    }
    all
}

/// Every row of a trust that goes along, by table.
async fn all_rows(db: &domain::Db, trust: Uuid) -> BTreeMap<String, Vec<serde_json::Value>> {
    let txn = db.snapshot().await.unwrap();
    let mut all = BTreeMap::new();
    for table in tables::all() {
        let stays = archive::STAYS_BEHIND.contains(&table.name()) || table.name() == "job";
        if let (false, Some(theirs)) = (stays, rows::of_trust(table.as_ref(), trust)) {
            all.insert(table.name().to_owned(), table.rows_where(&txn, theirs).await.unwrap());
        }
    }
    all
}

fn picture() -> Vec<u8> {
    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, 64, 64);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0x33; 64 * 64]).unwrap();
    writer.finish().unwrap();
    file
}

/// Both trusts have done something of everything that can be done by a few forms.
async fn fill(app: &TestApp) {
    let lead = domain::Actor::account(app.northwick.id, app.northwick.account(Role::Lead).id, Role::Lead);
    let db = &app.db.db;
    let set = |pairs: &[(&str, &str)]| -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    for (part, fields) in [
        (Part::Colour, set(&[("colour", "#8a3b6f")])),
        (Part::Words, set(&[("welcome", "Come in."), ("answers", "Sam answers."), ("group_name", "The forum")])),
        (Part::Urgent, set(&[("name1", "Line"), ("number1", "0800 111 0000"), ("hours1", "Always"), ("rung", "yes")])),
    ] {
        let trust = domain::trust::queries::of_id(db.conn(), app.northwick.id).await.unwrap().unwrap();
        site::set(db, &lead, part, &base(&part.fields(&trust, &[])), &fields, &[]).await.unwrap();
    }
    let trust = domain::trust::queries::of_id(db.conn(), app.northwick.id).await.unwrap().unwrap();
    site::set_logo(db, &lead, &base(&Part::Logo.fields(&trust, &[])), &picture(), "Northwick", true).await.unwrap();
    let place = set(&[("name", "Café"), ("what", "Tea"), ("phone", "01234 567890"), ("seen_on", "2026-11-03")]);
    places::set(db, &lead, None, "", &place).await.unwrap();
    for (host, word) in [(NORTHWICK, "plum-kettle-12"), (SECOND, CANARY)] {
        let people = |role| async move {
            if host == NORTHWICK { app.signed_in(role).await } else { app.signed_in_at_second(role).await }
        };
        let mut relative = people(Role::Relative).await;
        let note =
            [("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", word)];
        relative.post_json("/do/learning/save-notes", &note).await;
        relative.post_json("/do/learning/finish-page", &[("page", "crisis-our-plan")]).await;
        relative.post_json("/do/learning/keep-version", &[("page", "crisis-our-plan")]).await;
        relative.post_json("/do/toolbox/heading", &[("title", word)]).await;
        relative.post_json("/do/toolbox/add", &[("kind", "page"), ("target", "crisis-our-plan")]).await;
        relative.post_json("/do/wellbeing/save-week", &[("words", word), ("number", "3")]).await;
        relative.post_json("/do/reading/matters", &[("matters", "bipolar")]).await;
        relative.post_json("/do/reminders/ask", &[("every", "month")]).await;
        let mut lead = people(Role::Lead).await;
        lead.post_json("/do/staff/add-team", &[("title", word)]).await;
        lead.post_json("/do/staff/add-moment", &[("title", "On the ward")]).await;
        lead.post_json("/do/staff/confirm-item", &[("item", "hazard-log"), ("said", word)]).await;
        lead.post_json("/do/staff/add", &[("email", "new@example.org"), ("role", "clinician")]).await;
        let mut clinician = people(Role::Clinician).await;
        clinician.post_json("/do/invitations/send", &[("email", "maya@example.org"), ("agreed", "yes")]).await;
        clinician.post_json("/do/invitations/code", &[]).await;
    }
    app.state.trusts.refresh(db).await.unwrap();
}

/// The trust's site, as another installation serves it.
async fn served(db: &TestDb) -> AppState {
    let library = domain::learning::content::Library::load(Path::new("../content")).unwrap();
    let state = AppState::new(&settings(), db.db.clone(), library, Some(sealer()));
    state.trusts.refresh(&db.db).await.unwrap();
    state
}

/// Somebody with this address, signed in.
async fn signed_in(router: &axum::Router, db: &domain::Db, email: &str) -> Client {
    let found = account::entity::Entity::find().filter(account::entity::Column::Email.eq(email));
    let person = found.one(db.conn()).await.unwrap().unwrap();
    let signed = sessions::sign_in(db.conn(), db, None, &person, Device::Own, "A browser").await.unwrap();
    let mut browser = Client::new(router.clone(), NORTHWICK);
    browser.set_cookie(app::request::session_cookie_name(false), &signed.cookie);
    browser
}

/// A page without what differs each time it is made.
fn same(page: &str) -> String {
    let mut page = page.to_owned();
    while let Some(at) = page.find("nonce=\"").or_else(|| page.find("crossorigin=\"")) {
        let end = page[at..].match_indices('"').nth(1).map(|(end, _)| at + end + 1).unwrap();
        page.replace_range(at..end, "");
    }
    page
}

const PAGES: [(&str, &[&str]); 3] = [
    (
        "relative@northwick.test",
        &[
            "/",
            "/about",
            "/urgent-help",
            "/help-directory",
            "/modules",
            "/modules/dealing-with-crises/our-plan",
            "/modules/dealing-with-crises/our-plan/summary",
            "/notes",
            "/plans",
            "/plans/crisis-our-plan/1",
            "/toolbox",
            "/how-are-you",
            "/account",
            "/account/reading",
            "/account/reminders",
        ],
    ),
    (
        "clinician@northwick.test",
        &["/staff", "/invitations", "/staff/sign-off", "/staff/my-numbers", "/invitations/cards"],
    ),
    (
        "lead@northwick.test",
        &[
            "/staff/uptake",
            "/staff/people",
            "/staff/teams",
            "/staff/moments",
            "/staff/go-live",
            "/staff/settings/look",
            "/staff/settings/words",
            "/staff/settings/urgent",
            "/staff/settings/places",
            "/staff/settings/policies",
            "/staff/settings/changes",
            "/staff/settings/closing",
        ],
    ),
];

/// Where it comes from, and a folder with its file.
struct Out {
    app: TestApp,
    folder: TempDir,
}

impl Out {
    async fn new(db: TestDb) -> Self {
        let app = TestApp::with(db, settings(), axum::Router::new()).await;
        fill(&app).await;
        Self { app, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn export(&self, name: &str) -> PathBuf {
        let trust = domain::trust::queries::of_id(self.app.db.db.conn(), self.app.northwick.id).await.unwrap().unwrap();
        let file = self.file(name);
        archive::export(&self.app.db.db, &trust, &file).await.unwrap();
        file
    }
}

/// From one kind of database to the other, and onwards to `more`.
async fn moves(from: TestDb, to: &TestDb) {
    let out = Out::new(from).await;
    let file = out.export("one").await;
    let (db, trust) = (&out.app.db.db, out.app.northwick.id);
    // Another installation has lived on: its ids differ.
    to.clock.forward(Duration::from_secs(60));
    let manifest = archive::import(&to.db, &file).await.unwrap();
    let (before, after) = (counts(db, trust).await, counts(&to.db, trust).await);
    let mut filled = 0;
    for (table, count) in &before {
        let stays = archive::STAYS_BEHIND.contains(&table.as_str()) || table == "job";
        let expected = match table.as_str() {
            _ if stays => 0,
            // That it came is written down where it came to.
            "audit" => count + 1,
            _ => *count,
        };
        assert_eq!(after[table], expected, "{table}");
        let said = if stays { &manifest.left } else { &manifest.rows };
        assert_eq!(said[table], *count, "{table} in the manifest");
        filled += u64::from(*count > 0);
    }
    assert!(filled > 25, "only {filled} tables hold something");
    let (here, mut there) = (all_rows(db, trust).await, all_rows(&to.db, trust).await);
    there.get_mut("audit").unwrap().retain(|row| row["act"] != "trust-imported");
    assert_eq!(here, there, "every row, every id");
    assert_eq!(counts(&to.db, out.app.second.id).await.values().sum::<u64>(), 0, "nothing of the other trust");
    let text = unpacked(&file).join("\n");
    assert!(text.contains("plum-kettle-12") && !text.contains(CANARY) && !text.contains(SECOND));
    assert!(!text.contains(&out.app.second.id.to_string()));

    // The clocks of both show the same, so that pages say the same days.
    out.app.db.clock.forward(Duration::from_secs(60));
    let state = served(to).await;
    let router = server::router(state);
    for (email, pages) in PAGES {
        let (mut here, mut there) =
            (signed_in(&out.app.router, db, email).await, signed_in(&router, &to.db, email).await);
        for path in pages {
            let (one, other) = (here.get(path).await, there.get(path).await);
            assert_eq!((one.status, other.status), (StatusCode::OK, StatusCode::OK), "{path}");
            assert_eq!(same(&one.words()), same(&other.words()), "{path} for {email}");
        }
    }
    for path in ["/", "/about", "/urgent-help", "/help-directory", "/modules/what-is-psychosis/causes"] {
        let here = out.app.visitor().get(path).await;
        let there = Client::new(router.clone(), NORTHWICK).get(path).await;
        assert_eq!(same(&here.words()), same(&there.words()), "{path} for a visitor");
    }
    let trust = domain::trust::queries::of_id(to.db.conn(), trust).await.unwrap().unwrap();
    let logo = Shown::of(&trust).unwrap().url();
    let (here, there) = (out.app.visitor().get(&logo).await, Client::new(router.clone(), NORTHWICK).get(&logo).await);
    assert_eq!((here.status, here.bytes), (StatusCode::OK, there.bytes));
    let mut back = Client::new(router, NORTHWICK);
    let signing_in = [("email", "relative@northwick.test"), ("password", PASSWORD)];
    assert_eq!(
        back.post_json("/do/account/sign-in", &signing_in).await.status,
        StatusCode::OK,
        "the password still holds"
    );
    assert!(domain::audit::sealing::seal_all(&to.db).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trust_goes_to_another_installation_and_is_the_same() {
    let all = TestDb::every().await.len();
    if all == 1 {
        return moves(TestDb::sqlite().await, &TestDb::sqlite().await).await;
    }
    let [sqlite, postgres] = two().await;
    moves(sqlite, &postgres).await;
    let [sqlite, postgres] = two().await;
    moves(postgres, &sqlite).await;
}

async fn two() -> [TestDb; 2] {
    TestDb::every().await.try_into().unwrap()
}

fn unpacked(file: &Path) -> Vec<String> {
    let mut text = String::new();
    GzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn pack(file: &Path, lines: &[String]) {
    let mut out = GzEncoder::new(std::fs::File::create(file).unwrap(), Compression::fast());
    lines.iter().for_each(|line| writeln!(out, "{line}").unwrap());
    out.finish().unwrap();
}

#[tokio::test]
async fn a_file_that_is_not_good_is_refused_and_nothing_is_put_in() {
    for to in TestDb::every().await {
        to.clock.forward(Duration::from_secs(60));
        let out = Out::new(TestDb::sqlite().await).await;
        let good = out.export("good").await;
        let lines = unpacked(&good);
        let bad = out.file("bad");
        let refused = || async { archive::import(&to.db, &bad).await.unwrap_err() };
        let nothing = || async { assert_eq!(counts(&to.db, out.app.northwick.id).await.values().sum::<u64>(), 0) };

        let whole = std::fs::read(&good).unwrap();
        std::fs::write(&bad, &whole[..whole.len() - 40]).unwrap();
        assert!(matches!(refused().await, ArchiveError::File(_)), "cut off");
        let mut bent = whole.clone();
        let middle = bent.len() - 20;
        bent[middle] ^= 0xff;
        std::fs::write(&bad, &bent).unwrap();
        refused().await;
        std::fs::write(&bad, "not gzip").unwrap();
        assert!(matches!(refused().await, ArchiveError::TrustFormat));
        pack(&bad, &lines[..lines.len() - 1]);
        assert!(matches!(refused().await, ArchiveError::Count { .. }), "a row is missing");
        let mut newer = lines.clone();
        newer[0] = newer[0].replace("m0023", "m9999");
        pack(&bad, &newer);
        let said = refused().await;
        assert!(matches!(&said, ArchiveError::TrustSchema { found, .. } if found.contains("m9999")), "{said}");
        // A row of somebody else's trust, put in by hand.
        let note = lines.iter().position(|line| line.contains("\"table\":\"note\"")).unwrap();
        let mut foreign = lines.clone();
        foreign[note] = foreign[note].replace(&out.app.northwick.id.to_string(), &Uuid::from_u128(7).to_string());
        pack(&bad, &foreign);
        refused().await;
        let mut unknown = lines.clone();
        unknown[note] = unknown[note].replace("\"table\":\"note\"", "\"table\":\"session\"");
        pack(&bad, &unknown);
        assert!(matches!(refused().await, ArchiveError::Line(_)), "sessions are never put in");
        nothing().await;

        archive::import(&to.db, &good).await.unwrap();
        assert!(matches!(archive::import(&to.db, &good).await.unwrap_err(), ArchiveError::HostTaken(_)), "twice");
        let mut elsewhere = lines.clone();
        elsewhere[0] = elsewhere[0].replace(NORTHWICK, "free.test");
        pack(&bad, &elsewhere);
        assert!(matches!(refused().await, ArchiveError::TrustThere(_)), "under another name");
        let there = out.file("good");
        let trust = domain::trust::queries::of_id(out.app.db.db.conn(), out.app.northwick.id).await.unwrap().unwrap();
        assert!(archive::export(&out.app.db.db, &trust, &there).await.is_err(), "nothing is written over");
    }
}
