import { launch } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
const site = await startServer();
const browser = await launch();
const out = "/tmp/w/bt/shots/";
import { mkdirSync } from "node:fs"; mkdirSync(out, { recursive: true });
for (const [name, size, dark] of [["360", { width: 360, height: 740 }, false], ["360d", { width: 360, height: 740 }, true], ["1280", { width: 1280, height: 900 }, false]]) {
  const context = await browser.newContext({ baseURL: site.origin, viewport: size, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [file, path] of [["home", "/"], ["search", "/search"]]) { await page.goto(path); await page.screenshot({ path: `${out}${file}-${name}.png`, fullPage: true }); }
  for (const [file, words] of [["found", "hering things"], ["danger", "he wants to die"], ["nothing", "qqzzq"]]) {
    await page.goto("/search"); await page.fill("#words", words); await page.click("main form button");
    await page.screenshot({ path: `${out}${file}-${name}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close(); await site.end();
