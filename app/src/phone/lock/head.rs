//! What stands in the head of every page for the lock.

/// Runs before anything is drawn, on phones with a lock: if the person was away too long (a clock that was put back counts as well), what came is
/// hidden and `/lock` takes its place. If it is locked already, the page stays hidden until `frontend/lock.js` has seen that it is one for everybody.
pub const LOCKED: &str = r#"try{let l=localStorage,m=l.getItem("toolkit:lock-minutes"),p=location.pathname,h=document.documentElement;if(m&&!/^\/(lock|measures|urgent-help|offline|signed-out)$/.test(p))if(l.getItem("toolkit:lock-on"))h.hidden=true;else if(Math.abs(Date.now()-l.getItem("toolkit:lock-seen"))>m*6e4){l.setItem("toolkit:lock-on","yes");h.hidden=true;location.replace("/lock#"+p)}}catch{}"#;
