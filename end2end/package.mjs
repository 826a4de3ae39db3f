// The archive as an operator gets it: unpacked elsewhere, it serves, also behind the sample proxy, backs up and restores.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checklist } from "./support/checks.mjs";
import { startNginx } from "./support/nginx.mjs";
import { root, serve, temporaryFolder, toolkit } from "./support/server.mjs";

const { check, finish } = checklist();
const text = async (url, options) => {
  const answer = await fetch(url, options);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

const version = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8").split("[workspace.package]")[1])[1];
const name = `relatives-toolkit-${version}-x86_64-linux`;
const archive = join(root, "dist", `${name}.tar.gz`);
const place = temporaryFolder("package");
execFileSync("sha256sum", ["--check", "--quiet", `${name}.tar.gz.sha256`], { cwd: join(root, "dist") });
execFileSync("tar", ["-xzf", archive, "-C", place]);
const cwd = join(place, name);
const program = { binary: join(cwd, "relatives-toolkit"), cwd };

// What must lie in it.
const inside = readdirSync(cwd).sort();
for (const one of ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "Leptos.toml", "README.md", "SECURITY.md", "THIRD-PARTY.txt", "content", "hash.txt", "packaging", "relatives-toolkit", "sbom.cdx.json", "site"]) {
  check(`the archive holds ${one}`, inside.includes(one), inside.join(" "));
}
const parts = JSON.parse(readFileSync(join(cwd, "sbom.cdx.json"), "utf8")).components.map((part) => part.name);
check("the list of parts names the web server and the styles", parts.includes("axum") && parts.includes("nhsuk-frontend"));
check("nothing in it points at the machine it was built on", !readFileSync(join(cwd, "Leptos.toml"), "utf8").includes(root));

// It serves.
const data = temporaryFolder("data");
toolkit(data, ["migrate"], { program });
toolkit(data, ["demo"], { program });
let site = await serve(data, { program });
const home = await text(`${site.origin}/`);
check("the home page is there", home.status === 200 && home.body.includes("<h1"), `status ${home.status}`);
const hashed = [...home.body.matchAll(/"(\/pkg\/[^"]+\.[0-9a-f]{16}\.(?:css|js))"/g)].map((match) => match[1]);
check("it links hashed files", hashed.length > 0);
for (const path of [...new Set(hashed)]) {
  const answer = await text(site.origin + path);
  check(`${path} is there, for ever`, answer.status === 200 && /immutable/.test(answer.headers.get("cache-control")), `status ${answer.status}`);
}
const worker = await text(`${site.origin}/sw.js`);
check("the service worker is there and names a release", worker.status === 200 && !worker.body.includes("__RELEASE__"), `status ${worker.status}`);
check("a module page is there", (await text(`${site.origin}/modules`)).status === 200);

// It needs little memory, also when pages have been made and packed. Pages of the program's file come and go as the system likes, differ
// from machine to machine, and are there once for any number of servers: they have a bound of their own (docs/decisions/0033-memory.md).
const MEMORY = 40_000_000;
const PROGRAM = 64_000_000;
for (const [, path] of (await text(`${site.origin}/modules`)).body.matchAll(/href="(\/modules\/[^"#?]+)"/g)) await text(site.origin + path);
await sleep(3000);
const { own, file } = site.memory();
check("idle, it keeps its memory budget", own <= MEMORY, `${own} bytes, budget ${MEMORY}`);
check("no more of the program lies in memory than its budget", file <= PROGRAM, `${file} bytes, budget ${PROGRAM}`);
const [ownMb, fileMb] = [own, file].map((bytes) => (bytes / 1e6).toFixed(0));
console.log(`note: idle, the server holds ${ownMb} MB of memory of its own (budget ${MEMORY / 1e6}) and ${fileMb} MB of its program (budget ${PROGRAM / 1e6})`);

// Behind the sample proxy.
const nginx = await startNginx(join(cwd, "packaging/nginx.conf"), site.port);
const proxied = await nginx.get("/");
nginx.stop();
check("the sample nginx configuration serves the same page", proxied.status === 200 && proxied.body.includes("<h1"), `status ${proxied.status}`);

// Backed up while it runs, and restored elsewhere.
const copies = temporaryFolder("copies");
const backup = join(copies, "toolkit.backup");
toolkit(data, ["backup", backup], { program });
const elsewhere = temporaryFolder("restored");
toolkit(elsewhere, ["restore", backup], { program });
const again = join(copies, "again.backup");
toolkit(elsewhere, ["backup", again], { program });
check("a backup of the restored copy equals the backup", readFileSync(backup).equals(readFileSync(again)));
await site.end();
site = await serve(elsewhere, { program });
check("the restored copy serves", (await text(`${site.origin}/`)).status === 200);
await site.end();

// A broken copy is refused rather than half restored.
const broken = join(copies, "broken.backup");
writeFileSync(broken, readFileSync(backup).subarray(0, 1000));
const refused = temporaryFolder("refused");
let refusal = "";
try {
  toolkit(refused, ["restore", broken], { program });
} catch (error) {
  refusal = String(error.stderr ?? error);
}
check("a cut-off backup is refused", refusal !== "");

finish();
