import { expect } from "chai";
import { currencyAsset } from "../../../src/money/currency.ts";
import { parseAmount } from "../../../src/money/money.ts";
import { parseComparisons } from "../../../src/scenario/comparison/comparison-text.ts";
import { requirePossible } from "../../../src/scenario/comparison/contradiction.ts";
import {
  amountKind,
  basisPointsKind,
  rateKind,
  timeKind,
  wholeKind,
} from "../../../src/scenario/comparison/figure-kinds.ts";
import { refusalOf } from "../../support/refusal.ts";

const CNY = currencyAsset("CNY");
const EUR = currencyAsset("EUR");
const AMOUNTS = amountKind((text) => {
  const [figure = "", code = ""] = text.split(" ");
  return parseAmount(figure, currencyAsset(code));
}, '">= 1.00 CNY"');
/** The longest text, and the most comparisons in it. */
const [LONGEST_COMPARISON, MOST_COMPARISONS] = [200, 8];
const WHOLES = wholeKind('">= 1"');

/** `>= 1`, `between 1 and 2`, as they were understood. */
function understood(text: string): string[] {
  return parseComparisons(text, WHOLES).map(({ is, value, to }) =>
    [is, value.units, ...(to === undefined ? [] : [to.units])].join(" "),
  );
}

describe("the text of a comparison", () => {
  const cases: [text: string, ...meant: string[]][] = [
    ["5", "= 5"],
    ["= 5", "= 5"],
    ["==5", "= 5"],
    ["!= 5", "!= 5"],
    ["≠ 5", "!= 5"],
    ["not 5", "!= 5"],
    [">5", "> 5"],
    [">= 5", ">= 5"],
    [">=5", ">= 5"],
    ["≥5", ">= 5"],
    ["< 5", "< 5"],
    ["<= 5", "<= 5"],
    ["≤ 5", "<= 5"],
    ["not < 5", ">= 5"],
    ["not >= 5", "< 5"],
    ["not != 5", "= 5"],
    ["between 5 and 9", "between 5 9"],
    ["between 5 and 5", "between 5 5"],
    ["not between 5 and 9", "outside 5 9"],
    ["5 within 2", "within 5 2"],
    ["5 within 0", "within 5 0"],
    ["5 ± 2", "within 5 2"],
    ["5±2", "within 5 2"],
    ["5 +/- 2", "within 5 2"],
    ["not 5 within 2", "beyond 5 2"],
    [">= 5 and < 9 and not 7", ">= 5", "< 9", "!= 7"],
    ["between 5 and 9 and not between 6 and 7", "between 5 9", "outside 6 7"],
    ["  >=   5  and  <  9 ", ">= 5", "< 9"],
  ];
  for (const [text, ...meant] of cases) {
    it(`reads ${text}`, () => {
      expect(understood(text)).to.deep.equal(meant);
    });
  }

  const refused: [text: string, code: string][] = [
    ["", "FIELD_MALFORMED"],
    [">=", "FIELD_MALFORMED"],
    ["=> 5", "FIELD_MALFORMED"],
    ["=< 5", "FIELD_MALFORMED"],
    ["<> 5", "FIELD_MALFORMED"],
    [">> 5", "FIELD_MALFORMED"],
    ["=== 5", "FIELD_MALFORMED"],
    ["not not 5", "FIELD_MALFORMED"],
    ["between 5", "FIELD_MALFORMED"],
    ["between 9 and 5", "RANGE_REVERSED"],
    ["5 and", "FIELD_MALFORMED"],
    ["5 within", "FIELD_MALFORMED"],
    ["5 within -1", "FIELD_MALFORMED"],
    ["5 or 6", "FIELD_MALFORMED"],
    ["-5", "FIELD_MALFORMED"],
  ];
  for (const [text, code] of refused) {
    it(`refuses "${text}"`, async () => {
      expect((await refusalOf(() => parseComparisons(text, WHOLES))).code).to.equal(code);
    });
  }

  it("is bounded by its length and by how many it has, from both sides", async () => {
    const padded = `5${" ".repeat(LONGEST_COMPARISON - 1)}`;
    expect(understood(padded)).to.deep.equal(["= 5"]);
    expect((await refusalOf(() => parseComparisons(`${padded} `, WHOLES))).code).to.equal("FIELD_MALFORMED");
    const most = Array.from({ length: MOST_COMPARISONS }, () => "> 1").join(" and ");
    expect(understood(most)).to.have.lengthOf(MOST_COMPARISONS);
    expect((await refusalOf(() => parseComparisons(`${most} and > 1`, WHOLES))).code).to.equal("VALUE_KIND");
  });

  it("has a distance in the unit of its amount, or in per cent or basis points of it, down to a minor unit", () => {
    const distances = ["0.05 CNY", "0", "0.5%", "25 bps", "0.001%"].map(
      (text) => parseComparisons(`7477.30 CNY within ${text}`, AMOUNTS)[0]?.to,
    );
    const minor = [5n, 0n, 3738n, 1869n, 7n];
    expect(distances).to.deep.equal(minor.map((each) => ({ minor: each, asset: CNY })));
  });

  it("does not mix currencies", async () => {
    for (const text of [
      "5.00 CNY within 1.00 EUR",
      "between 1.00 CNY and 2.00 EUR",
      ">= 1.00 CNY and <= 2.00 EUR",
    ]) {
      const { code } = await refusalOf(() => requirePossible(parseComparisons(text, AMOUNTS), AMOUNTS));
      expect(code, text).to.equal("ASSET_MISMATCH");
    }
    expect(parseComparisons(">= 1.00 EUR", AMOUNTS)[0]?.value.asset).to.deep.equal(EUR);
  });

  it("has rates exactly, also what is a part of one", () => {
    const [within] = parseComparisons("7.28 within 0.01%", rateKind(""));
    expect(within).to.deep.equal({
      is: "within",
      value: { units: 728n, decimals: 2 },
      to: { units: 728n, decimals: 6 },
    });
  });

  it("has costs in basis points or per cent, also below zero", () => {
    const units = ["130", "130 bps", "1.3%", "1.305%", "-5 bps"].map((text) => {
      const [only] = parseComparisons(text, basisPointsKind(""));
      return only === undefined ? "" : `${only.value.units} ${only.value.decimals}`;
    });
    expect(units).to.deep.equal(["130 0", "130 0", "130 0", "1305 1", "-5 0"]);
  });

  it("has moments and deadlines, with a duration around them", async () => {
    expect(parseComparisons("deliverBy within 5m", timeKind(""))).to.deep.equal([
      { is: "within", value: { deadline: "deliverBy", offset: 0n }, to: { after: 300n } },
    ]);
    expect((await refusalOf(() => parseComparisons("<= +5m", timeKind("")))).code).to.equal(
      "FIELD_MALFORMED",
    );
  });
});

describe("comparisons that contradict each other", () => {
  const possible = ["> 5 and < 9", ">= 5 and <= 5", "between 5 and 9 and >= 9", "not 5 and 5"];
  const impossible = [">= 5 and < 5", "> 9 and < 5", "between 5 and 9 and > 9", "<= 4 and between 5 and 9"];
  it("are refused, and others are not", async () => {
    for (const text of possible) requirePossible(parseComparisons(text, WHOLES), WHOLES);
    for (const text of impossible) {
      const { code } = await refusalOf(() => requirePossible(parseComparisons(text, WHOLES), WHOLES));
      expect(code, text).to.equal("COMPARISONS_CONTRADICT");
    }
  });
});
