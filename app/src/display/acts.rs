//! What the server function does.

use super::{look::Look, pages::HERE};
use crate::{failure::Failure, request::Request};

pub fn save(chosen: [&str; 6]) -> Result<(), Failure<()>> {
    let request = Request::current();
    request.set_look(Look::of_choices(chosen));
    if request.wants_html() {
        request.see_other(&format!("{HERE}?done=yes"));
    }
    Ok(())
}
