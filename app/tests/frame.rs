//! What stands around every page.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

use app::{
    ui::{Frame, FrameData, Place, Viewer},
    words::Words,
};
use leptos::prelude::*;

const PLACES: [Place; 6] = [Place::Home, Place::Learn, Place::Account, Place::Help, Place::Staff, Place::Other];

fn viewers() -> [Viewer; 3] {
    let signed_in = |staff| Viewer::SignedIn { display_name: "Wren".to_owned(), staff };
    [Viewer::SignedOut, signed_in(false), signed_in(true)]
}

fn frame(place: Place, viewer: Viewer) -> FrameData {
    FrameData {
        trust_name: "Northmoor and Vale NHS Foundation Trust".to_owned(),
        trust_short_name: "Northmoor and Vale NHS".to_owned(),
        trust_colour: None,
        logo: None,
        closing: None,
        place,
        viewer,
        sandbox: false,
        lang: "en".to_owned(),
        dir: "ltr",
        languages: None,
    }
}

fn html(frame: FrameData) -> String {
    Owner::new().with(|| {
        provide_context(Words::of("en"));
        view! { <Frame frame><h1>"The page"</h1></Frame> }.to_html()
    })
}

#[test]
fn every_frame_leads_to_urgent_help_and_skips_to_the_page() {
    for place in PLACES {
        for viewer in viewers() {
            let html = html(frame(place, viewer.clone()));
            let at =
                |what: &str| html.find(what).unwrap_or_else(|| panic!("{place:?}, {viewer:?}: no {what} in {html}"));
            assert!(at("nhsuk-skip-link") < at("<header"), "the skip link is the first stop");
            assert!(at("<header") < at("<main") && at("<main") < at("<h1") && at("<h1") < at("<footer"));
            assert_eq!(html.matches("<main").count(), 1);
            assert_eq!(html.matches("rt-urgent\"").count(), 1, "urgent help is one place, always the same");
            assert!(at("aria-label=\"Main\"") < at("rt-urgent\""));
            for address in ["/urgent-help", "/privacy", "/cookies", "/accessibility", "/about", "/terms"] {
                assert!(html.contains(&format!("href=\"{address}\"")), "{place:?}: no link to {address}");
            }
            assert!(!html.contains('⟦'), "{place:?}: words missing in {html}");
            assert!(!html.contains(" style="), "{place:?}: the policy forbids style attributes");
        }
    }
}

#[test]
fn only_open_doors_are_shown() {
    for viewer in viewers() {
        let html = html(frame(Place::Home, viewer));
        for closed in ["Talk", "/group", "/messages"] {
            assert!(!html.contains(closed), "{closed} is not open yet");
        }
    }
    let [signed_out, relative, staff] = viewers().map(|viewer| html(frame(Place::Home, viewer)));
    assert!(signed_out.contains("/sign-in") && !signed_out.contains("/account\""));
    assert!(relative.contains("/account\"") && !relative.contains("/sign-in") && !relative.contains("/staff"));
    assert!(staff.contains("/staff"));
}

#[test]
fn signing_out_is_a_post_and_last_among_the_account_links() {
    let html = html(frame(Place::Home, viewers()[1].clone()));
    let form = html.find("<form method=\"post\" action=\"/do/account/sign-out\"").expect("a form");
    let account = html.find("href=\"/account\"").expect("a link to the account");
    let end_of_list = form + html[form..].find("</ul>").expect("the end of the list");
    assert!(account < form);
    assert!(!html[form..end_of_list].contains("<a "), "nothing comes after signing out");
    assert!(!html.contains("href=\"/do/account/sign-out\""));
}

#[test]
fn the_page_says_whose_it_is_except_where_it_costs_a_line_of_help() {
    let learn = html(frame(Place::Learn, Viewer::SignedOut));
    assert!(learn.contains("rt-trustline") && learn.contains("is responsible for this site"));
    let help = html(frame(Place::Help, Viewer::SignedOut));
    assert!(!help.contains("rt-trustline") && !help.contains("Northmoor"));
}

#[test]
fn a_practice_site_says_so_and_a_stripe_is_only_ever_a_colour() {
    let plain = html(frame(Place::Home, Viewer::SignedOut));
    assert!(!plain.contains("rt-sandbox") && !plain.contains("rt-header--striped"));
    let coloured = |colour: &str| {
        let mut data = frame(Place::Home, Viewer::SignedOut);
        data.sandbox = true;
        data.trust_colour = Some(colour.to_owned());
        html(data)
    };
    let practice = coloured("#8a3b6f");
    assert!(practice.contains("not for real use") && practice.contains("rt-header--striped"));
    assert!(!practice.contains("#8a3b6f"), "the colour stands in a style sheet, never in an attribute");
    let wrong = coloured("red\"/><script>");
    assert!(!wrong.contains("script") && !wrong.contains("rt-header--striped"));
}

#[test]
fn the_navigation_marks_the_place() {
    let learn = html(frame(Place::Learn, Viewer::SignedOut));
    let marked = learn.find("aria-current=\"true\"").expect("a mark");
    assert!(learn[..marked].rfind("href=\"/modules\"").is_some_and(|link| marked - link < 40));
    assert_eq!(learn.matches("aria-current").count(), 1);
    assert!(!html(frame(Place::Other, Viewer::SignedOut)).contains("aria-current"));
}
