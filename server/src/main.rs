//! The program. Everything it can do is in [`server::cli`].

use std::process::ExitCode;

/// Pages are made of many small texts: the system's allocator took a fifth of the time of each.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
