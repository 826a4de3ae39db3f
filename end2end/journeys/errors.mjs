// What people see when something is wrong: always a page, always with urgent help.
import assert from "node:assert/strict";
import { axeEverywhere, structure } from "../support/axe.mjs";
import { journey, expectNothing } from "../support/journey.mjs";
import { tabThrough } from "../support/keyboard.mjs";

/** The page holds together: axe, one h1, skip link, urgent help; nothing technical is shown. */
async function isWholePage(page) {
  assert.ok(await page.locator('a[href="/urgent-help"]').first().isVisible(), "no way to urgent help");
  const words = await page.locator("body").innerText();
  assert.doesNotMatch(words, /sql|panic|error:|\bErr\(|stack|undefined/i);
  expectNothing([...(await structure(page)).found, ...(await tabThrough(page)), ...(await axeEverywhere(page))]);
}

const NOWHERE = "/there/is/nothing/here";
journey("an unknown address leads on", { js: true, expected: [{ status: 404, path: NOWHERE }] }, async ({ page }) => {
  const answer = await page.goto(NOWHERE);
  assert.equal(answer.status(), 404);
  await isWholePage(page);
});

journey("an unknown host is told so", { js: true, expected: [{ status: 421, path: /./ }], hosts: ["nobody.localhost"] }, async ({ page, site }) => {
  const answer = await page.goto(`http://nobody.localhost:${site.port}/`);
  assert.equal(answer.status(), 421);
  assert.match(await page.locator("body").innerText(), /999|116 123/);
});
