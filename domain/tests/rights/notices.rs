//! Versions of terms and notice.

use crate::support::{EMAIL, Place};
use data_encoding::HEXLOWER;
use domain::{
    Role,
    rights::notices::{CURRENT, Notice, commands, entity, queries},
};
use sea_orm::EntityTrait;
use sha2::{Digest, Sha256};

/// The text of each version. If this fails: does the change matter to readers? Then raise the version in `domain/src/rights/notices`,
/// say what changed as `rights-notice-<id>-<version>`, and put the new hash here. Else put the new hash here alone.
const TEXTS: [(&str, i32, &str); 2] = [
    ("privacy", 1, "a44ac5c3b5ce0c30b324def1bd39f113aee3104c615df2a5bc6c330208198ac6"),
    ("terms", 1, "a3585d4acea1298fa5f1eb7157de5d6752fb433183bf1de8f42e2a0961450c01"),
];

#[test]
fn a_changed_text_is_noticed() {
    for (notice, (id, version, hash)) in CURRENT.iter().zip(TEXTS) {
        let text = std::fs::read(format!("../content/en/site/{id}.md")).unwrap();
        let found = HEXLOWER.encode(&Sha256::digest(text));
        assert_eq!((notice.id, notice.version, found.as_str()), (id, version, hash));
    }
}

#[tokio::test]
async fn what_changed_is_shown_once() {
    for place in Place::every().await {
        let maya = place.account(Role::Relative, EMAIL).await;
        let id = maya.account_id().unwrap();
        let newer = [Notice { id: "privacy", version: 2 }, Notice { id: "terms", version: 1 }];
        let unseen = async |now: &[Notice]| queries::unseen(place.db().conn(), id, now).await.unwrap();
        assert_eq!(unseen(&CURRENT).await, [], "who agreed before versions were kept agreed to the first");
        assert_eq!(unseen(&newer).await, [newer[0]]);
        commands::seen(place.db(), &maya, &unseen(&newer).await).await.unwrap();
        commands::seen(place.db(), &maya, &[newer[0]]).await.unwrap();
        assert_eq!(unseen(&newer).await, []);
        let kept = entity::Entity::find().all(place.db().conn()).await.unwrap();
        assert_eq!((kept.len(), kept[0].version, kept[0].seen_at), (1, 2, place.now()));
        assert!(place.acts().await.contains(&"notices-seen".to_owned()));
    }
}
