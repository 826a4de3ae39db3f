//! From the one screen to a relative inside, without JavaScript.

use crate::{
    account::NEW_PASSWORD,
    support::{Client, Letter, NORTHWICK, TestApp, trust_with_code},
};
use axum::http::StatusCode;
use domain::{Role, account::commands::join_codes};
use std::time::Duration;

const EMAIL: &str = "maya@example.org";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Invites; gives back the page that follows, and the letter.
async fn invite(app: &TestApp, staff: &mut Client, email: &str) -> (String, Letter) {
    let page = staff.submit("/do/invitations/send", &[("email", email), ("agreed", "yes")]).await;
    assert_eq!(page.status, StatusCode::OK);
    let mut letters = app.run_jobs().await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    (page.text(), letters.remove(0))
}

/// The address of the page of the invitation whose page this is.
fn one(page: &str) -> String {
    let (_, after) = page.split_once("name=\"invitation\" value=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn one_field_and_one_tick_are_asked_and_nothing_else() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let page = staff.get("/invitations/new").await.text();
    let (_, form) = page.split_once("action=\"/do/invitations/send\"").unwrap();
    let (form, _) = form.split_once("</form>").unwrap();
    assert_eq!((form.matches("<input").count(), form.matches("<select").count()), (2, 0), "{form}");
    assert!(form.contains("name=\"email\"") && form.contains("name=\"agreed\""));
    assert!(!page.contains("mobile") && !page.contains("type=\"tel\""), "without a text provider no mobile is asked");

    let page = staff.submit("/do/invitations/send", &[("email", "maya")]).await.text();
    for said in ["Error: Invite someone", "Enter an email address like", "Tick that you asked", "value=\"maya\""] {
        assert!(page.contains(said), "{said}");
    }
    assert!(app.run_jobs().await.is_empty());
}

#[tokio::test]
async fn from_the_letter_to_the_first_page_without_a_second_letter() {
    for app in TestApp::every().await {
        let mut staff = app.signed_in(Role::Clinician).await;
        let (page, letter) = invite(&app, &mut staff, EMAIL).await;
        assert!(page.contains("The invitation is on its way"));
        assert_eq!((letter.to.as_str(), letter.subject.as_str()), (EMAIL, "An invitation for you"));
        assert!(letter.text.contains("clinician asked us to send you this link"), "{}", letter.text);
        assert!(letter.path().starts_with("/join/") && letter.html.contains(letter.path()));

        let mut phone = app.visitor();
        for _ in 0..3 {
            let opened = phone.get(letter.path()).await;
            assert_eq!((opened.status, opened.header("cache-control")), (StatusCode::OK, "private, no-store"));
            assert!(opened.words().contains("clinician thought this site") && phone.cookie("session").is_none());
        }
        assert!(staff.get("/invitations").await.text().contains(">Sent</strong>"), "a scanner's visit opens nothing");
        let sign_up = phone.submit("/do/join/start", &[("code", letter.token())]).await.text();
        assert!(sign_up.contains(&format!("value=\"{EMAIL}\"")) && sign_up.contains("Your invitation is accepted"));
        assert!(staff.get("/invitations").await.text().contains(">Opened</strong>"));
        phone.submit("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
        let about = [("name", "Sunflower"), ("adult", "yes")];
        let arrived = phone.post_form("/do/account/about-you", &about).await;
        assert_eq!(arrived.location(), "/welcome");
        assert!(phone.get("/account").await.text().contains(EMAIL));
        assert!(app.run_jobs().await.is_empty(), "no second letter");
        let list = staff.get("/invitations").await.text();
        assert!(list.contains(">Joined</strong>") && !list.contains(EMAIL), "the address is forgotten");
        let used = app.visitor().get(letter.path()).await;
        assert_eq!(used.status, StatusCode::GONE);
        assert!(used.text().contains("This invitation was used"));
    }
}

#[tokio::test]
async fn a_link_needs_no_code_where_the_trust_asks_for_one() {
    let app = TestApp::new().await;
    let trust = trust_with_code(&app, "code.test").await;
    let theirs = app.visitor_of("code.test").get("/sign-up").await.text();
    assert!(theirs.contains("Code from your trust"));
    let code = join_codes::create(&app.db.db, trust, 1, DAY).await.unwrap();
    let mut phone = app.visitor_of("code.test");
    let page = phone.submit("/do/join/look", &[("code", &code.to_lowercase())]).await.text();
    assert!(page.contains("You are invited") && page.contains("action=\"/do/join/start\""));
    let plain = code.replace('-', "");
    let sign_up = phone.submit("/do/join/start", &[("code", &plain)]).await.text();
    assert!(!sign_up.contains("Code from your trust"));
    phone.submit("/do/account/sign-up", &[("email", EMAIL), ("password", NEW_PASSWORD)]).await;
    let next = phone.post_form("/do/account/about-you", &[("name", "Sunflower"), ("adult", "yes")]).await;
    assert_eq!(next.location(), "/sign-up/check-email", "a code proves no address");
}

#[tokio::test]
async fn each_end_says_what_to_do_next() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let (page, letter) = invite(&app, &mut staff, EMAIL).await;
    let theirs = join_codes::create(&app.db.db, app.second.id, 1, DAY).await.unwrap().replace('-', "");
    let unknown = app.visitor().get(&format!("/join/{theirs}")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.text().contains("We do not know this code") && !unknown.text().contains("Second NHS"));
    let mistyped = app.visitor().get("/join/ABCDEFGHJL").await;
    assert_eq!(mistyped.status, StatusCode::NOT_FOUND);
    assert!(mistyped.text().contains("This code is not complete"));
    let typed = app.visitor().submit("/do/join/look", &[("code", "abcde-fghjl")]).await.text();
    assert!(typed.contains("is not right") && typed.contains("value=\"abcde-fghjl\""), "{typed}");

    app.db.clock.forward(DAY * 30);
    let mut phone = app.visitor();
    let old = phone.get(letter.path()).await;
    assert_eq!(old.status, StatusCode::GONE);
    assert!(old.text().contains("This link is too old") && !old.text().contains(EMAIL));
    let sent = phone.submit("/do/join/renew", &[("code", letter.token())]).await.text();
    assert!(sent.contains("A new link is on its way") && !sent.contains(EMAIL));
    let again = app.run_jobs().await;
    assert_eq!(again.iter().filter(|letter| letter.to == EMAIL).count(), 1);
    assert_eq!(app.visitor().get(again[0].path()).await.status, StatusCode::OK);

    let mut staff = app.signed_in(Role::Clinician).await;
    let taken = staff.submit("/do/invitations/withdraw", &[("invitation", &one(&page))]).await.text();
    assert!(taken.contains("It is taken back"));
    let gone = app.visitor().get(again[0].path()).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.text().contains("This invitation was taken back"));
}

