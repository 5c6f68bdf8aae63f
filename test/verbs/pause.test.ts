import { expect } from "chai";
import { expectRefused, last } from "../support/step-outcomes.ts";
import { DELIVERED, ofWhat, PAID, quoted, RELEASED, step, xusd } from "../support/step-scenarios.ts";

const NOT_ALLOWED = { error: "TokenNotAllowed", args: { token: "XUSD", listing: "2" } };

describe("pause", () => {
  it("of the escrow stops ways in only", async () => {
    const { step: done, narrated, calls } = await last([ofWhat("pause", "escrow")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["escrow.pause by platform"]);
    expect(narrated).to.deep.equal(["pause.escrow: token XUSD"]);
    await expectRefused([...PAID, ofWhat("pause", "escrow")], [[step("fund"), NOT_ALLOWED]]);
    const part = step("refund", { parameters: { amount: xusd("1.00") } });
    const paused = [...DELIVERED, ofWhat("pause", "escrow"), part, step("release")];
    expect((await last(paused)).step.status.after).to.equal("Released");
  });

  it("of the token stops everything", async () => {
    const { narrated, calls } = await last([ofWhat("pause", "token")]);
    expect(calls).to.deep.equal(["XUSD.pause by platform"]);
    expect(narrated).to.deep.equal(["pause.token: token XUSD"]);
    const paused = { error: "TokenPaused", args: {} };
    await expectRefused([quoted(), ofWhat("pause", "token")], [[step("pay"), paused]]);
    await expectRefused(
      [...RELEASED, ofWhat("pause", "token")],
      [
        [step("redeem"), paused],
        [step("refund"), paused],
      ],
    );
  });

  it("is refused for an escrow that is paused already", async () => {
    await expectRefused([ofWhat("pause", "escrow")], [[ofWhat("pause", "escrow"), NOT_ALLOWED]]);
  });
});
