// Takes a picture of each kind of page at the size of a phone: docs/screens/. To be looked at by people, not compared by machines.
//   node end2end/screens.mjs [how the names begin: only those, and the others stay]
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./support/browser.mjs";
import { pageRoutes } from "./support/pages.mjs";
import { LEAD, RELATIVE, signIn } from "./support/people.mjs";
import { root, startServer } from "./support/server.mjs";

const SIZE = { width: 360, height: 740 };
/** Two screens: below that a page goes on as it began. */
const TALLEST = 2 * SIZE.height;
/** All pictures together. */
const MOST_BYTES = 4 * 1024 * 1024;
const PLAN = "/modules/dealing-with-crises/our-plan";

/** Name of the picture, address. As somebody who has no account and has done nothing. */
const VISITOR = [
  ["home", "/"],
  ["which", "/which/changing"],
  ["modules", "/modules"],
  ["module", "/modules/what-is-psychosis"],
  ["module-to-print", "/modules/what-is-psychosis/print"],
  ["page", "/modules/what-is-psychosis/causes"],
  ["page-right-now", "/modules/dealing-with-crises/right-now"],
  ["exercise", PLAN],
  ["words", "/words"],
  ["word", "/words/psychosis"],
  ["word-topic", "/word-topics/medicines"],
  ["directory", "/help-directory"],
  ["directory-entry", "/help-directory/samaritans"],
  ["content-report", "/content-report?kind=page&id=psy-causes"],
  ["content-report-sent", "/content-report/sent"],
  ["search", "/search"],
  ["urgent-help", "/urgent-help"],
  ["privacy", "/privacy"],
  ["cookies", "/cookies"],
  ["accessibility", "/accessibility"],
  ["about", "/about"],
  ["terms", "/terms"],
  ["under-18", "/under-18"],
  ["offline", "/offline"],
  ["display", "/display"],
  ["measures", "/measures"],
  ["lock", "/lock"],
  ["join", "/join"],
  ["data-complaint", "/data-complaint"],

  ["device", "/device"],
  ["sign-up", "/sign-up"],
  ["sign-in", "/sign-in"],
  ["forgotten-password", "/forgotten-password"],
  ["forgotten-password-code", "/forgotten-password/code"],
  ["signed-out", "/signed-out"],
  ["account-deleted", "/account/deleted"],
  ["reminders-stopped", "/reminders-stopped"],
  ["not-found", "/words/pyschosis"],
];

/** As somebody who has written something and put it aside. */
const OWN = [
  ["home-own", "/"],
  ["exercise-own", PLAN],
  ["summary", `${PLAN}/summary`],
  ["notes", "/notes"],
  ["plans", "/plans"],
  ["plan", "/plans/crisis-our-plan"],
  ["plan-version", "/plans/crisis-our-plan/1"],
  ["toolbox", "/toolbox"],
  ["how-are-you", "/how-are-you"],
  ["search-results", "/search/results"],
  ["account", "/account"],
  ["account-name", "/account/name"],
  ["account-email", "/account/email"],
  ["account-password", "/account/password"],
  ["account-devices", "/account/devices"],
  ["account-security", "/account/security"],
  ["account-passkeys", "/account/passkeys"],
  ["account-reading", "/account/reading"],
  ["account-changes", "/account/changes"],
  ["account-reminders", "/account/reminders"],
  ["account-needs", "/account/needs"],
  ["my-reading", "/my-reading"],
  ["export", "/account/export"],
  ["export-to-read", "/account/export/read"],
  ["account-delete", "/account/delete"],
  ["sign-out", "/sign-out"],
];

const STAFF = [
  ["staff", "/staff"],
  ["staff-uptake", "/staff/uptake"],
  ["staff-my-numbers", "/staff/my-numbers"],
  ["staff-team-meeting", "/staff/team-meeting"],
  ["staff-letters", "/staff/letters"],
  ["staff-first-day", "/staff/first-day"],
  ["staff-training", "/staff/training"],
  ["staff-guide", "/staff/guide"],
  ["staff-guidance", "/staff/guidance"],
  ["staff-teams", "/staff/teams"],
  ["staff-moments", "/staff/moments"],
  ["staff-people", "/staff/people"],
  ["staff-people-new", "/staff/people/new"],
  ["staff-people-many", "/staff/people/many"],
  ["staff-away", "/staff/away"],
  ["staff-audit", "/staff/audit"],
  ["staff-data-rights", "/staff/data-rights"],
  ["staff-data-rights-new", "/staff/data-rights/new"],
  ["staff-data-rights-hold", "/staff/data-rights/hold"],
  ["staff-sign-off", "/staff/sign-off"],
  ["staff-sign-off-page", "/staff/sign-off/crisis-right-now"],
  ["staff-content-reports", "/staff/content-reports"],
  ["staff-go-live", "/staff/go-live"],
  ["staff-settings", "/staff/settings"],
  ["staff-settings-look", "/staff/settings/look"],
  ["staff-settings-words", "/staff/settings/words"],
  ["staff-settings-urgent", "/staff/settings/urgent"],
  ["staff-settings-places", "/staff/settings/places"],
  ["staff-settings-policies", "/staff/settings/policies"],
  ["staff-settings-changes", "/staff/settings/changes"],
  ["staff-settings-closing", "/staff/settings/closing"],
  ["invitations", "/invitations"],
  ["invitations-new", "/invitations/new"],
  ["invitations-words", "/invitations/words"],
  ["invitations-cards", "/invitations/cards"],
  ["invitations-bulk", "/invitations/bulk"],
  ["invitations-requests", "/invitations/requests"],
];

