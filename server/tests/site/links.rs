//! The link checker, against a server of our own.

use axum::{
    Router,
    http::{Method, StatusCode},
    response::Redirect,
    routing::{any, get},
};
use server::links::{AT_ONCE, broken};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// Serves `router` on a free port of this machine; gives its address without the path.
async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    address
}

/// What was found, as "path: why".
async fn found(host: &str, paths: &[&str], patience: Duration) -> Vec<String> {
    let addresses: Vec<String> = paths.iter().map(|path| format!("{host}{path}")).collect();
    let asked = move || {
        let all: Vec<&str> = addresses.iter().map(String::as_str).collect();
        broken(&all, patience)
    };
    let found = tokio::task::spawn_blocking(asked).await.unwrap();
    found.into_iter().map(|broken| format!("{}: {}", broken.address.replace(host, ""), broken.why)).collect()
}

async fn no_head(method: Method) -> StatusCode {
    if method == Method::HEAD { StatusCode::METHOD_NOT_ALLOWED } else { StatusCode::OK }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_answer_is_told_and_why() {
    let router = Router::new()
        .route("/good", get(|| async { "here" }))
        .route("/no-head", any(no_head))
        .route("/moved", get(|| async { Redirect::permanent("/good") }))
        .route("/moved-away", get(|| async { Redirect::permanent("/gone") }))
        .route("/slow", get(|| tokio::time::sleep(Duration::from_secs(60))));
    let host = serve(router).await;
    let paths = ["/good", "/no-head", "/moved", "/moved-away", "/gone", "/slow"];
    let told = found(&host, &paths, Duration::from_millis(800)).await;
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[..2], ["/gone: answers 404", "/moved-away: answers 404"]);
    assert!(told[2].starts_with("/slow: timeout"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_door_and_other_schemes_are_told() {
    let told =
        found("", &["http://127.0.0.1:1/", "ftp://example.org/", "file:///etc/hostname"], Duration::from_secs(2)).await;
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].starts_with("file:///etc/hostname: is neither http") && told[1].starts_with("ftp://"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_hurried() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let seen = most.clone();
    let busy = move || {
        let (now, most) = (now.clone(), most.clone());
        async move {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(50)).await;
            now.fetch_sub(1, Ordering::SeqCst);
        }
    };
    let host = serve(Router::new().route("/{n}", get(busy))).await;
    let paths: Vec<String> = (0..20).map(|n| format!("/{n}")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    assert!(found(&host, &paths, Duration::from_secs(20)).await.is_empty());
    let most = seen.load(Ordering::SeqCst);
    assert!((2..=AT_ONCE).contains(&most), "{most} at once");
}
