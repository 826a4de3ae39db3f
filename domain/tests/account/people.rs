//! The staff of a trust: added, begun, away, given another role, left.

use crate::support::{Browser, OTHER_PASSWORD, PASSWORD, Place, make_trust, nothing};
use domain::{
    Actor, Role, Uuid,
    account::{self, commands::erase, entity},
    invitations::{self, commands::send},
    notify::Letter,
    trust::{
        self, JoinPolicy, SiteState,
        people::{
            ASKED_FOR, Failed, Problem, UNUSED_AFTER, WELCOME_HOLDS,
            commands::{add, away, begin, change, due, end},
            former, presence, queries, welcome,
        },
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const NEW: &str = "rowe@example.org";

async fn person(place: &Place, role: Role, name: &str) -> Actor {
    let account = place.account(role, &format!("{name}@northwick.test")).await;
    Actor::account(place.trust.id, account.id, role)
}

fn id(actor: &Actor) -> Uuid {
    actor.account_id().unwrap()
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> Vec<Problem> {
    match outcome {
        Err(Failed::Refused(problems)) => problems,
        other => panic!("not refused: {other:?}"),
    }
}

async fn open(place: &Place, state: SiteState) {
    let row = trust::entity::ActiveModel { id: Set(place.trust.id), state: Set(state), ..Default::default() };
    trust::entity::Entity::update(row).exec(place.db().conn()).await.unwrap();
}

/// The token in the only mail that went out.
async fn token(place: &Place) -> String {
    let mails = place.mails().await;
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    match &mail.letter {
        Letter::StaffWelcome { token } => token.clone(),
        other => panic!("{other:?}"),
    }
}

async fn begun(place: &Place, token: &str, password: &str) -> Result<(), account::Failed> {
    let browser = Browser::new("1");
    begin::begin(place.db(), &place.trust, &browser.visit(), token, "Dr Rowe", password, true).await.map(|_| ())
}

#[tokio::test]
async fn whoever_is_added_begins_by_the_link_and_once() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        add::add(place.db(), &lead, "  Rowe@Example.org ", "clinician").await.unwrap();
        let token = token(&place).await;
        let people = queries::people(place.db(), &lead).await.unwrap();
        assert_eq!((people.here.len(), people.waiting.len()), (1, 1));
        let wrong = begun(&place, &token, "short").await;
        assert!(
            matches!(wrong, Err(account::Failed::Refused(problems)) if problems == [account::Problem::PasswordTooShort])
        );
        assert!(begun(&place, "another", OTHER_PASSWORD).await.is_err());
        begun(&place, &token, OTHER_PASSWORD).await.unwrap();
        let people = queries::people(place.db(), &lead).await.unwrap();
        assert!(people.waiting.is_empty());
        let rowe = people.here.iter().find(|member| member.account.email == NEW).unwrap();
        assert_eq!((rowe.account.role, rowe.account.display_name.as_str()), (Role::Clinician, "Dr Rowe"));
        assert_eq!(rowe.presence.as_ref().unwrap().signed_in_at, Some(place.db().now()));
        assert!(begun(&place, &token, OTHER_PASSWORD).await.is_err(), "it works once");
        assert_eq!(refused(add::add(place.db(), &lead, NEW, "lead").await), [Problem::AlreadyStaff]);
        assert!(place.acts().await.contains(&"staff-added".to_owned()));
    }
}

#[tokio::test]
async fn a_link_ends_when_it_is_old_sent_again_or_taken_back() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        add::add(place.db(), &lead, NEW, "supporter").await.unwrap();
        let first = token(&place).await;
        let waiting = || async { queries::people(place.db(), &lead).await.unwrap().waiting };
        add::send_again(place.db(), &lead, waiting().await[0].id).await.unwrap();
        let second = token(&place).await;
        assert!(begun(&place, &first, OTHER_PASSWORD).await.is_err());
        place.test.clock.forward(WELCOME_HOLDS);
        assert!(begun(&place, &second, OTHER_PASSWORD).await.is_err());
        add::send_again(place.db(), &lead, waiting().await[0].id).await.unwrap();
        let third = token(&place).await;
        add::take_back(place.db(), &lead, waiting().await[0].id).await.unwrap();
        assert!(begun(&place, &third, OTHER_PASSWORD).await.is_err());
        assert!(waiting().await.is_empty());
        assert!(matches!(add::take_back(place.db(), &lead, nothing()).await, Err(Failed::Missing)));
    }
}

#[tokio::test]
async fn a_lead_never_learns_that_an_address_is_a_relatives() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        place.account(Role::Relative, NEW).await;
        add::add(place.db(), &lead, NEW, "clinician").await.unwrap();
        let mails = place.mails().await;
        assert_eq!((mails.len(), &mails[0].letter), (1, &Letter::StaffNeedsOtherAddress));
        let people = queries::people(place.db(), &lead).await.unwrap();
        assert_eq!((people.here.len(), people.waiting[0].email.as_str()), (1, NEW));
    }
}

