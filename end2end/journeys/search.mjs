// Somebody looks something up: in their own words, with a typing error, in vain, and when it is urgent.
import assert from "node:assert/strict";
import { axeEverywhere, NARROW, sidewaysScroll, smallTargets } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";

const main = (page) => page.getByRole("main");

async function look(page, words) {
  await main(page).getByLabel("Search", { exact: true }).fill(words);
  await main(page).getByRole("button", { name: "Search" }).click();
  await page.waitForURL("/search/results");
}

/** Sweeps the page at hand. */
async function swept(page) {
  const found = await axeEverywhere(page);
  await page.setViewportSize(NARROW);
  found.push(...(await smallTargets(page)), ...(await sidewaysScroll(page)));
  expectNothing(found);
}

journey("plain words from the home page find the right page, and going back shows the results again", {}, async ({ page }) => {
  await page.goto("/");
  await look(page, "he is hearing things");
  const best = main(page).getByRole("list").first();
  await best.getByRole("link", { name: "Hearing voices, seeing or feeling things" }).click();
  await page.waitForURL(/\/modules\//);
  await page.goBack();
  await page.waitForURL("/search/results");
  assert.equal(await main(page).getByLabel("Search", { exact: true }).inputValue(), "he is hearing things");
  await page.reload();
  await main(page).getByRole("heading", { name: "Best matches" }).waitFor();
  assert.doesNotMatch(page.url() + (await page.title()), /hearing/);
});

journey("a typing error does not matter", {}, async ({ page }) => {
  await page.goto("/search");
  await look(page, "litihum");
  await main(page).getByText("We also looked for: lithium").waitFor();
  assert.ok((await main(page).getByRole("link", { name: "Lithium", exact: true }).count()) > 0);
});

journey("nothing found is no dead end", {}, async ({ page }) => {
  await page.goto("/modules");
  await look(page, "qqzzq");
  await main(page).getByRole("heading", { name: "We found nothing for these words" }).waitFor();
  await main(page).getByRole("link", { name: "All modules" }).click();
  await page.waitForURL("/modules");
});

journey("words that suggest danger put help first", {}, async ({ page }) => {
  await page.goto("/search");
  await look(page, "she says she wants to die");
  const call = main(page).getByRole("link", { name: /999/ }).first();
  const field = main(page).getByLabel("Search", { exact: true });
  assert.ok((await call.boundingBox()).y < (await field.boundingBox()).y, "help stands above the field");
  await main(page).getByRole("heading", { name: "Best matches" }).waitFor();
});

journey("no words are asked for again, and every page of search is fit for everybody", { js: true }, async ({ page }) => {
  await page.goto("/search");
  await main(page).getByRole("button", { name: "Search" }).click();
  await page.waitForSelector(".nhsuk-error-summary");
  assert.match(await page.title(), /^Error: /);
  await swept(page);
  await look(page, "she says she wants to die");
  await swept(page);
  await look(page, "qqzzq");
  await swept(page);
});
