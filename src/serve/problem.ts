import { SettlementError } from "../errors/settlement-error.ts";
import type { Bilingual, Language } from "../language.ts";
import { errorText } from "../report/error-text.ts";
import type { Problem } from "../report/player/page-documents.ts";
import { refusalOf, type Answer, type Refusal } from "../workers/answer.ts";

/** Mistakes that are shown of a text at most; who mends the first ones sees the others. */
const MOST_PLACES = 200;

/** Why something could not be done, for the page. @param file The scenario whose lines the page shows. */
export function problemOf(refusal: Refusal, file = ""): Problem {
  const { mistakes = [], place } = refusal;
  const all = mistakes.length > 0 ? mistakes : place === undefined ? [] : [refusal];
  const here = all.filter((each) => each.place?.file === file);
  // What was set on the page, or stands in a file beside the scenario, has no line that the page shows.
  const [shown = refusal] = here.length > 0 ? [refusal] : all;
  const { message, hint } = textsOf(shown);
  return {
    code: shown.code,
    message,
    hint,
    places: here.slice(0, MOST_PLACES).map((each) => ({
      line: each.place?.line ?? 1,
      column: each.place?.column ?? 1,
      code: each.code,
      ...textsOf(each),
    })),
  };
}

/** The same of any error; what is none of ours is not shown, only that it was. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof SettlementError) return problemOf(refusalOf(error));
  return crashProblem(error instanceof Error ? error.message : String(error));
}

/** The refusal of an answer without a result. */
export function refusalIn(
  answer: Exclude<Answer<unknown>, { readonly done: unknown }>,
  file: string,
): Refusal {
  if ("refused" in answer) return answer.refused;
  // Of a stack only the message: the rest is for developers, and has paths of this machine.
  const [problem = ""] = answer.crash.split("\n");
  return refusalOf(new SettlementError("WORKER_CRASHED", { file, problem }));
}

function crashProblem(problem: string): Problem {
  return problemOf(refusalOf(new SettlementError("WORKER_CRASHED", { file: "serve", problem })));
}

function textsOf({ code, given }: Refusal): { readonly message: Bilingual; readonly hint: Bilingual } {
  const error = new SettlementError(code, given);
  const [en, zh] = [errorText(error, "en"), errorText(error, "zh")];
  return {
    message: { en: sentence(en.what, "en"), zh: sentence(zh.what, "zh") },
    hint: { en: en.hint, zh: zh.hint },
  };
}

function sentence(text: string, language: Language): string {
  return /[.!?。！？]$/u.test(text) ? text : `${text}${language === "zh" ? "。" : "."}`;
}
