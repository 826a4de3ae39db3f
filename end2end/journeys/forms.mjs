// How forms speak: nothing before they are sent, then a summary first of all; and passwords that can be shown and pasted.
import assert from "node:assert/strict";
import { expectNothing, journey } from "../support/journey.mjs";
import { linkIn } from "../support/mail.mjs";
import { PASSWORD, RELATIVE, signIn } from "../support/people.mjs";
import { EXERCISE, openExercise } from "../support/phone.mjs";

const main = (page) => page.getByRole("main");
const own = (path) => async (page) => { await signIn(page); await page.goto(path); };

/** Every form that may be refused: how to come to it, and its button. */
const FORMS = [
  { name: "signing up", open: (page) => page.goto("/sign-up"), button: "Continue" },
  { name: "about you", open: beginSigningUp, button: "Continue" },
  { name: "signing in", open: (page) => page.goto("/sign-in"), button: "Sign in" },
  { name: "a forgotten password", open: (page) => page.goto("/forgotten-password"), button: "Send the link" },
  { name: "a new password", open: followReset, button: "Save and sign in" },
  { name: "confirming in another browser", open: confirmElsewhere, button: "Confirm and sign in" },
  { name: "welcome", open: signInToWelcome, button: "Continue" },
  { name: "whose device", open: (page) => page.goto("/device"), button: "Continue" },
  { name: "the display name", open: own("/account/name"), button: "Save", empty: ["name"] },
  { name: "the e-mail address", open: own("/account/email"), button: "Continue" },
  { name: "the password", open: own("/account/password"), button: "Save" },
  { name: "deleting the account", open: own("/account/delete"), button: "Delete my account" },
];

async function beginSigningUp(page) {
  await page.goto("/sign-up");
  await page.getByLabel("Email address").fill("newcomer@example.org");
  await page.getByLabel("Password", { exact: true }).fill("kettle on the blue stove");
  await main(page).getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("/sign-up/about-you");
}

async function signInToWelcome(page) {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(RELATIVE);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await main(page).getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/welcome");
}

async function followReset(page, site) {
  await page.goto("/forgotten-password");
  await page.getByLabel("Email address").fill(RELATIVE);
  await main(page).getByRole("button", { name: "Send the link" }).click();
  await page.waitForURL(/sent=yes/);
  await page.goto(linkIn(await site.mailbox.next(RELATIVE)));
}

async function confirmElsewhere(page, site) {
  await beginSigningUp(page);
  await page.getByLabel("Display name").fill("Sunflower");
  await page.getByLabel("Yes, I am 18 or over").check();
  await main(page).getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("/sign-up/check-email");
  const link = linkIn(await site.mailbox.next("newcomer@example.org"));
  await page.context().clearCookies();
  await page.goto(link);
}

/** The summary of a refused form: where it stands, what has the focus, and whether each line leads to its field, in the same words. */
const summary = (page) =>
  page.evaluate(() => {
    const found = [];
    const box = document.querySelector("main .nhsuk-error-summary");
    if (!box) return ["there is no summary"];
    if (document.activeElement !== box) found.push(`the focus is on ${document.activeElement.outerHTML.slice(0, 100)}`);
    const before = [...document.querySelectorAll("main *")].filter((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING && !one.contains(box));
    const says = before.filter((one) => one.checkVisibility() && one.textContent.trim() !== "" && !one.closest(".nhsuk-back-link"));
    if (says.length > 0) found.push(`it is not first: ${says[0].outerHTML.slice(0, 120)}`);
    if (!document.title.startsWith("Error: ")) found.push(`the title is ${document.title}`);
    const lines = [...box.querySelectorAll("li")];
    if (lines.length === 0) found.push("it says nothing");
    for (const link of box.querySelectorAll("a")) {
      const field = document.querySelector(link.getAttribute("href"));
      if (!field?.matches("input, textarea, select")) found.push(`${link.getAttribute("href")} is no field`);
      const group = field?.closest(".nhsuk-form-group--error");
      const said = group?.querySelector(".nhsuk-error-message")?.textContent.replace("Error:", "").trim();
      if (said !== link.textContent.trim()) found.push(`"${link.textContent}" above, "${said}" at the field`);
    }
    return found;
  });

journey("what is wrong is said first of all, has the focus, and leads to each field", { js: "both" }, async ({ page, site }) => {
  const found = [];
  for (const { name, open, button, empty = [] } of FORMS) {
    await page.context().clearCookies();
    await open(page, site);
    for (const id of empty) await page.locator(`#${id}`).fill("");
    await main(page).getByRole("button", { name: button, exact: true }).click();
    await page.waitForSelector("main .nhsuk-error-summary", { timeout: 5000 }).catch(() => {});
    for (const fault of await summary(page)) found.push(`${name}: ${fault}`);
    const first = main(page).locator(".nhsuk-error-summary a").first();
    if (await first.count()) {
      const id = (await first.getAttribute("href")).slice(1);
      await first.click();
      if ((await page.evaluate(() => document.activeElement.id)) !== id) found.push(`${name}: the link does not lead to ${id}`);
    }
  }
  expectNothing(found);
});

journey("an exercise says first of all what was too long, and keeps it", { js: false }, async ({ page }) => {
  await page.goto(EXERCISE);
  const words = "a word ".repeat(1500);
  await page.locator("#exercise textarea").first().fill(words);
  await page.getByRole("button", { name: /^Save and see/ }).click();
  expectNothing(await summary(page));
  assert.equal(await page.locator("#exercise textarea").first().inputValue(), words);
});

/** Whether a page says that something is wrong, in any of the ways it could. */
const complaints = (page) =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll(".nhsuk-error-message, .nhsuk-error-summary, .nhsuk-form-group--error, [aria-invalid=true]")];
    const alerts = [...document.querySelectorAll("[role=alert], [aria-live=assertive]")].filter((one) => one.innerText.trim() !== "");
    const forms = [...document.querySelectorAll("main form")].filter((form) => form.querySelector("input:not([type=hidden], [hidden]), textarea, select") && !form.noValidate);
    return [...marks, ...alerts, ...forms].map((one) => one.outerHTML.slice(0, 120));
  });

