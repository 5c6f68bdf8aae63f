/*
 * ParticipantRegistry.setBlocked
 *   given a verified participant
 *     - blocks a verified participant, and unblocks it
 *     - takes nothing of the verification
 *   given one whose verification has run out
 *     - is what is said first of somebody whose verification has run out as well
 *   given no account
 *     - refuses the zero address
 *   when the caller is no compliance officer
 *     - is for a compliance officer only
 */
import { expect } from "chai";
import { ethers, time } from "../../support/system.ts";
import { DAY } from "../../support/plan.ts";
import { registrySystem } from "./fixture.ts";

describe("ParticipantRegistry.setBlocked", () => {
  it("blocks a verified participant, and unblocks it", async () => {
    const { registry, officer, payer } = await registrySystem();
    await expect(registry.connect(officer).setBlocked(payer.address, true))
      .to.emit(registry, "Blocked")
      .withArgs(payer.address, true);
    await expect(registry.requireVerified(payer.address))
      .to.be.revertedWithCustomError(registry, "ParticipantBlocked")
      .withArgs(payer.address);
    await expect(registry.connect(officer).setBlocked(payer.address, false))
      .to.emit(registry, "Blocked")
      .withArgs(payer.address, false);
    await registry.requireVerified(payer.address);
  });

  it("takes nothing of the verification", async () => {
    const { registry, officer, payer } = await registrySystem();
    const { verifiedUntil, country, tier, verifier } = await registry.participant(payer.address);
    await registry.connect(officer).setBlocked(payer.address, true);
    expect(await registry.participant(payer.address)).to.deep.equal([
      verifiedUntil,
      country,
      tier,
      true,
      verifier,
    ]);
  });

  it("is what is said first of somebody whose verification has run out as well", async () => {
    const { registry, officer, payer } = await registrySystem();
    await registry.connect(officer).setBlocked(payer.address, true);
    await time.increase(1_000n * DAY);
    await expect(registry.requireVerified(payer.address)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
  });

  it("refuses the zero address", async () => {
    const { registry, officer } = await registrySystem();
    await expect(
      registry.connect(officer).setBlocked(ethers.ZeroAddress, true),
    ).to.be.revertedWithCustomError(registry, "AccountMissing");
  });

  it("is for a compliance officer only", async () => {
    const { registry, verifier, discloser, stranger, payer } = await registrySystem();
    for (const caller of [verifier, discloser, stranger])
      await expect(registry.connect(caller).setBlocked(payer.address, true))
        .to.be.revertedWithCustomError(registry, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, ethers.id("COMPLIANCE_ROLE"));
  });
});
