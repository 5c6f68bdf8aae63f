import { addRationals, rational, type Rational } from "../money/rational.ts";
import type { PartyName } from "../ports.ts";
import { prepaidFor } from "../world/payment.ts";
import type { World } from "../world/world.ts";
import type { StepRecord } from "./step-record.ts";

/** What a party gained by one name in one asset, in minor units; below zero: lost. */
export interface Gain {
  readonly party: PartyName;
  readonly name: string;
  /** The asset's code. */
  readonly asset: string;
  readonly fraction: Rational;
}

type Costs = Pick<StepRecord, "payment" | "fees" | "spreads" | "residues" | "moves">;

/** Who gained and who lost by fees, margins, roundings and rates that moved, party by party; zero is left out. */
export function gainsOf(
  { payments, operators }: Pick<World, "payments" | "operators">,
  steps: readonly Costs[],
): Gain[] {
  const sums = new Map<string, Gain>();
  const add = (party: PartyName, name: string, asset: string, fraction: Rational): void => {
    const key = JSON.stringify([party, name, asset]);
    const known = sums.get(key)?.fraction ?? rational(0n);
    sums.set(key, { party, name, asset, fraction: addRationals(known, fraction) });
  };
  const pass = (from: PartyName, to: PartyName, name: string, asset: string, lost: Rational): void => {
    if (from !== "") add(from, name, asset, negative(lost));
    if (to !== "") add(to, name, asset, lost);
  };
  for (const { payment, fees, spreads, residues, moves } of steps) {
    const { payer, payee } = payments.get(payment) ?? {};
    /** Who converted: whoever paid the fee of the same way. */
    const customer = (way: string): PartyName => {
      // The price for the time of a firm second leg is the redeemer's.
      const leg = way === "forward" ? "redeem" : way;
      return fees.find(({ name }) => name === leg)?.paidBy ?? (leg === "redeem" ? payee : payer)?.name ?? "";
    };
    for (const { name, amount, paidBy, paidTo } of fees)
      pass(paidBy, paidTo, `${name}-fee`, amount.asset.code, rational(amount.minor));
    for (const { name, amount, keptBy } of spreads)
      pass(customer(name), keptBy, `${name}-spread`, amount.asset.code, rational(amount.minor));
    for (const { name, asset, fraction, keptBy, lostBy } of residues)
      pass(lostBy ?? customer(name), keptBy, `${name}-residue`, asset, fraction);
    for (const { name, asset, fraction, lostBy, keptBy } of moves)
      pass(lostBy, keptBy, name, asset, fraction);
  }
  // What a payer prepaid for a credit that no bank has made is with the desk.
  for (const payment of payments.values()) {
    const { paid, payee } = payment;
    if (paid)
      pass(payee.bank, operators.desk, "payee-bank-fee", payee.currency.code, rational(prepaidFor(payment)));
  }
  const gains = [...sums.values()].filter(({ fraction }) => fraction.numerator !== 0n);
  return [...Map.groupBy(gains, ({ party }) => party).values()].flat();
}

/** Gas by who signed, in the order of the first transactions. */
export function gasBySigner(
  steps: readonly Pick<StepRecord, "transactions">[],
): { readonly party: PartyName; readonly gas: bigint }[] {
  const signed = Map.groupBy(
    steps.flatMap(({ transactions }) => transactions),
    ({ from }) => from,
  );
  return [...signed].map(([party, own]) => ({
    party,
    gas: own.reduce((sum, { gasUsed }) => sum + gasUsed, 0n),
  }));
}

function negative({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}
