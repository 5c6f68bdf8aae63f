import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { DELIVERED, ofParty, quoted, RELEASED, step } from "../support/step-scenarios.ts";

const blocked = (account: string) => ({ error: "ParticipantBlocked", args: { account } });

describe("block", () => {
  it("marks the party at the registry, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last([ofParty("block", "buyer")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["registry.setBlocked by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["buyer", true]);
    expect(narrated).to.deep.equal(["block: party buyer"]);
    expect(changes).to.deep.equal([]);
  });

  it("keeps the party out of the gateway, not out of the escrow", async () => {
    expect(await refusalOf([quoted(), ofParty("block", "buyer"), step("pay")])).to.deep.equal(
      blocked("buyer"),
    );
    expect((await last([...DELIVERED, ofParty("block", "seller"), step("release")])).error).to.equal("");
    expect(await refusalOf([...RELEASED, ofParty("block", "seller"), step("redeem")])).to.deep.equal(
      blocked("seller"),
    );
  });
});
