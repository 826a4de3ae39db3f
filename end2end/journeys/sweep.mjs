// Every page there is, as people with different eyes, hands and screens meet it.
import { axeEverywhere, NARROW, sidewaysScroll, smallTargets, structure, WIDE } from "../support/axe.mjs";
import { expectNothing, journey } from "../support/journey.mjs";
import { crawl, pageRoutes, UNLINKED } from "../support/pages.mjs";


/** Runs `look` on every page and fails with all that was found, page by page. */
async function onEveryPage({ page, context, site }, look) {
  const found = [];
  const paths = await crawl(context.request, site.origin, ["/", ...UNLINKED]);
  for (const path of paths) {
    await page.goto(path);
    for (const fault of await look(path)) found.push(`${path}: ${fault}`);
  }
  expectNothing(found);
  return paths;
}

journey("axe finds nothing, light and dark, narrow and wide", { js: true }, async (walk) => {
  await onEveryPage(walk, () => axeEverywhere(walk.page));
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

journey("nothing scrolls sideways at 320 px, nor with text at 200 %", { js: true, size: NARROW }, async (walk) => {
  await onEveryPage(walk, async () => {
    const plain = await sidewaysScroll(walk.page);
    await walk.page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    return [...plain, ...(await sidewaysScroll(walk.page)).map((fault) => `text at 200 %: ${fault}`)];
  });
});

journey("every page route was swept", { js: false }, async ({ context, site }) => {
  const paths = (await crawl(context.request, site.origin, ["/", ...UNLINKED])).map((path) => path.split("?")[0]);
  const missed = pageRoutes().filter(({ pattern }) => !paths.some((path) => pattern.test(path)));
  expectNothing(missed.map(({ path }) => `no page was found for the route ${path}`));
});
