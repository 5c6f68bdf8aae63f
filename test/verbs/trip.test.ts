import { expect } from "chai";
import { expectRefused, last, unknownPair } from "../support/step-outcomes.ts";
import { moved, ofPair, quoted, refused, step } from "../support/step-scenarios.ts";

const PAIR = "0x455552555344";
const JUMPED = [moved("1.20"), quoted(), refused(step("pay"), "DeviationTooHigh")];
const NOT_TRIPPED = { error: "BreakerNotTripped", args: { pair: PAIR } };

describe("trip", () => {
  it("records that an answer moved too far, which begins the cooldown", async () => {
    const { step: done, narrated, calls } = await last([...JUMPED, ofPair("trip")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["oracle.tripBreaker by platform"]);
    expect(narrated).to.deep.equal(["trip: pair EUR/USD"]);
    const args = { pair: PAIR, trippedAt: "1737646202", until: "1737649802" };
    await expectRefused(
      [...JUMPED, ofPair("trip")],
      [
        [step("pay"), { error: "BreakerOpen", args }],
        [ofPair("trip"), NOT_TRIPPED],
      ],
    );
  });

  it("lets the new rate be taken when the cooldown is over", async () => {
    const later = { ...quoted(), at: { after: 3_600n } };
    expect((await last([...JUMPED, ofPair("trip"), later, step("pay")])).error).to.equal("");
  });

  it("is refused where nothing jumped, and for an unknown pair", async () => {
    await expectRefused(
      [],
      [
        [ofPair("trip"), NOT_TRIPPED],
        [ofPair("trip", "EUR/JPY"), unknownPair("EUR/JPY")],
      ],
    );
  });
});
