//! What leads set for their site: who may, what is refused, what everybody sees of it, and that no other trust does.

use crate::support::{Answer, Client, SECOND, TestApp};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    Role,
    trust::{
        go_live::{self, Item},
        site::{Part, base},
    },
};
use sea_orm::{EntityTrait, QueryOrder};

async fn trust(app: &TestApp) -> domain::trust::entity::Model {
    domain::trust::entity::Entity::find_by_id(app.northwick.id).one(app.db.db.conn()).await.unwrap().unwrap()
}

/// What the form of a part is made from, as it stands now.
async fn made_from(app: &TestApp, part: Part) -> String {
    let library = app.state.toolkit.library.clone();
    base(&part.fields(&trust(app).await, &app::trust::site::acts::languages(&library)))
}

async fn set(app: &TestApp, lead: &mut Client, part: Part, fields: &[(&str, &str)]) -> Answer {
    let base = made_from(app, part).await;
    let named: Vec<(String, &str)> = fields.iter().map(|(name, value)| (format!("set[{name}]"), *value)).collect();
    let mut all = vec![("part", part.code()), ("base", base.as_str())];
    all.extend(named.iter().map(|(name, value)| (name.as_str(), *value)));
    lead.submit("/do/staff/set-site", &all).await
}

async fn acts(app: &TestApp, act: &str) -> usize {
    let rows = domain::audit::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
    rows.iter().filter(|row| row.act == act).count()
}

#[tokio::test]
async fn a_colour_that_can_be_seen_is_taken_and_marks_this_site_alone() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let before = app.visitor().get("/about").await.words();
        assert!(!before.contains("/site/colour-"));
        let pale = set(&app, &mut lead, Part::Colour, &[("colour", "#ffb81c")]).await.words();
        assert!(pale.contains("too pale") && pale.contains("These shades of it can be used: #"), "{pale}");
        assert!(pale.contains("value=\"#ffb81c\""), "what was typed stays");
        let good = set(&app, &mut lead, Part::Colour, &[("colour", "8A3B6F")]).await.words();
        assert!(good.contains("The colour is changed"));
        let after = app.visitor().get("/about").await;
        assert!(after.words().contains("/site/colour-8a3b6f.css") && after.words().contains("rt-header--striped"));
        assert!(after.header("content-security-policy").contains("style-src 'self';"), "no exception was made");
        assert!(!after.words().contains("style=\""));
        assert!(!app.visitor_of(SECOND).get("/about").await.words().contains("/site/colour-"), "theirs is not changed");
        let sheet = app.visitor().get("/site/colour-8a3b6f.css").await;
        assert_eq!((sheet.status, sheet.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
        assert!(sheet.text().starts_with(":root{--rt-trust:#8a3b6f}"), "{}", sheet.text());
        for wrong in ["/site/colour-ffb81c.css", "/site/colour-red.css", "/site/colour-8a3b6f%7D.css", "/site/other"] {
            assert_eq!(app.visitor().get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
        }
        assert_eq!(acts(&app, "setting-changed").await, 1, "what was refused is not there");
    }
}

#[tokio::test]
async fn what_was_and_what_is_stand_in_the_same_write_and_can_be_read() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let names = [("name", "Northwick and Vale NHS Trust"), ("short_name", "Northwick and Vale")];
        set(&app, &mut lead, Part::Name, &names).await;
        let all = domain::trust::site::change::Entity::find();
        let rows = all.order_by_asc(domain::trust::site::change::Column::Id).all(app.db.db.conn()).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert!(rows[0].before.contains("Northwick NHS Foundation Trust") && rows[0].after.contains("and Vale"));
        let log = domain::audit::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
        let row = log.iter().find(|row| row.act == "setting-changed").unwrap();
        assert_eq!((row.target_id, row.actor_id), (rows[0].id, Some(app.northwick.account(Role::Lead).id)));
        let page = lead.get("/staff/settings/changes").await.words();
        assert!(page.contains("Northwick NHS Foundation Trust") && page.contains("Northwick and Vale NHS Trust"));
        let mut other = app.signed_in_at_second(Role::Lead).await;
        assert!(!other.get("/staff/settings/changes").await.words().contains("and Vale"), "another trust's");
        assert!(app.visitor().get("/about").await.words().contains("Northwick and Vale"));
    }
}

