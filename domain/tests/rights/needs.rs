//! What people need to be reached.

use crate::support::{DAY, EMAIL, Place, refused};
use domain::{
    Role,
    rights::{
        Failed, Problem, asks,
        needs::{commands, queries},
    },
};

#[tokio::test]
async fn said_taken_back_and_asked_again_after_a_year() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        let ticks = ["large-print".to_owned(), "nonsense".to_owned(), "text-only".to_owned()];
        commands::say(place.db(), &maya, &ticks, " Polish ", "A quiet room").await.unwrap();
        let row = queries::own(place.db(), &maya).await.unwrap().unwrap();
        assert_eq!(row.ticked(), ["large-print", "text-only"]);
        assert_eq!((row.interpreter.as_deref(), row.other_need.as_deref()), (Some("Polish"), Some("A quiet room")));
        assert!(!place.sign_in(EMAIL).await.ask_seen);
        place.test.clock.forward(DAY * 365);
        assert!(place.sign_in(EMAIL).await.ask_seen, "a year later");
        commands::still_right(place.db(), &maya).await.unwrap();
        assert!(!place.sign_in(EMAIL).await.ask_seen);
        assert_eq!(queries::own(place.db(), &maya).await.unwrap().unwrap().ticked(), ["large-print", "text-only"]);
        commands::say(place.db(), &maya, &[], "", " ").await.unwrap();
        assert_eq!(queries::own(place.db(), &maya).await.unwrap(), None);
        place.test.clock.forward(DAY * 800);
        assert!(!asks(place.db().conn(), maya.account_id().unwrap(), place.now()).await.unwrap());
    }
}

#[tokio::test]
async fn two_hundred_characters_and_only_signed_in() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        let long = "é".repeat(201);
        assert_eq!(refused(commands::say(place.db(), &maya, &[], "", &long).await), [Problem::NeedTooLong]);
        commands::say(place.db(), &maya, &[], "", &"é".repeat(200)).await.unwrap();
        let nobody = commands::say(place.db(), &place.nobody(), &[], "", "x").await;
        assert!(matches!(nobody, Err(Failed::SignedOut)));
    }
}
