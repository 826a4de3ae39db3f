// Every page there is, as people with different eyes, hands and screens meet it: as visitors, and signed in as others.
import { axeEverywhere, axeOpened, NARROW, sidewaysScroll, spaceText, structure } from "../support/axe.mjs";
import { everywhere, some, VISITOR } from "../support/everywhere.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { crawl, pageRoutes } from "../support/pages.mjs";
import { LEAD, RELATIVE, signIn, SUPPORTER } from "../support/people.mjs";

/** Pages a visitor does not see. */
const SIGNED_IN = /^\/(account|my-reading|sign-out)/;
const STAFF = /^\/(staff|invitations)/;
/** Needs a link from a mail, a sign-up under way or something written: walked to in account.mjs, search.mjs, toolbox.mjs, invitations.mjs, rights.mjs and uptake.mjs. */
const ON_THE_WAY = /^\/(confirm|confirm-email|reset|first-day|reminders|reminders-stopped|welcome|sign-up\/|sign-in\/|sign-out\/|account\/security\/|account\/passkeys\/|search\/results|plans\/|join\/|ask-for-an-invitation|staff\/teams\/|closing|staff\/nudges|account\/recovery-code|notices|data-(complaint|request|answer)\/|staff\/data-complaints\/|staff\/data-rights\/\{|invitations\/(bulk\/)?\{)/;

everywhere("axe finds nothing, light and dark, narrow and wide", {}, ({ page }) => async () => [...(await axeEverywhere(page)), ...(await axeOpened(page))]);

everywhere("one h1, ordered headings, unique titles, skip link first", { every: true }, ({ page }) => {
  const titles = new Map();
  return async (path) => {
    const { title, found } = await structure(page);
    const other = titles.get(title);
    titles.set(title, path);
    return other === undefined ? found : [...found, `has the title of ${other}: ${title}`];
  };
});

everywhere("nothing scrolls sideways at 320 px, with text spaced out, nor with text at 200 %", { every: true, size: NARROW }, ({ page }) => async () => {
  const plain = await sidewaysScroll(page);
  await spaceText(page);
  const spaced = (await sidewaysScroll(page)).map((fault) => `spaced text: ${fault}`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = "200%";
  });
  return [...plain, ...spaced, ...(await sidewaysScroll(page)).map((fault) => `text at 200 %: ${fault}`)];
});

journey("urgent help is on the screen of every page, one tap away", { js: "both" }, async (walk) => {
  const found = [];
  for (const path of some((await crawl(walk.context.request, walk.site.origin)).pages)) {
    await walk.page.goto(path);
    const links = await walk.page.locator('a[href="/urgent-help"]').all();
    const seen = await Promise.all(links.map((link) => link.evaluate((one) => {
      const box = one.getBoundingClientRect();
      return box.height >= 24 && box.top >= 0 && box.bottom <= innerHeight && one.checkVisibility();
    })));
    if (!seen.includes(true) && !["/urgent-help", "/measures"].includes(path)) found.push(`${path}: no link to urgent help on the first screen`);
  }
  expectNothing(found);
});

everywhere("a visitor gets no cookie by reading", {}, ({ context }) => async () => (await context.cookies()).map(({ name }) => `sets the cookie ${name}`), VISITOR);

for (const [who, email, unseen] of [["a visitor", undefined, [SIGNED_IN, STAFF]], ["a relative", RELATIVE, [STAFF, /^\/sign-(in|up)$/]], ["a supporter", SUPPORTER, [STAFF, /^\/sign-(in|up)$/]], ["the lead", LEAD, [/^\/sign-(in|up)$/]]]) {
  journey(`no link is broken, and every page route was reached, as ${who}`, { js: false }, async ({ page, context, site }) => {
    if (email) await signIn(page, { email });
    const { pages, broken } = await crawl(context.request, site.origin, email);
    const reached = pages.map((path) => path.split("?")[0]);
    const missed = pageRoutes().filter(({ path, pattern }) => ![ON_THE_WAY, ...unseen].some((one) => one.test(path)) && !reached.some((one) => pattern.test(one)));
    expectNothing([...broken, ...missed.map(({ path }) => `no page was found for the route ${path}`)]);
  });
}
