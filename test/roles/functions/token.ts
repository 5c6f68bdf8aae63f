import {
  authorization,
  FORMS,
  signFor,
  type Authorization,
  type Form,
} from "../../contracts/token/fixture.ts";
import { latest } from "../../contracts/gateway/fixture.ts";
import { ethers } from "../../support/system.ts";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import type { RolesSystem } from "../actors.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const row = (given: Omit<FunctionRow, "contract">): FunctionRow => ({ contract: "token", ...given });

/** A signature in the form that an overload takes. */
function inForm(form: Form, signature: string): readonly unknown[] {
  if (form === "bytes") return [signature];
  const { v, r, s } = ethers.Signature.from(signature);
  return [v, r, s];
}

async function authorized(
  { token, payer, payee }: RolesSystem,
  type: "TransferWithAuthorization" | "ReceiveWithAuthorization",
  form: Form,
): Promise<readonly unknown[]> {
  const given: Authorization = {
    ...(await authorization({ from: payer.address, to: payee.address })),
    validAfter: 0n,
  };
  const { from, to, value, validAfter, validBefore, nonce } = given;
  return [from, to, value, validAfter, validBefore, nonce].concat(
    inForm(form, await signFor(token, payer, type, { ...given })) as [],
  );
}

const typesOf = (head: string, form: Form): string =>
  `(${head},${form === "bytes" ? "bytes" : "uint8,bytes32,bytes32"})`;

const TRANSFER_TYPES = "address,address,uint256,uint256,uint256,bytes32";

/** What moves, stops and makes XUSD. */
export const TOKEN: readonly FunctionRow[] = [
  row({
    name: "mint",
    may: ["minter"],
    limit: "its capacity, refilled over its window; the attested reserve; the attestation's age",
    refused: "NotAMinter",
    arrange: ({ payer }) => [payer.address, 1_000n],
  }),
  row({
    name: "burn",
    may: ["minter"],
    limit: "what the holder approved; neither holder nor minter frozen",
    refused: "NotAMinter",
    arrange: ({ payer }) => [payer.address, 1_000n],
  }),
  row({
    name: "burnFor",
    may: ["minter"],
    limit: "what the holder approved; neither holder, minter nor redeemer frozen",
    refused: "NotAMinter",
    arrange: ({ payer, payee }) => [payer.address, payee.address, 1_000n],
  }),
  row({
    name: "transfer",
    may: ["payer", "payee"],
    limit: "its own balance",
    refused: "ERC20InsufficientBalance",
    arrange: ({ carrier }) => [carrier.address, 1_000n],
  }),
  row({
    name: "transferFrom",
    may: ["minter"],
    limit: "what the holder approved; neither holder, spender nor payee frozen",
    refused: "ERC20InsufficientAllowance",
    arrange: ({ payer, carrier }) => [payer.address, carrier.address, 1_000n],
  }),
  row({
    name: "approve",
    may: "anyone",
    limit: "for its own balance; neither holder nor spender frozen",
    refused: "",
    arrange: ({ carrier }) => [carrier.address, 1_000n],
  }),
  row({
    name: "temporaryApprove",
    may: "anyone",
    limit: "for its own balance, until the transaction ends; neither holder nor spender frozen",
    refused: "",
    arrange: ({ carrier }) => [carrier.address, 1_000n],
  }),
  row({
    name: "permit",
    may: "anyone",
    limit: "with the owner's signature, once, until its deadline; neither owner nor spender frozen",
    refused: "",
    arrange: async ({ token, payer, carrier }) => {
      const [value, deadline] = [1_000n, (await latest()) + 3_600n];
      const signature = await signFor(token, payer, "Permit", {
        owner: payer.address,
        spender: carrier.address,
        value,
        nonce: await token.nonces(payer.address),
        deadline,
      });
      return [payer.address, carrier.address, value, deadline, ...inForm("v, r, s", signature)];
    },
  }),
  ...FORMS.flatMap((form) => [
    row({
      name: `transferWithAuthorization${typesOf(TRANSFER_TYPES, form)}`,
      may: "anyone",
      limit: "with the holder's signature, once, between its two times",
      refused: "",
      arrange: (system) => authorized(system, "TransferWithAuthorization", form),
    }),
    row({
      name: `receiveWithAuthorization${typesOf(TRANSFER_TYPES, form)}`,
      may: ["payee"],
      limit: "the receiver, with the holder's signature, once, between its two times",
      refused: "ERC20InvalidReceiver",
      arrange: (system) => authorized(system, "ReceiveWithAuthorization", form),
    }),
    row({
      name: `cancelAuthorization${typesOf("address,bytes32", form)}`,
      may: "anyone",
      limit: "with the holder's signature",
      refused: "",
      arrange: async ({ token, payer }) => {
        const nonce = ethers.id("an authorization");
        const signed = await signFor(token, payer, "CancelAuthorization", {
          authorizer: payer.address,
          nonce,
        });
        return [payer.address, nonce, ...inForm(form, signed)];
      },
    }),
  ]),
  row({
    name: "attestReserve",
    may: ["attester"],
    limit: "not dated in the future, nor before what stands",
    refused: NO_ROLE,
    arrange: async () => [1_000_000_000_000n, await latest()],
  }),
  row({
    name: "lowerReserve",
    may: ["minter"],
    limit: "downwards only",
    refused: "NotAMinter",
    arrange: () => [1_000n],
  }),
  row({
    name: "setFrozen",
    may: ["tokenCompliance"],
    limit: "any account but the zero address; the balance stays where it is",
    refused: NO_ROLE,
    arrange: ({ payer }) => [payer.address, true],
  }),
  row({
    name: "setMinter",
    may: ["admin"],
    limit: "",
    refused: NO_ROLE,
    arrange: ({ carrier }) => [carrier.address, 1n, 1n],
  }),
  row({ name: "pause", may: ["tokenPauser"], limit: "", refused: NO_ROLE, arrange: () => [] }),
  row({
    name: "unpause",
    may: ["tokenPauser"],
    limit: "",
    refused: NO_ROLE,
    arrange: async ({ token, tokenPauser }) => {
      await token.connect(tokenPauser).pause();
      return [];
    },
  }),
  row({
    name: "rescue",
    may: ["tokenRescuer"],
    limit: "what the token's contract itself holds",
    refused: NO_ROLE,
    arrange: async ({ token, operator, carrier }) => {
      const plain = await new PlainToken__factory(operator).deploy();
      await plain.mint(token, 1_000n);
      return [await plain.getAddress(), carrier.address, 1_000n];
    },
  }),
];