#[tokio::test]
async fn rows_are_all_good_or_nobody_is_added() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        let wrong = "email,role\na@example.org,clinician\nnot an address,lead\nb@example.org,boss\n";
        let Err(Failed::Rows(faults)) = add::add_many(place.db(), &lead, wrong).await else { panic!("taken") };
        let codes: Vec<String> = faults.iter().map(domain::table_text::Fault::code).collect();
        assert_eq!(codes, ["row:3:email:email-malformed", "row:4:role:role-wrong"]);
        let already = "email;role\na@example.org;Clinician\nlead@northwick.test;lead\n";
        assert_eq!(refused(add::add_many(place.db(), &lead, already).await), [Problem::AlreadyStaff]);
        assert!(welcome::Entity::find().all(place.db().conn()).await.unwrap().is_empty());
        assert!(place.mails().await.is_empty());
        let good = "email\trole\na@example.org\tclinician\nb@example.org\tSupporter\n";
        assert_eq!(add::add_many(place.db(), &lead, good).await.unwrap(), 2);
        assert_eq!(place.mails().await.len(), 2);
    }
}

#[tokio::test]
async fn only_leads_manage_and_only_their_own_trust() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        let colleague = person(&place, Role::Clinician, "clinician").await;
        let elsewhere = make_trust(place.db(), "Second", JoinPolicy::Open).await;
        let stranger = Actor::account(elsewhere.id, place.db().new_id(), Role::Lead);
        for role in [Role::Relative, Role::Supporter, Role::Clinician, Role::Operator] {
            let actor = Actor::account(place.trust.id, place.db().new_id(), role);
            assert!(matches!(add::add(place.db(), &actor, NEW, "lead").await, Err(Failed::Forbidden)), "{role:?}");
            assert!(matches!(queries::people(place.db(), &actor).await, Err(Failed::Forbidden)), "{role:?}");
            assert!(matches!(end::end(place.db(), &actor, id(&lead), None).await, Err(Failed::Forbidden)), "{role:?}");
        }
        assert!(matches!(add::add(place.db(), &place.nobody(), NEW, "lead").await, Err(Failed::SignedOut)));
        assert!(matches!(end::end(place.db(), &stranger, id(&colleague), None).await, Err(Failed::Missing)));
        assert!(matches!(change::set_role(place.db(), &stranger, id(&colleague), "lead").await, Err(Failed::Missing)));
        assert!(matches!(queries::one(place.db(), &stranger, id(&colleague)).await, Err(Failed::Missing)));
        assert!(matches!(away::end(place.db(), &colleague, id(&lead)).await, Err(Failed::Forbidden)));
        let relative = person(&place, Role::Relative, "maya").await;
        assert!(matches!(end::end(place.db(), &lead, id(&relative), None).await, Err(Failed::Missing)));
    }
}

#[tokio::test]
async fn a_lead_or_supporter_cannot_leave_before_another_is_there() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        let supporter = person(&place, Role::Supporter, "supporter").await;
        assert_eq!(refused(end::end(place.db(), &lead, id(&lead), None).await), [Problem::LastLead]);
        assert_eq!(refused(change::set_role(place.db(), &lead, id(&lead), "clinician").await), [Problem::LastLead]);
        let second = person(&place, Role::Lead, "second").await;
        open(&place, SiteState::Open).await;
        assert_eq!(
            refused(end::end(place.db(), &lead, id(&second), None).await),
            [Problem::LastLead],
            "2 on an open site"
        );
        assert_eq!(refused(end::end(place.db(), &lead, id(&supporter), None).await), [Problem::LastSupporter]);
        person(&place, Role::Supporter, "third").await;
        end::end(place.db(), &lead, id(&supporter), None).await.unwrap();
        open(&place, SiteState::Sandbox).await;
        end::end(place.db(), &lead, id(&second), None).await.unwrap();

        let mut browser = Browser::new("1");
        browser.sign_in_as_staff(&place, "lead@northwick.test").await;
        let own = erase::erase(place.db(), browser.session(), PASSWORD).await;
        assert_eq!(crate::support::refused(own), [account::Problem::LastLead], "nor by deleting the account");
        assert!(entity::Entity::find_by_id(id(&lead)).one(place.db().conn()).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn who_leaves_hands_over_and_stays_known_by_name_alone() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        let leaver = person(&place, Role::Clinician, "leaver").await;
        let heir = person(&place, Role::Clinician, "heir").await;
        let new = send::New { email: "maya@example.org", agreed: true, ..Default::default() };
        let invited = send::send(place.db(), &leaver, new).await.unwrap();
        assert!(matches!(
            invitations::queries::one(place.db(), &heir, invited).await,
            Err(invitations::Failed::Missing)
        ));
        for nobody in [nothing(), id(&leaver)] {
            let ended = end::end(place.db(), &lead, id(&leaver), Some(nobody)).await;
            assert_eq!(refused(ended), [Problem::NoColleague]);
        }
        place.mails().await;
        end::end(place.db(), &lead, id(&leaver), Some(id(&heir))).await.unwrap();
        assert!(entity::Entity::find_by_id(id(&leaver)).one(place.db().conn()).await.unwrap().is_none());
        let left = former::Entity::find().all(place.db().conn()).await.unwrap();
        assert_eq!((left.len(), left[0].role, left[0].successor_id), (1, Role::Clinician, Some(id(&heir))));
        let listed = invitations::queries::list(place.db(), &heir, None).await.unwrap();
        assert_eq!((listed.len(), listed[0].own, listed[0].inviter.as_deref()), (1, false, Some("Somebody")));
        let told = place.mails().await;
        assert!(told.iter().any(|mail| mail.letter == Letter::StaffAccountEnded && mail.to == "leaver@northwick.test"));
        // What was taken over goes on when the heir leaves too.
        end::end(place.db(), &lead, id(&heir), Some(id(&lead))).await.unwrap();
        let left = former::Entity::find().all(place.db().conn()).await.unwrap();
        assert!(left.iter().all(|row| row.successor_id == Some(id(&lead))));
        place.account(Role::Relative, "leaver@northwick.test").await;
    }
}

