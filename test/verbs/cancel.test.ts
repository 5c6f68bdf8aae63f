import { expect } from "chai";
import { expectRefused, illegal, last } from "../support/step-outcomes.ts";
import { PAID, quoted, refused, refusedBefore, step } from "../support/step-scenarios.ts";

const CANCELLED = [quoted(), step("cancel")];
const USED = { error: "QuoteAlreadyUsed", args: { provider: "desk", nonce: "0" } };

describe("cancel", () => {
  it("withdraws the desk's quote, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last(CANCELLED);
    expect(done.actor).to.equal("desk");
    expect(calls).to.deep.equal(["gateway.cancelQuote by desk"]);
    expect(changes).to.deep.equal([]);
    expect(narrated).to.deep.equal(["cancel: desk desk, payer buyer"]);
  });

  it("makes the quote useless, once, and no quote that follows", async () => {
    const useless = [
      refused(step("pay"), USED.error, USED.args),
      refused(step("cancel"), USED.error, USED.args),
    ];
    const { error } = await last([...CANCELLED, ...useless, quoted(), step("pay")]);
    expect(error).to.equal("");
  });

  it("voids the payer's terms, so that they can no longer be funded", async () => {
    const terms = step("cancel", { parameters: { what: "terms" } });
    const { step: done, narrated, calls, changes } = await last([...PAID, terms]);
    expect(done.actor).to.equal("buyer");
    expect(done.status).to.deep.equal({ before: "None", after: "Cancelled" });
    expect(calls).to.deep.equal(["escrow.cancelTerms by buyer"]);
    expect(changes).to.deep.equal([]);
    expect(narrated).to.deep.equal(["cancel.terms: payer buyer, payee seller"]);
    await expectRefused(
      [...PAID, terms],
      [
        [step("fund"), illegal("Cancelled", "fund")],
        [terms, illegal("Cancelled", "cancel")],
      ],
    );
    const bySeller = step("cancel", { parameters: { what: "terms", by: "seller" } });
    await expectRefused(PAID, [
      [bySeller, { error: "Unauthorized", args: { caller: "seller", required: "buyer" } }],
    ]);
  });

  it("is refused for a quote that was used, and where there is none", async () => {
    const unquoted = refusedBefore(step("cancel"), "PAYMENT_NOT_QUOTED");
    await expectRefused([unquoted, ...PAID], [[step("cancel"), USED]]);
  });
});
