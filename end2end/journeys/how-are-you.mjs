// "How are you?", what matters and how the site looks, with and without JavaScript.
import assert from "node:assert/strict";
import { axeEverywhere, NARROW, sidewaysScroll, smallTargets } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";

const THINGS = ["fulfilment", "relational", "mental-health", "daily-activities", "financial", "support", "physical-health"];

journey("how are you: a week in words, a self-check, both over time, one deleted", { js: "both", size: NARROW }, async ({ page, js }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: /How are you\?/ }).click();
  await page.getByLabel("In your own words, how has this week been?").fill("Two nights awake. Then my sister came.");
  await page.locator("#number-4").check();
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.waitForURL(/done=week/);
  assert.match(await page.textContent("main"), /Two nights awake/);

  await page.getByRole("button", { name: "Keep my answers" }).click();
  await page.waitForURL("/how-are-you");
  assert.equal(await page.locator(".nhsuk-error-summary__list li").count(), THINGS.length);
  for (const thing of THINGS) await page.locator(`input[name="answers[${thing}]"][value=some]`).check();
  await page.getByRole("button", { name: "Keep my answers" }).click();
  await page.waitForURL(/done=check/);
  assert.match(await page.textContent("main"), /7 out of 14/);
  assert.equal(await page.getByRole("img", { name: /The table below says the same/ }).count(), 2);
  if (js) expectNothing([...(await axeEverywhere(page)), ...(await sidewaysScroll(page))]);

  await page.locator("summary", { hasText: "Delete the entry" }).first().click();
  await page.getByRole("button", { name: "Delete it" }).first().click();
  await page.waitForURL(/done=deleted/);
  assert.doesNotMatch(await page.textContent("main"), /Two nights awake/);
});

journey("what matters and what has changed lead Home elsewhere, and back", { js: "both", size: NARROW }, async ({ page, js }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Bipolar", exact: true }).click();
  await page.getByText("You chose bipolar.").waitFor();
  assert.equal(await page.getByRole("link", { name: /I want to understand what is going on/ }).count(), 0);
  await page.getByRole("link", { name: /Things have changed/ }).click();
  await page.getByLabel("They have died").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "We are so sorry" }).waitFor();
  if (js) expectNothing([...(await axeEverywhere(page)), ...(await sidewaysScroll(page)), ...(await smallTargets(page))]);
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: /They have died/ }).waitFor();
  await page.goto("/account/changes");
  await page.getByRole("button", { name: "Take this back" }).click();
  await page.getByText("This is taken back.").waitFor();
});

/** Each setting alone, and the strongest of all together. */
const LOOKS = ["largest.usual.usual.phone.phone", "usual.wide.usual.phone.phone", "usual.usual.high.light.phone", "usual.usual.high.dark.less", "largest.wide.high.dark.less"];
const PAGES = ["/", "/display", "/how-are-you", "/urgent-help", "/modules/dealing-with-crises/our-plan"];

journey("the settings of display hold on every kind of page", { js: true, size: NARROW }, async ({ page, context, site }) => {
  await page.goto("/display");
  await page.getByLabel("Largest").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/done=yes/);
  assert.match(await page.locator("html").getAttribute("class"), /rt-text-largest/);
  const found = [];
  for (const value of LOOKS) {
    await context.addCookies([{ name: "display", value, url: site.origin }]);
    for (const path of PAGES) {
      await page.goto(path);
      for (const fault of [...(await axeEverywhere(page)), ...(await sidewaysScroll(page))]) found.push(`${value} ${path}: ${fault}`);
    }
  }
  expectNothing(found);
});
