import type { Language } from "../../src/language.ts";
import type { RunRequest } from "../../src/report/player/page-documents.ts";

export const VIEWS = ["library", "player", "lesson", "compare", "explorer", "glossary", "editor"] as const;
export type View = (typeof VIEWS)[number];

export type Theme = "auto" | "light" | "dark";

/** All that the address of the page states: `#view=player&scenario=01-happy-path&step=4&lang=zh`. */
export interface Route {
  readonly view: View;
  readonly scenario: string;
  /** The other run of a comparison. */
  readonly other: string;
  readonly step: number;
  readonly payment: string;
  readonly set: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  readonly otherFaults: readonly string[];
  readonly otherSet: Readonly<Record<string, string>>;
  readonly tab: string;
  /** The panels that a projector shows; empty when it is off. */
  readonly projector: readonly string[];
  /** None where it is below zero: all of them. */
  readonly lesson: number;
  readonly stage: string;
  readonly term: string;
  readonly language: Language;
  readonly theme: Theme;
}

const NOTHING: Route = {
  view: "library",
  scenario: "",
  other: "",
  step: 1,
  payment: "",
  set: {},
  faults: [],
  otherFaults: [],
  otherSet: {},
  tab: "",
  projector: [],
  lesson: -1,
  stage: "",
  term: "",
  language: "en",
  theme: "auto",
};

/** What an address asks for; what it does not say is as at first. */
export function readRoute(hash: string, preferred: Language): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (name: string): string => fields.get(name) ?? "";
  const list = (name: string): string[] =>
    text(name)
      .split(",")
      .filter((item) => item !== "");
  const view = VIEWS.find((name) => name === text("view"));
  const lang = text("lang");
  const theme = text("theme");
  return {
    view: view ?? (text("scenario") === "" ? "library" : "player"),
    scenario: text("scenario"),
    other: text("other"),
    step: wholeNumber(text("step")) ?? 1,
    payment: text("payment"),
    set: assignments(fields.getAll("set")),
    faults: list("fault"),
    otherFaults: list("other-fault"),
    otherSet: assignments(fields.getAll("other-set")),
    tab: text("tab"),
    projector: list("projector"),
    lesson: wholeNumber(text("lesson")) ?? -1,
    stage: text("stage"),
    term: text("term"),
    language: lang === "en" || lang === "zh" ? lang : preferred,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** The address of a route, without what is as at first; the language always stands in it, so that a link keeps it. */
export function writeRoute(route: Route): string {
  const fields = new URLSearchParams();
  const put = (name: string, value: string, initial = ""): void => {
    if (value !== initial) fields.append(name, value);
  };
  put("view", route.view);
  put("scenario", route.scenario);
  put("other", route.other);
  put("step", String(route.step), "1");
  put("payment", route.payment);
  for (const [path, value] of Object.entries(route.set)) put("set", `${path}=${value}`);
  put("fault", route.faults.join(","));
  for (const [path, value] of Object.entries(route.otherSet)) put("other-set", `${path}=${value}`);
  put("other-fault", route.otherFaults.join(","));
  put("tab", route.tab);
  put("projector", route.projector.join(","));
  put("lesson", String(route.lesson), "-1");
  put("stage", route.stage);
  put("term", route.term);
  put("lang", route.language);
  put("theme", route.theme, "auto");
  return `#${fields.toString().replaceAll("%2C", ",").replaceAll("%40", "@").replaceAll("%3D", "=").replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

/** The run that a route asks for. */
export function requestOf({ scenario, set, faults }: Pick<Route, "scenario" | "set" | "faults">): RunRequest {
  return {
    scenario,
    ...(Object.keys(set).length === 0 ? {} : { set, expect: false }),
    ...(faults.length === 0 ? {} : { faults }),
  };
}

export function initialRoute(): Route {
  return NOTHING;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function assignments(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const at = text.indexOf("=");
      return at < 1 ? [] : [[text.slice(0, at), text.slice(at + 1)] as const];
    }),
  );
}
