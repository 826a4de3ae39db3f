// Passkeys, with Chromium's virtual authenticator: kept, used, refused for each reason a device or a page can give, and removed.
import assert from "node:assert/strict";
import { NARROW, axeEverywhere } from "../support/axe.mjs";
import { fromTheTop, lookedAt } from "../support/everywhere.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { LEAD, PASSWORD, RELATIVE, signIn } from "../support/people.mjs";

const main = (page) => page.getByRole("main");
const press = (page, name) => main(page).getByRole("button", { name, exact: true }).click();
const REFUSED = "This passkey was not accepted";
const FAILED = "That did not work.";
const SIGN_IN = "/do/account/passkey-sign-in";

/** A device that keeps passkeys and is unlocked by its owner: `{ send, id, say(isUnlocked), keys() }`. */
async function device(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  const send = (what, more = {}) => cdp.send(`WebAuthn.${what}`, { authenticatorId, ...more });
  return { send, unlock: (isUserVerified) => send("setUserVerified", { isUserVerified }), keys: async () => (await send("getCredentials")).credentials };
}

/** Adds a passkey to the account that is signed in. */
async function add(page, look = () => {}) {
  await page.goto("/account/passkeys");
  await look();
  await page.getByLabel("Name for this passkey").fill("My phone");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Add a passkey");
  await page.waitForURL("**/account/passkeys/add");
  await look();
  await press(page, "Keep it on this device");
  await main(page).getByText("Your passkey is added.").waitFor();
}

/** Up to the page that asks the device; signed out before. */
async function toTheQuestion(page, origin = "") {
  await page.context().clearCookies();
  await page.goto(`${origin}/sign-in?next=/plans`);
  await press(page, "Use a passkey");
  await page.waitForURL(/\/sign-in\/passkey/);
  await main(page).getByRole("button", { name: "Use my passkey" }).waitFor();
}

const isIn = (page) => page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

/** Nobody is signed in here. */
async function isOut(page, origin = "") {
  await page.goto(`${origin}/account`);
  assert.equal(new URL(page.url()).pathname, "/sign-in");
}

journey("a relative adds a passkey, signs in with it and removes it", { js: true, size: NARROW }, async ({ page }) => {
  const look = () => lookedAt(page);
  const { keys } = await device(page);
  await signIn(page);
  await main(page).getByRole("link", { name: "Sign in without a password: passkeys" }).click();
  await page.waitForURL("**/account/passkeys");
  await press(page, "Add a passkey");
  await page.waitForSelector(".nhsuk-error-summary");
  await look();
  await add(page, look);
  await look();
  const [key] = await keys();
  assert.deepEqual([key.rpId, key.isResidentCredential], ["localhost", true]);

  await toTheQuestion(page);
  await look();
  await press(page, "Use my passkey");
  await isIn(page);
  await page.goto("/account/passkeys");
  assert.match(await main(page).textContent(), /Last used/);

  await main(page).getByRole("link", { name: "Remove My phone" }).click();
  await page.waitForURL(/\/account\/passkeys\/[0-9a-f-]+$/);
  await look();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Remove this passkey");
  await main(page).getByText("That passkey is removed.").waitFor();
  await toTheQuestion(page);
  await press(page, "Use my passkey");
  await main(page).getByText(REFUSED).first().waitFor();
  await fromTheTop(page);
  await look();
  await isOut(page);
});

journey("a locked device signs nobody in, whatever the page asks of it", { js: true }, async ({ page }) => {
  const { unlock } = await device(page);
  await signIn(page);
  await add(page);
  await toTheQuestion(page);
  await unlock(false);
  await press(page, "Use my passkey");
  await main(page).getByText(FAILED).waitFor();
  expectNothing(await axeEverywhere(page));
  // A page that asks for less gets an answer, and the server refuses it.
  await page.evaluate(() => {
    const form = document.querySelector("[data-passkey]");
    form.dataset.options = JSON.stringify({ ...JSON.parse(form.dataset.options), userVerification: "discouraged" });
  });
  await press(page, "Use my passkey");
  await main(page).getByText(REFUSED).first().waitFor();
  await isOut(page);
  await unlock(true);
  await toTheQuestion(page);
  await press(page, "Use my passkey");
  await isIn(page);
});

