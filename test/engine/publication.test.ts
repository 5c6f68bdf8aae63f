import { expect } from "chai";
import type { Rpc } from "../../src/chain/rpc.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { buildScenario } from "../../src/scenario/builder.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** A payment whose seller redeems when it likes, at rates that are published as one likes. */
function scenario({
  clock = "2025-01-23T15:30:00Z",
  usd = "",
  cny = "",
  redeem = "+1h",
  between = "",
}): Scenario {
  return readScenario(
    `
title: { en: A rate and its publication, zh: 汇率及其发布 }
teaches: { en: Which rate is good when., zh: 何时汇率有效。 }
clock: ${clock}
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 1000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { ${usd === "" ? 'constant: "1.0404"' : usd} }
  EUR/CNY: { ${cny === "" ? 'constant: "7.5829"' : cny} }
escrow: { deliverWithin: 60d }
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR }
  - pay:
  - fund:
  - deliver:
  - release:
${between}
  - redeem:
    at: ${redeem}
`,
    { file: "publication.yaml", readFile: () => CSV },
  );
}

const CSV =
  "Date,USD,CNY,\n2025-01-24,1.0472,7.5902,\n2025-01-23,1.0404,7.5829,\n2025-01-22,1.0443,7.6012,\n";

const ECB = 'constant: "7.5829", publisher: ecb';
const ECB_USD = 'constant: "1.0404", publisher: ecb';

