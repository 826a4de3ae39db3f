// Runs nginx with the sample configuration of packaging/, on free ports and a certificate made for the moment.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, temporaryFolder } from "./server.mjs";

/** Starts it in front of the server on `port`: `{ get(path), stop() }`. It ends by itself after two minutes. */
export async function startNginx(sample, port) {
  const folder = temporaryFolder("nginx");
  const [plain, tls] = [await freePort(), await freePort()];
  const certificate = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", "privkey.pem", "-out", "fullchain.pem"];
  execFileSync("openssl", certificate, { cwd: folder, stdio: "ignore" });
  const site = readFileSync(sample, "utf8")
    .replaceAll("toolkit.example-trust.nhs.uk", "localhost")
    .replaceAll("/etc/ssl/toolkit/", `${folder}/`)
    .replaceAll(/listen \[::\].*;\n/g, "")
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443", `listen 127.0.0.1:${tls}`)
    .replace("127.0.0.1:3000", `127.0.0.1:${port}`);
  writeFileSync(join(folder, "nginx.conf"), `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${site} }`);
  const child = spawn("timeout", ["2m", "nginx", "-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" });
  process.on("exit", () => child.kill());

  const get = (path) =>
    new Promise((done, fail) => {
      const asked = request({ host: "127.0.0.1", port: tls, path, rejectUnauthorized: false, headers: { host: "localhost" } }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }));
      });
      asked.on("error", fail).end();
    });
  for (let tries = 0; tries < 50 && !(await get("/health/live").catch(() => undefined)); tries += 1) await sleep(100);
  return { get, stop: () => child.kill() };
}
