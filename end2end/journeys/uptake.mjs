// From a team to its line in uptake.
import assert from "node:assert/strict";
import { lookedAt } from "../support/everywhere.mjs";
import { journey } from "../support/journey.mjs";
import { CLINICIAN, LEAD, signIn } from "../support/people.mjs";

const DESK = { width: 1024, height: 768 };
const main = (page) => page.getByRole("main");
const button = (page, name) => main(page).getByRole("button", { name, exact: true });

/** A lead makes a team with the clinician of the demo in it. */
async function makeTeam(page, name) {
  await page.goto("/staff/teams");
  await page.getByLabel("Name of the team").fill(name);
  await button(page, "Add this team").click();
  await page.waitForURL(/done=added/);
  await page.getByLabel("Dr Asha Rowe").check();
  await button(page, "Save who is in it").click();
  await page.waitForURL(/done=people/);
}

journey("a team and the moment of offering, said with one tap afterwards", { size: DESK }, async ({ page, js, browser, site }) => {
  const name = `Early Intervention ${js ? "North" : "South"}`;
  await signIn(page, { email: LEAD });
  await makeTeam(page, name);

  const theirs = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: js, reducedMotion: "reduce" });
  const desk = await theirs.newPage();
  await signIn(desk, { email: CLINICIAN });
  await desk.goto("/invitations/new");
  // Who is in one team is not asked; who is in several chooses.
  const team = desk.getByLabel("From which team?");
  if (await team.count()) await team.selectOption({ label: name });
  await desk.getByLabel("Their email address").fill(`offered-${js}@example.org`);
  await desk.getByLabel("I asked and they agreed").check();
  await button(desk, "Send the invitation").click();
  await desk.waitForURL(/done=sent/);
  await button(desk, "At discharge").click();
  await desk.waitForURL(/done=moment/);
  await main(desk).getByText("At discharge", { exact: true }).first().waitFor();
  await desk.goto("/staff/my-numbers");
  await main(desk).getByRole("row", { name: /^All months/ }).waitFor();
  await theirs.close();

  await page.goto("/staff/uptake");
  assert.match(await main(page).getByRole("row", { name: new RegExp(`^${name}`) }).first().innerText(), /\t1\t1\t100\.0\t1 \(1–1\)/);
  assert.match(await main(page).getByRole("row", { name: /^At discharge/ }).innerText(), /\t[12]\t[12]\t0/);
});

journey("uptake leads from what would help to figures that can be taken along", { size: DESK }, async ({ page, context }) => {
  await signIn(page, { email: LEAD });
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Staff" }).click();
  await page.waitForURL("/staff");
  await main(page).getByRole("link", { name: "Uptake", exact: true }).click();
  await page.waitForURL("/staff/uptake");
  const month = await page.getByLabel("To", { exact: true }).inputValue();
  await page.getByLabel("From", { exact: true }).selectOption(month);
  await button(page, "Show these months").click();
  await page.waitForURL(/since=/);
  assert.equal(await page.getByLabel("From", { exact: true }).inputValue(), month);
  const file = await context.request.get(await main(page).getByRole("link", { name: /spreadsheet/ }).getAttribute("href"));
  assert.match(await file.text(), /"Whole trust"/);
  const paper = await context.request.get(await main(page).getByRole("link", { name: /on one page/ }).first().getAttribute("href"));
  assert.equal((await paper.body()).subarray(0, 5).toString(), "%PDF-");
});

journey("the pages of uptake, teams and moments are fit for everybody", { js: true }, async ({ page }) => {
  await signIn(page, { email: LEAD });
  for (const path of ["/staff", "/staff/uptake", "/staff/my-numbers", "/staff/team-meeting", "/staff/moments", "/staff/teams", "/staff/first-day", "/staff/training", "/staff/guide", "/staff/guidance"]) {
    await page.goto(path);
    await lookedAt(page);
  }
  await makeTeam(page, "Early Intervention West");
  await lookedAt(page);
  await button(page, "Save this caseload").click();
  await page.waitForSelector(".nhsuk-error-summary");
  await lookedAt(page);
});