#[tokio::test]
async fn the_note_holds_what_was_offered_and_no_address_unless_ticked() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let (page, _) = invite(&app, &mut staff, EMAIL).await;
    let note = |page: &str| {
        let (_, after) = page.split_once("id=\"note\"").unwrap();
        after.split_once("</textarea>").unwrap().0.to_owned()
    };
    let first = note(&page);
    for said in ["23 November 2026", "Offered by: clinician.", "They were asked", "407542009 informal caregiver"] {
        assert!(first.contains(said), "{said} in {first}");
    }
    assert!(!first.contains(EMAIL));
    let ticked = staff.get(&format!("/invitations/{}?contact=yes", one(&page))).await.text();
    assert!(note(&ticked).contains(&format!("Sent to: {EMAIL}.")));
}

#[tokio::test]
async fn sent_once_more_put_right_and_said_when_it_is_too_late() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let (page, first) = invite(&app, &mut staff, "mya@example.org").await;
    let id = one(&page);
    app.db.clock.forward(Duration::from_secs(60));
    let page = staff.submit("/do/invitations/resend", &[("invitation", &id)]).await.text();
    assert!(page.contains("It was sent once more") && !page.contains("Send it once more"));
    assert_eq!(app.run_jobs().await.len(), 1);
    let page = staff.submit("/do/invitations/resend", &[("invitation", &id)]).await.text();
    assert!(page.contains("This cannot be done any more"));
    let page = staff.submit("/do/invitations/correct", &[("invitation", &id), ("email", "maya")]).await.text();
    assert!(page.contains("Enter an email address like") && page.contains("value=\"maya\""));
    staff.submit("/do/invitations/correct", &[("invitation", &id), ("email", EMAIL)]).await;
    let letters = app.run_jobs().await;
    assert_eq!(letters[0].to, EMAIL);
    assert_eq!(app.visitor().get(first.path()).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_sees_what_is_not_theirs_and_nothing_crosses_trusts() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let (page, _) = invite(&app, &mut staff, "canary@example.org").await;
    let path = format!("/invitations/{}", one(&page));
    for role in [Role::Supporter, Role::Lead] {
        assert!(app.signed_in(role).await.get("/invitations").await.text().contains("canary@example.org"), "{role:?}");
    }
    let operator = app.signed_in(Role::Operator).await.get("/invitations").await.text();
    assert!(operator.contains("How many there are"), "{operator}");
    assert!(!operator.contains("canary@example.org"));
    for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Lead, Role::Operator] {
        let mut elsewhere = app.signed_in_at_second(role).await;
        for page in ["/invitations", &path] {
            assert!(!elsewhere.get(page).await.text().contains("canary"), "{role:?} {page}");
        }
    }
    assert_eq!(app.signed_in_at_second(Role::Lead).await.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_an_account_is_told_in_the_letter_alone() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    let (known, letter) = invite(&app, &mut staff, &format!("relative@{NORTHWICK}")).await;
    assert!(letter.text.contains("You already have an account") && letter.path() == "/sign-in");
    let (new, _) = invite(&app, &mut staff, &format!("nobodyyy@{NORTHWICK}")).await;
    let plain = |page: &str| {
        let (_, main) = page.split_once("<main").unwrap();
        main.split_once("</main>").unwrap().0.replace(&one(page), "").replace("nobodyyy", "relative")
    };
    assert_eq!(plain(&known), plain(&new));
}

