//! The account as people meet it: pages, forms, links in letters. Without JavaScript unless a test says otherwise.

mod confirming;
mod constant_answers;
mod deleting;
mod devices;
mod forgotten;
mod locking;
mod mobile;
mod names;
mod one_person;
mod passkeys;
mod second_factor;
mod settings;
mod sign_in;
mod sign_in_links;
mod sign_up;
mod still_there;
mod words;

use crate::support::{Answer, Client, Letter, TestApp};

/// Words that appear nowhere else: typed into fields, looked for where they must not be.
pub const NEW_PASSWORD: &str = "seven quiet herons & a kettle";

/// Both pages of a sign-up, up to "Check your email".
pub async fn sign_up(app: &TestApp, browser: &mut Client, email: &str, name: &str) -> Answer {
    let page = browser.submit("/do/account/sign-up", &[("email", email), ("password", NEW_PASSWORD)]).await;
    assert!(page.text().contains("Are you 18 or over?"), "{}", page.text());
    let page = browser.submit("/do/account/about-you", &[("name", name), ("adult", "yes")]).await;
    assert!(page.text().contains("Check your email"), "{}", page.text());
    app.db.clock.forward(std::time::Duration::from_secs(1));
    page
}

/// The only letter that went out.
pub async fn letter(app: &TestApp) -> Letter {
    let mut letters = app.run_jobs().await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    letters.remove(0)
}

/// Signs in; says where it leads.
pub async fn sign_in(browser: &mut Client, email: &str, password: &str) -> Answer {
    browser.post_form("/do/account/sign-in", &[("email", email), ("password", password)]).await
}
