// What forms do not do to people (GOV.UK's manners).

/** Disabled controls, placeholders, `maxlength`, checks by the browser, and hints below their field. Returns sentences. */
export const badManners = (page) =>
  page.evaluate(() => {
    const all = (what, why) => [...document.querySelectorAll(what)].map((one) => `${why}: ${one.outerHTML.slice(0, 160)}`);
    const shown = [...document.querySelectorAll("input:not([type=hidden]), textarea, select, fieldset")];
    const late = shown.filter((one) => {
      const ids = (one.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-hint"));
      const isChoice = one.matches("[type=radio], [type=checkbox]");
      const isAfter = (hint) => hint !== null && (one.compareDocumentPosition(hint) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(hint);
      return !isChoice && ids.some((id) => isAfter(document.getElementById(id)));
    });
    return [
      ...all("[disabled], [aria-disabled=true]", "disabled"),
      ...all("[placeholder]", "a placeholder"),
      ...all("[maxlength]", "stops short"),
      ...all("[required], [pattern], [minlength]", "the browser checks it, in its own words"),
      ...late.map((one) => `the hint stands below: ${one.outerHTML.slice(0, 160)}`),
    ];
  });
