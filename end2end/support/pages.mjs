// Which pages there are: found by following links, and held against the routes that the router knows.
import { temporaryFolder, toolkit } from "./server.mjs";

/** Public pages that nothing links to: the service worker shows the one, developers know of the other. */
export const UNLINKED = ["/offline", "/design-system"];

/** Paths that are files or answers, not pages. */
const NOT_A_PAGE = /^\/(pkg|do|health|metrics)\/|\.[a-z0-9]{2,12}$/;

/**
 * Follows every link from the starting paths, in the session of `requests` (a context's `request`), and returns the pages' paths.
 * Links that end a session are left alone.
 */
export async function crawl(requests, origin, starts = ["/"]) {
  const seen = new Set(starts);
  const queue = [...starts];
  const pages = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await requests.get(origin + path, { headers: { accept: "text/html" } });
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    if (answer.status() >= 400) throw new Error(`a link leads to ${path}, which answers ${answer.status()}`);
    pages.push(path);
    for (const [, href] of (await answer.text()).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const url = new URL(href.replaceAll("&amp;", "&"), origin + path);
      const next = url.pathname + url.search;
      if (url.origin !== origin || seen.has(next) || NOT_A_PAGE.test(url.pathname)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return pages;
}

/** The page routes as `{ path, pattern }`, from `relatives-toolkit routes` (lines "GET /modules/{module}"). */
export function pageRoutes() {
  return toolkit(temporaryFolder("routes"), ["routes"])
    .split("\n")
    .map((line) => /^GET\s+(\/\S*)/.exec(line)?.[1])
    .filter((path) => path && !NOT_A_PAGE.test(path))
    .map((path) => ({
      path,
      pattern: new RegExp(`^${path.replace(/[.+?^$()|[\]\\]/g, "\\$&").replace(/\{\*[^}]+\}|\*\w*/g, ".+").replace(/\{[^}]+\}|:\w+/g, "[^/]+")}$`),
    }));
}
