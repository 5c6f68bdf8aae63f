import { expect } from "chai";
import { AMOUNT, HASH } from "../../contracts/escrow/fixture.ts";
import { deposit, latest, terms as agreedTerms } from "../../contracts/gateway/fixture.ts";
import { country, PAYMENT } from "../../contracts/registry/fixture.ts";
import { ethers } from "../../support/system.ts";
import { BALANCE } from "../actors.ts";
import { replace, type Proof } from "./proof.ts";

const role = (name: string): string => ethers.id(`${name}_ROLE`);
const REFUSED = "AccessControlUnauthorizedAccount";

export const REGISTRY_PROOFS = {
  async "registry admin"({ registry, admin, carrier }) {
    const verification = [carrier.address, (await latest()) + 1_000n, country("DE"), 1n] as const;
    await expect(registry.verify(...verification)).to.be.revertedWithCustomError(registry, REFUSED);
    for (const name of ["VERIFIER", "COMPLIANCE"]) await registry.grantRole(role(name), admin.address);
    await registry.verify(...verification);
    await registry.requireVerified(carrier.address);
    await registry.setBlocked(carrier.address, true);
    await expect(registry.requireVerified(carrier.address)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
  },

  async verifier({ registry, registryCompliance, verifier, carrier, payer }) {
    const mine = registry.connect(verifier);
    const until = (await latest()) + 1_000n;
    await registry.connect(registryCompliance).setBlocked(payer.address, true);
    await mine.verify(payer.address, until, country("DE"), 1n);
    await expect(registry.requireVerified(payer.address)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
    await mine.verify(carrier.address, until, country("DE"), 1n);

    await registry.revokeRole(role("VERIFIER"), verifier.address);
    await expect(mine.verify(carrier.address, until, country("DE"), 1n)).to.be.revertedWithCustomError(
      registry,
      REFUSED,
    );
    await registry.requireVerified(carrier.address);
    await registry.connect(registryCompliance).setBlocked(carrier.address, true);
    await expect(registry.requireVerified(carrier.address)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
  },

  async "registry compliance"(system) {
    const { registry, registryCompliance, gateway, escrow, token, bank, payer, payee, stranger } = system;
    const terms = await agreedTerms(system, { feeBps: 0n });
    await escrow.connect(payer).fund(terms);
    for (const party of [payer, payee])
      await registry.connect(registryCompliance).setBlocked(party.address, true);
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, 0n)).to.be.revertedWithCustomError(
      registry,
      "ParticipantBlocked",
    );
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);

    await replace(system, "registry", role("COMPLIANCE"), registryCompliance);
    await registry.connect(stranger).setBlocked(payer.address, false);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
  },

  async discloser({ registry, discloser, payee }) {
    const mine = registry.connect(discloser);
    await mine.disclose(PAYMENT, payee.address, HASH);
    await expect(mine.disclose(PAYMENT, payee.address, ethers.id("other"))).to.be.revertedWithCustomError(
      registry,
      "AlreadyDisclosed",
    );
    await registry.revokeRole(role("DISCLOSER"), discloser.address);
    await expect(mine.disclose(HASH, payee.address, HASH)).to.be.revertedWithCustomError(registry, REFUSED);
    expect(await registry.disclosure(PAYMENT, payee.address)).to.equal(HASH);
  },
} satisfies Readonly<Record<string, Proof>>;
