// Real Chromium, cut off from every host but this machine.
import { chromium } from "playwright-core";
import { withFonts } from "./fonts.mjs";

/** The phone of the study's relatives: small and cheap. */
export const PHONE = { width: 360, height: 640 };

const RULES = "MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

const OPTIONS = {
  env: withFonts(),
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--host-resolver-rules=${RULES}`,
  ],
};

/** Starts one browser. The journeys share it; each has a context (cookies, storage, caches) of its own. */
export const launch = () => chromium.launch(OPTIONS);

/** Starts a browser that keeps everything in a folder, so that it can be closed and started again. */
export const launchKeeping = (folder, origin) =>
  chromium.launchPersistentContext(folder, { ...OPTIONS, baseURL: origin, viewport: PHONE, locale: "en-GB", timezoneId: "Europe/London" });

/**
 * Watches a context for what must not happen: console messages, uncaught errors, requests to another origin.
 * `expected` lists the refusals a journey provokes: `{ status, path }`, where path is a string or a pattern;
 * `offline` allows the messages of a network that is switched off; without `js` nothing uses the scripts that a page fetches ahead.
 * Returns `{ faults, answers }`: sentences, and every answer seen as `{ method, status, path }`.
 */
export function watchContext(context, origins, { expected = [], offline = false, js = true } = {}) {
  const faults = [];
  const answers = [];
  const isExpected = (status, url) => {
    const path = new URL(url).pathname;
    return expected.some((one) => one.status === status && (one.path instanceof RegExp ? one.path.test(path) : one.path === path));
  };
  const isForgiven = (text, url) => {
    // Chromium tells whenever we have its cache emptied at sign-out.
    if (text.startsWith("Clear-Site-Data header on")) return true;
    if (!js && /was preloaded using link preload but not used/.test(text)) return true;
    if (offline && /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED|CONNECTION_REFUSED|CONNECTION_RESET)/.test(text)) return true;
    const refused = /the server responded with a status of (\d+)/.exec(text);
    return refused !== null && isExpected(Number(refused[1]), url);
  };
  context.on("console", (message) => {
    if (!isForgiven(message.text(), message.location().url)) {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && !origins.includes(url.origin)) {
      faults.push(`a request left the origin: ${request.method()} ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    answers.push({ method: response.request().method(), status: response.status(), path });
    if (response.status() >= 400 && !isExpected(response.status(), response.url())) {
      faults.push(`${response.request().method()} ${path} answered ${response.status()}`);
    }
  });
  return { faults, answers };
}
