import { expect } from "chai";
import { expectRefused, illegal, last, tooEarly, tooLate } from "../support/step-outcomes.ts";
import { at, by, DELIVERED, DISPUTED, FUNDED, refusedBefore, step } from "../support/step-scenarios.ts";

describe("dispute", () => {
  it("is the payer's until the inspection ends, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last(DISPUTED);
    expect(done.status).to.deep.equal({ before: "Delivered", after: "Disputed" });
    expect(calls).to.deep.equal(["escrow.dispute by buyer"]);
    expect(changes).to.deep.equal([]);
    expect(narrated).to.deep.equal(["dispute: party buyer, arbiter arbiter, until 2025-01-30T15:30:03Z"]);
  });

  it("is the payee's only before delivery", async () => {
    const bySeller = step("dispute", by("seller"));
    const { step: done, narrated } = await last([...FUNDED, bySeller]);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Disputed" });
    expect(narrated).to.deep.equal(["dispute: party seller, arbiter arbiter, until 2025-01-30T15:30:02Z"]);
    await expectRefused(DELIVERED, [
      [bySeller, { error: "Unauthorized", args: { caller: "seller", required: "buyer" } }],
      [step("dispute", at("inspectionEnds")), tooLate("2025-01-26T15:30:02Z")],
    ]);
  });

  it("is refused from others, and before a quote", async () => {
    const args = { caller: "carrier", payer: "buyer", payee: "seller" };
    const unquoted = refusedBefore(step("dispute"), "PAYMENT_NOT_QUOTED");
    await expectRefused(
      [unquoted, ...FUNDED],
      [[step("dispute", by("carrier")), { error: "NotAParty", args }]],
    );
  });

  it("keeps each party from taking, and the carrier from attesting a second time", async () => {
    const verbs = ["reclaim", "deliver", "dispute"] as const;
    await expectRefused(DISPUTED, [
      ...verbs.map((verb) => [step(verb), illegal("Disputed", verb)] as const),
      [step("release", { ...by("seller"), ...at("arbitrationEnds", -1n) }), tooEarly("2025-01-30T15:30:03Z")],
    ]);
  });

  it("leaves each party to give up its own claim, whether or not the arbiter decides", async () => {
    expect((await last([...DISPUTED, step("release")])).step.status.after).to.equal("Released");
    expect((await last([...DISPUTED, step("refund")])).step.status.after).to.equal("Refunded");
    const late = step("refund", at("arbitrationEnds", 1n));
    expect((await last([...DISPUTED, late])).step.status.after).to.equal("Refunded");
  });
});
