// Turns physical directions of the finished stylesheet into logical ones: `margin-left` becomes `margin-inline-start`, and so on.
//   node scripts/logical.mjs <stylesheet>
// nhsuk-frontend is written for left to right only. From left to right the two mean the same, and they share one cascade, so nothing
// changes there; from right to left every indent, edge and corner of its components moves to the other side. What is drawn with
// transforms and clip paths cannot be turned by rule: style/rtl.scss does that by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SIDE = { left: "start", right: "end" };

/** The same CSS without left and right, but for colours of single borders: those are sides of drawn triangles. */
export const logical = (css) =>
  css
    .replace(/([{;]\s*)(margin|padding|border)-(left|right)(-(?:width|style))?(?=\s*:)/g, (_, before, what, side, rest = "") =>
      `${before}${what}-inline-${SIDE[side]}${rest}`)
    .replace(/([{;]\s*)(left|right)(?=\s*:)/g, (_, before, side) => `${before}inset-inline-${SIDE[side]}`)
    .replace(/([{;]\s*)(text-align|justify-content)(\s*:\s*)(left|right)(?=\s*[;}!])/g, (_, before, what, colon, side) =>
      `${before}${what}${colon}${SIDE[side]}`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  writeFileSync(file, logical(readFileSync(file, "utf8")));
}
