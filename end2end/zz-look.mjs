import { readFileSync } from "node:fs";
import { launch } from "./support/browser.mjs";
const css = readFileSync("/tmp/w/a-main.css", "utf8");
const browser = await launch();
const paths = process.argv.slice(2);
for (const [name, size, dark] of [["phone", { width: 360, height: 740 }, false], ["wide", { width: 1280, height: 900 }, true]]) {
  const context = await browser.newContext({ baseURL: "http://localhost:3951", viewport: size, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce", serviceWorkers: "block" });
  await context.route("**/*.css", (route) => route.fulfill({ contentType: "text/css", body: css }));
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(path);
    const h = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    console.log(path, name, h.join("/"));
    await page.screenshot({ path: `/tmp/w/a-shots/${name}-${path.replaceAll(/[^a-z0-9]+/g, "-")}.png`, clip: { x: 0, y: 0, width: size.width, height: name === "phone" ? 1500 : 1300 }, fullPage: true });
  }
}
await browser.close();
