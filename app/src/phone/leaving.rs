//! Leaving quickly: the plain page in place of ours, also behind the Back button. `frontend/register.js` does the leaving.

/// Stands in the head of every page and runs before anything is drawn: in a tab that was left quickly, going back shows the plain page.
/// Coming by a link or an address shows the site again.
pub const LEFT: &str = r#"try{if(sessionStorage.getItem("left")&&location.pathname!="/measures"){if(performance.getEntriesByType("navigation")[0].type=="back_forward"){document.documentElement.hidden=true;location.replace("/measures")}else sessionStorage.removeItem("left")}}catch{}"#;
