// Leaving quickly, and a home screen that gives nothing away.
import assert from "node:assert/strict";
import { axeEverywhere, NARROW, sidewaysScroll } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { firstField, islandReady, openExercise, saysStatus, workerReady } from "../support/phone.mjs";

const WAY = ["/", "/modules", "/modules/dealing-with-crises", "/modules/dealing-with-crises/our-plan"];
const leave = (page) => page.getByRole("link", { name: "Leave this site quickly" });

/** What the tab shows: the page's words, or nothing if it is hidden. */
const shown = (page) => page.evaluate(() => (document.documentElement.hidden ? "" : document.body.innerText));

journey("leaving quickly: a plain page, and ten presses of Back show nothing else", { js: true, size: NARROW }, async ({ page }) => {
  for (const path of WAY) await page.goto(path);
  await islandReady(page);
  await leave(page).click();
  await page.waitForURL("**/measures");
  assert.equal(await page.title(), "Kitchen measures");
  for (let press = 0; press < 10; press += 1) {
    await page.goBack({ waitUntil: "commit" }).catch(() => {});
    await page.waitForURL(/\/measures$|^about:blank$/);
    assert.doesNotMatch(`${await page.title()} ${await shown(page)}`, /psychosis|crisis|relative|toolkit|help/i);
  }
});

journey("leaving quickly loses nothing that was typed, and an address leads back", { js: true }, async ({ page }) => {
  await openExercise(page);
  await firstField(page).fill("She hears him through the wall");
  await leave(page).click();
  await page.waitForURL("**/measures");
  await openExercise(page);
  assert.equal(await firstField(page).inputValue(), "She hears him through the wall");
  await saysStatus(page, "Saved at");
});

journey("leaving quickly by keyboard: Shift three times, but not while typing capitals", { js: true, size: { width: 1024, height: 768 } }, async ({ page }) => {
  await openExercise(page);
  await firstField(page).focus();
  for (const letter of ["A", "B", "C", "D"]) await page.keyboard.press(`Shift+${letter}`);
  assert.match(page.url(), /our-plan$/);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await page.waitForURL("**/measures");
});

journey("leaving quickly works without JavaScript and without a network", { js: false }, async ({ page }) => {
  await page.goto("/how-are-you");
  await leave(page).click();
  await page.waitForURL("**/measures");
  assert.doesNotMatch(await page.content(), /psychosis|Relatives|northwick/i);
});

journey("leaving quickly works offline", { js: true, offline: true }, async ({ page, context }) => {
  await page.goto("/");
  await workerReady(page);
  await context.setOffline(true);
  await leave(page).click();
  await page.getByRole("heading", { name: "Kitchen measures" }).waitFor();
  await context.setOffline(false);
});

journey("a home screen that gives nothing away: name, picture and titles", { js: "both", size: NARROW }, async ({ page, js }) => {
  await page.goto("/display");
  await page.getByLabel("Notes, with a plain picture").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/done=yes/);
  await page.goto("/toolbox");
  assert.doesNotMatch(await page.title(), /Relatives|Toolkit$/);
  assert.match(await page.title(), / - Notes$/);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await page.request.get(href)).json();
  assert.equal(`${manifest.name} ${manifest.short_name}`, "Notes Notes");
  assert.doesNotMatch(JSON.stringify(manifest), /psychosis|relative|toolkit|urgent/i);
  const pictures = [...manifest.icons.map(({ src }) => src), await page.locator('link[rel="apple-touch-icon"]').getAttribute("href")];
  for (const src of pictures) assert.equal((await page.request.get(src)).status(), 200, src);
  if (js) expectNothing([...(await axeEverywhere(page)), ...(await sidewaysScroll(page))]);
});
