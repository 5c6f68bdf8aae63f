import { asking, type Asked, type AskingOptions } from "../asking/asked.ts";
import type { Finding } from "../asking/verdict.ts";
import type { ConformanceCase, Example } from "../cases/conformance-case.ts";
import { outOfScope } from "../cases/scope.ts";
import type { Converter } from "../converter/converter.ts";

/** What came of a case. `asked` of its `of` examples were put; the others were not offered, each with its reason. */
export interface CaseOutcome {
  /** `skipped`: not to be asked, by the caller or since its profile is not named. */
  readonly outcome: "passed" | "failed" | "not-offered" | "skipped";
  readonly asked: number;
  readonly of: number;
  readonly findings: readonly Finding[];
  /** Why the other examples were not asked, each reason once. */
  readonly reasons: readonly string[];
}

/** Why a case is not put to a converter: it is not to be asked, or nothing of it is offered. */
export interface LeftOut {
  readonly outcome: "not-offered" | "skipped";
  readonly reasons: readonly string[];
}

/** Why a case cannot be put to a converter at all, as far as is known beforehand; nothing where it can. */
export function whyLeftOut(one: ConformanceCase, asked: Asked): LeftOut | undefined {
  const named = one.examples.filter(({ profile }) => asked.claims.profiles.includes(profile));
  if (named.length === 0) return { outcome: "skipped", reasons: [notNamed(one)] };
  const reasons = new Set<string>();
  for (const example of named) {
    const reason = whyNotAsked(example, asked);
    if (reason === undefined) return undefined;
    reasons.add(reason);
  }
  return { outcome: "not-offered", reasons: [...reasons] };
}

/** Puts a case to a converter: every example of it that the converter can be asked. */
export async function checkCase(
  one: ConformanceCase,
  converter: Converter | Asked,
  options: AskingOptions = {},
): Promise<CaseOutcome> {
  const asked = "claims" in converter ? converter : asking(converter, options);
  const of = one.examples.length;
  const left = whyLeftOut(one, asked);
  if (left !== undefined) return { ...left, asked: 0, of, findings: [] };
  const findings: Finding[] = [];
  const reasons = new Set<string>();
  let put = 0;
  for (const example of one.examples) {
    const reason = notOfProfile(example, asked) ?? whyNotAsked(example, asked);
    if (reason !== undefined) {
      reasons.add(reason);
      continue;
    }
    const judged = await example.ask(asked);
    if (judged.verdict === "not-offered") reasons.add(judged.reason);
    else put += 1;
    if (judged.verdict === "wrong") findings.push(judged.finding);
  }
  const outcome = findings.length > 0 ? "failed" : put > 0 ? "passed" : "not-offered";
  return { outcome, asked: put, of, findings, reasons: [...reasons] };
}

/** Why a converter cannot be asked an example, by what it claims; nothing where it can. */
function whyNotAsked({ needs, rounding, scope = {} }: Example, asked: Asked): string | undefined {
  if (!asked.has(needs)) return `offers no ${needs}`;
  const roundings = [rounding ?? []].flat();
  if (roundings.length > 0 && !roundings.some((one) => asked.claims.roundings.includes(one)))
    return `does not round by ${roundings.join(" or ")}`;
  return outOfScope(scope, asked.claims);
}

function notOfProfile({ profile }: Example, asked: Asked): string | undefined {
  return asked.claims.profiles.includes(profile) ? undefined : `the profile ${profile} is not named`;
}

function notNamed({ examples }: ConformanceCase): string {
  const profiles = [...new Set(examples.map(({ profile }) => profile))];
  return profiles.length === 1
    ? `the profile ${profiles.join()} is not named`
    : `the profiles ${profiles.join(" and ")} are not named`;
}
