import { expect } from "chai";
import path from "node:path";
import { faultAt, faultOf } from "../../../src/scenario/faults/fault-at.ts";
import { nominalTimes } from "../../../src/scenario/faults/nominal-times.ts";
import { stepsFor } from "../../../src/scenario/faults/steps-for.ts";
import { readScenarioFile } from "../../../src/files/scenarios.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { openInProcessChain } from "../../../src/chain/in-process.ts";
import type { Rpc } from "../../../src/chain/rpc.ts";
import { runScenario } from "../../../src/simulate.ts";
import { unix } from "../../support/unix.ts";

const library = (name: string): Scenario =>
  readScenarioFile(path.resolve(import.meta.dirname, `../../../scenarios/${name}.yaml`));
const [GULF, FESTIVAL] = [library("54-cut-off"), library("53-spring-festival")];
const placesOf = (name: string, scenario: Scenario) =>
  stepsFor(faultOf(name), scenario).map((index) => `${scenario.steps[index]?.verb ?? ""} ${index + 1}`);

describe("a fault where banks have hours", () => {
  it("is placed on a bank's day as at any time, which is known by the file's text", () => {
    expect(placesOf("payout-fails", GULF)).to.deep.equal(["payout 10"]);
    expect(nominalTimes(GULF)[9]).to.equal(unix("2025-01-27T06:00:00Z"));
    expect(nominalTimes(FESTIVAL)[7]).to.equal(unix("2025-02-05T01:00:00Z"));
  });

  it("closes the market only where the banks would let the step come to it", () => {
    // Friday evening in New York: the market has closed, and the day of the dollar bank is not over.
    expect(placesOf("market-closed", GULF)).to.deep.equal(["pay 3", "redeem 7"]);
    expect(placesOf("market-closed", FESTIVAL)).to.deep.equal(["redeem 8"]);
    const { calendars: _, ...always } = FESTIVAL;
    expect(placesOf("market-closed", always)).to.include("pay 3");
  });

  it("is at another hour of the weekend where the banks rest on Saturday noon and work then", () => {
    const { calendars } = GULF;
    const banks = new Map([
      ["Rhein Bank", calendars?.banks.get("Gulf Bank")],
      ["Gulf Bank", calendars?.banks.get("Gulf Bank")],
    ]);
    const sunday = { ...GULF, calendars: { ...calendars, banks, currencies: new Map() } } as Scenario;
    const broken = faultAt(sunday, "market-closed@pay");
    const at = broken.steps.findIndex(({ expect: wanted }) => wanted?.revert?.error === "MarketClosed");
    // 09:00 in Kuwait.
    expect(nominalTimes(broken)[at]).to.equal(unix("2025-01-26T06:00:00Z"));
  });
});

describe("a fault in the library's later scenarios", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  for (const [scenario, fault] of [
    [GULF, "market-closed@redeem"],
    [GULF, "payout-fails@10"],
    [FESTIVAL, "market-closed@redeem"],
    [FESTIVAL, "rate-jump@pay"],
    [library("52-median-of-three"), "seller-silent"],
    [library("57-offshore-yuan"), "sanctioned-buyer"],
    [library("58-cash"), "rate-jump@13"],
  ] as const)
    it(`ends well: ${scenario.name}, ${fault}`, async () => {
      const { outcome, steps } = await runScenario(faultAt(scenario, fault), rpc);
      const last = steps.at(-1);
      expect(outcome, JSON.stringify([last?.verb, last?.refusal, last?.expectations])).to.equal("passed");
    });

  it("is nowhere where the feed answers by others, or where Friday's rate counts and does not age", () => {
    const widened = library("51-weekend-widens");
    expect(placesOf("stale-rate", widened)).to.deep.equal(["pay 3"]);
    const median = library("52-median-of-three");
    // The other pair of the way can go wrong; a payment by the median alone has none.
    expect(placesOf("clock-skew", median)).to.deep.equal(["redeem 9", "redeem 14"]);
  });

  it("leaves what other payments come to open where time passed, and states so", () => {
    const table = library("50-table-of-orders");
    const broken = faultAt(table, "quote-expired@pay");
    const others = broken.steps.filter(({ expect: wanted }) => wanted?.not?.reverts?.length === 0);
    expect(others.map(({ verb }) => verb)).to.include.members(["pay", "fund", "deliver", "release"]);
    const lost = (broken.unlooked ?? []).filter(({ what }) => what.includes("refusal"));
    expect(lost.map(({ verb }) => verb)).to.include("pay");
    expect(lost.reduce((sum, { count }) => sum + count, 0)).to.equal(others.length);
    // Nothing took time here.
    const frozen = faultAt(table, "freeze-party@fund");
    expect(frozen.steps.every(({ expect: wanted }) => wanted?.not === undefined)).to.equal(true);
  });

  it("drops every figure of its own payment in the end, however often the file names it", () => {
    const { expect: end } = faultAt(library("56-limits-not-figures"), "goods-lost");
    const own = end.payments.filter(({ payment }) => payment === "order-1");
    expect(own).to.deep.equal([{ payment: "order-1", status: "Refunded" }]);
  });
});
