// What a browser keeps of us is what the page about cookies says.
import assert from "node:assert/strict";
import { journey } from "../support/journey.mjs";
import { arrives, isLocked, PASSPHRASE, setLock, tryPassphrase } from "../support/lock.mjs";
import { signIn } from "../support/people.mjs";
import { firstField, islandReady, openExercise, saysStatus, workerReady } from "../support/phone.mjs";
import { withVoices } from "../support/speech.mjs";

/** Tells of every name under which a page stores something, also of what is gone again a moment later. */
async function listen(context) {
  const names = new Set();
  await context.exposeFunction("tellName", (name) => names.add(name));
  await context.addInitScript(() => {
    const wrap = (of, what) => {
      const plain = of[what];
      of[what] = function (name, ...rest) {
        window.tellName(name);
        return plain.call(this, name, ...rest);
      };
    };
    wrap(Storage.prototype, "setItem");
    wrap(IDBFactory.prototype, "open");
    wrap(CacheStorage.prototype, "open");
  });
  return names;
}

journey("the page about cookies names exactly what the browser keeps", { js: true }, async ({ page, context }) => {
  const names = await listen(context);
  await withVoices(context);
  await page.goto("/");
  await islandReady(page);
  await workerReady(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await page.goto("/modules/what-is-psychosis");
  await islandReady(page);
  await page.getByRole("button", { name: "Keep this module" }).click();
  await page.getByRole("button", { name: "Listen" }).click();
  await page.getByRole("button", { name: "Faster" }).click();
  await openExercise(page);
  await firstField(page).fill("a word");
  await page.getByRole("button", { name: "Yes, it is mine" }).click();
  await saysStatus(page, "Saved at");
  await setLock(page);
  await page.getByRole("button", { name: "Lock now" }).click();
  await isLocked(page);
  await tryPassphrase(page, "not this one at all");
  await page.waitForFunction(() => localStorage.getItem("toolkit:lock-tries") !== null);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/");
  await signIn(page, { device: "shared" });
  await openExercise(page);
  await firstField(page).fill("a word more");
  await saysStatus(page, "Saved at");
  (await context.cookies()).forEach(({ name }) => names.add(name));
  await page.goto("/display");
  await page.getByLabel("Largest").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/done=yes/);
  (await context.cookies()).forEach(({ name }) => names.add(name));
  await page.locator("footer .rt-languages").getByRole("button", { name: "Cymraeg" }).click();
  await page.waitForSelector("html[lang=cy]");
  (await context.cookies()).forEach(({ name }) => names.add(name));
  await page.locator("footer .rt-languages").getByRole("button", { name: "English" }).click();
  await page.waitForSelector("html[lang=en]");
  await page.getByRole("link", { name: "Leave this site quickly" }).click();
  await page.waitForURL("**/measures");
  await page.goto("/sign-out");
  await islandReady(page);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/signed-out");
  await page.goto("/cookies");
  (await page.evaluate(() => caches.keys())).forEach((name) => names.add(name));
  const listed = await page.locator("main code").evaluateAll((all) => all.map((one) => one.textContent));
  const plain = (name) => listed.find((one) => one === name) ?? listed.find((one) => /[:-]$/.test(one) && name.startsWith(one)) ?? name;
  const onThisSite = listed.filter((name) => !name.startsWith("__Host-"));
  assert.deepEqual([...new Set([...names].map(plain))].sort(), [...new Set(onThisSite)].sort());
});
