//! How a place is reached, and how sure we are.

use crate::{learning::times::day, ui::tongue::english, words::Words};
use domain::{directory::text_address, learning::content::directory::Resource};
use leptos::prelude::*;

/// Every way to reach a place, those that can be tapped as links.
pub fn ways(place: &Resource, words: &Words) -> AnyView {
    let phone = place.phone.as_ref().zip(place.dial.as_ref()).map(|(phone, dial)| {
        let text = words.with("learning-call", &[("number", phone.as_str().into())]);
        view! { <li><a href=format!("tel:{dial}")>{text}</a></li> }
    });
    let text = place.text.as_ref().map(|text| match text_address(text) {
        Some(address) => view! { <li><a href=address>{english(&**text, words)}</a></li> }.into_any(),
        None => view! { <li>{english(&**text, words)}</li> }.into_any(),
    });
    let email = place.email.as_ref().map(|email| {
        view! { <li><a href=format!("mailto:{email}")>{email.to_string()}</a></li> }
    });
    let web = place.web.as_ref().map(|web| view! { <li><a href=web.to_string()>{host(web)}</a></li> });
    let address = place.address.as_ref().map(|address| view! { <li>{english(&**address, words)}</li> });
    view! { <ul class="rt-ways" role="list">{phone} {text} {email} {web} {address}</ul> }.into_any()
}

/// "rethink.org" of "https://www.rethink.org/".
fn host(web: &str) -> String {
    let rest = web.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    rest.trim_end_matches('/').to_owned()
}

/// "Checked on 3 March 2027", or where and when it was seen and that nobody has tried it.
pub fn seen(place: &Resource, words: &Words) -> String {
    let date = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |date| day(words, date));
    match &place.checked_on {
        Some(checked) => words.with("directory-checked", &[("day", date(checked).into())]),
        None => {
            let site = host(&place.seen_url);
            let site = site.split('/').next().unwrap_or_default().to_owned();
            words.with("directory-seen", &[("site", site.into()), ("day", date(&place.seen_on).into())])
        }
    }
}
