import { expect } from "chai";
import { expectRefused, last, unknownPair } from "../support/step-outcomes.ts";
import { DELIVERED, ofPair, quoted, step } from "../support/step-scenarios.ts";

const HALTED = { error: "PairHalted", args: { pair: "0x455552555344" } };

describe("halt", () => {
  it("stops a pair at the oracle, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last([ofPair("halt")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["oracle.setHalted by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["0x455552", "0x555344", true]);
    expect(narrated).to.deep.equal(["halt: pair EUR/USD"]);
    expect(changes).to.deep.equal([]);
  });

  it("stops conversions at the pair, and over a path that it is a leg of", async () => {
    await expectRefused([quoted(), ofPair("halt")], [[step("pay"), HALTED]]);
    // The escrow asks no rate, and pays out.
    await expectRefused([...DELIVERED, ofPair("halt"), step("release")], [[step("redeem"), HALTED]]);
  });

  it("stops no other pair", async () => {
    expect((await last([quoted(), ofPair("halt", "EUR/CNY"), step("pay")])).error).to.equal("");
  });

  it("is refused for an unknown pair", async () => {
    await expectRefused([], [[ofPair("halt", "EUR/JPY"), unknownPair("EUR/JPY")]]);
  });
});
