// A clinician's first day: from a step to the page where it is done, back to its tick, and the guide with its search.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { CLINICIAN, signIn } from "../support/people.mjs";

journey("a first day is ticked by doing it, and the guide finds what is looked for", { js: "both" }, async ({ page, js }) => {
  // What looks at pages needs a script in them.
  const look = () => (js ? lookedAt(page) : undefined);
  const main = page.getByRole("main");
  await signIn(page, { email: CLINICIAN });
  await page.goto("/staff");
  await main.getByRole("link", { name: "Your first day" }).click();
  await page.waitForURL("/staff/first-day");
  await look();
  await main.getByRole("link", { name: "Know what to do right now" }).click();
  await page.waitForURL(/dealing-with-crises/);
  await page.goto("/staff/first-day");
  assert.match(await main.locator("[data-step=right-now]").innerText(), /Done/);
  await main.getByRole("link", { name: "5 minutes of training" }).click();
  await page.waitForURL("/staff/training");
  await look();
  await page.goto("/staff/guide");
  await look();
  await main.getByLabel("What are you looking for?").fill("recovery codes");
  await main.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/topic=recovery/);
  assert.deepEqual(await main.getByRole("heading", { level: 2 }).allInnerTexts(), ["Signing in"]);
  await look();
  await main.getByRole("link", { name: "Show the whole guide" }).click();
  assert.ok((await main.getByRole("heading", { level: 2 }).count()) > 10);
});
