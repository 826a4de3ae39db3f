// The lock on a person's own phone, as journeys set, meet and open it.
import { islandReady, until } from "./phone.mjs";

export const PASSPHRASE = "sofa lake lamp";
export const panel = (page, name) => page.locator(`[data-panel=${name}]`);

export async function openLock(page, name) {
  await page.goto("/lock");
  await islandReady(page);
  await panel(page, name).waitFor();
}

export async function setLock(page, minutes = "1") {
  await openLock(page, "off");
  await panel(page, "off").locator(`input[value="${minutes}"]`).check();
  await page.locator("#lock-new").fill(PASSPHRASE);
  await page.locator("#lock-again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Set the lock" }).click();
  await panel(page, "on").waitFor();
  await page.waitForFunction(() => sessionStorage.getItem("toolkit:lock-ticket") !== null);
}

/** Waits for the page that asks for the passphrase, with the key gone from the phone. */
export async function isLocked(page) {
  await page.waitForURL(/\/lock(#.*)?$/);
  await islandReady(page);
  await panel(page, "locked").waitFor();
  await until(page, hasNoKey);
}

/** In the page: whether the vault holds a lock, and no key. */
export const hasNoKey = async () => {
  const done = (request) => new Promise((ok, fail) => { request.onsuccess = () => ok(request.result); request.onerror = fail; });
  const database = await done(indexedDB.open("toolkit-private"));
  const names = await done(database.transaction("keys").objectStore("keys").getAllKeys());
  database.close();
  return names.includes("lock") && !names.includes("key");
};

/** A path alone: the lock's address names it too, in its fragment. */
export const arrives = (page, path) => page.waitForURL((url) => url.pathname === path);

export async function tryPassphrase(page, passphrase) {
  await page.locator("#lock-open").fill(passphrase);
  await page.getByRole("button", { name: "Unlock" }).click();
}
