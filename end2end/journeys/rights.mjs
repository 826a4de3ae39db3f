// People's rights over their data: a complaint and its answer, a copy that a lead sends and cannot open, and what somebody needs.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { LEAD, RELATIVE, signIn } from "../support/people.mjs";

const DESK = { width: 1024, height: 768 };
const PASSPHRASE = "seven quiet herons & a kettle";
const button = (page, name) => page.getByRole("main").getByRole("button", { name });

/** A browser of somebody else's at the same site. */
async function another(browser, site, js, size) {
  const context = await browser.newContext({ baseURL: site.origin, reducedMotion: "reduce", javaScriptEnabled: js, viewport: size });
  return { context, page: await context.newPage() };
}

journey("somebody complains about their data and reads the answer", { js: "both" }, async ({ page, js, site, browser }) => {
  const look = (one) => (js ? lookedAt(one) : undefined);
  const email = `complains-${js}@example.org`;
  await page.goto("/privacy");
  await page.getByRole("main").getByRole("link", { name: "Complain about your data" }).click();
  await page.getByLabel("What went wrong").fill("My notes were read aloud");
  await button(page, "Send the complaint").click();
  await page.waitForSelector(".nhsuk-error-summary");
  assert.equal(await page.getByLabel("What went wrong").inputValue(), "My notes were read aloud");
  await look(page);
  await page.getByLabel("Email address").fill(email);
  await button(page, "Send the complaint").click();
  await page.waitForURL(/sent=yes/);
  await look(page);
  assert.doesNotMatch((await site.mailbox.next(email)).text, /aloud/);

  const lead = await another(browser, site, js, DESK);
  await signIn(lead.page, { email: LEAD });
  await lead.page.goto("/staff/data-rights");
  await look(lead.page);
  await lead.page.getByRole("link", { name: email }).click();
  await look(lead.page);
  await lead.page.getByLabel("Your answer").fill("We looked into it. We are sorry.");
  await button(lead.page, "Send the answer").click();
  await lead.page.waitForURL(/done=answered/);
  await lead.context.close();

  await page.goto(linkIn(await site.mailbox.next(email)));
  await page.getByText("We are sorry.").waitFor();
  await look(page);
});

journey("a copy asked for by letter: a lead sends it, and only its person opens it", { js: "both", size: DESK }, async ({ page, js, site, browser }) => {
  const look = (one) => (js ? lookedAt(one) : undefined);
  const email = `by-letter-${js}@example.org`;
  await signIn(page, { email: LEAD });
  await page.goto("/staff/data-rights/new");
  await page.getByRole("radio", { name: "A copy of everything about them" }).check();
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("The day it came").fill(new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" }));
  await button(page, "Note it and send the link").click();
  await page.waitForURL(/done=recorded/);

  const person = await another(browser, site, js);
  await person.page.goto(linkIn(await site.mailbox.next(email)));
  await look(person.page);
  await person.page.getByLabel("Choose a passphrase").fill(PASSPHRASE);
  await button(person.page, "Yes, it was me").click();
  await person.page.waitForURL(/data-request\/done/);
  await look(person.page);

  await page.goto("/staff/data-rights");
  await page.getByRole("link", { name: email }).click();
  await look(page);
  await button(page, "Send the sealed copy").click();
  await page.waitForURL(/done=sent/);

  await person.page.goto(linkIn(await site.mailbox.next(email)));
  await look(person.page);
  await person.page.getByLabel("Your passphrase").fill("not this one");
  await button(person.page, "Open the copy").click();
  await person.page.waitForURL(/wrong=passphrase-wrong/);
  await look(person.page);
  await person.page.getByLabel("Your passphrase").fill(PASSPHRASE);
  const [file] = await Promise.all([person.page.waitForEvent("download"), button(person.page, "Open the copy").click()]);
  assert.equal(file.suggestedFilename(), "my-data.html");
  await person.context.close();
});

journey("what somebody needs to be reached is said, and what they read can be printed", { js: "both" }, async ({ page, js }) => {
  await signIn(page, { email: RELATIVE });
  await page.goto("/account");
  await page.getByRole("link", { name: "What helps you to read and be reached" }).click();
  await page.getByRole("checkbox", { name: "Large print" }).check();
  await page.getByLabel("An interpreter for this language").fill("Urdu");
  await button(page, "Save").click();
  await page.waitForURL(/done=yes/);
  assert.ok(await page.getByRole("checkbox", { name: "Large print" }).isChecked());
  if (js) await lookedAt(page);
  await page.goto("/my-reading");
  await page.getByRole("heading", { level: 1, name: "My reading" }).waitFor();
});
