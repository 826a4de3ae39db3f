// What fingers, keyboards and devices with colours of their own meet on every page: as visitors, and signed in as others.
import { NARROW, smallMainActions, smallTargets, WIDE } from "../support/axe.mjs";
import { everywhere } from "../support/everywhere.mjs";
import { lostInForcedColours } from "../support/forced.mjs";
import { tabThrough } from "../support/keyboard.mjs";
import { badManners } from "../support/manners.mjs";

everywhere("targets are large enough", {}, ({ page }) => async () => {
  const found = [];
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    found.push(...(await smallTargets(page)));
  }
  return found;
});

everywhere("what is pressed most is 44 px large", {}, ({ page }) => async () => {
  const found = [];
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size);
    found.push(...(await smallMainActions(page)));
  }
  return found;
});

everywhere("the keyboard reaches everything and the focus is always seen", { size: NARROW }, ({ page }) => () => tabThrough(page));

everywhere("text, edges, focus and buttons stay where the device forces its own colours", { context: { forcedColors: "active" } }, ({ page }) => async () => {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await lostInForcedColours(page)) found.push(`${colorScheme}: ${fault}`);
  }
  return [...found, ...(await tabThrough(page))];
});

everywhere("nothing is disabled, no placeholder stands for a label, no field stops short", {}, ({ page }) => () => badManners(page));
