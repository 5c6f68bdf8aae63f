import { expect } from "chai";
import { expectRefused, last, refusalOf } from "../support/step-outcomes.ts";
import {
  at,
  by,
  ofWhat,
  PAYMENT,
  REDEEMED,
  refused,
  RELEASED,
  step,
  system,
} from "../support/step-scenarios.ts";

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

  it("brings back, when it is due, a payout on which no bank has reported, and not a second earlier", async () => {
    const fresh = system({ verb: "attest", parameters: {} }, { at: { after: 29n * 86_400n } });
    const early = refused({ ...step("claim"), ...at("payoutDue", -1n) }, "PayoutNotOverdue");
    const steps = [...REDEEMED, fresh, early, { ...step("claim", by("carrier")), ...at("payoutDue") }];
    const { changes, error, trace } = await last(steps);
    expect(error).to.equal("");
    expect(changes).to.deep.equal([
      `payouts USD-reserve -${NET}`,
      `reserve USD-reserve +${NET}`,
      `seller XUSD +${NET}`,
    ]);
    expect(trace.outcome).to.equal("passed");
    const late = await refusalOf([...REDEEMED, { ...step("payout"), ...at("payoutDue") }]);
    expect(late.error).to.equal("PayoutOverdue");
  });

  it("is refused for a payout that waits for its bank, that came back before, and where there is none", async () => {
    const [returned, returnable] = ["3", "4"];
    const waits = await refusalOf([...REDEEMED, step("claim")]);
    expect(waits.error).to.equal("PayoutNotOverdue");
    const twice = await refusalOf([...CLAIMABLE, step("claim"), step("claim")]);
    expect(twice.error).to.equal("WrongPayoutStatus");
    expect(twice.args).to.include({ actual: returned, required: returnable });
    const missing = { error: "PAYOUT_MISSING", args: { payment: PAYMENT } };
    await expectRefused(RELEASED, [[step("claim"), missing]]);
  });
});
