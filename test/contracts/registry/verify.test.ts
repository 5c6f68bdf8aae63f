/*
 * ParticipantRegistry.verify
 *   when a verifier verifies
 *     - records who was verified, until when, where, how and by whom
 *     - may shorten and prolong
 *   when anyone else does
 *     - is for a verifier only
 *   given no account
 *     - refuses the zero address
 *   given a verifier who is one no longer
 *     - stays in force until its last second, or a block
 *   given a blocked participant
 *     - is no pardon: a block survives it
 * ParticipantRegistry.requireVerified
 *   given no verification
 *     - refuses whom nobody verified
 *     - refuses whom somebody verified until the beginning of time
 *   given a verification
 *     - is good in the last second of a verification, and refused in the next
 *     - is good again after another verification
 */
import { expect } from "chai";
import { DAY, START } from "../../support/plan.ts";
import { ethers, time } from "../../support/system.ts";
import { country, registrySystem } from "./fixture.ts";

const UNTIL = START + 10n * DAY;

describe("ParticipantRegistry.verify", () => {
  it("records who was verified, until when, where, how and by whom", async () => {
    const { registry, verifier, stranger } = await registrySystem();
    await expect(registry.connect(verifier).verify(stranger.address, UNTIL, country("DE"), 2))
      .to.emit(registry, "Verified")
      .withArgs(stranger.address, verifier.address, country("DE"), 2, UNTIL);
    expect(await registry.participant(stranger.address)).to.deep.equal([
      UNTIL,
      country("DE"),
      2n,
      false,
      verifier.address,
    ]);
    await registry.requireVerified(stranger.address);
  });

  it("refuses the zero address", async () => {
    const { registry, verifier } = await registrySystem();
    await expect(
      registry.connect(verifier).verify(ethers.ZeroAddress, UNTIL, country("DE"), 2),
    ).to.be.revertedWithCustomError(registry, "AccountMissing");
  });

  it("stays in force until its last second, or a block", async () => {
    const { registry, verifier, officer, stranger } = await registrySystem();
    await registry.connect(verifier).verify(stranger.address, UNTIL, country("DE"), 2);
    await registry.revokeRole(ethers.id("VERIFIER_ROLE"), verifier.address);
    await time.increaseTo(UNTIL);
    await registry.requireVerified(stranger.address);
    await registry.connect(officer).setBlocked(stranger.address, true);
    await expect(registry.requireVerified(stranger.address)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
  });

  it("is for a verifier only", async () => {
    const { registry, officer, discloser, stranger } = await registrySystem();
    for (const caller of [officer, discloser, stranger])
      await expect(registry.connect(caller).verify(stranger.address, UNTIL, country("DE"), 1))
        .to.be.revertedWithCustomError(registry, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, ethers.id("VERIFIER_ROLE"));
  });

  it("may shorten and prolong", async () => {
    const { registry, verifier, stranger } = await registrySystem();
    for (const until of [UNTIL, START, UNTIL + DAY]) {
      await registry.connect(verifier).verify(stranger.address, until, country("DE"), 1);
      expect((await registry.participant(stranger.address)).verifiedUntil).to.equal(until);
    }
  });

  it("is no pardon: a block survives it", async () => {
    const { registry, verifier, officer, stranger } = await registrySystem();
    await registry.connect(officer).setBlocked(stranger.address, true);
    await registry.connect(verifier).verify(stranger.address, UNTIL, country("DE"), 1);
    expect((await registry.participant(stranger.address)).blocked).to.equal(true);
    await expect(registry.requireVerified(stranger.address))
      .to.be.revertedWithCustomError(registry, "ParticipantBlocked")
      .withArgs(stranger.address);
  });
});

describe("ParticipantRegistry.requireVerified", () => {
  it("refuses whom nobody verified", async () => {
    const { registry, stranger } = await registrySystem();
    await expect(registry.requireVerified(stranger.address))
      .to.be.revertedWithCustomError(registry, "NotVerified")
      .withArgs(stranger.address);
  });

  it("refuses whom somebody verified until the beginning of time", async () => {
    const { registry, verifier, stranger } = await registrySystem();
    await registry.connect(verifier).verify(stranger.address, 0n, country("DE"), 1);
    await expect(registry.requireVerified(stranger.address))
      .to.be.revertedWithCustomError(registry, "NotVerified")
      .withArgs(stranger.address);
  });

  it("is good in the last second of a verification, and refused in the next", async () => {
    const { registry, verifier, stranger } = await registrySystem();
    await registry.connect(verifier).verify(stranger.address, UNTIL, country("DE"), 1);
    await time.increaseTo(UNTIL);
    await registry.requireVerified(stranger.address);
    await time.increaseTo(UNTIL + 1n);
    await expect(registry.requireVerified(stranger.address))
      .to.be.revertedWithCustomError(registry, "VerificationExpired")
      .withArgs(stranger.address, UNTIL + 1n, UNTIL);
  });

  it("is good again after another verification", async () => {
    const { registry, verifier, stranger } = await registrySystem();
    await registry.connect(verifier).verify(stranger.address, START, country("DE"), 1);
    await expect(registry.requireVerified(stranger.address)).to.be.revertedWithCustomError(
      registry,
      "VerificationExpired",
    );
    await registry.connect(verifier).verify(stranger.address, UNTIL, country("DE"), 1);
    await registry.requireVerified(stranger.address);
  });
});
