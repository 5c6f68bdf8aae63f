import type { Money } from "../../money/money.ts";
import type { Trace } from "../../trace/trace.ts";
import type { SettlementFigures } from "../fixtures/settlement.ts";
import { moneyOf, XUSD } from "../fixtures/money-of.ts";
import { difference, isSame, moneyIn, moneyText } from "./amounts.ts";
import { isTrace, memberOf, paymentIn, refusalsText, totalsOf, unfit } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** Which payment of a trace is meant; the only one unless given. */
export interface OfPayment {
  readonly payment?: string;
}

/** The payee gets an amount, by a settlement of a corridor or by a payment of a trace. */
export async function settleFor(
  subject: unknown,
  received: string,
  { payment }: OfPayment = {},
): Promise<Verdict> {
  const settled = await subject;
  if (isTrace(settled)) return ofTrace(settled, received, paymentIn(settled, payment));
  if (!isSettlement(settled)) throw unfit("settleFor", settled, "settlement");
  const { sent, received: got } = settled;
  const assets = [XUSD, got.asset, sent.asset];
  return verdict(moneyText(sent), moneyOf(received, assets), got, "");
}

function isSettlement(value: unknown): value is SettlementFigures {
  return ["sent", "received"].every((name) => typeof memberOf(memberOf(value, name), "minor") === "bigint");
}

function ofTrace(trace: Trace, received: string, name: string): Verdict {
  const wanted = moneyOf(received, trace.assets);
  const totals = totalsOf(trace, name);
  const refused = refusalsText(trace.steps.filter(({ payment }) => payment === name));
  const why = refused === "" ? "" : `; ${refused}`;
  if (totals !== undefined) {
    const sent = moneyText(moneyIn(trace.assets, totals.sent));
    return verdict(`${name}, ${sent},`, wanted, moneyIn(trace.assets, totals.received), why);
  }
  // Nothing was ever paid in, and so nothing was paid out, in whatever currency.
  return verdict(name, wanted, { minor: 0n, asset: wanted.asset }, why);
}

function verdict(what: string, wanted: Money, got: Money, why: string): Verdict {
  const apart = difference(got, wanted);
  return {
    pass: isSame(got, wanted),
    message: () => `expected ${what} to settle for ${moneyText(wanted)}, got ${moneyText(got)}${apart}${why}`,
    negatedMessage: () => `expected ${what} not to settle for ${moneyText(wanted)}`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}
