import { expect } from "chai";
import { expectRefused, last, refusalOf } from "../support/step-outcomes.ts";
import { by, ofWhat, PAYMENT, REDEEMED, refused, RELEASED, step } from "../support/step-scenarios.ts";

const NET = 1_030_544_784n;
const FAILED = [...REDEEMED, ofWhat("pause", "token"), step("payout", { parameters: { fails: "AC04" } })];
const CLAIMABLE = [...FAILED, ofWhat("unpause", "token")];

describe("claim", () => {
  it("brings back the tokens of a payout that failed while they could not be minted", async () => {
    const paused = refused(step("claim"), "TokenPaused");
    const {
      step: done,
      changes,
      narrated,
      calls,
      trace,
    } = await last([...FAILED, paused, ofWhat("unpause", "token"), step("claim")]);
    expect(calls).to.deep.equal(["gateway.claimReturn by seller"]);
    expect(changes).to.deep.equal([
      `payouts USD-reserve -${NET}`,
      `reserve USD-reserve +${NET}`,
      `seller XUSD +${NET}`,
    ]);
    expect(narrated).to.deep.equal([`payout.returned: payee seller, tokens ${NET} XUSD`]);
    expect(done.fees.map(({ amount }) => amount)).to.deep.equal([{ minor: "-1499", asset: "CNY" }]);
    expect(trace.outcome).to.equal("passed");
  });

  it("may be asked for by anyone, and is the payee's", async () => {
    const { changes, calls } = await last([...CLAIMABLE, step("claim", by("carrier"))]);
    expect(calls).to.deep.equal(["gateway.claimReturn by carrier"]);
    expect(changes).to.include(`seller XUSD +${NET}`);
  });

  it("is refused for a payout that waits for its bank, that came back before, and where there is none", async () => {
    const [owed, returned, returnable] = ["1", "3", "4"];
    const waits = await refusalOf([...REDEEMED, step("claim")]);
    expect(waits.error).to.equal("WrongPayoutStatus");
    expect(waits.args).to.include({ actual: owed, required: returnable });
    const twice = await refusalOf([...CLAIMABLE, step("claim"), step("claim")]);
    expect(twice.error).to.equal("WrongPayoutStatus");
    expect(twice.args).to.include({ actual: returned, required: returnable });
    const missing = { error: "PAYOUT_MISSING", args: { payment: PAYMENT } };
    await expectRefused(RELEASED, [[step("claim"), missing]]);
  });
});
