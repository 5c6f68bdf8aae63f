import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofWhat, PAID, quoted, step } from "../support/step-scenarios.ts";

describe("unpause", () => {
  it("lets the token move again", async () => {
    const steps = [quoted(), ofWhat("pause", "token"), ofWhat("unpause", "token")];
    const { narrated, calls } = await last(steps);
    expect(calls).to.deep.equal(["XUSD.unpause by platform"]);
    expect(narrated).to.deep.equal(["unpause.token: token XUSD"]);
    expect((await last([...steps, step("pay")])).error).to.equal("");
  });

  it("opens the escrow's ways in again", async () => {
    const steps = [...PAID, ofWhat("pause", "escrow"), ofWhat("unpause", "escrow")];
    const { narrated, calls } = await last(steps);
    expect(calls).to.deep.equal(["escrow.unpause by platform"]);
    expect(narrated).to.deep.equal(["unpause.escrow: token XUSD"]);
    expect((await last([...steps, step("fund")])).step.status.after).to.equal("Funded");
  });

  it("is refused where there is nothing to let go", async () => {
    expect(await refusalOf([ofWhat("unpause", "escrow")])).to.deep.equal({
      error: "TokenNotPaused",
      args: { token: "XUSD", listing: "1" },
    });
  });
});
