// Walks every page there is as different people, and looks at each.
import { axeEverywhere, NARROW, sidewaysScroll, smallMainActions, smallTargets, structure } from "./axe.mjs";
import { lostInForcedColours } from "./forced.mjs";
import { expectNothing, journey } from "./journey.mjs";
import { tabThrough } from "./keyboard.mjs";
import { badManners } from "./manners.mjs";
import { crawl, pageRoutes } from "./pages.mjs";
import { CLINICIAN, LEAD, RELATIVE, signIn } from "./people.mjs";
import { EXERCISE } from "./phone.mjs";

/** Whose pages are walked: `email` of who signs in, `only` where the rest is the same for somebody else. */
const PEOPLE = [
  { who: "a visitor" },
  { who: "a relative", email: RELATIVE },
  { who: "the reviewer", email: CLINICIAN, only: /^\/($|staff|invitations|account$)/ },
  { who: "the lead", email: LEAD, only: /^\/($|staff|invitations|account$)/ },
];

/** Pages of one route that differ in their words only: so many of each are looked at, unless a journey wants `every` one. */
const MOST = 8;
/** Routes with hundreds of short pages that differ in a few words: so many of each, always. */
const ALIKE = { "/words/{word}": 4, "/word-topics/{topic}": 4, "/help-directory": 4, "/help-directory/{resource}": 4, "/content-report": 4 };

/**
 * Registers the journey once for each of `people`; `look` gets the path and the page, and answers with what is wrong there.
 * `every: true` walks each page of the modules rather than some of them.
 */
export function everywhere(name, { every = false, ...options }, look, people = PEOPLE) {
  for (const person of people) {
    journey(`${name}, as ${person.who}`, { js: true, ...options }, async (walk) => {
      const found = [];
      const paths = some(await pathsOf(person, walk), every ? Infinity : MOST);
      const looked = look(walk);
      for (const path of paths) {
        await walk.page.goto(path);
        for (const fault of await looked(path)) found.push(`${path}: ${fault}`);
      }
      expectNothing(found);
    });
  }
}

const routeOf = (path) => pageRoutes().find(({ pattern }) => pattern.test(path.split("?")[0]))?.path;

/** At most so many pages of each route, spread over all of them. */
export function some(paths, most = MOST) {
  const groups = new Map();
  for (const path of paths) groups.set(routeOf(path), [...(groups.get(routeOf(path)) ?? []), path]);
  return [...groups].flatMap(([route, all]) => {
    const step = Math.max(1, all.length / Math.min(most, ALIKE[route] ?? most));
    return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  });
}

/** Only a visitor. */
export const VISITOR = PEOPLE.slice(0, 1);

/** A visitor walks every page. Who is signed in meets another frame and pages of their own: one page of each route is enough. */
async function pathsOf({ email, only }, { page, context, site }) {
  if (!email) return (await crawl(context.request, site.origin)).pages;
  await signIn(page, { email });
  const { pages } = await crawl(context.request, site.origin, email);
  const wanted = only ? pages.filter((path) => only.test(path)) : [EXERCISE, ...pages];
  return some(wanted, 1);
}

/** Tab begins at the top again, as on a page that has just come. */
export const fromTheTop = (page) =>
  page.evaluate(() => {
    const first = document.createElement("a");
    first.href = "#";
    document.body.prepend(first);
    first.focus();
    first.remove();
    scrollTo(0, 0);
  });

/** Everything the sweep looks for, on the page at hand: for pages that no link leads to. Fails with what was found. */
export async function lookedAt(page) {
  const found = await axeEverywhere(page);
  await page.setViewportSize(NARROW);
  for (const look of [structure, smallTargets, smallMainActions, sidewaysScroll, tabThrough, badManners]) {
    const seen = await look(page);
    found.push(...(seen.found ?? seen));
  }
  await page.emulateMedia({ forcedColors: "active" });
  found.push(...(await lostInForcedColours(page)), ...(await tabThrough(page)));
  await page.emulateMedia({ forcedColors: "none" });
  expectNothing(found.map((one) => `${new URL(page.url()).pathname}: ${one}`));
}
