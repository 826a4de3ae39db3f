// The lock on a person's own phone (docs/decisions/0024-phone-lock.md). Loaded by register.js on phones that have one. It notices that the person
// is away, and locks: the vault's key goes, and so does this browser's session. app/src/phone/lock/ sets the lock and opens it again.

const PRIVATE = "toolkit-private";
const DRAFT = "toolkit:draft:";
/** How often being away is looked at, and how often being here is written down. */
const LOOK_MS = 5_000;
/** The key does not wait longer than this for the server. */
const PATIENCE_MS = 3_000;
/** Pages that say nothing of a person, with or without a lock. */
const SAFE = /^\/(lock|measures|urgent-help|offline|signed-out)$/;
/** Pages for everybody; those with an exercise hold what a person wrote. */
const PUBLIC = /^\/(|modules(\/[\w-]+){0,2}|which\/[\w-]+|words(\/[\w-]+)?|word-topics\/[\w-]+|help-directory(\/[\w-]+)?|about|accessibility|cookies|privacy|terms|under-18)$/;

const path = location.pathname;
const isOn = () => localStorage.getItem("toolkit:lock-on") !== null;
/** Milliseconds since somebody was here; a clock that was put back counts as well. */
const away = () => Math.abs(Date.now() - Number(localStorage.getItem("toolkit:lock-seen")));
const limit = () => Number(localStorage.getItem("toolkit:lock-minutes")) * 60_000;
const isDue = () => limit() > 0 && away() > limit();

/** Locks, on whatever page: what stands there came for somebody who is away now. */
function lock() {
  if (!isOn()) localStorage.setItem("toolkit:lock-on", "yes");
  if (path === "/lock") location.reload();
  else if (SAFE.test(path)) finish();
  // On the way to another page nothing can be finished: the server's answer would come too late.
  else toLock();
}

function toLock() {
  document.documentElement.hidden = true;
  location.replace(`/lock#${path}`);
}

function look() {
  if (isOn()) return;
  if (isDue()) lock();
}

/** Somebody is here. */
function here() {
  if (isOn()) return;
  if (isDue()) lock();
  else if (limit() > 0 && away() > LOOK_MS) localStorage.setItem("toolkit:lock-seen", String(Date.now()));
}

if (isOn()) {
  if (SAFE.test(path) || (PUBLIC.test(path) && !document.querySelector("#exercise"))) {
    document.documentElement.hidden = false;
    finish();
  } else {
    toLock();
  }
} else {
  here();
  if (!isOn()) keepTicket().catch(() => {});
}
["pointerdown", "keydown", "scroll", "touchmove"].forEach((kind) => addEventListener(kind, here, { capture: true, passive: true }));
setInterval(look, LOOK_MS);
document.addEventListener("visibilitychange", look);
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || SAFE.test(path)) return;
  // Put aside by the browser while it was open.
  if (isOn()) toLock();
  else look();
});
addEventListener("storage", ({ key, newValue }) => {
  if (key !== "toolkit:lock-on") return;
  // Another tab has locked, or unlocked.
  if (newValue === "yes") lock();
  else if (newValue === null && path === "/lock") location.reload();
});
// "Leave" locks first. register.js goes to the plain page, where `finish` does what there was no time for.
addEventListener("toolkit-leave", () => isOn() || localStorage.setItem("toolkit:lock-on", "yes"));

/** Once a page. What asks for the passphrase waits for it (app/src/phone/lock/steps.rs). */
function finish() {
  window.toolkitLocking ??= dropKey().catch(() => {});
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/** Takes the session out of the cookie, seals it and what was still in this tab with the vault's key, and drops the key: in one step. */
async function dropKey() {
  const ticket = await askTicket(false);
  // Unlocked meanwhile: the key stays.
  if (!isOn()) return;
  const drafts = Object.keys(sessionStorage).filter((name) => name.startsWith(DRAFT));
  const late = drafts.map((name) => [`late:${name.slice(DRAFT.length)}`, sessionStorage.getItem(name)]);
  if (await keep(ticket ? [...late, ["ticket", ticket]] : late, true)) drafts.forEach((name) => sessionStorage.removeItem(name));
}

/** Once a tab: the session goes into the vault ahead of time, as the phone may lock where there is no network. A new sign-in is a new session. */
async function keepTicket() {
  if (/^\/(sign-|confirm|join|reset)/.test(path)) return sessionStorage.removeItem("toolkit:lock-ticket");
  if (sessionStorage.getItem("toolkit:lock-ticket") !== null) return undefined;
  const ticket = await askTicket(true);
  if (ticket && (await keep([["ticket", ticket]], false))) sessionStorage.setItem("toolkit:lock-ticket", "kept");
  return undefined;
}

/** Puts texts into the vault under their names and, if told, drops the key. Answers false where the key is gone already. */
async function keep(texts, last) {
  const opening = indexedDB.open(PRIVATE);
  // There is no copy to lock: none is made.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await done(opening);
  try {
    const key = await done(database.transaction("keys").objectStore("keys").get("key"));
    if (!key) return false;
    const records = await Promise.all(texts.map(([name, text]) => seal(key, name, text)));
    const step = database.transaction(["keys", "texts"], "readwrite");
    records.forEach(([name, record]) => step.objectStore("texts").put(record, name));
    if (last) step.objectStore("keys").delete("key");
    await new Promise((resolve, reject) => { [step.oncomplete, step.onabort] = [resolve, reject]; });
    return true;
  } finally {
    database.close();
  }
}

/** As app/src/phone/crypto.rs does. What waits says the title of its page, which is the second cell of a sheet (app/src/phone/written.rs). */
async function seal(key, name, text) {
  const bytes = new TextEncoder();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes.encode(name) }, key, bytes.encode(text));
  return [name, { iv, sealed, waits: name === "ticket" ? undefined : text.split("\u001f")[1] }];
}

/** What brings this browser's session back; nothing without a network, or if it was set aside before. Unless it may `stay`, the cookie goes. */
async function askTicket(stay) {
  if (localStorage.getItem("toolkit:lock-on") === "aside") return undefined;
  const body = new URLSearchParams(stay ? { stay: "yes" } : {});
  const request = { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE_MS) };
  const answer = await fetch("/do/phone/set-aside", request).catch(() => {});
  if (!answer?.ok) return undefined;
  const { ticket } = await answer.json();
  if (!stay && isOn()) localStorage.setItem("toolkit:lock-on", "aside");
  return ticket;
}