#[tokio::test]
async fn a_practice_run_goes_to_oneself_and_makes_nothing() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Clinician).await;
    staff.submit("/do/invitations/practise", &[]).await;
    let letter = app.run_jobs().await.remove(0);
    assert_eq!(letter.to, format!("clinician@{NORTHWICK}"));
    assert!(staff.get(letter.path()).await.text().contains("This is practice"));
    let page = staff.submit("/do/join/start", &[("code", letter.token())]).await.text();
    assert!(page.contains("That was the practice"));
    assert!(!app.signed_in(Role::Lead).await.get("/invitations").await.text().contains("Joined</strong>"));
}

#[tokio::test]
async fn a_code_is_shown_once() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Supporter).await;
    let page = staff.submit("/do/invitations/code", &[]).await.text();
    assert!(page.contains("This is shown only once"));
    let (_, after) = page.split_once("nhsuk-panel__heading\">").unwrap();
    let code = after.split('<').next().unwrap();
    assert_eq!(code.len(), 11, "{code}");
    assert!(!staff.get("/invitations/cards").await.text().contains(code));
    let found = app.visitor().submit("/do/join/look", &[("code", code)]).await;
    assert!(found.text().contains("You are invited"));
}

#[tokio::test]
async fn cards_are_a_file_for_those_who_may_invite() {
    let app = TestApp::new().await;
    let print = [("count", "3"), ("paper", "card")];
    for (role, status) in [(Role::Relative, 403), (Role::Operator, 403), (Role::Supporter, 200), (Role::Lead, 200)] {
        let answer = app.signed_in(role).await.post_form("/invitations/cards/print", &print).await;
        assert_eq!(answer.status.as_u16(), status, "{role:?}");
    }
    assert_eq!(app.visitor().post_form("/invitations/cards/print", &print).await.status, StatusCode::UNAUTHORIZED);
    let mut staff = app.signed_in(Role::Clinician).await;
    let file = staff.post_form("/invitations/cards/print", &print).await;
    assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/pdf", "private, no-store"));
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    assert!(text.contains("pdfuaid:part") && text.matches("/Figure").count() == 3);
    for count in ["0", "101", "many", ""] {
        let page = staff.submit("/invitations/cards/print", &[("count", count)]).await.text();
        assert!(page.contains("Enter a number from 1 to 100"), "{count}");
    }
}

