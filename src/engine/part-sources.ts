import { rational, subtractRationals, type Rational } from "../money/rational.ts";
import type { Money } from "../money/money.ts";
import { feeRule } from "../fx/fee-rule.ts";
import type { Rate } from "../fx/rate.ts";
import type { TracePartSource } from "../trace/trace.ts";
import type { Part, Share } from "./part.ts";
import { isTheCustomers, shareKey, type StepCosts } from "./payment-parts.ts";
import type { Fee, StepRecord } from "./step-record.ts";
import { ownValue } from "../own-value.ts";

/** What sources read of a step. */
export type SourceSteps = StepCosts & Partial<Pick<StepRecord, "transactions" | "parts">>;

/** One step's share in a part of a payment, and the rule by which it comes to its amount. */
export interface PartSource extends Pick<TracePartSource, "step" | "rule" | "rounding" | "event"> {
  /** What the step added, or below zero took, in minor units of the part's asset. */
  readonly minor: Rational;
  readonly basisPoints?: bigint | undefined;
  readonly base?: Money | undefined;
  readonly rate?: Rate | undefined;
}

type Found = Share & Omit<PartSource, "step" | "minor" | "event">;

/** Finds where each part of a payment comes from, by the records of its steps. */
export function partSources(
  steps: readonly SourceSteps[],
): (part: Pick<Part, "name" | "asset">) => readonly PartSource[] {
  const found = new Map<string, PartSource[]>();
  const standing = new Map<string, Rational>();
  for (const step of steps) {
    for (const { name, asset, ...source } of [...costsOf(step), ...changesOf(step, standing)]) {
      const key = shareKey({ name, asset });
      const sources = found.get(key) ?? [];
      found.set(key, sources);
      const event = eventOf(name, step);
      sources.push({ step: step.index, ...source, ...(event === undefined ? {} : { event }) });
    }
  }
  return (part) => found.get(shareKey(part)) ?? [];
}

/** What a step charged, lost by roundings and by rates that moved. */
function costsOf({ fees, spreads, residues, moves }: SourceSteps): Found[] {
  return [
    ...fees.map(feeSource),
    ...spreads.map(({ name, amount, basisPoints, mid, of }) => ({
      name: `${name}-spread`,
      ...shareOf(amount),
      rule: "margin" as const,
      // Both figures whose difference it is are rounded down.
      rounding: "down" as const,
      basisPoints,
      base: of,
      rate: mid,
    })),
    ...residues.map(({ name, asset, fraction }) => {
      // What was left when the same amount was converted at mid.
      const converted = spreads.find((spread) => spread.name === name);
      return {
        name: `${name}-residue`,
        asset,
        minor: fraction,
        rule: "rounding" as const,
        rounding: isRoundedUp(name, fraction) ? ("up" as const) : ("down" as const),
        base: converted?.of,
        rate: converted?.mid,
      };
    }),
    ...moves.filter(isTheCustomers).map(({ name, asset, fraction, moved }) => ({
      name,
      asset,
      minor: fraction,
      rule: "market" as const,
      base: moved?.of,
      rate: moved?.to,
    })),
  ];
}

/** Where the customer paid for a whole unit more. */
const ROUNDED_UP: ReadonlySet<string> = new Set(["receive", "payee-bank"]);

/** Cash is rounded to the nearest, so that only the residue shows in which direction. */
function isRoundedUp(name: string, { numerator }: Rational): boolean {
  return ROUNDED_UP.has(name) || (name === "cash" && numerator < 0n);
}

function feeSource({ name, amount, basisPoints, base, how }: Fee): Found {
  const found = { name: `${name}-fee`, ...shareOf(amount), base: how?.of ?? base };
  if (amount.minor < 0n) return { ...found, rule: "taken-back" };
  if (how === undefined && basisPoints === undefined) return { ...found, rule: "proportion", rounding: "up" };
  const rule = how === undefined ? "basis-points" : feeRule(how.of.minor, how.fee);
  if (!rule.startsWith("basis-points")) return { ...found, rule };
  return { ...found, rule, rounding: "up", basisPoints: how?.fee.basisPoints ?? basisPoints };
}

function shareOf({ minor, asset }: Money): Pick<Share, "asset" | "minor"> {
  return { asset: asset.code, minor: rational(minor) };
}

/** What a step changed of the parts that are no costs. @param standing As they stood before; brought up to date. */
function changesOf({ parts = [] }: SourceSteps, standing: Map<string, Rational>): Found[] {
  return parts.flatMap(({ name, asset, minor }) => {
    const rule = ownValue(STANDING, name);
    if (rule === undefined) return [];
    const key = shareKey({ name, asset });
    const change = subtractRationals(minor, standing.get(key) ?? rational(0n));
    standing.set(key, minor);
    return change.numerator === 0n ? [] : [{ name, asset, minor: change, rule }];
  });
}

/** Parts that are no costs: what banks owe and have paid, and what is there. */
const STANDING: Readonly<Record<string, "payout" | "balance">> = {
  received: "payout",
  refunded: "payout",
  owed: "payout",
  "refund-owed": "payout",
  unpaid: "balance",
  unfunded: "balance",
  held: "balance",
  returned: "balance",
  unredeemed: "balance",
};

/** The first event of a step that states a part's amount. */
function eventOf(part: string, { transactions = [] }: SourceSteps): PartSource["event"] {
  const names = ownValue(EVENTS, part) ?? [];
  const [found] = transactions
    .flatMap(({ events }) => events)
    .filter(({ contract, name }) => names.includes(`${contract}.${name}`));
  return found === undefined ? undefined : { contract: found.contract, name: found.name };
}

const PAID = ["gateway.Paid"];
const REDEEMED = ["gateway.Redeemed", "gateway.PayoutReturned"];
const REPORTED = [
  "gateway.PayoutConfirmed",
  "gateway.PayoutFailed",
  "gateway.PayoutSentBack",
  "gateway.PayoutExpired",
];
const GIVEN = ["escrow.Released", "escrow.Resolved"];
const GIVEN_BACK = ["escrow.Refunded", "escrow.Reclaimed", "escrow.Resolved"];

/** Events of contracts that state the amount of a part, by its name; what only banks know has none. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  "pay-fee": PAID,
  "pay-spread": PAID,
  "pay-residue": PAID,
  "receive-residue": PAID,
  "redeem-fee": REDEEMED,
  "redeem-spread": REDEEMED,
  "redeem-residue": REDEEMED,
  "forward-spread": REDEEMED,
  "rate-move": REDEEMED,
  "oracle-lag": REDEEMED,
  "below-par": REDEEMED,
  "escrow-fee": GIVEN,
  received: REPORTED,
  refunded: REPORTED,
  owed: ["gateway.Redeemed", ...REPORTED, "gateway.PayoutReturned"],
  "refund-owed": ["gateway.Redeemed", ...REPORTED, "gateway.PayoutReturned"],
  unfunded: ["escrow.Funded", ...PAID, ...REDEEMED],
  held: ["escrow.Funded", ...GIVEN, "escrow.Refunded", "escrow.Reclaimed"],
  returned: [...GIVEN_BACK, ...REDEEMED],
  unredeemed: [...GIVEN, ...REDEEMED, "escrow.Refunded"],
};
