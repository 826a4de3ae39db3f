//! Accounts of people without e-mail: a mobile number to sign in with, and a recovery code on paper.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, refused};
use domain::{
    Actor, Role,
    account::{
        Arrived, Failed, Mobiles, Problem, Visit,
        commands::{
            erase, join_codes, links,
            paper_code::{self, Typed},
            settings,
            sign_up::{self, FirstPage, Next, SecondPage},
        },
        entity, mobile_sign_in, queries, sign_up as sign_up_row,
    },
    invitations::{
        Typed as TypedCode, Way,
        commands::{
            cards::{self, NewCodes},
            join::{self, Started},
        },
        queries::Found,
    },
    notify::Letter,
    trust::JoinPolicy,
};
use sea_orm::{EntityTrait, PaginatorTrait};
use std::time::Duration;

const MOBILE: &str = "07700 900123";
const KEPT: &str = "+447700900123";

async fn clinician(place: &Place) -> Actor {
    let account = place.account(Role::Clinician, "rowe@northwick.test").await;
    Actor::account(place.trust.id, account.id, Role::Clinician)
}

async fn card(place: &Place, staff: &Actor, way: Way) -> String {
    cards::make(place.db(), staff, NewCodes { way, count: 1, team: None }).await.unwrap().remove(0).shown()
}

fn visit<'a>(browser: &'a Browser, mobiles: Mobiles) -> Visit<'a> {
    Visit { mobiles, ..browser.visit() }
}

/// The first page, with a code that was typed.
async fn begin(place: &Place, browser: &Browser, mobiles: Mobiles, email: &str, code: &str) -> Result<(), Failed> {
    let page = FirstPage { email, password: PASSWORD, code, invited: None };
    sign_up::begin(place.db(), &place.trust, &visit(browser, mobiles), browser.session(), page).await
}

async fn finish(place: &Place, browser: &Browser, mobiles: Mobiles) -> Result<Next, Failed> {
    let page = SecondPage { name: "Sunflower", insists_on: "", adult: Some(true) };
    sign_up::finish(place.db(), &place.nobody(), &visit(browser, mobiles), browser.session(), page).await
}

/// Somebody with a card and no e-mail, where no texts can be sent; and their recovery code.
async fn joined(place: &Place, staff: &Actor, mobile: &str) -> (Browser, String) {
    let mut browser = Browser::begun(place, "1").await;
    let code = card(place, staff, Way::Card).await;
    begin(place, &browser, Mobiles::ByCode, mobile, &code).await.unwrap();
    let Next::Unproven { token } = finish(place, &browser, Mobiles::ByCode).await.unwrap() else { panic!() };
    let visit = visit(&browser, Mobiles::ByCode);
    let arrived = sign_up::confirm_unproven(place.db(), &place.nobody(), &visit, &token).await.unwrap();
    let paper = arrived.paper_code.clone().unwrap();
    browser.take(arrived);
    (browser, paper)
}

async fn reset(place: &Place, browser: &Browser, address: &str, code: &str) -> Result<Option<Arrived>, Failed> {
    let typed = Typed { address, code, password: OTHER_PASSWORD };
    paper_code::reset(place.db(), &place.trust, &browser.visit(), typed, false).await
}

#[tokio::test]
async fn a_card_and_a_number_make_an_account_that_signs_in_with_either_spelling() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let (browser, paper) = joined(&place, &staff, MOBILE).await;
        assert_eq!(paper.chars().filter(char::is_ascii_alphanumeric).count(), 20);
        let actor = browser.session().actor();
        let own = queries::own(place.db().conn(), &actor).await.unwrap();
        assert_eq!((own.email.as_str(), own.role), (KEPT, Role::Relative));
        let mobile = mobile_sign_in::Entity::find_by_id(own.id).one(place.db().conn()).await.unwrap().unwrap();
        assert!(mobile.proven_at.is_none(), "nothing has shown that the number is theirs");
        for typed in [MOBILE, "+44 (0)7700 900123", "7700900123"] {
            Browser::new("2").sign_in(&place, typed, PASSWORD).await.unwrap();
        }
        let wrong = Browser::new("3").sign_in(&place, MOBILE, "not this password").await;
        let nobody = Browser::new("4").sign_in(&place, "07700 900999", PASSWORD).await;
        assert_eq!(refused(wrong), refused(nobody), "the same answer");
        assert!(place.mails().await.is_empty(), "nothing is written to a number that nobody has shown to be theirs");
    }
}

