/** What the page is built from, beside `web/`; not all of `src/`, so that a change of the engine builds no page. */
export const SHARED_SOURCES: readonly string[] = [
  "src/report/player",
  "src/report/align-steps.ts",
  "src/money",
  "src/errors",
  "src/language.ts",
  "src/own-value.ts",
  "package-lock.json",
];
