/*
 * RateOracle.setHalted
 *   when a guardian halts a pair
 *     - halts a pair and resumes it
 *     - halts every path that goes over the pair, and no other pair
 *     - keeps the reference of the breaker
 *   when anyone else does, or the pair is unknown
 *     - is for a guardian only, and for pairs that are registered
 */
import { expect } from "chai";
import { CNY, EUR, EURUSD, given, guarded, refused, USD } from "./fixture.ts";

describe("RateOracle.setHalted", () => {
  it("halts a pair and resumes it", async () => {
    const system = await guarded({});
    const { oracle } = system;
    await expect(oracle.setHalted(EUR, USD, true))
      .to.emit(oracle, "HaltSet")
      .withArgs(EURUSD, true);
    await refused(system, "PairHalted", [EURUSD]);
    await refused(system, "PairHalted", [EURUSD], [USD, EUR]);
    expect((await oracle.pairConfig(EUR, USD)).halted).to.equal(true);
    await expect(oracle.setHalted(EUR, USD, false))
      .to.emit(oracle, "HaltSet")
      .withArgs(EURUSD, false);
    await given(system);
  });

  it("halts every path that goes over the pair, and no other pair", async () => {
    const system = await guarded({});
    await system.oracle.setHalted(EUR, USD, true);
    await refused(system, "PairHalted", [EURUSD], [USD, CNY]);
    await given(system, EUR, CNY);
  });

  it("keeps the reference of the breaker", async () => {
    const { oracle } = await guarded({ breakerBps: 100n });
    await oracle.acceptRate(EUR, USD);
    const before = await oracle.breaker(EUR, USD);
    for (const halted of [true, false]) await oracle.setHalted(EUR, USD, halted);
    expect(await oracle.breaker(EUR, USD)).to.deep.equal(before);
  });

  it("is for a guardian only, and for pairs that are registered", async () => {
    const { oracle, stranger, bank } = await guarded({});
    for (const caller of [stranger, bank])
      await expect(oracle.connect(caller).setHalted(EUR, USD, true))
        .to.be.revertedWithCustomError(oracle, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, await oracle.GUARDIAN_ROLE());
    await expect(oracle.setHalted(USD, EUR, true))
      .to.be.revertedWithCustomError(oracle, "UnknownPair")
      .withArgs("0x555344455552");
  });
});
