import { expect } from "chai";
import type { PathModel } from "../../../../src/fx/sources/models/path-model.ts";
import { stepOf } from "../../../../src/fx/sources/models/step-of.ts";
import { randomStream } from "../../../../src/random/random-stream.ts";
import { expectNear } from "../../../support/near.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { BOOTSTRAP, GBM, JUMP, MODELS, OU, REGIME, START } from "./walks.ts";

/** The step of a model, and the purposes that it took streams for. */
function taken(model: PathModel) {
  const purposes: string[] = [];
  const step = stepOf(model, START, (purpose) => {
    purposes.push(purpose);
    return randomStream("7", purpose);
  });
  return { step, purposes };
}

describe("stepOf", () => {
  // What each model draws besides the shock, which it is given.
  const PURPOSES: Readonly<Record<PathModel["kind"], readonly string[]>> = {
    gbm: [],
    ou: [],
    jump: ["jumps", "jump sizes"],
    regime: ["regime"],
    bootstrap: ["blocks"],
  };

  for (const model of MODELS) {
    const { kind } = model;
    it(`${kind}: draws from streams of its own: ${PURPOSES[kind].join(", ") || "none"}`, () => {
      expect(taken(model).purposes).to.deep.equal(PURPOSES[kind]);
    });
  }

  it("gbm: moves by (μ − σ²/2) t + σ √t Z", () => {
    // 0.05 less 0.005 a year, and a shock of two deviations of 0.1.
    expectNear(taken(GBM).step(0, 1, 2), 0.045 + 0.2, 1e-12);
    expectNear(taken(GBM).step(1, 0.25, -1), 1 + 0.045 / 4 - 0.05, 1e-12);
  });

  it("ou: comes back to its mean, from above and below, and stays there without a shock", () => {
    const theta = Math.log(110_000_000 / 108_350_000);
    const { step } = taken(OU);
    expectNear(step(theta, 5, 0), theta, 1e-12);
    for (const off of [0.3, -0.3]) expectNear(step(theta + off, 1, 0), theta + off * Math.exp(-12), 1e-12);
  });

  it("jump: without jumps is its diffusion", () => {
    const none = { ...JUMP, jumpsPerYear: "0" };
    expect(taken(none).step(0.1, 0.5, 1.5)).to.equal(taken({ ...GBM, drift: "0", volatility: "0.08" }).step(0.1, 0.5, 1.5)); // prettier-ignore
  });

  it("regime: moves as the state that the step begins in", () => {
    const stuck = { ...REGIME, calmToStress: "0", stressToCalm: "0" };
    for (const [begins, volatility] of [
      ["calm", "0.05"],
      ["stress", "0.40"],
    ] as const)
      expect(taken({ ...stuck, begins }).step(0, 1, 1)).to.equal(
        taken({ kind: "gbm", drift: "0", volatility }).step(0, 1, 1),
      );
    // Sure to leave calm within the first year, and never to come back: the second step is a stressed one.
    const { step } = taken({ ...REGIME, calmToStress: "100000", stressToCalm: "0" });
    step(0, 1, 0);
    expect(step(0, 1, 1)).to.equal(taken({ kind: "gbm", drift: "0", volatility: "0.40" }).step(0, 1, 1));
  });

  it("bootstrap: takes the history's returns in its order from where a block begins, whatever the shock", () => {
    const history = [1n, 2n, 8n, 8n];
    const returns = [Math.log(2), Math.log(4), 0];
    const { step } = taken({ kind: "bootstrap", history, block: 3 });
    const moved = [step(0, 1, 9), step(0, 1, -9), step(0, 1, 0)];
    const begins = returns.indexOf(moved[0] ?? NaN);
    expect(begins).not.to.equal(-1);
    expect(moved).to.deep.equal([...returns.slice(begins), ...returns.slice(0, begins)]);
  });

  it("refuses what makes no model", () => {
    expect(refusal(() => taken({ ...OU, mean: 0n }))).to.equal("MODEL_PARAMETER_INVALID");
    expect(refusal(() => taken({ ...OU, speed: "0" }))).to.equal("MODEL_PARAMETER_INVALID");
    expect(refusal(() => taken({ ...GBM, drift: "five" }))).to.equal("AMOUNT_MALFORMED");
    expect(refusal(() => taken({ ...BOOTSTRAP, block: BOOTSTRAP.history.length }))).to.equal(
      "HISTORY_INVALID",
    );
  });
});
