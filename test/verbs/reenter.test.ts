import { expect } from "chai";
import { last, NOT_QUOTED } from "../support/step-outcomes.ts";
import { DELIVERED, FUNDED, refused, step } from "../support/step-scenarios.ts";

const ALL = 1_035_723_402n;
const REFUSED = { error: "ReentrancyGuardReentrantCall", args: {} };

describe("reenter", () => {
  it("is refused in the middle of a transfer, and the payment holds what it held", async () => {
    const { step: done, refusal, narrated, calls } = await last([...DELIVERED, step("reenter")]);
    expect(refusal).to.deep.equal(REFUSED);
    expect(done.refusal?.contract).to.equal("escrow");
    expect(done.actor).to.equal("seller");
    expect(done.status).to.deep.equal({ before: "Delivered", after: "Delivered" });
    expect(done.transactions.at(-1)?.events.map(({ name }) => name)).to.include("Reentered");
    expect(done.checks.find(({ name }) => name === "escrow")?.left).to.equal(ALL.toString());
    expect(narrated).to.deep.equal([
      "reenter: payee seller, token ReentrantToken, error ReentrancyGuardReentrantCall",
    ]);
    // A payment in a token of the attacker's own goes through; the call inside it does not.
    expect(calls).to.deep.equal([
      "escrow.setTokenAllowed by platform",
      "ReentrantToken.mint by seller",
      "ReentrantToken.approve by seller",
      "escrow.fund by seller",
      "ReentrantToken.arm by seller",
      "escrow.release by seller",
    ]);
  });

  it("leaves the payment to be released by its payer", async () => {
    const reentered = refused(step("reenter"), REFUSED.error);
    const { step: done } = await last([...FUNDED, reentered, step("release")]);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Released" });
  });

  it("is refused before a quote, with nothing installed", async () => {
    const { refusal, calls } = await last([step("reenter")]);
    expect(refusal).to.deep.equal(NOT_QUOTED);
    expect(calls).to.deep.equal([]);
  });
});
