import { openInProcessChain } from "../../src/chain/in-process.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";

/** Parties, rates and payments of a file; EUR/CNY falls from 7.5829 to 7.4000 after an hour. */
export const EUR_TO_CNY = `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: "1.0404", oracle: {} }
  EUR/CNY: { steps: [ { at: -30m, rate: "7.5829" }, { at: +1h, rate: "7.4000" } ], oracle: {} }
`;

/** Runs a scenario that is written as a file is. */
export async function runYaml(text: string): Promise<Trace> {
  const rpc = await openInProcessChain();
  try {
    return await runScenario(readScenario(text), rpc);
  } finally {
    await rpc.close();
  }
}

/** The last step of a verb. */
export function lastOf({ steps }: Trace, verb: string): TraceStep {
  const found = steps.findLast((step) => step.verb === verb);
  if (found === undefined) throw new Error(`no ${verb} among the steps`);
  return found;
}

/** What a step was refused with; empty where it was not. */
export const errorOf = ({ refusal }: TraceStep): string => refusal?.error ?? "";
