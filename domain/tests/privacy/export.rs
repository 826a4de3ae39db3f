//! An export holds everything of one person and nothing of another.

use crate::people::Two;
use domain::privacy::{self, Export};

async fn export(two: &Two) -> Export {
    let snapshot = two.db().snapshot().await.unwrap();
    privacy::export(&snapshot, &two.person(&two.maya).await, two.db().now()).await.unwrap()
}

#[tokio::test]
async fn every_personal_and_special_category_column_is_there() {
    for two in Two::every().await {
        let export = export(&two).await;
        for (name, entry) in &privacy::register().table {
            let wanted: Vec<_> = entry.columns.iter().filter(|(_, column)| column.class.is_exported()).collect();
            if wanted.is_empty() {
                continue;
            }
            let table = export.tables.iter().find(|table| table.table == name);
            let table = table.unwrap_or_else(|| panic!("nothing of {name}"));
            assert_eq!(table.rows.len(), 1, "{name}");
            for (column, _) in &wanted {
                assert!(table.rows[0].get(*column).is_some_and(|value| !value.is_null()), "{name}.{column}");
            }
            assert_eq!(table.rows[0].len(), wanted.len(), "{name}: no other column");
        }
        assert_eq!(two.dump().await["note"].len(), 2, "reading changes nothing");
    }
}

#[tokio::test]
async fn nothing_of_anybody_else_and_no_secret() {
    for two in Two::every().await {
        let text = serde_json::to_string(&export(&two).await).unwrap();
        assert!(text.contains("maya wrote this"));
        for never in ["omar", "password-hash", "token"] {
            assert!(!text.contains(never), "{never}: {text}");
        }
    }
}

#[tokio::test]
async fn times_can_be_read() {
    for two in Two::every().await {
        let export = export(&two).await;
        let account = &export.tables.iter().find(|table| table.table == "account").unwrap().rows[0];
        assert_eq!(account["created_at"], "2026-11-23T03:00:00Z");
    }
}
