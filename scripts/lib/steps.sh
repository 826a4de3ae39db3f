# shellcheck shell=bash
# Runs named steps one after another, times them, keeps their logs in target/test/, and adds up what they counted.

passed=0
failed=0
logs=target/test

# counts LOG: "passed failed" over every summary line that cargo test and our own runners print.
counts() {
  awk '
    match($0, /^test result: [A-Za-z]+\. [0-9]+ passed; [0-9]+ failed/) { p += $4; f += $6 }
    /^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3 }
    END { print p + 0, f + 0 }' "$1"
}

# step KIND NAME COMMAND…: KIND is `gate` (counts one) or `suite` (counts its tests; none is a failure).
step() {
  local kind=$1 name=$2 log=$logs/$2.log status=0 p=0 f=0 start=$SECONDS
  shift 2
  mkdir -p "$logs"
  printf '   %-14s ' "$name"
  "$@" >"$log" 2>&1 || status=$?
  if [ "$kind" = suite ]; then read -r p f < <(counts "$log"); fi
  if [ "$kind" = gate ] && [ "$status" = 0 ]; then p=1; fi
  if [ "$status" = 0 ] && [ $((p + f)) = 0 ]; then echo "no test ran" >>"$log"; f=1; fi
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then f=1; fi
  passed=$((passed + p))
  failed=$((failed + f))
  printf '%5s s   ' $((SECONDS - start))
  if [ "$f" = 0 ]; then
    if [ "$kind" = suite ]; then echo "ok, $p tests"; else echo "ok"; fi
    # What a person should see even when all is well starts with "note: ".
    sed -n 's/^note: /                            /p' "$log"
    return 0
  fi
  echo "FAILED"
  show_failure "$log"
  return 1
}

# skipped NAME WHY: a step that could not run counts as failed.
skipped() {
  printf '   %-14s         not run: %s\n' "$1" "$2"
  failed=$((failed + 1))
}

# What went wrong first, then the end of the log; all of it stays in its file.
show_failure() {
  {
    grep -nE '^test .* FAILED$|panicked at|^error|^not ok|^FAIL' "$1" | head -n 40 || true
    echo "the end of $1:"
    tail -n 80 "$1"
  } | sed 's/^/      | /'
}

# finish: the one closing line, and the exit code.
finish() {
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
