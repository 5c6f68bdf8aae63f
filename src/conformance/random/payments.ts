import type { Example } from "../cases/conformance-case.ts";
import { THURSDAY } from "../cases/feeds.ts";
import { inUnits, rateInWords, scopeOf, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { Amount, LimitedRequest } from "../converter/conversion.ts";
import type { Converter } from "../converter/converter.ts";
import { converted } from "../exact/convert.ts";
import { readDecimal, writeUnits } from "../exact/decimal.ts";
import { fraction, over, tenTo, times } from "../exact/rational.ts";
import { rounded } from "../exact/rounding.ts";
import { DAY, dayOf, isoDay } from "./calendar.ts";
import { modelled, near, REFUSED } from "./modelled.ts";

/** Firm quotes that are used about their last second. */
export const FIRM_QUOTES: Example = modelled<{ readonly expiresAt: bigint; readonly now: bigint }, boolean>({
  name: "firm quotes",
  needs: "useQuote",
  given: "quotes that are used within a minute of their last second",
  expected: "good up to that second, a refusal after it",
  draw(draws) {
    const expiresAt = THURSDAY + BigInt(draws.whole(0, 300)) * DAY;
    return {
      expiresAt,
      now: draws.onceIn(2) ? near(draws, expiresAt) : expiresAt + BigInt(draws.whole(-29, 60)),
    };
  },
  async put(asked, quote) {
    await asked.useQuote(quote);
    return true;
  },
  model: ({ expiresAt, now }) => (now <= expiresAt ? true : REFUSED),
  words: ({ expiresAt, now }) =>
    now > expiresAt
      ? `a quote used ${now - expiresAt} s after its last second`
      : `a quote used ${now === expiresAt ? "in its last second" : `${expiresAt - now} s before its last second`}`,
  show: () => "is good",
});

const PAIRS = [
  ["EUR", "USD"],
  ["EUR", "JPY"],
  ["USD", "KWD"],
  ["GBP", "KRW"],
] as const;

/** Conversions with a limit, about what they come to. */
export const LIMITS: Example = modelled<LimitedRequest, bigint>({
  name: "limits",
  needs: "convertAtLeast",
  given: "conversions whose limit is what they come to, or a unit beside it",
  expected: "what they come to, a refusal where that is below the limit",
  draw(draws, claims) {
    const [base, quote] = draws.pick(PAIRS);
    const [answer, decimals] = [draws.digits(5), draws.whole(2, 4)];
    const rate = { base, quote, value: writeUnits(answer, decimals), answer, decimals, per: 1n };
    const rounding = claims.roundings.includes("floor") ? "floor" : draws.pick(claims.roundings);
    const request = {
      amount: draws.digits(draws.whole(5, 9)),
      from: unit(base),
      to: unit(quote),
      rate,
      rounding,
    };
    const minimumOut = near(draws, converted(request));
    return { ...request, minimumOut };
  },
  fits: (request, claims) =>
    request.minimumOut > 1n && outOfScope(scopeOf(request, request.minimumOut), claims) === undefined,
  put: (asked, request) => asked.convertAtLeast(request),
  model(request) {
    const received = converted(request);
    return received < request.minimumOut ? REFUSED : received;
  },
  words: ({ amount, from, to, rate, minimumOut, rounding }) =>
    `${inUnits(amount, from)} at ${rateInWords(rate)}, ${rounding}, at least ${inUnits(minimumOut, to)}`,
  show: (received, { to }) => inUnits(received, to),
});

const TOKEN_DECIMALS = 6;
type Redemption = Parameters<NonNullable<Converter["redeem"]>>[0];

/** Tokens redeemed at par and at the market's price, never above par; results are whole units. */
export const REDEMPTIONS: Example = modelled<Redemption, bigint>({
  name: "redemptions",
  needs: "redeem",
  given: "tokens at prices of 0.5 to 1.5 of their currency, redeemed by either rule",
  expected: "their amount at par, and at the market's price no more than that",
  draw(draws) {
    const price = writeUnits(BigInt(draws.pick([9_999, 10_000, 10_001, draws.whole(5_000, 15_000)])), 4);
    return {
      amount: draws.digits(draws.onceIn(5) ? draws.whole(14, 24) : draws.whole(1, 8)) * 10_000n,
      price,
      rule: draws.pick(["par", "market"] as const),
    };
  },
  put: (asked, request) => asked.redeem(request),
  model({ amount, price, rule }) {
    const { numerator, denominator } = readDecimal(price) ?? fraction(1n);
    return rule === "par" || numerator >= denominator ? amount : (amount * numerator) / denominator;
  },
  words: ({ amount, price, rule }) =>
    `${writeUnits(amount, TOKEN_DECIMALS)} tokens at a price of ${price}, by the rule ${rule}`,
  show: (received) => writeUnits(received, TOKEN_DECIMALS),
});

/** Currencies that were replaced by law, by euro and cents or, once, by lira and kurus: units of the old one for one of the new, and the first day of the new one. */
const REPLACED = [
  { from: "TRL:0", to: "TRY", factor: "1000000", since: dayOf(2005, 1, 1) },
  { from: "HRK", to: "EUR", factor: "7.53450", since: dayOf(2023, 1, 1) },
  { from: "LTL", to: "EUR", factor: "3.45280", since: dayOf(2015, 1, 1) },
  { from: "LVL", to: "EUR", factor: "0.702804", since: dayOf(2014, 1, 1) },
  { from: "EEK", to: "EUR", factor: "15.6466", since: dayOf(2011, 1, 1) },
  { from: "DEM", to: "EUR", factor: "1.95583", since: dayOf(1999, 1, 1) },
  { from: "FRF", to: "EUR", factor: "6.55957", since: dayOf(1999, 1, 1) },
] as const;

interface Replacement {
  readonly amount: Amount;
  readonly on: number;
}

/** Amounts of currencies that were replaced, about the day on which they were. */
export const REPLACEMENTS: Example = modelled<Replacement, { readonly minor: bigint; readonly code: string }>(
  {
    name: "replacements",
    needs: "redenominate",
    given:
      "amounts of 3 to 9 digits in lira of six zeros and in currencies that became the euro, about that day",
    expected:
      "the amount divided by the factor of the law, rounded half up to the hundredth; a refusal before the day",
    draw(draws) {
      const { from, since } = draws.pick(REPLACED);
      const asset = unit(from);
      return {
        // Fewer than four digits of lira are less than half a kurus.
        amount: { minor: draws.digits(draws.whole(3, 9) + (from === "TRL:0" ? 3 : 0)), asset },
        on: since + draws.pick([-1, 0, draws.whole(0, 300)]),
      };
    },
    fits: ({ amount }, claims) => outOfScope({ assets: [amount.asset] }, claims) === undefined,
    put: (asked, { amount, on }) => asked.redenominate(amount, isoDay(on)),
    model({ amount, on }) {
      const { to, factor, since } =
        REPLACED.find(({ from }) => unit(from).code === amount.asset.code) ?? REPLACED[0];
      const exact = over(fraction(amount.minor), readDecimal(factor) ?? fraction(1n));
      const minor = rounded(times(exact, tenTo(2 - amount.asset.decimals)), "half-up");
      return on < since ? REFUSED : { minor, code: to };
    },
    words: ({ amount, on }) => `${inUnits(amount.minor, amount.asset)} on ${isoDay(on)}`,
    show: ({ minor, code }) => `${writeUnits(minor, 2)} ${code}`,
  },
);
