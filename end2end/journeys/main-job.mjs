// The main job: on a cheap phone and a slow network somebody reads, writes into an exercise, loses the network, comes back,
// signs up, and finds everything kept.
import assert from "node:assert/strict";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { EXERCISE, firstField, islandReady, onPhone, saysStatus, workerReady } from "../support/phone.mjs";

const FIRST = "He is up all night and the light stays on";
const SECOND = "A quiet room, and his brother on the phone";
const PASSWORD = "kettle on the blue stove";

/** A phone that was cheap some years ago, on a slow 3G network: a processor four times slower than this one. */
async function slowPhone(context, page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  // The network switched off later stays off for pages too, not only for what this session slows down.
  return () => devtools.detach();
}

/** From the front door to the exercise, by what a person sees and presses. */
async function readOnToTheExercise(page) {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: /They are changing/ }).click();
  await page.getByRole("main").getByRole("link", { name: /I see small changes/ }).click();
  assert.match(await page.textContent("h1"), /sign/i);
  await page.getByRole("main").getByRole("link", { name: "Make a crisis plan" }).first().click();
  await page.waitForURL(EXERCISE);
}

/** The two pages of the sign-up, the mail, and what is asked once afterwards. */
async function signUpAndBringAlong(page, site, email) {
  await page.goto("/sign-up");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("/sign-up/about-you");
  await page.getByLabel("Display name").fill("Sunflower");
  await page.getByLabel("Yes, I am 18 or over").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("/sign-up/check-email");

  await page.goto(linkIn(await site.mailbox.next(email)));
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.waitForURL(/\/welcome/);
  await page.getByLabel("Yes, keep it in my account").check();
  const device = page.getByRole("radio", { name: "Yes, it is my own" });
  if (await device.count()) await device.check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.pathname !== "/welcome");
}

/** The exercise as the server has it, asked past every cache of the browser. */
async function isOnServer(context, words) {
  const page = await (await context.request.get(EXERCISE)).text();
  for (const text of words) assert.match(page, new RegExp(text));
}

async function findsItKept(page, words) {
  await page.goto(EXERCISE);
  for (const text of words) {
    await page.waitForFunction((wanted) => [...document.querySelectorAll("#exercise textarea")].some((field) => field.value === wanted), text);
  }
  await page.goto("/notes");
  for (const text of words) assert.match(await page.textContent("main"), new RegExp(text));
}

journey("reads, writes, loses the network, comes back, signs up and finds everything kept", { js: true, offline: true }, async ({ page, context, site }) => {
  const backToFullSpeed = await slowPhone(context, page);
  page.setDefaultTimeout(60_000);
  await readOnToTheExercise(page);
  await islandReady(page);
  await firstField(page).fill(FIRST);
  await page.getByRole("button", { name: "Yes, it is mine" }).click();
  await saysStatus(page, "Saved at");
  await isOnServer(context, [FIRST]);
  await workerReady(page);
  await page.reload();
  await islandReady(page);
  await onPhone(page, EXERCISE);

  await backToFullSpeed();
  await context.setOffline(true);
  await page.locator("#exercise textarea").nth(1).fill(SECOND);
  await saysStatus(page, "Kept on this phone");
  await page.reload();
  await islandReady(page);
  await page.waitForFunction((wanted) => document.querySelectorAll("#exercise textarea")[1].value === wanted, SECOND);
  await context.setOffline(false);
  await saysStatus(page, "Saved at");

  await isOnServer(context, [FIRST, SECOND]);

  await slowPhone(context, page);
  await signUpAndBringAlong(page, site, "amina@example.org");
  await findsItKept(page, [FIRST, SECOND]);
});

journey("reads, writes, signs up and finds everything kept", { js: false }, async ({ page, site }) => {
  await readOnToTheExercise(page);
  await firstField(page).fill(FIRST);
  await page.locator("#exercise textarea").nth(1).fill(SECOND);
  await page.getByRole("button", { name: /^Save and see/ }).click();
  await page.waitForLoadState();
  assert.match(await page.textContent("main"), new RegExp(FIRST));
  await signUpAndBringAlong(page, site, "josef@example.org");
  await findsItKept(page, [FIRST, SECOND]);
});
