// Listening to a page: with voices of the device only, sentence by sentence, and never to what people write.
import assert from "node:assert/strict";
import { axeEverywhere, NARROW, sidewaysScroll } from "../support/axe.mjs";
import { fromTheTop, lookedAt } from "../support/everywhere.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { EXERCISE, firstField, openExercise, saysStatus } from "../support/phone.mjs";
import { endSentence, said, saying, VOICES, withVoices } from "../support/speech.mjs";

const PAGE = "/modules/what-is-psychosis/what-it-means";
const button = (page, name) => page.locator("[data-listen]").getByRole("button", { name, exact: true });

/** The text that is marked now. */
const marked = (page) =>
  page.evaluate(() => [...(CSS.highlights.get("rt-heard") ?? [])].map((range) => range.toString()).join("").replace(/\s+/g, " ").trim());

journey("listening by keyboard: sentence by sentence, paused, faster, stopped", { js: true, size: NARROW }, async ({ page, context }) => {
  await withVoices(context);
  await page.goto(PAGE);
  await button(page, "Listen").focus();
  await page.keyboard.press("Enter");
  assert.equal(await saying(page), await page.locator("h1 .rt-eyebrow").innerText());
  assert.equal(await marked(page), await saying(page));
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Pause", "focus stays on the button");
  const heard = [];
  for (let count = 0; count < 6; count += 1) {
    const sentence = await saying(page);
    assert.equal(await marked(page), sentence);
    heard.push(sentence);
    await endSentence(page);
    await page.waitForFunction((before) => window.speechState.said.length > before, count + 1);
  }
  assert.equal(heard[1], await page.evaluate(() => document.querySelector("h1").lastChild.textContent.trim()));
  assert.ok(heard.slice(2).some((sentence) => /[.?]$/.test(sentence)), heard.join("|"));
  assert.ok(heard.every((sentence) => !/[.?] [A-Z].*[.?] [A-Z]/.test(sentence)), `more than one sentence at once: ${heard.join("|")}`);

  const before = await saying(page);
  await page.keyboard.press("Space");
  assert.equal(await page.evaluate(() => window.speechState.now), undefined, "silent");
  assert.equal(await marked(page), before, "the place stays marked");
  await button(page, "Go on listening").press("Enter");
  assert.equal(await saying(page), before, "goes on with the same sentence");

  await button(page, "Faster").press("Enter");
  await page.waitForFunction(() => window.speechState.said.at(-1).rate === 1.25);
  assert.equal(await saying(page), before);
  assert.equal(await page.locator("[data-listen] [role=status]").innerText(), "Speed: 1.25");
  expectNothing([...(await axeEverywhere(page)), ...(await sidewaysScroll(page))]);
  await button(page, "Slower").press("Enter");
  await button(page, "Slower").press("Enter");
  await page.waitForFunction(() => window.speechState.said.at(-1).rate === 0.75);

  await button(page, "Stop").press("Enter");
  assert.equal(await marked(page), "");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Listen", "focus is not lost with the button");
  assert.equal(await button(page, "Stop").isVisible(), false);
  assert.deepEqual([...new Set((await said(page)).map(({ voice }) => voice))], ["British"], "only the voice on the device, in the language of the page");
  await page.goto("/modules/what-is-psychosis");
  await button(page, "Listen").click();
  await page.waitForFunction(() => window.speechState.said.at(-1)?.rate === 0.75);
});

