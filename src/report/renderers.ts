import { list, thing } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { oneText, textOfNames, type Renderer } from "./renderer.ts";

/** Every format of reports, by its name. The command line, its help and its reference page list what is here. */
const TABLE = {
  html: {
    endings: [".html", ".htm"],
    load: () => import("./html.ts").then(({ htmlReport }) => textOfNames("report.html", htmlReport)),
  },
  markdown: {
    endings: [".md"],
    load: () =>
      import("./markdown.ts").then(({ markdownReport }) => textOfNames("report.md", markdownReport)),
  },
  csv: {
    endings: [".csv"],
    load: () => import("./csv.ts").then(({ stepsCsv }) => oneText("steps.csv", stepsCsv)),
  },
  "csv-movements": {
    load: () => import("./csv.ts").then(({ movementsCsv }) => oneText("movements.csv", movementsCsv)),
  },
  "journal-csv": {
    load: () =>
      import("./journal/journal-csv.ts").then(({ journalCsv }) => oneText("journal.csv", journalCsv)),
  },
  hledger: {
    endings: [".journal", ".hledger"],
    ofOneTrace: true,
    load: () =>
      import("./journal/hledger.ts").then(({ hledgerJournal }) => oneText("books.journal", hledgerJournal)),
  },
  beancount: {
    endings: [".beancount"],
    ofOneTrace: true,
    load: () =>
      import("./journal/beancount.ts").then(({ beancountJournal }) =>
        oneText("books.beancount", beancountJournal),
      ),
  },
  mermaid: {
    endings: [".mmd"],
    ofOneTrace: true,
    load: () =>
      import("./mermaid.ts").then(({ sequenceReport }) => textOfNames("sequence.mmd", sequenceReport)),
  },
  "mermaid-states": {
    ofOneTrace: true,
    load: () => import("./mermaid.ts").then(({ stateReport }) => textOfNames("states.mmd", stateReport)),
  },
  junit: {
    endings: [".xml"],
    load: () =>
      import("./junit.ts").then(({ junitReport }) =>
        textOfNames("results.xml", (traces, language) => junitReport(traces, language)),
      ),
  },
  json: {
    endings: [".json"],
    load: () => import("./json.ts").then(({ jsonReport }) => jsonReport),
  },
  text: {
    endings: [".txt"],
    load: () => import("./console.ts").then(({ textReport }) => textOfNames("report.txt", textReport)),
  },
} as const satisfies Readonly<Record<string, Omit<Renderer, "name">>>;

/** A format of reports, as `--format` of `npx corridor report` names it. */
export type ReportFormat = keyof typeof TABLE;

/**
 * The renderer of a format, by the name that `--format` has for it.
 *
 * @throws NAME_UNKNOWN for a name that a program was given
 * @example
 * ```ts
 * import { rendererOf } from "corridor";
 *
 * rendererOf("mermaid").endings; // [".mmd"]
 * ```
 */
export function rendererOf(name: ReportFormat): Renderer {
  if (!Object.hasOwn(TABLE, name)) {
    const known = list(Object.keys(TABLE));
    throw new SettlementError("NAME_UNKNOWN", {
      what: thing("format"),
      name: name.slice(0, 40),
      known,
    });
  }
  return { name, ...TABLE[name] };
}

export const RENDERERS: readonly Renderer[] = (Object.keys(TABLE) as ReportFormat[]).map(rendererOf);

export const FORMATS: readonly string[] = RENDERERS.map(({ name }) => name);

/** The formats in one phrase, for help: `html, markdown or text`. */
export const FORMAT_LIST: string = FORMATS.join(", ").replace(/, (?=[^,]*$)/, " or ");
