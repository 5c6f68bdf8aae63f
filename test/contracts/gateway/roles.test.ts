/*
 * SettlementGateway
 *   when it was deployed
 *     - knows its escrow, its oracle and its registry for good
 *     - signs in a domain of its own
 *   when its roles change hands
 *     - changes its admin in two steps
 *     - takes away a bank's and a provider's role
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import { gatewaySystem } from "./fixture.ts";

describe("SettlementGateway", () => {
  it("knows its escrow, its oracle and its registry for good", async () => {
    const { gateway, escrow, oracle, registry } = await gatewaySystem();
    expect(await gateway.escrow()).to.equal(await escrow.getAddress());
    expect(await gateway.oracle()).to.equal(await oracle.getAddress());
    expect(await gateway.registry()).to.equal(await registry.getAddress());
    expect(await escrow.gateway()).to.equal(await gateway.getAddress());
  });

  it("signs in a domain of its own", async () => {
    const { gateway } = await gatewaySystem();
    const { name, version, chainId, verifyingContract } = await gateway.eip712Domain();
    expect([name, version, chainId, verifyingContract]).to.deep.equal([
      "SettlementGateway",
      "1",
      (await ethers.provider.getNetwork()).chainId,
      await gateway.getAddress(),
    ]);
  });

  it("changes its admin in two steps", async () => {
    const { gateway, operator, payee, stranger } = await gatewaySystem();
    await gateway.beginDefaultAdminTransfer(payee.address);
    await expect(gateway.connect(stranger).acceptDefaultAdminTransfer())
      .to.be.revertedWithCustomError(gateway, "AccessControlInvalidDefaultAdmin")
      .withArgs(stranger.address);
    expect(await gateway.defaultAdmin()).to.equal(operator.address);
    await gateway.connect(payee).acceptDefaultAdminTransfer();
    expect(await gateway.defaultAdmin()).to.equal(payee.address);
  });

  it("takes away a bank's and a provider's role", async () => {
    const { gateway, bank, provider, stranger } = await gatewaySystem();
    for (const [role, party] of [
      ["BANK_ROLE", bank],
      ["FX_PROVIDER_ROLE", provider],
    ] as const) {
      await expect(gateway.connect(stranger).revokeRole(ethers.id(role), party.address))
        .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
        .withArgs(stranger.address, ethers.ZeroHash);
      await gateway.revokeRole(ethers.id(role), party.address);
      expect(await gateway.hasRole(ethers.id(role), party.address)).to.equal(false);
    }
  });
});
