import { expect } from "chai";
import { expectRefused, last } from "../support/step-outcomes.ts";
import { DELIVERED, ofParty, refused, RELEASED, step, system } from "../support/step-scenarios.ts";

const [FEE, NET] = [5_178_618n, 1_030_544_784n];
const fees = system({ verb: "withdraw", parameters: { party: "platform", what: "fees" } });
const credit = system({ verb: "withdraw", parameters: { party: "seller", what: "credit", to: "carrier" } });
const KEPT = [...DELIVERED, ofParty("freeze", "seller"), step("release")];

describe("withdraw", () => {
  it("takes out the fees that were earned", async () => {
    const { step: done, changes, narrated, calls } = await last([...RELEASED, fees]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["escrow.withdrawFees by platform"]);
    expect(changes).to.deep.equal([`escrow XUSD -${FEE}`, `platform XUSD +${FEE}`]);
    expect(narrated).to.deep.equal([`withdraw.fees: owner platform, to platform, amount ${FEE} XUSD`]);
  });

  it("sends a credit where its owner wants it, unless that is frozen", async () => {
    const frozen = refused(credit, "OwnerFrozen", { owner: "seller", token: "XUSD" });
    const kept = [...KEPT, frozen, ofParty("unfreeze", "seller")];
    const { changes, narrated, calls } = await last([...kept, credit]);
    expect(calls).to.deep.equal(["escrow.withdrawCredit by seller"]);
    expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `carrier XUSD +${NET}`]);
    expect(narrated).to.deep.equal([`withdraw.credit: owner seller, to carrier, amount ${NET} XUSD`]);
  });

  it("is refused where nothing is kept for a party, and what was taken out already", async () => {
    await expectRefused(
      [...RELEASED, fees],
      [
        [credit, { error: "NothingOwed", args: { owner: "seller", token: "XUSD" } }],
        [fees, { error: "NothingOwed", args: { owner: "platform", token: "XUSD" } }],
      ],
    );
  });
});
