# shellcheck shell=bash
# What tests need besides the code: a browser and a PostgreSQL of their own.

need_chromium() {
  export CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
  if [ -n "$CHROMIUM" ]; then return; fi
  apt_install chromium fonts-liberation
  CHROMIUM=$(command -v chromium) || stop "Chromium was installed but cannot be found"
}

# The folder that holds `postgres` and `initdb`; Debian keeps them off the path.
postgres_bin() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ]; then printf '%s\n' "$folder"; return; fi
  done
  if have initdb; then dirname "$(command -v initdb)"; fi
}

# start_postgres: a private cluster on a free port of 127.0.0.1, as durable as in production; sets TEST_PG_URL.
# It ends with the script (stop_postgres), and by itself after two hours.
start_postgres() {
  if [ -z "$(postgres_bin)" ]; then apt_install postgresql; fi
  local bin port as=()
  bin=$(postgres_bin)
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/toolkit-postgres.XXXXXX")
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" = 0 ]; then
    as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    chown postgres:postgres "$postgres_folder"
  fi
  say "Starting a private PostgreSQL on 127.0.0.1:$port"
  (cd "$postgres_folder" && "${as[@]}" "$bin/initdb" -D "$postgres_folder/data" -U toolkit --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$postgres_folder/initdb.log" 2>&1) ||
    stop "initdb failed: $(cat "$postgres_folder/initdb.log")"
  timeout --signal=INT 2h "${as[@]}" "$bin/postgres" -D "$postgres_folder/data" -p "$port" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories="$postgres_folder" -c max_connections=300 \
    -c fsync=on -c synchronous_commit=on -c full_page_writes=on >"target/postgres.log" 2>&1 &
  postgres_pid=$!
  local tries=0
  until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || stop "PostgreSQL did not start: $(tail -5 target/postgres.log)"
    sleep 0.2
  done
  export TEST_PG_URL="postgres://toolkit@127.0.0.1:$port/postgres"
}

stop_postgres() {
  if [ -z "${postgres_pid:-}" ]; then return; fi
  kill -INT "$postgres_pid" 2>/dev/null || true
  wait "$postgres_pid" 2>/dev/null || true
  rm -rf "$postgres_folder"
  postgres_pid=
}