#[tokio::test]
async fn two_leads_at_once_see_both_versions_and_neither_is_lost() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let early = made_from(&app, Part::Words).await;
        set(&app, &mut lead, Part::Words, &[("welcome", "Come in, quince-lantern-71.")]).await;
        let mine = [("part", "words"), ("base", early.as_str()), ("set[welcome]", "Hello, plum-kettle-12.")];
        let stale = lead.post_json("/do/staff/set-site", &mine).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(trust(&app).await.welcome, "Come in, quince-lantern-71.", "nothing was written over");
        let page = lead.submit("/do/staff/set-site", &mine).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let words = page.words();
        assert!(words.contains("quince-lantern-71") && words.contains("plum-kettle-12"), "both versions");
        // The form on that page is made from what stands there now: saving it is a choice.
        let now = made_from(&app, Part::Words).await;
        assert!(words.contains(&format!("value=\"{now}\"")));
        set(&app, &mut lead, Part::Words, &[("welcome", "Hello, plum-kettle-12.")]).await;
        assert_eq!(trust(&app).await.welcome, "Hello, plum-kettle-12.");
    }
}

#[tokio::test]
async fn the_words_of_a_trust_are_text_and_never_another_trusts() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    // Pages are kept before the change: none of them may be served after it.
    for path in ["/", "/about", "/content-report?kind=term&id=psychosis"] {
        app.visitor().get(path).await;
        app.visitor_of(SECOND).get(path).await;
    }
    let fields = [
        ("welcome", "Welcome <b>quince</b>"),
        ("answers", "Sam answers, lantern"),
        ("group_name", "The carers' forum"),
        ("group_what", "They meet on Mondays, kettle"),
    ];
    let page = set(&app, &mut lead, Part::Words, &fields).await.words();
    assert!(page.contains("The words are changed"));
    let home = app.visitor().get("/").await.words();
    assert!(home.contains("Welcome &lt;b&gt;quince&lt;/b&gt;") && home.contains("Sam answers, lantern"));
    let about = app.visitor().get("/about").await.words();
    assert!(about.contains("Sam answers, lantern") && about.contains("The carers"));
    let report = app.visitor().get("/content-report?kind=term&id=psychosis").await.words();
    assert!(report.contains("forum reads what people report") && report.contains("kettle"));
    for path in ["/", "/about", "/content-report?kind=term&id=psychosis"] {
        let theirs = app.visitor_of(SECOND).get(path).await.words();
        assert!(!["quince", "lantern", "kettle"].iter().any(|word| theirs.contains(word)), "{path}");
    }
}

#[tokio::test]
async fn urgent_numbers_stand_after_999_and_111_and_are_confirmed_anew() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        lead.submit("/do/staff/confirm-item", &[("item", "urgent-numbers"), ("said", "Ida Moss rang them")]).await;
        let line = [("name1", "Northwick crisis line"), ("number1", "0800 111 0000"), ("hours1", "Day and night")];
        let refused = set(&app, &mut lead, Part::Urgent, &line).await.words();
        assert!(refused.contains("Have you rung them?: this is needed"), "{refused}");
        let mut rung = line.to_vec();
        rung.push(("rung", "yes"));
        set(&app, &mut lead, Part::Urgent, &rung).await;
        let help = app.visitor().get("/urgent-help").await.words();
        let at = |words: &str| help.find(words).unwrap_or_else(|| panic!("{words} in {help}"));
        assert!(at("Call 999 if:") < at("tel:08001110000") && at("Call 111") < at("tel:08001110000"));
        assert!(at("tel:08001110000") < at("Talk to someone if:"));
        assert!(!app.visitor_of(SECOND).get("/urgent-help").await.words().contains("08001110000"));
        let items = go_live::entity::Entity::find().all(app.db.db.conn()).await.unwrap();
        assert!(!items.iter().any(|item| item.item == Item::UrgentNumbers), "other numbers, another confirmation");
    }
}

