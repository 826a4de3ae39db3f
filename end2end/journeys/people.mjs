// A lead adds a colleague, who begins; and who leaves hands over.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { LEAD, signIn } from "../support/people.mjs";

const DESK = { width: 1024, height: 768 };
const button = (page, name) => page.getByRole("main").getByRole("button", { name });

journey("a lead adds a colleague, who begins and later leaves", { js: "both", size: DESK }, async ({ page, js, site, browser }) => {
  // What looks at pages needs a script in them.
  const look = (one) => (js ? lookedAt(one) : undefined);
  const email = `new-colleague-${js}@example.org`;
  const name = `Rowe, ${js ? "with" : "without"} script`;
  await signIn(page, { email: LEAD });
  await page.goto("/staff/people/new");
  await button(page, "Send the link").click();
  await page.waitForSelector(".nhsuk-error-summary");
  await look(page);
  await page.getByLabel("Work email address").fill(email);
  await page.getByRole("radio", { name: "Clinician" }).check();
  await button(page, "Send the link").click();
  await page.waitForURL(/done=added/);
  await look(page);

  const theirs = await browser.newContext({ baseURL: site.origin, reducedMotion: "reduce", javaScriptEnabled: js });
  const desk = await theirs.newPage();
  await desk.goto(linkIn(await site.mailbox.next(email)));
  await look(desk);
  await desk.getByLabel("Display name").fill(name);
  await desk.getByLabel("New password").fill("seven quiet herons & a kettle");
  await button(desk, "Begin").click();
  await desk.waitForURL(/invitations\/new/);

  await page.goto("/staff/people");
  await page.getByRole("link", { name }).click();
  await look(page);
  await page.getByLabel("Last day away").fill(inAWeek());
  await button(page, "Save the absence").click();
  await page.waitForURL(/done=away/);
  assert.match(await page.getByRole("row", { name }).innerText(), /Away until the end of/);
  await page.getByRole("link", { name }).click();
  await page.getByLabel("Who takes over their invitations?").selectOption({ index: 1 });
  await button(page, "End this account").click();
  await page.waitForURL(/done=ended/);
  await desk.goto("/invitations/new");
  assert.match(desk.url(), /\/sign-in/);
  await theirs.close();
});

function inAWeek() {
  return new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
