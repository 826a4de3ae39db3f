//! Invitations to mobile numbers: the same as to addresses, where texts can be sent, and none where not.

use crate::support::{DAY, EMAIL, PASSWORD, Place, refused, token, visit};
use domain::{
    Role,
    account::{
        Mobiles, Visit,
        commands::sign_up::{self, FirstPage, Next, SecondPage},
        mobile_sign_in,
    },
    invitations::{
        Failed, Problem, State, Typed, Way,
        bulk::read,
        commands::{
            bulk, due, follow,
            join::{self, Started},
            send::{self, New},
        },
        queries,
    },
    notify::{self, Letter, commands as outbox},
    table_text::What,
};
use sea_orm::EntityTrait;

const MOBILE: &str = "07700 900123";
const KEPT: &str = "+447700900123";

async fn text(place: &Place, actor: &domain::Actor, to: &str, texts: bool) -> Result<domain::Uuid, Failed> {
    send::send(place.db(), actor, New { email: to, texts, agreed: true, team: None }).await
}

#[tokio::test]
async fn a_number_is_taken_only_where_texts_can_be_sent() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        assert_eq!(refused(text(&place, &clinician, MOBILE, false).await), [Problem::EmailMalformed]);
        assert_eq!(refused(text(&place, &clinician, "0115 496 0123", true).await), [Problem::MobileMalformed]);
        assert_eq!(refused(text(&place, &clinician, "maya", true).await), [Problem::EmailMalformed]);
        assert!(place.mails().await.is_empty());
        let id = text(&place, &clinician, MOBILE, true).await.unwrap();
        assert_eq!(text(&place, &clinician, "+44 7700 900123", true).await.unwrap(), id, "the same press");
        let row = place.row(id).await;
        assert_eq!((row.way, row.address.as_deref()), (Way::Text, Some(KEPT)));
        let mails = place.mails().await;
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        assert!(mail.is_text() && mail.to == KEPT);
        assert!(matches!(&mail.letter, Letter::Invitation { from, .. } if from == "Dr Rowe"));
    }
}

#[tokio::test]
async fn it_is_limited_reminded_resent_corrected_and_withdrawn_as_a_mail_is() {
    for place in Place::every().await {
        let (db, clinician) = (place.db(), place.member(Role::Clinician).await);
        let id = text(&place, &clinician, MOBILE, true).await.unwrap();
        follow::resend(db, &clinician, id).await.unwrap();
        assert_eq!(refused(follow::resend(db, &clinician, id).await), [Problem::NotNow]);
        place.mails().await;
        place.test.clock.forward(DAY * 7);
        assert_eq!((due::remind(db).await.unwrap(), due::remind(db).await.unwrap()), (1, 0));
        let mails = place.mails().await;
        assert!(mails[0].is_text() && matches!(mails[0].letter, Letter::InvitationReminder { .. }));
        assert!(matches!(place.look(&token(&mails[0])).await, queries::Found::Ready(_)));
    }
}

#[tokio::test]
async fn a_wrong_number_becomes_an_address_and_the_other_way_round() {
    for place in Place::every().await {
        let (db, clinician) = (place.db(), place.member(Role::Clinician).await);
        let id = text(&place, &clinician, MOBILE, true).await.unwrap();
        follow::correct(db, &clinician, id, EMAIL, true).await.unwrap();
        assert_eq!(place.row(id).await.way, Way::Email);
        assert!(!place.mails().await.iter().any(domain::notify::Mail::is_text), "the text that had not left is gone");
        follow::correct(db, &clinician, id, "07700 900456", true).await.unwrap();
        let row = place.row(id).await;
        assert_eq!((row.way, row.address.as_deref()), (Way::Text, Some("+447700900456")));
        follow::withdraw(db, &clinician, id).await.unwrap();
        assert_eq!(place.row(id).await.address, None);
        for number in 0..6 {
            let outcome = text(&place, &clinician, MOBILE, true).await;
            place.test.clock.forward(DAY / 144);
            assert_eq!(matches!(outcome, Err(Failed::TooMany)), number > 3, "{number}: five an hour to one number");
        }
    }
}

