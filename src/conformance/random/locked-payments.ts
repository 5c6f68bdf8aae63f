import type { Example } from "../cases/conformance-case.ts";
import { inUnits, rateInWords, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import type { PaymentToOpen } from "../converter/payment-question.ts";
import { converted } from "../exact/convert.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { Draws } from "./draws.ts";
import { modelled } from "./modelled.ts";

/** A payment opened at one rate, and the market's when it ends. */
interface Locked {
  readonly terms: PaymentToOpen;
  readonly market: QuotedPair;
}

/** Payments that settle at the rate they were opened at. */
export const LOCKED_PAYMENTS: Example = modelled<
  Locked,
  { readonly paid: bigint; readonly providerGain: bigint }
>({
  name: "locked payments",
  needs: "openPayment",
  given: "payments locked at a rate and settled while the market is up to 1 % beside it",
  expected:
    "the amount at the locked rate to the payee; to the provider what the market would have given, less that",
  draw: lockedPayment,
  fits: inClaims,
  put: async (asked, { terms, market }) => (await asked.openPayment(terms)).settle(market),
  model({ terms, market }) {
    const paid = converted({ ...terms, rounding: "floor" });
    return { paid, providerGain: converted({ ...terms, rate: market, rounding: "floor" }) - paid };
  },
  words: ({ terms, market }) => `${openedInWords(terms)}, settled at ${market.value}`,
  show: ({ paid, providerGain }, { terms: { to } }) =>
    `${inUnits(paid, to)} to the payee, ${inUnits(providerGain, to)} to the provider`,
});

/** Payments that are given back, at another rate or while there is none. */
export const REFUNDED_PAYMENTS: Example = modelled<
  Locked & { readonly isRate: boolean },
  { readonly minor: bigint; readonly code: string }
>({
  name: "refunded payments",
  needs: "openPayment",
  given: "payments locked at a rate and refunded at another, or while there is no rate",
  expected: "the amount that was paid in, in its own currency",
  draw: (draws) => ({ ...lockedPayment(draws), isRate: draws.onceIn(2) }),
  fits: inClaims,
  put: async (asked, { terms, market, isRate }) =>
    (await asked.openPayment(terms)).refund(isRate ? market : "none"),
  model: ({ terms }) => ({ minor: terms.amount, code: terms.from.code }),
  words: ({ terms, market, isRate }) =>
    `${openedInWords(terms)}, refunded ${isRate ? `at ${market.value}` : "while there is no rate"}`,
  show: ({ minor, code }, { terms: { from } }) => inUnits(minor, { ...from, code }),
});

/** Of whole ten thousands at rates of four decimals, so that no conversion leaves a part of a unit. */
function lockedPayment(draws: Draws): Locked {
  const [base, quote] = draws.pick([
    ["EUR", "USD"],
    ["GBP", "USD"],
    ["EUR", "GBP"],
  ] as const);
  const answer = BigInt(draws.whole(5_000, 20_000));
  const moved = answer + BigInt(draws.whole(-50, 50));
  return {
    terms: {
      amount: draws.digits(draws.whole(1, 4)) * 1_000_000n,
      from: unit(base),
      to: unit(quote),
      rate: rateOf(base, quote, answer),
      policy: "locked",
    },
    market: rateOf(base, quote, moved),
  };
}

/** As a feed of 8 decimals answers it, written with 4. */
function rateOf(base: string, quote: string, answer: bigint): QuotedPair {
  const value = writeUnits(answer, 4);
  return { base, quote, value, answer: answer * 10_000n, decimals: 8, per: 1n };
}

function inClaims({ terms, market }: Locked, claims: ResolvedClaims): boolean {
  const { amount, from, to, rate } = terms;
  const scope = { from, to, rates: [rate, market], figures: [amount] };
  return amount % 1_000_000n === 0n && outOfScope(scope, claims) === undefined;
}

function openedInWords({ amount, from, rate }: PaymentToOpen): string {
  return `${inUnits(amount, from)} locked at ${rateInWords(rate)}`;
}
