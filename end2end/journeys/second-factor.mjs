// A code besides the password: set up from the key on the page, owed at the next sign-in, taken off again.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { NARROW } from "../support/axe.mjs";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { PASSWORD, RELATIVE, signIn } from "../support/people.mjs";

const main = (page) => page.getByRole("main");
const press = (page, name) => main(page).getByRole("button", { name, exact: true }).click();

/** What an authenticator app shows for a key in letters (RFC 6238), `later` stretches of 30 seconds from now. */
function codeOf(letters, later = 0) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...letters.replaceAll(" ", "")].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", key).update(step).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

journey("a relative sets up codes, signs in with one and with a recovery code, and does without them again", { js: "both", size: NARROW }, async ({ page, js }) => {
  const look = () => (js ? lookedAt(page) : undefined);
  await signIn(page);
  await main(page).getByRole("link", { name: "How you sign in: codes" }).click();
  await look();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Set up codes");
  await page.waitForURL("**/account/security/set-up");
  await look();
  const key = await page.locator(".rt-key").textContent();
  assert.match(key, /^([A-Z2-7]{4} ?){8}$/);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await press(page, "Continue");
  await page.waitForSelector(".nhsuk-error-summary");
  await look();
  await page.getByLabel("Code", { exact: true }).fill(codeOf(key));
  await press(page, "Continue");
  await page.waitForURL("**/account/security/codes");
  await look();
  const recovery = await page.locator(".rt-key").first().textContent();

  for (const code of [codeOf(key, 1), recovery.toLowerCase()]) {
    await page.context().clearCookies();
    await page.goto("/sign-in?next=/plans");
    await page.getByLabel("Email address").fill(RELATIVE);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await press(page, "Sign in");
    await page.waitForURL(/\/sign-in\/code/);
    await look();
    await page.getByLabel("Code", { exact: true }).fill(code);
    await press(page, "Continue");
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  }
  await page.goto("/account/security");
  assert.match(await main(page).textContent(), /You have 9 recovery codes left/);
  await look();
  await page.locator("#password-again").fill(PASSWORD);
  await press(page, "Do without codes");
  await page.getByText("Signing in no longer asks for a code.").waitFor();
});
