import { nameUnknown } from "../../fields/closest-name.ts";
import type { Trace } from "../../trace/trace.ts";
import { moneyOf } from "../fixtures/money-of.ts";
import { difference, isSame, moneyText } from "./amounts.ts";
import { traceOf } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What a holder has of an asset when the run ends, at banks and on the chain: a party, a bank, a contract.
 *
 * @throws NAME_MISSPELT, NAME_UNKNOWN for a holder of whom the trace has no account
 */
export async function haveBalance(subject: unknown, holder: string, amount: string): Promise<Verdict> {
  const trace = await traceOf(subject, "haveBalance");
  const wanted = moneyOf(amount, trace.assets);
  const known = new Set(movementsOf(trace).map((one) => one.holder));
  for (const { name } of trace.parties) known.add(name);
  if (!known.has(holder)) throw nameUnknown("holder", holder, [...known]);
  const last = new Map<string, bigint>();
  for (const { holder: whose, place, asset, minor } of movementsOf(trace))
    if (whose === holder && asset === wanted.asset.code) last.set(place, BigInt(minor));
  const got = { minor: [...last.values()].reduce((sum, minor) => sum + minor, 0n), asset: wanted.asset };
  return {
    pass: isSame(got, wanted),
    message: () =>
      `expected ${holder} to have ${moneyText(wanted)} in the end, got ${moneyText(got)}${difference(got, wanted)}`,
    negatedMessage: () => `expected ${holder} not to have ${moneyText(wanted)} in the end`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}

/** What was in each account at the beginning and after each step that changed it, in order. */
function movementsOf({ terms, steps }: Trace) {
  return [
    ...(terms?.openings ?? []),
    ...steps.flatMap(({ movements }) =>
      movements.map(({ after, ...account }) => ({ ...account, minor: after })),
    ),
  ];
}
