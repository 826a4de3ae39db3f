// Measures the length of every source file git knows, prints the figures, and fails over the budget.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const MEDIAN = 120;
const NEARLY_ALL = 400;
const SOURCE = /\.(rs|mjs|js|scss|sh|ftl)$|^scripts\/[^.]+$|^\.ci\/run$/;

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => SOURCE.test(path) && existsSync(path))
  .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
  .sort((a, b) => a.lines - b.lines);

if (files.length < 20) throw new Error(`only ${files.length} source files found: the search is broken`);
const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))].lines;
console.log(`note: ${files.length} files, median ${at(0.5)} lines (budget ${MEDIAN}), 95 in 100 at most ${at(0.95)} (budget ${NEARLY_ALL})`);
for (const { path, lines } of files.filter((file) => file.lines > NEARLY_ALL)) console.log(`${lines} lines: ${path}`);
if (at(0.5) > MEDIAN || at(0.95) > NEARLY_ALL) process.exit(1);
