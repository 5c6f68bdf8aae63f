import { expect } from "chai";
import { expectRefused, last, refusalOf, unknownPair } from "../support/step-outcomes.ts";
import { ofPair, quoted, step } from "../support/step-scenarios.ts";

describe("resume", () => {
  it("lets conversions at a halted pair go on", async () => {
    const { narrated, calls, step: done } = await last([ofPair("halt"), ofPair("resume")]);
    expect(calls).to.deep.equal(["oracle.setHalted by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["0x455552", "0x555344", false]);
    expect(narrated).to.deep.equal(["resume: pair EUR/USD"]);
    expect((await last([quoted(), ofPair("halt"), ofPair("resume"), step("pay")])).error).to.equal("");
  });

  it("of one pair leaves another halted", async () => {
    const steps = [quoted(), ofPair("halt"), ofPair("halt", "EUR/CNY"), ofPair("resume", "EUR/CNY")];
    expect(await refusalOf([...steps, step("pay")])).to.deep.equal({
      error: "PairHalted",
      args: { pair: "0x455552555344" },
    });
  });

  it("is refused for an unknown pair", async () => {
    await expectRefused([], [[ofPair("resume", "EUR/JPY"), unknownPair("EUR/JPY")]]);
  });
});