#[tokio::test]
async fn without_texts_a_number_needs_a_code_that_was_handed_to_one_person() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let lead = place.account(Role::Lead, "lead@northwick.test").await;
        let lead = Actor::account(place.trust.id, lead.id, Role::Lead);
        let link = card(&place, &lead, Way::Link).await;
        let operators = join_codes::create(place.db(), place.trust.id, 1, Duration::from_secs(3600)).await.unwrap();
        let own = card(&place, &staff, Way::Code).await;
        let browser = Browser::begun(&place, "1").await;
        for code in [&link, &operators] {
            let outcome = begin(&place, &browser, Mobiles::ByCode, MOBILE, code).await;
            assert_eq!(refused(outcome), [Problem::MobileNotHere]);
        }
        assert_eq!(refused(begin(&place, &browser, Mobiles::None, MOBILE, &own).await), [Problem::MobileNotHere]);
        let landline = begin(&place, &browser, Mobiles::ByCode, "0115 496 0123", &own).await;
        assert_eq!(refused(landline), [Problem::MobileMalformed]);
        begin(&place, &browser, Mobiles::ByCode, MOBILE, &own).await.unwrap();
        begin(&place, &browser, Mobiles::ByText, MOBILE, &link).await.unwrap();
    }
}

#[tokio::test]
async fn finding_out_whether_a_number_has_an_account_costs_a_code() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        joined(&place, &staff, MOBILE).await;
        let browser = Browser::begun(&place, "5").await;
        let code = card(&place, &staff, Way::Code).await;
        begin(&place, &browser, Mobiles::ByCode, MOBILE, &code).await.unwrap();
        assert_eq!(refused(finish(&place, &browser, Mobiles::ByCode).await), [Problem::MobileTaken]);
        let actor = place.nobody();
        let found =
            domain::invitations::queries::look(place.db(), &actor, None, &TypedCode::read(&code)).await.unwrap();
        assert_eq!(found, Found::Used);
        assert_eq!(refused(begin(&place, &browser, Mobiles::ByCode, MOBILE, &code).await), [Problem::CodeWrong]);
    }
}

#[tokio::test]
async fn with_texts_a_number_is_confirmed_by_a_link_and_nobody_learns_who_has_it() {
    for place in Place::every(JoinPolicy::Open).await {
        let browser = Browser::begun(&place, "1").await;
        begin(&place, &browser, Mobiles::ByText, MOBILE, "").await.unwrap();
        assert_eq!(finish(&place, &browser, Mobiles::ByText).await.unwrap(), Next::CheckEmail);
        let mails = place.mails().await;
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        let Letter::ConfirmSignUp { token } = &mail.letter else { panic!("{mail:?}") };
        assert!(mail.is_text());
        let visit_by_text = visit(&browser, Mobiles::ByText);
        let arrived = sign_up::confirm(place.db(), &place.nobody(), &visit_by_text, token, "").await.unwrap();
        assert!(arrived.paper_code.is_some());
        let account = arrived.started.session.actor().account_id().unwrap();
        let own = mobile_sign_in::Entity::find_by_id(account).one(place.db().conn()).await.unwrap().unwrap();
        assert!(own.proven_at.is_some());

        let other = Browser::begun(&place, "2").await;
        begin(&place, &other, Mobiles::ByText, MOBILE, "").await.unwrap();
        assert_eq!(finish(&place, &other, Mobiles::ByText).await.unwrap(), Next::CheckEmail, "the same answer");
        assert!(matches!(place.mails().await[0].letter, Letter::AlreadyHasAccount));
    }
}

#[tokio::test]
async fn the_paper_lets_somebody_in_once_and_is_replaced() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let (old, paper) = joined(&place, &staff, MOBILE).await;
        let mut browser = Browser::new("7");
        let wrong = refused(reset(&place, &browser, MOBILE, "AAAAA-BBBBB-CCCCC-DDDDD").await);
        let nobody = refused(reset(&place, &browser, "07700 900999", &paper).await);
        assert_eq!((&wrong, &wrong), (&nobody, &vec![Problem::PaperCodeWrong]));
        let typed = paper.to_lowercase().replace('-', " ");
        let back = reset(&place, &browser, "+447700900123", &typed).await.unwrap().unwrap();
        let fresh = back.paper_code.clone().unwrap();
        assert_ne!(fresh, paper);
        browser.take(back);
        assert!(!old.is_signed_in(&place).await, "every other session is over");
        assert_eq!(refused(reset(&place, &Browser::new("8"), MOBILE, &paper).await), [Problem::PaperCodeWrong]);
        assert!(refused(Browser::new("8").sign_in(&place, MOBILE, PASSWORD).await).contains(&Problem::SignInWrong));
        Browser::new("8").sign_in(&place, MOBILE, OTHER_PASSWORD).await.unwrap();

        let actor = browser.session().actor();
        paper_code::kept(place.db(), &actor).await.unwrap();
        assert_eq!(refused(paper_code::renew(place.db(), browser.session(), "wrong").await), [Problem::PasswordWrong]);
        let third = paper_code::renew(place.db(), browser.session(), OTHER_PASSWORD).await.unwrap();
        assert_eq!(refused(reset(&place, &Browser::new("9"), MOBILE, &fresh).await), [Problem::PaperCodeWrong]);
        reset(&place, &Browser::new("9"), MOBILE, &third).await.unwrap().unwrap();
        let acts = place.acts().await;
        assert!(
            ["recovery-code-used", "recovery-codes-renewed"].iter().all(|act| acts.iter().any(|known| known == act))
        );
    }
}

