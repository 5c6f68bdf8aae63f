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

  it("has a credit and fees paid to their owner by another", async () => {
    const forSeller = { party: "seller", what: "credit", by: "carrier" } as const;
    const pushed = system({ verb: "withdraw", parameters: forSeller });
    const {
      step: done,
      changes,
      narrated,
      calls,
    } = await last([...KEPT, ofParty("unfreeze", "seller"), pushed]);
    expect(done.actor).to.equal("carrier");
    expect(calls).to.deep.equal(["escrow.payCredit by carrier"]);
    expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `seller XUSD +${NET}`]);
    expect(narrated).to.deep.equal([`withdraw.credit: owner seller, to seller, amount ${NET} XUSD`]);
    const forPlatform = { party: "platform", what: "fees", by: "carrier" } as const;
    const paid = await last([...RELEASED, system({ verb: "withdraw", parameters: forPlatform })]);
    expect(paid.calls).to.deep.equal(["escrow.payFees by carrier"]);
    expect(paid.changes).to.deep.equal([`escrow XUSD -${FEE}`, `platform XUSD +${FEE}`]);
  });

  it("by another is refused anywhere but to the owner", async () => {
    const parameters = { party: "seller", what: "credit", by: "carrier", to: "carrier" } as const;
    const elsewhere = system({ verb: "withdraw", parameters });
    await expectRefused(
      [...KEPT, ofParty("unfreeze", "seller")],
      [[elsewhere, { error: "NothingOwed", args: { owner: "carrier", token: "XUSD" } }]],
    );
  });

  it("sends a credit where its owner wants it, unless that is frozen", async () => {
    const frozen = refused(credit, "OwnerNotPayable", { owner: "seller", token: "XUSD" });
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
