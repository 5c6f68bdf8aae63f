import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { quoted, REDEEMED, step, system } from "../support/step-scenarios.ts";

const revoked = (bank: string) => system({ verb: "revoke", parameters: { bank } });

describe("revoke", () => {
  it("takes the bank's role at the gateway, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last([revoked("Pearl Bank")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["gateway.revokeRole by platform"]);
    expect(narrated).to.deep.equal(["revoke: bank Pearl Bank"]);
    expect(changes).to.deep.equal([]);
  });

  it("keeps the bank from attesting deposits, and from reporting on what it owes", async () => {
    const deposit = await refusalOf([quoted(), revoked("Rhein Bank"), step("pay")]);
    expect(deposit.error).to.equal("AccessControlUnauthorizedAccount");
    for (const parameters of [{}, { fails: "AC04" }])
      expect(
        await refusalOf([...REDEEMED, revoked("Pearl Bank"), step("payout", { parameters })]),
      ).to.deep.equal({ error: "NotABank", args: { bank: "Pearl Bank" } });
  });
});
