// Staff sign in as they do at work: away to a real OpenID provider and back.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { CLINICIAN, PASSWORD, signIn } from "../support/people.mjs";
import { priced } from "../support/price.mjs";
import { startProvider } from "../support/provider.mjs";

const provider = await startProvider();
export const { env } = provider;

const DESK = { width: 1024, height: 768 };
const THERE = { size: DESK, origins: [provider.origin] };
const BUTTON = "Sign in with Northwick work account";
const main = (page) => page.getByRole("main");
const button = (page, name) => main(page).getByRole("button", { name });
const atWork = (page) => main(page).getByRole("link", { name: BUTTON });

/** Away to the provider, who asks, and back. */
async function throughWork(page, user, price = priced(page)) {
  price.think();
  await price.press(atWork(page));
  await page.waitForURL(/\/interaction\//);
  price.think();
  await price.type(page.getByLabel("User name"), user);
  await price.type(page.getByLabel("Work password"), "violet-kettle");
  await price.press(page.getByRole("button", { name: "Sign in at work" }));
  await page.waitForURL(/localhost:\d+\//);
}

journey("a clinician invites from signed out, by way of work, in a minute", THERE, async ({ page, js, site }) => {
  const price = priced(page);
  price.think();
  await page.goto("/invitations/new");
  await page.waitForURL(/\/sign-in\?next=/);
  await throughWork(page, js ? "asha.jones" : "asha.jones.2", price);
  await page.waitForURL(/\/invitations\/new$/);
  await price.type(page.getByLabel("Their email address"), `by-work-${js}@example.org`);
  price.think();
  await price.press(page.getByLabel("I asked and they agreed"));
  price.think();
  await price.press(button(page, "Send the invitation"));
  await page.waitForURL(/done=sent/);
  await price.atMost("inviting by email from signed out, by OpenID Connect", 60);
  await site.mailbox.next(`by-work-${js}@example.org`);

  // Out here, and out there. The next visit is asked again.
  await page.goto("/account");
  await main(page).getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/signed-out\?with=northwick/);
  await main(page).getByRole("link", { name: "Sign out of Northwick work account" }).click();
  await page.getByRole("button", { name: "Yes, sign me out" }).click();
  await page.waitForURL(/localhost:\d+\/signed-out/);
  await page.goto("/sign-in");
  await atWork(page).click();
  await page.waitForURL(/\/interaction\//);
});

journey("whoever may not come in reads what to do", THERE, async ({ page }) => {
  for (const [user, words] of [
    ["porter", /in none of the groups/],
    ["unverified", /did not confirm an email address/],
    ["relative", /has an account here that is not connected/],
  ]) {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await throughWork(page, user);
    await page.waitForURL(/\/sign-in$/);
    assert.match(await page.locator(".nhsuk-error-summary").innerText(), words);
    await page.goto("/account");
    await page.waitForURL(/\/sign-in\?next=/);
  }
});

journey("staff connect the account they have", { ...THERE, js: true }, async ({ page }) => {
  await signIn(page, { email: CLINICIAN });
  await page.goto("/account/security");
  await main(page).getByRole("link", { name: "Signing in as you do at work" }).click();
  await page.waitForURL(/\/account\/security\/providers/);
  await lookedAt(page);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await button(page, "Connect Northwick work account").click();
  await page.waitForURL(/\/connect\/northwick/);
  await lookedAt(page);
  await throughWork(page, "known");
  await page.waitForURL(/done=connected/);
  await lookedAt(page);

  await page.context().clearCookies();
  await page.goto("/sign-in?next=/account");
  await lookedAt(page);
  await throughWork(page, "known");
  await page.waitForURL(/\/account$/);
  assert.match(await main(page).innerText(), new RegExp(CLINICIAN));

  await page.goto("/account/security/providers");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await button(page, "Disconnect Northwick work account").click();
  await page.waitForURL(/done=disconnected/);
});

journey("the other trust has no such button, and nobody comes in while the provider is away", THERE, async ({ page, site }) => {
  await page.goto(`${site.second}/sign-in`);
  assert.equal(await atWork(page).count(), 0);
  provider.reach(false);
  try {
    await page.goto("/sign-in");
    await throughWork(page, "known");
    await page.waitForURL(/\/sign-in$/);
    assert.match(await page.locator(".nhsuk-error-summary").innerText(), /does not answer/);
  } finally {
    provider.reach(true);
  }
});
