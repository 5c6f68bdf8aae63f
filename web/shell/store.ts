import { computed, effect, signal } from "@preact/signals";
import type { Language } from "../../src/language.ts";
import type { Problem, RunRequest } from "../../src/report/player/page-documents.ts";
import { ProblemError, type Run, type Source } from "../source/source.ts";
import { DRAFT, draft } from "./draft.ts";
import { initialRoute, readRoute, requestOf, writeRoute, type Route } from "./route.ts";

/** What the page shows: the address decides, and every view reads it from here. */
export const route = signal<Route>(initialRoute());
export const language = computed<Language>(() => route.value.language);

/** The run that the player shows. */
export const run = signal<Run | undefined>(undefined);
export const problem = signal<Problem | undefined>(undefined);
/** How far a run is that is being made. */
export const progress = signal<{ readonly done: number; readonly total: number } | undefined>(undefined);

let opened: Source | undefined;

/** Where documents come from. */
export function source(): Source {
  if (opened === undefined) throw new Error("The page has not started");
  return opened;
}

/** Changes the address, and with it what is shown. @param options.replace Leaves no entry in the history. */
export function go(change: Partial<Route>, { replace = false }: { readonly replace?: boolean } = {}): void {
  const next = { ...route.peek(), ...change };
  const address = writeRoute(next);
  if (address === location.hash) return;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  route.value = next;
}

export function start(from: Source): void {
  opened = from;
  const preferred: Language = navigator.language.startsWith("zh") ? "zh" : "en";
  const read = (): void => {
    route.value = readRoute(location.hash, preferred);
  };
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  read();
  effect(() => {
    document.documentElement.lang = language.value === "zh" ? "zh-Hans" : "en";
    const { theme, projector } = route.value;
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.dataset["projector"] = projector.length > 0 ? "on" : "off";
  });
  followRuns();
}

/** The run that a route asks for, with the text of the editor where it is about that. */
export function requested(of: Pick<Route, "scenario" | "set" | "faults">): RunRequest {
  const { scenario = "", ...request } = requestOf(of);
  return scenario === DRAFT ? { source: draft.value, ...request } : { scenario, ...request };
}

/** Asks for the run of the address whenever it changes; only the last one that was asked for is shown. */
function followRuns(): void {
  const wanted = computed(() => {
    const { view, scenario, set, faults } = route.value;
    return (view === "player" || view === "explorer") && scenario !== ""
      ? JSON.stringify(requested({ scenario, set, faults }))
      : "";
  });
  let asked = 0;
  effect(() => {
    const request = wanted.value;
    if (request === "") return;
    const own = ++asked;
    const isLast = (): boolean => own === asked;
    progress.value = { done: 0, total: 0 };
    source()
      .run(requested(route.peek()), (done, total) => {
        if (isLast()) progress.value = { done, total };
      })
      .then((made) => {
        if (!isLast()) return undefined;
        run.value = made;
        problem.value = undefined;
        progress.value = undefined;
        return undefined;
      })
      .catch((error: unknown) => {
        if (!isLast()) return;
        progress.value = undefined;
        problem.value = problemOf(error);
      });
  });
}

/** What went wrong, in a form that the page shows. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "PAGE_FAILED", message, places: [] };
}
