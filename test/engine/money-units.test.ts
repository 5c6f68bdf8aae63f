import { expect } from "chai";
import { errorOf, lastOf, runYaml } from "../support/yaml-run.ts";

/** A payment into bolívars around the night to 1 October 2021, from which one new bolívar is a million old ones. */
const file = (clock: string, rate: string, steps: string) => `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: ${clock}
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: VE, currency: VES, bank: Caracas Bank }
rates:
  EUR/USD: { constant: "1.1580" }
  EUR/VES: ${rate}
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR, validFor: 2d }
${steps}`;
const BEFORE = "2021-09-30T15:30:00Z";
const OLD = "{ constant: 4820000 }";
const TO_PAYOUT = "  - pay:\n  - fund:\n  - deliver:\n  - release:\n  - redeem:\n";

describe("a currency that changes its unit and keeps its code", () => {
  it("is paid in as ever where the run ends the day before", async () => {
    const { outcome, steps } = await runYaml(file(BEFORE, OLD, `${TO_PAYOUT}  - payout:\n`));
    expect([outcome, steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
  });

  for (const [verb, steps] of [
    ["pay", "  - pay:\n    at: 2021-10-01T00:00:00Z\n"],
    ["payout", `${TO_PAYOUT}  - payout:\n    at: 2021-10-01T14:00:00Z\n`],
    ["rate", "  - rate: { pair: EUR/VES, value: 4.82 }\n    at: 2021-10-01T14:00:00Z\n"],
    ["wait", "  - wait: { for: 9h }\n"],
  ] as const)
    it(`has nothing happen from that day on in a run of the old unit: ${verb}`, async () => {
      const trace = await runYaml(file(BEFORE, OLD, steps));
      const refused = lastOf(trace, verb);
      expect([trace.outcome, errorOf(refused)]).to.deep.equal(["failed", "CURRENCY_REDENOMINATED"]);
      expect(refused.refusal?.args).to.deep.equal({ code: "VES", on: "2021-10-01", factor: "1000000" });
      expect(refused.transactions).to.deep.equal([]);
    });

  it("has no rate of the new unit published, nor what was taken in the old one marked at it", async () => {
    const path = '{ steps: [{ at: -30m, rate: "4820000" }, { at: 2021-10-01T00:00:00Z, rate: "4.82" }] }';
    const expected = "expect: { error: CURRENCY_REDENOMINATED }";
    const after = `  - wait: { for: 1s }\n    at: 2021-10-01T14:00:00Z\n    ${expected}\n`;
    const { outcome, steps, totals } = await runYaml(file(BEFORE, path, `${TO_PAYOUT}  - payout:\n${after}`));
    expect(outcome).to.equal("passed");
    expect(steps.at(-1)?.reports).to.deep.equal([]);
    const positions = totals.results?.desk.positions ?? [];
    const euros = positions.find(({ asset }) => asset === "EUR");
    // 998.00 EUR at 4820000.
    expect(euros?.atThen).to.deep.equal({ numerator: "481036000000", denominator: "1" });
    expect(euros?.atEnd).to.deep.equal(euros?.atThen);
  });
});