describe("when a rate is published, and how long it is good for", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  /** The refusal of the last step, and the contract's words for it; nothing: it went through. */
  const outcome = async (made: Scenario): Promise<{ error: string; trace: Trace }> => {
    const trace = await runScenario(made, rpc);
    expect(trace.steps).to.have.lengthOf(made.steps.length);
    return { error: trace.steps.at(-1)?.refusal?.error ?? "", trace };
  };

  const GOOD = [
    ["a constant, for weeks", { redeem: "+20d" }],
    [
      "steps without an oracle, three days after the last",
      {
        cny: "steps: [{ at: 2025-01-23T15:00:00Z, rate: 7.5829 }, { at: 2025-01-24T15:00:00Z, rate: 7.5500 }]",
        redeem: "2025-01-28T09:00:00Z",
      },
    ],
    [
      "a constant with a heartbeat of two days",
      {
        clock: "2025-01-20T15:30:00Z",
        cny: 'constant: "7.5829", oracle: { heartbeat: 48h }',
        redeem: "+47h",
      },
    ],
    [
      "a rate that a step has set, two days later",
      {
        between:
          '  - rate: { pair: EUR/CNY, value: "7.5000" }\n  - wait: { for: 44h }\n  - wait: { for: 24h }',
        redeem: "+24h",
      },
    ],
    [
      "a rate that a step has set and its feed has published anew, four days later",
      {
        between:
          '  - rate: { pair: EUR/CNY, value: "7.5000" }\n  - report: { pair: EUR/CNY }\n  - wait: { for: 92h }',
        redeem: "+1h",
      },
    ],
    ["a Friday's fix on Monday, before the next", { usd: ECB_USD, cny: ECB, redeem: "2025-01-27T14:59:59Z" }],
    ["one leg by the bank on its days, the other every day", { cny: ECB, redeem: "2025-01-27T14:59:59Z" }],
    [
      "a fix over Easter",
      {
        clock: "2015-04-02T12:45:00Z",
        usd: ECB_USD,
        cny: ECB,
        redeem: "2015-04-07T12:29:59Z",
      },
    ],
    [
      "a missed Monday, in the last second of the hour of grace",
      {
        usd: ECB_USD,
        cny: `${ECB}, oracle: { outages: [{ from: 2025-01-27T14:00:00Z, until: 2025-01-27T17:00:00Z }] }`,
        redeem: "2025-01-27T16:00:00Z",
      },
    ],
    [
      "reference rates of a file, over the weekend",
      {
        usd: "ecb: rates/ecb.csv",
        cny: "ecb: rates/ecb.csv, publisher: ecb",
        redeem: "2025-01-27T14:59:59Z",
      },
    ],
  ] as const;

  for (const [description, given] of GOOD) {
    it(`is good: ${description}`, async () => {
      expect((await outcome(scenario(given))).error).to.equal("");
    });
  }

  const STALE = [
    [
      "a missed Monday, a second after the hour of grace",
      {
        usd: ECB_USD,
        cny: `${ECB}, oracle: { outages: [{ from: 2025-01-27T14:00:00Z, until: 2025-01-27T17:00:00Z }] }`,
        redeem: "2025-01-27T16:00:01Z",
      },
    ],
    [
      "a missed Friday, in the evening",
      {
        usd: ECB_USD,
        cny: `${ECB}, oracle: { outages: [{ from: 2025-01-24T14:00:00Z, until: 2025-01-24T17:00:00Z }] }`,
        redeem: "2025-01-24T16:00:01Z",
      },
    ],
    [
      "a day that the file does not have",
      {
        usd: ECB_USD,
        cny: "ecb: rates/ecb.csv, publisher: ecb",
        redeem: "2025-01-27T16:00:01Z",
      },
    ],
    [
      "an oracle's outage of more than a day",
      {
        cny: 'constant: "7.5829", oracle: { outages: [{ from: 2025-01-24T14:00:00Z, until: 2025-01-26T17:00:00Z }] }',
        redeem: "2025-01-24T16:00:01Z",
      },
    ],
  ] as const;

  for (const [description, given] of STALE) {
    it(`is stale: ${description}`, async () => {
      expect((await outcome(scenario(given))).error).to.equal("StaleRate");
    });
  }

  it("publishes a rate that a step has set on its publisher's days", async () => {
    const between = '  - rate: { pair: EUR/CNY, value: "7.5000" }';
    const { trace, error } = await outcome(
      scenario({ usd: ECB_USD, cny: ECB, between, redeem: "2025-01-28T09:00:00Z" }),
    );
    expect(error).to.equal("");
    expect(trace.steps.at(-1)?.reports.find(({ pair }) => pair === "EUR/CNY")).to.include({
      answer: "750000000",
      at: "2025-01-27T15:00:00Z",
    });
  });

  it("is closed on a Saturday all the same, when the fix is still good", async () => {
    const { error } = await outcome(scenario({ usd: ECB_USD, cny: ECB, redeem: "2025-01-25T12:00:00Z" }));
    expect(error).to.equal("MarketClosed");
  });

  it("is published by the bank on its days and at its hour only", async () => {
    const { trace } = await outcome(scenario({ usd: ECB_USD, cny: ECB, redeem: "2025-01-28T09:00:00Z" }));
    const times = trace.steps.flatMap(({ reports }) => reports.map(({ at }) => at));
    expect(new Set(times)).to.deep.equal(new Set(["2025-01-27T15:00:00Z"]));
  });

  it("publishes, where the market moves, what it is at that hour", async () => {
    const steps =
      "steps: [{ at: 2025-01-23T15:20:00Z, rate: 7.5829 }, { at: 2025-01-27T09:00:00Z, rate: 7.5500 }]";
    const moved = (redeem: string) => scenario({ usd: ECB_USD, cny: `${steps}, publisher: ecb`, redeem });
    const before = await outcome(moved("2025-01-27T14:59:00Z"));
    expect(before.trace.steps.at(-1)?.rates[0]).to.include({ numerator: "75829", denominator: "10404" });
    const after = await outcome(moved("2025-01-27T15:01:00Z"));
    expect(after.trace.steps.at(-1)?.rates[0]).to.include({ numerator: "18875", denominator: "2601" });
  });

  it("is good for weeks where a program builds it", async () => {
    const built = buildScenario("built", "2025-01-23T15:30:00Z")
      .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank", balance: "1000.00" })
      .party("seller", { country: "US", currency: "USD", bank: "Hudson Bank" })
      .rate("EUR/USD", "1.0404")
      .payment("order", "buyer", "seller")
      .step("wait", { for: 1_000_000n })
      .step("quote", {
        payment: "order",
        fixed: { send: { minor: 100n, asset: { code: "EUR", decimals: 2 } } },
        validFor: 900n,
      })
      .step("pay", { payment: "order" })
      .build();
    expect((await outcome(built)).error).to.equal("");
  });

  it("is not published on a Saturday, nor before its hour, nor with an oracle's threshold", () => {
    const problems = (cny: string): string => {
      try {
        scenario({ cny });
      } catch (error) {
        if (error instanceof ScenarioInvalid) return error.problems.map((each) => each.error.message).join();
      }
      return "";
    };
    expect(problems(`${ECB}, publishedAt: 2025-01-18T15:00:00Z`)).to.include("2025-01-18T15:00:00Z");
    expect(problems(`${ECB}, publishedAt: 2025-01-23T14:59:59Z`)).to.include("2025-01-23T14:59:59Z");
    expect(problems(`${ECB}, oracle: { heartbeat: 24h }`)).to.include("publisher, oracle.heartbeat");
    expect(problems(`${ECB}, oracle: { deviationBps: 50 }`)).to.include("publisher, oracle.deviationBps");
    expect(problems(`${ECB}, publishedAt: 2025-01-23T15:07:00Z`)).to.equal("");
  });
});
