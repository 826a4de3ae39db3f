// What a person who uses only the keyboard meets.

const MOST_STOPS = 800;

/**
 * Presses Tab from the top of the page to its end: every stop is seen (not hidden under a bar, WCAG 2.4.11) and has a visible
 * sign of focus, and the keyboard is never trapped. Returns sentences.
 */
export async function tabThrough(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
  const found = [];
  const seen = new Set();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const { end, id, html, hidden, plain, reachedLast } = await lookOnceStill(page);
    // After the last stop Chromium goes to its own buttons, or straight back to the first.
    if (end || (id === 0 && reachedLast && seen.size > 0)) return found;
    if (seen.has(id)) return [...found, `the keyboard goes in circles at ${html}`];
    seen.add(id);
    if (hidden) found.push(`the focus is hidden: ${html}`);
    if (plain) found.push(`the focus cannot be seen: ${html}`);
  }
  return [...found, `more than ${MOST_STOPS} Tab stops`];
}

/** Where the focus seems hidden it looks again: a page that still comes alive may have moved under the key. */
async function lookOnceStill(page) {
  const found = await page.evaluate(lookAtFocus);
  if (!found.hidden) return found;
  await page.waitForTimeout(300);
  return page.evaluate(lookAtFocus);
}

/** Runs in the page: what has the focus, whether it is covered, and whether it looks different from without. */
function lookAtFocus() {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return { end: true };
  window.tabStops ??= new Map();
  if (!window.tabStops.has(one)) window.tabStops.set(one, window.tabStops.size);
  const target = one.matches("input[type=radio], input[type=checkbox]") ? (one.labels?.[0] ?? one) : one;
  const box = target.getBoundingClientRect();
  // Of something taller than the screen, such as a table that scrolls, the part on the screen counts.
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => [box.x + box.width * x, top + (bottom - top) * y]);
  const hidden = !points.some(([x, y]) => {
    const above = document.elementFromPoint(x, y);
    return above !== null && (target.contains(above) || above.contains(target) || one.contains(above));
  });
  const style = getComputedStyle(one);
  const sign = [style.outlineStyle !== "none" && style.outlineWidth !== "0px", style.boxShadow !== "none"].some(Boolean);
  const beside = one.labels?.[0] ? getComputedStyle(one.labels[0], "::before") : undefined;
  const besideSign = beside !== undefined && (beside.boxShadow !== "none" || beside.outlineStyle !== "none");
  const last = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter((each) => each.checkVisibility() && !each.disabled).at(-1);
  const reachedLast = window.tabStops.has(last) || (last?.type === "radio" && [...window.tabStops.keys()].some((each) => each.name === last.name));
  return { end: false, id: window.tabStops.get(one), html: one.outerHTML.slice(0, 160), hidden, plain: !sign && !besideSign, reachedLast };
}