#[tokio::test]
async fn what_could_not_be_sent_is_shown_until_it_is_sent_again() {
    for place in Place::every().await {
        let (db, clinician) = (place.db(), place.member(Role::Clinician).await);
        let id = text(&place, &clinician, MOBILE, true).await.unwrap();
        assert!(queries::unsent(db, &[id]).await.unwrap().is_empty());
        let claimed = outbox::claim(db).await.unwrap().unwrap();
        assert_eq!(claimed.job.kind(), "text");
        outbox::give_up(db, &claimed).await.unwrap();
        assert!(queries::unsent(db, &[id]).await.unwrap().contains(&id));
        assert!(outbox::claim(db).await.unwrap().is_none(), "it is not tried again");
        let rows = notify::entity::Entity::find().all(db.conn()).await.unwrap();
        assert!(rows.iter().all(|row| row.payload.is_empty()), "and leaves no number behind");
        follow::resend(db, &clinician, id).await.unwrap();
        assert!(queries::unsent(db, &[id]).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_link_in_a_text_proves_the_number() {
    for place in Place::every().await {
        let (db, clinician) = (place.db(), place.member(Role::Clinician).await);
        text(&place, &clinician, MOBILE, true).await.unwrap();
        let code = place.code().await;
        let session = place.browser().await;
        let visit = Visit { mobiles: Mobiles::ByText, ..visit(&session) };
        let typed = Typed::read(&code);
        let Started::SignUp { code } = join::start(db, &place.nobody(), Some("1"), &typed).await.unwrap() else {
            panic!()
        };
        let page = FirstPage { email: "+44 7700 900123", password: PASSWORD, code: "", invited: Some(code) };
        sign_up::begin(db, &place.trust, &visit, &session, page).await.unwrap();
        let page = SecondPage { name: "Sunflower", insists_on: "", adult: Some(true) };
        let next = sign_up::finish(db, &place.nobody(), &visit, &session, page).await.unwrap();
        let Next::Proven { token } = next else { panic!("{next:?}") };
        let arrived = sign_up::confirm(db, &place.nobody(), &visit, &token, "").await.unwrap();
        assert!(arrived.paper_code.is_some());
        let account = arrived.started.session.actor().account_id().unwrap();
        let own = mobile_sign_in::Entity::find_by_id(account).one(db.conn()).await.unwrap().unwrap();
        assert!(own.proven_at.is_some() && own.code_kept_at.is_none());
        assert!(place.mails().await.is_empty(), "no second text");
    }
}

#[tokio::test]
async fn many_at_once_may_be_mobiles_too() {
    for place in Place::every().await {
        let (db, clinician) = (place.db(), place.member(Role::Clinician).await);
        let rows = "email or mobile,agreed\nmaya@example.org,yes\n07700 900123,yes\n7700900456,yes\n";
        bulk::send(db, &clinician, rows, None, true).await.unwrap();
        let mut to: Vec<String> = place.mails().await.into_iter().map(|mail| mail.to).collect();
        to.sort();
        assert_eq!(to, ["+447700900123", "+447700900456", "maya@example.org"]);
        let list = queries::list(db, &clinician, None).await.unwrap();
        assert!(list.iter().all(|listed| listed.row.state(db.now()) == State::Sent));
    }
}

#[test]
fn rows_with_numbers_say_exactly_what_is_wrong() {
    let faults = |text: &str, texts| {
        let faults = read(text, texts).unwrap_err();
        faults.iter().map(|fault| (fault.line, fault.what)).collect::<Vec<_>>()
    };
    let rows = "email,agreed\n07700 900123,yes\n0115 496 0123,yes\n+447700900123,yes\nx,yes\n,yes\n";
    let wrong = [(3, What::MobileMalformed), (4, What::Twice), (5, What::EmailMalformed), (6, What::EmailMissing)];
    assert_eq!(faults(rows, true), wrong);
    assert_eq!(faults("email,agreed\n07700 900123,yes\n", false), [(2, What::EmailMalformed)]);
    assert_eq!(faults("email or mobile,agreed\nmaya@example.org,yes\n", false), [(1, What::Headings)]);
    assert_eq!(read("Mobile;Agreed\n07700 900123;YES\n", true).unwrap()[0].as_str(), KEPT);
}
