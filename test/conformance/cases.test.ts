import { expect } from "chai";
import { CASES, FAMILIES } from "../../src/conformance/cases/families.ts";
import { checkCase } from "../../src/conformance/report/check-case.ts";
import { checkExchangeRateConformance } from "../../src/conformance/report/check-exchange-rate-conformance.ts";
import type { Converter } from "../../src/conformance/converter/converter.ts";
import { corridorContracts } from "../../src/testing/converters/corridor-contracts.ts";
import { LIBRARY_CONVERTER } from "../../src/testing/converters/library-converter.ts";
import { NOT_ON_CONTRACTS, NOT_ON_LIBRARY } from "../../src/testing/converters/sides.ts";
import { COMPLETE } from "./complete-converter.ts";
import { WRONG_ARITHMETIC } from "./wrong/exact.ts";
import { WRONG_CONVERTERS } from "./wrong-converters.ts";

/** Random questions of each kind that are put to the contracts, each of which takes several transactions. */
const ON_CHAIN = 5;

/** Of the families whose cases are in the literature; F grows with the kinds of random questions. */
const SIZES = { A: 15, B: 13, C: 12, D: 24, E: 13 };

describe("The conformance cases", () => {
  it("are in their order, each with its rule, its reason, its source and numbers", () => {
    const ids = Object.entries(SIZES).flatMap(([family, size]) =>
      Array.from({ length: size }, (_, index) => `${family}${index + 1}`),
    );
    const listed = CASES.map(({ id }) => id);
    expect(listed.filter((id) => !id.startsWith("F"))).to.deep.equal(ids);
    expect(new Set(listed).size).to.equal(listed.length);
    for (const { id, failure, rule, reason, source, examples } of CASES) {
      for (const text of [failure, rule, reason, source]) expect(text.length, id).to.be.above(7);
      expect(examples.length, id).to.be.above(0);
      for (const { given, expected } of examples) expect(given !== "" && expected !== "", id).to.equal(true);
    }
    for (const { name, cases } of FAMILIES)
      expect(cases.every(({ id }) => id.startsWith(name))).to.equal(true);
  });

  /** Those that are not passed, after a look at what is wrong. */
  const notPassed = async (converter: Converter, questions?: number): Promise<string[]> => {
    const reports = await checkExchangeRateConformance(
      converter,
      questions === undefined ? {} : { questions },
    );
    expect(reports.flatMap(({ findings }) => findings)).to.deep.equal([]);
    return reports.filter(({ outcome }) => outcome !== "passed").map(({ id }) => id);
  };

  it("pass on the library but for those that are listed", async () => {
    expect(await notPassed(LIBRARY_CONVERTER)).to.deep.equal(Object.keys(NOT_ON_LIBRARY));
  });

  it("pass on the contracts but for those that are listed", async () => {
    const contracts = await corridorContracts();
    try {
      expect(await notPassed(contracts, ON_CHAIN)).to.deep.equal(Object.keys(NOT_ON_CONTRACTS));
    } finally {
      await contracts.close();
    }
  });

  it("are each asked of the library or of the contracts", () => {
    const neither = Object.keys(NOT_ON_LIBRARY).filter((id) => id in NOT_ON_CONTRACTS);
    expect(neither).to.deep.equal([]);
  });

  it("all pass for a converter that does everything", async () => {
    expect(await notPassed(COMPLETE)).to.deep.equal([]);
  });

  it("are each noticed by a converter that has it wrong", () => {
    const noticed = new Set([...WRONG_CONVERTERS, ...WRONG_ARITHMETIC].flatMap(({ fails }) => fails));
    expect(CASES.map(({ id }) => id).filter((id) => !noticed.has(id))).to.deep.equal([]);
  });

  for (const { mistake, fails, converter } of WRONG_CONVERTERS) {
    it(`notice ${mistake}, by ${fails.join(", ")}`, async () => {
      const failed: string[] = [];
      for (const one of CASES.filter(({ id }) => fails.includes(id))) {
        const { outcome } = await checkCase(one, { ...COMPLETE, ...converter });
        if (outcome === "failed") failed.push(one.id);
      }
      expect(failed).to.include.members([...fails]);
    });
  }
});
