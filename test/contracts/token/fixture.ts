import type { ContractTransactionResponse, TypedDataField } from "ethers";
import { partyKey } from "../../../src/chain/accounts.ts";
import { ContractWallet__factory, type StableToken } from "../../../typechain-types/index.ts";
import { deployTestSystem, ethers, loadFixture, networkHelpers, time } from "../../support/system.ts";

/** Minor units that the minter may mint at once, and the seconds in which that refills. */
export const CAPACITY = 1_000_000n;
export const WINDOW = 1_000n;

/** What the payer and the contract wallet each hold. */
export const BALANCE = 500_000n;

export type Account = InstanceType<typeof ethers.Wallet>;

/** The token with a minter of its own, and with money at the payer's and in a contract wallet that the payer owns. */
async function deployToken() {
  const system = await loadFixture(deployTestSystem);
  const minter = new ethers.Wallet(partyKey("minter"), ethers.provider);
  await networkHelpers.setBalance(minter.address, 10n ** 24n);
  const wallet = await new ContractWallet__factory(system.operator).deploy(system.payer.address);
  const { token, payer } = system;

  await token.setMinter(minter.address, 2n ** 88n - 1n, 0);
  await token.connect(minter).mint(payer.address, BALANCE);
  await token.connect(minter).mint(await wallet.getAddress(), BALANCE);
  await token.setMinter(minter.address, CAPACITY, WINDOW);
  return { ...system, minter, wallet };
}

export type TokenSystem = Awaited<ReturnType<typeof deployToken>>;

export const tokenSystem = (): Promise<TokenSystem> => loadFixture(deployToken);

/** Unix seconds of the last block. */
export const latest = async (): Promise<bigint> => BigInt(await time.latest());

const AUTHORIZATION: TypedDataField[] = [
  { name: "from", type: "address" },
  { name: "to", type: "address" },
  { name: "value", type: "uint256" },
  { name: "validAfter", type: "uint256" },
  { name: "validBefore", type: "uint256" },
  { name: "nonce", type: "bytes32" },
];

const TYPES = {
  TransferWithAuthorization: AUTHORIZATION,
  ReceiveWithAuthorization: AUTHORIZATION,
  CancelAuthorization: [
    { name: "authorizer", type: "address" },
    { name: "nonce", type: "bytes32" },
  ],
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

/** Signs what the token takes in place of a transaction of the signer's own. */
export async function signFor(
  token: StableToken,
  signer: Account,
  type: keyof typeof TYPES,
  message: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { chainId } = await ethers.provider.getNetwork();
  const domain = {
    name: await token.name(),
    version: "1",
    chainId,
    verifyingContract: await token.getAddress(),
  };
  return signer.signTypedData(domain, { [type]: TYPES[type] }, message);
}

/** What `transferWithAuthorization` and `receiveWithAuthorization` are given beside the signature. */
export interface Authorization {
  readonly from: string;
  readonly to: string;
  readonly value: bigint;
  readonly validAfter: bigint;
  readonly validBefore: bigint;
  readonly nonce: string;
}

/** An authorization that is good for the next hour. */
export async function authorization(changed: Partial<Authorization>): Promise<Authorization> {
  const now = await latest();
  return {
    from: ethers.ZeroAddress,
    to: ethers.ZeroAddress,
    value: 100n,
    validAfter: now,
    validBefore: now + 3_600n,
    nonce: ethers.id("an authorization"),
    ...changed,
  };
}

/** The two forms of a signature: split, which only accounts with a key have, and as bytes, for contract wallets too. */
export const FORMS = ["v, r, s", "bytes"] as const;
export type Form = (typeof FORMS)[number];

/** Sends `transferWithAuthorization` or `receiveWithAuthorization` in one of the two forms. */
export function sendAuthorization(
  token: StableToken,
  method: "transferWithAuthorization" | "receiveWithAuthorization",
  given: Authorization,
  signature: string,
  form: Form,
): Promise<ContractTransactionResponse> {
  const { from, to, value, validAfter, validBefore, nonce } = given;
  if (form === "bytes") {
    const overload = `${method}(address,address,uint256,uint256,uint256,bytes32,bytes)` as const;
    return token[overload](from, to, value, validAfter, validBefore, nonce, signature);
  }
  const { v, r, s } = ethers.Signature.from(signature);
  const overload =
    `${method}(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)` as const;
  return token[overload](from, to, value, validAfter, validBefore, nonce, v, r, s);
}
