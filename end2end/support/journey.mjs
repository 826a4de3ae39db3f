// How a journey is written: `journey("what a person achieves", { js: true }, async ({ page, site }) => { … })`.
// It fails when its function throws, when anything is said on the console that it does not expect, when a request leaves
// the site, and when the server answers an error it does not expect.
import { PHONE, watchContext } from "./browser.mjs";

const registered = [];

/**
 * Registers a journey.
 * - `js`: `true`, `false`, or `"both"` (default), which counts as two
 * - `size`: the screen, a phone of 360×640 unless told; `dark`: true for a dark one
 * - `expected`: refusals it provokes, see `watchContext`; `offline`: it switches the network off; `hosts`: other names it asks for, `origins`: other sites it goes to
 */
export function journey(name, options, walk) {
  const { js = "both", ...rest } = options;
  for (const on of js === "both" ? [false, true] : [js]) {
    registered.push({ name: `${name} (${on ? "with" : "without"} JavaScript)`, js: on, ...rest, walk });
  }
}

/** Fails with every sentence found, if there is any. */
export function expectNothing(found) {
  if (found.length === 0) return;
  const error = new Error(`${found.length} found:\n${found.join("\n")}`);
  error.stack = error.message;
  throw error;
}

/** Takes what the file just loaded has registered. */
export const takeJourneys = () => registered.splice(0);

/** Walks one journey in a fresh context. Returns what went wrong, as sentences; empty when all is well. */
export async function walkJourney(one, browser, site, shot) {
  const context = await browser.newContext({
    baseURL: site.origin,
    javaScriptEnabled: one.js,
    viewport: one.size ?? PHONE,
    colorScheme: one.dark ? "dark" : "light",
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    ...one.context,
  });
  context.setDefaultTimeout(15_000);
  const watch = watchContext(context, [site.origin, site.second, ...(one.hosts ?? []).map((host) => `http://${host}:${site.port}`), ...(one.origins ?? [])], one);
  const page = await context.newPage();
  const faults = [];
  try {
    await one.walk({ page, context, browser, site, js: one.js, answers: watch.answers, ready: () => islandsReady(page, one.js) });
  } catch (error) {
    faults.push(trimmed(error), `on ${page.url()}`);
    await page.screenshot({ path: shot, fullPage: true }).catch(() => {});
  }
  await context.close();
  return [...faults, ...new Set(watch.faults)];
}

/** Waits until every island of the page has marked itself as ready; without JavaScript there is nothing to wait for. */
async function islandsReady(page, js) {
  if (!js) return;
  await page.waitForFunction(() =>
    [...document.querySelectorAll("leptos-island")]
      .filter((island) => !island.parentElement.closest("leptos-island"))
      .every((island) => island.querySelector("[data-ready]")),
  );
}

/** What went wrong and where in the journey; our own machinery is left out. */
const trimmed = (error) => (error.stack ?? String(error)).split("\n").filter((line) => !/^\s+at .*(support\/|run\.mjs|node:internal)/.test(line)).join("\n");
