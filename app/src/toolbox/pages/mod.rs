//! The toolbox, and the buttons by which things get into it.

pub mod add;
mod item;
mod thing;
pub mod toolbox;
