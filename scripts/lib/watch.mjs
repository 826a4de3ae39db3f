// Keeps a development server in step with the files: build, migrate, demo, serve; again after each change.
import { spawn } from "node:child_process";
import { watch } from "node:fs";

const SERVER = "target/debug/relatives-toolkit";
const FOLDERS = ["app", "domain", "server", "frontend", "style", "public", "content"];
const FILES = ["Leptos.toml", "Cargo.toml", "Cargo.lock"];
// What a change asks for. Content and configuration are read at start, so a restart is enough.
const NEEDS = [
  { when: /^(app|domain|server|Cargo)/, does: ["cargo", "build", "--bins"] },
  { when: /^(app|frontend|style|public|Cargo)/, does: ["scripts/bundle", "dev"] },
];

let server;
let changed = new Set(FOLDERS);
let busy = false;
let timer;

/** Runs a command to its end; true when it succeeded. */
const run = ([command, ...args]) =>
  new Promise((resolve) => spawn(command, args, { stdio: "inherit" }).on("close", (code) => resolve(code === 0)));

/** Asks the server to stop and waits for it. */
const stop = () =>
  new Promise((resolve) => {
    if (!server || server.exitCode !== null) return resolve();
    server.once("close", resolve);
    server.kill("SIGTERM");
  });

async function rebuild() {
  if (busy) return;
  busy = true;
  while (changed.size > 0) {
    const paths = [...changed];
    changed = new Set();
    const first = server === undefined;
    if (!(await prepare(paths, first))) {
      console.log("-> Not restarted: see above. The next change tries again.");
      continue;
    }
    await stop();
    server = spawn(SERVER, ["serve"], { stdio: "inherit" });
    console.log(first ? "-> Serving. Change a file and refresh the page." : "-> Restarted: refresh the page.");
  }
  busy = false;
}

/** Builds what the changed paths ask for, and at the start readies the database. */
async function prepare(paths, first) {
  for (const { when, does } of NEEDS) {
    if (paths.some((path) => when.test(path)) && !(await run(does))) return false;
  }
  if (!(await run([SERVER, "migrate"]))) return false;
  return !first || run([SERVER, "demo"]);
}

/** Notes a change and builds once it is quiet: editors write a file in several steps. */
function note(path) {
  changed.add(path);
  clearTimeout(timer);
  timer = setTimeout(rebuild, 300);
}

for (const folder of FOLDERS) watch(folder, { recursive: true }, (_, name) => note(`${folder}/${name}`));
watch(".", (_, name) => FILES.includes(name) && note(name));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop().then(() => process.exit(0)));
await rebuild();
