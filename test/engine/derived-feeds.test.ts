import { expect } from "chai";
import type { Rpc } from "../../src/chain/rpc.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** A payment at the spot rate of a pair that is written as one likes. */
const file = (usd: string, steps: string, guards = "") => `
title: { en: Feeds, zh: 喂价 }
teaches: { en: What a feed shows., zh: 喂价源给出什么。 }
clock: 2025-02-03T12:00:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: ${usd}
  EUR/CNY: { constant: 7.5829 }
${guards}
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR }
${steps}
`;

const PAID = "  - pay:\n  - fund:\n  - deliver:\n  - release:\n";

function codes(usd: string): string[] {
  try {
    readScenario(file(usd, "  - pay:\n"));
    return [];
  } catch (error) {
    if (error instanceof ScenarioInvalid) return error.problems.map((problem) => problem.error.code);
    throw error;
  }
}

describe("feeds that answer by others", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  const run = async (usd: string, steps: string, guards?: string): Promise<Trace> =>
    runScenario(readScenario(file(usd, steps, guards)), rpc);
  /** What arrives of a redemption at a time, in fen; or why it was refused. */
  const redeemed = async (usd: string, at: string): Promise<string> => {
    const { steps, totals } = await run(usd, `${PAID}  - redeem:\n    at: ${at}\n  - payout:\n`);
    return steps[5]?.refusal?.error ?? totals.payments[0]?.received.minor ?? "";
  };

  const reporter = (rate: string, outage = "") => `{ constant: ${rate}, oracle: { heartbeat: 1h${outage} } }`;
  const silent = ", outages: [{ from: +90m, until: +4h }]";

  it("a median answers while enough reports are fresh, and again after", async () => {
    const usd = `{ median: { maximumAge: 1h, feeds: { a: ${reporter("1.0404")}, b: ${reporter("1.0410", silent)} } } }`;
    const [before, meanwhile, after] = [
      await redeemed(usd, "2025-02-03T13:00:00Z"),
      await redeemed(usd, "2025-02-03T15:00:00Z"),
      await redeemed(usd, "2025-02-03T16:30:00Z"),
    ];
    expect(meanwhile).to.equal("FeedReverted");
    expect(Number(before)).to.be.above(740_000);
    expect(after).to.equal(before);
  });

  it("a median of reports that are far apart answers nothing", async () => {
    const usd =
      "{ median: { maximumSpreadBps: 100, feeds: { a: { constant: 1.0404 }, b: { steps: [{ at: -1h, rate: 1.0404 }, { at: +1h, rate: 1.0800 }] } } } }";
    expect(await redeemed(usd, "2025-02-03T12:59:00Z")).to.match(/^[0-9]+$/);
    expect(await redeemed(usd, "2025-02-03T13:01:00Z")).to.equal("FeedReverted");
  });

  it("a delayed feed shows a rate a hop after it was taken over, and not before", async () => {
    const usd = "{ steps: [{ at: -1d, rate: 1.0404 }, { at: +90m, rate: 1.0200 }], delayed: 1h }";
    const [old, moved, shown] = [
      await redeemed(usd, "2025-02-03T13:20:00Z"),
      await redeemed(usd, "2025-02-03T14:30:00Z"),
      await redeemed(usd, "2025-02-03T15:59:00Z"),
    ];
    expect(moved).to.equal(old);
    // A dollar is worth more yuan: 1.0404 / 1.0200 = 1.02 as many, within a fen for each of two roundings.
    expect(Number(shown) - Number(old) * 1.02).to.be.within(-2, 2);
  });

  it("an official rate is what the oracle knows, and the market what the desk quotes", async () => {
    const usd = "{ constant: 1.0404, official: { constant: 1.0000 } }";
    const { steps } = await run(usd, "  - pay:\n");
    expect(steps.at(-1)?.refusal?.error).to.equal("QuoteOffMarket");
    const near = await run("{ constant: 1.0404, official: { constant: 1.0350 } }", "  - pay:\n");
    expect(near.outcome).to.equal("passed");
  });

  it("are set by no step", async () => {
    for (const usd of [
      "{ constant: 1.0404, delayed: 1h }",
      "{ median: { feeds: { a: { constant: 1.0404 } } } }",
    ])
      for (const step of [
        "publish: { pair: EUR/USD, value: 1.05 }",
        "rate: { pair: EUR/USD, value: 1.05 }",
      ]) {
        const { steps } = await run(usd, `  - ${step}\n`);
        expect(steps.at(-1)?.refusal?.error).to.equal("FEED_DERIVED");
      }
  });

  it("have terms that can be", () => {
    const feeds = (count: number) =>
      Array.from({ length: count }, (_, index) => `f${index}: { constant: 1.0404 }`).join(", ");
    expect(codes(`{ median: { feeds: { ${feeds(15)} }, quorum: 15 } }`)).to.deep.equal([]);
    expect(codes(`{ median: { feeds: { ${feeds(16)} } } }`)).to.deep.equal(["FIELD_OUT_OF_RANGE"]);
    expect(codes(`{ median: { feeds: { ${feeds(2)} }, quorum: 3 } }`)).to.deep.equal(["REPORTERS_INVALID"]);
    expect(codes(`{ median: { feeds: { ${feeds(2)} }, quorum: 0 } }`)).to.deep.equal(["FIELD_OUT_OF_RANGE"]);
    expect(codes("{ median: { feeds: {} } }")).to.deep.equal(["REPORTERS_INVALID"]);
    expect(codes("{ median: { feeds: { a: { publisher: ecb } } } }")).to.have.lengthOf.at.least(1);
    expect(codes("{ constant: 1.0404, delayed: 0s }")).to.deep.equal(["FIELD_OUT_OF_RANGE"]);
    expect(codes("{ constant: 1.0404, delayed: 30d }")).to.deep.equal([]);
    expect(codes("{ constant: 1.0404, delayed: 31d }")).to.deep.equal(["FIELD_OUT_OF_RANGE"]);
    expect(codes("{ constant: 1.0404, delayed: 1h, official: { constant: 1 } }")).to.deep.equal([
      "FIELDS_NOT_ONE",
    ]);
    expect(codes("{ constant: 1.0404, official: { constant: 1, steps: [] } }")).to.have.lengthOf.at.least(1);
  });
});
