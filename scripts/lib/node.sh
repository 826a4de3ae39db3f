# shellcheck shell=bash
# Node runs the build tools (sass, wasm-opt) and the browser tests. Nothing of it runs in production.

need_node() {
  if ! have node || ! have npm; then apt_install nodejs npm; fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || stop "Node is $(node --version), but 20 or newer is needed"
  local hash
  hash=$(fingerprint package.json package-lock.json)
  if [ -d node_modules ] && done_before node_modules "$hash"; then return; fi
  say "Installing the build and test tools of package-lock.json"
  npm ci --no-audit --no-fund --silent
  remember node_modules "$hash"
}
