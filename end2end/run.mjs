// Walks every journey of end2end/journeys/, several files at a time; each file has a server of its own.
//   node end2end/run.mjs [part of a file or journey name]…
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./support/browser.mjs";
import { takeJourneys, walkJourney } from "./support/journey.mjs";
import { root, startServer } from "./support/server.mjs";

const wanted = process.argv.slice(2);
const folder = join(import.meta.dirname, "journeys");
const shots = join(root, "end2end/results");
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

// Loading is one after another, so that each journey knows its file.
const files = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith(".mjs")).sort()) {
  const loaded = await import(join(folder, name));
  const journeys = takeJourneys().filter((one) => wanted.length === 0 || wanted.some((part) => `${name} ${one.name}`.includes(part)));
  if (journeys.length > 0) files.push({ name, journeys, env: loaded.env });
}

let passed = 0;
let failed = 0;
const report = (ok, name, milliseconds, faults) => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${(milliseconds / 1000).toFixed(1)} s)`);
  faults.forEach((fault) => console.log(`     ${fault.replaceAll("\n", "\n     ")}`));
};

async function walkFile(browser, file) {
  const site = await startServer({ env: file.env });
  try {
    for (const one of file.journeys) {
      const began = performance.now();
      const name = `${file.name.replace(".mjs", "")}: ${one.name}`;
      const shot = join(shots, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.png`);
      const faults = await walkJourney(one, browser, site, shot);
      report(faults.length === 0, name, performance.now() - began, faults);
    }
    // Whatever the browser saw, the server must not have stumbled.
    const stumbles = site.log().split("\n").filter((line) => /panicked|"level":"ERROR"|\bERROR\b/.test(line));
    report(stumbles.length === 0, `${file.name.replace(".mjs", "")}: no error in the server's log`, 0, stumbles.slice(0, 10));
  } finally {
    await site.end();
  }
}

const browser = await launch();
const queue = [...files];
const worker = async () => {
  for (let file = queue.shift(); file; file = queue.shift()) {
    await walkFile(browser, file).catch((error) => report(false, file.name, 0, [error.stack ?? String(error)]));
  }
};
await Promise.all([worker(), worker()]);
await browser.close();

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
