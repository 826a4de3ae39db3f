//! Reading the site in other languages: choosing, what stays English, what a trust offers, and what is handed out ready made.

use crate::support::{Answer, Client, NORTHWICK, SECOND, TestApp, settings};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    Role,
    account::entity,
    learning::content::ENGLISH,
    trust::{self, SiteState},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

const URGENT: &str = "/urgent-help";
const ENGLISH_PAGE: &str = "/modules/dealing-with-crises/our-plan";
const TRANSLATED_PAGE: &str = "/modules/dealing-with-crises/right-now";

async fn choose(client: &mut Client, tag: &str) -> Answer {
    client.submit("/do/display/language", &[("language", tag), ("next", "/modules")]).await
}

/// What a browser gets that asks for languages, without a cookie.
async fn asking(app: &TestApp, path: &str, languages: &str) -> Answer {
    let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::ACCEPT_LANGUAGE, languages);
    app.visitor().send(request.body(Body::empty()).unwrap()).await
}

fn head(page: &str) -> &str {
    page.split_once("<head>").unwrap().0
}

async fn change(app: &TestApp, row: trust::entity::ActiveModel) {
    trust::entity::Entity::update(row).exec(app.db.db.conn()).await.unwrap();
    app.state.trusts.refresh(&app.db.db).await.unwrap();
}

#[tokio::test]
async fn a_chosen_language_is_one_cookie_and_leads_back_to_the_page() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    assert!(!client.get("/").await.headers.contains_key(header::SET_COOKIE));
    let answer = client.post_form("/do/display/language", &[("language", "ur"), ("next", "/modules?a=b")]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/modules?a=b"));
    assert_eq!(client.cookie("language"), Some("ur"));
    for path in ["/", "/modules", URGENT, "/sign-in", "/toolbox", "/search", "/display", "/no-such-page"] {
        let answer = client.get(path).await;
        let page = answer.text();
        assert!(head(&page).contains("dir=\"rtl\"") && head(&page).contains("lang=\"ur\""), "{path}: {}", head(&page));
        assert!(answer.header("content-language").starts_with("ur"), "{path}");
        assert!(page.contains("value=\"en\" lang=\"en\" dir=\"ltr\""), "{path}: the way back is at its foot");
        assert!(page.contains(&format!("name=\"next\" value=\"{path}\"")), "{path}: it leads back here");
        assert!(!page.contains('⟦'), "{path}");
    }
    let back = choose(&mut client, "en").await.text();
    assert!(head(&back).contains("dir=\"ltr\"") && client.cookie("language") == Some("en"));
    for strange in ["xx", "", "UR", "<b>"] {
        choose(&mut client, strange).await;
        assert_eq!(client.cookie("language"), Some("en"), "{strange}");
    }
    let away = client.post_form("/do/display/language", &[("language", "cy"), ("next", "//elsewhere.test")]).await;
    assert_eq!(away.location(), "/");
    client.set_cookie("language", "\"><script>");
    assert!(head(&client.get("/").await.text()).contains("lang=\"en\""));
}

#[tokio::test]
async fn a_choice_goes_before_the_account_and_that_before_the_browser() {
    let app = TestApp::new().await;
    assert!(head(&asking(&app, "/", "cy-GB, en;q=0.5").await.text()).contains("lang=\"cy\""));
    let mut maya = app.signed_in(Role::Relative).await;
    choose(&mut maya, "ur").await;
    let row = entity::Entity::find_by_id(app.northwick.account(Role::Relative).id).one(app.db.db.conn()).await.unwrap();
    assert_eq!(row.unwrap().language.as_deref(), Some("ur"), "signed in, the account knows it too");
    let mut other = app.signed_in(Role::Relative).await;
    assert!(head(&other.get("/").await.text()).contains("lang=\"ur\""), "another browser of hers, without a cookie");
    other.set_cookie("language", "cy");
    assert!(head(&other.get("/").await.text()).contains("lang=\"cy\""), "what this browser chose");
}

