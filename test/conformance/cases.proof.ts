import { expect } from "chai";
import { CASES } from "../../src/conformance/cases/families.ts";
import { checkCase } from "../../src/conformance/report/check-case.ts";
import { checkExchangeRateConformance } from "../../src/conformance/report/check-exchange-rate-conformance.ts";
import { corridorContracts } from "../../src/testing/converters/corridor-contracts.ts";
import { COMPLETE } from "./complete-converter.ts";

/** Random questions of each kind that are put to the contracts, each of which takes several transactions. */
const ON_CHAIN = 50;

const SEEDS = Array.from({ length: 40 }, (_, index) => `seed ${index + 1}`);

describe("The conformance cases, whatever the seed", function () {
  this.timeout(300_000);

  it("accuse the contracts of nothing", async () => {
    const contracts = await corridorContracts();
    try {
      const reports = await checkExchangeRateConformance(contracts, {
        seed: "contracts",
        questions: ON_CHAIN,
      });
      expect(reports.flatMap(({ findings }) => findings)).to.deep.equal([]);
    } finally {
      await contracts.close();
    }
  });

  for (const one of CASES.filter(({ id }) => id.startsWith("F"))) {
    it(`accuse a right converter of nothing, and ask it all: ${one.id}`, async () => {
      for (const seed of SEEDS) {
        const { outcome, asked, of, findings } = await checkCase(one, COMPLETE, { seed });
        expect({ outcome, asked, findings }, seed).to.deep.equal({
          outcome: "passed",
          asked: of,
          findings: [],
        });
      }
    });
  }
});
