import type { ConformanceCase, Example } from "./conformance-case.ts";
import { converts, inQuestion, inUnits, quoted, request, scopeOf, showIn, unit } from "./figures.ts";
import { FEES } from "./fees.ts";
import { PARTS } from "./parts.ts";
import { SHARES } from "./shares.ts";
import type { Asked } from "../asking/asked.ts";
import { answerOf, satisfies } from "../asking/example.ts";
import { inWords } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong } from "../asking/verdict.ts";
import type { ConversionRequest } from "../converter/conversion.ts";

/** What was paid, converted the other way. */
const BACK = request("0.01 USD", "EUR/USD 1.0835", "EUR");

/** C. Who gets the part of a cent, and who pays the fee. */
export const ROUNDING_AND_FEES: readonly ConformanceCase[] = [
  {
    id: "C1",
    failure: "Rounded to the wrong side",
    rule: "Rounded down is down and rounded up is up, however small the part of a unit is: what is paid out is rounded down, what is required up.",
    reason:
      "A cent too much on every payment is a machine that pays its users; the page that asks for rounding in favour of the liquidity account shows 8,242.14.",
    source: "TigerBeetle, recipe Currency Exchange",
    examples: [
      converts("100.00 USD", "USD/INR 82.42135", "8242.13 INR"),
      converts("100.00 USD", "USD/INR 82.42135", "8242.14 INR", "ceil"),
      converts("1.00 EUR", "EUR/USD 0.999999999999", "0.99 USD"),
      converts("1.00 EUR", "EUR/USD 1.000000000001", "1.01 USD", "ceil"),
      converts("1.00 EUR", "EUR/USD 0.0004", "0.01 USD", "ceil"),
      converts("1.00 EUR", "EUR/USD 0.999999999999", "0.99 USD", "toward-zero"),
      converts("1.00 EUR", "EUR/USD 1.000000000001", "1.01 USD", "away-from-zero"),
    ],
  },
  {
    id: "C2",
    failure: "What must be paid for an exact amount is rounded down",
    rule: "The payment for an exact amount is rounded up, and buys at least what was wanted.",
    reason: "For 99.99 EUR, 108.33 USD buy only 99.98.",
    source: "ERC-4626, previewMint and previewWithdraw round up",
    examples: [converts("99.99 EUR", "EUR/USD 1.0835", "108.34 USD", "ceil"), enough(9_999n), enough(1n)],
  },
  {
    id: "C3",
    failure: "The quote is not what is carried out",
    rule: "Quote and execution are one function, and agree to the last unit, whatever the rounding.",
    reason:
      "A customer is promised a figure that the contract does not pay, and one of the two must be explained away.",
    source: "Stellar SEP-38, firm quotes",
    examples: [
      sameAsQuoted("100.00 EUR", "EUR/SET 1.0835", "SET:6"),
      sameAsQuoted("100.00 USD", "USD/INR 82.42135", "INR"),
      sameAsQuoted("0.07 EUR", "EUR/USD 1.0835", "USD"),
      sameAsQuoted("15733 JPY", "USD/JPY 157.32", "USD"),
      sameAsQuoted("999999999999.99 USD", "EUR/USD 1.30", "EUR"),
    ],
  },
  ...SHARES,
  ...PARTS,
  ...FEES,
];

function enough(wanted: bigint): Example {
  const asked = { ...request("0.01 EUR", "EUR/USD 1.0835", "USD", "ceil"), amount: wanted };
  return satisfies(
    "convert",
    `what has to be paid in USD for ${inUnits(wanted, unit("EUR"))} at 1 EUR = 1.0835 USD, ceil, converted back`,
    `at least ${inUnits(wanted, unit("EUR"))}`,
    async (converter) => {
      // By floor where there is one: the least that the payment can buy.
      const rounding = converter.claims.roundings.includes("floor") ? "floor" : "ceil";
      return converter.convert({ ...BACK, rounding, amount: await converter.convert(asked) });
    },
    (got) => got >= wanted,
    { rounding: "ceil", scope: scopeOf(BACK, wanted) },
    showIn(unit("EUR")),
  );
}

/** By every rounding that the converter has, the same figure twice. */
function sameAsQuoted(sent: string, rate: string, into: string): Example {
  const asked = request(sent, quoted(rate, { decimals: 8 }), into);
  const given = `${inUnits(asked.amount, asked.from)} at ${rate} into ${asked.to.code}, quoted and carried out`;
  return {
    needs: "quote",
    given,
    expected: "the same figure twice, or the same refusal",
    profile: "desk",
    scope: scopeOf(asked, 0n),
    async ask(converter) {
      const reasons: string[] = [];
      const { roundings } = converter.claims;
      for (const rounding of roundings) {
        const { got, reason, fault } = await bothWays(converter, { ...asked, rounding });
        if (reason !== undefined) reasons.push(reason);
        if (fault !== undefined) return wrong({ given, expected: "the same figure twice", got: fault });
        if (got.length === 2 && got[0] !== got[1]) {
          return wrong({
            given: `${inQuestion({ ...asked, rounding })}, quoted and carried out`,
            expected: `${got[1] ?? ""} quoted, as is carried out`,
            got: `${got[0] ?? ""} quoted`,
          });
        }
      }
      return reasons.length === roundings.length ? notOffered([...new Set(reasons)].join("; ")) : RIGHT;
    },
  };
}

/** What is quoted and what is carried out, in words; or why there is no such question. */
async function bothWays(
  converter: Asked,
  request: ConversionRequest,
): Promise<{ readonly got: readonly string[]; readonly reason?: string; readonly fault?: string }> {
  const got: string[] = [];
  for (const call of ["quote", "convert"] as const) {
    const answer = await answerOf((one) => one[call](request), converter);
    if (!("failure" in answer)) got.push(inUnits(answer.got, request.to));
    else if (answer.failure.kind === "not-offered") return { got: [], reason: answer.failure.reason };
    else if (answer.failure.kind === "refused") got.push(inWords(answer.failure));
    else return { got, fault: inWords(answer.failure) };
  }
  return { got };
}
