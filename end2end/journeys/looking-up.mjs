// Finding the right page on a bad night, a word from a letter, and somebody to call.
import assert from "node:assert/strict";
import { journey } from "../support/journey.mjs";

/** What a relative says, the doors they press from the home page (two at most), and the page they must be on. */
const SITUATIONS = [
  ["he thinks the neighbours listen in", [/They are changing/, /watch them or listen in/], "/modules/managing-positive-symptoms/beliefs-tips"],
  ["she has not got out of bed for weeks", [/They are changing/, /do not get out of bed/], "/modules/managing-negative-symptoms/bed-tips"],
  ["he is spending wildly and not sleeping", [/They are changing/, /hardly sleep and spend/], "/modules/managing-mood-swings/high-now"],
  ["they will not tell me anything", [/I need someone to listen/, /will not tell me anything/], "/modules/understanding-services/tell-me-nothing"],
  ["I cannot cope any more", [/I am worn out/, /I cannot cope/], "/modules/managing-stress-doing/cannot-cope"],
  ["he says he wants to die", [/Someone may be in danger/], "/urgent-help"],
];

journey("six situations are two taps from the home page", {}, async ({ page }) => {
  for (const [said, taps, path] of SITUATIONS) {
    assert.ok(taps.length <= 2, said);
    await page.goto("/");
    for (const tap of taps) await page.getByRole("main").getByRole("link", { name: tap }).click();
    await page.waitForURL(path);
    assert.ok(await page.locator("h1").isVisible(), said);
  }
});

journey("the other way to what to do when they talk of dying", { js: false }, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: /They are changing/ }).click();
  await page.getByRole("main").getByRole("link", { name: /talk of dying/ }).click();
  await page.waitForURL("/modules/dealing-with-crises/suicide");
});

journey("a word from a letter leads to its meaning and to the page that explains it", {}, async ({ page }) => {
  await page.goto("/modules");
  await page.getByRole("main").getByRole("link", { name: "Jargon buster" }).click();
  await page.getByRole("navigation", { name: "A to Z" }).getByRole("link", { name: "C", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "Care coordinator", exact: true }).click();
  assert.match(await page.textContent("h1"), /Care coordinator/);
  assert.ok(await page.getByRole("heading", { name: "Pages that explain it" }).isVisible());
});

journey("somebody to call at night, found and reported wrong", {}, async ({ page, context }) => {
  await page.goto("/help-directory");
  await page.getByText("Find what fits you").click();
  await page.getByLabel("What you need").selectOption("talk");
  await page.getByLabel("Hours").selectOption("always");
  await page.getByLabel("Only what is free").check();
  await page.getByRole("button", { name: "Show what fits" }).click();
  await page.waitForURL(/hours=always/);
  assert.match(await page.textContent("main"), /places fit/);
  assert.equal(await page.locator('main a[href="tel:116123"]').count(), 1);
  await page.getByRole("main").getByRole("link", { name: "Samaritans", exact: true }).click();
  assert.deepEqual(await context.cookies(), []);

  await page.getByRole("button", { name: "This is wrong" }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("link", { name: "Choose what is wrong" }).waitFor();
  await page.getByLabel("The number or link does not work").check();
  await page.getByLabel("What should it say?").fill("It rings out");
  await page.getByRole("button", { name: "Send" }).click();
  await page.waitForURL("/content-report/sent");
  assert.match(await page.textContent("h1"), /Thank you/);
});
