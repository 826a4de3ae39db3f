// Letters for Urdu: a machine that tests may have none, and boxes are not as wide as words. The font of the PDF files joins what is
// installed; all else stays as it is.
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const FONT = "NotoSansArabic-Regular.ttf";

/** The environment of a browser that has them. */
export function withFonts() {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  const file = join(folder, "fonts.conf");
  copyFileSync(resolve(import.meta.dirname, "../../pdf/fonts", FONT), join(folder, FONT));
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir><cachedir>${folder}</cachedir>
<match target="pattern"><test name="lang" compare="contains"><string>ur</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans Arabic</string></edit></match></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}