#[tokio::test]
async fn what_is_translated_is_all_in_the_language_and_the_rest_says_that_it_is_english() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    choose(&mut client, "ur").await;
    for path in [URGENT, TRANSLATED_PAGE] {
        let answer = client.get(path).await;
        let page = answer.words();
        assert_eq!(answer.header("content-language"), "ur", "{path}");
        assert!(page.contains("<title>") && page.contains("href=\"tel:999\"") && page.contains("href=\"tel:116123\""));
        let (_, article) = page.split_once("<article").unwrap();
        let (title, _) = article.split_once("</h1>").unwrap();
        assert!(!title.contains("lang=\"en\""), "{path}: {title}");
    }
    let answer = client.get(ENGLISH_PAGE).await;
    let page = answer.text();
    assert_eq!(answer.header("content-language"), "ur, en");
    let note = page.find("یہ صفحہ ابھی صرف انگریزی میں ہے").unwrap();
    let call = page.find("href=\"tel:999\"").unwrap();
    let title = page.find("<span lang=\"en\" dir=\"ltr\">Make a crisis plan</span>").unwrap();
    assert!(note < call && call < title, "the numbers first, in Urdu");
    assert!(page.contains("<div lang=\"en\" dir=\"ltr\">"), "what the page itself says");
    let english = app.visitor().get(ENGLISH_PAGE).await;
    assert_eq!(english.header("content-language"), "en");
    assert!(!english.text().contains("lang=\"en\" dir=\"ltr\">M"), "nothing is marked in an English page");
    let words = client.get("/words/psychosis").await.text();
    assert!(words.contains("<span lang=\"en\" dir=\"ltr\">Psychosis</span>"));
}

#[tokio::test]
async fn an_exercise_on_an_english_page_is_saved_from_a_page_in_urdu() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    choose(&mut client, "ur").await;
    let page = client.get(TRANSLATED_PAGE).await.words();
    let field = "crisis-before-we-start";
    assert!(page.contains(&format!("id=\"field-{field}\"")));
    let base = page.split_once(&format!("name=\"versions[{field}]\" value=\"")).unwrap().1.split('"').next().unwrap();
    let typed = "مجھے ڈر ہے 116 123";
    let fields = [
        ("page", "crisis-right-now".to_owned()),
        ("owner", String::new()),
        (&*format!("fields[{field}]"), typed.to_owned()),
        (&*format!("versions[{field}]"), base.to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.submit("/do/learning/save-notes", &fields).await;
    assert!(client.get(TRANSLATED_PAGE).await.text().contains(typed));
    choose(&mut client, "en").await;
    assert!(client.get(TRANSLATED_PAGE).await.text().contains(typed), "the same field in another language");
}

#[tokio::test]
async fn staff_pages_stay_english() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    choose(&mut lead, "ur").await;
    for path in ["/staff/sign-off", "/invitations", "/invitations/new"] {
        let answer = lead.get(path).await;
        assert!(head(&answer.text()).contains("lang=\"en\" dir=\"ltr\""), "{path}");
        assert_eq!(answer.header("content-language"), "en", "{path}");
    }
    assert!(head(&lead.get("/account").await.text()).contains("lang=\"ur\""));
}

#[tokio::test]
async fn an_open_site_shows_no_language_that_nobody_has_signed() {
    let mut real = settings();
    real.server.demo = false;
    let app = TestApp::odd(real, axum::Router::new()).await;
    let mut client = app.visitor();
    let page = choose(&mut client, "ur").await.text();
    assert!(
        head(&page).contains("lang=\"ur\"") && page.contains("class=\"rt-small\""),
        "a practice site shows it, and says so"
    );
    let open =
        |state| trust::entity::ActiveModel { id: Set(app.northwick.id), state: Set(state), ..Default::default() };
    change(&app, open(SiteState::Open)).await;
    let page = client.get("/").await.text();
    assert!(head(&page).contains("lang=\"en\""), "{}", head(&page));
    assert!(!page.contains("rt-languages"), "nothing to choose from");
    assert!(head(&asking(&app, "/", "ur").await.text()).contains("lang=\"en\""));
    choose(&mut client, "cy").await;
    assert_eq!(client.cookie("language"), Some("ur"), "what is not offered is not kept");
}

