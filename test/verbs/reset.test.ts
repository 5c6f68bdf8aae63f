import { expect } from "chai";
import { expectRefused, last, unknownPair } from "../support/step-outcomes.ts";
import { moved, ofPair, quoted, refused, step } from "../support/step-scenarios.ts";

const JUMPED = [moved("1.20"), quoted(), refused(step("pay"), "DeviationTooHigh")];
const NOT_TRIPPED = { error: "BreakerNotTripped", args: { pair: "0x455552555344" } };

describe("reset", () => {
  it("closes a tripped breaker at once, and the new rate is taken", async () => {
    const { step: done, narrated, calls } = await last([...JUMPED, ofPair("trip"), ofPair("reset")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["oracle.resetBreaker by platform"]);
    expect(narrated).to.deep.equal(["reset: pair EUR/USD"]);
    expect((await last([...JUMPED, ofPair("trip"), ofPair("reset"), step("pay")])).error).to.equal("");
  });

  it("is refused where nothing jumped, and where nobody tripped the breaker", async () => {
    await expectRefused(
      [refused(ofPair("reset"), "BreakerNotTripped"), ...JUMPED],
      [[ofPair("reset"), NOT_TRIPPED]],
    );
  });

  it("is refused for an unknown pair", async () => {
    await expectRefused([], [[ofPair("reset", "EUR/JPY"), unknownPair("EUR/JPY")]]);
  });
});