#[tokio::test]
async fn who_is_away_is_covered_until_the_day_is_over() {
    for place in Place::every(JoinPolicy::Open).await {
        let [away_one, cover] =
            [person(&place, Role::Clinician, "away").await, person(&place, Role::Clinician, "cover").await];
        let new = send::New { email: "maya@example.org", agreed: true, ..Default::default() };
        let invited = send::send(place.db(), &away_one, new).await.unwrap();
        let seen = || async { invitations::queries::one(place.db(), &cover, invited).await.is_ok() };
        let today = place.db().now().in_london().date();
        let until = today.tomorrow().unwrap().to_string();
        for wrong in [today.to_string(), "soon".to_owned()] {
            assert_eq!(
                refused(away::set(place.db(), &away_one, id(&away_one), &wrong, None).await),
                [Problem::DayWrong]
            );
        }
        away::set(place.db(), &away_one, id(&away_one), &until, Some(id(&cover))).await.unwrap();
        assert!(seen().await);
        place.test.clock.forward(DAY * 2);
        assert!(!seen().await);
        let until = place.db().now().in_london().date().tomorrow().unwrap().to_string();
        away::set(place.db(), &away_one, id(&away_one), &until, Some(id(&cover))).await.unwrap();
        away::end(place.db(), &away_one, id(&away_one)).await.unwrap();
        assert!(!seen().await);
        assert!(place.acts().await.iter().filter(|act| *act == "staff-back").count() == 1);
    }
}

#[tokio::test]
async fn accounts_that_nobody_uses_are_asked_about_once_and_then_end() {
    for place in Place::every(JoinPolicy::Open).await {
        let lead = person(&place, Role::Lead, "lead").await;
        let idle = person(&place, Role::Clinician, "idle").await;
        let busy = person(&place, Role::Clinician, "busy").await;
        place.account(Role::Relative, "maya@example.org").await;
        assert_eq!(due::ask_unused(place.db()).await.unwrap(), 0);
        place.test.clock.forward(UNUSED_AFTER);
        Browser::new("1").sign_in_as_staff(&place, "busy@northwick.test").await;
        assert_eq!(due::ask_unused(place.db()).await.unwrap(), 2, "the lead and the idle one, never a relative");
        assert_eq!(due::ask_unused(place.db()).await.unwrap(), 0, "once");
        let asked = place.mails().await;
        assert_eq!(asked.iter().filter(|mail| mail.letter == Letter::StaffUnused).count(), 2);
        assert_eq!(due::end_unused(place.db()).await.unwrap(), 0);
        place.test.clock.forward(ASKED_FOR);
        assert_eq!(due::end_unused(place.db()).await.unwrap(), 1, "the only lead stays");
        let here: Vec<Uuid> =
            queries::people(place.db(), &lead).await.unwrap().here.iter().map(|member| member.account.id).collect();
        assert!(here.contains(&id(&lead)) && here.contains(&id(&busy)) && !here.contains(&id(&idle)));
        Browser::new("2").sign_in_as_staff(&place, "lead@northwick.test").await;
        let row = presence::Entity::find_by_id(id(&lead)).one(place.db().conn()).await.unwrap().unwrap();
        assert_eq!(row.asked_at, None, "signing in is the answer");
    }
}
