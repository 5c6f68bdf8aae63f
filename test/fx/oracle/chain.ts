import { readFileSync } from "node:fs";
import { Interface } from "ethers";
import type { Artifact } from "../../../src/chain/artifact.ts";
import { EvmChain } from "../../../src/chain/evm-chain.ts";
import { openInProcessChain } from "../../../src/chain/in-process.ts";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import type { Value } from "../../../src/ports.ts";

const ARTIFACTS = new URL("../../../artifacts/contracts/", import.meta.url);

/** A compiled contract, by its source under `contracts/`. */
export function compiled(source: string, name: string): Artifact {
  const { abi, bytecode } = JSON.parse(
    readFileSync(new URL(`${source}/${name}.json`, ARTIFACTS), "utf8"),
  ) as { abi: readonly object[]; bytecode: string };
  return { name, abi: new Interface(abi), bytecode, source: `contracts/${source}` };
}

/** A chain whose clock the test sets. */
export interface TestChain {
  readonly chain: EvmChain;
  /** Sends as the operator in the block after the last one; the error's name where it is refused. */
  send(contract: string, method: string, ...args: Value[]): Promise<string | undefined>;
  /** As `send`, from somebody else. */
  sendAs(party: string, contract: string, method: string, ...args: Value[]): Promise<string | undefined>;
  /** Asks a view; the error's name where it is refused. */
  read(contract: string, method: string, ...args: Value[]): Promise<{ value: Value } | { refused: string }>;
  /** Mines a block, so that views see that time. */
  mineAt(unix: bigint): Promise<void>;
  deploy(name: string, artifact: Artifact, args: readonly Value[]): Promise<string>;
  close(): Promise<void>;
}

/** @param from Unix seconds of the first block. */
export async function openTestChain(from: bigint): Promise<TestChain> {
  const rpc = await openInProcessChain();
  const chain = await EvmChain.connect(rpc);
  let now = from;
  const sendAs: TestChain["sendAs"] = async (party, contract, method, ...args) => {
    const { revert } = await chain.send(party, { contract, method, args }, (now += 1n));
    return revert?.error;
  };
  return {
    chain,
    sendAs,
    send: (contract, method, ...args) => sendAs("operator", contract, method, ...args),
    async read(contract, method, ...args) {
      try {
        return { value: await chain.read({ contract, method, args }) };
      } catch (error) {
        if (!(error instanceof SettlementError) || error.code !== "CALL_REFUSED") throw error;
        const { error: refused } = error.parameters as { readonly error: string };
        return { refused };
      }
    },
    async mineAt(unix) {
      now = unix;
      await rpc.request("evm_setNextBlockTimestamp", [`0x${unix.toString(16)}`]);
      await rpc.request("evm_mine");
    },
    deploy: (name, artifact, args) => chain.deploy("operator", name, artifact, args, (now += 1n)),
    close: () => rpc.close(),
  };
}