#[tokio::test]
async fn codes_are_tried_ten_times_and_no_more() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let (_, paper) = joined(&place, &staff, MOBILE).await;
        let browser = Browser::new("7");
        for _ in 0..10 {
            assert_eq!(refused(reset(&place, &browser, MOBILE, "AAAAA-BBBBB").await), [Problem::PaperCodeWrong]);
        }
        assert_eq!(refused(reset(&place, &browser, MOBILE, &paper).await), [Problem::TooMany]);
        place.test.clock.forward(Duration::from_secs(15 * 60));
        reset(&place, &browser, MOBILE, &paper).await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn no_link_to_a_new_password_goes_to_a_number_nobody_has_shown_to_be_theirs() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        joined(&place, &staff, MOBILE).await;
        for mobiles in [Mobiles::ByCode, Mobiles::ByText] {
            let browser = Browser::new("1");
            let visit = visit(&browser, mobiles);
            links::ask_reset(place.db(), &place.nobody(), &visit, MOBILE).await.unwrap();
            links::ask_reset(place.db(), &place.nobody(), &visit, "07700 900999").await.unwrap();
        }
        assert!(place.mails().await.is_empty(), "the number may be a stranger's");

        let proven = Browser::begun(&place, "2").await;
        let code = card(&place, &staff, Way::Code).await;
        begin(&place, &proven, Mobiles::ByText, "07700 900456", &code).await.unwrap();
        finish(&place, &proven, Mobiles::ByText).await.unwrap();
        let mail = place.mails().await.remove(0);
        let Letter::ConfirmSignUp { token } = &mail.letter else { panic!("{mail:?}") };
        let by_text = visit(&proven, Mobiles::ByText);
        sign_up::confirm(place.db(), &place.nobody(), &by_text, token, "").await.unwrap();
        links::ask_reset(place.db(), &place.nobody(), &by_text, "07700 900456").await.unwrap();
        let mails = place.mails().await;
        assert!(
            matches!(mails.as_slice(), [mail] if mail.is_text() && matches!(mail.letter, Letter::ResetPassword { .. }))
        );
    }
}

#[tokio::test]
async fn export_and_erasure_know_the_number() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let (browser, _) = joined(&place, &staff, MOBILE).await;
        // A sign-up with the same number that was never finished.
        let other = Browser::begun(&place, "2").await;
        let code = card(&place, &staff, Way::Code).await;
        begin(&place, &other, Mobiles::ByCode, MOBILE, &code).await.unwrap();
        let own = queries::own(place.db().conn(), &browser.session().actor()).await.unwrap();
        let all = serde_json::to_string(&erase::export(place.db(), browser.session()).await.unwrap()).unwrap();
        assert!(all.contains(KEPT) && all.contains("mobile_sign_in") && !all.contains("code_hash"), "{all}");
        erase::erase(place.db(), browser.session(), PASSWORD).await.unwrap();
        let conn = place.db().conn();
        assert_eq!(mobile_sign_in::Entity::find().count(conn).await.unwrap(), 0);
        assert_eq!(entity::Entity::find_by_id(own.id).count(conn).await.unwrap(), 0);
        assert_eq!(domain::account::sign_up_draft::Entity::find().count(conn).await.unwrap(), 0);
        assert_eq!(sign_up_row::Entity::find().count(conn).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn an_address_instead_of_the_number_ends_the_paper() {
    for place in Place::every(JoinPolicy::Code).await {
        let staff = clinician(&place).await;
        let (browser, paper) = joined(&place, &staff, MOBILE).await;
        let actor = browser.session().actor();
        let changed = settings::change_email(place.db(), &actor, &browser.visit(), PASSWORD, "maya@example.org").await;
        changed.unwrap();
        let mail = place.mails().await.remove(0);
        let Letter::ConfirmNewEmail { token } = &mail.letter else { panic!("{mail:?}") };
        links::confirm_email(place.db(), browser.session(), &browser.visit(), token).await.unwrap();
        assert_eq!(
            refused(reset(&place, &Browser::new("2"), "maya@example.org", &paper).await),
            [Problem::PaperCodeWrong]
        );
        Browser::new("2").sign_in(&place, "maya@example.org", PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn a_code_started_in_the_browser_counts_as_handed_out() {
    for place in Place::every(JoinPolicy::Open).await {
        let staff = clinician(&place).await;
        let code = card(&place, &staff, Way::Card).await;
        let typed = TypedCode::read(&code);
        let started = join::start(place.db(), &place.nobody(), Some("1"), &typed).await.unwrap();
        let Started::SignUp { code } = started else { panic!("{started:?}") };
        let browser = Browser::begun(&place, "1").await;
        let page = |invited| FirstPage { email: MOBILE, password: PASSWORD, code: "", invited };
        let visit = visit(&browser, Mobiles::ByCode);
        let without = sign_up::begin(place.db(), &place.trust, &visit, browser.session(), page(None)).await;
        assert_eq!(refused(without), [Problem::MobileNotHere], "where anybody may sign up, a number needs a code too");
        sign_up::begin(place.db(), &place.trust, &visit, browser.session(), page(Some(code))).await.unwrap();
    }
}