#[tokio::test]
async fn a_trust_switches_a_language_off_for_itself_alone() {
    for app in TestApp::every().await {
        let mut client = app.visitor();
        choose(&mut client, "ur").await;
        let db = &app.db.db;
        for _ in 0..2 {
            trust::commands::switch_language(db, app.northwick.id, "ur", false).await.unwrap();
        }
        trust::commands::switch_language(db, app.northwick.id, ENGLISH, false).await.unwrap();
        app.state.trusts.refresh(db).await.unwrap();
        let page = client.get("/").await.text();
        assert!(head(&page).contains("lang=\"en\"") && !page.contains("value=\"ur\"") && page.contains("value=\"cy\""));
        let mut second = app.visitor_of(SECOND);
        choose(&mut second, "ur").await;
        assert!(head(&second.get("/").await.text()).contains("lang=\"ur\""));
        trust::commands::switch_language(db, app.northwick.id, "ur", true).await.unwrap();
        app.state.trusts.refresh(db).await.unwrap();
        assert!(head(&client.get("/").await.text()).contains("lang=\"ur\""));
        let acts = domain::audit::entity::Entity::find().all(db.conn()).await.unwrap();
        let switched = acts.iter().filter(|row| row.act == "language-switched" && row.target_id == app.northwick.id);
        assert_eq!(switched.count(), 2, "once off, once on");
    }
}

#[tokio::test]
async fn finished_pages_are_kept_for_each_language() {
    let app = TestApp::new().await;
    let (welsh, urdu) = (asking(&app, "/offline", "cy").await, asking(&app, "/offline", "ur-PK, en;q=0.1").await);
    let english = app.visitor().get("/offline").await;
    assert_eq!(app.state.pages.len(), 3);
    for (answer, tag) in [(&welsh, "cy"), (&urdu, "ur"), (&english, "en")] {
        assert_eq!(answer.header("content-language"), tag);
        assert!(head(&answer.text()).contains(&format!("lang=\"{tag}\"")));
        assert!(answer.header("vary").contains("accept-language") && answer.header("cache-control") == "no-cache");
    }
    assert_ne!(welsh.header("etag"), english.header("etag"));
    assert_eq!(asking(&app, "/offline", "cy-GB").await.bytes, welsh.bytes);
    assert_eq!(asking(&app, "/offline", "pl, de;q=0.2").await.bytes, english.bytes);
    assert_eq!(app.state.pages.len(), 3, "one for each language, not for each header");
    // A cookie, the chosen language too, goes past what is finished.
    let mut client = app.visitor();
    choose(&mut client, "cy").await;
    assert_eq!(client.get("/offline").await.header("cache-control"), "private, no-store");
    assert_eq!(app.state.pages.len(), 3);
}

#[tokio::test]
async fn letters_are_in_the_language_of_whom_they_go_to() {
    let app = TestApp::new().await;
    let mut maya = app.signed_in(Role::Relative).await;
    choose(&mut maya, "cy").await;
    let email = app.northwick.account(Role::Relative).email.clone();
    let ask = async |app: &TestApp| {
        app.visitor_of(NORTHWICK).post_form("/do/account/forgotten-password", &[("email", &email)]).await;
        app.run_jobs().await.pop().unwrap()
    };
    let welsh = ask(&app).await;
    assert!(welsh.html.contains("<html lang=\"cy\" dir=\"ltr\">"), "{}", welsh.html);
    assert!(!welsh.text.contains('\u{2068}') && welsh.path().starts_with("/reset/"));
    let off = trust::entity::ActiveModel {
        id: Set(app.northwick.id),
        languages_off: Set("cy".to_owned()),
        ..Default::default()
    };
    change(&app, off).await;
    let english = ask(&app).await;
    assert!(english.html.contains("<html lang=\"en\" dir=\"ltr\">") && english.subject != welsh.subject);
}

#[tokio::test]
async fn somebody_who_signs_up_in_a_language_gets_their_letters_in_it() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    choose(&mut client, "ur").await;
    let first = [("email", "noor@example.org"), ("password", "wide awake pelican")];
    client.submit("/do/account/sign-up", &first).await;
    client.submit("/do/account/about-you", &[("name", "Wren"), ("adult", "yes")]).await;
    let letter = crate::account::letter(&app).await;
    assert!(letter.html.contains("<html lang=\"ur\" dir=\"rtl\">"), "{}", letter.html);
    assert!(!letter.subject.contains('\u{2068}'), "{}", letter.subject);
}

#[tokio::test]
async fn a_page_on_paper_is_in_the_readers_language_where_it_is_translated() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    choose(&mut client, "ur").await;
    for path in [format!("{TRANSLATED_PAGE}/pdf"), format!("{ENGLISH_PAGE}/pdf")] {
        let file = client.get(&path).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/pdf"), "{path}");
        let said = String::from_utf8_lossy(&file.bytes).into_owned();
        let lang = if path.contains("right-now") { "ur" } else { "en-GB" };
        assert!(said.contains(&format!("/Lang({lang})")) || said.contains(&format!("/Lang ({lang})")), "{path}");
    }
}
