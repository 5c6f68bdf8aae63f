import { expect } from "chai";
import { expectRefused, last, NOT_QUOTED, refusalOf } from "../support/step-outcomes.ts";
import { eur, FUNDED, PAID, PAYMENT, quoted, REDEEMED, step } from "../support/step-scenarios.ts";

const reverse = (parameters: object = {}) =>
  step("reverse", { parameters: { reason: "MD06", ...parameters } });
const byDesk = reverse({ borneBy: "desk" });

describe("reverse", () => {
  it("gives the payer what it paid, at the desk's expense, and leaves the tokens", async () => {
    const { step: done, changes, narrated, calls, trace } = await last([...PAID, byDesk]);
    expect(done.actor).to.equal("Rhein Bank");
    expect(calls).to.deep.equal([]);
    // The desk has the 998.00 EUR of the deposit; the platform's 2.00 stay.
    expect(changes).to.deep.equal(["desk EUR -99800", "claim on desk EUR +200", "buyer EUR +100000"]);
    expect(narrated).to.deep.equal([
      "reverse: bank Rhein Bank, payer buyer, bearer desk, amount 100000 EUR, reason MD06",
      "reverse.claim: bank Rhein Bank, bearer desk, amount 200 EUR",
    ]);
    expect(done.moves).to.deep.equal([
      {
        name: "reversal",
        asset: "EUR",
        fraction: { numerator: "100000", denominator: "1" },
        lostBy: "desk",
        keptBy: "buyer",
      },
    ]);
    expect(trace.outcome).to.equal("passed");
    // What the bank claims from the desk is the desk's loss as well.
    const positions = trace.totals.results?.desk?.positions ?? [];
    expect(positions.at(-1)).to.include({ change: "-100000", asset: "EUR" });
  });

  it("is no claim where the desk has the money there", async () => {
    const { changes, narrated } = await last([...PAID, byDesk], { inventory: [eur("500.00")] });
    expect(changes).to.deep.equal(["desk EUR -100000", "buyer EUR +100000"]);
    expect(narrated).to.have.length(1);
  });

  it("is borne by the platform, or claimed from the buyer", async () => {
    const platform = await last([...PAID, reverse({ borneBy: "platform" })]);
    expect(platform.changes).to.deep.equal([
      "platform EUR -200",
      "claim on platform EUR +99800",
      "buyer EUR +100000",
    ]);
    const buyer = await last([...PAID, reverse({ borneBy: "buyer" })]);
    expect(buyer.changes).to.deep.equal(["claim on buyer EUR +100000", "buyer EUR +100000"]);
    expect(buyer.step.moves[0]).to.include({ lostBy: "buyer", keptBy: "buyer" });
    expect([platform.trace.outcome, buyer.trace.outcome]).to.deep.equal(["passed", "passed"]);
  });

  it("comes whenever it comes, and the payment goes on: its tokens are backed", async () => {
    const after = await last([...REDEEMED, step("payout"), byDesk]);
    expect(after.trace.outcome).to.equal("passed");
    const before = await last([
      ...FUNDED,
      byDesk,
      step("deliver"),
      step("release"),
      step("redeem"),
      step("payout"),
    ]);
    expect(before.trace.totals.payments[0]?.received.minor).to.equal("747730");
    expect(before.trace.outcome).to.equal("passed");
    const parts = before.trace.totals.payments[0]?.parts ?? [];
    expect(parts.map(({ name }) => name)).not.to.include("reversal");
  });

  it("is refused before the payment is paid, and a second time", async () => {
    await expectRefused([], [[byDesk, NOT_QUOTED]]);
    expect(await refusalOf([quoted(), byDesk])).to.deep.equal({
      error: "PAYMENT_NOT_PAID",
      args: { payment: PAYMENT },
    });
    expect(
      await refusalOf([...PAID, byDesk, reverse({ borneBy: "platform", reason: "AC04" })]),
    ).to.deep.equal({
      error: "DEPOSIT_REVERSED",
      args: { payment: PAYMENT, reason: "MD06" },
    });
  });
});
