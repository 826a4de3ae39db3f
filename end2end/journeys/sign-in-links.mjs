// A link by mail instead of a password.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { PASSWORD, RELATIVE, signIn } from "../support/people.mjs";

const main = (page) => page.getByRole("main");
const press = (page, name) => main(page).getByRole("button", { name, exact: true }).click();

/** Asks for a link on the way from the sign-in page; gives the address in the letter. */
async function ask(page, site, look) {
  await page.goto("/sign-in");
  await main(page).getByRole("link", { name: "Sign in with a link by email" }).click();
  await page.waitForURL("**/sign-in/link");
  await look();
  await page.getByLabel("Email address").fill(RELATIVE);
  await press(page, "Send the link");
  await page.waitForURL("**/sign-in/link?sent=yes");
  await look();
  return theLink(site, "/sign-in/link/");
}

/** The next link to such a page; letters that tell of something done are passed over. */
async function theLink(site, path) {
  for (;;) {
    const link = linkIn(await site.mailbox.next(RELATIVE));
    if (link.includes(path)) return link;
  }
}

journey("a link signs in by the press of a button, once, and warns another browser", { expected: [{ status: 410, path: /^\/sign-in\/link\// }] }, async ({ page, site, browser, js }) => {
  const look = () => (js ? lookedAt(page) : undefined);
  const link = await ask(page, site, look);
  // A mail scanner opens it.
  assert.match(await (await fetch(link)).text(), /You did not ask for this link in this browser/);
  const other = await browser.newContext({ javaScriptEnabled: js, reducedMotion: "reduce" });
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  await elsewhere.getByText("You did not ask for this link in this browser").waitFor();
  await other.close();

  await page.goto(link);
  assert.doesNotMatch(await main(page).textContent(), /in another browser/);
  await look();
  await press(page, "Sign in");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto("/account");
  assert.equal(new URL(page.url()).pathname, "/account");
  await page.goto(link);
  await main(page).getByRole("link", { name: "Ask for another link" }).waitFor();
  await look();
});

journey("a relative does without a password and comes back by a link", {}, async ({ page, site, js }) => {
  const look = () => (js ? lookedAt(page) : undefined);
  await signIn(page);
  await page.goto("/account/password");
  await page.locator("#password-again").fill(PASSWORD);
  await press(page, "Remove my password");
  await main(page).getByText("Your password is removed.").waitFor();
  await look();
  for (const path of ["/account/password", "/account/email", "/account/delete"]) {
    await page.goto(path);
    assert.equal(await page.locator("input[type=password]").count(), 0);
    await look();
  }
  await page.context().clearCookies();
  const link = await ask(page, site, () => {});
  await page.goto(link);
  await press(page, "Sign in");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  // And back to a password.
  await page.goto("/account/password");
  await main(page).getByRole("link", { name: "Choose a password" }).click();
  await page.getByLabel("Email address").fill(RELATIVE);
  await press(page, "Send the link");
  await page.goto(await theLink(site, "/reset/"));
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await press(page, "Save and sign in");
  await page.waitForURL((url) => !url.pathname.startsWith("/reset"));
});
