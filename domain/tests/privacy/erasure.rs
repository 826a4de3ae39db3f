//! Erasing one person leaves nothing of them and everything of others.

use crate::people::Two;
use domain::privacy;

#[tokio::test]
async fn nothing_is_left_but_what_is_kept() {
    for two in Two::every().await {
        let before = two.dump().await;
        let person = two.person(&two.maya).await;
        let write = two.db().write().await.unwrap();
        let gone = privacy::erase(&write, &person).await.unwrap();
        write.commit().await.unwrap();
        let after = two.dump().await;

        let mut went = 0;
        for (name, entry) in &privacy::register().table {
            let (rows, text) = (&after[name.as_str()], serde_json::to_string(&after[name.as_str()]).unwrap());
            let bytes = serde_json::to_string(&"maya".as_bytes()).unwrap();
            let bytes = bytes.trim_matches(['[', ']']);
            if entry.kept.is_some() || entry.owner.is_empty() {
                assert_eq!(rows, &before[name.as_str()], "{name} stays as it was");
                continue;
            }
            went += 1;
            assert!(!text.contains("maya") && !text.contains(bytes), "{name}: {text}");
            assert!(!text.contains(&two.maya.id.to_string()), "{name}: {text}");
            assert_eq!(rows.len(), before[name.as_str()].len() - 1, "{name}");
        }
        assert_eq!(gone, went);
        assert!(went >= 9);
    }
}

#[tokio::test]
async fn the_audit_log_keeps_ids_and_no_words() {
    for two in Two::every().await {
        let person = two.person(&two.maya).await;
        let write = two.db().write().await.unwrap();
        privacy::erase(&write, &person).await.unwrap();
        write.commit().await.unwrap();
        let audit = serde_json::to_string(&two.dump().await["audit"]).unwrap();
        assert!(audit.contains(&two.maya.id.to_string()));
        assert!(!audit.contains("maya"));
    }
}

#[tokio::test]
async fn dropped_before_the_end_nothing_was_erased() {
    for two in Two::every().await {
        let before = two.dump().await;
        let person = two.person(&two.maya).await;
        let write = two.db().write().await.unwrap();
        assert!(privacy::erase(&write, &person).await.unwrap() > 0);
        drop(write);
        assert_eq!(two.dump().await, before);
    }
}
