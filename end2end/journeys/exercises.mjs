// Exercises with the island: each kind of field and each special exercise is filled in as a person does, saved without a reload, and read
// again. Every exercise there is, without JavaScript, is filled in by `server/tests/site/exercises.rs`; here the special ones are.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { journey } from "../support/journey.mjs";
import { RELATIVE, signIn } from "../support/people.mjs";
import { islandReady, saysStatus } from "../support/phone.mjs";

/** A page for each kind of field, and each exercise that does something of its own. */
const SPECIAL = {
  "steps with ticks and numbers to call": "/modules/dealing-with-crises/our-plan",
  "answers that lead on": "/modules/understanding-services/my-rights",
  "a diary with a chart": "/modules/managing-stress-doing/my-week",
  "a letter put together": "/modules/understanding-services/letter",
};

/** The exercises of the site, from the pages it links to. */
async function exercises(context, origin) {
  const found = [];
  const links = async (path, pattern) => [...(await (await context.request.get(origin + path)).text()).matchAll(pattern)].map(([, href]) => href);
  for (const module of new Set(await links("/modules", /href="(\/modules\/[a-z0-9-]+)"/g))) {
    for (const page of new Set(await links(module, /href="(\/modules\/[a-z0-9-]+\/[a-z0-9-]+)"/g))) {
      if (/id="exercise"/.test(await (await context.request.get(origin + page)).text())) found.push(page);
    }
  }
  return found;
}

/** Fills in everything as a person would: types, ticks, chooses. Returns what was done, by the name of the control. */
async function fill(page, words) {
  const done = {};
  const form = page.locator("#exercise");
  for (const field of await form.locator("textarea, input[type=text]").all()) {
    if (!(await field.isVisible())) continue;
    const name = await field.getAttribute("name");
    const value = (await field.getAttribute("inputmode")) === "decimal" ? "6.5" : `${words} ${name}`;
    await field.fill(value);
    done[name] = value;
  }
  const groups = new Set();
  for (const control of await form.locator("input[type=radio], input[type=checkbox]").all()) {
    const name = await control.getAttribute("name");
    const first = !groups.has(name);
    groups.add(name);
    if (!first || !name.match(/^(fields|ticks)\[/)) continue;
    await control.check({ force: true });
    done[name] = await control.getAttribute("value");
  }
  return done;
}

/** What the page shows in its controls, by name, once it is opened again. */
const shown = (page) =>
  page.locator("#exercise").evaluate((form) => {
    const all = {};
    for (const [name, value] of new FormData(form)) if (/^(fields|ticks|own)\[/.test(name) && value !== "") all[name] ??= value;
    return all;
  });

const same = (found, done, where) => {
  for (const [name, value] of Object.entries(done)) assert.equal(found[name], value, `${name} of ${where}`);
};

/** Waits until the server has it all: a browser without scripts shows nothing else. */
async function onServer(plain, path, done) {
  for (let tries = 0; tries < 40; tries += 1) {
    await plain.goto(path);
    const found = await shown(plain);
    if (Object.entries(done).every(([name, value]) => found[name] === value)) return;
    await sleep(250);
  }
  same(await shown(plain), done, path);
}

journey("fills in exercises of each kind, saved without a reload and there again", { js: true }, async ({ page, context, browser, site }) => {
  await signIn(page, { email: RELATIVE });
  const all = await exercises(context, site.origin);
  assert.ok(all.length >= 15, `only ${all.length} exercises`);
  const special = Object.values(SPECIAL);
  for (const path of special) assert.ok(all.includes(path), path);
  const plainContext = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false, storageState: await context.storageState() });
  const plain = await plainContext.newPage();
  const kinds = new Set();
  // The special ones, and some of the others.
  for (const path of all.filter((path, at) => special.includes(path) || at % 5 === 0)) {
    await page.goto(path);
    await islandReady(page);
    const done = await fill(page, "With a script");
    for (const kind of await page.locator("#exercise").evaluate((form) => [...form.elements].map((one) => (one.inputMode === "decimal" ? "number" : one.type)))) kinds.add(kind);
    assert.ok(Object.keys(done).length > 0, `nothing to fill in on ${path}`);
    await saysStatus(page, "Saved at");
    await onServer(plain, path, done);
    await page.goto(path);
    await islandReady(page);
    same(await shown(page), done, path);
  }
  for (const kind of ["textarea", "text", "number", "radio", "checkbox"]) assert.ok(kinds.has(kind), `no field of the kind ${kind}`);
  await plainContext.close();
});

for (const [what, path] of Object.entries(SPECIAL)) {
  journey(`fills in an exercise with ${what}, and reads it on its summary`, { js: false }, async ({ page }) => {
    await page.goto(path);
    const done = await fill(page, "By a plain form");
    await page.getByRole("button", { name: /^Save/ }).first().click();
    await page.waitForURL(`${path}/summary`);
    const words = await page.textContent("main");
    for (const value of Object.values(done)) assert.ok(words.includes(value), `${value} on the summary of ${path}`);
    await page.goto(path);
    same(await shown(page), done, path);
  });
}