journey("an answer that is sent again signs nobody in", { js: true, expected: [409, 422].map((status) => ({ status, path: SIGN_IN })) }, async ({ page }) => {
  await device(page);
  await signIn(page);
  await add(page);
  await toTheQuestion(page);
  const sent = page.waitForRequest((request) => request.url().endsWith(SIGN_IN));
  await press(page, "Use my passkey");
  const body = (await sent).postData();
  await isIn(page);
  const again = () =>
    page.evaluate(async ([url, text]) => {
      const headers = { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
      return (await fetch(url, { method: "POST", headers, body: text })).status;
    }, [SIGN_IN, body]);
  await toTheQuestion(page);
  assert.equal(await again(), 422, "the answer to another question");
  assert.equal(await again(), 409, "and that question is used up");
  await isOut(page);
});

journey("a device whose counter goes back, as a copy's would, signs nobody in", { js: true }, async ({ page }) => {
  const { send, keys } = await device(page);
  await signIn(page);
  await add(page);
  await toTheQuestion(page);
  await press(page, "Use my passkey");
  await isIn(page);
  const [key] = await keys();
  assert.ok(key.signCount > 1);
  const { credentialId, isResidentCredential, rpId, privateKey, userHandle } = key;
  await send("removeCredential", { credentialId });
  await send("addCredential", { credential: { credentialId, isResidentCredential, rpId, privateKey, userHandle, signCount: 0 } });
  await toTheQuestion(page);
  await press(page, "Use my passkey");
  await main(page).getByText(REFUSED).first().waitFor();
  await isOut(page);
});

journey("a passkey opens its own trust's site and no other", { js: true }, async ({ page, site }) => {
  const { send, keys } = await device(page);
  await signIn(page);
  await add(page);
  const [key] = await keys();
  await toTheQuestion(page, site.second);
  await press(page, "Use my passkey");
  await main(page).getByText(FAILED).waitFor();
  // Not even if the device held it for the other site.
  const { credentialId, isResidentCredential, privateKey, userHandle } = key;
  await send("removeCredential", { credentialId });
  await send("addCredential", { credential: { credentialId, isResidentCredential, rpId: "second.localhost", privateKey, userHandle, signCount: 9 } });
  await toTheQuestion(page, site.second);
  await press(page, "Use my passkey");
  await main(page).getByText(REFUSED).first().waitFor();
  await isOut(page, site.second);
});

journey("for staff with a passkey a password is not enough, and the passkey is", { js: true }, async ({ page }) => {
  await device(page);
  await signIn(page, { email: LEAD });
  await add(page, () => lookedAt(page));
  await page.context().clearCookies();
  await page.goto("/sign-in?next=/staff");
  await page.getByLabel("Email address").fill(LEAD);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Sign in");
  await page.waitForURL(/\/sign-in\/passkey/);
  await lookedAt(page);
  await press(page, "Use a passkey");
  await main(page).getByRole("button", { name: "Use my passkey" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/staff");
  await page.goto("/account/passkeys");
  await main(page).getByRole("link", { name: "Remove My phone" }).click();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Remove this passkey");
  await main(page).getByText("This is your only second step").first().waitFor();
});

journey("without JavaScript the page says what works instead, and it does", { js: false }, async ({ page }) => {
  await page.goto("/sign-in");
  await press(page, "Use a passkey");
  await page.waitForURL(/\/sign-in\/passkey/);
  assert.match(await main(page).textContent(), /Passkeys do not work here/);
  assert.equal(await main(page).getByRole("button").count(), 0);
  await main(page).getByRole("link", { name: "Sign in with your password" }).click();
  await page.getByLabel("Email address").fill(RELATIVE);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Sign in");
  await isIn(page);
  await page.goto("/account/passkeys");
  await page.getByLabel("Name for this passkey").fill("My phone");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Add a passkey");
  await page.waitForURL("**/account/passkeys/add");
  assert.match(await main(page).textContent(), /Passkeys do not work here/);
});
