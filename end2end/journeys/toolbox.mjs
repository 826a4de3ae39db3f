// Plans with their versions and files, the toolbox, and the shelf for a bad day without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { axeEverywhere } from "../support/axe.mjs";
import { launchKeeping, watchContext } from "../support/browser.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { signIn } from "../support/people.mjs";
import { EXERCISE, firstField, islandReady, openExercise, saysStatus, until, workerReady } from "../support/phone.mjs";
import { temporaryFolder } from "../support/server.mjs";

const PLAN = "/plans/crisis-our-plan";
const CAUSES = "/modules/what-is-psychosis/causes";
const press = (page, name) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Writes into the first field of the crisis plan and goes on to the summary, as one does without JavaScript too. */
async function write(page, words, js) {
  await page.goto(EXERCISE);
  if (js) await islandReady(page);
  await firstField(page).fill(words);
  await press(page, "Save and see what you wrote");
  await page.waitForURL(`${EXERCISE}/summary`);
}

/** The words of a file, if this machine can read PDFs; `scripts/checks/pdf` always does. */
function wordsOf(file) {
  try {
    return execFileSync("pdftotext", ["-raw", "-", "-"], { input: file, encoding: "utf8" });
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

journey("a plan is kept, changed, brought back and taken along", {}, async ({ page, context, js }) => {
  await write(page, "Awake all night", js);
  await press(page, "Keep this as a version");
  await page.waitForURL(PLAN);
  assert.match(await page.textContent("main"), /This is kept as version 1/);
  await write(page, "Sings in the street", js);
  assert.match(await page.textContent("main"), /You have changed this plan since version 1/);
  await page.goto(`${PLAN}/1`);
  assert.match(await page.textContent("main"), /Awake all night/);
  if (js) assert.deepEqual(await axeEverywhere(page), []);
  await press(page, "Bring this back");
  await page.waitForURL(`${EXERCISE}/summary`);
  assert.match(await page.textContent("main"), /Awake all night/);
  await page.goto(PLAN);
  assert.match(await page.textContent("main"), /Version 2/, "what was there is a version");
  if (js) assert.deepEqual(await axeEverywhere(page), []);
  for (const size of ["", "?size=large"]) {
    const answer = await context.request.get(`${PLAN}/pdf${size}`);
    assert.equal(answer.headers()["content-type"], "application/pdf");
    const words = wordsOf(await answer.body());
    if (words !== undefined) assert.match(words, /Awake all night/);
  }
  await page.goto("/plans");
  assert.match(await page.textContent("main"), /2 versions kept/);
  if (js) assert.deepEqual(await axeEverywhere(page), []);
});

journey("things go into the toolbox, up, under a heading, out and back", {}, async ({ page, js }) => {
  await page.goto(CAUSES);
  await press(page, "Put in my toolbox");
  await page.getByRole("link", { name: "In your toolbox" }).waitFor();
  await page.goto("/modules/what-is-psychosis/what-it-means");
  await press(page, "Put on the shelf for a bad day");
  await page.getByRole("link", { name: "On your shelf for a bad day" }).click();
  await page.waitForURL("/toolbox");
  const names = () => page.locator(".rt-tool__name a").allTextContents();
  assert.equal((await names()).length, 2);
  await page.getByRole("button", { name: /^To the shelf:/ }).click();
  // It was put in first, so it stands first on the shelf too.
  await page.locator(".rt-tool").first().getByRole("link", { name: /causes/i }).waitFor();
  await page.getByRole("button", { name: /^Down: .*causes/i }).click();
  await page.locator(".rt-tool").nth(1).getByRole("link", { name: /causes/i }).waitFor();
  await page.getByRole("button", { name: /^Up: .*causes/i }).click();
  await page.locator(".rt-tool").first().getByRole("link", { name: /causes/i }).waitFor();
  await page.getByLabel("Heading", { exact: true }).fill("When he is awake at night");
  await press(page, "Make this heading");
  await page.getByRole("heading", { name: "When he is awake at night" }).waitFor();
  if (js) assert.deepEqual(await axeEverywhere(page), []);
  await page.getByRole("button", { name: /^Take out: .*causes/i }).click();
  await page.getByText("Taken out:").waitFor();
  assert.equal((await names()).length, 1);
  await press(page, "Put it back");
  await page.locator(".rt-tool").nth(1).waitFor();
  assert.match((await names())[0], /causes/i, "where it was");
});

const shelfHolds = (page, path) => until(page, async (wanted) => (await (await caches.open("toolkit-shelf")).match(wanted)) !== undefined, path);

/** What is on the shelf, with no network: listed on the page for it, and opened. */
async function opensOffline(page, words) {
  await page.goto("/offline");
  const shelf = page.locator("[data-list-shelf] a");
  await shelf.nth(1).waitFor();
  assert.equal(await shelf.count(), 2);
  await page.goto(CAUSES);
  assert.match(await page.textContent("h1"), /What causes psychosis/);
  await page.goto(EXERCISE);
  await islandReady(page);
  await page.waitForFunction((wanted) => document.querySelector("#exercise textarea").value === wanted, words);
}

journey("the shelf and the crisis plan open offline, also after a restart, and not after signing out", { js: true, offline: true }, async ({ site }) => {
  const folder = temporaryFolder("shelf");
  const words = "Ring his sister first";
  let context = await launchKeeping(folder, site.origin);
  const faults = [watchContext(context, [site.origin, site.second], { offline: true }).faults];
  let page = context.pages()[0] ?? (await context.newPage());
  await signIn(page);
  await openExercise(page);
  await workerReady(page);
  await firstField(page).fill(words);
  await saysStatus(page, "Saved at");
  await press(page, "Put on the shelf for a bad day");
  await page.getByRole("link", { name: "On your shelf for a bad day" }).waitFor();
  await shelfHolds(page, EXERCISE);
  await page.goto(CAUSES);
  await press(page, "Put on the shelf for a bad day");
  await page.getByRole("link", { name: "On your shelf for a bad day" }).waitFor();
  await page.goto("/toolbox");
  await shelfHolds(page, CAUSES);
  await context.setOffline(true);
  await opensOffline(page, words);
  await context.close();

  context = await launchKeeping(folder, site.origin);
  faults.push(watchContext(context, [site.origin, site.second], { offline: true }).faults);
  page = context.pages()[0] ?? (await context.newPage());
  await context.setOffline(true);
  await opensOffline(page, words);

  await context.setOffline(false);
  await page.goto("/sign-out");
  await islandReady(page);
  await press(page, "Sign out");
  await page.waitForURL("/signed-out");
  await until(page, async () => !(await caches.has("toolkit-shelf")));
  await context.setOffline(true);
  for (const path of [EXERCISE, CAUSES, "/toolbox", PLAN]) {
    await page.goto(path);
    assert.equal(await page.textContent("h1"), "You are offline", path);
  }
  assert.equal(await page.locator("[data-list-shelf] a").count(), 0);
  await context.close();
  // A browser that keeps its profile offers to install the site, and says that we hold the offer back.
  expectNothing(faults.flat().filter((fault) => !fault.includes("Banner not shown")));
});
