// On every page, about 1.5 kB. Plain script, because it must work on pages without islands, and when the WebAssembly does not start.

/** The cache of section 6. Named first, because signing out empties it from further up. */
const SHELF = "toolkit-shelf";

// 1. The service worker.
if ("serviceWorker" in navigator) {
  addEventListener("load", async () => {
    await navigator.serviceWorker.register("/sw.js").catch(() => {});
    // What it keeps is in the language this browser reads the site in.
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ language: document.documentElement.dataset.language });
  });
}

// 2. The browser's offer to install comes once, usually before an island is awake.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  window.toolkitInstall = event;
  dispatchEvent(new Event("toolkit-install"));
});

// 3. Somebody signed out in this browser: what this tab kept goes, whichever page it shows (app/src/phone/signed_out.rs).
function forgetAfterSignOut() {
  try {
    const last = localStorage.getItem("toolkit:signed-out");
    if (last === null || sessionStorage.getItem("signed-out-seen") === last) return;
    Object.keys(sessionStorage).filter((key) => key.startsWith("toolkit:")).forEach((key) => sessionStorage.removeItem(key));
    sessionStorage.setItem("signed-out-seen", last);
    forgetShelf();
  } catch {
    // No storage allowed: nothing was kept.
  }
}
forgetAfterSignOut();
if (location.pathname === "/signed-out") forgetShelf();
addEventListener("storage", forgetAfterSignOut);

addEventListener("submit", (event) => {
  // 4. Signing out from the menu, with something kept on this phone: by way of the page that sends and deletes it first.
  if (!event.target.matches("[data-sign-out]")) return;
  forgetShelf();
  try {
    if (localStorage.getItem("toolkit:kept") === null) return;
  } catch {
    return;
  }
  event.preventDefault();
  location.assign("/sign-out#now");
});

// Text that is there to be copied is selected as soon as it has the focus.
addEventListener("focusin", ({ target }) => {
  if (target.matches?.("[data-select]")) target.select();
});

// 5. "Reset the app": pages and files are fetched afresh. What was typed is elsewhere (IndexedDB, session storage) and stays.
addEventListener("click", async (event) => {
  const link = event.target.closest?.("[data-reset-app]");
  if (!link || !navigator.onLine) return;
  event.preventDefault();
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const names = (await window.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith("toolkit-")).map((name) => caches.delete(name)));
  location.assign(link.href);
});

// 6. The shelf for a bad day, on the person's own phone: its public pages are kept, in the person's order, and /offline lists them. What
// one wrote into them lies in the vault (app/src/phone/vault.rs). Signing out takes them from the phone, however they came there.
function isOwn(told) {
  try {
    return told === "own" || (told === "" && localStorage.getItem("toolkit:device") === "own");
  } catch {
    return false;
  }
}

async function keepShelf({ shelf, shelfAll, device }) {
  if (!window.caches || !isOwn(device)) return;
  const cache = await caches.open(SHELF);
  const wanted = shelf.split(" ").filter(Boolean);
  for (const path of wanted) {
    const headers = { Accept: "text/html", "Accept-Language": document.documentElement.dataset.language };
    const answer = await fetch(path, { credentials: "omit", cache: "no-cache", headers }).catch(() => {});
    if (!answer?.ok || answer.redirected || (answer.headers.get("Cache-Control") ?? "no-store").includes("no-store")) continue;
    await cache.delete(path);
    await cache.put(path, answer);
  }
  // The toolbox knows the whole shelf; another page only what it added.
  if (shelfAll === undefined) return;
  for (const request of await cache.keys()) {
    if (!wanted.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
}

async function forgetShelf() {
  if (!(await window.caches?.has(SHELF))) return;
  const shelf = await (await caches.open(SHELF)).keys();
  for (const name of ["toolkit-pages", "toolkit-kept"]) {
    const cache = await caches.open(name);
    for (const { url } of shelf) if (new URL(url).pathname !== "/urgent-help") await cache.delete(url);
  }
  await caches.delete(SHELF);
}

async function listShelf(part) {
  if (!(await window.caches?.has(SHELF))) return;
  const cache = await caches.open(SHELF);
  for (const request of await cache.keys()) {
    const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    [link.href, link.className, link.textContent] = [new URL(request.url).pathname, "rt-alone", page.title.replace(/ - [^-]*$/, "")];
    item.append(link);
    part.querySelector("ul").append(item);
    part.hidden = false;
  }
}

addEventListener("load", () => {
  document.querySelectorAll("[data-shelf]").forEach((part) => keepShelf(part.dataset).catch(() => {}));
  document.querySelectorAll("[data-list-shelf]").forEach((part) => listShelf(part).catch(() => {}));
});

// 7. Phones with a lock load what locks them. Without it, what the head has hidden would stay hidden.
const locks = document.currentScript.dataset.lock;
function loadLock() {
  try {
    if (localStorage.getItem("toolkit:lock-minutes") === null) return;
    import(locks).catch(() => document.documentElement.hidden && location.replace("/lock"));
  } catch {
    // No storage allowed: there is no lock.
  }
}
loadLock();
// It was set in another tab.
addEventListener("storage", ({ key }) => key === "toolkit:lock-minutes" && loadLock());

// 8. Leaving quickly: by the link in the head of each page, or Shift three times within five seconds with no other key between. The plain
// page takes this one's place; what lies behind it in this tab shows the plain page too (app/src/phone/leaving.rs).
function leave() {
  document.documentElement.hidden = true;
  dispatchEvent(new Event("toolkit-leave"));
  try {
    sessionStorage.setItem("left", "yes");
  } catch {
    // No storage allowed: going back will show the site.
  }
  location.replace("/measures");
}

addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-leave]")) return;
  event.preventDefault();
  leave();
});

let shifts = [];
let alone = false;
addEventListener("keydown", ({ key }) => {
  alone = key === "Shift";
  if (!alone) shifts = [];
});
addEventListener("keyup", ({ key, timeStamp }) => {
  if (key !== "Shift" || !alone) return;
  alone = false;
  shifts = [...shifts, timeStamp].slice(-3);
  if (shifts.length < 3 || timeStamp - shifts[0] > 5000 || location.pathname === "/measures") return;
  shifts = [];
  leave();
});

// A page that the browser had only put aside does not run its scripts again.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && location.pathname !== "/measures" && sessionStorage.getItem("left")) leave();
});
