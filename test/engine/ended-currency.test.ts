import { expect } from "chai";
import { errorOf, lastOf, runYaml } from "../support/yaml-run.ts";

/** A payment into euros from a currency, or the other way, over the day from which the euro is in its place. */
const file = (payer: string, payee: string, steps: string) => `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: 2025-12-30T15:30:00Z
parties:
  buyer: { country: BG, currency: ${payer}, bank: Sofia Bank, balance: 5000.00 ${payer} }
  seller: { country: BG, currency: ${payee}, bank: Other Bank }
rates:
  EUR/USD: { constant: "1.1750" }
  EUR/BGN: { constant: "1.9558" }
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 ${payer}, validFor: 10d }
${steps}`;
const AFTER = "    at: 2026-01-02T09:00:00Z\n";
const TO_RELEASE = "  - pay:\n  - fund:\n  - deliver:\n  - release:\n";

describe("a currency that ends while a scenario runs", () => {
  for (const [step, payer, payee, steps] of [
    ["pay", "BGN", "EUR", `  - pay:\n${AFTER}`],
    ["redeem", "EUR", "BGN", `${TO_RELEASE}  - redeem:\n${AFTER}`],
    ["redeem", "BGN", "EUR", `${TO_RELEASE}  - refund:\n  - redeem: { for: payer }\n${AFTER}`],
    ["payout", "EUR", "BGN", `${TO_RELEASE}  - redeem:\n  - payout:\n${AFTER}`],
  ] as const)
    it(`is refused from its day on, with the legal factor: ${step} of ${payer} to ${payee}`, async () => {
      const refused = lastOf(await runYaml(file(payer, payee, steps)), step);
      expect(errorOf(refused)).to.equal("CURRENCY_REPLACED");
      expect(refused.refusal?.args["rule"]).to.equal("1 EUR = 1.95583 BGN");
      expect(refused.transactions).to.deep.equal([]);
    });

  it("is refused in a quote, and taken until the day before", async () => {
    const late = `  - wait: { for: 3d }\n  - quote: { send: 1000.00 BGN }\n`;
    expect(errorOf(lastOf(await runYaml(file("BGN", "EUR", late)), "quote"))).to.equal("CURRENCY_REPLACED");
    const early = `${TO_RELEASE}  - redeem:\n    at: 2025-12-31T20:00:00Z\n  - payout:\n`;
    const { outcome, steps } = await runYaml(file("EUR", "BGN", early));
    expect([outcome, steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
  });
});
