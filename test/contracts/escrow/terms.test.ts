/*
 * SettlementEscrow on terms that make a right worthless
 *   given a period at its bound
 *     - takes <what> at its bound, and refuses it one second beyond
 *   given a party that could not act or be paid
 *     - refuses <party> as <role>, by every way in
 *     - knows no gateway where there is none
 *   given parties with a cause of their own
 *     - refuses the payer as payee, and the payee as carrier
 *     - refuses the <role> as recipient of a fee, and takes it where there is none
 *   given terms that leave something out
 *     - takes terms without arbiter that have no arbitration
 *     - takes an inspection of no length, and no returns
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { SettlementEscrow__factory } from "../../../typechain-types/index.ts";
import { DAY, START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import { AMOUNT, at, escrowSystem, fundedSystem, stored, type EscrowSystem } from "./fixture.ts";
import { waysIn } from "./ways-in.ts";

const LONGEST = 730n * DAY;
const NOW = START + 1_000n;

/** What is taken, what is refused one second beyond it, and with which error. */
const BOUNDS: readonly {
  readonly what: string;
  readonly taken: Partial<PaymentTerms>;
  readonly refused: Partial<PaymentTerms>;
  readonly error: string;
  readonly args: readonly bigint[];
}[] = [
  {
    what: "the shortest arbitration",
    taken: { arbitrationPeriod: DAY },
    refused: { arbitrationPeriod: DAY - 1n },
    error: "ArbitrationOutOfRange",
    args: [DAY - 1n, DAY, LONGEST],
  },
  {
    what: "the longest arbitration",
    taken: { arbitrationPeriod: LONGEST },
    refused: { arbitrationPeriod: LONGEST + 1n },
    error: "ArbitrationOutOfRange",
    args: [LONGEST + 1n, DAY, LONGEST],
  },
  {
    what: "the longest inspection",
    taken: { inspectionPeriod: LONGEST },
    refused: { inspectionPeriod: LONGEST + 1n },
    error: "InspectionTooLong",
    args: [LONGEST + 1n, LONGEST],
  },
  {
    what: "the latest deliverBy",
    taken: { deliverBy: NOW + LONGEST, returnBy: 0n },
    refused: { deliverBy: NOW + LONGEST + 1n, returnBy: 0n },
    error: "DeliverByTooLate",
    args: [NOW + LONGEST + 1n, NOW + LONGEST],
  },
  {
    what: "the earliest returnBy",
    taken: { deliverBy: START + DAY, returnBy: START + DAY },
    refused: { deliverBy: START + DAY, returnBy: START + DAY - 1n },
    error: "ReturnByOutOfRange",
    args: [START + DAY - 1n, START + DAY, START + DAY + LONGEST],
  },
  {
    what: "the latest returnBy",
    taken: { deliverBy: START + DAY, returnBy: START + DAY + LONGEST },
    refused: { deliverBy: START + DAY, returnBy: START + DAY + LONGEST + 1n },
    error: "ReturnByOutOfRange",
    args: [START + DAY + LONGEST + 1n, START + DAY, START + DAY + LONGEST],
  },
];

const ROLES = ["payer", "payee", "arbiter", "carrier", "feeRecipient"] as const;

describe("SettlementEscrow on terms that make a right worthless", () => {
  for (const { what, taken, refused, error, args } of BOUNDS) {
    it(`takes ${what} at its bound, and refuses it one second beyond`, async () => {
      const system = await escrowSystem();
      const { escrow, payer, agreed } = system;
      await at(NOW);
      await expect(escrow.connect(payer).fund({ ...agreed, ...refused }))
        .to.be.revertedWithCustomError(escrow, error)
        .withArgs(...args);
      // What was refused took a second.
      const later = taken.deliverBy === NOW + LONGEST ? { ...taken, deliverBy: NOW + 1n + LONGEST } : taken;
      await at(NOW + 1n);
      const terms = { ...agreed, ...later };
      await escrow.connect(payer).fund(terms);
      expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    });
  }

  for (const name of ["escrow", "gateway", "token"] as const) {
    for (const role of ROLES.filter((each) => each !== "payer")) {
      it(`refuses the ${name} as ${role}, by every way in`, async () => {
        const system = await escrowSystem();
        const reserved = await system[name].getAddress();
        const agreed = { ...system.agreed, [role]: reserved };
        for (const way of await waysIn({ ...system, agreed }))
          await expect(way())
            .to.be.revertedWithCustomError(system.escrow, "ReservedAddress")
            .withArgs(reserved);
      });
    }

    it(`refuses the ${name} as payer, by every way in`, async () => {
      const system = await escrowSystem();
      const { escrow, payer } = system;
      const reserved = await system[name].getAddress();
      const terms = { ...system.agreed, payer: reserved };
      // No signature is theirs, so that only an authorization gets as far as the terms.
      await expect(escrow.connect(payer).fundByAuthorization(terms, 0n, terms.deliverBy, "0x"))
        .to.be.revertedWithCustomError(escrow, "ReservedAddress")
        .withArgs(reserved);
    });
  }

  it("knows no gateway where there is none", async () => {
    const { operator, token, payer, agreed } = await escrowSystem();
    const escrow = await new SettlementEscrow__factory(operator).deploy(
      ethers.ZeroAddress,
      operator.address,
      0n,
    );
    await escrow.setTokenAllowed(token, true);
    await token.connect(payer).approve(escrow, AMOUNT);
    const alone = { ...agreed, arbiter: ethers.ZeroAddress, carrier: ethers.ZeroAddress };
    // Nobody is named as the gateway that there is not.
    await expect(escrow.connect(payer).fund({ ...alone, carrier: token }))
      .to.be.revertedWithCustomError(escrow, "ReservedAddress")
      .withArgs(await token.getAddress());
    await escrow.connect(payer).fund(alone);
    expect((await escrow.stateOf(await escrow.paymentId(alone))).held).to.equal(AMOUNT);
  });

  it("refuses the payer as payee, and the payee as carrier", async () => {
    const { escrow, payer, agreed }: EscrowSystem = await escrowSystem();
    await expect(escrow.connect(payer).fund({ ...agreed, payee: agreed.payer }))
      .to.be.revertedWithCustomError(escrow, "PayeeIsPayer")
      .withArgs(agreed.payer);
    await expect(escrow.connect(payer).fund({ ...agreed, carrier: agreed.payee, inspectionPeriod: 0n }))
      .to.be.revertedWithCustomError(escrow, "CarrierIsPayee")
      .withArgs(agreed.payee);
  });

  for (const role of ["arbiter", "carrier"] as const) {
    it(`refuses the ${role} as recipient of a fee, and takes it where there is none`, async () => {
      const { escrow, payer, agreed } = await escrowSystem();
      const own = { ...agreed, feeRecipient: agreed[role] };
      await expect(escrow.connect(payer).fund({ ...own, feeBps: 1n }))
        .to.be.revertedWithCustomError(escrow, "FeeRecipientDecides")
        .withArgs(agreed[role]);
      await escrow.connect(payer).fund({ ...own, feeBps: 0n });
    });
  }

  it("takes terms without arbiter that have no arbitration", async () => {
    const system = await fundedSystem({ arbiter: ethers.ZeroAddress, arbitrationPeriod: 0n });
    expect(await stored(system, system.terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("takes an inspection of no length, and no returns", async () => {
    const system = await fundedSystem({ inspectionPeriod: 0n, returnBy: 0n });
    expect(await stored(system, system.terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });
});
