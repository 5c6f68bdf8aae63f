import { expect } from "chai";
import { simulate } from "../../../src/index.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { rationalOf } from "../../../src/trace/trace-figures.ts";

/** A payment of 1,000.00 EUR, of which 931.64 CHF are due, to a seller who is paid as stated. */
function paid(rounding: string, { payee = "", steps = "", expected = "" } = {}): string {
  return `
title: { en: Cash, zh: 现金 }
teaches: { en: Cash., zh: 现金。 }
clock: 2025-01-23T15:30:00Z
${payee}
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 1000.00 EUR }
  seller: { country: CH, currency: CHF, bank: Limmat Bank${rounding} }
rates:
  EUR/USD: { constant: "1.0404" }
  EUR/CHF: { constant: "0.9448" }
payments:
  order: { from: buyer, to: seller }
steps:
  - quote: { send: 1000.00 EUR }
  - disclose: { to: seller }
  - pay:
  - fund:
  - deliver:
  - release:
  - redeem:
  - payout:
${expected}
${steps}
`;
}

const run = async (text: string): Promise<Trace> => simulate(readScenario(text));

/** What the seller has in the end, in rappen. */
function received({ totals: { payments } }: Trace): string {
  return payments.map((each) => each.received.minor).join();
}

/** What rounding to cash left in every step: rappen, and who has them. */
function left({ steps }: Trace): string[] {
  return steps.flatMap(({ index, residues }) =>
    residues
      .filter(({ name }) => name === "cash")
      .map(({ fraction, asset, keptBy }) => `${index}: ${rationalOf(fraction).numerator} ${asset} ${keptBy}`),
  );
}

describe("payouts in cash", () => {
  const CASES = [
    ["", "93164", []],
    [", rounding: cash", "93165", ["8: -1 CHF desk"]],
    [", rounding: { mode: down }", "93160", ["8: 4 CHF desk"]],
    [", rounding: { to: 0.08 CHF, mode: half-down }", "93160", ["8: 4 CHF desk"]],
    [", rounding: { to: 0.08 CHF, mode: half-even }", "93168", ["8: -4 CHF desk"]],
    [", rounding: { to: 0.02 CHF }", "93164", []],
  ] as const;

  for (const [rounding, amount, residues] of CASES) {
    it(`come to ${amount} rappen${rounding === "" ? " exactly" : ` by${rounding.slice(1)}`}`, async () => {
      const trace = await run(paid(rounding));
      expect(trace.outcome).to.equal("passed");
      expect(received(trace)).to.equal(amount);
      expect(left(trace)).to.deep.equal(residues);
    });
  }

  it("count the file's own smallest cash of a currency", async () => {
    const trace = await run(paid(", rounding: cash", { payee: 'currencies: { CHF: { cash: "20.00" } }' }));
    expect(received(trace)).to.equal("94000");
  });

  it("leave the chain as it is, and the desk with the difference", async () => {
    const trace = await run(paid(", rounding: cash"));
    const events = trace.steps.flatMap(({ transactions }) => transactions.flatMap((each) => each.events));
    expect(events.find(({ name }) => name === "Redeemed")?.args["amount"]).to.equal("93164");
    const gains = (trace.totals.results?.gains ?? []).filter(({ name }) => name === "cash-residue");
    expect(
      gains.map(({ party, fraction }) => `${party} ${rationalOf(fraction).numerator}`).sort(),
    ).to.deep.equal(["desk -1", "seller 1"]);
  });

  it("are rounded after the bank's charge", async () => {
    const banks = "banks: { Limmat Bank: { charges: { receiving: { feeFixed: 3.00 CHF } } } }";
    const trace = await run(paid(", rounding: cash", { payee: banks }));
    expect(received(trace)).to.equal("92865");
  });

  it("come back with the difference, when the bank sends them back", async () => {
    const trace = await run(paid(", rounding: cash", { steps: "  - payout: { fails: AC04 }\n    at: +1d" }));
    expect(trace.outcome).to.equal("passed");
    expect(received(trace)).to.equal("0");
    expect(left(trace)).to.deep.equal(["8: -1 CHF desk", "9: 1 CHF desk"]);
  });

  it("are refused where nothing would be left", async () => {
    const nothing = paid(", rounding: { to: 2000.00 CHF, mode: down }", {
      expected: "    expect: { error: CASH_ROUNDS_TO_NOTHING }",
    });
    expect((await run(nothing)).outcome).to.equal("passed");
  });

  it("need the desk's money for rounding up before tokens are burned", async () => {
    const held = (amount: string) =>
      paid(", rounding: cash", { payee: `desk: { inventory: [${amount} CHF] }` }).replace(
        / {2}- redeem:[^]*/,
        "",
      );
    // 931.64 and a fee of 1.87 are due; up to 0.04 more may be.
    const redeemed = async (amount: string) =>
      (await run(`${held(amount)}  - redeem:\n`)).steps.at(-1)?.refusal?.error ?? "none";
    expect(await redeemed("933.55")).to.equal("none");
    expect(await redeemed("933.54")).to.equal("FUNDS_INSUFFICIENT");
  });
});
