// The lock on a person's own phone: nothing can be read while it is locked, and nothing that was typed is lost.
import assert from "node:assert/strict";
import { NARROW } from "../support/axe.mjs";
import { fromTheTop, lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { arrives, hasNoKey, isLocked, openLock, panel, PASSPHRASE, setLock, tryPassphrase } from "../support/lock.mjs";
import { signIn } from "../support/people.mjs";
import { EXERCISE, everythingStored, firstField, islandReady, onPhone, openExercise, saysStatus, until, workerReady } from "../support/phone.mjs";

const OTHER = "not this one at all";
const said = (page, form) => page.locator(`[data-form=${form}] [data-said]`);

/** What is kept for a lock. */
const keptNames = (page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name.startsWith("toolkit:lock")));

const onServer = async (context) => (await context.request.get(EXERCISE)).text();

journey("written without a network, locked after a minute away, unlocked, sent", { js: true, offline: true }, async ({ page, context, site }) => {
  await context.clock.install();
  await signIn(page, { next: EXERCISE });
  await setLock(page);
  await openExercise(page);
  await workerReady(page);
  await page.reload();
  await onPhone(page, EXERCISE);
  await onPhone(page, "/lock");
  await islandReady(page);
  await firstField(page).fill("saved before");
  await saysStatus(page, "Saved at");
  // A server that is away is surer than a browser that only plays offline: what is sent as a page goes would still come through.
  await site.stop("SIGKILL");
  await firstField(page).fill("typed in a tunnel");
  await saysStatus(page, "Kept on this phone");

  await context.clock.fastForward(50_000);
  assert.match(page.url(), /our-plan$/, "not before the minute is over");
  await context.clock.fastForward(20_000);
  await isLocked(page);
  assert.doesNotMatch(await everythingStored(page), /typed in a tunnel|saved before/);
  assert.doesNotMatch(await page.content(), /typed in a tunnel|saved before/);
  // The address of the exercise, with and without a network, leads to the lock; nothing of it is shown on the way.
  for (const back of [false, true]) {
    if (back) await site.start();
    await page.goto(EXERCISE, { waitUntil: "commit" });
    await isLocked(page);
  }
  // The server has no session of this browser any more.
  await page.waitForFunction(() => localStorage.getItem("toolkit:lock-on") === "aside");
  assert.equal((await context.cookies()).some(({ name }) => name === "session"), false);
  assert.doesNotMatch(await onServer(context), /saved before/);
  assert.match((await context.request.get("/account")).url(), /\/sign-in/);

  await tryPassphrase(page, OTHER);
  await page.waitForFunction(() => document.querySelector("[data-form=unlock] [data-said]").textContent.startsWith("That is not"));
  await tryPassphrase(page, `${PASSPHRASE}  `);
  await arrives(page, EXERCISE);
  await islandReady(page);
  assert.equal(await firstField(page).inputValue(), "typed in a tunnel");
  assert.match(await onServer(context), /typed in a tunnel/, "sent, in the same session");
  assert.match((await context.request.get("/account")).url(), /\/account$/);
  await openLock(page, "on");
});

journey("wrong passphrases wait longer and longer, also after loading the page again", { js: true }, async ({ page, context }) => {
  await context.clock.install();
  await openExercise(page);
  await firstField(page).fill("a visitor's words");
  await page.getByRole("button", { name: "Yes, it is mine" }).click();
  await saysStatus(page, "Saved at");
  await setLock(page, "15");
  await panel(page, "on").getByRole("button", { name: "Lock now" }).click();
  await isLocked(page);
  for (const words of [/^That is not the passphrase. Try again.$/, /^That is not the passphrase. Try again.$/, /You can try again in 5 seconds/]) {
    await tryPassphrase(page, OTHER);
    await page.waitForFunction((source) => new RegExp(source).test(document.querySelector("[data-form=unlock] [data-said]").textContent), words.source);
    assert.equal(await page.evaluate(() => document.activeElement.id), "lock-open");
  }
  await page.reload();
  await isLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await page.waitForFunction(() => /^Please wait \d+ more seconds/.test(document.querySelector("[data-form=unlock] [data-said]").textContent));
  await context.clock.fastForward(6_000);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/");
  assert.match(await onServer(context), /a visitor&#x27;s words|a visitor's words/, "a visitor is known again, too");
});

journey("leaving quickly locks first, and what was typed a moment before is not lost", { js: true, offline: true }, async ({ page, context }) => {
  await signIn(page, { next: EXERCISE });
  await setLock(page, "15");
  await openExercise(page);
  // The server does not get it, nor is there time to move it into the vault.
  await context.route("**/do/learning/save-notes", (route) => route.abort());
  await firstField(page).fill("typed at the last moment");
  await page.getByRole("link", { name: "Leave this site quickly" }).click();
  await page.waitForURL("**/measures");
  await until(page, hasNoKey);
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.startsWith("toolkit:draft:")));
  assert.doesNotMatch(await everythingStored(page), /typed at the last moment/);
  await context.unroute("**/do/learning/save-notes");
  await page.goto(EXERCISE, { waitUntil: "commit" });
  await isLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, EXERCISE);
  await islandReady(page);
  assert.equal(await firstField(page).inputValue(), "typed at the last moment");
  await page.waitForFunction(() => [...document.querySelectorAll("#exercise .rt-saved, [data-status]")].some((line) => line.textContent.includes("Saved")));
  assert.match(await onServer(context), /typed at the last moment/);
});

