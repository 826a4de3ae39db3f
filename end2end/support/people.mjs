// People of the demo (server/src/commands/demo.rs).
export const RELATIVE = "relative@northwick.example";
export const SUPPORTER = "supporter@northwick.example";
export const CLINICIAN = "clinician@northwick.example";
export const LEAD = "lead@northwick.example";
export const PASSWORD = "violet-kettle-anchor-38";

/** Signs in on the page at hand, and answers whose device this is where that is asked. */
export async function signIn(page, { email = RELATIVE, next = "/account", device = "own" } = {}) {
  await page.goto(`/sign-in?next=${next}`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (/^\/(welcome|device)$/.test(new URL(page.url()).pathname)) {
    await page.locator(`input[name=device][value=${device}]`).check();
    const bring = page.locator("input[name=bring][value=yes]");
    if (await bring.count()) await bring.check();
    await page.getByRole("main").locator("button[type=submit]").first().click();
    await page.waitForURL((url) => !/^\/(welcome|device)$/.test(url.pathname));
  }
}
