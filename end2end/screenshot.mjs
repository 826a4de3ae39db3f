// Takes the README's picture from the real site: docs/images/home-phone.png.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, PHONE } from "./support/browser.mjs";
import { root, startServer } from "./support/server.mjs";

const site = await startServer();
const browser = await launch();
try {
  const page = await browser.newPage({ baseURL: site.origin, viewport: PHONE, deviceScaleFactor: 2, reducedMotion: "reduce" });
  await page.goto("/");
  mkdirSync(join(root, "docs/images"), { recursive: true });
  await page.screenshot({ path: join(root, "docs/images/home-phone.png") });
} finally {
  await browser.close();
  await site.end();
}
