// Somebody without e-mail: a code that is read out, a mobile number, a recovery code on paper, and the way back.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { CLINICIAN, signIn } from "../support/people.mjs";

const PHONE = { width: 360, height: 740 };
const button = (page, name) => page.getByRole("main").getByRole("button", { name });

journey("somebody without e-mail joins by a code and comes back by the paper", { js: "both", size: PHONE }, async ({ page, js, site, browser }) => {
  // What looks at pages needs a script in them.
  const look = (one) => (js ? lookedAt(one) : undefined);
  const mobile = `07700 900${js ? 456 : 457}`;
  const desk = await browser.newContext({ baseURL: site.origin, reducedMotion: "reduce", javaScriptEnabled: js });
  const staff = await desk.newPage();
  await signIn(staff, { email: CLINICIAN });
  await staff.goto("/invitations/cards");
  await button(staff, "Make a code").click();
  await staff.waitForURL(/done=code/);
  const code = (await staff.getByRole("main").innerText()).match(/[A-Z2-9]{5}-[A-Z2-9]{5}/)[0];
  await staff.goto("/staff/letters");
  await look(staff);
  await desk.close();

  await page.goto("/join");
  await page.getByLabel("Your code").fill(code);
  await button(page, "Continue").click();
  await button(page, "Start").click();
  await page.getByLabel("Email address or mobile number").fill(mobile);
  await page.getByLabel("Password", { exact: true }).fill("seven quiet herons & a kettle");
  await button(page, "Continue").click();
  await page.getByLabel("Display name").fill("Sunflower");
  await page.getByRole("radio", { name: "Yes, I am 18 or over" }).check();
  await button(page, "Continue").click();
  await page.waitForURL(/account\/recovery-code/);
  await look(page);
  const paper = (await page.locator("code.rt-key").innerText()).trim();
  assert.match(paper, /^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/);
  await button(page, "I have kept it").click();
  await page.waitForURL(/\/welcome/);
  await page.goto("/account/recovery-code");
  assert.ok(!(await page.content()).includes(paper), "it is shown once");
  await look(page);

  const other = await browser.newContext({ baseURL: site.origin, reducedMotion: "reduce", javaScriptEnabled: js, viewport: PHONE });
  const again = await other.newPage();
  await again.goto("/forgotten-password");
  await again.getByRole("link", { name: "No email? Use your recovery code" }).click();
  await again.waitForURL(/forgotten-password\/code/);
  await look(again);
  await again.getByLabel("Mobile number").fill(mobile.replace("0", "+44 "));
  await again.getByLabel("Recovery code").fill(paper.toLowerCase());
  await again.getByLabel("New password").fill("eight green ferries at dawn");
  await button(again, "Save and sign in").click();
  await again.waitForURL(/account\/recovery-code/);
  assert.notEqual((await again.locator("code.rt-key").innerText()).trim(), paper);
  await other.close();
});
