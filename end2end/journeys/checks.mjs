// The checks themselves: each must find the fault it is there for, or the sweep proves nothing.
import assert from "node:assert/strict";
import { axe, sidewaysScroll, smallMainActions, smallTargets, structure } from "../support/axe.mjs";
import { watchContext } from "../support/browser.mjs";
import { lostInForcedColours } from "../support/forced.mjs";
import { tabThrough } from "../support/keyboard.mjs";
import { journey } from "../support/journey.mjs";
import { badManners } from "../support/manners.mjs";

const page = (body, head = "<title>t</title>") => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

journey("axe finds grey on white, a field without a label and a label that says something else", { js: true }, async (walk) => {
  await walk.page.setContent(page(`<main><h1>x</h1><p style="color:#bbb;background:#fff">faint</p><input><button aria-label="No">Yes</button></main>`));
  const found = (await axe(walk.page)).join("\n");
  assert.match(found, /color-contrast/);
  assert.match(found, /^label:/m);
  assert.match(found, /label-content-name-mismatch/);
});

journey("small targets side by side are found, links in a sentence are not", { js: true }, async (walk) => {
  const button = `<button style="width:12px;height:12px;padding:0;border:0;margin:0">x</button>`;
  await walk.page.setContent(page(`<p>Read <a href="#a">this</a> or <a href="#b">that</a> now.</p>${button}${button}`));
  assert.equal((await smallTargets(walk.page)).length, 2);
});

journey("a button of 40 px is found, a choice with a large label and a term in a sentence are not", { js: true }, async (walk) => {
  const choice = `<input type="radio" id="a"><label for="a" style="display:inline-block;height:44px;width:90px">yes</label>`;
  const term = `<p>About <details class="rt-term" style="display:inline"><summary>it</summary></details>.</p>`;
  await walk.page.setContent(page(`<button style="width:40px;height:44px">x</button><button style="width:44px;height:44px">y</button>${choice}${term}`));
  assert.match((await smallMainActions(walk.page)).join(), /^a main action of 40×44 px[^,]*$/);
});

journey("what forced colours hide is found", { js: true, context: { forcedColors: "active" } }, async (walk) => {
  const grey = `<p style="forced-color-adjust:none;color:#bbb;background:#fff">faint</p>`;
  const drawing = `<svg width="20" height="20"><path d="M0 0h20v20z" style="forced-color-adjust:none;fill:#fff;stroke:none"/></svg>`;
  const flat = `<button style="border:0;background:#06c;color:#fff">press</button><a class="rt-tile" href="#a" style="text-decoration:none">door</a>`;
  await walk.page.setContent(page(`${grey}<div style="forced-color-adjust:none;background:#fff">${drawing}</div>${flat}`));
  const found = await lostInForcedColours(walk.page);
  assert.deepEqual(found.map((one) => one.split(":")[0]), ["text that cannot be read", "a drawing that cannot be seen", ...Array(2).fill("nothing shows that it can be pressed or filled in")], found.join("\n"));
  await walk.page.setContent(page(`<a href="#a" style="outline:0;box-shadow:0 0 0 8px #fd0">a shadow is no sign here</a>`));
  assert.match((await tabThrough(walk.page)).join(), /cannot be seen/);
  await walk.page.setContent(page(`<p style="color:#bbb">dark enough once forced</p><button>press</button><input aria-label="x"><a href="#a">on</a>`));
  assert.deepEqual([...(await lostInForcedColours(walk.page)), ...(await tabThrough(walk.page))], []);
});

journey("disabled buttons, placeholders, fields that stop short and late hints are found", { js: true }, async (walk) => {
  await walk.page.setContent(page(`<button disabled>a</button><input placeholder="b" aria-label="b"><textarea maxlength="9" required aria-describedby="c-hint"></textarea><p id="c-hint">c</p>`));
  assert.equal((await badManners(walk.page)).length, 5);
  await walk.page.setContent(page(`<p id="c-hint">c</p><textarea aria-describedby="c-hint"></textarea>`));
  assert.deepEqual(await badManners(walk.page), []);
});

journey("a box wider than the screen is found, one that scrolls by itself is not", { js: true }, async (walk) => {
  const wide = `<div style="width:900px">wide</div>`;
  await walk.page.setContent(page(`<div style="overflow-x:auto">${wide}</div>`));
  assert.deepEqual(await sidewaysScroll(walk.page), []);
  await walk.page.setContent(page(wide));
  assert.equal((await sidewaysScroll(walk.page)).length, 1);
});

journey("two h1, a jump in headings and a missing skip link are found", { js: true }, async (walk) => {
  await walk.page.setContent(page(`<a href="/x">first</a><h1>a</h1><h1>b</h1><h3>c</h3>`));
  const { found } = await structure(walk.page);
  assert.equal(found.length, 3, found.join("\n"));
});

journey("a stop under a bar, one without a sign of focus and a trap are found", { js: true }, async (walk) => {
  const bar = `<div style="position:fixed;inset:0 0 auto 0;height:90px;background:#000"></div>`;
  await walk.page.setContent(page(`<a href="#a">under the bar</a>${bar}`));
  assert.match((await tabThrough(walk.page)).join(), /hidden/);
  await walk.page.setContent(page(`<a href="#a" style="outline:0">plain</a>`));
  assert.match((await tabThrough(walk.page)).join(), /cannot be seen/);
  await walk.page.setContent(page(`<a href="#a">one</a><a href="#b" onkeydown="event.preventDefault(); this.previousElementSibling.focus()">two</a><a href="#c">three</a>`));
  assert.match((await tabThrough(walk.page)).join(), /circles/);
  await walk.page.setContent(page(`<a href="#a">one</a> <button>two</button>`));
  assert.deepEqual(await tabThrough(walk.page), []);
});

journey("console messages, foreign requests and errors are found", { js: true }, async ({ browser, site }) => {
  const context = await browser.newContext();
  const { faults } = watchContext(context, [site.origin], { expected: [{ status: 404, path: "/expected" }] });
  const other = await context.newPage();
  await other.goto(`${site.origin}/offline`);
  await other.evaluate(() => console.warn("hello"));
  await other.evaluate(() => fetch("/expected"));
  await other.evaluate(() => fetch("/unexpected"));
  await other.evaluate(() => { location.href = "http://example.org/"; }).catch(() => {});
  await other.waitForEvent("requestfailed", { timeout: 2000 }).catch(() => {});
  await context.close();
  const all = faults.join("\n");
  assert.match(all, /console warning: hello/);
  assert.match(all, /GET \/unexpected answered 404/);
  assert.match(all, /a request left the origin: GET http:\/\/example.org/);
  assert.doesNotMatch(all, /GET \/expected/);
});
