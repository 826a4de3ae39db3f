//! Who may do what: one row of the matrix each, typed by hand.

use domain::{Actor, Role, Uuid, Who};

fn everybody() -> Vec<(&'static str, Actor)> {
    let (trust, id) = (Uuid::from_u128(1), Uuid::from_u128(2));
    vec![
        ("signed out", Actor::visitor(trust)),
        ("visitor", Actor { trust, who: Who::Visitor(Some(id)) }),
        ("relative", Actor::account(trust, id, Role::Relative)),
        ("supporter", Actor::account(trust, id, Role::Supporter)),
        ("clinician", Actor::account(trust, id, Role::Clinician)),
        ("lead", Actor::account(trust, id, Role::Lead)),
        ("operator", Actor::account(trust, id, Role::Operator)),
    ]
}

fn those_who(may: impl Fn(&Actor) -> bool) -> Vec<&'static str> {
    everybody().into_iter().filter(|(_, actor)| may(actor)).map(|(name, _)| name).collect()
}

#[test]
fn the_matrix() {
    let (me, other) = (Uuid::from_u128(2), Uuid::from_u128(3));
    let all = ["signed out", "visitor", "relative", "supporter", "clinician", "lead", "operator"];
    assert_eq!(those_who(Actor::can_read_modules), all);
    assert_eq!(those_who(|actor| actor.can_keep_notes_of(me)), all[1..]);
    assert!(those_who(|actor| actor.can_keep_notes_of(other)).is_empty());
    assert_eq!(those_who(Actor::can_see_sign_offs), ["clinician", "lead"]);
    assert_eq!(those_who(|actor| actor.can_sign_pages(Some(me))), ["clinician", "lead"]);
    assert!(those_who(|actor| actor.can_sign_pages(Some(other))).is_empty());
    assert!(those_who(|actor| actor.can_sign_pages(None)).is_empty());
}
