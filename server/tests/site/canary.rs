//! What people type appears in no log, letter, address, figure or error page.

use crate::{
    matrix::ACTS,
    support::{Answer, Client, TestApp},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use domain::Role;
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;

/// Nothing else on the site is called this.
const CANARY: &str = "zebrafinch";

/// A log that is kept, to be searched.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Every field of the form filled with the canary; names stay as they are.
fn filled(fields: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    let value = |name: &str, value: &str| match name {
        // What the form is about must be right, or nothing is read of the rest.
        "page" | "adult" | "device" | "kind" | "id" => value.to_owned(),
        "email" => format!("{CANARY}@northwick.test"),
        _ => format!("{CANARY} and a long odd lamp 77"),
    };
    fields.iter().map(|(name, default)| (*name, value(name, default))).collect()
}

/// Where an answer must not carry the canary: its headers, and its body if it is an error. The one exception is the box in
/// which an error page hands an exercise's words back to whoever typed them.
fn searched(answer: &Answer) -> String {
    let mut all = format!("{:?}", answer.headers);
    if answer.status.is_client_error() || answer.status.is_server_error() {
        let page = String::from_utf8_lossy(&answer.bytes).into_owned();
        let outside =
            page.split("<textarea").map(|part| part.split_once("</textarea>").map_or(part, |(_, after)| after));
        all.extend(outside);
    }
    all
}

/// Sends every form every way: plain, by script, cut off, and from another site.
async fn send_everything(client: &mut Client) -> Vec<(String, String)> {
    let mut found = vec![];
    for (endpoint, fields, _) in ACTS {
        let fields = filled(fields);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for answer in [client.post_form(endpoint, &fields).await, client.post_json(endpoint, &fields).await] {
            found.push((format!("{endpoint} ({})", answer.status), searched(&answer)));
        }
        for (site, body) in
            [("same-origin", format!("%%%={CANARY}&=&{CANARY}")), ("cross-site", format!("name={CANARY}"))]
        {
            let request = Request::post(*endpoint)
                .header(header::ACCEPT, "text/html")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", site)
                .body(Body::from(body))
                .unwrap();
            let answer = client.send(request).await;
            found.push((format!("{endpoint} {site} ({})", answer.status), searched(&answer)));
        }
    }
    found
}

/// Signs up under a name and an address that hold the canary, so that a letter is written.
async fn sign_up(client: &mut Client) {
    let email = format!("{CANARY}-two@northwick.test");
    client.submit("/do/account/sign-up", &[("email", &email), ("password", "kettle on the blue stove")]).await;
    let about_you = [("name", CANARY), ("insists_on", CANARY), ("adult", "yes")];
    let page = client.submit("/do/account/about-you", &about_you).await;
    assert!(page.text().contains(&email), "the page that follows names the address");
}

#[tokio::test]
async fn what_is_typed_appears_in_no_log_letter_address_figure_or_error_page() {
    let log = Log::default();
    // For every thread: what a test beside this one logs holds no canary.
    let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(log.clone()).finish();
    tracing::subscriber::set_global_default(lines).unwrap();
    let recorder = PrometheusBuilder::new().build_recorder();
    let figures = recorder.handle();
    let _counting = metrics::set_default_local_recorder(&recorder);

    let app = TestApp::new().await;
    let mut everything = vec![];
    for mut client in [app.visitor(), app.signed_in(Role::Relative).await, app.signed_in(Role::Clinician).await] {
        everything.extend(send_everything(&mut client).await);
    }
    let mut newcomer = app.visitor();
    sign_up(&mut newcomer).await;
    let letters = app.run_jobs().await;
    assert!(!letters.is_empty(), "letters were written");
    for letter in letters {
        everything.push(("a letter".to_owned(), format!("{}{}{}", letter.subject, letter.text, letter.html)));
    }
    everything.push(("the log".to_owned(), log.text()));
    everything.push(("the figures".to_owned(), figures.render()));
    assert!(log.text().contains("/do/learning/save-notes"), "the log was listened to");
    assert!(figures.render().contains("/do/learning/save-notes"), "the figures were listened to");

    let leaks: Vec<&String> =
        everything.iter().filter(|(_, text)| text.contains(CANARY)).map(|(place, _)| place).collect();
    assert!(leaks.is_empty(), "found in {leaks:?}");

    // The search works: a line that leaks is found.
    tracing::info!(typed = CANARY, "leaks on purpose");
    assert!(log.text().contains(CANARY));
}
