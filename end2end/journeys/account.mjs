// Pages that need somebody signed in, a link from a mail, or a sign-up under way: walked to, and swept by axe on the way.
import assert from "node:assert/strict";
import { axeEverywhere, smallTargets, sidewaysScroll, NARROW } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { PASSWORD, RELATIVE, signIn } from "../support/people.mjs";

const CLINICIAN = "clinician@northwick.example";

/** Sweeps the page at hand. */
async function swept(page) {
  const found = await axeEverywhere(page);
  await page.setViewportSize(NARROW);
  found.push(...(await smallTargets(page)), ...(await sidewaysScroll(page)));
  expectNothing(found.map((one) => `${new URL(page.url()).pathname}: ${one}`));
}

const main = (page) => page.getByRole("main");
const submit = (page, name) => main(page).getByRole("button", { name }).click();

journey("every page of one's own account is fit for everybody", { js: true }, async ({ page }) => {
  await signIn(page);
  for (const path of ["", "/name", "/email", "/password", "/devices", "/export", "/export/read", "/delete"]) {
    await page.goto(`/account${path}`);
    await swept(page);
  }
  await page.goto("/sign-out");
  await swept(page);
});

journey("the reviewer's pages are fit for everybody", { js: true }, async ({ page }) => {
  await signIn(page, { email: CLINICIAN, next: "/staff/sign-off" });
  await page.goto("/staff/sign-off");
  await swept(page);
  await page.goto("/staff/sign-off/crisis-right-now");
  await swept(page);
});

journey("signing up leads over pages that are fit for everybody, with their errors", { js: true }, async ({ page, site }) => {
  const email = "farid@example.org";
  await page.goto("/sign-up");
  await submit(page, "Continue");
  await page.waitForSelector(".nhsuk-error-summary");
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("nhsuk-error-summary")), true, "the summary has the focus");
  await swept(page);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("kettle on the blue stove");
  await submit(page, "Continue");
  await page.waitForURL("/sign-up/about-you");
  await swept(page);
  await page.getByLabel("Display name").fill("Sunflower");
  await page.getByLabel("Yes, I am 18 or over").check();
  await submit(page, "Continue");
  await page.waitForURL("/sign-up/check-email");
  await swept(page);
  await page.goto(linkIn(await site.mailbox.next(email)));
  await swept(page);
  await submit(page, "Confirm and sign in");
  await page.waitForURL(/\/welcome/);
  await swept(page);
});

journey("a forgotten password is chosen anew, and the link works once", { js: false, expected: [{ status: 410, path: /^\/reset\// }] }, async ({ page, site }) => {
  await page.goto("/forgotten-password");
  await page.getByLabel("Email address").fill(RELATIVE);
  await submit(page, "Send the link");
  const link = linkIn(await site.mailbox.next(RELATIVE));
  await page.goto(link);
  // Opening the link uses nothing up.
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD.split("-").reverse().join("-"));
  await submit(page, "Save and sign in");
  await page.waitForURL((url) => !url.pathname.startsWith("/reset/"));
  await page.context().clearCookies();
  const again = await page.goto(link);
  assert.equal(again.status(), 410);
});
