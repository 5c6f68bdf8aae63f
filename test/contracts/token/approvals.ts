import type { ContractTransactionResponse } from "ethers";
import { ethers } from "../../support/system.ts";
import { latest, signFor, type TokenSystem } from "./fixture.ts";

/** A way in which the payer allows the payee to spend. */
export interface Approval {
  readonly name: string;
  /** What must be in place beforehand. Returns the approval itself. */
  readonly prepare: (system: TokenSystem) => Promise<() => Promise<ContractTransactionResponse>>;
}

/** Every way in which this token takes an approval. */
export const APPROVALS: readonly Approval[] = [
  {
    name: "approve",
    prepare:
      async ({ token, payer, payee }) =>
      () =>
        token.connect(payer).approve(payee.address, 100n),
  },
  {
    name: "temporaryApprove",
    prepare:
      async ({ token, payer, payee }) =>
      () =>
        token.connect(payer).temporaryApprove(payee.address, 100n),
  },
  {
    name: "permit",
    prepare: async ({ token, payer, payee, stranger }) => {
      const deadline = (await latest()) + 3_600n;
      const message = { owner: payer.address, spender: payee.address, value: 100n, nonce: 0n, deadline };
      const { v, r, s } = ethers.Signature.from(await signFor(token, payer, "Permit", message));
      return () => token.connect(stranger).permit(payer.address, payee.address, 100n, deadline, v, r, s);
    },
  },
];
