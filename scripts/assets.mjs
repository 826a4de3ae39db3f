// Lays out what the browser gets.
//   node scripts/assets.mjs <build folder> <site folder> <folder of a server binary>…
// - <build>/*, and frontend/*.js but the service worker, go to <site>/pkg with a hash of their content in the name
// - public/** goes to <site> as it is
// - frontend/sw.js goes to <site>/sw.js with the list of hashed files written in, so that a release changes its bytes
// - text and WebAssembly get .br and .gz beside them
// - hash.txt (`js: …`, what Leptos reads) goes beside each server binary; sizes.json beside <site> is for the budgets
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSED = new Set([".js", ".mjs", ".wasm", ".css", ".svg", ".json", ".webmanifest", ".txt", ".html", ".xml", ".ico"]);
const [build, site, ...binaries] = process.argv.slice(2);

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Every file below a folder, as paths. */
const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Copies a file into pkg under `stem.hash.kind`; returns its plain name, hash and address. */
function addHashed(source, pkg) {
  const kind = extname(source);
  const stem = basename(source, kind);
  const bytes = readFileSync(source);
  const hash = hashOf(bytes);
  writeFileSync(join(pkg, `${stem}.${hash}${kind}`), bytes);
  return { plain: `${stem}${kind}`, stem, kind: kind.slice(1), hash, url: `/pkg/${stem}.${hash}${kind}` };
}

/** Puts the hashed names and a name for the whole build into the service worker. */
function writeServiceWorker(source, target, hashed) {
  const urls = Object.fromEntries(hashed.map((file) => [file.plain, file.url]));
  const release = hashOf(JSON.stringify(urls));
  const text = readFileSync(source, "utf8");
  for (const mark of ['"__FILES__"', '"__RELEASE__"']) {
    if (!text.includes(mark)) throw new Error(`${source} does not contain ${mark}`);
  }
  writeFileSync(target, text.replace('"__FILES__"', JSON.stringify(urls)).replace('"__RELEASE__"', JSON.stringify(release)));
}

/** Writes .br and .gz beside a file where they are smaller; returns the sizes in bytes. */
function compress(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const sizes = { raw: bytes.length, br: bytes.length, gz: bytes.length };
  for (const [kind, small] of [["br", brotliCompressSync(bytes, { params })], ["gz", gzipSync(bytes, { level: 9 })]]) {
    if (small.length >= bytes.length) continue;
    writeFileSync(`${path}.${kind}`, small);
    sizes[kind] = small.length;
  }
  return sizes;
}

// Built beside the old site and swapped in at the end: a running server never sees half of it.
const fresh = `${site}.new`;
const pkg = join(fresh, "pkg");
rmSync(fresh, { recursive: true, force: true });
mkdirSync(pkg, { recursive: true });

const scripts = readdirSync("frontend").filter((name) => name.endsWith(".js") && name !== "sw.js").map((name) => join("frontend", name));
const hashed = [...walk(build), ...scripts].map((source) => addHashed(source, pkg));
if (existsSync("public")) cpSync("public", fresh, { recursive: true });
if (existsSync("frontend/sw.js")) writeServiceWorker("frontend/sw.js", join(fresh, "sw.js"), hashed);

const sizes = {};
for (const path of walk(fresh)) {
  if (COMPRESSED.has(extname(path))) sizes[`/${relative(fresh, path)}`] = compress(path);
  else sizes[`/${relative(fresh, path)}`] = { raw: statSync(path).size };
}
writeFileSync(join(dirname(site), "sizes.json"), `${JSON.stringify(sizes, null, 1)}\n`);

// Leptos looks for the kinds `js`, `wasm`, `css`; our own scripts stand under their plain names.
const lines = hashed.map((file) => `${file.stem === "toolkit" ? file.kind : file.stem}: ${file.hash}\n`);
for (const folder of binaries) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "hash.txt"), lines.join(""));
}

rmSync(`${site}.old`, { recursive: true, force: true });
if (existsSync(site)) renameSync(site, `${site}.old`);
renameSync(fresh, site);
rmSync(`${site}.old`, { recursive: true, force: true });

for (const file of hashed) console.log(`   ${file.plain.padEnd(14)} ${(sizes[file.url].br / 1000).toFixed(1).padStart(7)} kB brotli`);
