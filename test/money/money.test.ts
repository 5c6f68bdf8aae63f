import { expect } from "chai";
import fc from "fast-check";
import { add, compare, formatAmount, money, parseAmount, subtract } from "../../src/money/money.ts";
import { asset } from "../../src/money/asset.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, signedOfBits } from "../support/oracle/seeded.ts";

const USD = currencyAsset("USD");
const JPY = currencyAsset("JPY");
const KWD = currencyAsset("KWD");
const SET = asset("XUSD", 6);

describe("parseAmount", () => {
  const GOOD = [
    ["25000.00", USD, 2_500_000n, "two decimals"],
    ["1.5", USD, 150n, "fewer decimals than the currency has"],
    ["15668160", JPY, 15_668_160n, "none"],
    ["1.234", KWD, 1_234n, "A3: three"],
    ["108.35", SET, 108_350_000n, "a token of six"],
    ["0.00000000000000000001", asset("FINE", 20), 1n, "A6: more than 18"],
    ["5", asset("FINEST", 24), 5n * 10n ** 24n, "A6: 24"],
  ] as const;

  for (const [text, unit, minor, description] of GOOD) {
    it(`reads ${text} ${unit.code}: ${description}`, () => {
      expect(parseAmount(text, unit)).to.deep.equal({ minor, asset: unit });
    });
  }

  const BAD = [
    ["25000.001", JPY, {}, "AMOUNT_TOO_PRECISE", "never truncated"],
    ["1.2345678", SET, {}, "AMOUNT_TOO_PRECISE", "A13"],
    ["0.10", JPY, {}, "AMOUNT_TOO_PRECISE", "not even when the decimals are zeros"],
    ["-1", USD, {}, "AMOUNT_MALFORMED", "signs are not part of an amount"],
    ["0.00", USD, { sign: "positive" }, "AMOUNT_NOT_POSITIVE", "zero is not positive"],
    ["1000", JPY, { maximumIntegerDigits: 3 }, "AMOUNT_TOO_LARGE", "too many digits"],
    ["0001", JPY, { maximumIntegerDigits: 3 }, "AMOUNT_TOO_LARGE", "leading zeros count"],
  ] as const;

  for (const [text, unit, rules, code, description] of BAD) {
    it(`refuses ${text} ${unit.code}: ${description}`, () => {
      expect(refusal(() => parseAmount(text, unit, rules))).to.equal(code);
    });
  }

  it("reads a negative adjustment where any sign is allowed", () => {
    expect(parseAmount("-1.50", USD, { sign: "any" }).minor).to.equal(-150n);
  });

  it("says both numbers in its errors", () => {
    expect(() => parseAmount("25000.001", JPY)).to.throw("25000.001 has 3 decimals, but JPY has 0");
  });

  it("reads back what formatAmount writes", () => {
    holds(
      fc.property(signedOfBits(256), fc.nat({ max: 30 }), (minor, decimals) => {
        const amount = money(minor, asset("UNIT", decimals));
        expect(parseAmount(formatAmount(amount), amount.asset, { sign: "any" })).to.deep.equal(amount);
      }),
    );
  });
});

describe("formatAmount", () => {
  it("writes exactly the decimals of the asset", () => {
    expect(formatAmount(money(2_500_000n, USD))).to.equal("25000.00");
    expect(formatAmount(money(100n, JPY))).to.equal("100");
    expect(formatAmount(money(1_234_567_890n, USD), { group: true })).to.equal("12,345,678.90");
  });
});

describe("add, subtract, compare", () => {
  const usd = (minor: bigint) => money(minor, USD);

  it("work within one asset, at any size", () => {
    const large = 2n ** 300n;
    expect(add(usd(large), usd(1n))).to.deep.equal(usd(large + 1n));
    expect(subtract(usd(1n), usd(3n))).to.deep.equal(usd(-2n));
    expect([compare(usd(1n), usd(2n)), compare(usd(2n), usd(2n)), compare(usd(3n), usd(2n))]).to.deep.equal([
      -1, 0, 1,
    ]);
  });

  it("A4: refuse two assets, and one currency counted in different decimals", () => {
    const ugx = currencyAsset("UGX");
    const card = currencyAsset("UGX", { decimals: 2 });
    for (const operation of [add, subtract, compare]) {
      expect(refusal(() => operation(usd(1n), money(1n, JPY)))).to.equal("ASSET_MISMATCH");
      expect(refusal(() => operation(money(5n, ugx), money(500n, card)))).to.equal("ASSET_MISMATCH");
    }
    expect(formatAmount(parseAmount("5", ugx))).to.equal("5");
    expect(parseAmount("5", card).minor).to.equal(500n);
  });
});