journey("a forgotten passphrase: what was not sent is named, the copy goes, the account stays", { js: true, offline: true }, async ({ page, context, site }) => {
  await signIn(page, { next: EXERCISE });
  await setLock(page, "15");
  await openExercise(page);
  await workerReady(page);
  await page.reload();
  await onPhone(page, "/lock");
  await islandReady(page);
  await firstField(page).fill("safe on the server");
  await saysStatus(page, "Saved at");
  await site.stop("SIGKILL");
  await firstField(page).fill("never sent");
  await saysStatus(page, "Kept on this phone");
  await page.goto("/lock");
  await islandReady(page);
  await panel(page, "on").getByRole("button", { name: "Lock now" }).click();
  await isLocked(page);
  await page.getByText("I do not know the passphrase").click();
  assert.deepEqual(await page.locator("[data-unsent] li").allTextContents(), ["Make a crisis plan"]);
  const forget = page.getByRole("button", { name: "Delete the copy and sign in again" });
  await forget.click();
  await page.locator("[data-forget]", { hasText: "This needs a network." }).waitFor();
  assert.equal(await page.evaluate(hasNoKey), true, "nothing is deleted without a network");
  await site.start();
  await forget.click();
  await page.waitForURL("**/sign-in");
  const stored = await everythingStored(page);
  assert.doesNotMatch(stored, /database toolkit-private|never sent/);
  assert.deepEqual(await keptNames(page), []);
  assert.equal((await context.cookies()).some(({ name }) => name === "session"), false);
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  assert.equal(await firstField(page).inputValue(), "safe on the server");
  await openLock(page, "off");
});

journey("a phone put away locks when it is taken up again, in every tab", { js: true }, async ({ page, context }) => {
  await signIn(page, { next: EXERCISE });
  // Open before there was a lock.
  const other = await context.newPage();
  await openExercise(other);
  await setLock(page, "5");
  await page.goto("/notes");
  // As if the browser had slept: no timer ran.
  await page.evaluate(() => localStorage.setItem("toolkit:lock-seen", String(Date.now() - 6 * 60_000)));
  await page.goto("/account", { waitUntil: "commit" });
  await isLocked(page);
  await isLocked(other);
  // Pages for everybody stay open; those with something of one's own do not.
  for (const path of ["/urgent-help", "/modules/what-is-psychosis/what-it-means", "/words"]) {
    await page.goto(path);
    await page.locator("h1").waitFor();
    assert.equal(new URL(page.url()).pathname, path);
    assert.doesNotMatch(await page.locator("header").innerText(), /Sign out/);
  }
  for (const path of ["/notes", "/toolbox", "/plans", "/how-are-you", "/search", EXERCISE, "/sign-in"]) {
    await page.goto(path, { waitUntil: "commit" });
    await page.waitForURL(`**/lock#${path}`);
  }
  await page.goto("/notes", { waitUntil: "commit" });
  await isLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/notes");
  await page.locator("h1").waitFor();
  await arrives(other, EXERCISE);
});

