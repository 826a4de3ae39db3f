// Starts the real server binary on a free port with a database, mailbox and log of its own.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startMailbox } from "./mail.mjs";

export const root = resolve(import.meta.dirname, "../..");
const BINARY = process.env.TOOLKIT_BINARY ?? join(root, "target/debug/relatives-toolkit");

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

/** What sets a test server apart from an installation; everything else is read from Leptos.toml. */
const settings = (folder, port, mailPort) => ({
  TOOLKIT__LEPTOS__SITE_ADDR: `127.0.0.1:${port}`,
  TOOLKIT__SERVER__DEMO: "true",
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

let template;
/** A migrated database with the demo trusts, made once and copied for each server. Returns its folder and the printed sign-ins. */
function demoTemplate() {
  if (template) return template;
  const folder = mkdtempSync(join(tmpdir(), "toolkit-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, ...settings(folder, 3000, 25) };
  const run = (command) => execFileSync(BINARY, [command], { cwd: root, env, encoding: "utf8", timeout: 120_000 });
  run("migrate");
  template = { folder, printed: run("demo") };
  return template;
}

/** Every address the router knows, as the server prints them. */
export const routes = () => execFileSync(BINARY, ["routes"], { cwd: root, encoding: "utf8", timeout: 60_000 });

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/**
 * A running server with the demo in it: `{ origin, second, folder, mailbox, log(), stop(), restart() }`.
 * It ends with the test run, and by itself after half an hour.
 */
export async function startServer({ env = {} } = {}) {
  const { folder: source, printed } = demoTemplate();
  const folder = mkdtempSync(join(tmpdir(), "toolkit-test-"));
  cpSync(source, folder, { recursive: true });
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
    async start() {
      mkdirSync(folder, { recursive: true });
      const log = openSync(logFile, "a");
      child = spawn("timeout", ["--kill-after=10s", "30m", BINARY, "serve"], { cwd: root, env: all, stdio: ["ignore", log, log] });
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
      rmSync(folder, { recursive: true, force: true });
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
    const answer = await fetch(`http://127.0.0.1:${site.port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`the server was not ready after 30 seconds:\n${site.log()}`);
}
