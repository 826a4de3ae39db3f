//! Links functions of the same code once: the views of Leptos are generic, and their copies were much of the server's memory.

#![allow(clippy::disallowed_methods, reason = "cargo tells a build script by variables")]

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Rust links this target with LLD by default, which can do it; other targets may link with something that cannot.
    let lld = std::env::var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if lld && release {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}
