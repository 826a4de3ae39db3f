// Reading the site in Urdu and Welsh: chosen without JavaScript too, from right to left, back to English, and without a network.
import assert from "node:assert/strict";
import { axeEverywhere, NARROW, sidewaysScroll, smallTargets } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { signIn } from "../support/people.mjs";
import { until, workerReady } from "../support/phone.mjs";

const RIGHT_NOW = "/modules/dealing-with-crises/right-now";
const chooser = (page) => page.locator("footer .rt-languages");

async function choose(page, name) {
  await chooser(page).getByRole("button", { name }).click();
  await page.waitForLoadState();
}

const root = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

journey("Urdu is chosen at the foot, urgent help and what to do now are read, words are kept, and English comes back", {}, async ({ page, ready }) => {
  await page.goto("/urgent-help");
  await choose(page, "اردو");
  assert.equal(new URL(page.url()).pathname, "/urgent-help", "back on the same page");
  assert.deepEqual(await root(page), ["ur", "rtl"]);
  assert.equal(await page.textContent("h1"), "فوری مدد");
  await page.locator("main a[href='tel:999']").first().waitFor();
  assert.ok(await page.locator("main a[href='tel:116123']").count() > 0);

  await page.goto(RIGHT_NOW);
  assert.equal(await page.locator("main article :is(.rt-care, .rt-say, h2) [lang=en]").count(), 0);
  await ready();
  const field = page.locator("#exercise textarea").first();
  await field.fill("مجھے ڈر ہے کہ وہ باہر چلے جائیں گے");
  await page.locator("#exercise button[type=submit]").last().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/right-now") || url.hash !== "" || url.search !== "").catch(() => {});
  await page.goto(RIGHT_NOW);
  assert.match(await page.locator("#exercise textarea").first().inputValue(), /مجھے ڈر ہے/);

  await choose(page, "English");
  assert.deepEqual(await root(page), ["en", "ltr"]);
  assert.equal(await page.textContent("h1"), "What to do right now");
  assert.match(await page.locator("#exercise textarea").first().inputValue(), /مجھے ڈر ہے/);
});

journey("a page in English only says so in Urdu, with the numbers before it", {}, async ({ page }) => {
  await page.goto("/display");
  await page.getByRole("main").locator(".rt-languages").getByRole("button", { name: "اردو" }).click();
  await page.waitForLoadState();
  await page.goto("/modules/what-is-psychosis/causes");
  const call = await page.locator("main a[href='tel:999']").first().boundingBox();
  const title = page.locator("main h1 [lang=en]").last();
  assert.equal(await title.getAttribute("dir"), "ltr");
  assert.ok(call.y < (await title.boundingBox()).y, "the numbers come first");
  // Text in English starts on its own side.
  const aligned = await page.locator("main article div[lang=en] p").first().evaluate((one) => getComputedStyle(one).direction);
  assert.equal(aligned, "ltr");
});

journey("pages from right to left are fit for everybody", { js: true }, async ({ page }) => {
  const found = [];
  await page.goto("/");
  await choose(page, "اردو");
  for (const path of ["/", "/urgent-help", RIGHT_NOW, "/modules", "/modules/what-is-psychosis/causes", "/sign-in", "/search", "/toolbox", "/display", "/words/psychosis"]) {
    await page.goto(path);
    for (const fault of await axeEverywhere(page)) found.push(`${path}: ${fault}`);
    await page.setViewportSize(NARROW);
    for (const fault of [...(await smallTargets(page)), ...(await sidewaysScroll(page))]) found.push(`${path}: ${fault}`);
  }
  expectNothing(found);
});

journey("Welsh is asked for by the browser, and signed in the choice goes along", { context: { locale: "cy-GB" } }, async ({ page }) => {
  await page.goto("/");
  assert.deepEqual(await root(page), ["cy", "ltr"]);
  await choose(page, "English");
  assert.deepEqual(await root(page), ["en", "ltr"]);
  await signIn(page);
  await choose(page, "Cymraeg");
  await page.context().clearCookies({ name: "language" });
  await page.goto("/account");
  assert.deepEqual(await root(page), ["cy", "ltr"], "the account knows");
  await choose(page, "English");
});

journey("urgent help without a network is in the chosen language", { js: true, offline: true }, async ({ page, context }) => {
  await page.goto("/");
  await workerReady(page);
  await choose(page, "اردو");
  await until(page, async () => {
    const copy = await caches.match("/urgent-help", { ignoreVary: true });
    return copy?.headers.get("Content-Language") === "ur";
  });
  await context.setOffline(true);
  await page.goto("/urgent-help");
  assert.deepEqual(await root(page), ["ur", "rtl"]);
  assert.equal(await page.textContent("h1"), "فوری مدد");
});
