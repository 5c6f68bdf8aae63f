import { expect } from "chai";
import { checkExchangeRateConformance } from "../../src/conformance/report/check-exchange-rate-conformance.ts";
import { RIGHT_INTEGERS } from "./right/integers.ts";
import { RIGHT_LIBRARIES } from "./right/libraries.ts";
import { RIGHT_RATIONALS } from "./right/rationals.ts";

describe("a converter that is right in what it offers", () => {
  for (const { converter, asked } of [...RIGHT_INTEGERS, ...RIGHT_LIBRARIES, ...RIGHT_RATIONALS]) {
    it(`is accused of nothing, over ${asked} cases or more: ${converter.name}`, async () => {
      const reports = await checkExchangeRateConformance(converter);
      const findings = reports.flatMap(({ id, findings: found }) => found.map((one) => ({ id, ...one })));
      expect(findings).to.deep.equal([]);
      expect(reports.filter(({ outcome }) => outcome === "passed").length).to.be.at.least(asked);
    });
  }
});
