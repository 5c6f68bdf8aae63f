import type { ConformanceCase, Example } from "./conformance-case.ts";
import { converts, convertsTo, inUnits, quoted, request, scopeOf, showIn, unit } from "./figures.ts";
import type { Asked } from "../asking/asked.ts";
import { answerOf, gives, givesOrRefuses } from "../asking/example.ts";
import { inWords } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong } from "../asking/verdict.ts";

const USD = unit("USD");

/** Times a feed of 18 decimals more than 256 bits hold. */
const HUGE = 3n * 10n ** 60n;

/** What is asked for by the exact figures of this page: any rounding that a converter has gives the same. */
const anyRounding = ({ claims }: Asked) => claims.roundings[0] ?? "floor";

/** A9 to A12. How large a figure may be, and what it is kept in. */
export const SIZES: readonly ConformanceCase[] = [
  {
    id: "A9",
    failure: "The product overflows before it is divided",
    rule: "The product is as wide as it needs to be; only a result that does not fit is refused.",
    reason: "A payment whose result would fit is stuck because the number on the way to it did not.",
    source: "OpenZeppelin, Math.mulDiv: the product has 512 bits; it reverts where the result has over 256",
    examples: [largestProduct()],
  },
  {
    id: "A10",
    failure: "A figure is cut to a narrower type",
    rule: "A figure that does not fit is refused, and never cut.",
    reason: "uint128(2^128 + 5) is 5, without an error; 2^63 in 64 bits with a sign is below zero.",
    source: "OpenZeppelin, SafeCast; Solidity, explicit conversions",
    examples: [
      whole("2^63 + 5", 2n ** 63n + 5n),
      whole("2^64 + 5", 2n ** 64n + 5n),
      whole("2^96 + 5", 2n ** 96n + 5n),
      whole("2^128 + 5", 2n ** 128n + 5n),
      whole("2^256 + 5", 2n ** 256n + 5n),
      whole("-2^63 - 5", -(2n ** 63n) - 5n),
      whole("10^48 + 1", 10n ** 48n + 1n),
    ],
  },
  {
    id: "A11",
    failure: "Money in floating-point numbers",
    rule: "Amounts and rates are integers and decimal texts from end to end.",
    reason:
      "90071992547409.93 is not a double, 19.99 × 100 is 1998.9999999999998, Math.round(1.005 * 100) is 100, and (1.45).toFixed(1) is 1.4.",
    source: "ECMA-262, the Number type; IEEE 754",
    examples: [
      converts("90071992547409.93 EUR", "EUR/USD 1", "90071992547409.93 USD"),
      converts("19.99 EUR", "EUR/USD 1", "19.99 USD"),
      converts("1000.00 EUR", "EUR/USD 1.0835", "1083.50 USD"),
      converts("1.00 EUR", "EUR/USD 1.005", "1.01 USD", "half-up"),
      converts("1.005 TKN:3", "TKN/SET 1", "1.01 SET:2", "half-up"),
      converts("1.45 TKN:2", "TKN/SET 1", "1.5 SET:1", "half-up"),
    ],
  },
  {
    id: "A12",
    failure: "A number turns into text with an exponent",
    rule: "Figures are written out, however small or large they are.",
    reason: 'String(1e-7) is "1e-7", which parseInt reads as 1, and BigInt(1e23) is 99999999999999991611392.',
    source: "ECMA-262, Number::toString",
    examples: [
      converts("10000000.00 VES", "VES/USD 0.0000001", "1.00 USD"),
      convertsTo({ ...request("0.01 EUR", "EUR/USD 1", "USD"), amount: 10n ** 23n }, 10n ** 23n, {
        given: "10^23 EUR cents at 1 EUR = 1 USD",
        expected: "10^23 cents",
      }),
      gives(
        "parseAmount",
        '"0.0000001" of 18 decimals',
        (converter) => converter.parseAmount("0.0000001", unit("TKN:18")),
        10n ** 11n,
        inUnits(10n ** 11n, unit("TKN:18")),
        showIn(unit("TKN:18")),
        { scope: { assets: [unit("TKN:18")], figures: [10n ** 11n] } },
      ),
    ],
  },
];

/** The largest amount of which 1.5 times is an amount that the converter has. */
function largestProduct(): Example {
  const rate = quoted("EUR/USD 1.5", { decimals: 18 });
  const asked = request("0.01 EUR", rate, "USD");
  const given = "the largest amount of EUR of which 1.5 times fits in USD, a feed of 18 decimals";
  const expected = "1.5 times as many cents";
  return {
    needs: "convert",
    given,
    expected,
    profile: "arithmetic",
    scope: { from: asked.from, to: asked.to, rates: [rate] },
    async ask(converter) {
      const third = limitOf(converter) / 3n;
      const request = { ...asked, amount: 2n * third, rounding: anyRounding(converter) };
      const answer = await answerOf((one) => one.convert(request), converter);
      if ("got" in answer && answer.got === 3n * third) return RIGHT;
      const question = `${2n * third} EUR cents at 1 EUR = 1.5 USD, a feed of 18 decimals`;
      if (!("failure" in answer)) {
        return wrong({ given: question, expected: inUnits(3n * third, USD), got: inUnits(answer.got, USD) });
      }
      if (answer.failure.kind === "not-offered") return notOffered(answer.failure.reason);
      const { largest: limit, digits } = converter.claims;
      if (limit === undefined && digits === undefined && !(await takes(converter, 3n * third))) {
        return notOffered(
          "refuses amounts of 61 digits; claim largest or digits to be asked the largest one",
        );
      }
      return wrong({ given: question, expected: `${3n * third} cents`, got: inWords(answer.failure) });
    },
  };
}

/** Whether a converter takes an amount as large as that, and gives it, where nothing on the way to it is larger. */
async function takes(converter: Asked, amount: bigint): Promise<boolean> {
  const plain = { ...request("0.01 EUR", "EUR/USD 1", "USD"), amount, rounding: anyRounding(converter) };
  const answer = await answerOf((one) => one.convert(plain), converter);
  return !("failure" in answer && answer.failure.kind === "refused");
}

function limitOf({ claims: { largest: limit, digits } }: Asked): bigint {
  const byDigits = digits === undefined ? HUGE : 10n ** BigInt(digits) - 1n;
  return [limit ?? HUGE, byDigits].reduce((least, one) => (one < least ? one : least), HUGE);
}

function whole(words: string, amount: bigint): Example {
  const asked = { ...request("0.01 EUR", "EUR/USD 1", "USD"), amount };
  return givesOrRefuses(
    "convert",
    `${words} EUR cents at 1 EUR = 1 USD`,
    (converter) => converter.convert({ ...asked, rounding: anyRounding(converter) }),
    amount,
    `${words} USD cents`,
    showIn(USD),
    { scope: { ...scopeOf(asked, amount), anySize: true } },
  );
}
