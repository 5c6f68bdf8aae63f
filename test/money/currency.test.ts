import { expect } from "chai";
import { asset } from "../../src/money/asset.ts";
import {
  currencies,
  currency,
  currencyAmong,
  currencyAsset,
  currencyDecimals,
} from "../../src/money/currency.ts";
import { requireSameAsset } from "../../src/money/money.ts";
import { UNLISTED_CURRENCIES } from "../../src/money/unlisted-currencies.ts";
import { refusal } from "../support/oracle/refusal.ts";

describe("currency", () => {
  const DECIMALS = [
    ["EUR", 2, "the usual"],
    ["JPY", 0, "A2: none"],
    ["KRW", 0, "none"],
    ["UGX", 0, "none by the standard, whatever processors use"],
    ["KWD", 3, "A3: three"],
    ["BHD", 3, "three"],
    ["CLF", 4, "four"],
    ["MRU", 2, "fifths, which ISO 4217 counts as two"],
    ["XDR", undefined, "no minor unit, which the package calls 0"],
    ["XAU", undefined, "no minor unit"],
    ["XCG", 2, "newer than the table"],
    ["HRK", 2, "withdrawn"],
    ["ITL", 0, "withdrawn"],
    ["LVL", 2, "withdrawn"],
  ] as const;

  for (const [code, decimals, description] of DECIMALS) {
    it(`${code} has ${decimals ?? "no"} decimals: ${description}`, () => {
      expect(currency(code).decimals).to.equal(decimals);
    });
  }

  it("knows numeric codes with their zeros, and which codes are history", () => {
    expect(currency("AUD")).to.include({ numericCode: "036", withdrawnOn: undefined });
    expect(currency("BGN").withdrawnOn).to.equal("2026-01-01");
    expect(currency("TRL").withdrawnOn).to.equal("2006-01-01");
    expect(currency("CUC").withdrawnOn).to.match(/^2021-/);
    expect(currency("VED").withdrawnOn).to.equal(undefined);
  });

  it("lists every code once, three letters with three digits, which three of the past never had", () => {
    const codes = currencies().map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    for (const { code, numericCode } of currencies())
      expect(code + numericCode).to.match(/^([A-Z]{3}\d{3}|XFO|XFU|XRE)$/);
  });

  it("knows CNH apart from CNY, and others that ISO 4217 has no code for", () => {
    expect(currency("CNH")).to.include({ decimals: 2, listed: false, variantOf: "CNY", numericCode: "" });
    expect(currency("CNY")).to.include({ decimals: 2, listed: true, variantOf: undefined });
    expect(currencyAsset("CNH")).to.deep.equal({ code: "CNH", decimals: 2 });
    expect(refusal(() => requireSameAsset(currencyAsset("CNH"), currencyAsset("CNY")))).to.equal(
      "ASSET_MISMATCH",
    );
    const listed = new Set(currencies().map(({ code }) => code));
    for (const { code, variantOf = "EUR" } of UNLISTED_CURRENCIES) {
      expect(listed.has(code), code).to.equal(false);
      expect(listed.has(variantOf), code).to.equal(true);
      expect(currencyDecimals(code), "no decimals by ISO 4217").to.equal(undefined);
    }
  });

  it("takes one's own first, and suggests them", () => {
    const own = [asset("PTS", 0), asset("UGX", 2)];
    expect(currencyAmong(own, "PTS")).to.deep.equal({ code: "PTS", decimals: 0 });
    expect(currencyAmong(own, "UGX").decimals).to.equal(2);
    expect(currencyAmong(own, "EUR").decimals).to.equal(2);
    expect(() => currencyAmong(own, "PTZ")).to.throw("Did you mean PTS (");
  });

  it("E11: covers every column of the ECB's history", () => {
    const header =
      "USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR";
    for (const code of header.split(" ")) expect(currencyAsset(code).decimals).to.be.within(0, 2);
  });

  const UNKNOWN = [
    ["EURO", "EUR"],
    ["usd", "USD"],
    ["GPB", "GBP"],
    ["JPJ", "JPY"],
  ] as const;

  for (const [code, suggestion] of UNKNOWN) {
    it(`does not know ${code}, and asks whether ${suggestion} was meant`, () => {
      expect(() => currency(code)).to.throw(`Did you mean ${suggestion}?`);
      expect(refusal(() => currency(code))).to.equal("CURRENCY_UNKNOWN");
    });
  }

  it("says of which day the table is that does not have a code", () => {
    expect(() => currency("QQQ")).to.throw(/\b20\d\d-\d\d-\d\d\b/);
  });

  it("gives no asset without decimals", () => {
    expect(refusal(() => currencyAsset("XDR"))).to.equal("CURRENCY_WITHOUT_MINOR_UNIT");
    expect(currencyAsset("XDR", { decimals: 6 }).decimals).to.equal(6);
  });
});
