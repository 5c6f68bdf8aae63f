import type { Page } from "playwright-core";

/** A view of the page in a state worth looking at. */
export interface Screen {
  readonly name: string;
  /** Of its address. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is there once it has been drawn. */
  readonly ready: string;
  /** Opens or answers what no address opens. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Where the server refuses what the address asks for. */
  readonly refused?: boolean;
}

type Fields = Readonly<Record<string, string>>;

const player = (scenario: string, step: number, more: Fields = {}): Fields => ({
  view: "player",
  scenario,
  step: String(step),
  ...more,
});

const tab = (name: string, step: number, ready: string): Screen => ({
  name,
  fields: player("01-happy-path", step, { tab: name }),
  ready: `[role=tabpanel] ${ready}`,
});

/** Commits the first answer of each question, whichever it is. */
async function commit(page: Page): Promise<void> {
  await page.locator(".options").first().waitFor();
  for (const options of await page.locator(".options").all())
    await options.locator(".option label").first().click();
  await page.locator("button.primary.large").click();
  await page.locator(".right-answer").first().waitFor();
}

const answered = (name: string, lesson: string, stage: number): Screen => ({
  name,
  fields: { view: "lesson", lesson },
  ready: ".options",
  prepare: async (page) => {
    await commit(page);
    await page.locator(".stages button").nth(stage).click();
    await page.locator(`.stages li:nth-child(${stage + 1}) button[aria-current=step]`).waitFor();
  },
});

const opened = (name: string, fields: Fields, door: string, ready: string): Screen => ({
  name,
  fields,
  ready: door,
  prepare: async (page) => {
    await page.locator(door).first().click();
    await page.locator(ready).waitFor();
  },
});

export const SCREENS: readonly Screen[] = [
  { name: "library", fields: { view: "library" }, ready: ".card-foot" },
  { name: "player", fields: player("01-happy-path", 5), ready: ".sentence" },
  { name: "player, last step", fields: player("01-happy-path", 9), ready: ".sentence" },
  { name: "player, refused", fields: player("12-frozen-seller", 7), ready: ".sentence" },
  { name: "player, way out", fields: player("13-silent-arbiter", 9), ready: ".sentence" },
  { name: "player, market move", fields: player("10-franc-2015", 11), ready: ".sentence" },
  {
    name: "player, fault",
    fields: player("01-happy-path", 8, { fault: "stale-rate@8" }),
    ready: ".tag.fault",
  },
  { name: "player, problem", fields: player("no-such-scenario", 1), ready: "[role=alert]", refused: true },
  tab("transaction", 5, "*"),
  tab("calls", 5, ".calls"),
  tab("checks", 9, "table"),
  tab("accounts", 9, "table"),
  tab("raw", 5, "pre"),
  tab("break", 8, ".fault-cards"),
  tab("what-if", 9, "input[type=range]"),
  {
    name: "break, broken",
    fields: player("01-happy-path", 8, { fault: "stale-rate@8", tab: "break" }),
    ready: ".broken",
  },
  {
    name: "what if, changed",
    fields: player("01-happy-path", 9, { set: "escrow.feeBps=0", tab: "what-if" }),
    ready: ".changed table",
  },
  {
    name: "projector",
    fields: player("13-silent-arbiter", 6, { projector: "escrow,money" }),
    ready: ".projected, .row-a",
  },
  opened("enlarged", player("01-happy-path", 9), ".enlarge", "dialog[open]"),
  opened("where from", player("01-happy-path", 9), ".where :is(tr[title], .ask)", "[role=dialog]"),
  { name: "many payments", fields: player("30-parcels-and-invoices", 1), ready: ".payments table" },
  { name: "compare, empty", fields: { view: "compare" }, ready: "select" },
  {
    name: "compare",
    fields: { view: "compare", scenario: "01-happy-path", other: "31-firm-rate" },
    ready: ".results",
  },
  { name: "explorer", fields: { view: "explorer", scenario: "01-happy-path" }, ready: "table" },
  { name: "glossary", fields: { view: "glossary" }, ready: "main li h2" },
  { name: "own scenario", fields: { view: "editor" }, ready: ".editor-problems .good" },
  {
    name: "own scenario, wrong",
    fields: { view: "editor" },
    ready: "textarea",
    prepare: async (page) => {
      await page.locator("textarea").fill("title: 1\nsteps: []\n");
      await page.locator(".editor-problems .problem").first().waitFor();
    },
  },
  { name: "lessons", fields: { view: "lesson" }, ready: ".cards .card" },
  { name: "lesson 0", fields: { view: "lesson", lesson: "0" }, ready: ".question" },
  { name: "lesson, asked", fields: { view: "lesson", lesson: "5" }, ready: ".options" },
  opened("lesson, term", { view: "lesson", lesson: "5" }, ".lesson-text > * .term:visible", "[role=dialog]"),
  answered("lesson, answered", "5", 1),
  answered("lesson, investigate", "3", 2),
  answered("lesson, make", "5", 4),
  {
    name: "lesson, projector",
    fields: { view: "lesson", lesson: "3", projector: "escrow,sequence" },
    ready: ".projected-lesson .question",
  },
  {
    name: "keys",
    fields: player("01-happy-path", 5),
    ready: ".sentence",
    prepare: async (page) => {
      await page.keyboard.press("?");
      await page.locator("dialog[open]").waitFor();
    },
  },
];
