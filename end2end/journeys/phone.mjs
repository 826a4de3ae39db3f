// What is typed is never lost, and nothing is left behind for others: no network, an expired session, two devices, signing out.
import assert from "node:assert/strict";
import { journey } from "../support/journey.mjs";
import { SUPPORTER, signIn } from "../support/people.mjs";
import { EXERCISE, everythingStored, firstField, islandReady, onPhone, openExercise, saysStatus, workerReady } from "../support/phone.mjs";

const SAVE = "/do/learning/save-notes";
const own = (page) => page.getByRole("button", { name: "Yes, it is mine" }).click();

/** The exercise as the server has it, asked past every cache of the browser. */
const onServer = async (context, path = EXERCISE) => (await context.request.get(path)).text();

journey("words are saved as they are typed", { js: true }, async ({ page, context }) => {
  await openExercise(page);
  await firstField(page).pressSequentially("The light is on at 4am");
  await saysStatus(page, "Saved at");
  assert.equal(await firstField(page).evaluate((field) => field === document.activeElement), true, "focus stays in the field");
  assert.match(await onServer(context), /The light is on at 4am/);
  await page.locator("#exercise input[type=checkbox]").first().check();
  await saysStatus(page, "Saved at");
  await page.reload();
  await islandReady(page);
  assert.equal(await firstField(page).inputValue(), "The light is on at 4am");
});

journey("whose phone it is is asked once, without taking the focus", { js: true }, async ({ page }) => {
  await openExercise(page);
  const question = page.locator("[data-panel=device]");
  assert.equal(await question.isVisible(), false);
  await firstField(page).pressSequentially("a");
  await question.waitFor();
  await page.keyboard.type("b");
  assert.equal(await firstField(page).inputValue(), "ab");
  await page.getByRole("button", { name: "No, others use it too" }).click();
  await question.waitFor({ state: "hidden" });
  await page.reload();
  await islandReady(page);
  await firstField(page).pressSequentially("c");
  await saysStatus(page, "Saved at");
  assert.equal(await question.isVisible(), false);
  assert.doesNotMatch(await everythingStored(page), /database toolkit-private/, "nothing beyond the tab on a shared phone");
});

journey("typing goes on without a network and is sent when it is back", { js: true, offline: true }, async ({ page, context }) => {
  await openExercise(page);
  await workerReady(page);
  await context.setOffline(true);
  await firstField(page).pressSequentially("typed in a tunnel");
  await own(page);
  await saysStatus(page, "Kept on this phone");
  assert.doesNotMatch(await everythingStored(page), /typed in a tunnel/, "kept in the clear");
  await context.setOffline(false);
  await saysStatus(page, "Saved at");
  assert.match(await onServer(context), /typed in a tunnel/);
});

for (const [who, answer] of [["one's own", "Yes, it is mine"], ["a shared", "No, others use it too"]]) {
  journey(`a reload without a network loses nothing on ${who} phone`, { js: true, offline: true }, async ({ page, context }) => {
    await openExercise(page);
    await workerReady(page);
    // The worker keeps a page it has seen; the very first one it has not.
    await page.reload();
    await onPhone(page, EXERCISE);
    await islandReady(page);
    await context.setOffline(true);
    await firstField(page).pressSequentially("typed before the reload");
    await page.getByRole("button", { name: answer }).click();
    await saysStatus(page, "Kept");
    await page.reload();
    await islandReady(page);
    await page.waitForFunction(() => document.querySelector("#exercise textarea").value === "typed before the reload");
    await context.setOffline(false);
    await saysStatus(page, "Saved at");
    assert.match(await onServer(context), /typed before the reload/);
  });
}

journey("words wait on the offline page and go from there", { js: true, offline: true }, async ({ page, context }) => {
  await openExercise(page);
  await workerReady(page);
  await page.goto("/modules/dealing-with-crises");
  await onPhone(page, "/modules/dealing-with-crises");
  await openExercise(page);
  await context.setOffline(true);
  await firstField(page).pressSequentially("waiting words");
  await own(page);
  await saysStatus(page, "Kept on this phone");
  await page.goto("/modules/what-is-psychosis/causes");
  assert.equal(await page.textContent("h1"), "You are offline");
  await islandReady(page);
  const waiting = page.locator("[data-list=waiting]");
  await waiting.waitFor();
  assert.match(await waiting.textContent(), /Make a crisis plan/);
  assert.match(await page.locator("[data-list=pages]").textContent(), /Dealing with crises/);
  assert.doesNotMatch(await page.content(), /waiting words/);
  const sent = page.waitForResponse((answer) => answer.url().endsWith(SAVE));
  await context.setOffline(false);
  await sent;
  assert.match(await onServer(context), /waiting words/);
});

journey(
  "an expired session keeps the words for the same account only",
  { js: true, expected: [{ status: 401, path: SAVE }] },
  async ({ page, context }) => {
    await signIn(page, { next: EXERCISE });
    await openExercise(page);
    await firstField(page).fill("before it ended");
    await saysStatus(page, "Saved at");
    await context.clearCookies();
    await firstField(page).fill("typed after it ended");
    await saysStatus(page, "You were signed out");
    const way = page.locator("[data-panel=signed-out] a");
    assert.equal(await way.getAttribute("href"), `/sign-in?next=${EXERCISE}`);
    assert.equal(await firstField(page).inputValue(), "typed after it ended");

    await openExercise(page);
    assert.equal(await firstField(page).inputValue(), "", "shown to somebody signed out");
    await signIn(page, { email: SUPPORTER, next: EXERCISE });
    await openExercise(page);
    assert.equal(await firstField(page).inputValue(), "", "shown to another account");
    await context.clearCookies();

    await signIn(page, { next: EXERCISE });
    await saysStatus(page, "Saved at");
    assert.equal(await firstField(page).inputValue(), "typed after it ended");
    assert.match(await onServer(context), /typed after it ended/);
  },
);

