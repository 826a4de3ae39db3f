//! The first day, the training, the guide and what guidance asks, without a script.

use crate::support::{Client, TestApp};
use app::{
    staff::{
        guidance::{Here, TABLES},
        guide, training,
    },
    words::Words,
};
use axum::http::StatusCode;
use domain::{Role, staff::first_day::Step};
use std::collections::BTreeSet;

const ROLES: [Role; 3] = [Role::Supporter, Role::Clinician, Role::Lead];
/// Words on a printed page of A4 at 12 pt, with headings and air.
const WORDS_ON_A_PAGE: usize = 500;
/// Words that people read aloud in a minute.
const WORDS_A_MINUTE: usize = 140;

fn main(page: &str) -> &str {
    page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
}

/// The own addresses a page's main part links to, without what stands behind `?` and `#`.
fn links(page: &str) -> BTreeSet<String> {
    let hrefs = main(page).split("href=\"").skip(1).map(|rest| rest.split(['"', '#', '?']).next().unwrap());
    hrefs.filter(|href| href.starts_with('/')).map(str::to_owned).collect()
}

async fn all_are_there(person: &mut Client, page: &str, least: usize) {
    let links = links(page);
    assert!(links.len() >= least, "{links:?}");
    for path in links {
        assert_eq!(person.get(&path).await.status, StatusCode::OK, "{path}");
    }
}

/// Whether a step is ticked on a page.
fn is_ticked(page: &str, step: Step) -> bool {
    let (_, after) = page.split_once(&format!("data-step=\"{}\"", step.code())).unwrap();
    after.split("</li>").next().unwrap().contains("Done</strong>")
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[tokio::test]
async fn each_role_has_a_first_day_of_few_steps_that_lead_to_pages() {
    let app = TestApp::new().await;
    for role in ROLES {
        let mut person = app.signed_in(role).await;
        let page = person.get("/staff/first-day").await.text();
        assert_eq!(page.matches("data-step=").count(), Step::of(role).len(), "{role:?}");
        assert!(Step::of(role).len() <= 6 && page.contains("See what a relative sees"));
        assert_eq!(page.contains("your first week"), role == Role::Lead);
        all_are_there(&mut person, &page, 6).await;
        let home = person.get("/staff").await.text();
        assert!(links(&home).contains("/staff/first-day") && links(&home).contains("/staff/guide"), "{role:?}");
    }
}

#[tokio::test]
async fn a_step_is_ticked_by_doing_it_and_stays_so_the_next_time() {
    let app = TestApp::new().await;
    let mut person = app.signed_in(Role::Clinician).await;
    let page = person.get("/staff/first-day").await.words();
    assert!(Step::of(Role::Clinician).iter().all(|step| !is_ticked(&page, *step)) && page.contains("0 of 5 done"));
    person.get("/modules/dealing-with-crises/right-now").await;
    person.submit("/do/invitations/practise", &[]).await;
    let letter = app.run_jobs().await.remove(0);
    person.submit("/do/join/start", &[("code", letter.token())]).await;
    let mut later = app.signed_in(Role::Clinician).await;
    let page = later.get("/staff/first-day").await.words();
    for step in [Step::Look, Step::RightNow, Step::Practise] {
        assert!(is_ticked(&page, step), "{step:?}");
    }
    assert!(!is_ticked(&page, Step::Invite) && page.contains("3 of 5 done"));
    let sent = [("email", "maya@example.org"), ("agreed", "yes")];
    person.submit("/do/invitations/send", &sent).await;
    assert!(is_ticked(&later.get("/staff/first-day").await.text(), Step::Invite));
    let other = app.signed_in(Role::Supporter).await.get("/staff/first-day").await.text();
    assert!(!is_ticked(&other, Step::Look) && !is_ticked(&other, Step::Invite), "another's doing ticks nothing");
}

#[tokio::test]
async fn the_training_takes_five_minutes_and_promises_nothing() {
    let (app, words) = (TestApp::new().await, Words::of("en"));
    for role in ROLES {
        let parts = training::text(role, &words);
        let read: usize = parts.iter().map(|(title, text)| count(title) + count(&text.join(" "))).sum();
        assert!((300..=5 * WORDS_A_MINUTE).contains(&read), "{role:?}: {read} words");
        let page = app.signed_in(role).await.get("/staff/training").await.text();
        for (title, text) in &parts {
            assert!(!text.is_empty() && page.contains(&format!(">{title}</h2>")), "{title}");
        }
        assert!(page.contains("Do not say that it treats, cures or saves time."));
    }
    assert_eq!(training::text(Role::Clinician, &words).len() + 1, training::text(Role::Lead, &words).len());
}

#[tokio::test]
async fn the_guide_of_each_role_fits_on_two_pages_and_leads_where_things_are_done() {
    let (app, words) = (TestApp::new().await, Words::of("en"));
    for role in ROLES {
        let texts: Vec<_> = guide::of(role).map(|(id, _, _)| guide::text(id, &words)).collect();
        let read: usize = texts.iter().map(|(title, text)| count(title) + count(text)).sum();
        assert!((200..=2 * WORDS_ON_A_PAGE).contains(&read), "{role:?}: {read} words");
        let mut person = app.signed_in(role).await;
        let page = person.get("/staff/guide").await.text();
        assert_eq!(main(&page).matches("<h2").count(), texts.len(), "{role:?}");
        all_are_there(&mut person, &page, 8).await;
    }
}

#[tokio::test]
async fn the_guide_is_searched_without_a_script() {
    let app = TestApp::new().await;
    let mut person = app.signed_in(Role::Clinician).await;
    let page = person.get("/staff/guide?topic=CARD+print").await.words();
    assert!(page.contains("1 part of the guide has these words") && page.contains("Someone has no email"), "{page}");
    assert!(!page.contains("Holidays and leaving") && page.contains("value=\"CARD print\""));
    let page = person.get("/staff/guide?topic=%3Cb%3E").await.text();
    assert!(page.contains("value=\"&lt;b&gt;\"") && !page.contains("<b>"));
    let page = person.get("/staff/guide?topic=zebra").await.words();
    assert!(page.contains("Nothing in the guide has these words") && page.contains("Show the whole guide"));
    let page = person.get("/staff/guide?topic=caseload").await.words();
    assert!(page.contains("Nothing in the guide"), "what leads do is in the lead's guide alone");
    assert!(
        app.signed_in(Role::Lead).await.get("/staff/guide?topic=caseload").await.text().contains("Teams and caseloads")
    );
}

#[tokio::test]
async fn every_recommendation_leads_to_pages_that_exist() {
    let app = TestApp::new().await;
    let library = &app.state.toolkit.library;
    let mut pages = 0;
    for (table, rows) in TABLES {
        for (row, here) in *rows {
            assert!(!here.is_empty(), "{table} {row} leads nowhere");
            for one in *here {
                if let Here::Page(id) = one {
                    assert!(library.page_by_id(id).is_some(), "{table} {row}: no page {id}");
                    pages += 1;
                }
            }
        }
    }
    assert!(pages >= 40 && TABLES.iter().any(|(id, rows)| *id == "triangle" && rows.len() == 6));
    let mut lead = app.signed_in(Role::Lead).await;
    let page = lead.get("/staff/guidance").await.text();
    assert!(page.contains("Triangle of Care") && page.contains("CG178") && page.contains("NG150"));
    let rows: usize = TABLES.iter().map(|(_, rows)| rows.len()).sum();
    assert_eq!(main(&page).matches("scope=\"row\"").count(), rows);
    assert!(!page.contains('⟦'), "words are missing");
    all_are_there(&mut lead, &page, 30).await;
}
