// What pages weigh, compressed as a browser gets them, against the budgets of the architecture.
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { request } from "playwright-core";
import { checklist } from "./support/checks.mjs";
import { crawl } from "./support/pages.mjs";
import { root, startServer } from "./support/server.mjs";

const PAGE = 40_000;
const BROWSER_CODE = 115_000;

const sizes = JSON.parse(readFileSync(join(root, "target/sizes.json"), "utf8"));
const packed = (kind) => Object.entries(sizes).filter(([path]) => path.startsWith("/pkg/") && path.endsWith(`.${kind}`)).map(([, size]) => size.br);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The bytes of an answer's body as they cross the wire, with the encoding. */
const weigh = (site, path) =>
  new Promise((done, fail) => {
    const options = { host: "127.0.0.1", port: site.port, path, headers: { host: `localhost:${site.port}`, "accept-encoding": "br", accept: "text/html" } };
    get(options, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => { bytes += part.length; });
      answer.on("end", () => done({ bytes, encoding: answer.headers["content-encoding"] }));
    }).on("error", fail);
  });

const { check, finish } = checklist();

const code = sum(packed("wasm")) + sum(packed("js"));
check("browser code was found", packed("wasm").length === 1 && packed("js").length >= 1);
check("WebAssembly and scripts keep their budget", code <= BROWSER_CODE, `${kB(code)}, budget ${kB(BROWSER_CODE)}`);

const css = sum(packed("css"));
const site = await startServer();
const weights = [];
try {
  const requests = await request.newContext();
  const { pages } = await crawl(requests, site.origin);
  for (const path of pages) {
    const { bytes, encoding } = await weigh(site, path);
    weights.push({ path, bytes: bytes + css });
    check(`${path} is compressed`, encoding === "br", `encoding ${encoding}`);
    check(`${path} keeps its budget`, bytes + css <= PAGE, `HTML ${kB(bytes)} + CSS ${kB(css)}, budget ${kB(PAGE)}`);
  }
  await requests.dispose();
} finally {
  await site.end();
}
weights.sort((a, b) => b.bytes - a.bytes);
console.log(`note: WebAssembly and scripts ${kB(code)} brotli (budget ${kB(BROWSER_CODE)})`);
console.log(`note: heaviest of ${weights.length} public pages: ${weights[0].path}, HTML and CSS ${kB(weights[0].bytes)} brotli (budget ${kB(PAGE)})`);
finish();
