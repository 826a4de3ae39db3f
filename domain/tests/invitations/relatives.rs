//! From a code to an account.

use crate::support::{DAY, EMAIL, PASSWORD, Place, make_trust, member, token, visit};
use domain::{
    Actor, Role,
    account::{
        self, Email,
        commands::{
            join_codes,
            sign_up::{self, FirstPage, Next, SecondPage},
        },
        sessions::Session,
    },
    invitations::{
        Failed, State, Typed, Way,
        commands::{
            cards::{self, NewCodes},
            follow,
            join::{self, Started},
            send,
        },
        queries::{self, Found},
    },
    notify::Letter,
};
use sea_orm::EntityTrait;

async fn start(place: &Place, code: &str) -> Started {
    join::start(place.db(), &place.nobody(), Some("1"), &Typed::read(code)).await.unwrap()
}

/// Both pages, with the code whose Start was pressed.
async fn pages(place: &Place, session: &Session, code: &str, email: &str) -> Next {
    let Started::SignUp { code } = start(place, code).await else { panic!("a practice run") };
    let page = FirstPage { email, password: PASSWORD, code: "", invited: Some(code) };
    sign_up::begin(place.db(), &place.trust, &visit(session), session, page).await.unwrap();
    let page = SecondPage { name: "Sunflower", insists_on: "", adult: Some(true) };
    sign_up::finish(place.db(), &place.nobody(), &visit(session), session, page).await.unwrap()
}

async fn confirm(place: &Place, session: &Session, token: &str) -> Result<Actor, account::Failed> {
    let arrived = sign_up::confirm(place.db(), &place.nobody(), &visit(session), token, "").await?;
    Ok(arrived.started.session.actor())
}

#[tokio::test]
async fn whoever_comes_by_the_mail_needs_no_second_mail() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let code = place.code().await;
        for _ in 0..3 {
            let Found::Ready(invited) = place.look(&code).await else { panic!("not ready") };
            assert_eq!((invited.proves(), invited.from.as_deref()), (Some(EMAIL), Some("Dr Rowe")));
        }
        assert_eq!(place.row(id).await.state(place.db().now()), State::Sent, "looking is no opening");
        let session = place.browser().await;
        let Next::Proven { token } = pages(&place, &session, &code, EMAIL).await else { panic!("a mail was sent") };
        assert_eq!(place.row(id).await.state(place.db().now()), State::Opened);
        let relative = confirm(&place, &session, &token).await.unwrap();
        assert_eq!(relative.role(), Some(Role::Relative));
        let row = place.row(id).await;
        assert_eq!((row.state(place.db().now()), row.address.as_deref()), (State::Joined, None));
        assert_eq!(row.account_id, relative.account_id());
        assert_eq!(place.look(&code).await, Found::Used);
        assert!(place.mails().await.is_empty());
    }
}

#[tokio::test]
async fn another_address_is_confirmed_by_mail_as_always() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let code = place.code().await;
        let session = place.browser().await;
        assert_eq!(pages(&place, &session, &code, "other@example.org").await, Next::CheckEmail);
        let mails = place.mails().await;
        let Letter::ConfirmSignUp { token } = &mails[0].letter else { panic!("{mails:?}") };
        confirm(&place, &session, token).await.unwrap();
        assert_eq!(place.row(id).await.state(place.db().now()), State::Joined);
    }
}

#[tokio::test]
async fn a_code_that_is_read_out_proves_no_address() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let new = NewCodes { way: Way::Code, count: 1, team: None };
        let code = cards::make(place.db(), &clinician, new).await.unwrap().remove(0).shown();
        let session = place.browser().await;
        assert_eq!(pages(&place, &session, &code, EMAIL).await, Next::CheckEmail);
    }
}

#[tokio::test]
async fn who_has_an_account_meanwhile_is_told_by_mail_and_not_on_the_screen() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        place.invite(&clinician, EMAIL).await.unwrap();
        let code = place.code().await;
        member(place.db(), place.trust.id, Role::Relative, "Before", Some(EMAIL)).await;
        let session = place.browser().await;
        assert_eq!(pages(&place, &session, &code, EMAIL).await, Next::CheckEmail);
        assert!(matches!(place.mails().await[0].letter, Letter::AlreadyHasAccount));
    }
}

#[tokio::test]
async fn of_two_people_with_links_of_one_invitation_one_joins() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let first = place.code().await;
        follow::resend(place.db(), &clinician, id).await.unwrap();
        let second = place.code().await;
        let (one, two) = (place.browser().await, place.browser().await);
        let Next::Proven { token } = pages(&place, &one, &first, EMAIL).await else { panic!() };
        assert_eq!(pages(&place, &two, &second, "other@example.org").await, Next::CheckEmail);
        let mail = place.mails().await.remove(0);
        let Letter::ConfirmSignUp { token: other } = mail.letter else { panic!() };
        confirm(&place, &one, &token).await.unwrap();
        let late = confirm(&place, &two, &other).await;
        assert!(matches!(late, Err(account::Failed::Refused(problems)) if problems == [account::Problem::CodeWrong]));
    }
}