#[tokio::test]
async fn reading_can_ask_for_an_account_but_help_in_a_crisis_never_does() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    assert_eq!(app.visitor().get("/modules/what-is-psychosis").await.status, StatusCode::OK);
    let policies = [("join", "code"), ("reading", "no"), ("unsigned", "mark"), ("keep", "365"), ("language_cy", "no")];
    let page = set(&app, &mut lead, Part::Policies, &policies).await.words();
    assert!(page.contains("This is changed"), "{page}");
    let kept = trust(&app).await;
    assert_eq!((kept.invitation_days, kept.read_without_account), (Some(365), false));
    assert!(kept.languages_off.contains("cy"));
    for path in
        ["/modules/what-is-psychosis", "/modules/what-is-psychosis/causes", "/modules/what-is-psychosis/print/pdf"]
    {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location().starts_with("/sign-in?next="), "{path}");
    }
    for path in ["/urgent-help", "/modules/dealing-with-crises/our-plan", "/modules", "/under-18", "/privacy"] {
        assert_eq!(app.visitor().get(path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(app.signed_in(Role::Relative).await.get("/modules/what-is-psychosis").await.status, StatusCode::OK);
    assert_eq!(app.visitor_of(SECOND).get("/modules/what-is-psychosis").await.status, StatusCode::OK);
    let unread = [("join", "code"), ("reading", "no"), ("unsigned", "mark"), ("keep", "9999")];
    assert!(set(&app, &mut lead, Part::Policies, &unread).await.words().contains("There is a problem"));
}

#[tokio::test]
async fn places_near_by_stand_first_and_grow_old() {
    for app in TestApp::every().await {
        let mut supporter = app.signed_in(Role::Supporter).await;
        let place = [
            ("place", ""),
            ("set[name]", "Carers' café <i>"),
            ("set[what]", "Tea and talk, quince"),
            ("set[phone]", "01234 567890"),
            ("set[web]", "https://www.example.org/carers"),
            ("set[seen_on]", "2026-01-05"),
        ];
        app.visitor().get("/help-directory").await;
        let today = app.db.db.now().in_london().date();
        let seen = today.to_string();
        let mut fields = place.to_vec();
        fields[5] = ("set[seen_on]", seen.as_str());
        let page = supporter.submit("/do/staff/set-place", &fields).await.words();
        assert!(page.contains("The place is saved"), "{page}");
        let directory = app.visitor().get("/help-directory").await.words();
        assert!(
            directory.contains("Near you") && directory.contains("tel:01234567890") && directory.contains("&lt;i&gt;")
        );
        assert!(directory.find("quince").unwrap() < directory.find("Samaritans").unwrap());
        assert!(!app.visitor_of(SECOND).get("/help-directory").await.words().contains("quince"));
        assert!(!directory.contains("It may have changed since"));
        app.db.clock.forward(std::time::Duration::from_secs(367 * 24 * 60 * 60));
        let mut supporter = app.signed_in(Role::Supporter).await;
        let mut lead = app.signed_in(Role::Lead).await;
        assert!(supporter.get("/staff/settings/places").await.words().contains("Check again"));
        assert!(lead.get("/staff/settings").await.words().contains("1 was not checked for a year"));
        let id =
            domain::trust::places::entity::Entity::find().one(app.db.db.conn()).await.unwrap().unwrap().id.to_string();
        let mut theirs = app.signed_in_at_second(Role::Lead).await;
        let gone = theirs.post_json("/do/staff/remove-place", &[("place", &id)]).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "another trust's is not there");
        let page = lead.submit("/do/staff/remove-place", &[("place", &id)]).await.words();
        assert!(page.contains("The place is removed"));
        assert_eq!(acts(&app, "setting-changed").await, 2);
    }
}

/// A square of one colour.
fn png(side: u32) -> Vec<u8> {
    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0x33; usize::try_from(side * side * 3).unwrap()]).unwrap();
    writer.finish().unwrap();
    file
}

