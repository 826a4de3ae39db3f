# shellcheck shell=bash
# What is needed to compile: a C compiler, the pinned Rust, and two cargo tools.

need_rust() {
  have cc || apt_install build-essential
  have rustup || stop "Please install rustup first: https://rustup.rs"
  local version
  version=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  local sysroot
  if sysroot=$(rustc --print sysroot 2>/dev/null) && [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] &&
    [ -x "$sysroot/bin/cargo-clippy" ] && [ -x "$sysroot/bin/rustfmt" ]; then
    return
  fi
  say "Installing Rust $version (about half a minute)"
  rustup toolchain install "$version" -t wasm32-unknown-unknown -c clippy -c rustfmt --profile minimal --no-self-update
}

# cargo_tool BINARY CRATE VERSION FLAG…: a tool from crates.io into target/tools, unless this version is on the path.
# Unoptimised: such tools run for seconds, and optimising them takes minutes.
cargo_tool() {
  local binary=$1 crate=$2 version=$3
  shift 3
  if "$binary" --version 2>/dev/null | grep -qwF "$version"; then return; fi
  say "Installing $crate $version (about a minute)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    cargo install --quiet "$crate" --version "$version" --bin "$binary" --root target/tools --force "$@"
}

# The tool must equal the crate to the last digit: the two share an unstable format.
# Not locked: its own lock file holds older versions of what it builds on.
need_wasm_bindgen() { cargo_tool wasm-bindgen wasm-bindgen-cli "$(locked_version wasm-bindgen)"; }

need_cargo_deny() { cargo_tool cargo-deny cargo-deny 0.20.2 --locked; }

# The development server, in target/debug. Built together with the tests: on its own, cargo would choose other features for
# tokio and its like, and compile most of the tree a second time.
need_server() { cargo build --all-targets; }
