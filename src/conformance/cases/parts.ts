import type { ConformanceCase, Example } from "./conformance-case.ts";
import { alike, byAnyOf, converts, inQuestion, inUnits, request, scopeOf, showIn } from "./figures.ts";
import { givesOrRefuses, refuses, type ExampleOptions } from "../asking/example.ts";
import { exactly } from "../exact/convert.ts";
import type { RoundingName } from "../exact/rounding.ts";

const DESK: ExampleOptions = { profile: "desk" };

/** C6 to C9. Parts of a unit. */
export const PARTS: readonly ConformanceCase[] = [
  {
    id: "C6",
    failure: "What happens to a tie is not stated",
    rule: "A rounding is named, and does what its name means: ties by half-up go away from zero, by half-even to the even unit; every other part goes to the nearer unit. The euro's law is half up.",
    reason:
      "0.045 is 0.05 by half-up and 0.04 by half-even: two systems that do not say which never reconcile.",
    source:
      "Council Regulation (EC) 1103/97, article 5: exactly half-way is rounded up; IEEE 754, roundTiesToEven",
    examples: [
      converts("0.05 EUR", "EUR/USD 0.9", "0.05 USD", "half-up"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.04 USD", "half-even"),
      converts("0.15 EUR", "EUR/USD 0.9", "0.14 USD", "half-even"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.04 USD"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.05 USD", "ceil"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.04 USD", "half-down"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.05 USD", "half-ceil"),
      converts("0.05 EUR", "EUR/USD 0.9", "0.04 USD", "half-floor"),
      converts("0.25 EUR", "EUR/USD 0.1", "0.03 USD", "half-up"),
      converts("0.25 EUR", "EUR/USD 0.1", "0.02 USD", "half-even"),
      // The part is more than a half, and less.
      converts("1.00 EUR", "EUR/USD 1.0867", "1.09 USD", "half-up"),
      converts("1.00 EUR", "EUR/USD 1.0867", "1.09 USD", "half-even"),
      converts("1.00 EUR", "EUR/USD 1.0967", "1.10 USD", "half-even"),
      converts("1.00 EUR", "EUR/USD 1.0934", "1.09 USD", "half-up"),
      converts("1.00 EUR", "EUR/USD 1.0934", "1.09 USD", "half-even"),
      converts("1.00 EUR", "EUR/USD 1.0867", "1.09 USD", "half-down"),
    ],
  },
  {
    id: "C7",
    failure: "Rounded twice",
    rule: "A figure is rounded once, from its exact value.",
    reason: "8.4445 to three places is 8.445, and from there to two 8.45; it is 8.44.",
    source:
      "IEEE 754: every operation rounds its exact result once; currency.js 2.0.4 reads 0.00499996 as 0.01, over four more places",
    examples: [
      converts("1.00 EUR", "EUR/USD 8.4445", "8.44 USD", "half-up"),
      converts("1.00 EUR", "EUR/USD 1.08499996", "1.08 USD", "half-up"),
      converts("1.00 EUR", "EUR/USD 1.08499999999999996", "1.08 USD", "half-up"),
      converts("8.4445 TKN:4", "TKN/SET 1", "8.44 SET:2", "half-up"),
      converts("1.0045 TKN:4", "TKN/SET 1", "1.00 SET:2", "half-up"),
    ],
  },
  {
    id: "C8",
    failure: "A negative amount is rounded as a positive one",
    rule: "Down is toward minus infinity, which is not toward zero, and half-up is away from zero on both sides.",
    reason:
      "-1.5 is -2 by floor and -1 by the integer division of Solidity and of bigint: a correction gives back less than was taken.",
    source: "ECMA-262, BigInt division truncates; Solidity, division truncates toward zero",
    examples: [
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.05 USD"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.04 USD", "ceil"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.05 USD", "half-up"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.04 USD", "half-even"),
      converts("-0.15 EUR", "EUR/USD 0.9", "-0.14 USD", "half-even"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.04 USD", "toward-zero"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.05 USD", "away-from-zero"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.04 USD", "half-down"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.04 USD", "half-ceil"),
      converts("-0.05 EUR", "EUR/USD 0.9", "-0.05 USD", "half-floor"),
      converts("-1.00 EUR", "EUR/USD 1.0867", "-1.09 USD", "half-up"),
      converts("-10.00 USD", "EUR/USD 1.30", "-7.70 EUR"),
      converts("-1.5 TKN:1", "TKN/SET 1", "-2 SET:0"),
      converts("-1.5 TKN:1", "TKN/SET 1", "-1 SET:0", "ceil"),
      converts("-1.5 TKN:1", "TKN/SET 1", "-2 SET:0", "half-up"),
      converts("-1.5 TKN:1", "TKN/SET 1", "-2 SET:0", "half-even"),
      converts("-2.5 TKN:1", "TKN/SET 1", "-2 SET:0", "half-even"),
    ],
  },
  {
    id: "C9",
    failure: "An amount converts to nothing",
    rule: "An amount too small for one unit comes to zero, or is refused; a desk refuses it.",
    reason: "1 yen is 0.00 dollars: the yen is gone. The smallest that works is 2.",
    source: "Rafiki, NonPositiveReceiveAmount",
    examples: [
      nothing("1 JPY", "USD/JPY 157.32", "USD"),
      nothing("0.01 EUR", "EUR/JPY 40", "JPY", "half-up"),
      nothing("0.00 EUR", "EUR/USD 1.0835", "USD"),
      nothing("0.00 USD", "EUR/USD 1.0835", "EUR"),
      nothing("0.00 EUR", "EUR/USD 1.0835", "USD", "ceil"),
      refused("1 JPY", "USD/JPY 157.32", "USD"),
      refused("0.01 EUR", "EUR/JPY 40", "JPY", "half-up"),
      converts("2 JPY", "USD/JPY 157.32", "0.01 USD", "floor", DESK),
      converts("1 JPY", "USD/JPY 157.32", "0.01 USD", "half-up"),
    ],
  },
];

function nothing(sent: string, rate: string, into: string, stated: RoundingName = "floor"): Example {
  const asked = request(sent, rate, into, stated);
  const { from, to } = asked;
  return byAnyOf(alike(exactly(asked.amount, from, to, [asked.rate]), stated), (rounding) =>
    givesOrRefuses(
      "convert",
      asked.amount === 0n && stated === "ceil"
        ? `${inQuestion(asked)}, ${rounding}`
        : inQuestion({ ...asked, rounding }),
      (converter) => converter.convert({ ...asked, rounding }),
      0n,
      inUnits(0n, to),
      showIn(to),
      { scope: scopeOf(asked, 0n) },
    ),
  );
}

function refused(sent: string, rate: string, into: string, stated: RoundingName = "floor"): Example {
  const asked = request(sent, rate, into, stated);
  const { from, to } = asked;
  return byAnyOf(alike(exactly(asked.amount, from, to, [asked.rate]), stated), (rounding) =>
    refuses(
      "convert",
      inQuestion({ ...asked, rounding }),
      (converter) => converter.convert({ ...asked, rounding }),
      undefined,
      { ...DESK, scope: scopeOf(asked, 0n) },
      showIn(to),
    ),
  );
}