journey("a whole page is read once, in order, and the reading ends by itself", { js: true }, async ({ page, context }) => {
  await withVoices(context, VOICES, true);
  await page.goto(PAGE);
  await button(page, "Listen").click();
  for (let count = 1; count < 200; count += 1) {
    await endSentence(page);
    const more = await page.waitForFunction((before) => window.speechState.said.length > before || (document.querySelector("[data-listen-act=stop]").hidden && "end"), count);
    if ((await more.jsonValue()) === "end") break;
  }
  const heard = (await said(page)).map(({ text }) => text);
  assert.ok(heard.length > 10, `${heard.length}`);
  const words = (text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const shown = words(await page.locator("article").evaluate((article) => {
    const copy = article.cloneNode(true);
    copy.querySelectorAll(".rt-term__box, .rt-meta").forEach((part) => part.remove());
    return copy.textContent;
  }));
  let place = 0;
  for (const sentence of heard) {
    const found = shown.indexOf(words(sentence), place);
    assert.ok(found >= 0, `not in the order of the page: ${sentence}`);
    place = found;
  }
  const whole = heard.join(" ");
  for (const left of ["toolbox", "clinician", "Sources", "minutes"]) assert.doesNotMatch(whole, new RegExp(left, "i"), "furniture");
  assert.equal(await button(page, "Listen").isVisible(), true);
});

journey("listening follows down the page, but leaves whoever scrolled away in peace", { js: true }, async ({ page, context }) => {
  await withVoices(context);
  await page.goto(PAGE);
  await button(page, "Listen").click();
  const onScreen = () => page.evaluate(() => {
    const { top, bottom } = [...CSS.highlights.get("rt-heard")][0].getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  const next = async (count) => {
    await endSentence(page);
    await page.waitForFunction((before) => window.speechState.said.length > before, count);
  };
  for (let count = 1; count < 12; count += 1) {
    await next(count);
    assert.equal(await onScreen(), true, `sentence ${count}`);
  }
  assert.ok((await page.evaluate(() => scrollY)) > 0);
  assert.equal(await button(page, "Pause").isVisible(), true, "the buttons stay in sight");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const there = await page.evaluate(() => scrollY);
  await next(12);
  assert.equal(await page.evaluate(() => scrollY), there);
});

journey("what people write is never read aloud, and private pages offer nothing", { js: true }, async ({ page, context }) => {
  await withVoices(context);
  await openExercise(page);
  await firstField(page).fill("my own private words");
  await saysStatus(page, "Saved at");
  await openExercise(page);
  assert.equal(await page.locator("[data-listen]").getAttribute("aria-label"), "Listen to this page. What you fill in is not read aloud.");
  await button(page, "Listen").click();
  for (let count = 1; count < 100; count += 1) {
    await endSentence(page);
    const more = await page.waitForFunction((before) => window.speechState.said.length > before || (document.querySelector("[data-listen-act=stop]").hidden && "end"), count);
    if ((await more.jsonValue()) === "end") break;
  }
  const heard = (await said(page)).map(({ text }) => text).join(" ");
  assert.ok(heard.length > 20, heard);
  assert.doesNotMatch(heard, /my own private words/);
  for (const path of ["/notes", "/plans", "/toolbox", "/how-are-you", `${EXERCISE}/summary`, "/search", "/sign-in"]) {
    await page.goto(path);
    assert.equal(await page.locator("[data-listen]").count(), 0, path);
  }
});

journey("leaving a page, or the site, ends the listening", { js: true }, async ({ page, context }) => {
  await withVoices(context);
  await page.goto(PAGE);
  await button(page, "Listen").click();
  await saying(page);
  const silent = page.evaluate(() => new Promise((done) => addEventListener("toolkit-leave", () => done(window.speechState.now === undefined))));
  await page.getByRole("link", { name: "Leave this site quickly" }).click({ noWaitAfter: true });
  assert.equal(await silent, true);
  await page.waitForURL("**/measures");
  await page.goto(PAGE);
  await button(page, "Listen").click();
  await saying(page);
  // Put aside and brought back, as by the Back button.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  assert.equal(await page.evaluate(() => window.speechState.now), undefined);
  assert.equal(await button(page, "Listen").isVisible(), true);
});

journey("voices that would send the text away are not used, and the page says so", { js: true, size: NARROW }, async ({ page, context }) => {
  await withVoices(context, VOICES.slice(0, 2));
  await page.goto(PAGE);
  const why = page.locator("[data-listen]");
  await why.getByText("Listen to this page").click();
  assert.match(await why.innerText(), /would send the text to another company/);
  assert.equal(await why.getByRole("button").count(), 0);
  await fromTheTop(page);
  await lookedAt(page);
});

journey("without voices, and without JavaScript, there is nothing to press", { js: "both" }, async ({ page }) => {
  for (const path of [PAGE, "/modules/what-is-psychosis", "/about", "/urgent-help"]) {
    await page.goto(path);
    assert.equal(await page.locator("[data-listen]").isVisible(), false, path);
    assert.equal(await page.locator("[data-listen] button").count(), 0, path);
  }
});

for (const dark of [false, true]) {
  journey(`the buttons and the mark are good to see ${dark ? "by night" : "by day"}, in forced colours, at 320 px`, { js: true, dark, size: NARROW }, async ({ page, context }) => {
    await withVoices(context);
    for (const path of [PAGE, "/urgent-help"]) {
      await page.goto(path);
      await button(page, "Listen").click();
      await saying(page);
      await button(page, "Faster").click();
      await fromTheTop(page);
      await lookedAt(page);
    }
  });
}

journey("where a browser cannot colour a sentence, the paragraph is marked", { js: true }, async ({ page, context }) => {
  await withVoices(context);
  await context.addInitScript(() => { delete window.Highlight; });
  await page.goto(PAGE);
  await button(page, "Listen").click();
  await saying(page);
  assert.equal(await page.locator(".rt-heard").count(), 1);
  await endSentence(page);
  await saying(page);
  assert.equal(await page.locator(".rt-heard").count(), 1);
  await button(page, "Stop").click();
  assert.equal(await page.locator(".rt-heard").count(), 0);
});
