# shellcheck shell=bash
# shellcheck disable=SC2154  # bench/run sets folder, lines, rounds, seconds
# Our server as people run it: release build, SQLite, the demo's trusts and people.

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# start_site: serves on http://localhost:$site_port; what the demo printed is in $folder/demo.
# It ends with the script (stop_site), and by itself after an hour.
start_site() {
  local toolkit=$root/target/release/relatives-toolkit tries=0
  site_port=$(free_port)
  export TOOLKIT__LEPTOS__SITE_ADDR=127.0.0.1:$site_port
  export TOOLKIT__SERVER__DEMO=true TOOLKIT__SERVER__PUBLIC_SCHEME=http TOOLKIT__SERVER__PUBLIC_PORT=$site_port
  export TOOLKIT__DATABASE__PATH=$folder/toolkit.db TOOLKIT__MAIL__FOLDER=$folder/mail
  # All the load comes from one address.
  export TOOLKIT__LIMITS__REQUESTS_PER_SECOND=0
  export TOOLKIT__LOG__FORMAT=json
  "$toolkit" migrate >"$folder/server.log"
  "$toolkit" demo >"$folder/demo"
  timeout --signal=TERM 1h "$toolkit" serve >>"$folder/server.log" 2>&1 &
  site_pid=$!
  until curl --silent --fail --output /dev/null "http://localhost:$site_port/health/ready"; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || stop "The server did not start: $(tail -n 5 "$folder/server.log")"
    sleep 0.2
  done
}

stop_site() {
  if [ -z "${site_pid:-}" ]; then return; fi
  kill "$site_pid" 2>/dev/null || true
  wait "$site_pid" 2>/dev/null || true
  site_pid=
}

# sign_in: signs the demo's relative in by the form, as a browser does; prints the cookie.
sign_in() {
  local email password
  read -r _ email password < <(grep -m 1 '^ *relative ' "$folder/demo")
  curl --silent --show-error --output /dev/null --cookie-jar "$folder/cookies" --header 'Sec-Fetch-Site: same-origin' --header 'Accept: text/html' \
    --data-urlencode "email=$email" --data-urlencode "password=$password" "http://localhost:$site_port/do/account/sign-in"
  awk -F'\t' '$6 == "session" { cookie = $6 "=" $7 } END { if (!cookie) exit 1; print cookie }' "$folder/cookies" || stop "The demo's relative could not sign in"
}
