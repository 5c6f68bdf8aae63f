import { expect } from "chai";
import { last, refusalOf, StepBench } from "../support/step-outcomes.ts";
import { ofParty, quoted, refused, step } from "../support/step-scenarios.ts";

describe("verify", () => {
  it("has the registry know the customer, from its country, for a year", async () => {
    const { step: done, narrated, calls } = await last([ofParty("verify", "buyer")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["registry.verify by platform"]);
    expect(narrated).to.deep.equal(["verify: party buyer, country DE, until 2026-01-23T15:30:00Z"]);
  });

  it("lets a customer pay who could not", async () => {
    const bench = await StepBench.open({
      customers: (customers) =>
        customers.map((customer) =>
          customer.name === "buyer" ? { ...customer, verified: false } : customer,
        ),
    });
    const refusal = refused(step("pay"), "NotVerified", { account: "buyer" });
    const { error } = await bench.last([quoted(), refusal, ofParty("verify", "buyer"), step("pay")]);
    await bench.close();
    expect(error).to.equal("");
  });

  it("is no pardon: a blocked party that is verified again stays blocked", async () => {
    const steps = [quoted(), ofParty("block", "buyer"), ofParty("verify", "buyer"), step("pay")];
    expect(await refusalOf(steps)).to.deep.equal({ error: "ParticipantBlocked", args: { account: "buyer" } });
  });

  it("is refused for a party that is no customer", async () => {
    expect(await refusalOf([ofParty("verify", "carrier")])).to.deep.equal({
      error: "PARTY_UNKNOWN",
      args: { party: "carrier", known: "buyer, seller" },
    });
  });
});
