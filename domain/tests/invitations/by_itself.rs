//! What happens once an hour.

use crate::support::{DAY, EMAIL, Place, token};
use domain::{
    Role,
    invitations::{
        Typed,
        commands::{due, follow, join},
        queries::Found,
    },
    notify::Letter,
};

#[tokio::test]
async fn one_reminder_after_a_week_and_then_no_more() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        place.invite(&clinician, EMAIL).await.unwrap();
        let first = place.code().await;
        let back = place.invite(&clinician, "back@example.org").await.unwrap();
        follow::withdraw(place.db(), &clinician, back).await.unwrap();
        place.mails().await;
        assert_eq!(due::remind(place.db()).await.unwrap(), 0, "not at once");
        place.test.clock.forward(DAY * 7);
        assert_eq!(due::remind(place.db()).await.unwrap(), 1);
        let mails = place.mails().await;
        assert!(matches!(mails[0].letter, Letter::InvitationReminder { .. }) && mails[0].to == EMAIL);
        for code in [&first, &token(&mails[0])] {
            assert!(matches!(place.look(code).await, Found::Ready(_)), "both links work");
        }
        for _ in 0..4 {
            place.test.clock.forward(DAY * 7);
            assert_eq!(due::remind(place.db()).await.unwrap(), 0);
        }
    }
}

#[tokio::test]
async fn the_address_is_forgotten_thirty_days_after_the_end() {
    for place in Place::every().await {
        let clinician = place.member(Role::Clinician).await;
        let id = place.invite(&clinician, EMAIL).await.unwrap();
        let code = place.code().await;
        place.test.clock.forward(DAY * 59);
        assert_eq!(due::forget_addresses(place.db()).await.unwrap(), 0);
        place.test.clock.forward(DAY);
        assert_eq!(due::forget_addresses(place.db()).await.unwrap(), 1);
        assert_eq!(place.row(id).await.address, None);
        assert_eq!(place.look(&code).await, Found::Expired { renewable: None });
        assert!(join::renew(place.db(), &place.nobody(), None, &Typed::read(&code)).await.is_err());
    }
}
