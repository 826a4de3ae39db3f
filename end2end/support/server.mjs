// Starts the real server binary on a free port with a database, mailbox and log of its own.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startMailbox } from "./mail.mjs";

export const root = resolve(import.meta.dirname, "../..");
/** The program under test, and the folder it finds Leptos.toml, site and content in. */
const HERE = { binary: process.env.TOOLKIT_BINARY ?? join(root, "target/debug/relatives-toolkit"), cwd: root };

/** A port of 127.0.0.1 that is free now. */
export const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

/** A folder that is deleted when the test run ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `toolkit-${name}-`));
  folders.push(folder);
  return folder;
}
const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What sets a test server apart from an installation; everything else is read from Leptos.toml. */
const settings = (folder, port, mailPort) => ({
  TOOLKIT__LEPTOS__SITE_ADDR: `127.0.0.1:${port}`,
  TOOLKIT__SERVER__DEMO: "true",
  TOOLKIT__SERVER__SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
  TOOLKIT__SERVER__PUBLIC_SCHEME: "http",
  TOOLKIT__SERVER__PUBLIC_PORT: String(port),
  TOOLKIT__DATABASE__PATH: join(folder, "toolkit.db"),
  TOOLKIT__MAIL__TRANSPORT: "smtp",
  TOOLKIT__MAIL__HOST: "127.0.0.1",
  TOOLKIT__MAIL__PORT: String(mailPort),
  TOOLKIT__MAIL__SECURITY: "none",
  TOOLKIT__LOG__FORMAT: "json",
  // All visitors of a test come from one address.
  TOOLKIT__LIMITS__REQUESTS_PER_SECOND: "0",
});

/** Runs one command of the program to its end on the database in `folder`; returns what it printed. */
export function toolkit(folder, args, { program = HERE, env = {} } = {}) {
  const all = { ...process.env, ...settings(folder, 3000, 25), ...env };
  return execFileSync(program.binary, args, { cwd: program.cwd, env: all, encoding: "utf8", timeout: 120_000 });
}

let template;
/** A migrated database with the demo trusts, made once and copied for each server; with the sign-ins it printed. */
function demoTemplate() {
  if (template) return template;
  const folder = temporaryFolder("demo");
  toolkit(folder, ["migrate"]);
  template = { folder, printed: toolkit(folder, ["demo"]) };
  return template;
}

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A running server on a fresh copy of the demo; see `serve`. */
export function startServer({ env = {} } = {}) {
  const { folder: source, printed } = demoTemplate();
  const folder = temporaryFolder("test");
  cpSync(source, folder, { recursive: true });
  return serve(folder, { env, printed });
}

/**
 * Serves the database in `folder`: `{ origin, second, port, folder, mailbox, printed, log(), memory(), stop(), restart(), end() }`.
 * It ends with the test run, and by itself after half an hour.
 */
export async function serve(folder, { program = HERE, env = {}, printed = "" } = {}) {
  const mailbox = await startMailbox();
  const port = await freePort();
  const logFile = join(folder, "server.log");
  const all = { ...process.env, ...settings(folder, port, mailbox.port), ...env };
  let child;

  const site = {
    origin: `http://localhost:${port}`,
    second: `http://second.localhost:${port}`,
    port,
    folder,
    mailbox,
    printed,
    log: () => readFileSync(logFile, "utf8"),
    /** The server's memory in bytes (Linux): its own, and what of the program's file happens to be in memory with it. */
    memory: () => {
      const status = readFileSync(`/proc/${childrenOf(child.pid)[0]}/status`, "utf8");
      const [own, file] = ["RssAnon", "RssFile"].map((key) => 1024 * Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(status)[1]));
      return { own, file };
    },
    async start() {
      const log = openSync(logFile, "a");
      child = spawn("timeout", ["--kill-after=10s", "30m", program.binary, "serve"], { cwd: program.cwd, env: all, stdio: ["ignore", log, log] });
      running.add(child);
      await untilReady(site, child);
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("close", done));
      // `timeout` passes every signal on but SIGKILL, so that one goes to the server itself.
      if (signal === "SIGKILL") childrenOf(child.pid).forEach((pid) => process.kill(pid, "SIGKILL"));
      else child.kill(signal);
      await ended;
      running.delete(child);
    },
    async restart(signal) {
      await site.stop(signal);
      await site.start();
    },
    async end() {
      await site.stop();
      await mailbox.stop();
    },
  };
  await site.start();
  return site;
}

/** The processes a process has started (Linux). */
const childrenOf = (pid) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(/\s+/).filter(Boolean).map(Number);

async function untilReady(site, child) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server did not start:\n${site.log()}`);
    const answer = await fetch(`${site.origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`the server was not ready after 30 seconds:\n${site.log()}`);
}
