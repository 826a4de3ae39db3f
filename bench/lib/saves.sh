# shellcheck shell=bash
# shellcheck disable=SC2154  # bench/run sets folder, lines, rounds, seconds
# Saving an exercise step, by our domain and by plain sqlx, in one process on one database.

writers=8

measure_saves() {
  compare_saves "exercise step saved, SQLite" "sqlite://$folder/saves.db?mode=rwc"
  start_postgres
  compare_saves "exercise step saved, PostgreSQL" "$TEST_PG_URL"
  stop_postgres
}

# compare_saves MEASURE DATABASE
compare_saves() {
  say "$1: $rounds turns of $seconds seconds each, $writers writers"
  timeout 30m target/release/bench "$2" content "$writers" "$rounds" "$seconds" >"$folder/saves"
  sed "s/^/$1\t/" "$folder/saves" >>"$lines"
}
