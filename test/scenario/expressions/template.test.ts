import { expect } from "chai";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { currencyDecimals } from "../../../src/money/currency.ts";
import type { Names } from "../../../src/scenario/expressions/evaluate.ts";
import { filledText, namesIn } from "../../../src/scenario/expressions/template.ts";
import { readValue } from "../../../src/scenario/expressions/value.ts";

const VALUES: Readonly<Record<string, string>> = {
  order: "1000.00 EUR",
  dollars: "3.00 USD",
  dinars: "10.000 KWD",
  fee: "25",
  rate: "1.0404",
  share: "50%",
  delay: "90m",
  start: "2025-01-23T15:30:00Z",
  bank: "Rhein Bank",
};

const NAMES: Names = {
  valueOf: (name) => readValue(VALUES[name] ?? ""),
  decimalsOf: (code) => (code === "XUSD" ? 6 : currencyDecimals(code)),
};

/** What a text comes to, or the code that it is refused with. */
function filled(text: string, options = {}): string {
  try {
    return filledText(text, NAMES, options);
  } catch (error) {
    if (error instanceof SettlementError) return error.code;
    throw error;
  }
}

describe("a text with expressions", () => {
  const cases: readonly (readonly [text: string, comesTo: string])[] = [
    // A name is its text as it was written.
    ["{order}", "1000.00 EUR"],
    ["{ rate }", "1.0404"],
    ["{bank}", "Rhein Bank"],
    ["+{delay}", "+90m"],
    ["deliverBy-{delay}", "deliverBy-90m"],
    ["{{order}}", "{order}"],
    ["no braces", "no braces"],
    // Amounts.
    ["{order / 2}", "500.00 EUR"],
    ["{order * 3 - 0.01 EUR}", "2999.99 EUR"],
    ["{-order + 2.50 EUR}", "-997.50 EUR"],
    ["{50% of order}", "500.00 EUR"],
    ["{share of order}", "500.00 EUR"],
    ["{order * 25%}", "250.00 EUR"],
    ["{10% of 50% of order}", "50.00 EUR"],
    ["{(order + 1.00 EUR) * 2}", "2002.00 EUR"],
    ["{order / 4.00 EUR}", "250"],
    ["{dinars / 8}", "1.250 KWD"],
    ["{1.00 XUSD / 8}", "0.125000 XUSD"],
    ["50% of {order}", "500.00 EUR"],
    ["{order} + 2.00 EUR", "1002.00 EUR"],
    ["2 * {order} - {order}", "1000.00 EUR"],
    // Durations and moments.
    ["{delay * 2}", "3h"],
    ["{delay + 30s}", "5430s"],
    ["{50% of delay}", "45m"],
    ["{1d - 1h}", "23h"],
    ["{5m - 5m}", "0s"],
    ["{start + 2d}", "2025-01-25T15:30:00Z"],
    ["{2d + start}", "2025-01-25T15:30:00Z"],
    ["{start - 2025-01-22T15:30:00Z}", "1d"],
    // Numbers and per cent.
    ["{fee * 2}", "50"],
    ["{10 / 4}", "2.5"],
    ["{rate * 1.01}", "1.050804"],
    ["{2 + 3 * 4}", "14"],
    ["{share + 5%}", "55%"],
    ["{7 - 2 - 1}", "4"],
    // Roundings are named, and apply where they stand.
    ["{order / 3 rounded down}", "333.33 EUR"],
    ["{order / 3 rounded up}", "333.34 EUR"],
    ["{0.05 EUR / 2 rounded half-up}", "0.03 EUR"],
    ["{0.05 EUR / 2 rounded half-even}", "0.02 EUR"],
    ["{-0.05 EUR / 2 rounded down}", "-0.02 EUR"],
    ["{(order / 3 rounded down) * 3}", "999.99 EUR"],
    ["{1 / 3 rounded half-even to 4}", "0.3333"],
    ["{100s / 3 rounded up}", "34s"],
    ["{order} / 3 rounded half-even", "333.33 EUR"],
    // What has no exact value, and what is none.
    ["{order / 3}", "EXPRESSION_INEXACT"],
    ["{1 / 3}", "EXPRESSION_INEXACT"],
    ["{100s / 3}", "EXPRESSION_INEXACT"],
    ["{order + dollars}", "EXPRESSION_UNFIT"],
    ["{order * order}", "EXPRESSION_UNFIT"],
    ["{order + 5%}", "EXPRESSION_UNFIT"],
    ["{2 of order}", "EXPRESSION_UNFIT"],
    ["{start + start}", "EXPRESSION_UNFIT"],
    ["{start * 2}", "EXPRESSION_UNFIT"],
    ["{50% of start}", "EXPRESSION_UNFIT"],
    ["{bank + 1}", "EXPRESSION_TEXT"],
    ["{order / 0}", "DIVISION_BY_ZERO"],
    ["{order / (fee - 25)}", "DIVISION_BY_ZERO"],
    // A text is put together where a part of it is no figure.
    ["{bank} of {bank}", "Rhein Bank of Rhein Bank"],
    // The grammar.
    ["{}", "EXPRESSION_INVALID"],
    ["{order", "EXPRESSION_INVALID"],
    ["order}", "EXPRESSION_INVALID"],
    ["{order +}", "EXPRESSION_INVALID"],
    ["{order order}", "EXPRESSION_INVALID"],
    ["{(order}", "EXPRESSION_INVALID"],
    ["{order rounded}", "EXPRESSION_INVALID"],
    ["{order rounded sideways}", "EXPRESSION_INVALID"],
    ["{order rounded down to 19}", "EXPRESSION_INVALID"],
    ["{1,000.00 EUR}", "EXPRESSION_INVALID"],
    ["{order ** 2}", "EXPRESSION_INVALID"],
    ["{constructor.name}", "EXPRESSION_INVALID"],
  ];
  for (const [text, comesTo] of cases)
    it(`${text} comes to ${comesTo}`, () => {
      expect(filled(text)).to.equal(comesTo);
    });

  it("is for people in a title: nothing outside braces is worked out", () => {
    expect(filled("{order} - {order}")).to.equal("0.00 EUR");
    expect(filled("{order} - {order}", { isProse: true })).to.equal("1000.00 EUR - 1000.00 EUR");
  });

  it("shows both neighbours of what is not exact", () => {
    expect(() => filledText("{order / 3}", NAMES)).to.throw("333.33 EUR and 333.34 EUR");
    expect(() => filledText("{-0.05 EUR / 2}", NAMES)).to.throw("-0.03 EUR and -0.02 EUR");
  });

  it("names what it uses", () => {
    expect(namesIn("{order / 2} and {share of delay}")).to.deep.equal(["order", "share", "delay"]);
  });

  it("has a cap of 200 characters an expression, and 2,000 for what comes of it", () => {
    const sum = (length: number): string => "1".padEnd(length - 2, "+1").slice(0, length - 2);
    expect(filled(`{${sum(201)}}`)).to.equal("100");
    expect(filled(`{${sum(203)} }`)).to.equal("EXPRESSION_INVALID");
    expect(filled("{bank}".repeat(200))).to.have.lengthOf(2_000);
    expect(filled(`${"{bank}".repeat(200)}x`)).to.equal("EXPRESSION_TOO_LARGE");
  });

  it("has figures of 100 digits at most, however often they are multiplied", () => {
    const nines = "9".repeat(40);
    expect(filled(`{${nines} * ${nines}}`)).to.have.lengthOf(80);
    expect(filled(`{${nines} * ${nines} * ${nines}}`)).to.equal("EXPRESSION_TOO_LARGE");
    expect(filled(`{start + 3650d * 4000}`)).to.equal("EXPRESSION_TOO_LARGE");
  });
});
