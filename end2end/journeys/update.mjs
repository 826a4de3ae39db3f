// A new release arrives while somebody writes.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../support/journey.mjs";
import { signIn } from "../support/people.mjs";
import { EXERCISE, firstField, islandReady, openExercise, saysStatus, until, workerReady } from "../support/phone.mjs";
import { root, temporaryFolder } from "../support/server.mjs";

/** A site of its own, whose files can be replaced. */
const files = temporaryFolder("site");
cpSync(join(root, "target/site"), files, { recursive: true });
export const env = { TOOLKIT__LEPTOS__SITE_ROOT: files };

/** Puts another service worker where the old one was, as a release does, and starts the server anew. */
async function release(site, name) {
  const worker = readFileSync(join(files, "sw.js"), "utf8");
  const next = worker.replace(/const RELEASE = "[^"]*"/, `const RELEASE = "${name}"`);
  assert.notEqual(next, worker);
  for (const end of [".br", ".gz"]) rmSync(join(files, `sw.js${end}`), { force: true });
  writeFileSync(join(files, "sw.js"), next);
  await site.restart();
}

/** Lets the browser look for the new service worker, and waits until it has taken over. */
async function update(page, name) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await until(page, async (cache) => {
    const names = (await caches.keys()).filter((one) => one.startsWith("toolkit-files-"));
    return names.length === 1 && names[0] === cache;
  }, `toolkit-files-${name}`);
}

/** No save leaves this page, nor the next one, until `window.letGo`. (A route of the test would not hold: a new worker goes past it.) */
const holdSaves = (context) => {
  const hold = () => {
    if (window.held) return;
    window.held = window.fetch;
    window.fetch = (what, ...rest) =>
      String(what.url ?? what).includes("/do/learning/save-notes") && !window.letGo ? Promise.reject(new TypeError("held")) : window.held(what, ...rest);
  };
  return context.addInitScript(hold);
};

const onServer = async (context) => (await context.request.get(EXERCISE)).text();

for (const [device, kept] of [["own", "Kept on this phone"], ["shared", "Kept in this window"]]) {
  journey(`an update of the app loses no draft where the device is ${device}`, { js: true, offline: true }, async ({ page, context, site }) => {
    const [before, across] = [`typed before the release, ${device}`, `typed across the release, ${device}`];
    const second = page.locator("#exercise textarea").nth(1);
    await holdSaves(context);
    await signIn(page, { next: EXERCISE, device });
    await openExercise(page);
    await workerReady(page);
    await firstField(page).fill(before);
    await saysStatus(page, kept);
    await release(site, `next-${device}`);
    await update(page, `next-${device}`);
    assert.equal(await firstField(page).inputValue(), before, "the open page is left alone");
    await second.fill(across);
    await page.reload();
    await islandReady(page);
    await page.waitForFunction((wanted) => [0, 1].every((at) => document.querySelectorAll("#exercise textarea")[at].value === wanted[at]), [before, across]);
    assert.doesNotMatch(await onServer(context), new RegExp(`${before}|${across}`), "they were drafts all the time");
    await page.evaluate(() => { window.letGo = true; });
    await second.press("End");
    await second.pressSequentially(".");
    await saysStatus(page, "Saved at");
    const saved = await onServer(context);
    for (const words of [before, `${across}.`]) assert.ok(saved.includes(words), words);
  });
}
