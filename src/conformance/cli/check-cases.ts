import { DEFAULT_QUESTIONS, DEFAULT_SEED } from "../asking/asked.ts";
import { checkExchangeRateConformance } from "../report/check-exchange-rate-conformance.ts";
import type { RunReport } from "../report/run-report.ts";
import type { OpenConverter } from "../runner/exchange-rate-cases.ts";
import { claimsOf } from "./claims-of.ts";
import type { CommandOptions, ConverterPlace } from "./options.ts";
import { repeatCommand } from "./repeat-command.ts";

/** Puts the cases that the command names to a converter. */
export async function checkCases(
  options: CommandOptions,
  place: ConverterPlace,
  converter: OpenConverter,
): Promise<RunReport> {
  const { seed = DEFAULT_SEED, questions = DEFAULT_QUESTIONS, profiles, only, skip, timeoutMs } = options;
  const reports = await checkExchangeRateConformance(converter, {
    seed,
    questions,
    skip: Object.fromEntries(skip),
    ...(only.length === 0 ? {} : { only }),
    ...(profiles.length === 0 ? {} : { profiles }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return {
    converter: converter.name,
    claims: claimsOf(converter, profiles),
    seed,
    questions,
    reports,
    repeat: repeatCommand({ ...options, seed, questions: String(questions) }, place),
  };
}
