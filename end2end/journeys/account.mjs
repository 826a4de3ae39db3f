// Pages that need a link from a mail, or a sign-up under way: walked to, and looked at on the way.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { PASSWORD, RELATIVE, signIn } from "../support/people.mjs";
import { EXERCISE, firstField } from "../support/phone.mjs";

const main = (page) => page.getByRole("main");
const submit = (page, name) => main(page).getByRole("button", { name }).click();

journey("signing up leads over pages that are fit for everybody, with their errors", { js: true }, async ({ page, site }) => {
  const email = "farid@example.org";
  await page.goto("/sign-up");
  await submit(page, "Continue");
  await page.waitForSelector(".nhsuk-error-summary");
  await lookedAt(page);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("kettle on the blue stove");
  await submit(page, "Continue");
  await page.waitForURL("/sign-up/about-you");
  await lookedAt(page);
  await page.getByLabel("Display name").fill("Sunflower");
  await page.getByLabel("Yes, I am 18 or over").check();
  await submit(page, "Continue");
  await page.waitForURL("/sign-up/check-email");
  await lookedAt(page);
  await page.goto(linkIn(await site.mailbox.next(email)));
  await lookedAt(page);
  await submit(page, "Confirm and sign in");
  await page.waitForURL(/\/welcome/);
  await lookedAt(page);
});

/** Writes into an exercise without being signed in, so that it is asked afterwards what to do with it. */
async function writeAsVisitor(page, words) {
  await page.goto(EXERCISE);
  await firstField(page).fill(words);
  await page.getByRole("button", { name: /^Save and see/ }).click();
  await page.waitForURL(/summary$/);
}

/** Signs in up to the question what to do with what was written before. */
async function signInToWelcome(page) {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(RELATIVE);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await submit(page, "Sign in");
  await page.waitForURL(/\/welcome/);
}

journey("what was written before signing in is deleted only after a page between, which leads back", { js: "both" }, async ({ page, js }) => {
  await writeAsVisitor(page, "written before signing in");
  await signInToWelcome(page);
  await page.getByLabel("No, delete it").check();
  await page.getByLabel("Yes, it is my own").check();
  await submit(page, "Continue");
  await page.waitForURL("/welcome/delete");
  if (js) await lookedAt(page);
  await main(page).getByRole("link", { name: "Go back and keep it" }).click();
  await page.waitForURL("/welcome");
  await page.getByLabel("No, delete it").check();
  await submit(page, "Continue");
  await page.waitForURL("/welcome/delete");
  await submit(page, "Delete what I wrote");
  await page.waitForURL("/");
  await page.goto("/notes");
  assert.doesNotMatch(await page.content(), /written before signing in/);
});

journey("links from mails open pages that are fit for everybody", { js: true, expected: [{ status: 410, path: /^\/(reset|confirm)\// }] }, async ({ page, site, browser }) => {
  await page.goto("/confirm/no-such-link");
  await lookedAt(page);
  await page.goto("/forgotten-password");
  await page.getByLabel("Email address").fill(RELATIVE);
  await submit(page, "Send the link");
  await page.waitForURL(/sent=yes/);
  await page.goto(linkIn(await site.mailbox.next(RELATIVE)));
  await lookedAt(page);
  await signIn(page);
  await page.goto("/account/email");
  await page.getByLabel("New email address").fill("bluebell@example.org");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await submit(page, "Continue");
  await page.waitForURL(/sent=yes/);
  await lookedAt(page);
  const link = linkIn(await site.mailbox.next("bluebell@example.org"));
  const other = await browser.newContext({ reducedMotion: "reduce" });
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  await lookedAt(elsewhere);
  await other.close();
  await page.goto(link);
  await lookedAt(page);
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
