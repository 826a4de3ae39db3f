// The service worker: what works without a network. docs/decisions/0010-service-worker.md says why it is so.
//
// Four kinds of cache, all named toolkit-…:
//   toolkit-files-<release>  the hashed files of one release
//   toolkit-pages            public pages that were read, urgent help and /offline among them
//   toolkit-kept             public pages a person chose to keep (written by the island KeepOffline)
//   toolkit-shelf            public pages on a person's shelf for a bad day (written by register.js, gone at sign-out)
// Beside them toolkit-language holds the tag of the language this browser reads the site in: pages are fetched without cookies, so they
// are asked for in that language by name.
// No cache ever holds HTML of somebody signed in: every page is fetched a second time without cookies, and an answer that
// says `no-store` is not kept. A POST is never touched.

// Both are written in when the site is built, so that a release changes the bytes of this file.
const FILES = "__FILES__";
const RELEASE = "__RELEASE__";

const FILE_CACHE = `toolkit-files-${RELEASE}`;
const PAGE_CACHE = "toolkit-pages";
const KEPT_CACHE = "toolkit-kept";
const SHELF_CACHE = "toolkit-shelf";
/** Holds nothing but the language in which this browser reads the site. */
const LANGUAGE_CACHE = "toolkit-language";

/** Files without a hash that every page asks for. */
const ROOT_FILES = ["/favicon.svg", "/favicon.ico", "/manifest.webmanifest"];
/** There from the first visit on. */
const ALWAYS = ["/urgent-help", "/offline", "/measures", "/lock"];
/** Pages that are kept once read. Everything else either is private or makes no sense offline. */
const READABLE = /^\/(|urgent-help|offline|modules(\/[a-z0-9-]+){0,2}|glossary|directory|about|accessibility|privacy|cookies|terms|under-18)$/;
/** Pages kept without being asked: the oldest go first. */
const MOST_PAGES = 80;
/** After this long without an answer, a page that is on the phone is shown instead. Slow 3G needs three to five seconds. */
const PATIENCE_MS = 8_000;
const HOUR_MS = 60 * 60 * 1000;
/** Cached pages older than this are fetched again when there is a network. A wrong crisis number must not live long. */
const STALE_MS = { always: HOUR_MS, other: 24 * HOUR_MS };
/** How many stale pages one visit refreshes, so that a slow connection is left to the person. */
const REFRESH_AT_ONCE = 6;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/pkg/") || ROOT_FILES.includes(url.pathname)) event.respondWith(file(request, url));
  else if (request.mode === "navigate") event.respondWith(page(event, url));
});

// Each page says in which language it is read (register.js).
self.addEventListener("message", (event) => {
  const { language } = event.data ?? {};
  if (/^[a-z]{2,3}$/.test(language ?? "")) event.waitUntil(readIn(language));
});

/** Remembers the language. What is here in another one comes again: the pages for a bad night first. */
async function readIn(language) {
  const cache = await caches.open(LANGUAGE_CACHE);
  await cache.put("/language", new Response(language));
  const others = (copy) => languageOf(copy) !== language;
  for (const path of ALWAYS) {
    const copy = await onPhone(path);
    if (!copy || others(copy)) await keepPage(path).catch(() => {});
  }
  if (!sparing()) await refresh((path, age, copy) => others(copy), REFRESH_AT_ONCE).catch(() => {});
}

/** The language of a page that is here: the first one it names. */
const languageOf = (copy) => (copy.headers.get("Content-Language") ?? "en").split(",")[0].trim();

/** How a page is asked for as a stranger would: without cookies, in the language this browser reads. */
async function asStranger() {
  const known = await caches.match("/language", { cacheName: LANGUAGE_CACHE });
  const headers = { Accept: "text/html", ...(known && { "Accept-Language": await known.text() }) };
  return { credentials: "omit", cache: "no-cache", headers };
}

/** Whether the person asks to spare their data. */
const sparing = () => navigator.connection?.saveData === true;

async function install() {
  const cache = await caches.open(FILE_CACHE);
  const light = Object.entries(FILES).filter(([name]) => !sparing() || !/\.wasm$|^toolkit\.js$/.test(name));
  await cache.addAll([...ROOT_FILES, ...light.map(([, url]) => url)]);
  await Promise.all(ALWAYS.map((path) => keepPage(path)));
  await self.skipWaiting();
}

