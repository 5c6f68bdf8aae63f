/*
 * ParticipantRegistry.disclose
 *   when a discloser discloses
 *     - records the hash of what was disclosed to whom
 *     - happens once for each recipient of a payment, even with the same content
 *     - may say different things to others, and of other payments
 *     - needs the hash of what is disclosed
 *   when anyone else does
 *     - is for a discloser only
 * ParticipantRegistry administration
 *   - changes hands in two steps
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import { PAYMENT, registrySystem } from "./fixture.ts";

const CONTENT = ethers.id("who the buyer is");
const OTHER = ethers.id("something else");

describe("ParticipantRegistry.disclose", () => {
  it("records the hash of what was disclosed to whom", async () => {
    const { registry, discloser, payee } = await registrySystem();
    expect(await registry.disclosure(PAYMENT, payee.address)).to.equal(ethers.ZeroHash);
    await expect(registry.connect(discloser).disclose(PAYMENT, payee.address, CONTENT))
      .to.emit(registry, "Disclosed")
      .withArgs(PAYMENT, payee.address, CONTENT);
    expect(await registry.disclosure(PAYMENT, payee.address)).to.equal(CONTENT);
  });

  it("happens once for each recipient of a payment, even with the same content", async () => {
    const { registry, discloser, payee } = await registrySystem();
    await registry.connect(discloser).disclose(PAYMENT, payee.address, CONTENT);
    for (const content of [OTHER, CONTENT])
      await expect(registry.connect(discloser).disclose(PAYMENT, payee.address, content))
        .to.be.revertedWithCustomError(registry, "AlreadyDisclosed")
        .withArgs(PAYMENT, payee.address, CONTENT);
  });

  it("may say different things to others, and of other payments", async () => {
    const { registry, discloser, payee, carrier } = await registrySystem();
    await registry.connect(discloser).disclose(PAYMENT, payee.address, CONTENT);
    await registry.connect(discloser).disclose(PAYMENT, carrier.address, OTHER);
    await registry.connect(discloser).disclose(ethers.id("another payment"), payee.address, OTHER);
    expect(await registry.disclosure(PAYMENT, payee.address)).to.equal(CONTENT);
    expect(await registry.disclosure(PAYMENT, carrier.address)).to.equal(OTHER);
  });

  it("needs the hash of what is disclosed", async () => {
    const { registry, discloser, payee } = await registrySystem();
    await expect(registry.connect(discloser).disclose(PAYMENT, payee.address, ethers.ZeroHash))
      .to.be.revertedWithCustomError(registry, "ContentHashMissing")
      .withArgs(PAYMENT, payee.address);
    await registry.connect(discloser).disclose(PAYMENT, payee.address, CONTENT);
  });

  it("is for a discloser only", async () => {
    const { registry, verifier, officer, stranger, payee } = await registrySystem();
    for (const caller of [verifier, officer, stranger])
      await expect(registry.connect(caller).disclose(PAYMENT, payee.address, CONTENT))
        .to.be.revertedWithCustomError(registry, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, ethers.id("DISCLOSER_ROLE"));
  });
});

describe("ParticipantRegistry administration", () => {
  it("changes hands in two steps", async () => {
    const { registry, operator, payee, stranger } = await registrySystem();
    await registry.beginDefaultAdminTransfer(payee.address);
    await expect(registry.connect(stranger).acceptDefaultAdminTransfer())
      .to.be.revertedWithCustomError(registry, "AccessControlInvalidDefaultAdmin")
      .withArgs(stranger.address);
    expect(await registry.defaultAdmin()).to.equal(operator.address);
    await registry.connect(payee).acceptDefaultAdminTransfer();
    expect(await registry.defaultAdmin()).to.equal(payee.address);
  });
});
