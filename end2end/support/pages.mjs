// Which pages there are: found by following links, and held against the routes that the router knows.
import { temporaryFolder, toolkit } from "./server.mjs";

/** Paths that are files or answers, not pages. */
const NOT_A_PAGE = /^\/(pkg|do|health|metrics)\/|\.[a-z0-9]{2,12}$/;

/** The page routes as `{ path, pattern }`, from `relatives-toolkit routes` (lines "GET /modules/{module}"). */
export function pageRoutes() {
  known ??= toolkit(temporaryFolder("routes"), ["routes"])
    .split("\n")
    .map((line) => /^GET\s+(\/\S*)/.exec(line)?.[1])
    .filter((path) => path && !NOT_A_PAGE.test(path))
    .map((path) => ({ path, pattern: patternOf(path) }));
  return known;
}
let known;

/** `/modules/{module}` as a pattern that its addresses match. */
const patternOf = (path) =>
  new RegExp(`^${path.replaceAll(/[.+?^$()|[\]\\*]/g, "\\$&").replaceAll(/\{\\\*[^}]+\}/g, ".+").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);

/**
 * Finds every page that `requests` (a context's `request`) may see: starts at each route without a parameter and follows every link.
 * Returns `{ pages, broken }`. A route may refuse (staff pages, when signed out); a link that does is broken.
 */
export function crawl(requests, origin, who = "a visitor") {
  const key = `${origin} ${who}`;
  if (!crawled.has(key)) crawled.set(key, follow(requests, origin));
  return crawled.get(key);
}
/** What a site shows to somebody does not change while it is tested. */
const crawled = new Map();

async function follow(requests, origin) {
  const seen = new Set();
  const pages = [];
  const broken = [];
  const queue = pageRoutes().filter(({ path }) => !path.includes("{")).map(({ path }) => ({ path }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (seen.has(next.path)) continue;
    seen.add(next.path);
    const answer = await requests.get(origin + next.path, { headers: { accept: "text/html" }, maxRedirects: 0 });
    if (answer.status() >= 400 && next.from) broken.push(`${next.from} links to ${next.path}, which answers ${answer.status()}`);
    if (answer.status() !== 200 || !(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    pages.push(next.path);
    queue.push(...linksIn(await answer.text(), origin + next.path).map((path) => ({ path, from: next.path })));
  }
  return { pages, broken };
}

/** The pages of the same origin that a page links to. */
const linksIn = (html, base) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, href]) => new URL(href.replaceAll("&amp;", "&"), base))
    .filter((url) => url.origin === new URL(base).origin && !NOT_A_PAGE.test(url.pathname))
    .map(withoutNext);

/** Where a page leads on to afterwards makes it no other page. */
function withoutNext(url) {
  url.searchParams.delete("next");
  return url.pathname + url.search;
}
