import { expect } from "chai";
import path from "node:path";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { readScenarioFile, scenarioFiles } from "../../src/files/scenarios.ts";
import { runScenario } from "../../src/simulate.ts";
import { customerBalances, settled } from "../support/settlements.ts";

const FOLDER = path.join(PACKAGE_ROOT, "scenarios");

/** Hundreds of payments take seconds, and are the same payment hundreds of times. */
const LARGE = 100;

/** Scenarios that are about what only one of the two ways has, and why. */
const PART_WAYS: Readonly<Record<string, string>> = {
  "09-weekend": "released on a Saturday; a direct release converts, and the market is closed",
  "10-franc-2015": "redeemed a day after the release; a direct release redeems at once",
  "15-return-of-goods": "returned in tokens, which a direct release has redeemed",
  "17-milestones": "released on a Saturday as well",
  "20-stale-rate": "released while the rate is stale; a direct release converts",
  "21-rate-jump": "redeemed after the jump; a direct release redeems before it",
  "22-inverted-rate": "redeemed after the mistake; a direct release redeems before it",
  "26-used-twice": "paid twice; paying directly funds, and what is funded is so once",
  "28-clock-skew": "redeemed after the clock went wrong; a direct release redeems before it",
  "29-paused-token": "released while the token rests, which leaves a credit; nothing can be burned then",
  "31-firm-rate": "redeemed two days later at another rate",
  "32-modelled-path": "redeemed two days later at another rate",
  "40-peg-breaks": "about redeeming in the release itself, which only a direct one does",
  "42-cancelled-terms": "cancelled after paying; paying directly funds, and nothing is left to cancel",
  "50-table-of-orders": "sent back in tokens, which a direct release has redeemed, and the run ends",
  "51-weekend-widens":
    "redeemed after Friday's close; a direct release converts before it, without the points on top",
  "52-median-of-three":
    "redeemed after the reporters are back; a direct release finds one alone, and is refused",
  "53-spring-festival": "released while China's market is closed; a direct release converts",
};

describe("Granular and direct settlement", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  for (const file of scenarioFiles([FOLDER])) {
    const scenario = readScenarioFile(file);
    if (scenario.payments.length >= LARGE) continue;
    const reason = PART_WAYS[scenario.name];
    const title = reason === undefined ? "leave every customer with the same" : `part ways: ${reason}`;
    it(`${scenario.name}: ${title}`, async () => {
      const way = scenario.settlement === "direct" ? "granular" : "direct";
      const one = customerBalances(readTraceFile(path.join(FOLDER, "golden", `${scenario.name}.json`)));
      const other = customerBalances(await runScenario(settled(scenario, way), rpc));
      if (reason === undefined) expect(other).to.deep.equal(one);
      else expect(other).to.not.deep.equal(one);
    }).timeout(20_000);
  }
});