#[tokio::test]
async fn a_hundred_letters_survive_being_cut_off() {
    let app = TestApp::new().await;
    let lead = domain::Actor::account(app.northwick.id, app.northwick.account(Role::Lead).id, Role::Lead);
    use domain::{
        invitations::commands::send::{New, send},
        notify::commands,
    };
    for number in 0..100 {
        let email = format!("person{number}@example.org");
        send(&app.db.db, &lead, New { email: &email, agreed: true, ..New::default() }).await.unwrap();
    }
    // Workers that took a letter and never came back.
    let mut ids = vec![];
    for _ in 0..10 {
        ids.push(commands::claim(&app.db.db).await.unwrap().unwrap().id.to_string());
    }
    let before = app.run_jobs().await;
    assert_eq!(before.len(), 90);
    app.db.clock.forward(Duration::from_secs(121));
    let after = app.run_jobs().await;
    assert!(after.iter().all(|letter| ids.iter().any(|id| letter.id.contains(id))), "the same Message-ID");
    let mut to: Vec<String> = before.into_iter().chain(after).map(|letter| letter.to).collect();
    to.sort();
    to.dedup();
    assert_eq!(to.len(), 100, "nobody is lost and nobody is written to twice");
}

#[tokio::test]
async fn many_at_once_are_all_sent_or_none_and_each_fault_is_named() {
    let app = TestApp::new().await;
    let mut staff = app.signed_in(Role::Lead).await;
    let wrong = "email,agreed\nmaya@example.org,yes\nmaya@example.org,no\nx,yes";
    let page = staff.submit("/do/invitations/bulk", &[("rows", wrong)]).await.text();
    for said in ["Line 3, column 2, agreed: put yes", "Line 4, column 1, email: this is not", "Nothing was sent"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(page.contains("maya@example.org,no"), "what was pasted stays");
    assert!(app.run_jobs().await.is_empty());
    let good = "email,agreed\nmaya@example.org,yes\nomar@example.org,yes";
    let answer = staff.post_form("/do/invitations/bulk", &[("rows", good)]).await;
    let path = answer.location().to_owned();
    assert!(staff.get(&path).await.text().contains("0 of 2 have gone out"));
    assert_eq!(app.run_jobs().await.len(), 2);
    let page = staff.get(&path).await.text();
    assert!(page.contains("2 of 2 have gone out") && !page.contains("Look again"));
    let elsewhere = app.signed_in_at_second(Role::Lead).await.get(&path).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn somebody_asks_is_answered_and_learns_nothing_of_others() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    lead.submit("/do/invitations/allow-requests", &[("allow", "yes")]).await;
    let mut asking = app.visitor();
    let page = asking.get("/ask-for-an-invitation").await.text();
    assert!(page.contains("by 24 November 2026 at 5pm"), "{page}");
    let mut answers = vec![];
    for email in [EMAIL, &format!("relative@{NORTHWICK}")] {
        let page = asking.submit("/do/invitations/ask", &[("email", email)]).await.text();
        let (_, main) = page.split_once("<main").unwrap();
        answers.push(main.split_once("</main>").unwrap().0.to_owned());
    }
    assert!(answers[0].contains("You have asked for an invitation") && answers[0] == answers[1]);
    app.run_jobs().await;
    let waiting = app.signed_in(Role::Supporter).await.get("/invitations/requests").await.text();
    assert!(waiting.contains(EMAIL) && waiting.contains("1 person is waiting"));
    let (_, after) = waiting.split_once("name=\"request\" value=\"").unwrap();
    let id = after.split('"').next().unwrap();
    let done = lead.submit("/do/invitations/answer", &[("request", id), ("answer", "yes")]).await.text();
    assert!(done.contains("An invitation is on its way to them"));
    let letter = app.run_jobs().await.remove(0);
    assert_eq!(letter.to, EMAIL);
    assert_eq!(app.visitor().get(letter.path()).await.status, StatusCode::OK);
    assert_eq!(app.visitor_of("second.test").get("/ask-for-an-invitation").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_for_letters_is_shown_whole_and_once() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let page = lead.submit("/do/invitations/code", &[("kind", "link")]).await.text();
    let (_, after) = page.split_once(&format!("http://{NORTHWICK}/join/")).unwrap();
    let code = &after[..10];
    assert!(app.visitor().get(&format!("/join/{code}")).await.text().contains("You are invited"));
    assert!(!lead.get("/invitations/cards").await.text().contains(code));
    let clinician = app.signed_in(Role::Clinician).await.post_json("/do/invitations/code", &[("kind", "link")]).await;
    assert_eq!(clinician.status, StatusCode::FORBIDDEN);
}
