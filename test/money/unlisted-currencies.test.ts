import { expect } from "chai";
import { currency, currencyAsset, isListedCode } from "../../src/money/currency.ts";
import { UNLISTED_CURRENCIES } from "../../src/money/unlisted-currencies.ts";
import { LIST_THREE } from "./list-three.ts";

const ISO_CODES = new Set(Intl.supportedValuesOf("currency"));
/** Of them CLDR has this one, for the rate that it has. */
const IN_CLDR = ["CNH"];

describe("currencies that ISO 4217 does not list", () => {
  it("have codes of three letters that no currency of ISO 4217 has or had", () => {
    const withdrawn = new Set(LIST_THREE.map(([code]) => code));
    for (const { code } of UNLISTED_CURRENCIES) {
      expect(code).to.match(/^[A-Z]{3}$/);
      expect(isListedCode(code), code).to.equal(false);
      expect(withdrawn.has(code), code).to.equal(false);
      expect(ISO_CODES.has(code) && !IN_CLDR.includes(code), code).to.equal(false);
    }
  });

  it("are each there once", () => {
    const codes = UNLISTED_CURRENCIES.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
  });

  it("vary one that ISO 4217 lists, with as many decimals, or none", () => {
    const variants = UNLISTED_CURRENCIES.filter(({ variantOf }) => variantOf !== undefined);
    expect(variants.length).to.be.at.least(1);
    for (const { code, variantOf = "", decimals } of variants) {
      expect(isListedCode(variantOf), code).to.equal(true);
      expect(currency(variantOf).decimals, code).to.equal(decimals);
    }
  });

  it("are known as assets, with their own decimals", () => {
    for (const { code, decimals } of UNLISTED_CURRENCIES)
      expect(currencyAsset(code)).to.deep.equal({ code, decimals });
  });
});
