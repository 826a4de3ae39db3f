//! The head of every page: whose site it is, the wordmark, the menu, the navigation.

use super::{FrameData, Glyph, Icon, Place, Raw, Viewer, links};
use crate::words::Words;
use leptos::prelude::*;

const MARK: &str = r#"<svg viewBox="0 0 36 40" aria-hidden="true" focusable="false"><path class="i-lamp" d="M7.5 22.5h21c0 7-4.5 11.5-10.5 11.5S7.5 29.5 7.5 22.5z"/><path d="M4 38V17.5C4 9 10 3 18 3s14 6 14 14.5V38M2 38h32M7.5 22.5h21M12.5 11.5h11l5 11h-21z" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>"#;

/// The head of a page. Menu and navigation stand in the order in which they are seen and reached by Tab.
#[component]
pub fn Header(
    /// What the frame knows about the page.
    frame: FrameData,
) -> impl IntoView {
    let words = expect_context::<Words>();
    // The colour itself comes with a style sheet of its own: the content security policy allows no style attributes.
    let class =
        if frame.trust_colour.as_deref().is_some_and(is_colour) { "rt-header rt-header--striped" } else { "rt-header" };
    let wrap = if frame.place == Place::Staff { "rt-wrap rt-wrap--wide" } else { "rt-wrap" };
    let sandbox = frame.sandbox.then(|| {
        view! {
            <div class="rt-sandbox">
                <p class=wrap>{words.get("ui-sandbox")}</p>
            </div>
        }
    });
    view! {
        <header class=class>
            <div class=wrap>
                {(frame.place != Place::Help).then(|| trust_line(&frame, &words))}
                <div class="rt-header__row">
                    <a class="rt-wordmark" href=links::HOME aria-label=words.get("ui-brand-name")>
                        <Raw html=MARK/>
                        <span>
                            <span dir="auto">{words.get("ui-brand-1")}</span>
                            " "
                            <span dir="auto">{words.get("ui-brand-2")}</span>
                        </span>
                    </a>
                    <a class="rt-leave" href=links::MEASURES aria-label=words.get("ui-leave-long") data-leave="">
                        {words.get("ui-leave")}
                    </a>
                    <Menu viewer=frame.viewer.clone()/>
                    <Nav place=frame.place viewer=frame.viewer/>
                </div>
            </div>
            {sandbox}
        </header>
    }
}

fn trust_line(frame: &FrameData, words: &Words) -> impl IntoView + use<> {
    let offered = |name: &str| words.with("ui-offered-with", &[("trust", name.into())]);
    view! {
        <div class="rt-trustline">
            <span class="brief">{offered(&frame.trust_short_name)}</span>
            <span class="long">{offered(&frame.trust_name)}</span>
        </div>
    }
}

fn is_colour(colour: &str) -> bool {
    colour.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Everything the bar has no room for. With very large text the bar keeps only urgent help, so the menu repeats the rest.
#[component]
fn Menu(viewer: Viewer) -> impl IntoView {
    let words = expect_context::<Words>();
    let link = |id: &str, href: &'static str| view! { <li><a href=href>{words.get(id)}</a></li> };
    let account = match &viewer {
        Viewer::SignedOut => view! {
            {link("ui-sign-in", links::SIGN_IN)}
            {link("ui-sign-up", links::SIGN_UP)}
        }
        .into_any(),
        Viewer::SignedIn { display_name, .. } => view! {
            <li class="rt-menu__who">{words.with("ui-signed-in-as", &[("name", display_name.as_str().into())])}</li>
            {link("ui-account", links::ACCOUNT)}
            <li>
                <form method="post" action=links::SIGN_OUT data-sign-out="">
                    <button class="rt-linkbutton" type="submit">
                        {words.get("ui-sign-out")}
                    </button>
                </form>
            </li>
        }
        .into_any(),
    };
    view! {
        <details class="rt-menu">
            <summary>
                <Icon glyph=Glyph::Menu/>
                {words.get("ui-menu")}
            </summary>
            <div class="rt-menu__panel">
                <nav class="rt-wrap" aria-label=words.get("ui-nav-more")>
                    <ul>
                        {link("ui-home", links::HOME)}
                        {link("ui-learn", links::LEARN)}
                        {link("ui-words", links::WORDS)}
                        {link("ui-directory", links::DIRECTORY)}
                        {link("search-title", links::SEARCH)}
                        {link("ui-toolbox", links::TOOLBOX)}
                        {link("ui-plans", links::PLANS)}
                        {is_staff(&viewer).then(|| link("ui-staff", links::STAFF))}
                        {link("ui-about", "/about")}
                        {link("ui-accessibility", "/accessibility")}
                        {link("display-title", "/display")}
                    </ul>
                    <ul>{account}</ul>
                </nav>
            </div>
        </details>
    }
}

/// The main navigation: a bar at the thumb on phones, the top row on wide screens. Urgent help is always last and red.
#[component]
fn Nav(place: Place, viewer: Viewer) -> impl IntoView {
    let words = expect_context::<Words>();
    let mut doors =
        vec![(Place::Home, Glyph::Home, "ui-home", links::HOME), (Place::Learn, Glyph::Book, "ui-learn", links::LEARN)];
    if is_staff(&viewer) {
        doors.push((Place::Staff, Glyph::Board, "ui-staff", links::STAFF));
    }
    doors.push(match viewer {
        Viewer::SignedOut => (Place::Account, Glyph::Person, "ui-sign-in", links::SIGN_IN),
        Viewer::SignedIn { .. } => (Place::Account, Glyph::Person, "ui-account", links::ACCOUNT),
    });
    doors.push((Place::Help, Glyph::Phone, "ui-urgent-help", links::URGENT_HELP));
    let doors = doors
        .into_iter()
        .map(|(door, glyph, id, href)| {
            view! {
                <li>
                    <a
                        class=(door == Place::Help).then_some("rt-urgent")
                        href=href
                        aria-current=(door == place).then_some("true")
                    >
                        <Icon glyph/>
                        <span>{words.get(id)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="rt-nav" aria-label=words.get("ui-nav-main")>
            <ul>{doors}</ul>
        </nav>
    }
}

fn is_staff(viewer: &Viewer) -> bool {
    matches!(viewer, Viewer::SignedIn { staff: true, .. })
}

#[cfg(test)]
mod tests {
    use super::is_colour;

    #[test]
    fn only_a_plain_colour_reaches_the_page() {
        assert!(is_colour("#17535a"));
        for wrong in ["17535a", "#17535", "#17535a\"", "red", "#1753zz", "#é535a"] {
            assert!(!is_colour(wrong), "{wrong}");
        }
    }
}
