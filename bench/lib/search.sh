# shellcheck shell=bash
# shellcheck disable=SC2154  # bench/run sets folder
# Start-up with all content, and searches: figures, since nobody else does the same.

measure_search() {
  say "Start-up and search"
  timeout 10m target/release/bench search content domain/tests/search/wordings.toml >"$folder/search"
}

# The figures as a table.
search_table() {
  echo
  echo "| figure | ms |"
  echo "|---|---|"
  awk -F'\t' '{ printf "| %s | %s |\n", $1, $2 }' "$folder/search"
}
