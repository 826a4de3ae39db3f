# shellcheck shell=bash
# Sourced first by every script: strict bash, the root of the repository, how we speak, what we remember.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

export PATH="$root/target/tools/bin:$root/node_modules/.bin:$HOME/.cargo/bin:$PATH"
# Cold machines throw incremental files away; writing them costs time and gigabytes.
if [ "${CI:-}" = true ]; then export CARGO_INCREMENTAL=0; fi

# say WORDS…: one line about what happens now.
say() { printf '%s\n' "-> $*"; }

# stop WORDS…: says why nothing more can be done, and ends the script.
stop() { printf '%s\n' "!! $*" >&2; exit 1; }

have() { command -v "$1" >/dev/null 2>&1; }

# fingerprint PATH…: one hash over the names and contents of all files below the paths.
fingerprint() {
  local path
  for path in "$@"; do
    if [ -e "$path" ]; then find "$path" -type f -print0; fi
  done | LC_ALL=C sort -z | xargs -0 --no-run-if-empty sha256sum | sha256sum | cut -d' ' -f1
}

# done_before NAME HASH: whether NAME was last finished with this hash.
done_before() { [ "$(cat "target/stamps/$1" 2>/dev/null)" = "$2" ]; }

# remember NAME HASH: NAME is finished with this hash.
remember() { mkdir -p target/stamps && printf '%s\n' "$2" >"target/stamps/$1"; }

# apt_install PACKAGE…: Debian packages, with sudo where we are not root.
apt_install() {
  local sudo=()
  have apt-get || stop "Please install: $* (only Debian and Ubuntu are set up by themselves)"
  if [ "$(id -u)" != 0 ]; then
    have sudo || stop "Please install, as root: apt-get install $*"
    sudo=(sudo)
  fi
  say "Installing from Debian: $*"
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# locked_version CRATE: the version Cargo.lock holds.
locked_version() { grep -A1 "^name = \"$1\"\$" Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p'; }
