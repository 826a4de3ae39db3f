// What recorded actions cost a practised person, by the keystroke-level model (Card, Moran and Newell 1980): a key 0.28 s, pointing 1.1 s,
// a moment of thought 1.35 s; and what a page costs to load where the line is bad (slow 3G: 2 s to answer, 50,000 bytes a second).
import assert from "node:assert/strict";

const KEY = 0.28;
const POINT = 1.1;
const THINK = 1.35;
const ANSWER = 2;
const BYTES = 50_000;

/** Watches a page; every action goes through what is given back, so that none is forgotten. */
export function priced(page) {
  let spent = 0;
  let loads = 0;
  let bytes = 0;
  // What comes from the cache of the browser or of the service worker has a size below nothing.
  const sizes = [];
  page.on("response", (response) => {
    const request = response.request();
    if (request.isNavigationRequest()) loads += 1;
    sizes.push(request.sizes().then(({ responseBodySize }) => (bytes += Math.max(0, responseBodySize))).catch(() => {}));
  });
  return {
    /** Decides what to do next. */
    think() {
      spent += THINK;
    },
    /** Points at something and presses. */
    async press(locator) {
      spent += POINT + KEY;
      await locator.click();
    },
    /** Points at a field and types. */
    async type(locator, text) {
      spent += POINT + KEY + KEY * text.length;
      await locator.fill(text);
    },
    /** Tab until this has the focus, from where the focus is now. */
    async tabTo(locator) {
      for (let stops = 0; stops < 80; stops += 1) {
        if (await locator.evaluate((one) => one === document.activeElement)) return;
        spent += KEY;
        await page.keyboard.press("Tab");
      }
      throw new Error("the keyboard does not reach it");
    },
    /** Keys with the focus where it is. */
    async keys(...all) {
      for (const key of all) {
        spent += KEY;
        await page.keyboard.press(key);
      }
    },
    /** Types with the focus where it is. */
    async write(text) {
      spent += KEY * text.length;
      await page.keyboard.type(text);
    },
    /** Prints what it all cost, and fails over `most` seconds. */
    async atMost(what, most) {
      await Promise.all(sizes);
      const all = spent + loads * ANSWER + bytes / BYTES;
      console.log(`  ${what}: ${all.toFixed(1)} s (${spent.toFixed(1)} s of actions, ${loads} pages, ${bytes} bytes); at most ${most} s`);
      assert.ok(all <= most, `${what} takes ${all.toFixed(1)} s, at most ${most} s`);
    },
  };
}
