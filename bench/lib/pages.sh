# shellcheck shell=bash
# shellcheck disable=SC2154  # bench/run sets folder, lines, rounds, seconds
# A module page against nginx, which sends the same bytes with the same headers from a file.

page=/modules/what-is-psychosis/what-it-means
connections=32

measure_pages() {
  local cookie
  start_site
  cookie=$(sign_in)
  keep_page out
  keep_page in "$cookie"
  start_nginx
  compare_pages "module page, signed out" out
  compare_pages "module page, signed in" in "$cookie"
  stop_nginx
  stop_site
}

# keep_page NAME [COOKIE]: the page as it travels, in $folder/NAME.br, its headers beside it. The second answer: the first
# may be on its way into the cache and carry more.
keep_page() {
  fetch_page "$@"
  fetch_page "$@"
}

fetch_page() {
  local status
  status=$(curl --silent --show-error --dump-header "$folder/$1.headers" --output "$folder/$1.br" --write-out '%{http_code}' \
    --header 'Accept-Encoding: br' --header 'Accept: text/html' --header "Cookie: ${2:-}" "http://localhost:$site_port$page")
  [ "$status" = 200 ] || stop "$page answered $status"
  grep -qi '^content-encoding: br' "$folder/$1.headers" || stop "$page did not come compressed"
}

# The headers of NAME as nginx directives; what nginx sets itself is left to it.
nginx_headers() {
  tr -d '\r' <"$folder/$1.headers" | awk '
    NR == 1 || !/: / { next }
    { name = $0; sub(/: .*/, "", name); value = substr($0, length(name) + 3); low = tolower(name) }
    low == "content-type" { printf "      default_type \"%s\";\n", value; next }
    low ~ /^(date|server|connection|content-length|transfer-encoding|last-modified)$/ { next }
    { gsub(/["\\$]/, "\\\\&", value); printf "      add_header %s \"%s\";\n", name, value }'
}

# nginx with what makes it fast: one worker a CPU, sendfile, files kept open, endless connections.
start_nginx() {
  local tries=0
  nginx_port=$(free_port)
  cat >"$folder/nginx.conf" <<CONF
daemon off;
$(if [ "$(id -u)" = 0 ]; then echo "user root;"; fi)
worker_processes auto;
pid $folder/nginx.pid;
error_log $folder/nginx.error.log;
events { worker_connections 1024; }
http {
  access_log $folder/nginx.access.log;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=16;
  keepalive_requests 1000000000;
  etag off;
  types { }
  server {
    listen 127.0.0.1:$nginx_port;
    location = /out {
      alias $folder/out.br;
$(nginx_headers out)
    }
    location = /in {
      alias $folder/in.br;
$(nginx_headers in)
    }
  }
}
CONF
  timeout 1h nginx -p "$folder" -c "$folder/nginx.conf" 2>"$folder/nginx.start.log" &
  nginx_pid=$!
  until curl --silent --output "$folder/from-nginx" "http://localhost:$nginx_port/out"; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || stop "nginx did not start: $(cat "$folder/nginx.start.log")"
    sleep 0.1
  done
  cmp "$folder/out.br" "$folder/from-nginx" || stop "nginx sends other bytes"
}

stop_nginx() {
  if [ -z "${nginx_pid:-}" ]; then return; fi
  kill "$nginx_pid" 2>/dev/null || true
  wait "$nginx_pid" 2>/dev/null || true
  nginx_pid=
}

# compare_pages MEASURE NAME [COOKIE]: turn and turn about; the first of each warms up and is not counted.
compare_pages() {
  local round
  say "$1: $rounds turns of $seconds seconds each"
  for ((round = 0; round <= rounds; round++)); do
    load "http://localhost:$site_port$page" "${3:-}" >"$folder/ours"
    load "http://localhost:$nginx_port/$2" "${3:-}" >"$folder/theirs"
    [ "$round" -gt 0 ] || continue
    printf '%s\tours\t%s\n' "$1" "$(cat "$folder/ours")" >>"$lines"
    printf '%s\ttheirs\t%s\n' "$1" "$(cat "$folder/theirs")" >>"$lines"
  done
}

# load URL COOKIE: requests in a second, the median and the 99th percentile in milliseconds.
load() {
  local cookie=()
  if [ -n "$2" ]; then cookie=(--header "Cookie: $2"); fi
  wrk --threads 2 --connections "$connections" --duration "${seconds}s" --latency --header 'Accept-Encoding: br' \
    --header 'Accept: text/html' "${cookie[@]}" "$1" >"$folder/wrk"
  if grep -E 'Non-2xx|Socket errors' "$folder/wrk" >&2; then stop "$1 did not answer as it should"; fi
  awk '
    function ms(text) {
      if (text ~ /us$/) return text / 1000
      if (text ~ /ms$/) return text + 0
      return text * 1000
    }
    $1 == "50%" { half = ms($2) }
    $1 == "99%" { most = ms($2) }
    $1 == "Requests/sec:" { rate = $2 }
    END { printf "%.1f\t%.3f\t%.3f", rate, half, most }' "$folder/wrk"
}
