import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import {
  at,
  DELIVERED,
  FUNDED,
  ofParty,
  ofWhat,
  REDEEMED,
  step,
  system,
  xusd,
} from "../support/step-scenarios.ts";

const NET = 1_030_544_784n;
const PAID_OUT = [...REDEEMED, step("payout")];
const fails = step("payout", { parameters: { fails: "AC04" } });
const later = { ...fails, at: { after: 172_800n } };

describe("a payout that is returned after it was confirmed", () => {
  it("takes the money back to the desk and brings back the tokens; nothing is charged", async () => {
    const { step: done, changes, narrated, calls, trace } = await last([...PAID_OUT, later]);
    expect(done.actor).to.equal("Pearl Bank");
    expect(calls).to.deep.equal(["gateway.returnPayout by Pearl Bank"]);
    expect(changes).to.deep.equal([
      "seller CNY -747730",
      "platform CNY -1499",
      "desk CNY +749229",
      `desk USD-reserve -${NET}`,
      `reserve USD-reserve +${NET}`,
      `seller XUSD +${NET}`,
    ]);
    expect(narrated).to.deep.equal([
      "payout.sent-back: bank Pearl Bank, payee seller, amount 747730 CNY, reason AC04",
      `payout.returned: payee seller, tokens ${NET} XUSD`,
    ]);
    expect(done.fees.map(({ amount }) => amount.minor)).to.deep.equal(["-1499"]);
    expect(trace.outcome).to.equal("passed");
    expect(trace.totals.payments[0]?.received.minor).to.equal("0");
  });

  it("lets the payee redeem again, at another bank where the desk can pay", async () => {
    const elsewhere = step("redeem", { parameters: { bank: "Rhein Bank" } });
    const moved = [...PAID_OUT, fails, elsewhere];
    // The desk has no yuan there, so that nothing is burned.
    const { error, args } = await refusalOf(moved);
    expect(error).to.equal("FUNDS_INSUFFICIENT");
    expect(args).to.include({ account: "desk", bank: "Rhein Bank" });
    const again = await last([...PAID_OUT, fails, step("redeem"), step("payout")]);
    expect(again.trace.outcome).to.equal("passed");
    expect(again.trace.totals.payments[0]?.received.minor).to.equal("747730");
    // The second one can come back as well.
    const twice = await last([...PAID_OUT, fails, step("redeem"), step("payout"), fails]);
    expect(twice.changes).to.include(`seller XUSD +${NET}`);
  });

  it("is the last one that was paid, one a step", async () => {
    const part = step("release", { parameters: { amount: xusd("500.00") } });
    const each = [step("redeem"), step("payout")];
    const two = [...DELIVERED, part, ...each, step("release"), ...each];
    const { changes } = await last([...two, fails]);
    expect(changes).to.include(`seller XUSD +${NET - 497_500_000n}`);
    expect((await last([...two, fails, fails])).changes).to.include("seller XUSD +497500000");
    expect((await refusalOf([...two, fails, fails, fails])).error).to.equal("WrongPayoutStatus");
  });

  it("is one of the payer's as well", async () => {
    const ofPayer = step("redeem", { parameters: { for: "payer" } });
    const { changes } = await last([...FUNDED, step("refund"), ofPayer, step("payout"), fails]);
    expect(changes).to.include("buyer EUR -99102");
    expect(changes).to.include("buyer XUSD +1035723402");
  });

  it("waits to be claimed where the tokens cannot come back now, and stays backed", async () => {
    const waiting = [...PAID_OUT, ofWhat("pause", "token"), fails];
    const { narrated, changes } = await last(waiting);
    expect(narrated.at(-1)).to.equal("payout.returnable: payee seller");
    expect(changes).to.include.members([`desk USD-reserve -${NET}`, `payouts USD-reserve +${NET}`]);
    const claimed = await last([...waiting, ofWhat("unpause", "token"), step("claim")]);
    expect(claimed.changes).to.deep.equal([
      `payouts USD-reserve -${NET}`,
      `reserve USD-reserve +${NET}`,
      `seller XUSD +${NET}`,
    ]);
    expect(claimed.trace.outcome).to.equal("passed");
  });

  it("waits for an attestation where the reserve that is attested does not cover the tokens", async () => {
    const spare = { verb: "attest", parameters: { spare: xusd("0.00") } } as const;
    const waiting = [...REDEEMED, system(spare), step("payout"), fails];
    expect((await last(waiting)).narrated.at(-1)).to.equal("payout.returnable: payee seller");
    expect((await refusalOf([...waiting, step("claim")])).error).to.equal("ReserveExceeded");
    const attested = await last([...waiting, system({ verb: "attest", parameters: {} }), step("claim")]);
    expect(attested.changes).to.include(`seller XUSD +${NET}`);
    expect(attested.trace.outcome).to.equal("passed");
  });

  it("is refused before the gateway is asked where the desk has taken out what would back the tokens", async () => {
    const taken = { verb: "attest", parameters: { spare: xusd("0.00") } } as const;
    const { refusal, calls } = await last([...PAID_OUT, system(taken), fails]);
    expect(calls).to.deep.equal([]);
    expect(refusal).to.deep.equal({
      error: "FUNDS_INSUFFICIENT",
      args: {
        account: "desk",
        bank: "custodian",
        asset: "USD",
        held: "0.000000",
        needed: "1030.544784",
        reference: "backing new tokens",
      },
    });
  });

  it("is refused from the payout's deadline on, twice, and from a bank without its role", async () => {
    const overdue = { ...fails, ...at("payoutDue") };
    expect((await refusalOf([...PAID_OUT, overdue])).error).to.equal("PayoutOverdue");
    expect((await refusalOf([...PAID_OUT, fails, fails])).error).to.equal("WrongPayoutStatus");
    const revoked = system({ verb: "revoke", parameters: { bank: "Pearl Bank" } });
    expect((await refusalOf([...PAID_OUT, revoked, fails])).error).to.equal("NotABank");
    expect((await last([...PAID_OUT, ofParty("close", "seller"), fails])).error).to.equal("");
  });
});
