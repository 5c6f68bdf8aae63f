import { expect } from "chai";
import { illegal, last, refusalOf, tooLate } from "../support/step-outcomes.ts";
import { at, FUNDED, PAID, PAYMENT, quoted, refusedBefore, step } from "../support/step-scenarios.ts";

/** All that the payment puts into escrow, in minor units. */
const ALL = 1_035_723_402n;

describe("fund", () => {
  it("locks what was bought, by one signature of the payer that the platform sends", async () => {
    const { step: done, changes, narrated, calls } = await last(FUNDED);
    expect(changes).to.deep.equal([`buyer XUSD -${ALL}`, `escrow XUSD +${ALL}`]);
    expect(done.status).to.deep.equal({ before: "None", after: "Funded" });
    expect(done.actor).to.equal("buyer");
    expect(calls).to.deep.equal(["escrow.fundByAuthorization by platform"]);
    expect(narrated).to.deep.equal([`fund: payer buyer, amount ${ALL} XUSD`]);
  });

  it("directly finds it done, and sends nothing", async () => {
    const { step: done, narrated, calls, changes } = await last(FUNDED, "direct");
    expect(narrated).to.deep.equal([`fund.done: amount ${ALL} XUSD`]);
    expect([calls, changes]).to.deep.equal([[], []]);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Funded" });
  });

  it("is refused before the payment is quoted, and before it is paid", async () => {
    const unpaid = [refusedBefore(step("fund"), "PAYMENT_NOT_QUOTED"), quoted(), step("fund")];
    expect(await refusalOf(unpaid)).to.deep.equal({
      error: "ERC20InsufficientBalance",
      args: { sender: "buyer", balance: "0", needed: ALL.toString() },
    });
    expect(await refusalOf(unpaid, "direct")).to.deep.equal({
      error: "PAYMENT_NOT_PAID",
      args: { payment: PAYMENT },
    });
  });

  it("is refused a second time", async () => {
    expect(await refusalOf([...FUNDED, step("fund")])).to.deep.equal(illegal("Funded", "fund"));
  });

  it("is refused once the goods are late", async () => {
    expect(await refusalOf([...PAID, step("fund", at("deliverBy"))])).to.deep.equal(
      tooLate("2025-02-02T15:30:00Z"),
    );
  });
});
