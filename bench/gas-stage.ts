import { readFileSync } from "node:fs";
import path from "node:path";
import { Interface } from "ethers";
import type { Artifact } from "../src/chain/artifact.ts";
import { currencyBytes } from "../src/escrow/code-bytes.ts";
import { deploySystem } from "../src/chain/deploy.ts";
import { EvmChain } from "../src/chain/evm-chain.ts";
import { openInProcessChain } from "../src/chain/in-process.ts";
import type { TransactionRecord, Value } from "../src/ports.ts";
import { systemPlan } from "../src/world/system-plan.ts";

/** Thursday 23 January 2025, 15:00 UTC: every market is open until the next evening. */
const STARTS_AT = 1_737_644_400n;

/** The measured quotes charge 10 basis points, and the committed figures are those of this limit. */
const CORRIDOR = { token: "XUSD", currencyDecimals: 2, feeBps: 10n, capacity: 10n ** 12n } as const;

const PLAN = systemPlan({
  startsAt: STARTS_AT,
  operator: "operator",
  attester: "attester",
  banks: ["bank", "payoutBank"],
  providers: ["provider"],
  tokens: [{ symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6 }],
  // Both currencies have a feed against the token's own, so that no conversion takes a path.
  pairs: [
    { base: "EUR", quote: "USD" },
    { base: "USD", quote: "CNY" },
  ],
  corridors: [
    { ...CORRIDOR, currency: "EUR", direction: "pay" },
    { ...CORRIDOR, currency: "CNY", direction: "redeem" },
  ],
  participants: [
    { party: "payer", country: "DE" },
    { party: "payee", country: "CN" },
  ],
});

/** A chain of its own with the system on it, whose clock moves a second with each transaction. */
export interface Stage {
  readonly chain: EvmChain;
  /** Unix seconds of the last block. */
  readonly now: () => bigint;
  /** Counts from one, for what must not be the same twice. */
  readonly nextNumber: () => bigint;
  /** Sends what must go through. */
  readonly send: (
    from: string,
    contract: string,
    method: string,
    ...args: readonly Value[]
  ) => Promise<TransactionRecord>;
  /** As `send`, when so many seconds more have passed. */
  readonly sendAfter: (
    seconds: bigint,
    from: string,
    contract: string,
    method: string,
    ...args: readonly Value[]
  ) => Promise<TransactionRecord>;
  readonly close: () => Promise<void>;
}

/** The system with rates, a reserve, and two tokens that the escrow allows: XUSD, and PLAIN, an ERC-20 and no more. */
export async function openStage(): Promise<Stage> {
  const rpc = await openInProcessChain();
  const chain = await EvmChain.connect(rpc);
  let clock = await deploySystem(chain, PLAN);
  let number = 0n;
  const sendAfter: Stage["sendAfter"] = async (seconds, from, contract, method, ...args) => {
    clock += seconds;
    const record = await chain.send(from, { contract, method, args }, clock);
    if (record.revert !== undefined) throw new Error(`${contract}.${method}: ${record.revert.error}`);
    return record;
  };
  const send: Stage["send"] = (from, ...call) => sendAfter(1n, from, ...call);

  clock += 1n;
  const plain = await chain.deploy("operator", "PLAIN", plainToken(), [], clock);
  await send("operator", "escrow", "setTokenAllowed", plain, true);
  await send("operator", "EUR/USD", "publish", 104_720_000n);
  await send("operator", "USD/CNY", "publish", 724_700_000n);
  await send("attester", "XUSD", "attestReserve", 10n ** 15n, clock);
  await send("operator", "XUSD", "setMinter", chain.addressOf("operator"), 10n ** 18n, 0n);
  await send("payee", "gateway", "setStandingInstruction", chain.contractAddress("XUSD"), {
    bank: chain.addressOf("payoutBank"),
    currency: currencyBytes("CNY"),
    maximumCostBps: 100n,
    minimumRate: 0n,
  });
  const nextNumber = (): bigint => (number += 1n);
  return { chain, now: () => clock, nextNumber, send, sendAfter, close: () => rpc.close() };
}

/** The compiled plain token, which is no part of the system. */
function plainToken(): Artifact {
  const file = path.resolve(
    import.meta.dirname,
    "../artifacts/contracts/mocks/PlainToken.sol/PlainToken.json",
  );
  const { abi, bytecode } = JSON.parse(readFileSync(file, "utf8")) as {
    abi: readonly object[];
    bytecode: string;
  };
  return { name: "PlainToken", abi: new Interface(abi), bytecode, source: "contracts/mocks/PlainToken.sol" };
}
