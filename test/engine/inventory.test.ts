import { expect } from "chai";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { formatAmount } from "../../src/money/money.ts";
import { errorOf, EUR_TO_CNY, lastOf, runYaml } from "../support/yaml-run.ts";

const TWO = `${EUR_TO_CNY}payments: { first: { from: buyer, to: seller }, second: { from: buyer, to: seller } }\n`;
const through = (payment: string, last: readonly string[]) =>
  ["quote", "pay", "fund", "deliver", ...last]
    .map((verb) => `  - ${verb}: { payment: ${payment}${verb === "quote" ? ", send: 1000.00 EUR" : ""} }\n`)
    .join("");

describe("the desk's inventory", () => {
  const RELEASED = through("first", ["release"]) + through("second", ["release"]);

  it("is never promised by two redemptions: the second is refused before its tokens are burned", async () => {
    const redeems = "  - redeem: { payment: first }\n  - redeem: { payment: second }\n";
    const trace = await runYaml(`${TWO}desk: { inventory: [10000.00 CNY] }\nsteps:\n${RELEASED}${redeems}`);
    const refused = lastOf(trace, "redeem");
    expect(errorOf(refused)).to.equal("FUNDS_PROMISED");
    expect(refused.refusal?.args).to.include({ held: "10000.00", promised: "7492.29", needed: "7492.29" });
    expect([refused.transactions, refused.movements]).to.deep.equal([[], []]);
  });

  it("refuses what it never held, and serves what it just covers", async () => {
    const [short, enough] = await Promise.all(
      ["7492.28", "7492.29"].map((sum) =>
        runYaml(
          `${TWO}desk: { inventory: [${sum} CNY] }\nsteps:\n${through("first", ["release", "redeem", "payout"])}`,
        ),
      ),
    );
    expect(short?.steps.map(errorOf).at(-1)).to.equal("FUNDS_INSUFFICIENT");
    expect(enough?.steps.map(errorOf).at(-1)).to.equal("");
  });

  it("refuses a release that is redeemed in the same transaction, and lets the tokens alone go", async () => {
    const file = (release: string) =>
      `settlement: direct\n${TWO}desk: { inventory: [7000.00 CNY] }\nsteps:\n${through("first", [])}  - release: { payment: first${release} }\n`;
    const refused = lastOf(await runYaml(file("")), "release");
    expect([errorOf(refused), refused.transactions.length]).to.deep.equal(["FUNDS_INSUFFICIENT", 0]);
    expect(errorOf(lastOf(await runYaml(file(", redeem: false")), "release"))).to.equal("");
  });

  it("leaves what a firm quote was promised to it", async () => {
    const firm =
      "  - quote: { payment: first, receive: 7000.00 CNY, redeem: firm }\n  - pay: { payment: first }\n";
    const trace = await runYaml(
      `${TWO}desk: { inventory: [10000.00 CNY] }\nsteps:\n${firm}${through("second", ["release", "redeem"])}`,
    );
    expect(lastOf(trace, "redeem").refusal).to.deep.include({ error: "FUNDS_PROMISED" });
  });
});

describe("the desk's default funds", () => {
  const file = (currency: string, rate: string, send: string, token = "") => `${token}
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000000.00 EUR }
  seller: { country: CH, currency: ${currency}, bank: Other Bank }
rates:
  EUR/USD: { constant: "1.0404" }
  USD/${currency}: { constant: "${rate}" }
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: ${send} EUR }
  - pay:
  - fund:
  - deliver:
  - release:
  - redeem:
  - payout:
`;

  for (const [currency, rate] of [
    ["NGN", "1550.00"],
    ["VND", "25000"],
    ["IDR", "16200"],
    ["LBP", "89500"],
    ["KWD", "0.308"],
    ["JPY", "156.1"],
  ] as const)
    it(`serves a payment of 10,000.00 EUR to ${currency}`, async () => {
      const { outcome, steps } = await runYaml(file(currency, rate, "10000.00"));
      expect([outcome, steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
    });

  it("pay out a payer that redeems after its currency fell, or after its deposit was taken back", async () => {
    const moved = file("CNY", "7.28", "1000.00").replace(
      'EUR/USD: { constant: "1.0404" }',
      'EUR/USD: { steps: [{ at: -30m, rate: "1.0404" }, { at: +1h, rate: "1.0200" }], oracle: {} }',
    );
    const unpaid = moved.slice(0, moved.indexOf("  - deliver:"));
    const back = "  - refund:\n  - redeem: { for: payer }\n    at: +2h\n  - payout:\n";
    for (const reversed of ["", "  - reverse: { reason: MD06 }\n"]) {
      const { outcome, steps } = await runYaml(`${unpaid}${reversed}${back}`);
      expect([outcome, steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
    }
    const held = readScenario(`${unpaid}${back}`).inventory.map(({ asset }) => asset.code);
    expect(held).to.deep.equal(["EUR", "CNY"]);
  });

  it("are what they were where that is enough, and rounded up to a figure otherwise", () => {
    const funds = (text: string) => {
      const { inventory, tokens } = readScenario(text);
      const [money] = inventory;
      const [token] = tokens;
      return [money === undefined ? "" : formatAmount(money), token?.prefunding];
    };
    expect(funds(file("CHF", "0.9", "10000.00"))).to.deep.equal(["10000000.00", 1_000_000_000_000n]);
    // Ten times 16,126,200.00 naira.
    expect(funds(file("NGN", "1550.00", "10000.00"))).to.deep.equal(["200000000.00", 1_000_000_000_000n]);
    // Ten times 1,040,400.00 dollars in tokens.
    expect(funds(file("CHF", "0.9", "1000000.00"))).to.deep.equal(["10000000.00", 20_000_000_000_000n]);
  });
});