journey(
  "two devices write into the same field, and the person chooses",
  { js: true, expected: [{ status: 409, path: SAVE }] },
  async ({ page, browser, site }) => {
    const second = await browser.newContext({ baseURL: site.origin });
    try {
      const other = await second.newPage();
      await signIn(page, { next: EXERCISE });
      await signIn(other, { next: EXERCISE });
      await openExercise(page);
      await openExercise(other);
      const choose = async (button) => {
        await firstField(page).fill(`phone, before "${button}"`);
        await saysStatus(page, "Saved at");
        await firstField(other).fill(`laptop, before "${button}"`);
        await other.locator("[data-panel=clash]").waitFor();
        assert.equal(await other.locator("[data-slot=mine]").textContent(), `laptop, before "${button}"`);
        assert.equal(await other.locator("[data-slot=other]").textContent(), `phone, before "${button}"`);
        await other.getByRole("button", { name: button }).click();
        await saysStatus(other, "Saved at");
        await openExercise(page);
        return firstField(page).inputValue();
      };
      assert.equal(await choose("Keep this one"), 'laptop, before "Keep this one"');
      assert.equal(await choose("Keep the other"), 'phone, before "Keep the other"');
      assert.equal(await choose("Keep both"), 'phone, before "Keep both"\n\nlaptop, before "Keep both"');
    } finally {
      await second.close();
    }
  },
);

journey("a field nobody touched here follows the other device without a question", { js: true }, async ({ page, browser, site }) => {
  const second = await browser.newContext({ baseURL: site.origin });
  try {
    const other = await second.newPage();
    await signIn(page, { next: EXERCISE });
    await signIn(other, { next: EXERCISE });
    await openExercise(page);
    await openExercise(other);
    await firstField(page).fill("written on the phone");
    await saysStatus(page, "Saved at");
    await other.locator("#exercise textarea").nth(1).fill("written on the laptop, elsewhere");
    await saysStatus(other, "Saved at");
    assert.equal(await other.locator("[data-panel=clash]").isVisible(), false);
    await openExercise(page);
    assert.equal(await firstField(page).inputValue(), "written on the phone");
    assert.equal(await page.locator("#exercise textarea").nth(1).inputValue(), "written on the laptop, elsewhere");
  } finally {
    await second.close();
  }
});

journey("the server is away for a while: the words wait and go by themselves", { js: true, offline: true, expected: [{ status: 503, path: SAVE }] }, async ({ page, context, site }) => {
  await openExercise(page);
  await firstField(page).fill("before");
  await own(page);
  await saysStatus(page, "Saved at");
  await site.stop("SIGKILL");
  await firstField(page).fill("while it was away");
  await saysStatus(page, "Kept on this phone");
  await site.start();
  // The phone tries again after longer and longer pauses: how long the server took to come back adds to the next.
  await saysStatus(page, "Saved at", { timeout: 60_000 });
  assert.match(await onServer(context), /while it was away/);
});

journey("after signing out nothing typed is left in the browser", { js: true, offline: true }, async ({ page, context }) => {
  const canary = "canary-7c1f-magpie";
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  await workerReady(page);
  const fields = page.locator("#exercise textarea, #exercise input[type=text]");
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill(`${canary} ${at}`);
  await saysStatus(page, "Saved at");
  await page.waitForFunction(() => !Object.keys(sessionStorage).some((key) => key.startsWith("toolkit:draft")));
  // The proof that the search would find it.
  await page.evaluate((text) => sessionStorage.setItem("probe", text), canary);
  assert.match(await everythingStored(page), new RegExp(canary));
  await page.evaluate(() => sessionStorage.removeItem("probe"));
  assert.match(await everythingStored(page), /database toolkit-private/, "there was something to delete");

  const otherTab = await context.newPage();
  await openExercise(otherTab);
  assert.match(await firstField(otherTab).inputValue(), new RegExp(canary));
  await page.goto("/");
  await page.locator("summary", { hasText: "Menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/signed-out");

  const stored = await everythingStored(page);
  assert.doesNotMatch(stored, new RegExp(canary));
  assert.doesNotMatch(stored, /database toolkit-private/);
  await otherTab.waitForURL("**/signed-out");
  assert.doesNotMatch(await everythingStored(otherTab), new RegExp(canary));
  // Back through the history, with and without a network.
  for (const offline of [false, true]) {
    await context.setOffline(offline);
    for (let steps = 0; steps < 4; steps += 1) {
      await page.goBack().catch(() => {});
      assert.doesNotMatch(await page.content(), new RegExp(canary), page.url());
      const values = await page.locator("textarea, input").evaluateAll((all) => all.map((one) => one.value).join(" "));
      assert.doesNotMatch(values, new RegExp(canary), page.url());
    }
    for (let steps = 0; steps < 4; steps += 1) await page.goForward().catch(() => {});
  }
});

journey("signing out with unsent words asks first", { js: true, offline: true }, async ({ page, context }) => {
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  await page.goto("/sign-out");
  await islandReady(page);
  const form = await context.newPage();
  await openExercise(form);
  await context.setOffline(true);
  await firstField(form).fill("not sent yet");
  await saysStatus(form, "Kept on this phone");
  await form.close();
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.locator("[data-panel=unsent]").waitFor();
  await context.setOffline(false);
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/signed-out");
  await signIn(page, { next: EXERCISE });
  await openExercise(page);
  assert.equal(await firstField(page).inputValue(), "not sent yet");
});
