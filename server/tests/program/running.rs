//! Start, stop, what is written down and what is counted.

use crate::support::{Place, ask, form, free_port};
use sea_orm::ConnectionTrait;
use std::time::Duration;

/// Words that must not be found anywhere but in the database.
const CANARY: &str = "yellow-canary-7431";

fn demo() -> Place {
    let place = Place::new();
    place.run(&["migrate"]).well();
    place.run(&["demo"]).well();
    place
}

fn a_save(text: &str) -> String {
    let (page, field) = crate::kill::a_field();
    form("/do/learning/save-notes", &format!("page={page}&versions[{field}]=&fields[{field}]={text}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_under_way_is_finished_before_it_stops() {
    let place = demo();
    let site = place.serve(&[]).await;
    let url = format!("sqlite://{}", place.folder.path().join("toolkit.db").display());
    let other = domain::db::connect(&domain::db::Options::new(url)).await.unwrap();
    let lock = sea_orm::TransactionTrait::begin(&other).await.unwrap();
    lock.execute_unprepared("UPDATE trust SET name = name").await.unwrap();
    let (port, form) = (site.port, a_save("kept"));
    let save = tokio::spawn(async move { ask(port, &form).await });
    tokio::time::sleep(Duration::from_millis(700)).await;
    let stopped = tokio::spawn(site.stop());
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!stopped.is_finished(), "it waits for the save");
    assert!(ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.is_none(), "and takes nothing new");
    lock.rollback().await.unwrap();
    let answer = save.await.unwrap().unwrap();
    assert!(answer.status == 200 && answer.text.contains("Saved"), "{} {}", answer.status, answer.text);
    assert!(stopped.await.unwrap(), "exit code 0");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_migrate_first_and_is_asked_for_its_health() {
    let place = Place::new();
    let site = place.serve(&["--migrate"]).await;
    let asked = Place::new().with("LEPTOS__SITE_ADDR", &format!("127.0.0.1:{}", site.port));
    assert!(asked.run(&["health"]).well().contains("\"ready\":true"));
    assert!(site.stop().await);
    assert!(asked.run(&["health"]).refused().contains("did not answer"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_and_the_figures_name_routes_and_no_people() {
    let metrics = free_port().await;
    let place = demo().with("METRICS__ADDR", &format!("127.0.0.1:{metrics}"));
    let site = place.serve(&[]).await;
    for path in ["/modules", "/modules", &format!("/modules/{CANARY}"), &format!("/{CANARY}"), &format!("/?q={CANARY}")]
    {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: session={CANARY}\r\nUser-Agent: {CANARY}\r\n\
             X-Request-Id: {CANARY}\r\nReferer: http://localhost/{CANARY}\r\nConnection: close\r\n\r\n"
        );
        assert!(ask(site.port, &request).await.is_some());
        assert!(site.get("/modules").await.is_some());
    }
    assert_eq!(ask(site.port, &a_save(CANARY)).await.unwrap().status, 200);
    let forged = a_save(CANARY).replace("Origin: http://localhost", &format!("Origin: http://{CANARY}"));
    assert_eq!(ask(site.port, &forged).await.unwrap().status, 403);
    let figures =
        ask(metrics, "GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap().text;
    assert!(site.get("/metrics").await.unwrap().status == 404, "not where people can reach it");
    assert!(site.stop().await);

    let log = place.written();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let requests: Vec<_> = lines.iter().filter(|line| line["message"] == "request").collect();
    let page = requests.iter().find(|line| line["route"] == "/modules/{module}").unwrap();
    assert_eq!((&page["status"], &page["method"]), (&404.into(), &"GET".into()));
    assert!(page["request"].as_str().unwrap().len() == 36 && page["ms"].is_number() && page["queries"].is_number());
    let save = requests.iter().find(|line| line["route"] == "/do/learning/save-notes").unwrap();
    assert!(save["queries"].as_u64().unwrap() > 2, "{save}");
    assert!(lines.iter().any(|line| line["message"] == "finished page" && line["route"] == "/modules"));
    assert!(figures.contains("http_requests_total{") && figures.contains("route=\"/modules/{module}\""), "{figures}");
    assert!(figures.contains("http_request_seconds_bucket") && figures.contains("http_cached_pages_total"));
    for (place, text) in [("log", &log), ("figures", &figures)] {
        assert!(!text.contains(CANARY), "the {place} must not know");
    }
    assert!(log.contains("/modules/{module}"), "the search works: what is there is found");
}
