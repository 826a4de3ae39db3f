// Draws the PNG icons of public/ from app-icon.svg, and those that give nothing away from plain-icon.svg. Run by hand after changing a drawing:
//   node style/art/icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** A drawing as its ground and what stands on it. */
function read(name) {
  const art = readFileSync(new URL(name, import.meta.url), "utf8");
  const drawing = art.replace(/^<svg[^>]*>/, "").replace("</svg>", "").trim();
  const [ground, ...figure] = drawing.split(/(?<=<rect[^>]*>)/);
  return { ground, figure: figure.join("") };
}

const lamp = read("app-icon.svg");
const plain = read("plain-icon.svg");

/** An icon `size` px wide; `corner` is the radius of its corners and `scale` the size of the figure, both of 1. */
const icon = ({ ground, figure }, size, corner, scale) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="${size}" height="${size}">
  ${ground.replace("/>", ` rx="${512 * corner}"/>`)}<g transform="translate(256 256) scale(${scale}) translate(-256 -256)">${figure}</g></svg>`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();

async function png(art, size, corner, scale) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${icon(art, size, corner, scale)}`);
  return page.screenshot({ omitBackground: true });
}

/** An .ico file that holds PNGs, as browsers have read since 2007. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, data }, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

const to = (name, data) => writeFileSync(new URL(`../../public/${name}`, import.meta.url), data);
to("icons/icon-192.png", await png(lamp, 192, 0.2, 1));
to("icons/icon-512.png", await png(lamp, 512, 0.2, 1));
// A launcher may cut a maskable icon down to a circle of 80 %: full ground, smaller lamp.
to("icons/maskable-512.png", await png(lamp, 512, 0, 0.72));
// iOS rounds the corners itself and paints see-through ground black.
to("apple-touch-icon.png", await png(lamp, 180, 0, 0.9));
to("favicon.ico", ico([{ size: 16, data: await png(lamp, 16, 0.2, 1) }, { size: 32, data: await png(lamp, 32, 0.2, 1) }]));
to("icons/plain-192.png", await png(plain, 192, 0.2, 1));
to("icons/plain-512.png", await png(plain, 512, 0.2, 1));
to("icons/plain-maskable-512.png", await png(plain, 512, 0, 0.8));
to("icons/plain-180.png", await png(plain, 180, 0, 0.9));
await browser.close();
