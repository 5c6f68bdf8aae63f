import type { ContractTransactionResponse } from "ethers";
import { ethers } from "../../support/system.ts";
import { authorization, latest, sendAuthorization, signFor, type TokenSystem } from "./fixture.ts";

/** A path by which money moves from the payer to the payee, or to or from nobody. */
export interface Movement {
  readonly name: string;
  readonly paid?: "payer";
  readonly receives?: "payee";
  /** What must be in place beforehand. Returns the movement itself. */
  readonly prepare: (system: TokenSystem) => Promise<() => Promise<ContractTransactionResponse>>;
}

const BETWEEN = { paid: "payer", receives: "payee" } as const;

function byAuthorization(
  method: "transferWithAuthorization" | "receiveWithAuthorization",
  form: "v, r, s" | "bytes",
): Movement {
  const type =
    method === "transferWithAuthorization" ? "TransferWithAuthorization" : "ReceiveWithAuthorization";
  return {
    name: `${method} as ${form}`,
    ...BETWEEN,
    prepare: async ({ token, payer, payee }) => {
      const given = await authorization({ from: payer.address, to: payee.address });
      const signature = await signFor(token, payer, type, { ...given });
      return () => sendAuthorization(token.connect(payee), method, given, signature, form);
    },
  };
}

/** Every path by which this token moves. */
export const MOVEMENTS: readonly Movement[] = [
  {
    name: "transfer",
    ...BETWEEN,
    prepare:
      async ({ token, payer, payee }) =>
      () =>
        token.connect(payer).transfer(payee.address, 100n),
  },
  {
    name: "transferFrom",
    ...BETWEEN,
    prepare: async ({ token, payer, payee, stranger }) => {
      await token.connect(payer).approve(stranger.address, 100n);
      return () => token.connect(stranger).transferFrom(payer.address, payee.address, 100n);
    },
  },
  {
    name: "permit, then transferFrom",
    ...BETWEEN,
    prepare: async ({ token, payer, payee }) => {
      const deadline = (await latest()) + 100n;
      const message = { owner: payer.address, spender: payee.address, value: 100n, nonce: 0n, deadline };
      const { v, r, s } = ethers.Signature.from(await signFor(token, payer, "Permit", message));
      return async () => {
        await token.permit(payer.address, payee.address, 100n, deadline, v, r, s);
        return token.connect(payee).transferFrom(payer.address, payee.address, 100n);
      };
    },
  },
  byAuthorization("transferWithAuthorization", "v, r, s"),
  byAuthorization("transferWithAuthorization", "bytes"),
  byAuthorization("receiveWithAuthorization", "v, r, s"),
  byAuthorization("receiveWithAuthorization", "bytes"),
  {
    name: "mint",
    receives: "payee",
    prepare:
      async ({ token, minter, payee }) =>
      () =>
        token.connect(minter).mint(payee.address, 100n),
  },
  {
    name: "burn",
    paid: "payer",
    prepare: async ({ token, minter, payer }) => {
      await token.connect(payer).approve(minter.address, 100n);
      return () => token.connect(minter).burn(payer.address, 100n);
    },
  },
];
