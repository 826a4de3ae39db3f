// Reading without a network, and the site on the home screen.
import assert from "node:assert/strict";
import { axeEverywhere } from "../support/axe.mjs";
import { journey } from "../support/journey.mjs";
import { signIn } from "../support/people.mjs";
import { everythingStored, islandReady, onPhone, openExercise, until, workerReady } from "../support/phone.mjs";

const MODULE = "/modules/what-is-psychosis";
const cachedPaths = (page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith("toolkit-files-"));
    const lists = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)));
    return lists.flat();
  });

journey("urgent help and pages already read open without a network", { js: true, offline: true }, async ({ page, context }) => {
  await page.goto("/");
  await workerReady(page);
  await page.goto(`${MODULE}/causes`);
  await onPhone(page, `${MODULE}/causes`);
  await context.setOffline(true);
  await page.goto("/urgent-help");
  assert.match(await page.content(), /999/);
  await page.goto(`${MODULE}/causes`);
  assert.match(await page.textContent("h1"), /What causes psychosis/);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgba(0, 0, 0, 0)", "with its looks");
  await page.goto(`${MODULE}/course`);
  assert.equal(await page.textContent("h1"), "You are offline");
  await islandReady(page);
  assert.deepEqual(await axeEverywhere(page), []);
});

journey("a module can be kept on the phone, and taken off again", { js: true, offline: true }, async ({ page, context }) => {
  await page.goto(MODULE);
  await workerReady(page);
  await islandReady(page);
  const keep = page.getByRole("button", { name: "Keep this module" });
  await keep.click();
  await keep.waitFor({ state: "hidden" });
  const links = await page.locator("ol.rt-mods a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.ok(links.length > 5);
  await context.setOffline(true);
  for (const link of links) {
    await page.goto(link);
    assert.notEqual(await page.textContent("h1"), "You are offline", link);
  }
  await page.goto(MODULE);
  await islandReady(page);
  await page.getByRole("button", { name: "Take it off my phone" }).click();
  await keep.waitFor();
  await page.goto(links.at(-1));
  assert.equal(await page.textContent("h1"), "You are offline");
});

journey("no cache ever holds a page of somebody signed in", { js: true }, async ({ page }) => {
  await signIn(page);
  await workerReady(page);
  for (const path of ["/", MODULE, `${MODULE}/causes`, "/account", "/notes"]) await page.goto(path);
  await openExercise(page);
  await onPhone(page, `${MODULE}/causes`);
  const stored = await everythingStored(page);
  assert.doesNotMatch(stored, /Bluebell|Signed in as/);
  const paths = await cachedPaths(page);
  assert.ok(paths.includes(`${MODULE}/causes`), "the public copy is there");
  for (const path of ["/account", "/notes", "/sign-in"]) assert.ok(!paths.includes(path), path);
  assert.ok(paths.every((path) => !path.startsWith("/do/")));
});

journey("a first visit with the data saver fetches nothing twice", { js: true }, async ({ page, context }) => {
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${MODULE}/causes`);
  assert.ok((await cachedPaths(page)).includes("/urgent-help"), "urgent help all the same");
});

journey("a new release brings its files, and old pages keep their looks until then", { js: true, offline: true }, async ({ page, context }) => {
  await page.goto("/");
  await workerReady(page);
  await page.evaluate(async () => {
    const cache = await caches.open("toolkit-files-older");
    await cache.put("/pkg/toolkit.0000000000000000.css", new Response("body{}", { headers: { "Content-Type": "text/css" } }));
    await caches.open("toolkit-kept");
  });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
  await page.reload();
  await until(page, async () => !(await caches.keys()).includes("toolkit-files-older"));
  const names = await page.evaluate(() => caches.keys());
  assert.equal(names.filter((name) => name.startsWith("toolkit-files-")).length, 1, String(names));
  await context.setOffline(true);
  await page.goto("/urgent-help");
  assert.match(await page.content(), /999/);
});

journey("the app can be loaded afresh", { js: true, offline: true }, async ({ page }) => {
  await page.goto("/offline");
  await workerReady(page);
  await islandReady(page);
  await page.evaluate(() => caches.open("toolkit-kept").then((cache) => cache.put("/broken", new Response("x"))));
  await page.getByRole("link", { name: "Load the app afresh" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await workerReady(page);
  assert.ok(!(await cachedPaths(page)).includes("/broken"));
});

journey("the hint to install explains itself and can be sent away for good", { js: true }, async ({ page }) => {
  await page.goto("/");
  await islandReady(page);
  const hint = page.getByRole("heading", { name: "Put this on your home screen" });
  await hint.waitFor();
  assert.equal(await page.getByText("In Safari:", { exact: false }).isVisible(), false);
  // The browser's own offer, as Chromium makes it on a phone.
  await page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    offer.prompt = () => { document.documentElement.dataset.asked = "yes"; };
    dispatchEvent(offer);
  });
  await page.getByRole("button", { name: "Put it on my home screen" }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.asked), "yes");
  await page.getByRole("button", { name: "Not now" }).click();
  await hint.waitFor({ state: "hidden" });
  await page.reload();
  await islandReady(page);
  assert.equal(await hint.isVisible(), false);
});

journey("the hint shows the way on an iPhone", { js: true, context: { userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15" } }, async ({ page }) => {
  await page.goto("/");
  await islandReady(page);
  await page.getByText("Add to Home Screen", { exact: false }).first().waitFor();
  assert.equal(await page.locator("[data-way=menu]").isVisible(), false);
});

journey("the hint shows both ways without JavaScript, and no dead button", { js: false }, async ({ page }) => {
  await page.goto("/");
  assert.equal(await page.locator("[data-way=ios]").isVisible(), true);
  assert.equal(await page.locator("[data-way=menu]").isVisible(), true);
  assert.equal(await page.locator("[data-act]:visible").count(), 0);
});
