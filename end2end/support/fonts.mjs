// Letters for every language: a machine that tests may have none for Urdu, and boxes are not as wide as words. Our own fonts, those of
// the PDF files, join what is installed.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const FONTS = resolve(import.meta.dirname, "../../pdf/fonts");

/** The environment of a browser that has them. */
export function withFonts() {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${FONTS}</dir><cachedir>${folder}</cachedir>
<match target="pattern"><test name="lang" compare="contains"><string>ur</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans Arabic</string></edit></match></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}
