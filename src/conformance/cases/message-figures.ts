import { gives, givesOrRefuses, refuses } from "../asking/example.ts";
import type { RoundingName } from "../exact/rounding.ts";
import type { ConformanceCase, Example } from "./conformance-case.ts";
import { readUnits } from "../exact/decimal.ts";

/** E13. What is compared is the value: whether `1000.00` is written with its zeros is the writer's. */
export const MESSAGE_FIGURES: ConformanceCase = {
  id: "E13",
  failure: "A figure does not fit the message",
  rule: "A rate has at most 11 digits, 10 of them after the point; an amount at most 14, 5 of them after the point and no more than its currency has. Digits are those of the value, without zeros at its end. What does not fit is refused, or rounded by name, and no rate is rounded to nothing.",
  reason:
    "A message with a rate cut off shows another rate than was applied, and the receiver's figures do not add up.",
  source:
    "ISO 20022, BaseOneRate and ActiveCurrencyAndAmount (fractionDigits 5, decimals by ISO 4217); XML Schema part 2, totalDigits; CBPR+ usage guidelines: an amount of up to 14 digits, 5 of them after the point",
  examples: [
    rate("1.08350000", "1.0835"),
    rateRefused("107.123456789", "of 12 digits"),
    roundedRate("107.123456789", "half-up", "107.12345679"),
    rate("1.2345678901", "1.2345678901", ", of 10 digits after the point and 11 in all"),
    rate("0.1234567890", "0.1234567890", ", of 10 digits after the point"),
    rate("12345678901", "12345678901", ", of 11 digits"),
    rateRefused("0.12345678901", "of 11 digits after the point"),
    rateRefused("1.23456789012", "of 12 digits"),
    rateRefused("12.3456789012", "of 10 digits after the point and 12 in all"),
    rateRefused("123456789012", "of 12 digits"),
    roundedRate("0.12345678905", "half-up", "0.1234567891"),
    roundedRate("0.12345678905", "floor", "0.1234567890"),
    roundedRate("9.99999999996", "half-up", "10"),
    rate("0.0000000001", "0.0000000001", ", the smallest that there is"),
    rateRefused("0.00000000004", "of 11 digits after the point"),
    rateRefused("0.00000000004", "half-up, which would be 0", "half-up"),
    rateRefused("0.00000000009", "floor, which would be 0", "floor"),
    rateRefused("99999999999.9", "half-up, which would have 12 digits", "half-up"),
    rateRefused("123456789012.5", "half-up, of 12 digits before the point", "half-up"),
    amount("999999999999.99 USD"),
    amount("1000.00 USD"),
    amount("1000000000000.00 USD", ", of 13 digits without its zeros"),
    amount("99999999999999 JPY"),
    amountRefused("1000000000000.01 USD", "of 15 digits"),
    amountRefused("100000000000000 JPY", "of 15 digits"),
    amountRefused("1030.544784 USD", "of 6 decimals, where 5 are allowed and USD has 2"),
    amountRefused("5.25 UGX", "whose currency has no decimals"),
    amountRefused("0.5 JPY", "whose currency has no decimals"),
    amountRefused("1.0835 EUR", "whose currency has 2 decimals"),
    eitherAmount("5.00 UGX", ", whose currency has no decimals"),
    amount("1.234 KWD"),
    amount("10000 JPY"),
  ],
};

function rate(value: string, expected: string, what = ""): Example {
  return gives("iso20022Rate", `the rate ${value}${what}`, (asked) => asked.iso20022Rate(value), expected);
}

function roundedRate(value: string, rounding: RoundingName, expected: string): Example {
  return gives(
    "iso20022Rate",
    `the rate ${value}, rounded ${rounding}`,
    (asked) => asked.iso20022Rate(value, rounding),
    expected,
    expected,
    undefined,
    { rounding },
  );
}

function rateRefused(value: string, what: string, rounding?: RoundingName): Example {
  return refuses(
    "iso20022Rate",
    `the rate ${value}, ${what}`,
    (asked) => (rounding === undefined ? asked.iso20022Rate(value) : asked.iso20022Rate(value, rounding)),
    undefined,
    { rounding },
  );
}

function amount(text: string, what = ""): Example {
  const { minor, asset, digits, words } = amountIn(text);
  return gives(
    "iso20022Amount",
    `${words}${what}`,
    (asked) => asked.iso20022Amount({ minor, asset }),
    digits,
    digits,
    undefined,
    { scope: { assets: [asset] } },
  );
}

function amountRefused(text: string, what: string): Example {
  const { minor, asset, words } = amountIn(text);
  return refuses(
    "iso20022Amount",
    `${words}, ${what}`,
    (asked) => asked.iso20022Amount({ minor, asset }),
    undefined,
    { scope: { assets: [asset] } },
  );
}

/** Zeros after the point are no part of the value, and may be taken for decimals all the same. */
function eitherAmount(text: string, what: string): Example {
  const { minor, asset, digits, words } = amountIn(text);
  return givesOrRefuses(
    "iso20022Amount",
    `${words}${what}`,
    (asked) => asked.iso20022Amount({ minor, asset }),
    digits,
    digits,
    undefined,
    { scope: { assets: [asset] } },
  );
}

/** An amount with the decimals that are written, which may be more than its currency has. */
function amountIn(text: string) {
  const [digits = "", code = ""] = text.split(" ");
  const asset = { code, decimals: (digits.split(".")[1] ?? "").length };
  const minor = readUnits(digits, asset.decimals);
  return { minor, asset, digits, words: `${digits} ${asset.code}` };
}