journey("a clock put back, or a cleared store, opens nothing", { js: true }, async ({ page }) => {
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  await firstField(page).fill("behind the lock");
  await saysStatus(page, "Saved at");
  await setLock(page, "15");
  await page.evaluate(() => localStorage.setItem("toolkit:lock-seen", String(Date.now() + 60 * 60_000)));
  await page.goto("/notes", { waitUntil: "commit" });
  await isLocked(page);
  await page.evaluate(() => { localStorage.clear(); localStorage.setItem("toolkit:device", "own"); });
  await page.goto(EXERCISE);
  await islandReady(page);
  assert.equal(await firstField(page).inputValue(), "");
  assert.equal(await page.evaluate(hasNoKey), true, "no new key was made");
  await page.goto("/notes", { waitUntil: "commit" });
  await isLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/notes");
  await page.getByText("behind the lock").waitFor();
});

journey("the lock's page says how things stand, and the lock can be changed and taken away", { js: true, size: NARROW }, async ({ page }) => {
  await openLock(page, "ask");
  await lookedAt(page);
  await panel(page, "ask").getByRole("button", { name: "Yes, it is mine" }).click();
  await panel(page, "off").waitFor();
  assert.match(await page.getByRole("main").innerText(), /Without a lock, whoever holds this phone while it is open can read that copy/);
  await page.locator("#lock-new").fill("short");
  await page.getByRole("button", { name: "Set the lock" }).click();
  await said(page, "set").getByText("8 characters or more").waitFor();
  await page.locator("#lock-new").fill(PASSPHRASE);
  await page.locator("#lock-again").fill(OTHER);
  await page.getByRole("button", { name: "Set the lock" }).click();
  await said(page, "set").getByText("These are not the same").waitFor();
  assert.equal(page.url().includes("?"), false, "a passphrase never stands in an address");
  await fromTheTop(page);
  await lookedAt(page);
  await page.locator("#lock-again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Set the lock" }).click();
  await panel(page, "on").waitFor();
  assert.equal(await page.locator("#minutes-on-2, [data-form=minutes] input[value='5']").first().isChecked(), true);
  await panel(page, "on").locator("input[value='15']").check();
  await panel(page, "on").getByRole("button", { name: "Save" }).click();
  await said(page, "minutes").getByText("Saved.").waitFor();
  await page.reload();
  await islandReady(page);
  assert.equal(await panel(page, "on").locator("input[value='15']").isChecked(), true);
  await lookedAt(page);
  await panel(page, "on").getByRole("button", { name: "Lock now" }).click();
  await isLocked(page);
  await page.getByText("I do not know the passphrase").click();
  await page.locator("[data-all-sent]").waitFor();
  await fromTheTop(page);
  await lookedAt(page);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/");
  await openLock(page, "on");
  await page.getByRole("button", { name: "Take the lock away" }).click();
  await panel(page, "off").waitFor();
  assert.deepEqual(await keptNames(page), ["toolkit:lock-ticket"]);
});

journey("what was kept before the lock is still there after it, and without it", { js: true, offline: true }, async ({ page, context }) => {
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  await context.route("**/do/learning/save-notes", (route) => route.abort());
  await firstField(page).fill("kept before there was a lock");
  await saysStatus(page, "Kept on this phone");
  await setLock(page);
  await panel(page, "on").getByRole("button", { name: "Lock now" }).click();
  await isLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await arrives(page, "/");
  await openLock(page, "on");
  await page.getByRole("button", { name: "Take the lock away" }).click();
  await panel(page, "off").waitFor();
  await context.unroute("**/do/learning/save-notes");
  await openExercise(page);
  assert.equal(await firstField(page).inputValue(), "kept before there was a lock");
  await until(page, async () => (await (await fetch("/modules/dealing-with-crises/our-plan")).text()).includes("kept before there was a lock"));
});

journey("on a shared phone there is no lock, and signing out takes it away", { js: true }, async ({ page }) => {
  await signIn(page, { next: EXERCISE, device: "shared" });
  await openLock(page, "shared");
  assert.match(await panel(page, "shared").innerText(), /we keep nothing after you close the window/);
  await page.goto("/device?next=/lock");
  await page.locator("input[name=device][value=own]").check();
  await page.getByRole("main").locator("button[type=submit]").first().click();
  await page.waitForURL("**/lock");
  await islandReady(page);
  await setLock(page);
  await page.goto("/sign-out");
  await islandReady(page);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/signed-out");
  assert.deepEqual(await keptNames(page), []);
});

journey("without JavaScript the page says why there is no lock", { js: false }, async ({ page }) => {
  await page.goto("/lock");
  await page.getByText("The lock needs JavaScript.").waitFor();
  assert.equal(await page.locator("main button:visible, main input:visible").count(), 0);
});