async fn upload(browser: &mut Client, base: &str, file: &[u8], alt: &str, ours: &str) -> Answer {
    let mut body = vec![];
    for (name, value) in [("base", base), ("alt", alt), ("ours", ours)] {
        body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    body.extend(b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.png\"\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::post("/staff/settings/logo")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    browser.send(request).await
}

#[tokio::test]
async fn a_logo_is_a_small_png_with_words_and_somebody_who_answers_for_it() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let from = made_from(&app, Part::Logo).await;
        for (file, alt, ours, says) in [
            (&b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..], "Northwick", "yes", "This is not a png file"),
            (&png(16)[..], "Northwick", "yes", "A side of the picture is too short"),
            (&png(64)[..], "", "yes", "this is needed"),
            (&png(64)[..], "Northwick", "", "Who is responsible: this is needed"),
            (&[0x89; 51 * 1024][..], "Northwick", "yes", "larger than it may be"),
        ] {
            let answer = upload(&mut lead, &from, file, alt, ours).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            assert!(lead.get(answer.location()).await.words().contains(says), "{says}");
        }
        let answer = upload(&mut lead, &from, &png(64), "Northwick & Vale", "yes").await;
        assert_eq!(answer.location(), "/staff/settings/look?done=logo");
        let home = app.visitor().get("/").await.words();
        let logo = home.split("src=\"/site/logo-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let foot = home.split("<footer").nth(1).unwrap();
        assert!(foot.contains("alt=\"Northwick &amp; Vale\"") && foot.contains("is responsible"));
        let picture = app.visitor().get(&format!("/site/logo-{logo}")).await;
        assert_eq!((picture.status, picture.header("content-type")), (StatusCode::OK, "image/png"));
        let theirs = app.visitor_of(SECOND).get(&format!("/site/logo-{logo}")).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "another trust does not serve it");
        assert!(!app.visitor().get("/urgent-help").await.words().contains("/site/logo-"), "nothing but help there");
        let stale = upload(&mut lead, &from, &png(80), "Other", "yes").await;
        assert_eq!(lead.get(stale.location()).await.status, StatusCode::CONFLICT);
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let mut person = app.signed_in(role).await;
            assert_eq!(
                upload(&mut person, &from, &png(64), "x", "yes").await.status,
                StatusCode::FORBIDDEN,
                "{role:?}"
            );
        }
        assert_eq!(upload(&mut app.visitor(), &from, &png(64), "x", "yes").await.status, StatusCode::UNAUTHORIZED);
        // On paper too: the picture's words are in the file.
        let cards = lead.post_form("/invitations/cards/print", &[("count", "2"), ("paper", "card")]).await;
        let text = String::from_utf8_lossy(&cards.bytes).into_owned();
        assert!(text.starts_with("%PDF") && text.contains("/Image"), "the card has a picture");
        if let Some(read) = crate::support::poppler::read(&cards.bytes) {
            let pages = read.about.lines().find(|line| line.starts_with("Pages:")).unwrap();
            assert!(pages.ends_with(" 2"), "each card is still a page of its own: {pages}");
        }
        set(&app, &mut lead, Part::Logo, &[]).await;
        assert!(!app.visitor().get("/").await.words().contains("/site/logo-"), "taken down");
        assert_eq!(app.visitor().get(&format!("/site/logo-{logo}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn staff_pages_lead_back_to_the_first_page_for_staff() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    for path in ["/staff/people", "/staff/away", "/staff/audit", "/staff/settings"] {
        let page = lead.get(path).await.words();
        let main = page.split("<main").nth(1).unwrap();
        assert!(main.contains("nhsuk-back-link") && main.contains("href=\"/staff\""), "{path}");
    }
}
