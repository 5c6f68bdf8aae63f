import { expect } from "chai";
import { AMOUNT, UNLIMITED } from "../../contracts/escrow/fixture.ts";
import { latest, terms as agreedTerms } from "../../contracts/gateway/fixture.ts";
import { DAY } from "../../support/plan.ts";
import { ethers, time } from "../../support/system.ts";
import { BALANCE, MINTER_CAPACITY } from "../actors.ts";
import { replace, type Proof } from "./proof.ts";

const role = (name: string): string => ethers.id(`${name}_ROLE`);

export const TOKEN_PROOFS = {
  async "token admin"({ token, admin, payer, stranger }) {
    const reserve = 10n ** 30n;
    await token.grantRole(role("RESERVE_ATTESTER"), admin.address);
    await token.attestReserve(reserve, await latest());
    await token.setMinter(admin.address, UNLIMITED, 0n);
    await token.mint(stranger.address, 10n ** 29n);

    await expect(token.transferFrom(payer.address, admin.address, 1n)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientAllowance",
    );
    await expect(token.burn(payer.address, 1n)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientAllowance",
    );
    await expect(token.revokeRole(ethers.ZeroHash, admin.address)).to.be.revertedWithCustomError(
      token,
      "AccessControlEnforcedDefaultAdminRules",
    );
  },

  async "token pauser"(system) {
    const { token, escrow, tokenPauser, payer, payee, stranger } = system;
    const terms = { ...(await agreedTerms(system)), feeBps: 0n };
    await escrow.connect(payer).fund(terms);
    await token.connect(tokenPauser).pause();
    await expect(token.connect(payer).transfer(tokenPauser.address, 1n)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await escrow.creditOf(payee.address, token)).to.equal(AMOUNT);

    await replace(system, "token", role("PAUSER"), tokenPauser);
    await token.connect(stranger).unpause();
    await escrow.connect(stranger).payCredit(payee.address, token);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
    expect(await token.balanceOf(tokenPauser.address)).to.equal(0n);
  },

  async "token compliance"(system) {
    const { token, escrow, tokenCompliance, payer, payee, stranger } = system;
    const terms = { ...(await agreedTerms(system)), feeBps: 0n };
    await escrow.connect(payer).fund(terms);
    for (const account of [payer.address, await escrow.getAddress()])
      await token.connect(tokenCompliance).setFrozen(account, true);
    await expect(token.connect(payer).transfer(payee.address, 1n))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payer.address);
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);

    await replace(system, "token", role("COMPLIANCE"), tokenCompliance);
    for (const account of [payer.address, await escrow.getAddress()])
      await token.connect(stranger).setFrozen(account, false);
    await escrow.connect(stranger).payCredit(payee.address, token);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
  },

  async "token rescuer"({ token, tokenRescuer, payer }) {
    await token.connect(payer).transfer(token, 7n);
    const mine = token.connect(tokenRescuer);
    await expect(mine.rescue(token, tokenRescuer.address, 8n)).to.be.revertedWithCustomError(
      token,
      "ERC20InsufficientBalance",
    );
    await mine.rescue(token, tokenRescuer.address, 7n);
    expect(await token.balanceOf(tokenRescuer.address)).to.equal(7n);

    await token.revokeRole(role("RESCUER"), tokenRescuer.address);
    await expect(mine.rescue(token, tokenRescuer.address, 0n)).to.be.revertedWithCustomError(
      token,
      "AccessControlUnauthorizedAccount",
    );
  },

  async attester({ token, attester, minter }) {
    const [mine, mint] = [token.connect(attester), token.connect(minter)];
    await mine.attestReserve(10n ** 30n, await latest());
    await expect(mine.mint(attester.address, 1n)).to.be.revertedWithCustomError(token, "NotAMinter");
    await expect(mint.mint(attester.address, MINTER_CAPACITY + 1n))
      .to.be.revertedWithCustomError(token, "MinterLimitExceeded")
      .withArgs(minter.address, MINTER_CAPACITY + 1n, MINTER_CAPACITY);
    const attestedAt = await latest();
    await mine.attestReserve(10n ** 30n, attestedAt);
    await token.revokeRole(role("RESERVE_ATTESTER"), attester.address);
    await expect(mine.attestReserve(0n, attestedAt)).to.be.revertedWithCustomError(
      token,
      "AccessControlUnauthorizedAccount",
    );

    const last = attestedAt + (await token.maximumReserveAge());
    await time.setNextBlockTimestamp(last);
    await mint.mint(attester.address, 1n);
    await expect(mint.mint(attester.address, 1n)).to.be.revertedWithCustomError(
      token,
      "ReserveAttestationStale",
    );
  },

  async minter({ token, minter, attester, payer }) {
    const mine = token.connect(minter);
    await token.connect(attester).attestReserve(10n ** 30n, await latest());
    await mine.mint(minter.address, MINTER_CAPACITY);
    const start = await latest();
    await time.setNextBlockTimestamp(start + DAY);
    await mine.mint(minter.address, MINTER_CAPACITY);
    await expect(mine.mint(minter.address, MINTER_CAPACITY)).to.be.revertedWithCustomError(
      token,
      "MinterLimitExceeded",
    );
    await mine.burn(payer.address, BALANCE);
    expect(await token.balanceOf(payer.address)).to.equal(0n);

    await mine.lowerReserve(10n ** 30n);
    await expect(mine.mint(minter.address, 1n)).to.be.revertedWithCustomError(token, "ReserveExceeded");
    await time.increase(1n);
    await token.connect(attester).attestReserve(10n ** 30n, await latest());

    await token.setMinter(minter.address, 0n, 0n);
    await expect(mine.mint(minter.address, 0n)).to.be.revertedWithCustomError(token, "NotAMinter");
    await token.setMinter(minter.address, UNLIMITED, 0n);
    await token.connect(attester).attestReserve(await token.totalSupply(), await latest());
    await expect(mine.mint(minter.address, 1n)).to.be.revertedWithCustomError(token, "ReserveExceeded");
  },
} satisfies Readonly<Record<string, Proof>>;
