//! Whose password a form asks for, for password managers.

use leptos::prelude::*;

/// The account a password belongs to, in a field that nobody sees: a password manager reads it to fill in, or to keep, the right
/// password. The server takes no notice of it.
#[component]
pub fn UserName(
    /// The e-mail address of the account.
    #[prop(into)]
    email: String,
) -> impl IntoView {
    view! { <input type="text" name="username" value=email autocomplete="username" readonly hidden/> }
}
