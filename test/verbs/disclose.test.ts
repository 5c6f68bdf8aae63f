import { expect } from "chai";
import { documentHash } from "../../src/escrow/document-hash.ts";
import { last } from "../support/step-outcomes.ts";
import { PAYMENT, quoted, refused, system } from "../support/step-scenarios.ts";

const disclosed = (to: string) => system({ verb: "disclose", parameters: { payment: PAYMENT, to } });

describe("disclose", () => {
  it("records the hash of what is shown, and to whom, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last([quoted(), disclosed("customs")]);
    expect(done.actor).to.equal("platform");
    expect(narrated).to.deep.equal(["disclose: payer buyer, to customs"]);
    expect(calls).to.deep.equal(["registry.disclose by platform"]);
    expect(changes).to.deep.equal([]);
    const [event] = done.transactions[0]?.events ?? [];
    expect(event?.name).to.equal("Disclosed");
    expect(event?.args).to.include({
      recipient: "customs",
      contentHash: documentHash("disclosure", PAYMENT, "buyer", "DE", "seller", "CN", "customs"),
    });
  });

  it("is recorded once for each recipient", async () => {
    const again = refused(disclosed("customs"), "AlreadyDisclosed", { recipient: "customs" });
    const { error } = await last([quoted(), disclosed("customs"), again, disclosed("carrier")]);
    expect(error).to.equal("");
  });
});