/** In Urdu: from right to left, with what is not translated in English. */
const URDU = [
  ["ur-home", "/"],
  ["ur-urgent-help", "/urgent-help"],
  ["ur-page-right-now", "/modules/dealing-with-crises/right-now"],
  ["ur-module", "/modules/what-is-psychosis"],
  ["ur-page-english", "/modules/what-is-psychosis/causes"],
  ["ur-sign-in", "/sign-in"],
  ["ur-search", "/search"],
  ["ur-exercise", PLAN],
];
const URDU_OWN = [["ur-toolbox", "/toolbox"]];

/** In dark as well. */
const DARK = ["home", "page", "exercise-own", "toolbox", "urgent-help"];

/** Needs a link from a mail or a sign-up under way, or is for developers. */
const ELSEWHERE = /^\/(confirm|confirm-email|reset|first-day|reminders|join|data-complaint|data-request|data-answer|staff\/data-complaints)\/|^\/notices|^\/ask-for-an-invitation|^\/(welcome|sign-up\/|sign-in\/|sign-out\/|account\/security\/|account\/passkeys\/|account\/recovery-code|staff\/nudges|staff\/teams\/|staff\/people\/\{|staff\/data-rights\/\{|invitations\/(bulk\/)?\{)|^\/closing|^\/design-system/;

const folder = join(root, "docs/screens");
const begin = process.argv[2] ?? "";

/** Each kind of page the router knows is in a list, or said to be left out. */
function nothingForgotten() {
  const all = [...VISITOR, ...OWN, ...STAFF].map(([, path]) => path.split("?")[0]);
  const left = pageRoutes().filter(({ path, pattern }) => !ELSEWHERE.test(path) && !all.some((one) => pattern.test(one)));
  if (left.length > 0) throw new Error(`no picture of ${left.map(({ path }) => path).join(", ")}`);
}

/** A picture of the page at hand, as WebP: a tenth of a PNG. */
async function picture(page, name) {
  const devtools = await page.context().newCDPSession(page);
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
  const clip = { x: 0, y: 0, width: SIZE.width, height, scale: 1 };
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 60, clip, captureBeyondViewport: true });
  await devtools.detach();
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
}

/** Writes, keeps a version, puts things into the toolbox, answers a self-check, looks for something. */
async function live(page) {
  await page.goto(PLAN);
  await page.locator("#exercise textarea").nth(0).fill("He is up all night. The light stays on.");
  await page.locator("#exercise textarea").nth(1).fill("A quiet room. His brother on the phone.");
  await page.locator("#exercise input[type=checkbox]").nth(0).check();
  await page.getByRole("button", { name: /^Save/ }).first().click();
  await page.waitForURL(`${PLAN}/summary`);
  await page.getByRole("button", { name: "Keep this as a version" }).click();
  await page.waitForLoadState();
  await page.goto("/plans/crisis-our-plan");
  await page.getByRole("button", { name: /shelf for a bad day/ }).first().click();
  await page.goto("/modules/what-is-psychosis/causes");
  await page.getByRole("button", { name: "Put in my toolbox" }).first().click();
  await page.goto("/toolbox");
  await page.getByLabel("Heading", { exact: true }).fill("At night");
  await page.getByRole("button", { name: "Make this heading" }).click();
  await page.goto("/search");
  await page.getByRole("searchbox").fill("hearing voices");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.waitForURL("/search/results");
}

/** Every picture of a list, in light and some in dark. */
async function pictures(browser, site, list, before) {
  for (const dark of [false, true]) {
    const wanted = list.filter(([name]) => name.startsWith(begin) && (!dark || DARK.includes(name)));
    if (wanted.length === 0) continue;
    const context = await browser.newContext({
      baseURL: site.origin, javaScriptEnabled: false, viewport: SIZE, colorScheme: dark ? "dark" : "light",
      locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await before?.(page, dark);
    for (const [name, path] of wanted) {
      await page.goto(path);
      await picture(page, dark ? `${name}-dark` : name);
    }
    await context.close();
  }
}

nothingForgotten();
mkdirSync(folder, { recursive: true });
readdirSync(folder).filter((file) => file.endsWith(".webp") && file.startsWith(begin)).forEach((file) => rmSync(join(folder, file)));
const site = await startServer();
const browser = await launch();
try {
  await pictures(browser, site, VISITOR);
  await pictures(browser, site, OWN, async (page, dark) => {
    await signIn(page, { email: RELATIVE });
    if (!dark) await live(page);
  });
  const urdu = (page) => page.context().addCookies([{ name: "language", value: "ur", url: site.origin }]);
  await pictures(browser, site, URDU, urdu);
  await pictures(browser, site, URDU_OWN, async (page) => {
    await signIn(page, { email: RELATIVE });
    await urdu(page);
  });
  await pictures(browser, site, STAFF, (page) => signIn(page, { email: LEAD }));
} finally {
  await browser.close();
  await site.end();
}
const files = readdirSync(folder).filter((file) => file.endsWith(".webp"));
const bytes = files.reduce((all, file) => all + statSync(join(folder, file)).size, 0);
console.log(`${files.length} pictures, ${Math.round(bytes / 1024)} kB`);
if (bytes > MOST_BYTES) throw new Error("the pictures are too large: 4 MB fit");
