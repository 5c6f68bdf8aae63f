import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import { planOf } from "../../src/engine/system-plan.ts";
import { FEED_DECIMALS } from "../../src/world/system-plan.ts";
import { constantSource } from "../../src/fx/sources/constant-source.ts";
import type { PegRule } from "../../src/fx/oracle/at-peg.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { partsAtMid } from "../support/parts-at-mid.ts";
import { refusalOf } from "../support/refusal.ts";
import {
  moved,
  quoted,
  refused,
  refusedBefore,
  RELEASED,
  step,
  withSteps,
} from "../support/step-scenarios.ts";

const { startsAt } = happyPath();
const from = startsAt - 1_800n;

/** The token's own price: par in the beginning. */
const path = constantSource(
  { base: "XUSD", quote: "USD", decimals: FEED_DECIMALS },
  100_000_000n,
)({ from, until: from, every: 1n });
const price: Scenario["rates"][number] = {
  base: { code: "XUSD", decimals: 6 },
  quote: { code: "USD", decimals: 2 },
  source: "an exchange",
  quotedDecimals: 2,
  market: path,
  reported: path,
};

function pegged(peg: PegRule, steps: readonly ScenarioStep[]): Scenario {
  const { rates, corridors } = happyPath();
  return withSteps(steps, {
    rates: [...rates, price],
    corridors: { ...corridors, redeem: { ...corridors.redeem, peg } },
  });
}

const at = (value: string) => moved(value, "XUSD/USD");

describe("a token's own price", () => {
  const run = async (peg: PegRule, steps: readonly ScenarioStep[]): Promise<Trace> => {
    const scenario = pegged(peg, steps);
    const system = await DeployedSystem.open(scenario);
    try {
      return await system.run(scenario);
    } finally {
      await system.close();
    }
  };
  const stepOf = ({ steps }: Trace, verb: string) => steps.find((each) => each.verb === verb);
  const owed = (trace: Trace) => trace.totals.payments[0]?.received.minor;

  it("below par multiplies what a redemption is worth, and the desk keeps the difference", async () => {
    const trace = await run("market", [...RELEASED, at("0.95"), step("redeem"), step("payout")]);
    expect(trace.outcome).to.equal("passed");
    // 1,030.544784 XUSD at 0.95 × 75829/10404 less 0.25 %, less a fee of 0.20 %.
    expect(owed(trace)).to.equal("710343");
    const [move] = stepOf(trace, "redeem")?.moves ?? [];
    expect(move).to.include({ name: "below-par", asset: "CNY", lostBy: "seller", keptBy: "desk" });
    const [used] = stepOf(trace, "redeem")?.rates ?? [];
    expect(used).to.include({ base: "XUSD", quote: "CNY" });
    const [payment] = trace.totals.payments;
    if (payment === undefined) expect.fail("there are no totals");
    expect(partsAtMid(payment)).to.deep.equal(rationalOf(payment.sentAtMid));
  });

  it("is in what the desk quotes as it is in what the contract pays", async () => {
    const trace = await run("market", [at("0.95"), ...RELEASED, step("redeem"), step("payout")]);
    const told = stepOf(trace, "quote")?.narration.find(({ key }) => key === "quote.redeem");
    expect(told?.values["buy"]).to.deep.equal({ money: { minor: "710343", asset: "CNY" } });
    expect(owed(trace)).to.equal("710343");
    const [payment] = trace.totals.payments;
    if (payment === undefined) expect.fail("there are no totals");
    expect(partsAtMid(payment)).to.deep.equal(rationalOf(payment.sentAtMid));
  });

  it("at par or above changes nothing", async () => {
    for (const value of ["1.00", "1.02"]) {
      const trace = await run("market", [...RELEASED, at(value), step("redeem"), step("payout")]);
      expect(owed(trace), value).to.equal("747730");
      expect(stepOf(trace, "redeem")?.moves, value).to.deep.equal([]);
    }
  });

  it("is not asked for where a token counts as one of its currency", async () => {
    const trace = await run("par", [...RELEASED, at("0.95"), step("redeem"), step("payout")]);
    expect(owed(trace)).to.equal("747730");
  });

  it("below par halts quotes and redemptions where that is the rule", async () => {
    const trace = await run("halt", [
      ...RELEASED,
      at("0.95"),
      refused(step("redeem"), "BelowPar"),
      at("1.00"),
      step("redeem"),
    ]);
    expect(trace.outcome).to.equal("passed");
    const quoting = await run("halt", [at("0.95"), refusedBefore(quoted(), "BELOW_PAR")]);
    expect(quoting.outcome).to.equal("passed");
  });

  it("that falls too far at once is refused by the circuit breaker like any other rate", async () => {
    const trace = await run("market", [...RELEASED, at("0.60"), refused(step("redeem"), "DeviationTooHigh")]);
    expect(trace.outcome).to.equal("passed");
  });

  it("is back with its owner when the payout fails", async () => {
    const failing = step("payout", { parameters: { fails: "AC04" } });
    const trace = await run("market", [...RELEASED, at("0.95"), step("redeem"), failing]);
    const part = trace.totals.payments[0]?.parts.find(({ name }) => name === "below-par");
    expect(part?.minor.numerator).to.equal("0");
  });

  it("is refused under a code that another price goes by", async () => {
    const scenario = pegged("market", []);
    const other = { ...price, base: { code: "USDX", decimals: 6 } };
    const { code } = await refusalOf(() => planOf({ ...scenario, rates: [...scenario.rates, other] }));
    expect(code).to.equal("NAME_TAKEN");
  });
});
