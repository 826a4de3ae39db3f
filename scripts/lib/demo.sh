# shellcheck shell=bash
# What sets a demo on this machine apart from an installation. Variables that are set already win.
export TOOLKIT__LEPTOS__SITE_ADDR=${TOOLKIT__LEPTOS__SITE_ADDR:-127.0.0.1:3000}
export TOOLKIT__SERVER__DEMO=${TOOLKIT__SERVER__DEMO:-true}
export TOOLKIT__SERVER__PUBLIC_SCHEME=${TOOLKIT__SERVER__PUBLIC_SCHEME:-http}
export TOOLKIT__SERVER__PUBLIC_PORT=${TOOLKIT__SERVER__PUBLIC_PORT:-${TOOLKIT__LEPTOS__SITE_ADDR##*:}}
mkdir -p data
