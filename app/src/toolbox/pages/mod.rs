//! The toolbox, and the buttons by which things get into it.

pub mod add;
mod item;
mod look;
pub mod thing;
pub mod toolbox;
