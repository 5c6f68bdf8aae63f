/*
 * StableToken roles
 *   given one role
 *     - <method> is for <who> only
 *     - only the minter's limit mints: no role does
 *   when roles change hands
 *     - a role can be given and taken by the admin
 *     - the admin is one, and changes in two steps
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import { tokenSystem, type TokenSystem } from "./fixture.ts";

const ADMIN = ethers.ZeroHash;
const role = (name: string) => ethers.id(`${name}_ROLE`);

/** What each role may do, as the call of somebody who has it. */
const GUARDED = [
  ["setMinter", "the admin", ADMIN, ({ token, payer }: TokenSystem) => [token, payer.address, 1n, 1n]],
  ["pause", "a pauser", role("PAUSER"), ({ token }: TokenSystem) => [token]],
  ["unpause", "a pauser", role("PAUSER"), ({ token }: TokenSystem) => [token]],
  [
    "setFrozen",
    "a compliance officer",
    role("COMPLIANCE"),
    ({ token, payer }: TokenSystem) => [token, payer.address, true],
  ],
  [
    "rescue",
    "a rescuer",
    role("RESCUER"),
    ({ token, payer }: TokenSystem) => [token, token, payer.address, 0n],
  ],
  ["attestReserve", "an attester", role("RESERVE_ATTESTER"), ({ token }: TokenSystem) => [token, 5n, 0n]],
] as const;

describe("StableToken roles", () => {
  for (const [method, who, required, argumentsOf] of GUARDED) {
    it(`${method} is for ${who} only`, async () => {
      const system = await tokenSystem();
      const { token, stranger, attester, operator } = system;
      const [, ...args] = argumentsOf(system);
      // Whoever has every other role has not this one.
      const others = [stranger, required === role("RESERVE_ATTESTER") ? operator : attester];
      for (const caller of others)
        await expect(token.connect(caller).getFunction(method)(...args))
          .to.be.revertedWithCustomError(token, "AccessControlUnauthorizedAccount")
          .withArgs(caller.address, required);
    });
  }

  it("a role can be given and taken by the admin", async () => {
    const { token, stranger } = await tokenSystem();
    await token.grantRole(role("PAUSER"), stranger.address);
    await token.connect(stranger).pause();
    await token.revokeRole(role("PAUSER"), stranger.address);
    await expect(token.connect(stranger).unpause()).to.be.revertedWithCustomError(
      token,
      "AccessControlUnauthorizedAccount",
    );
  });

  it("the admin is one, and changes in two steps", async () => {
    const { token, operator, payee, stranger } = await tokenSystem();
    await expect(token.grantRole(ADMIN, payee.address)).to.be.revertedWithCustomError(
      token,
      "AccessControlEnforcedDefaultAdminRules",
    );
    await token.beginDefaultAdminTransfer(payee.address);
    expect(await token.defaultAdmin()).to.equal(operator.address);
    await expect(token.connect(stranger).acceptDefaultAdminTransfer())
      .to.be.revertedWithCustomError(token, "AccessControlInvalidDefaultAdmin")
      .withArgs(stranger.address);
    await token.connect(payee).acceptDefaultAdminTransfer();
    expect(await token.defaultAdmin()).to.equal(payee.address);
    await expect(token.setMinter(payee.address, 1n, 1))
      .to.be.revertedWithCustomError(token, "AccessControlUnauthorizedAccount")
      .withArgs(operator.address, ADMIN);
    await token.connect(payee).setMinter(payee.address, 1n, 1);
  });

  it("only the minter's limit mints: no role does", async () => {
    const { token, operator } = await tokenSystem();
    await expect(token.mint(operator.address, 1n))
      .to.be.revertedWithCustomError(token, "NotAMinter")
      .withArgs(operator.address);
  });
});
