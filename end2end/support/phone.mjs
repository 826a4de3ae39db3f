// What a browser keeps, and how the island of an exercise is watched.

import { setTimeout as sleep } from "node:timers/promises";

export const EXERCISE = "/modules/dealing-with-crises/our-plan";

/** The first text field of an exercise. */
export const firstField = (page) => page.locator("#exercise textarea").first();

/** Opens an exercise and waits until its island answers. */
export async function openExercise(page, path = EXERCISE) {
  await page.goto(path);
  await page.waitForSelector("#exercise", { state: "attached" });
  await islandReady(page);
}

export const islandReady = (page) => page.waitForFunction(() => document.querySelector("leptos-island [data-ready]") !== null);

/** Waits until the status line holds these words. */
export const saysStatus = (page, words, within = {}) =>
  page.waitForFunction((wanted) => [...document.querySelectorAll("[data-status]")].some((line) => line.textContent.includes(wanted)), words, within);

/** Waits until a question that takes the browser a moment is answered with yes; `waitForFunction` does not wait for promises. */
export async function until(page, ask, given) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(ask, given)) return;
    await sleep(100);
  }
  throw new Error(`not within ten seconds: ${ask}`);
}

/** Waits until the public copy of a page is on the phone. */
export const onPhone = (page, path) => until(page, async (wanted) => (await caches.match(wanted)) !== undefined, path);

/**
 * Waits until the service worker is at work, and everything it fetched at first is there. A page that was on its way while the
 * worker woke up is not in its hands before the next load: `clients.claim` misses it. A reload goes through the worker all the same.
 */
export async function workerReady(page) {
  await page.evaluate(() => { navigator.serviceWorker.ready.then(() => { window.workerIsReady = true; }); });
  await page.waitForFunction(() => window.workerIsReady);
  await onPhone(page, "/offline");
}

/**
 * Everything this origin has stored in the browser, as one text: both stores, each record of each database (binary ones as
 * bytes), each cached answer with its address, and the addresses of the history as far as pages may see it.
 */
export const everythingStored = (page) =>
  page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(history.state), location.href, document.cookie];
    const done = (request) => new Promise((ok, fail) => { request.onsuccess = () => ok(request.result); request.onerror = fail; });
    const asText = (value) => {
      if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
      if (ArrayBuffer.isView(value)) return asText(value.buffer);
      if (value !== null && typeof value === "object") return Object.values(value).map(asText).join(" ");
      return String(value);
    };
    for (const { name } of await indexedDB.databases()) {
      parts.push(`database ${name}`);
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const drawer = database.transaction(store).objectStore(store);
        const [keys, values] = [await done(drawer.getAllKeys()), await done(drawer.getAll())];
        parts.push(...keys.map(String), ...values.map(asText));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const isText = /text|json|javascript|manifest|svg/.test(answer.headers.get("Content-Type") ?? "");
        parts.push(`${name} ${request.method} ${request.url}`, JSON.stringify([...answer.headers]), isText ? await answer.text() : "");
      }
    }
    return parts.join("\n");
  });
