// Every page there is, as people with different eyes, hands and screens meet it.
import { axeEverywhere, axeOpened, NARROW, sidewaysScroll, smallTargets, spaceText, structure, WIDE } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { tabThrough } from "../support/keyboard.mjs";
import { crawl, pageRoutes } from "../support/pages.mjs";


/** Pages a visitor does not see. */
const SIGNED_IN = /^\/(staff\/|account|sign-out)/;
/** Needs a link from a mail or a sign-up under way: walked to in account.mjs. */
const ON_THE_WAY = /^\/(confirm|confirm-email|reset|reminders|reminders-stopped|welcome|sign-up\/)/;

/** Runs `look` on every page and fails with all that was found, page by page. */
async function onEveryPage({ page, context, site }, look) {
  const found = [];
  const { pages } = await crawl(context.request, site.origin);
  for (const path of pages) {
    await page.goto(path);
    for (const fault of await look(path)) found.push(`${path}: ${fault}`);
  }
  expectNothing(found);
}

journey("axe finds nothing, light and dark, narrow and wide", { js: true }, async (walk) => {
  await onEveryPage(walk, async () => [...(await axeEverywhere(walk.page)), ...(await axeOpened(walk.page))]);
});

journey("one h1, ordered headings, unique titles, skip link first", { js: true }, async (walk) => {
  const titles = new Map();
  await onEveryPage(walk, async (path) => {
    const { title, found } = await structure(walk.page);
    const other = titles.get(title);
    titles.set(title, path);
    return other === undefined ? found : [...found, `has the title of ${other}: ${title}`];
  });
});

journey("targets are large enough", { js: true }, async (walk) => {
  await onEveryPage(walk, async () => {
    await walk.page.setViewportSize(NARROW);
    const narrow = await smallTargets(walk.page);
    await walk.page.setViewportSize(WIDE);
    return [...narrow, ...(await smallTargets(walk.page))];
  });
});

journey("nothing scrolls sideways at 320 px, with text spaced out, nor with text at 200 %", { js: true, size: NARROW }, async (walk) => {
  await onEveryPage(walk, async () => {
    const plain = await sidewaysScroll(walk.page);
    await spaceText(walk.page);
    const spaced = (await sidewaysScroll(walk.page)).map((fault) => `spaced text: ${fault}`);
    await walk.page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.style.fontSize = "200%";
    });
    return [...plain, ...spaced, ...(await sidewaysScroll(walk.page)).map((fault) => `text at 200 %: ${fault}`)];
  });
});

journey("the keyboard reaches everything and the focus is always seen", { js: true, size: NARROW }, async (walk) => {
  await onEveryPage(walk, () => tabThrough(walk.page));
});

journey("urgent help is on the screen of every page, one tap away", { js: "both" }, async (walk) => {
  await onEveryPage(walk, async (path) => {
    const links = await walk.page.locator('a[href="/urgent-help"]').all();
    const seen = await Promise.all(links.map((link) => link.evaluate((one) => {
      const box = one.getBoundingClientRect();
      return box.height >= 24 && box.top >= 0 && box.bottom <= innerHeight && one.checkVisibility();
    })));
    return seen.includes(true) || path === "/urgent-help" ? [] : ["no link to urgent help on the first screen"];
  });
});

journey("a visitor gets no cookie by reading", { js: true }, async (walk) => {
  await onEveryPage(walk, async () => (await walk.context.cookies()).map(({ name }) => `sets the cookie ${name}`));
});

journey("no link is broken, and every page route was reached", { js: false }, async ({ context, site }) => {
  const { pages, broken } = await crawl(context.request, site.origin);
  const reached = pages.map((path) => path.split("?")[0]);
  const missed = pageRoutes().filter(({ path, pattern }) => !SIGNED_IN.test(path) && !ON_THE_WAY.test(path) && !reached.some((one) => pattern.test(one)));
  expectNothing([...broken, ...missed.map(({ path }) => `no page was found for the route ${path}`)]);
});
