// From the one screen to a relative inside.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { CLINICIAN, LEAD, signIn } from "../support/people.mjs";
import { priced } from "../support/price.mjs";

const DESK = { width: 1024, height: 768 };
const main = (page) => page.getByRole("main");
const button = (page, name) => main(page).getByRole("button", { name });

async function invite(page, price, email) {
  price.think();
  await page.goto("/invitations/new");
  await price.type(page.getByLabel("Their email address"), email);
  price.think();
  await price.press(page.getByLabel("I asked and they agreed"));
  price.think();
  await price.press(button(page, "Send the invitation"));
  await page.waitForURL(/done=sent/);
}

journey("a clinician invites in thirty seconds", { size: DESK }, async ({ page, js, site }) => {
  await signIn(page, { email: CLINICIAN });
  const price = priced(page);
  await invite(page, price, `invited-${js}@example.org`);
  await price.atMost("inviting by email", 30);
  await site.mailbox.next(`invited-${js}@example.org`);
});

journey("a clinician invites with the keyboard alone", { size: DESK }, async ({ page, js, site }) => {
  const email = `keys-${js}@example.org`;
  await signIn(page, { email: CLINICIAN });
  const price = priced(page);
  price.think();
  await page.goto("/invitations/new");
  await page.evaluate(() => document.activeElement?.blur());
  // The skip link first.
  await price.keys("Tab", "Enter");
  await price.tabTo(page.getByLabel("Their email address"));
  await price.write(email);
  await price.tabTo(page.getByLabel("I asked and they agreed"));
  price.think();
  await price.keys("Space");
  await price.tabTo(button(page, "Send the invitation"));
  price.think();
  await price.keys("Enter");
  await page.waitForURL(/done=sent/);
  await price.atMost("inviting by email with the keyboard", 30);
  await site.mailbox.next(email);
});

journey("a code to read out takes twenty seconds", { size: DESK }, async ({ page }) => {
  await signIn(page, { email: CLINICIAN });
  const price = priced(page);
  price.think();
  await page.goto("/invitations/cards");
  price.think();
  await price.press(button(page, "Make a code"));
  await page.waitForURL(/done=code/);
  price.think();
  await price.atMost("inviting by code or card", 20);
  assert.match(await page.locator(".nhsuk-panel__heading").innerText(), /^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/);
});

journey("a relative opens the mail on a phone, joins and reads", {}, async ({ page, js, site, browser }) => {
  const email = `joins-${js}@example.org`;
  const staff = await browser.newContext({ baseURL: site.origin, reducedMotion: "reduce" });
  const desk = await staff.newPage();
  await signIn(desk, { email: CLINICIAN });
  await invite(desk, priced(desk), email);
  await staff.close();

  const link = linkIn(await site.mailbox.next(email));
  const price = priced(page);
  price.think();
  await page.goto(link);
  price.think();
  await price.press(button(page, "Start"));
  await page.waitForURL("/sign-up");
  assert.equal(await page.getByLabel("Email address").inputValue(), email);
  price.think();
  await price.type(page.getByLabel("Password", { exact: true }), "kettle on the blue stove");
  await price.press(button(page, "Continue"));
  await page.waitForURL("/sign-up/about-you");
  price.think();
  await price.type(page.getByLabel("Display name"), "Sunflower");
  price.think();
  await price.press(page.getByLabel("Yes, I am 18 or over"));
  await price.press(button(page, "Continue"));
  await page.waitForURL(/\/welcome/);
  price.think();
  await price.press(page.getByLabel("Yes, it is my own"));
  await price.press(button(page, "Continue"));
  await page.waitForURL("/");
  price.think();
  await page.goto("/modules/what-is-psychosis/what-it-means");
  await price.atMost("joining and the first page", 120);
});

journey("the pages of invitations are fit for everybody", { js: true, expected: [{ status: 404, path: /^\/join\// }] }, async ({ page, site }) => {
  await page.goto("/join");
  await lookedAt(page);
  await page.getByLabel("Your code").fill("abcde-fghjl");
  await button(page, "Continue").click();
  await page.waitForSelector(".nhsuk-error-summary");
  await lookedAt(page);
  await page.goto("/join/ABCDEFGHJL");
  await lookedAt(page);
  await signIn(page, { email: LEAD });
  for (const path of ["/invitations/new", "/invitations/words", "/invitations/cards"]) {
    await page.goto(path);
    await lookedAt(page);
  }
  await page.goto("/invitations/new");
  await button(page, "Send the invitation").click();
  await page.waitForSelector(".nhsuk-error-summary");
  await lookedAt(page);
  await invite(page, priced(page), "looked-at@example.org");
  await lookedAt(page);
  await page.goto("/invitations");
  await lookedAt(page);
  await page.goto("/invitations/requests");
  await button(page, "Let people ask").click();
  await page.getByText("People can ask for an invitation on this site.").waitFor();
  await page.context().clearCookies();
  await page.goto("/ask-for-an-invitation");
  await lookedAt(page);
  await page.goto(linkIn(await site.mailbox.next("looked-at@example.org")));
  await lookedAt(page);
});
