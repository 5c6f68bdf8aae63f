import { expect } from "chai";
import { CASES } from "../../../src/conformance/cases/families.ts";
import { ISO_DECIMALS } from "../../../src/conformance/cases/iso-decimals.ts";
import type { Claims } from "../../../src/conformance/converter/claims.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { currency } from "../../../src/money/currency.ts";
import { COMPLETE } from "../complete-converter.ts";

const OF_CONVERSIONS = CASES.filter(({ id }) => /^[ABC]/.test(id));

/** Every conversion that a converter with these claims is asked by families A to C, but for some cases. */
async function askedOf(
  claims: Claims,
  except: readonly string[] = [],
): Promise<readonly ConversionRequest[]> {
  const asked: ConversionRequest[] = [];
  const converter = {
    ...COMPLETE,
    ...claims,
    convert: (request: ConversionRequest) => {
      asked.push(request);
      return COMPLETE.convert(request);
    },
  };
  for (const one of OF_CONVERSIONS) if (!except.includes(one.id)) await checkCase(one, converter);
  expect(asked.length).to.be.above(20);
  return asked;
}

describe("the cases of conversions", () => {
  it("ask by the roundings that are claimed", async () => {
    const asked = await askedOf({ roundings: ["half-down"] });
    expect(new Set(asked.map(({ rounding }) => rounding))).to.deep.equal(new Set(["half-down"]));
  });

  it("ask no amount below zero of what takes none", async () => {
    expect((await askedOf({ signed: false })).filter(({ amount }) => amount < 0n)).to.deep.equal([]);
    expect((await askedOf({})).some(({ amount }) => amount < 0n)).to.equal(true);
  });

  it("ask nothing against the direction of a rate of what has one", async () => {
    const asked = await askedOf({ direction: "base-to-quote" }, ["B12"]);
    expect(asked.filter(({ from, rate }) => from.code !== rate.base)).to.deep.equal([]);
  });

  it("ask no currency into itself, and no rate for several units, of what has none", async () => {
    const asked = await askedOf({ sameCurrency: false, perUnit: "one" });
    expect(asked.filter(({ from, to, rate }) => from.code === to.code || rate.per !== 1n)).to.deep.equal([]);
  });

  it("ask the currencies of ISO 4217 with its decimals, and no other where only those are known", async () => {
    const assets = ({ from, to }: ConversionRequest) => [from, to];
    const known = (await askedOf({ assets: "iso-4217" })).flatMap(assets);
    expect(known.filter(({ code, decimals }) => ISO_DECIMALS[code] !== decimals)).to.deep.equal([]);
    const others = (await askedOf({})).flatMap(assets).filter(({ code }) => ISO_DECIMALS[code] === undefined);
    expect([...new Set(others.map(({ code }) => code))].toSorted()).to.deep.equal(["SET", "TKN"]);
  });

  it("ask no figure that is larger than the largest, but to have it refused", async () => {
    const largest = 2n ** 63n - 1n;
    const asked = await askedOf({ largest }, ["A10"]);
    expect(asked.filter(({ amount }) => amount > largest || amount < -largest)).to.deep.equal([]);
    expect((await askedOf({ largest })).some(({ amount }) => amount > largest)).to.equal(true);
  });

  it("ask no more digits than are kept", async () => {
    const digits = ({ amount }: ConversionRequest): number => amount.toString().replace(/^-|0+$/g, "").length;
    expect((await askedOf({ digits: 12 })).map(digits).filter((count) => count > 12)).to.deep.equal([]);
  });

  it("ask nothing that needs a digit more than is kept to be rounded", async () => {
    const counted = ({ amount, from, to, rate }: ConversionRequest): number => {
      const [above, below] =
        from.code === rate.base
          ? [rate.answer, 10n ** BigInt(rate.decimals)]
          : [10n ** BigInt(rate.decimals), rate.answer];
      const [left, right] = [
        amount * above * 10n ** BigInt(to.decimals),
        below * rate.per * 10n ** BigInt(from.decimals),
      ];
      return left % right === 0n ? 0 : (left / right).toString().replace("-", "").length + 1;
    };
    const twenty = await askedOf({ digits: 20, profiles: ["arithmetic"] });
    expect(twenty.map(counted).filter((count) => count > 20)).to.deep.equal([]);
    expect((await askedOf({ profiles: ["arithmetic"] })).map(counted).some((count) => count > 20)).to.equal(
      true,
    );
  });

  it("ask no rule of a desk of what is none", async () => {
    const asked = await askedOf({ profiles: ["arithmetic"] });
    const ofOther = asked.filter(
      ({ from, to, rate }) => ![from, to].every(({ code }) => code === rate.base || code === rate.quote),
    );
    expect(ofOther).to.deep.equal([]);
    expect(asked.filter(({ rate }) => rate.answer <= 0n)).to.deep.equal([]);
  });

  it("know the decimals of currencies as the table of this project does", () => {
    const wrong = Object.entries(ISO_DECIMALS).filter(
      ([code, decimals]) => currency(code).decimals !== decimals,
    );
    expect(wrong).to.deep.equal([]);
  });
});
