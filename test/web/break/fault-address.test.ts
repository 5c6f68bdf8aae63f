import { expect } from "chai";
import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { faultAddress, faultName, faultsBefore, fileStep } from "../../../web/break/fault-address.ts";

const scenario = {
  faults: [["dust-amount"], ["stale-rate"], ["stale-rate", "rate-jump"], ["rate-jump"], []],
};
const verbs = ["quote", "pay", "pay", "redeem"];

function steps(...faulty: readonly boolean[]): PlayerStep[] {
  return faulty.map((isFault) => (isFault ? { fault: "stale-rate" } : {}) as PlayerStep);
}

describe("faultAddress", () => {
  it("names the step by its verb where it is the first such step at which the fault works", () => {
    expect(faultAddress("stale-rate", 2, scenario, verbs)).to.equal("stale-rate@pay");
    expect(faultAddress("rate-jump", 3, scenario, verbs)).to.equal("rate-jump@pay");
  });

  it("names it by its number where an earlier step of the verb would take the fault", () => {
    expect(faultAddress("stale-rate", 3, scenario, verbs)).to.equal("stale-rate@3");
  });

  it("names the place after the last step by its number", () => {
    expect(faultAddress("rate-jump", 5, scenario, verbs)).to.equal("rate-jump@5");
  });

  it("writes what the fault is given, without what was left empty", () => {
    const values = { pair: "EUR/CNY", size: " 20% ", duration: " " };
    expect(faultAddress("rate-jump", 4, scenario, verbs, values)).to.equal(
      "rate-jump:pair=EUR/CNY:size=20%@redeem",
    );
  });
});

describe("faultName", () => {
  it("is what stands before the values and the step", () => {
    expect(faultName("rate-jump:size=20%@redeem")).to.equal("rate-jump");
    expect(faultName("stale-rate")).to.equal("stale-rate");
  });
});

describe("fileStep", () => {
  it("does not count steps that a fault put in", () => {
    expect(fileStep(steps(false, true, true, false), 4)).to.equal(2);
  });

  it("is the step that follows for one that a fault put in", () => {
    expect(fileStep(steps(true, false), 1)).to.equal(1);
    expect(fileStep(steps(false, true, true, false), 2)).to.equal(2);
  });
});

describe("faultsBefore", () => {
  it("counts the file's steps from 1", () => {
    const document = { name: "", title: "", source: "", whatIf: [], ...scenario };
    expect(faultsBefore(document, 1)).to.deep.equal(["dust-amount"]);
    expect(faultsBefore(document, 9)).to.deep.equal([]);
  });
});
