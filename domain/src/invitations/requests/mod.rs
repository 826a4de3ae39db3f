//! Asking for an invitation oneself, where the trust allows it: an address, nothing else. A supporter or lead answers by the end of the
//! next working day. Whether somebody with that address has an account or has asked before, nobody learns on the screen.

pub mod commands;
pub mod entity;
pub mod queries;
pub mod setting;
