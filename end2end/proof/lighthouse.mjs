// Lighthouse, mobile preset, over one page of each kind, on the release build. Accessibility, best practices and layout shift are taken
// from every run; performance is the median of five. Writes docs/proof/lighthouse.md.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root, startServer } from "../support/server.mjs";
import { KINDS } from "./kinds.mjs";

const RUNS = 5;
const PERFORMANCE = { aim: 0.98, floor: 0.95 };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Measures one address once. */
async function measure(url, port) {
  const options = { port, onlyCategories: ["performance", "accessibility", "best-practices"], logLevel: "error" };
  let { lhr } = await lighthouse(url, options);
  // Now and then Chromium records no start of a navigation; Lighthouse itself then asks for another run.
  if (lhr.runtimeError?.code === "NO_NAVSTART") ({ lhr } = await lighthouse(url, options));
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const failing = Object.values(lhr.audits).filter((audit) => audit.score === 0 && audit.scoreDisplayMode === "binary");
  return {
    performance: lhr.categories.performance.score,
    accessibility: lhr.categories.accessibility.score,
    practices: lhr.categories["best-practices"].score,
    shift: lhr.audits["cumulative-layout-shift"].numericValue,
    paint: lhr.audits["largest-contentful-paint"].numericValue,
    failing: failing.map((audit) => audit.id),
  };
}

/** All runs over one page, folded into one row; the worst counts, but for performance. */
async function measurePage({ kind, path }, origin, port) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(origin + path, port));
  const row = {
    kind,
    path,
    performance: median(runs.map((one) => one.performance)),
    accessibility: Math.min(...runs.map((one) => one.accessibility)),
    practices: Math.min(...runs.map((one) => one.practices)),
    shift: Math.max(...runs.map((one) => one.shift)),
    paint: median(runs.map((one) => one.paint)),
    failing: [...new Set(runs.flatMap((one) => one.failing))],
  };
  row.ok = row.performance >= PERFORMANCE.floor && row.accessibility === 1 && row.practices === 1 && row.shift < 0.005;
  console.log(`${row.ok ? "ok  " : "FAIL"} ${kind}: performance ${row.performance}, accessibility ${row.accessibility}, best practices ${row.practices}, shift ${row.shift.toFixed(3)} ${row.failing.join(" ")}`);
  return row;
}

/** The table as a page of docs/. */
function write(rows) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const line = (row) =>
    `| ${row.kind} | \`${row.path}\` | ${row.performance.toFixed(2)} | ${(row.paint / 1000).toFixed(1)} s | ${row.accessibility.toFixed(2)} | ${row.practices.toFixed(2)} | ${row.shift.toFixed(3)} |`;
  const text = `# Lighthouse

Mobile preset (slow 4G, CPU slowed four times), release build, one page of each kind, ${RUNS} runs each. Performance and largest paint are medians, the
others the worst of the runs. Budget: performance aim ${PERFORMANCE.aim}, fail below ${PERFORMANCE.floor}; accessibility and best practices 1; layout shift 0.

Measured on ${new Date().toISOString().slice(0, 10)} at commit ${commit}, ${cpus().length} cores (${cpus()[0].model.trim()}).

| page kind | address | performance | largest paint | accessibility | best practices | layout shift |
|---|---|---|---|---|---|---|
${rows.map(line).join("\n")}
`;
  mkdirSync(join(root, "docs/proof"), { recursive: true });
  writeFileSync(join(root, "docs/proof/lighthouse.md"), text);
}

const browser = () => launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-proxy-server", "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const site = await startServer();
const rows = [];
try {
  for (const page of KINDS) {
    const chrome = await browser();
    rows.push(await measurePage(page, site.origin, chrome.port));
    chrome.kill();
  }
} finally {
  await site.end();
}
write(rows);
const failed = rows.filter((row) => !row.ok).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
