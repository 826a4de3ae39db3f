//! Exercises: a plain form and the same form by script.

use crate::support::{Answer, Client, TestApp};
use domain::{
    Role,
    account::{Device, sessions},
    learning::note,
};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

const SAVE: &str = "/do/learning/save-notes";
const PLAN: &str = "/modules/dealing-with-crises/our-plan";
const SIGNS: &str = "crisis-plan-signs";

/// What stands in a hidden field of the page.
fn hidden(page: &str, name: &str) -> String {
    let tag =
        page.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap_or_else(|| panic!("{name}"));
    tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn version(page: &str, field: &str) -> String {
    hidden(page, &format!("versions[{field}]"))
}

/// Types into one text field of the plan and presses the button.
async fn write(client: &mut Client, words: &str, base: &str) -> Answer {
    let owner = hidden(&client.clone().get(PLAN).await.words(), "owner");
    write_as(client, words, base, &owner).await
}

async fn write_as(client: &mut Client, words: &str, base: &str, owner: &str) -> Answer {
    let fields = [
        ("page", "crisis-our-plan"),
        ("owner", owner),
        ("versions[crisis-plan-signs]", base),
        ("fields[crisis-plan-signs]", words),
    ];
    client.post_form(SAVE, &fields).await
}

#[tokio::test]
async fn what_is_typed_is_kept_and_shown_again() {
    for app in TestApp::every().await {
        for mut client in [app.visitor(), app.signed_in(Role::Relative).await] {
            let words = "Awake all night.\r\n<b>Phone</b> off & \"quiet\"";
            let answer = write(&mut client, words, "").await;
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, &*format!("{PLAN}/summary")));
            let shown = "Awake all night.\n&lt;b&gt;Phone&lt;/b&gt; off &amp; \"quiet\"";
            for path in [PLAN.to_owned(), format!("{PLAN}/summary"), "/notes".to_owned()] {
                let text = client.get(&path).await.words();
                assert!(text.contains(shown), "{path}: {text}");
            }
            let page = client.get(PLAN).await.words();
            assert!(page.contains("Saved at 3:00am"));
            assert!(version(&page, SIGNS).starts_with("1-"));
            assert!(page.contains(&format!("data-field=\"{SIGNS}\"")) && page.contains("data-onward"));
        }
        // Somebody else sees none of it.
        let other = app.visitor().get("/notes").await.words();
        assert!(!other.contains("Awake") && other.contains("Nothing here yet"));
    }
}

#[tokio::test]
async fn ticks_scales_and_ones_own_line() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let fields = [
        ("page", "crisis-our-plan"),
        ("versions[crisis-plan-early]", ""),
        ("ticks[crisis-plan-early][]", "A quiet room"),
        ("ticks[crisis-plan-early][]", "Ring the care coordinator"),
        ("own[crisis-plan-early]", "  The dog  "),
    ];
    client.submit(SAVE, &fields).await;
    let page = client.get(PLAN).await.words();
    let ticked = |page: &str| {
        page.split("<input").filter(|tag| tag.contains("ticks[crisis-plan-early][]") && tag.contains("checked")).count()
    };
    assert_eq!(ticked(&page), 2);
    assert!(page.contains("value=\"The dog\""));
    // Taking all ticks away is a change like any other.
    let base = version(&page, "crisis-plan-early");
    client.submit(SAVE, &[("page", "crisis-our-plan"), ("versions[crisis-plan-early]", &base)]).await;
    let page = client.get(PLAN).await.words();
    assert_eq!(ticked(&page), 0);
    assert!(version(&page, "crisis-plan-early").starts_with("2-"));
}

#[tokio::test]
async fn a_script_learns_what_became_of_each_field() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let long = "x".repeat(10_001);
    let fields = [
        ("page", "crisis-our-plan"),
        ("versions[crisis-plan-signs]", ""),
        ("fields[crisis-plan-signs]", "One."),
        ("versions[crisis-plan-not]", ""),
        ("fields[crisis-plan-not]", &long),
        ("versions[no-such-field]", ""),
        ("fields[no-such-field]", "One."),
    ];
    let answer = client.post_json(SAVE, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = answer.json();
    let of = |field: &str| {
        told["fields"].as_array().unwrap().iter().find(|one| one["field"] == field).unwrap()["verdict"].clone()
    };
    let base = of("crisis-plan-signs")["Saved"]["base"].as_str().unwrap().to_owned();
    assert!(base.starts_with("1-"));
    assert_eq!((of("crisis-plan-not"), of("no-such-field")), ("Refused".into(), "Refused".into()));
    assert_eq!(note::Entity::find().count(app.db.db.conn()).await.unwrap(), 1);

    let save = async |client: &mut Client, words: &str, base: &str| {
        client
            .post_json(
                SAVE,
                &[
                    ("page", "crisis-our-plan"),
                    ("versions[crisis-plan-signs]", base),
                    ("fields[crisis-plan-signs]", words),
                ],
            )
            .await
    };
    let second = save(&mut client, "Two.", &base).await;
    assert_eq!(second.status, StatusCode::OK);
    let conflict = save(&mut client, "Other two.", &base).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    let verdict = conflict.json()["fields"][0]["verdict"]["Conflict"].clone();
    assert_eq!(verdict["value"], "Two.");
    assert_eq!(verdict["base"], second.json()["fields"][0]["verdict"]["Saved"]["base"]);
    let newer = save(&mut client, "One.", &base).await;
    assert_eq!(
        (newer.status, newer.json()["fields"][0]["verdict"]["Newer"]["value"].as_str()),
        (StatusCode::OK, Some("Two."))
    );
    let unknown = client.post_json(SAVE, &[("page", "no-such-page")]).await;
    assert_eq!((unknown.status, unknown.text().as_str()), (StatusCode::NOT_FOUND, r#"{"Refused":"NoPage"}"#));
}

/// Two devices without JavaScript; the second one is asked, and each choice does what it says.
#[tokio::test]
async fn two_versions_are_shown_whole_and_the_person_chooses() {
    for (choice, kept) in
        [("both", "From the tablet.\n\nFrom the phone."), ("mine", "From the tablet."), ("theirs", "From the phone.")]
    {
        let app = TestApp::new().await;
        let mut phone = app.signed_in(Role::Relative).await;
        let mut tablet = app.signed_in(Role::Relative).await;
        write(&mut phone, "At first.", "").await;
        let base = version(&tablet.get(PLAN).await.words(), SIGNS);
        write(&mut phone, "From the phone.", &base).await;
        let answer = write(&mut tablet, "From the tablet.", &base).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, PLAN));
        let asked = tablet.get(PLAN).await.words();
        assert!(asked.contains("<title>Error: "));
        assert!(
            asked.contains("From the tablet.")
                && asked.contains("From the phone.")
                && asked.contains("There is a problem")
        );
        assert!(asked.contains(&format!("href=\"#keep-{SIGNS}\"")) && asked.contains(&format!("id=\"keep-{SIGNS}\"")));
        assert!(asked.contains(&format!("name=\"keep[{SIGNS}]\"")));
        let base = version(&asked, SIGNS);
        let fields = [
            ("page", "crisis-our-plan"),
            ("versions[crisis-plan-signs]", &*base),
            ("fields[crisis-plan-signs]", "From the tablet."),
            ("keep[crisis-plan-signs]", choice),
        ];
        tablet.submit(SAVE, &fields).await;
        let text = phone.get(PLAN).await.words();
        assert!(text.contains(&format!(">{kept}</textarea>")), "{choice}");
        assert!(!tablet.get(PLAN).await.words().contains("There is a problem"), "told once");
    }
}

