import { oneText, type Renderer } from "./renderer.ts";

/** Every format of reports, by its name. The command line, its help and its reference page list what is here. */
const TABLE = {
  html: {
    endings: [".html", ".htm"],
    load: async () => oneText("report.html", (await import("./html.ts")).htmlReport),
  },
  markdown: {
    endings: [".md"],
    load: async () => oneText("report.md", (await import("./markdown.ts")).markdownReport),
  },
  csv: {
    endings: [".csv"],
    load: async () => oneText("steps.csv", (await import("./csv.ts")).stepsCsv),
  },
  "csv-movements": {
    load: async () => oneText("movements.csv", (await import("./csv.ts")).movementsCsv),
  },
  mermaid: {
    endings: [".mmd"],
    ofOneTrace: true,
    load: async () => oneText("sequence.mmd", (await import("./mermaid.ts")).sequenceReport),
  },
  "mermaid-states": {
    ofOneTrace: true,
    load: async () => oneText("states.mmd", (await import("./mermaid.ts")).stateReport),
  },
  junit: {
    endings: [".xml"],
    load: async () => oneText("results.xml", (await import("./junit.ts")).junitReport),
  },
  json: {
    endings: [".json"],
    load: async () => oneText("traces.json", (await import("./json.ts")).jsonReport),
  },
  text: {
    endings: [".txt"],
    load: async () => oneText("report.txt", (await import("./console.ts")).textReport),
  },
} as const satisfies Readonly<Record<string, Omit<Renderer, "name">>>;

export type ReportFormat = keyof typeof TABLE;

export function rendererOf(name: ReportFormat): Renderer {
  return { name, ...TABLE[name] };
}

export const RENDERERS: readonly Renderer[] = (Object.keys(TABLE) as ReportFormat[]).map(rendererOf);

/** The formats in one phrase, for help: `html, markdown or text`. */
export const FORMAT_LIST: string = RENDERERS.map(({ name }) => name)
  .join(", ")
  .replace(/, (?=[^,]*$)/, " or ");
