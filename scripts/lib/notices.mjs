// Writes what a release owes to the parts it is built from: THIRD-PARTY.txt with every licence text, and sbom.cdx.json,
// a CycloneDX list for those who watch for known vulnerabilities.
//   node scripts/lib/notices.mjs <folder>
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder] = process.argv.slice(2);
const LICENCE_FILE = /^(licen[cs]e|copying|notice|unlicense)/i;

/** Every crate from outside that is linked into `name` on `target`: its normal dependencies, all the way down. */
function linked(name, target) {
  const args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", target];
  const { packages, resolve } = JSON.parse(execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28 }));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const queue = [packages.find((one) => one.name === name && one.source === null).id];
  for (let id = queue.pop(); id; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) queue.push(pkg);
  }
  return packages.filter((one) => seen.has(one.id) && one.source !== null);
}

/** The licence texts lying in a folder. */
const textsIn = (path) =>
  readdirSync(path)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .flatMap((file) => {
      try {
        return [readFileSync(join(path, file), "utf8").replaceAll("\r\n", "\n").trim()];
      } catch {
        return [];
      }
    });

const crates = [...linked("server", "x86_64-unknown-linux-gnu"), ...linked("frontend", "wasm32-unknown-unknown")];
const parts = new Map();
for (const { name, version, license, repository, authors, manifest_path } of crates) {
  parts.set(`${name} ${version}`, { name, version, license, repository, authors, texts: textsIn(dirname(manifest_path)), kind: "cargo" });
}
const nhsuk = JSON.parse(readFileSync("node_modules/nhsuk-frontend/package.json", "utf8"));
parts.set("nhsuk-frontend", { name: nhsuk.name, version: nhsuk.version, license: nhsuk.license, authors: ["NHS England"], texts: textsIn("node_modules/nhsuk-frontend"), kind: "npm" });

const sorted = [...parts.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
if (sorted.length < 100) throw new Error(`only ${sorted.length} parts found: the search is broken`);

// The same text is printed once, over the list of those who use it.
const byText = new Map();
for (const part of sorted) {
  const texts = part.texts.length > 0 ? part.texts : [`${part.license}, as named by its authors: ${part.authors.join(", ") || part.repository}`];
  for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${part.name} ${part.version} (${part.license})`]);
}
const rule = "=".repeat(80);
const notice = [...byText].map(([text, users]) => `${rule}\n${users.join("\n")}\n${rule}\n\n${text}\n`).join("\n");
writeFileSync(join(folder, "THIRD-PARTY.txt"), `The Relatives' Toolkit is built with these parts. Their licences follow.\n\n${notice}`);

const components = sorted.map(({ name, version, license, kind }) => ({
  type: "library",
  name,
  version,
  purl: `pkg:${kind}/${name}@${version}`,
  licenses: [{ expression: license.replaceAll("/", " OR ").replaceAll(/\s+/g, " ") }],
}));
const metadata = { component: { type: "application", name: "relatives-toolkit", version: process.env.VERSION } };
writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata, components }, null, 1)}\n`);
console.log(`   ${sorted.length} parts, ${byText.size} licence texts`);
