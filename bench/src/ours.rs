//! Our side: what the server does when somebody saves.

use crate::{
    Outcome,
    setting::{FIELD, PAGE, SAVES_OF_ONE_PERSON, Setting, text},
    turn::Saves,
};
use domain::{
    Actor, Db, Role, Uuid,
    learning::{Base, Change, Library, Outcome as Kept, Value, commands::notes::save_notes},
};
use std::sync::Arc;

/// Somebody who types and saves.
pub struct Writer {
    db: Db,
    library: Arc<Library>,
    trust: Uuid,
    actor: Actor,
    base: Base,
    count: i32,
}

impl Writer {
    pub fn new(setting: &Setting) -> Self {
        let db = setting.db.clone();
        let actor = Actor::account(setting.trust, db.new_id(), Role::Relative);
        Self { db, library: setting.library.clone(), trust: setting.trust, actor, base: Base::default(), count: 0 }
    }
}

impl Saves for Writer {
    async fn save(&mut self) -> Outcome<()> {
        let value = Value::Text(text(self.count));
        let change = Change { field: FIELD.to_owned(), value, base: self.base.clone() };
        let outcomes = save_notes(&self.db, &self.actor, &self.library, PAGE, &[change]).await?;
        let [(_, Kept::Saved { base, .. })] = outcomes.as_slice() else {
            return Err(format!("not saved: {outcomes:?}").into());
        };
        self.base = base.clone();
        self.count += 1;
        if self.count == SAVES_OF_ONE_PERSON {
            self.actor = Actor::account(self.trust, self.db.new_id(), Role::Relative);
            self.base = Base::default();
            self.count = 0;
        }
        Ok(())
    }
}
