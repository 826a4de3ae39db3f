// On every page, about 1 kB. Plain script, because it must work on pages without islands, and when the WebAssembly does not start.

// 1. The service worker.
if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
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
  } catch {
    // No storage allowed: nothing was kept.
  }
}
forgetAfterSignOut();
addEventListener("storage", forgetAfterSignOut);

addEventListener("submit", (event) => {
  // 4. Signing out from the menu, with something kept on this phone: by way of the page that sends and deletes it first.
  if (!event.target.matches("[data-sign-out]")) return;
  try {
    if (localStorage.getItem("toolkit:kept") === null) return;
  } catch {
    return;
  }
  event.preventDefault();
  location.assign("/sign-out#now");
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
