// A lead sets the site: colour, words, a place; and a closing is asked for and called off.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { LEAD, signIn } from "../support/people.mjs";

const DESK = { width: 1024, height: 768 };
const PAGES = ["", "/look", "/words", "/urgent", "/places", "/policies", "/changes", "/closing"].map((end) => `/staff/settings${end}`);
const main = (page) => page.getByRole("main");
const button = (page, name) => main(page).getByRole("button", { name, exact: true });

/** The form that holds a field saves it. */
const save = (page, label) => main(page).locator("form", { has: page.getByLabel(label, { exact: true }) }).getByRole("button", { name: "Save" }).click();

journey("a lead sets colour and words, and everybody sees them", { js: "both", size: DESK }, async ({ page, js }) => {
  await signIn(page, { email: LEAD });
  await page.goto("/staff");
  await main(page).getByRole("link", { name: "Settings of this site" }).click();
  await main(page).getByRole("link", { name: "Name, colour and logo" }).click();
  await page.getByLabel("Colour", { exact: true }).fill("#ffe066");
  await save(page, "Colour");
  await main(page).getByText("These shades of it can be used").waitFor();
  await page.getByLabel("Colour", { exact: true }).fill(js ? "#8a3b6f" : "#3b6f8a");
  await save(page, "Colour");
  await page.waitForURL(/done=colour/);
  const edge = await page.locator(".rt-header").evaluate((header) => getComputedStyle(header).borderTopColor);
  assert.equal(edge, js ? "rgb(138, 59, 111)" : "rgb(59, 111, 138)");
  await page.goto("/staff/settings/words");
  const welcome = `Welcome from Northwick, ${js ? "with" : "without"} scripts.`;
  await page.getByLabel("Welcome", { exact: true }).fill(welcome);
  await save(page, "Welcome");
  await page.waitForURL(/done=words/);
  await page.goto("/");
  await main(page).getByText(welcome).waitFor();
});

journey("a place near by is added, seen by everybody, and removed", { js: "both", size: DESK }, async ({ page, js }) => {
  const name = `Carers' café ${js ? 1 : 2}`;
  await signIn(page, { email: LEAD });
  await page.goto("/staff/settings/places");
  const form = main(page).locator("form").last();
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("What it does").fill("Tea and talk.");
  await form.getByLabel("Phone number").fill("01234 567890");
  await form.getByLabel("The day you checked this").fill("3 November 2025");
  await form.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/done=place/);
  await page.goto("/help-directory");
  await main(page).getByRole("heading", { name: "Near you" }).waitFor();
  await main(page).getByText(name).waitFor();
  await page.goto("/staff/settings/places");
  await main(page).getByText(`Change ${name}`).click();
  await button(page, `Remove ${name}`).click();
  await page.waitForURL(/done=removed/);
});

journey("the settings of a site are fit for everybody", { js: true }, async ({ page }) => {
  await signIn(page, { email: LEAD });
  for (const path of PAGES) {
    await page.goto(path);
    await lookedAt(page);
  }
  await button(page, "Ask for it").click();
  await page.waitForSelector(".nhsuk-error-summary");
  await lookedAt(page);
});
