// Accessibility as axe sees it, and what axe does not measure: size of targets, sideways scroll, order of focus.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const NARROW = { width: 320, height: 640 };
export const WIDE = { width: 1280, height: 900 };

/** What axe finds on the page as it stands, or on a part of it, one sentence per element. */
export async function axe(page, part = "html") {
  await page.evaluate(`window.axe ? 0 : (() => { ${AXE} })()`);
  const violations = await page.evaluate(
    ([tags, within]) => window.axe.run(within, { runOnly: tags, rules: { "label-content-name-mismatch": { enabled: true } }, resultTypes: ["violations"] }).then((result) => result.violations),
    [TAGS, part],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}: ${[...node.any, ...node.all].map((one) => one.message).join("; ")}`),
  );
}

/** axe in light and dark, on a narrow and a wide screen; each sentence says where. */
export async function axeEverywhere(page) {
  const found = [];
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const fault of await axe(page)) found.push(`${colorScheme}, ${size.width} px: ${fault}`);
    }
  }
  return found;
}

/**
 * axe with every `<details>` opened. The menu lies over the page, whose targets axe would take for cut short: it is opened last and looked
 * at by itself.
 */
export async function axeOpened(page) {
  const found = [];
  await page.setViewportSize(NARROW);
  for (const [closed, part] of [["details:not([open], .rt-menu)", "html"], [".rt-menu:not([open])", ".rt-menu"]]) {
    const opened = await page.evaluate((which) => {
      const all = [...document.querySelectorAll(which)];
      all.forEach((one) => { one.open = true; });
      return all.length;
    }, closed);
    if (opened === 0) continue;
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const fault of await axe(page, part)) found.push(`opened, ${colorScheme}: ${fault}`);
    }
  }
  return found;
}

/** The text spacing people may set for themselves (WCAG 1.4.12). */
export const spaceText = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [sheet];
  });

/** Whether something makes the page wider than the screen: names the widest element, or nothing. */
export const sidewaysScroll = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element) => {
      for (let one = element.parentElement; one; one = one.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(one).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one) && one.checkVisibility());
    return [`scrolls sideways (${document.documentElement.scrollWidth} px of ${width}): ${wide.map((one) => one.outerHTML.slice(0, 160)).at(-1) ?? "something positioned or invisible"}`];
  });

/**
 * Targets under 24×24 px (WCAG 2.5.8). Links inside a sentence are exempt, as are hidden ones; so is a small one with
 * 24 px of room around its middle that no other target enters, and a small control whose label is large enough.
 */
export const smallTargets = (page) =>
  page.evaluate(() => {
    const boxOf = (one) => {
      const boxes = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
      return boxes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
    };
    const isShown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && one.getClientRects().length > 0;
    const isInSentence = (one) => {
      if (getComputedStyle(one).display !== "inline") return false;
      const words = one.parentElement.textContent.trim();
      return words.length > one.textContent.trim().length;
    };
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']")].filter(isShown);
    const boxes = all.map(boxOf);
    const isCrowded = (box, index) => {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return boxes.some((other, at) => {
        if (at === index || all[at].contains(all[index]) || all[index].contains(all[at])) return false;
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        return Math.hypot(dx, dy) < 12;
      });
    };
    return all.flatMap((one, index) => {
      const box = boxes[index];
      // Pushed off the screen until it has focus, like the skip link.
      if (box.bottom <= 0 || box.right <= 0 || (box.width <= 1 && box.height <= 1)) return [];
      if ((box.width >= 24 && box.height >= 24) || isInSentence(one) || !isCrowded(box, index)) return [];
      return [`target of ${Math.round(box.width)}×${Math.round(box.height)} px: ${one.outerHTML.slice(0, 160)}`];
    });
  });

/**
 * Buttons, doors, fields, the frame's navigation and what looks like a button, if under 44×44 px (WCAG 2.5.5). A choice counts
 * with its label. The skip link and other things off the screen do not count, nor words inside a sentence that open their meaning.
 */
export const smallMainActions = (page) =>
  page.evaluate(() => {
    const what = "button, summary, input:not([type=hidden]), select, textarea, header a, nav a, .nhsuk-button, .rt-btn, .rt-tile, .rt-call, .rt-mods a";
    const all = [...document.querySelectorAll(what)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && !one.closest(".rt-term"));
    return all.flatMap((one) => {
      const boxes = [one, ...(one.matches("[type=radio], [type=checkbox]") ? one.labels : [])].map((part) => part.getBoundingClientRect());
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      const offScreen = boxes[0].bottom <= 0 || boxes[0].right <= 0;
      // Browsers round halves of pixels.
      if (offScreen || (width >= 43.5 && height >= 43.5)) return [];
      return [`a main action of ${Math.round(width)}×${Math.round(height)} px: ${one.outerHTML.slice(0, 160)}`];
    });
  });

/** Title, headings and the first Tab stop, as a person with a screen reader or keyboard meets them. */
export async function structure(page) {
  const { h1, levels, lang, title } = await page.evaluate(() => ({
    h1: document.querySelectorAll("h1").length,
    levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])),
    lang: document.documentElement.lang,
    title: document.title,
  }));
  const found = [];
  if (h1 !== 1) found.push(`${h1} h1 headings`);
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1] + 1) found.push(`a heading jumps from level ${levels[at - 1]} to ${level}`);
  });
  if (!lang) found.push("no lang");
  if (!title) found.push("no title");
  // A page with nothing to Tab to has nothing to skip.
  if ((await page.locator("a[href], button, input, select, textarea, summary").count()) === 0) return { title, found };
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute("href"), shown: box.width > 1 && box.height > 1 && box.top >= 0, html: document.activeElement.outerHTML.slice(0, 160) };
  });
  if (!first.href?.startsWith("#") || !first.shown) found.push(`the first Tab stop is not a visible skip link: ${first.html}`);
  else if (!(await page.evaluate((id) => document.querySelector(id) !== null, first.href))) found.push(`the skip link leads nowhere: ${first.href}`);
  return { title, found };
}
