# shellcheck shell=bash
# What sets a demo on this machine apart from an installation. Variables that are set already win.
export TOOLKIT__LEPTOS__SITE_ADDR=${TOOLKIT__LEPTOS__SITE_ADDR:-127.0.0.1:3000}
export TOOLKIT__SERVER__DEMO=${TOOLKIT__SERVER__DEMO:-true}
export TOOLKIT__SERVER__PUBLIC_SCHEME=${TOOLKIT__SERVER__PUBLIC_SCHEME:-http}
export TOOLKIT__SERVER__PUBLIC_PORT=${TOOLKIT__SERVER__PUBLIC_PORT:-${TOOLKIT__LEPTOS__SITE_ADDR##*:}}
mkdir -p data
# A key of this machine's own, so that codes for signing in can be tried.
if [ -z "${TOOLKIT__SERVER__SECRET_KEY:-}" ]; then
  [ -s data/secret-key ] || (umask 077 && head -c 32 /dev/urandom | base64 >data/secret-key)
  export TOOLKIT__SERVER__SECRET_KEY_FILE=${TOOLKIT__SERVER__SECRET_KEY_FILE:-data/secret-key}
fi
