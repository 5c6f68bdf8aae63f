import { expect } from "chai";
import { CASES } from "../../../src/conformance/cases/families.ts";
import type { Converter } from "../../../src/conformance/converter/converter.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { COMPLETE } from "../complete-converter.ts";

type Parse = NonNullable<Converter["parseAmount"]>;

/** What cases A13 to A15 find in a parser. */
async function findings(parseAmount: Parse, claims: Partial<Converter> = {}) {
  const texts = CASES.filter(({ id }) => ["A13", "A14", "A15"].includes(id));
  const outcomes = await Promise.all(
    texts.map(async (one) => checkCase(one, { ...COMPLETE, ...claims, parseAmount })),
  );
  return outcomes.flatMap((outcome) => outcome.findings);
}

const repaired =
  (repair: (text: string) => string): Parse =>
  (text, asset) =>
    COMPLETE.parseAmount(repair(text), asset);

describe("spellings of amounts", () => {
  it("are found wrong together, each with what it was read as", async () => {
    expect(
      await findings(repaired((text) => (text.trim() === "" || text === "N/A" ? "0" : text))),
    ).to.deep.equal([
      {
        given: "texts without a number, as USD",
        expected: 'a refusal for "", " ", "N/A"',
        got: '0.00 USD for "", " ", "N/A"',
      },
    ]);
  });

  it("are refused by a desk unless it names them", async () => {
    const trimming = repaired((text) => text.trim());
    const [found, ...others] = await findings(trimming);
    expect(others).to.deep.equal([]);
    expect(found?.got).to.equal('1.00 USD for " 1.00", "1.00 ", "1.00\\n", "\\u00a01.00"');
    expect(await findings(trimming, { texts: ["outer-blanks"] })).to.deep.equal([]);
    expect(await findings(trimming, { profiles: ["arithmetic"] })).to.deep.equal([]);
  });

  it("are misread where the value is another, whatever is named", async () => {
    const found = await findings(
      repaired((text) => text.replace(/-$/, "")),
      { texts: ["trailing-minus"], profiles: ["arithmetic"] },
    );
    expect(found).to.deep.equal([
      {
        given: "signs in other places, as USD",
        expected: '-5.00 USD or a refusal for "5.00-"',
        got: '5.00 USD for "5.00-"',
      },
    ]);
  });

  it("can be either where a comma is not named, and have one value where it is", async () => {
    const comma = repaired((text) => text.replace(/^([0-9]+),([0-9]+)$/, "$1.$2"));
    const arithmetic = { profiles: ["arithmetic"] } as const;
    expect((await findings(comma, arithmetic)).map(({ given }) => given)).to.deep.equal([
      "a comma that can be either, as USD",
    ]);
    expect(await findings(comma, { ...arithmetic, texts: ["decimal-comma"] })).to.deep.equal([]);
  });

  it("have further decimals rounded by the mode that is stated, or refused", async () => {
    const halfUp: Parse = (text, asset) => {
      const [whole = "", part = ""] = text.split(".");
      if (!/^[0-9]+\.[0-9]+$/.test(text) || part.length <= asset.decimals)
        return COMPLETE.parseAmount(text, asset);
      const minor = BigInt(whole + part.slice(0, asset.decimals));
      return part.charAt(asset.decimals) >= "5" ? minor + 1n : minor;
    };
    const [first] = await findings(halfUp);
    expect(first).to.deep.equal({
      given: '"1.2345678" of SET, which has 6 decimals',
      expected: "a refusal, or rounded by the mode that `excessDecimals` states",
      got: "1.234568 SET",
    });
    expect(await findings(halfUp, { excessDecimals: "half-up" })).to.deep.equal([]);
    const [floor] = await findings(halfUp, { excessDecimals: "floor" });
    expect(floor?.expected).to.equal("1.234567 SET, by floor, or a refusal");
  });
});
