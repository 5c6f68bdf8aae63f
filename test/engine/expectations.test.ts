import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import type { FinalExpectation, ScenarioStep } from "../../src/scenario/scenario.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import {
  CNY,
  eur,
  FUNDED,
  quoted,
  refused,
  RELEASED,
  step,
  withSteps,
  xusd,
} from "../support/step-scenarios.ts";

const RESERVE = { code: "USD-reserve", decimals: 6 };

describe("what a scenario expects", () => {
  let deployed: DeployedSystem;

  before(async () => {
    deployed = await DeployedSystem.open(happyPath());
  });

  after(() => deployed.close());

  async function verdict(steps: readonly ScenarioStep[], more: Partial<FinalExpectation> = {}) {
    const ending = { payments: [], balances: [], ...more };
    const trace = await deployed.run(withSteps(steps, { expect: ending }));
    const unmet = [...trace.steps.flatMap((each) => each.expectations), ...trace.expectations]
      .filter(({ met }) => !met)
      .map(({ name, subject, expected, actual }) => `${name} ${subject}: ${expected}, not ${actual}`);
    return { outcome: trace.outcome, steps: trace.steps.length, unmet };
  }

  const early = step("reclaim");

  it("is met by a refusal with the given error, and the run goes on", async () => {
    expect(await verdict([...FUNDED, refused(early, "BeforeDeadline"), step("deliver")])).to.deep.equal({
      outcome: "passed",
      steps: 5,
      unmet: [],
    });
  });

  it("compares the arguments that are given, by name, as text", async () => {
    const deadline = (happyPath().startsAt + happyPath().escrow.deliverWithin).toString();
    const right = refused(early, "BeforeDeadline", { deadline });
    expect((await verdict([...FUNDED, right])).outcome).to.equal("passed");
    const wrong = refused(early, "BeforeDeadline", { deadline: "0", nonsense: "1" });
    expect(await verdict([...FUNDED, wrong, step("deliver")])).to.deep.equal({
      outcome: "failed",
      steps: 4,
      unmet: [`argument deadline: 0, not ${deadline}`, "argument nonsense: 1, not "],
    });
  });

  it("is not met by another refusal", async () => {
    const { unmet } = await verdict([...FUNDED, refused(early, "AfterDeadline")]);
    expect(unmet).to.deep.equal(["refusal payment: AfterDeadline, not BeforeDeadline"]);
  });

  it("is not met where nothing is refused", async () => {
    const { outcome, unmet } = await verdict([quoted(), refused(step("pay"), "QuoteExpired")]);
    expect(outcome).to.equal("failed");
    expect(unmet).to.deep.equal(["refusal payment: QuoteExpired, not none"]);
  });

  it("tells our own refusals from a contract's", async () => {
    const unpaid = step("payout");
    expect((await verdict([quoted(), { ...unpaid, expect: { error: "PAYOUT_MISSING" } }])).outcome).to.equal(
      "passed",
    );
    const { outcome, unmet } = await verdict([quoted(), refused(unpaid, "PAYOUT_MISSING")]);
    expect(outcome).to.equal("failed");
    expect(unmet).to.deep.equal(["refusal payment: PAYOUT_MISSING, not PAYOUT_MISSING"]);
  });

  it("is of the payment's status and of balances at banks and on the chain", async () => {
    const balances = [
      { party: "buyer", amount: eur("4000.00") },
      { party: "buyer", amount: xusd("1035.723402") },
    ];
    const paid: ScenarioStep = { ...step("pay"), expect: { status: "None", balances } };
    expect((await verdict([quoted(), paid])).outcome).to.equal("passed");
    const wrong: ScenarioStep = {
      ...step("pay"),
      expect: { status: "Funded", balances: [{ party: "buyer", amount: eur("4000.01") }] },
    };
    expect((await verdict([quoted(), wrong])).unmet).to.deep.equal([
      "status payment: Funded, not None",
      "balance buyer: 400001, not 400000",
    ]);
  });

  it("is of what a contract holds, and of what the custodian has: reserve, payouts and pledged funds", async () => {
    const balances = (released: string, transit: string, more: string) => [
      { party: "escrow", amount: xusd("5.178618") },
      { party: "reserve", amount: { ...xusd(released), asset: RESERVE } },
      { party: "payouts", amount: { ...xusd(transit), asset: RESERVE } },
      { party: "pledged", amount: { ...xusd(more), asset: RESERVE } },
    ];
    const redeemed: ScenarioStep = {
      ...step("redeem"),
      expect: { balances: balances("5.178618", "1030.544784", "998964.276598") },
    };
    const paid = balances("5.178618", "0", "999994.821382");
    expect(await verdict([...RELEASED, redeemed, step("payout")], { balances: paid })).to.deep.equal({
      outcome: "passed",
      steps: 7,
      unmet: [],
    });
    const wrong = [{ party: "pledged", amount: { ...xusd("1"), asset: RESERVE } }];
    const { unmet } = await verdict([...RELEASED, step("redeem")], { balances: wrong });
    expect(unmet).to.deep.equal(["balance pledged: 1000000, not 998964276598"]);
  });

  it("in the end is of what was received and returned, of statuses and of the supply", async () => {
    const steps = [...RELEASED, step("redeem"), step("payout")];
    const received = { minor: 747_730n, asset: CNY };
    const payments = [{ payment: "payment", status: "Released", received, returned: xusd("0") }] as const;
    expect((await verdict(steps, { payments, supply: xusd("5.178618") })).outcome).to.equal("passed");
    const more = { ...received, minor: received.minor + 1n };
    const wrong = [
      { payment: "payment", status: "Refunded", received: more, returned: xusd("0.000001") },
    ] as const;
    expect(await verdict(steps, { payments: wrong, supply: xusd("5.178619") })).to.deep.equal({
      outcome: "failed",
      steps: 7,
      unmet: [
        "status payment: Refunded, not Released",
        "received payment: 747731, not 747730",
        "returned payment: 1, not 0",
        "supply XUSD: 5178619, not 5178618",
      ],
    });
  });
});
