import { expect } from "chai";
import type { Rpc } from "../../src/chain/rpc.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** A payment whose seller redeems on a Saturday, unless told otherwise. */
const file = (guards: string, redeem = "2025-02-08T10:00:00Z", then = "") => `
title: Guards
teaches: What decides whether a rate may be used.
clock: 2025-02-06T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404 }
  EUR/CNY: { constant: 7.5829 }
${guards}
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR }
  - pay:
  - fund:
  - deliver:
  - release:
  - redeem:
    at: ${redeem}
${then}
`;

const BILINGUAL = (text: string) => text.replace(/^(title|teaches): (.*)$/gm, "$1: { en: $2, zh: $2 }");

describe("guards that a file states", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  const run = async (guards: string, redeem?: string, then?: string): Promise<Trace> =>
    runScenario(readScenario(BILINGUAL(file(guards, redeem, then))), rpc);
  const refusalIn = async (guards: string, redeem?: string): Promise<string> => {
    const { steps } = await run(guards, redeem);
    return steps.at(-1)?.refusal?.error ?? "";
  };
  const received = ({ totals }: Trace) => BigInt(totals.payments[0]?.received.minor ?? "0");

  it("are as usual where they state nothing, to the last unit and the last gas", async () => {
    const [plain, stated] = [await run(""), await run("guards: {}")];
    expect(plain.steps.at(-1)?.refusal?.error).to.equal("MarketClosed");
    expect(stated.steps.map(({ transactions }) => transactions.map(({ gas }) => gas))).to.deep.equal(
      plain.steps.map(({ transactions }) => transactions.map(({ gas }) => gas)),
    );
    expect(plain.steps[1]?.transactions[0]?.gas).to.match(/^[0-9]+$/);
    const withoutPolicy = (stated.terms?.pairs ?? []).map(
      ({ closedPolicy: _policy, closedSpreadBps: _spread, ...usual }) => usual,
    );
    expect(withoutPolicy).to.deep.equal(plain.terms?.pairs);
  });

  const CASES: readonly (readonly [string, string, string, string?])[] = [
    ["queue what a closed market cannot price", "guards: { closedPolicy: queue }", "QueuedUntilOpen"],
    ["let a market trade at any time", "guards: { hours: always, maximumAge: 3d }", ""],
    ["have a day of their own", "guards: { holidays: [2025-02-06] }", "MarketClosed"],
    ["have the rest of a day", "guards: { holidays: [2025-02-06T15:00:00Z] }", "MarketClosed"],
    ["leave the day before that open", "guards: { holidays: [2025-02-06T23:00:00Z] }", "", "+5m"],
    [
      "have a week of their own for a pair",
      "guards: { pairs: { EUR/CNY: { hours: { opens: Sun 05:00, closes: Thu 15:31 } } } }",
      "MarketClosed",
      "+5m",
    ],
    ["take an age to the second", "guards: { maximumAge: 2400s }", "StaleRate", "2025-02-06T15:40:01Z"],
    ["take an age up to its last second", "guards: { maximumAge: 2400s }", "", "2025-02-06T15:40:00Z"],
    ["take no rate at an age of nothing", "guards: { maximumAge: 0s }", "StaleRate"],
    ["limit a conversion", "guards: { perTransaction: 100.00 XUSD }", "CorridorLimitExceeded"],
  ];
  for (const [name, guards, error, redeem] of CASES)
    it(name, async () => {
      expect(await refusalIn(guards, redeem)).to.equal(error);
    });

  it("widen a closed market's spread: half a per cent for each pair on the way", async () => {
    const open = await run("guards: { hours: always, maximumAge: 3d }", undefined, "  - payout:");
    const wide = await run("guards: { closedPolicy: widen, closedSpreadBps: 50 }", undefined, "  - payout:");
    expect(wide.outcome).to.equal("passed");
    const [usual, less] = [received(open), received(wide)];
    // A spread of 25 basis points, and 50 more for each of the two pairs on the way; a unit for each of three roundings.
    const off = less * 9_975n - usual * 9_875n;
    expect(usual > 740_000n && off < 30_000n && off > -30_000n, `${usual} ${less}`).to.equal(true);
  });
});
