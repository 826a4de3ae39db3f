# Lines of "measure, side, rate, median, p99" to a table. A ratio is the median of the ratios of neighbouring turns,
# so that what slows the machine down for a while hits both sides of it.

function sorted_into(from, count, to,    i, j, held) {
  for (i = 1; i <= count; i++) {
    held = from[i]
    for (j = i - 1; j >= 1 && to[j] > held; j--) to[j + 1] = to[j]
    to[j + 1] = held
  }
}

function median(from, count,    sorted) {
  sorted_into(from, count, sorted)
  return count % 2 ? sorted[(count + 1) / 2] : (sorted[count / 2] + sorted[count / 2 + 1]) / 2
}

# The values of one side of a measure.
function of(measure, side, what,    i, values) {
  for (i = 1; i <= turns[measure, side]; i++) values[i] = seen[measure, side, what, i]
  return median(values, turns[measure, side])
}

function ratio(measure,    i, values, sorted, count) {
  count = turns[measure, "ours"]
  for (i = 1; i <= count; i++) values[i] = seen[measure, "ours", "rate", i] / seen[measure, "theirs", "rate", i]
  sorted_into(values, count, sorted)
  return sprintf("**%.3g** (%.3g to %.3g)", median(values, count), sorted[1], sorted[count])
}

{
  if (!(($1, "ours") in turns) && $2 == "ours") order[++measures] = $1
  n = ++turns[$1, $2]
  seen[$1, $2, "rate", n] = $3
  seen[$1, $2, "half", n] = $4
  seen[$1, $2, "most", n] = $5
}

END {
  aim["module page, signed out"] = "≥ 0.8"
  aim["module page, signed in"] = "≥ 0.03 and ≥ 1,500/s"
  aim["exercise step saved, SQLite"] = aim["exercise step saved, PostgreSQL"] = "≥ 0.5"
  print "| measure | ours, a second | theirs, a second | ratio (lowest to highest) | median ours, ms | median theirs, ms | p99 ours, ms | p99 theirs, ms | aim |"
  print "|---|---|---|---|---|---|---|---|---|"
  for (m = 1; m <= measures; m++) {
    name = order[m]
    printf "| %s | %.0f | %.0f | %s | %.2f | %.2f | %.2f | %.2f | %s |\n", name, of(name, "ours", "rate"), of(name, "theirs", "rate"), \
      ratio(name), of(name, "ours", "half"), of(name, "theirs", "half"), of(name, "ours", "most"), of(name, "theirs", "most"), aim[name]
  }
}
