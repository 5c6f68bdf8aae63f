import type { ConformanceCase } from "./conformance-case.ts";
import { excess, inRates, misread, parses, strictly } from "./spellings.ts";

/** A13 to A15. What is read out of a text. */
export const TEXTS: readonly ConformanceCase[] = [
  {
    id: "A13",
    failure: "More decimals than the asset has",
    rule: "They are refused, or rounded by the mode that is stated, and never cut off silently.",
    reason:
      "Whoever typed the seventh digit meant it; the sum that is booked is not the sum that was ordered.",
    source:
      "Stellar Anchor Platform, RestRateIntegrationTest: an amount with more decimals than its asset is refused; ISO 20022, fraction digits by currency",
    examples: [
      excess("1.2345678", "SET:6"),
      excess("25000.001", "JPY"),
      excess("25000.999", "JPY"),
      excess("1.005", "USD"),
      excess("0.019", "USD"),
      parses(["1.234567"], "SET:6"),
    ],
  },
  {
    id: "A14",
    failure: "A text is read as whatever number it resembles",
    rule: "A text is read as its value, or refused; `N/A` means that there is no figure, and is not zero.",
    reason:
      '"1.234,56" read by parseFloat is 1.234, "1,234.56" split at its comma is 1 cent, and a missing rate of zero gives everything away.',
    source:
      "European Central Bank, euro reference rates: `N/A`; ECMA-262, parseFloat: the longest prefix; prowide-core #148: `,32` read as 32",
    examples: [
      parses(["5.00", "199", "1.00", "1234.56", "1.15", "0.07", "0.29", "19.99"], "USD"),
      parses(["90071992547409.93"], "USD"),
      misread("separators of another country", [
        { text: "1.234,56", minor: 123_456n, forms: ["grouping-point", "decimal-comma"] },
        { text: "1,234.56", minor: 123_456n, forms: ["grouping-comma"] },
        { text: ",32", minor: 32n, forms: ["leading-point", "decimal-comma"] },
        { text: "1 234.56", minor: 123_456n, forms: ["grouping-blank"] },
        { text: "1_234.56", minor: 123_456n, forms: ["grouping-underscore"] },
      ]),
      misread("a comma that can be either", [
        { text: "1,5", minor: 150n, forms: ["decimal-comma"], onlyWhenNamed: true },
        { text: "0,50", minor: 50n, forms: ["decimal-comma"], onlyWhenNamed: true },
      ]),
      misread(
        "texts without a number",
        ["", " ", "N/A", "-", ".", "null", "NaN", "Infinity", "-Infinity", "abc"].map((text) => ({ text })),
      ),
      misread(
        "more than a number",
        ["1-2", "1.2.3", "1..2", "--1", "12abc", "5 EUR", "1/2", "1²", "12\u0000", "1\u00002"].map(
          (text) => ({
            text,
          }),
        ),
      ),
      misread("signs in other places", [
        { text: "5.00-", minor: -500n, forms: ["trailing-minus"] },
        { text: "(5.00)", minor: -500n, forms: ["parentheses"] },
        { text: "\u22125.00", minor: -500n },
      ]),
      misread("other notations", [
        { text: "1e3", minor: 100_000n, forms: ["exponent"] },
        { text: "1e-2", minor: 1n, forms: ["exponent"] },
        { text: "0x10", minor: 1_600n, forms: ["hexadecimal"] },
        { text: "010", minor: 1_000n, forms: ["leading-zeros"] },
        { text: "١٢", minor: 1_200n, forms: ["other-digits"] },
        { text: "１２.５", minor: 1_250n, forms: ["other-digits"] },
      ]),
      misread("a long amount", [
        { text: "9".repeat(5_000), shown: "5,000 nines", minor: (10n ** 5_000n - 1n) * 100n },
      ]),
      inRates("what a rate is not", [
        { text: "N/A", value: undefined },
        { text: "", value: undefined },
        { text: "-" },
        { text: "NaN" },
        { text: "1.0835 USD" },
        { text: "1,0835", value: "1.0835", forms: ["decimal-comma"], onlyWhenNamed: true },
        { text: "1e-7", value: "0.0000001", forms: ["exponent"] },
      ]),
      inRates("plain rates", [
        { text: "1.0835", value: "1.0835", plain: true },
        { text: "0.00001117", value: "0.00001117", plain: true },
        { text: "89500", value: "89500", plain: true },
        { text: "1.0835127491123456789", value: "1.0835127491123456789", plain: true },
      ]),
    ],
  },
  {
    id: "A15",
    failure: "A desk reads an amount in whatever spelling it comes",
    rule: "A spelling that the desk does not name is refused, even where its value can be guessed.",
    reason:
      "SAP writes -5.00 as 5.00-, and bank exports write 1,5: a parser that repairs what it is given pays out on a guess.",
    source:
      "Mojaloop FSPIOP API, data type Amount: digits, and a point with digits on both sides, and nothing else",
    examples: [
      strictly("blanks around", [
        { text: " 1.00", minor: 100n, forms: ["outer-blanks"] },
        { text: "1.00 ", minor: 100n, forms: ["outer-blanks"] },
        { text: "1.00\n", minor: 100n, forms: ["outer-blanks"] },
        { text: "\u00a01.00", minor: 100n, forms: ["outer-blanks"] },
      ]),
      strictly("a decimal comma", [{ text: "1,5", minor: 150n, forms: ["decimal-comma"] }]),
      strictly("a plus", [{ text: "+1", minor: 100n, forms: ["plus-sign"] }]),
      strictly("a point without digits on both sides", [
        { text: ".5", minor: 50n, forms: ["leading-point"] },
        { text: "1.", minor: 100n, forms: ["trailing-point"] },
      ]),
      strictly("an exponent or another base", [
        { text: "1e3", minor: 100_000n, forms: ["exponent"] },
        { text: "1E3", minor: 100_000n, forms: ["exponent"] },
        { text: "0x10", minor: 1_600n, forms: ["hexadecimal"] },
      ]),
      strictly("groups of digits", [
        { text: "1,000,000", minor: 100_000_000n, forms: ["grouping-comma"] },
        { text: "1 000", minor: 100_000n, forms: ["grouping-blank"] },
        { text: "1_000", minor: 100_000n, forms: ["grouping-underscore"] },
        { text: "1.234,56", minor: 123_456n, forms: ["grouping-point", "decimal-comma"] },
      ]),
      strictly("a minus in another place", [
        { text: "5.00-", minor: -500n, forms: ["trailing-minus"] },
        { text: "(5.00)", minor: -500n, forms: ["parentheses"] },
      ]),
      strictly("digits of another script", [{ text: "١٢", minor: 1_200n, forms: ["other-digits"] }]),
      inRates(
        "spellings of a rate",
        [
          { text: "+1.0835", value: "1.0835", forms: ["plus-sign"] },
          { text: "1.0835e0", value: "1.0835", forms: ["exponent"] },
          { text: " 1.0835", value: "1.0835", forms: ["outer-blanks"] },
          { text: "1,0835", value: "1.0835", forms: ["decimal-comma"] },
        ],
        "desk",
      ),
    ],
  },
];
