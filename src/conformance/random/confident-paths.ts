import type { Example } from "../cases/conformance-case.ts";
import type { ConfidentPriceQuestion } from "../converter/feed-question.ts";
import { fraction, over, plus, times, type Rational } from "../exact/rational.ts";
import type { Draws } from "./draws.ts";
import { modelled, REFUSED } from "./modelled.ts";

interface ConfidentPath {
  readonly prices: readonly ConfidentPriceQuestion[];
  readonly maximumBps: bigint;
}

const [ONE, BASIS_POINTS, MOST_BPS] = [fraction(1n), 10_000n, 10_000n];

/** Paths over prices with a confidence, each within its own limit, together about as uncertain as allowed. */
export const CONFIDENT_PATHS: Example = modelled<ConfidentPath, boolean>({
  name: "confident paths",
  needs: "confidentPath",
  given: "one to four prices, each within its own limit, together about as uncertain as the path may be",
  expected:
    "accepted where the product of what each may be off, (1 + confidence / price), less one is at most the limit; a refusal beyond it",
  draw(draws) {
    const prices = Array.from({ length: draws.whole(1, 4) }, () => priceOf(draws));
    const { numerator, denominator } = togetherIn(prices);
    const edge = (numerator * BASIS_POINTS) / denominator;
    return { prices, maximumBps: edge + BigInt(draws.whole(-1, 2)) };
  },
  fits: ({ prices, maximumBps }) => maximumBps > 0n && prices.every(isWithinItsLimit),
  async put(asked, { prices, maximumBps }) {
    await asked.confidentPath(prices, maximumBps);
    return true;
  },
  model({ prices, maximumBps }) {
    const { numerator, denominator } = togetherIn(prices);
    return numerator * BASIS_POINTS <= denominator * maximumBps ? true : REFUSED;
  },
  words: ({ prices, maximumBps }) =>
    `${prices.map(({ price, confidence, exponent }) => `${price} ± ${confidence}${exponent === 0 ? "" : ` with the exponent ${exponent}`}`).join(" and ")}, ${maximumBps} bps allowed together`,
  show: () => "accepted",
});

/** One in three is certain to whole basis points, so that a path can be exactly as uncertain as allowed. */
function priceOf(draws: Draws): ConfidentPriceQuestion {
  const even = draws.onceIn(3);
  const price = draws.digits(draws.whole(1, 5)) * BASIS_POINTS;
  const bps = BigInt(draws.whole(1, 500));
  const confidence = (price / BASIS_POINTS) * bps + (even ? 0n : BigInt(draws.whole(0, 9_999)));
  return { price, confidence, exponent: draws.whole(-12, 4), maximumBps: MOST_BPS };
}

function isWithinItsLimit({ price, confidence, maximumBps }: ConfidentPriceQuestion): boolean {
  return confidence * BASIS_POINTS <= price * maximumBps;
}

function togetherIn(prices: readonly ConfidentPriceQuestion[]): Rational {
  const product = prices
    .map(({ price, confidence }) => plus(ONE, over(fraction(confidence), fraction(price))))
    .reduce(times, ONE);
  return { numerator: product.numerator - product.denominator, denominator: product.denominator };
}
