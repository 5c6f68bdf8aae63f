import { expect } from "chai";
import { ANSWER, config, EUR, USD } from "../../contracts/oracle/fixture.ts";
import { SimulatedFeed__factory } from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import type { Proof } from "./proof.ts";

const GUARDIAN = ethers.id("GUARDIAN_ROLE");

export const ORACLE_PROOFS = {
  async "oracle admin"({ oracle, admin, guardian }) {
    const feed = await new SimulatedFeed__factory(admin).deploy("EUR / USD", 8);
    await feed.publish(3n * ANSWER);
    await oracle.setPair(EUR, USD, config(feed, { minimumAnswer: 2n * ANSWER, maximumAnswer: 4n * ANSWER }));
    expect((await oracle.rate(EUR, USD)).numerator).to.equal(3n * ANSWER);
    await feed.publish(5n * ANSWER);
    await expect(oracle.rate(EUR, USD)).to.be.revertedWithCustomError(oracle, "RateOutOfBand");

    await oracle.connect(guardian).setHalted(EUR, USD, true);
    await oracle.setPair(EUR, USD, config(feed));
    await expect(oracle.rate(EUR, USD)).to.be.revertedWithCustomError(oracle, "PairHalted");
    await expect(oracle.setHalted(EUR, USD, false)).to.be.revertedWithCustomError(
      oracle,
      "AccessControlUnauthorizedAccount",
    );
    await oracle.grantRole(GUARDIAN, admin.address);
    await oracle.setHalted(EUR, USD, false);
    expect((await oracle.rate(EUR, USD)).numerator).to.equal(5n * ANSWER);
  },

  async guardian({ oracle, eurUsd, guardian }) {
    const mine = oracle.connect(guardian);
    await oracle.setPair(
      EUR,
      USD,
      config(eurUsd, { breakerBps: 500n, minimumAnswer: ANSWER / 2n, maximumAnswer: 2n * ANSWER }),
    );
    await oracle.acceptRate(EUR, USD);
    await expect(mine.resetBreaker(EUR, USD)).to.be.revertedWithCustomError(oracle, "BreakerNotTripped");
    await eurUsd.publish((ANSWER * 3n) / 2n);
    await oracle.tripBreaker(EUR, USD);
    await mine.resetBreaker(EUR, USD);
    expect((await oracle.rate(EUR, USD)).numerator).to.equal((ANSWER * 3n) / 2n);
    await eurUsd.publish(2n * ANSWER);
    await expect(oracle.rate(EUR, USD)).to.be.revertedWithCustomError(oracle, "RateOutOfBand");

    await mine.setHalted(EUR, USD, true);
    await oracle.revokeRole(GUARDIAN, guardian.address);
    await expect(mine.setHalted(EUR, USD, false)).to.be.revertedWithCustomError(
      oracle,
      "AccessControlUnauthorizedAccount",
    );
  },

  async "oracle's anyone"({ oracle, eurUsd, anyone }) {
    const mine = oracle.connect(anyone);
    await oracle.setPair(EUR, USD, config(eurUsd, { breakerBps: 500n }));
    await mine.acceptRate(EUR, USD);
    await expect(mine.tripBreaker(EUR, USD)).to.be.revertedWithCustomError(oracle, "BreakerNotTripped");
    const { accepted } = await oracle.breaker(EUR, USD);
    await eurUsd.publish(2n * ANSWER);
    await expect(mine.acceptRate(EUR, USD)).to.be.revertedWithCustomError(oracle, "DeviationTooHigh");
    await mine.tripBreaker(EUR, USD);
    await expect(mine.acceptRate(EUR, USD)).to.be.revertedWithCustomError(oracle, "BreakerOpen");
    expect((await oracle.breaker(EUR, USD)).accepted).to.equal(accepted);
  },
} satisfies Readonly<Record<string, Proof>>;
