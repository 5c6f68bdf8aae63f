import { expect } from "chai";
import { happyPath } from "../support/happy-path.ts";
import type { ScenarioStep, StepTime } from "../../src/scenario/scenario.ts";
import { DeployedSystem } from "../support/deployed-system.ts";
import { refusalOf } from "../support/refusal.ts";
import { DELIVERED, FUNDED, quoted, step, system, withSteps } from "../support/step-scenarios.ts";

const DAY = 86_400n;

describe("when a step begins", () => {
  let deployed: DeployedSystem;
  const { startsAt, escrow } = happyPath();

  before(async () => {
    deployed = await DeployedSystem.open(happyPath());
  });

  after(() => deployed.close());

  /** Seconds after the scenario's clock at which the last of some steps begins. */
  async function lastBegins(steps: readonly ScenarioStep[]): Promise<bigint> {
    const trace = await deployed.run(withSteps(steps));
    return BigInt(Date.parse(trace.steps.at(-1)?.at ?? "")) / 1_000n - startsAt;
  }

  it("is the second after the last transaction, without a time of its own", async () => {
    expect(await lastBegins([quoted(), step("pay"), step("fund")])).to.equal(1n);
  });

  it("is a time of the clock", async () => {
    expect(await lastBegins([quoted(), step("pay", { at: { unix: startsAt + 77n } })])).to.equal(77n);
  });

  it("is so many seconds after the step before", async () => {
    expect(await lastBegins([quoted(), step("pay"), step("fund", { at: { after: 60n } })])).to.equal(60n);
  });

  it("is right after the step before, where that is no later", async () => {
    expect(await lastBegins([quoted(), step("pay"), step("fund", { at: { after: 0n } })])).to.equal(1n);
  });

  it("is after what was waited for", async () => {
    const wait = system({ verb: "wait", parameters: { for: 120n } });
    expect(await lastBegins([quoted(), wait, step("pay", { at: { after: 30n } })])).to.equal(150n);
  });

  const by = (deadline: Extract<StepTime, { deadline: unknown }>["deadline"], offset: bigint) => ({
    at: { deadline, offset },
  });

  for (const [name, steps, seconds] of [
    ["the quote's expiry", [quoted(), step("pay", by("expiresAt", 0n))], 900n],
    ["deliverBy", [...FUNDED, step("reclaim", by("deliverBy", 0n))], escrow.deliverWithin],
    [
      "a second before deliverBy",
      [...FUNDED, step("deliver", by("deliverBy", -1n))],
      escrow.deliverWithin - 1n,
    ],
    // Delivered in the third second.
    [
      "the end of the inspection",
      [...DELIVERED, step("release", by("inspectionEnds", 0n))],
      escrow.inspectionPeriod + 2n,
    ],
    [
      "the end of the arbitration",
      [...FUNDED, step("dispute"), step("reclaim", by("arbitrationEnds", 5n))],
      escrow.arbitrationPeriod + 7n,
    ],
    ["returnBy", [...DELIVERED, step("refund", by("returnBy", 0n))], escrow.returnWithin],
  ] as const)
    it(`is by a deadline: ${name}`, async () => {
      expect(await lastBegins(steps)).to.equal(seconds);
    });

  it("is never before what has happened: both times are named", async () => {
    const late = step("pay", { at: { unix: startsAt + 100n } });
    const early = step("fund", { at: { unix: startsAt + 100n } });
    const error = await refusalOf(() => deployed.run(withSteps([quoted(), late, early])));
    expect(error.code).to.equal("TIME_BACKWARDS");
    expect(error.parameters).to.deep.equal({
      step: 3,
      verb: "fund",
      time: "2025-01-23T15:31:40Z",
      now: "2025-01-23T15:31:41Z",
    });
  });

  it("is not by a deadline that nothing has set", async () => {
    const error = await refusalOf(() =>
      deployed.run(withSteps([...FUNDED, step("release", by("inspectionEnds", 0n))])),
    );
    expect(error.code).to.equal("DEADLINE_UNKNOWN");
    expect(error.parameters).to.include({ deadline: "inspectionEnds", payment: "payment" });
  });

  it("is not moved by what feeds report before it", async () => {
    const scenario = happyPath();
    const rates = scenario.rates.map((rate) => {
      const [point] = rate.reported.points;
      if (point === undefined) return rate;
      const points = [point, { ...point, at: startsAt + DAY }, { ...point, at: startsAt + DAY + 100n }];
      return { ...rate, reported: { ...rate.reported, points } };
    });
    const unix = startsAt + DAY + 100n;
    const steps = [...FUNDED, step("deliver", { at: { unix } }), step("release")];
    const trace = await deployed.run(withSteps(steps, { rates }));
    const [deliver, release] = trace.steps.slice(3);
    expect(deliver?.transactions[0]?.at).to.equal("2025-01-24T15:31:40Z");
    // The latest of each pair, with its own time.
    expect(deliver?.reports.map(({ pair, at }) => `${pair} ${at}`)).to.deep.equal([
      "EUR/USD 2025-01-24T15:31:40Z",
      "EUR/CNY 2025-01-24T15:31:40Z",
    ]);
    expect(deliver?.transactions).to.have.length(1);
    expect(release?.reports).to.deep.equal([]);
  });
});