async function activate() {
  await self.clients.claim();
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("toolkit-files-") && name !== FILE_CACHE);
  if (old.length === 0) return;
  // Pages of the last release ask for its files. They go once every page has come again.
  const fresh = await refresh(() => true, Infinity);
  if (fresh) await Promise.all(old.map((name) => caches.delete(name)));
}

/** Hashed files never change, the few others not before the next release: the phone's copy is as good as the server's. */
async function file(request, url) {
  const hit = await caches.match(request, { ignoreVary: true });
  if (hit) return hit;
  try {
    const answer = await fetch(request);
    if (answer.ok && Object.values(FILES).includes(url.pathname)) {
      const cache = await caches.open(FILE_CACHE);
      await cache.put(request, answer.clone());
    }
    return answer;
  } catch (error) {
    // A page of an older release, and its own stylesheet is gone: today's is nearly the same.
    const plain = /\/([a-z]+)\.[0-9a-f]+\.(css|js)$/.exec(url.pathname);
    const today = plain && plain[2] === "css" && FILES[`${plain[1]}.${plain[2]}`];
    const other = today && (await caches.match(today, { ignoreVary: true }));
    if (other) return other;
    throw error;
  }
}

/** The network first; then the public page on this phone; then the page that says there is no network. */
async function page(event, url) {
  const kept = await onPhone(url.pathname);
  // Who leaves quickly must not wait for a network.
  if (kept && url.pathname === "/measures") return kept;
  const network = fetch(event.request);
  event.waitUntil(network.then((answer) => afterVisit(url, answer), () => {}));
  try {
    return await (kept ? Promise.race([network, patience()]) : network);
  } catch {
    return kept ?? (await onPhone("/offline")) ?? Response.error();
  }
}

const patience = () => new Promise((_, fail) => setTimeout(fail, PATIENCE_MS));

/** The page of this path that is on the phone, if any. */
async function onPhone(path) {
  for (const name of [SHELF_CACHE, KEPT_CACHE, PAGE_CACHE]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    const hit = await cache.match(path, { ignoreSearch: true, ignoreVary: true });
    if (hit) return hit;
  }
  return undefined;
}

/** Keeps the public version of what was just read, and brings old copies up to date. */
async function afterVisit(url, answer) {
  if (!answer.ok || answer.redirected || sparing()) return;
  if (READABLE.test(url.pathname)) await keepPage(url.pathname).catch(() => {});
  await refresh((path, age) => age > (ALWAYS.includes(path) ? STALE_MS.always : STALE_MS.other), REFRESH_AT_ONCE).catch(() => {});
}

/** Fetches a page as a stranger would see it. Throws without a network; answers false if it is not a public page. */
async function keepPage(path, name = PAGE_CACHE) {
  const answer = await fetch(path, await asStranger());
  if (!isPublic(answer)) return false;
  const cache = await caches.open(name);
  // Deleted first, so that the order of the cache is the order of reading.
  await cache.delete(path, { ignoreSearch: true, ignoreVary: true });
  await cache.put(path, answer);
  if (name === PAGE_CACHE) await forgetOldest(cache);
  return true;
}

const isPublic = (answer) =>
  answer.ok && !answer.redirected && answer.type === "basic" &&
  (answer.headers.get("Content-Type") ?? "").startsWith("text/html") &&
  !(answer.headers.get("Cache-Control") ?? "no-store").includes("no-store");

async function forgetOldest(cache) {
  const paths = (await cache.keys()).filter((request) => !ALWAYS.includes(new URL(request.url).pathname));
  await Promise.all(paths.slice(0, Math.max(0, paths.length - MOST_PAGES)).map((request) => cache.delete(request)));
}

/**
 * Fetches again those cached pages that `wanted(path, age, copy)` names, at most so many. A page the server no longer has
 * (404, 410) goes. Answers whether all of them came.
 */
async function refresh(wanted, most) {
  let left = most;
  let all = true;
  for (const name of [PAGE_CACHE, KEPT_CACHE, SHELF_CACHE]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      const copy = await cache.match(request);
      if (!copy || !wanted(path, Date.now() - Date.parse(copy.headers.get("Date") ?? 0), copy)) continue;
      if (left-- <= 0) return false;
      all = (await again(cache, request, path)) && all;
    }
  }
  return all;
}

/** One page, fetched again in place. */
async function again(cache, request, path) {
  const answer = await fetch(path, await asStranger()).catch(() => undefined);
  if (answer && isPublic(answer)) await cache.put(request, answer);
  else if (answer?.status === 404 || answer?.status === 410) await cache.delete(request);
  else return false;
  return true;
}