#[tokio::test]
async fn an_old_link_has_a_new_one_sent_to_the_same_address() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let old = place.code().await;
        place.test.clock.forward(DAY * 30);
        assert_eq!(place.look(&old).await, Found::Expired { renewable: Some(id) });
        let gone = join::start(place.db(), &place.nobody(), None, &Typed::read(&old)).await;
        assert!(matches!(gone, Err(Failed::CodeGone)));
        join::renew(place.db(), &place.nobody(), None, &Typed::read(&old)).await.unwrap();
        let mail = place.mails().await.remove(0);
        assert_eq!(mail.to, EMAIL);
        assert!(matches!(place.look(&token(&mail)).await, Found::Ready(_)));
        assert!(matches!(place.look(&old).await, Found::Expired { .. }), "the old one stays old");
        let session = place.browser().await;
        assert!(matches!(pages(&place, &session, &token(&mail), EMAIL).await, Next::Proven { .. }));
    }
}

#[tokio::test]
async fn what_leads_nowhere_says_why_and_another_trusts_code_is_like_none() {
    for place in Place::every().await {
        let other = make_trust(place.db(), "second.test").await;
        let theirs = join_codes::create(place.db(), other.id, 1, DAY).await.unwrap();
        assert_eq!(place.look(&theirs).await, Found::Unknown);
        let mut mistyped = theirs.clone();
        let last = if mistyped.pop() == Some('A') { 'B' } else { 'A' };
        mistyped.push(last);
        assert_eq!(place.look(&mistyped).await, Found::Mistyped);
        assert_eq!(place.look("anything at all").await, Found::Mistyped);
        let ours = join_codes::create(place.db(), place.trust.id, 1, DAY).await.unwrap();
        assert!(matches!(place.look(&ours).await, Found::Ready(invited) if invited.invitation.is_none()));
    }
}

#[tokio::test]
async fn codes_cannot_be_guessed_for_long_from_one_network() {
    let place = Place::every().await.remove(0);
    let good = join_codes::create(place.db(), place.trust.id, 5, DAY).await.unwrap();
    let look = async |code: &str, client: &str| {
        queries::look(place.db(), &place.nobody(), Some(client), &Typed::read(code)).await
    };
    for _ in 0..20 {
        assert!(matches!(look(&good, "1").await.unwrap(), Found::Ready(_)), "right ones are not counted");
    }
    for _ in 0..10 {
        assert_eq!(look("ABCDE-FGHJL", "1").await.unwrap(), Found::Mistyped);
    }
    assert!(matches!(look(&good, "1").await, Err(Failed::TooMany)));
    assert!(matches!(look(&good, "2").await.unwrap(), Found::Ready(_)), "others are not held up");
}

#[tokio::test]
async fn practice_makes_nothing() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = send::practise(place.db(), &clinician).await.unwrap();
        let code = place.code().await;
        assert_eq!(start(&place, &code).await, Started::Practised { invitation: id });
        let Found::Ready(invited) = place.look(&code).await else { panic!() };
        assert_eq!(invited.proves(), None);
    }
}

#[tokio::test]
async fn an_erased_account_leaves_a_number_and_no_trace_of_whose_it_was() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let code = place.code().await;
        let session = place.browser().await;
        let Next::Proven { token } = pages(&place, &session, &code, EMAIL).await else { panic!() };
        let arrived = sign_up::confirm(place.db(), &place.nobody(), &visit(&session), &token, "").await.unwrap();
        let email = Email::parse(EMAIL).unwrap();
        account::commands::erase::erase(place.db(), &arrived.started.session, PASSWORD).await.unwrap();
        let row = place.row(id).await;
        assert_eq!((row.state(place.db().now()), row.account_id), (State::Joined, None));
        let left = account::entity::Entity::find().all(place.db().conn()).await.unwrap();
        assert!(left.iter().all(|account| account.email != email.as_str()));
    }
}

#[tokio::test]
async fn by_a_link_for_letters_many_join_and_each_is_counted() {
    for place in Place::every().await {
        let new = NewCodes { way: Way::Link, count: 1, team: None };
        let clinician = place.member(Role::Clinician).await;
        assert!(matches!(cards::make(place.db(), &clinician, new).await, Err(Failed::Forbidden)));
        let lead = place.member(Role::Lead).await;
        let code = cards::make(place.db(), &lead, new).await.unwrap().remove(0).shown();
        for email in ["a@b.org", "c@d.org"] {
            let session = place.browser().await;
            assert_eq!(pages(&place, &session, &code, email).await, Next::CheckEmail);
            let Letter::ConfirmSignUp { token } = place.mails().await.remove(0).letter else { panic!() };
            confirm(&place, &session, &token).await.unwrap();
        }
        assert!(matches!(place.look(&code).await, Found::Ready(_)), "the link goes on");
        let counts = queries::counts(place.db(), &lead).await.unwrap();
        assert_eq!((counts[&State::Joined], counts[&State::Opened]), (2, 1));
    }
}