#[tokio::test]
async fn a_field_that_is_too_long_keeps_its_text_and_the_others_are_saved() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let long = "wört ".repeat(20_000);
    let fields = [
        ("page", "crisis-our-plan"),
        ("versions[crisis-plan-signs]", ""),
        ("fields[crisis-plan-signs]", &*long),
        ("versions[crisis-plan-not]", ""),
        ("fields[crisis-plan-not]", "Do not shout."),
    ];
    let page = client.submit(SAVE, &fields).await.words();
    assert!(page.contains("This has 100,000 characters, and 10,000 fit."), "{page}");
    assert!(
        page.contains(&format!("href=\"#field-{SIGNS}\"")) && page.contains(&format!("id=\"field-{SIGNS}-error\""))
    );
    assert!(page.contains(&long) && page.contains("Do not shout."));
    assert_eq!(note::Entity::find().count(app.db.db.conn()).await.unwrap(), 1);
}

#[tokio::test]
async fn what_is_sent_after_the_session_ended_waits_for_its_owner() {
    for app in TestApp::every().await {
        let mut client = app.signed_in(Role::Relative).await;
        let owner = hidden(&client.get(PLAN).await.words(), "owner");
        let relative = app.northwick.account(Role::Relative);
        assert_eq!(owner, relative.id.to_string());

        // The session is over; the browser still has the form.
        let mut later = app.visitor();
        let by_script = later
            .post_json(
                SAVE,
                &[
                    ("page", "crisis-our-plan"),
                    ("owner", &owner),
                    ("versions[crisis-plan-signs]", ""),
                    ("fields[crisis-plan-signs]", "Late."),
                ],
            )
            .await;
        assert_eq!(
            (by_script.status, by_script.text().as_str()),
            (StatusCode::UNAUTHORIZED, r#"{"Refused":"SignedOut"}"#)
        );
        let answer = write_as(&mut later, "Late words.", "", &owner).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, PLAN));
        let page = later.get(PLAN).await.words();
        assert!(page.contains("You were signed out before this was saved"));
        assert!(!page.contains("Late words."), "nobody sees them until their owner is back");
        assert_eq!(note::Entity::find().count(app.db.db.conn()).await.unwrap(), 0);

        let stranger = sign_in(&app, &mut later.clone(), Role::Supporter).await;
        assert!(!stranger.contains("Late words."), "somebody else who signs in on this browser");

        let mut back = app.visitor();
        write_as(&mut back, "Late words.", "", &owner).await;
        let page = sign_in(&app, &mut back, Role::Relative).await;
        assert!(page.contains("Late words.") && page.contains("Saved at 3:00am"));
        assert!(back.get("/notes").await.words().contains("Late words."));
    }
}

/// Signs in on a browser that has a session already, and opens the plan.
async fn sign_in(app: &TestApp, client: &mut Client, role: Role) -> String {
    let (db, cookie) = (&app.db.db, client.cookie("session").unwrap());
    let before = sessions::load(db, app.northwick.id, cookie).await.unwrap();
    let account = app.northwick.account(role);
    let started = sessions::sign_in(db.conn(), db, before.as_ref(), account, Device::Own, "A browser").await.unwrap();
    client.set_cookie("session", &started.cookie);
    client.get(PLAN).await.words()
}

#[tokio::test]
async fn half_a_form_is_malformed_and_nothing_of_it_reaches_an_address() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let answer = client.post_json(SAVE, &[("fields[crisis-plan-signs]", "canary-words")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let answer = client.post_form(SAVE, &[("fields[crisis-plan-signs]", "canary-words")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(answer.location(), "");
    for base in ["", "9-00000000", "not a base"] {
        let answer = write(&mut client, "canary-words", base).await;
        assert!(!answer.location().contains("canary"));
        assert!(!answer.headers.iter().any(|(_, value)| value.to_str().unwrap_or_default().contains("canary")));
    }
}
