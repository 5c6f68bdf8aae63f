import { expect } from "chai";
import { CASES, FAMILIES } from "../../../src/testing/conformance/cases.ts";
import { checkExchangeRateConformance } from "../../../src/testing/conformance/check-exchange-rate-conformance.ts";
import type { Converter } from "../../../src/testing/conformance/converter.ts";
import { corridorContracts } from "../../../src/testing/conformance/corridor-contracts.ts";
import { describeExchangeRateConformance } from "../../../src/testing/conformance/describe-exchange-rate-conformance.ts";
import { LIBRARY_CONVERTER } from "../../../src/testing/conformance/library-converter.ts";
import { NOT_ON_CONTRACTS, NOT_ON_LIBRARY } from "../../../src/testing/conformance/sides.ts";
import { COMPLETE } from "./complete-converter.ts";
import { WRONG_CONVERTERS } from "./wrong-converters.ts";

describeExchangeRateConformance(LIBRARY_CONVERTER, { skip: NOT_ON_LIBRARY });
describeExchangeRateConformance(corridorContracts, { skip: NOT_ON_CONTRACTS });

const SIZES = { A: 14, B: 11, C: 12, D: 24, E: 13 };

describe("The conformance cases", () => {
  it("are 74, in their order, each with its rule, its reason, its source and numbers", () => {
    const ids = Object.entries(SIZES).flatMap(([family, size]) =>
      Array.from({ length: size }, (_, index) => `${family}${index + 1}`),
    );
    expect(CASES.map(({ id }) => id)).to.deep.equal(ids);
    expect(ids).to.have.length(74);
    for (const { id, failure, rule, reason, source, examples } of CASES) {
      for (const text of [failure, rule, reason, source]) expect(text.length, id).to.be.above(7);
      expect(examples.length, id).to.be.above(0);
      for (const { given, expected } of examples) expect(given !== "" && expected !== "", id).to.equal(true);
    }
    for (const { name, cases } of FAMILIES)
      expect(cases.every(({ id }) => id.startsWith(name))).to.equal(true);
  });

  it("run on the library but for those that are listed, and on the contracts likewise", async () => {
    const contracts = await corridorContracts();
    try {
      const skippedBy = async (converter: Converter): Promise<string[]> =>
        (await checkExchangeRateConformance(converter))
          .filter(({ outcome }) => outcome === "skipped")
          .map(({ id }) => id);
      expect(await skippedBy(LIBRARY_CONVERTER)).to.deep.equal(Object.keys(NOT_ON_LIBRARY));
      expect(await skippedBy(contracts)).to.deep.equal(Object.keys(NOT_ON_CONTRACTS));
    } finally {
      await contracts.close();
    }
    const neither = Object.keys(NOT_ON_LIBRARY).filter((id) => id in NOT_ON_CONTRACTS);
    expect(neither).to.deep.equal([]);
  });

  it("all pass for a converter that does everything", async () => {
    const reports = await checkExchangeRateConformance(COMPLETE);
    expect(reports.filter(({ outcome }) => outcome !== "passed")).to.deep.equal([]);
  });

  it("are each noticed by a converter that has it wrong", () => {
    const noticed = new Set(WRONG_CONVERTERS.flatMap(({ fails }) => fails));
    expect(CASES.map(({ id }) => id).filter((id) => !noticed.has(id))).to.deep.equal([]);
  });

  for (const { mistake, fails, converter } of WRONG_CONVERTERS) {
    it(`that fail with ${mistake} are exactly ${fails.join(", ")}`, async () => {
      const reports = await checkExchangeRateConformance({ ...COMPLETE, ...converter });
      const failed = reports.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
      expect(failed).to.deep.equal(fails);
    });
  }
});
