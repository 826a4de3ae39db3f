// Counting for the scripts that are no journeys.

/** `check(name, ok, more)` prints and counts; `finish()` prints the closing line and ends the process. */
export function checklist() {
  let passed = 0;
  let failed = 0;
  return {
    check(name, ok, more = "") {
      if (ok) passed += 1;
      else failed += 1;
      console.log(`${ok ? "ok  " : "FAIL"} ${name}${ok ? "" : `: ${more}`}`);
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exit(failed === 0 && passed > 0 ? 0 : 1);
    },
  };
}