journey("nothing is said while typing, nor when a field is left", { js: true }, async ({ page, site, ready }) => {
  const found = [];
  for (const { name, open } of [...FORMS, { name: "an exercise", open: (one) => openExercise(one, EXERCISE) }]) {
    await page.context().clearCookies();
    await open(page, site);
    await ready();
    const fields = main(page).locator("input[type=text], input[type=email], input[type=password], textarea").filter({ visible: true });
    for (const field of await fields.all()) {
      await field.fill("");
      await field.pressSequentially("x@");
      found.push(...(await complaints(page)).map((one) => `${name}, while typing: ${one}`));
      await field.press("Tab");
      await page.waitForTimeout(50);
      found.push(...(await complaints(page)).map((one) => `${name}, when left: ${one}`));
    }
  }
  expectNothing(found);
});

/** Forms with passwords, and how many each has. */
const PASSWORDS = [["signing in", 1], ["signing up", 1], ["a new password", 1], ["confirming in another browser", 1], ["the e-mail address", 1], ["the password", 3], ["deleting the account", 1]];

/** Copies a text as people do, out of another field, and pastes it. */
async function paste(page, field, text) {
  const other = await page.context().newPage();
  await other.goto("/sign-in");
  await other.getByLabel("Email address").fill(text);
  await other.getByLabel("Email address").press("Control+A");
  await other.getByLabel("Email address").press("Control+C");
  await other.close();
  await field.focus();
  await field.press("Control+V");
}

journey("a password can be pasted, shown and hidden again", { js: true }, async ({ page, site, ready }) => {
  for (const [name, count] of PASSWORDS) {
    await page.context().clearCookies();
    await FORMS.find((form) => form.name === name).open(page, site);
    await ready();
    const boxes = main(page).locator(".nhsuk-password-input");
    assert.equal(await boxes.count(), count, name);
    for (const box of await boxes.all()) {
      const [field, button] = [box.locator("input"), box.locator("button")];
      if (name === "signing in") await paste(page, field, "kettle 42");
      else await field.fill("kettle 42");
      assert.equal(await field.inputValue(), "kettle 42", name);
      assert.match(await field.getAttribute("autocomplete"), /^(current|new)-password$/);
      for (const [type, says] of [["text", "Hide password"], ["password", "Show password"]]) {
        await button.click();
        assert.equal(await field.getAttribute("type"), type, name);
        assert.equal(await button.getAttribute("aria-label"), says);
        assert.equal(await field.inputValue(), "kettle 42", "showing changes nothing");
      }
    }
    // Too short, so that nothing changes.
    await boxes.first().locator("input").press("Enter");
    await page.waitForSelector("main .nhsuk-error-summary");
    assert.equal(await boxes.first().locator("input").inputValue(), "", `${name}: the field is empty again`);
  }
});

journey("a password can be pasted, and no dead button stands beside it", { js: false }, async ({ page }) => {
  await page.goto("/sign-in");
  const field = page.getByLabel("Password", { exact: true });
  await paste(page, field, PASSWORD);
  assert.equal(await main(page).getByRole("button", { name: /password/ }).count(), 0);
  await page.getByLabel("Email address").fill(RELATIVE);
  await field.press("Enter");
  await page.waitForURL(/\/welcome/);
});
