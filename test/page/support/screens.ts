import type { Page } from "playwright-core";

/** A view of the page in a state worth looking at. */
export interface Screen {
  readonly name: string;
  /** Of its address. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is there once it has been drawn. */
  readonly ready: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const player = (scenario: string, step: number, more: Readonly<Record<string, string>> = {}) => ({
  view: "player",
  scenario,
  step: String(step),
  ...more,
});

export const SCREENS: readonly Screen[] = [
  { name: "library", fields: { view: "library" }, ready: ".strip" },
  { name: "player", fields: player("01-happy-path", 5), ready: ".sentence" },
  { name: "player, refused", fields: player("12-frozen-seller", 7), ready: ".sentence" },
  { name: "player, market move", fields: player("10-franc-2015", 11), ready: ".sentence" },
  {
    name: "player, fault",
    fields: player("01-happy-path", 9, { fault: "stale-rate@8" }),
    ready: ".sentence",
  },
  {
    name: "transaction",
    fields: player("01-happy-path", 5, { tab: "transaction" }),
    ready: "[role=tabpanel]",
  },
  { name: "accounts", fields: player("01-happy-path", 9, { tab: "accounts" }), ready: "[role=tabpanel]" },
  { name: "raw", fields: player("01-happy-path", 5, { tab: "raw" }), ready: "[role=tabpanel]" },
  { name: "break it", fields: player("01-happy-path", 8, { tab: "break" }), ready: "[role=tabpanel]" },
  { name: "what if", fields: player("01-happy-path", 9, { tab: "what-if" }), ready: "[role=tabpanel]" },
  {
    name: "projector",
    fields: player("13-silent-arbiter", 6, { projector: "escrow,money" }),
    ready: ".sentence",
  },
  { name: "many payments", fields: player("30-parcels-and-invoices", 1), ready: ".sentence" },
  {
    name: "compare",
    fields: { view: "compare", scenario: "01-happy-path", other: "31-firm-rate" },
    ready: "h1",
  },
  { name: "explorer", fields: { view: "explorer", scenario: "01-happy-path" }, ready: "table" },
  { name: "glossary", fields: { view: "glossary" }, ready: "dt, h2, h3" },
  { name: "own scenario", fields: { view: "editor" }, ready: "textarea" },
  { name: "lessons", fields: { view: "lesson" }, ready: "h1" },
  { name: "lesson 0", fields: { view: "lesson", lesson: "0" }, ready: "h1" },
  { name: "lesson, asked", fields: { view: "lesson", lesson: "5" }, ready: ".options" },
  {
    name: "lesson, answered",
    fields: { view: "lesson", lesson: "5" },
    ready: ".options",
    prepare: async (page) => {
      await page.locator(".options [role=radio], .options input[type=radio]").first().click();
      await page.locator("button.primary").last().click();
      await page.locator(".right").first().waitFor();
    },
  },
];
