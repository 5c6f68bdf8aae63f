import { SettlementError } from "../errors/settlement-error.ts";
import type { Rpc, RpcError } from "./rpc.ts";

/** An address that nobody has; its balance is set and put back. */
const NOBODY = "0x00000000000000000000000000000000c0221d02";
const NO_TRANSACTION = `0x${"0".repeat(64)}`;

/** Creation code that stores transiently (EIP-1153) and copies memory (EIP-5656): it runs from Cancun on. */
const NEEDS_CANCUN = "0x5f5f5d5f5f5f5e00";

/** What JSON-RPC answers, and what Hardhat does, where there is no such method. */
const METHOD_MISSING: readonly number[] = [-32_601, -32_004];

/**
 * A chain that was opened elsewhere, once it has shown that it is one for development: it can be put back to a snapshot, and gives
 * ether for nothing, which no chain with money does. Its chain id does not count, since a fork keeps that of what it
 * is a fork of. Until then no transaction is sent; what the questions changed is put back.
 *
 * @param name How messages call it: a network's name or an address.
 * @returns The chain; where it does not mine by itself, each transaction that is sent through this is mined at once.
 * @throws NODE_UNREACHABLE; NOT_A_DEVELOPMENT_CHAIN with the method that it lacks; CHAIN_TOO_OLD
 */
export async function developmentChain(rpc: Rpc, name: string): Promise<Rpc> {
  await requireAnswer(rpc, name);
  const client = await clientOf(rpc);
  const asking = async <Answer>(method: string, ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (cause) {
      if (cause instanceof SettlementError) throw cause;
      throw new SettlementError("NOT_A_DEVELOPMENT_CHAIN", { chain: name, client, method }, { cause });
    }
  };
  const snapshot = await asking("evm_snapshot", () => rpc.request("evm_snapshot"));
  try {
    await asking("hardhat_setBalance", () => rpc.request("hardhat_setBalance", [NOBODY, "0x1"]));
    await asking("debug_traceTransaction", () =>
      answered(rpc, "debug_traceTransaction", [NO_TRANSACTION, {}]),
    );
    await requireCancun(rpc, { chain: name, client });
  } finally {
    await asking("evm_revert", () => rpc.request("evm_revert", [snapshot]));
  }
  return { ...rpc, request: (method, params) => requestAndMine(rpc, method, params) };
}

/** @throws NODE_UNREACHABLE */
async function requireAnswer(rpc: Rpc, name: string): Promise<void> {
  try {
    await rpc.request("eth_chainId");
  } catch (cause) {
    if (cause instanceof SettlementError) throw cause;
    throw new SettlementError("NODE_UNREACHABLE", { url: name }, { cause });
  }
}

async function clientOf(rpc: Rpc): Promise<string> {
  try {
    return String(await rpc.request("web3_clientVersion"));
  } catch (error) {
    if (error instanceof SettlementError) throw error;
    return "?";
  }
}

/** Passes where the method is there, though it refuses what it is asked. */
async function answered(rpc: Rpc, method: string, params: readonly unknown[]): Promise<void> {
  try {
    await rpc.request(method, params);
  } catch (error) {
    const { code } = error as Partial<RpcError>;
    if (error instanceof SettlementError || (code !== undefined && METHOD_MISSING.includes(code)))
      throw error;
  }
}

/** @throws CHAIN_TOO_OLD */
async function requireCancun(
  rpc: Rpc,
  about: { readonly chain: string; readonly client: string },
): Promise<void> {
  try {
    await rpc.request("eth_call", [{ data: NEEDS_CANCUN }, "latest"]);
  } catch (cause) {
    if (cause instanceof SettlementError) throw cause;
    throw new SettlementError("CHAIN_TOO_OLD", about, { cause });
  }
}

async function requestAndMine(rpc: Rpc, method: string, params: readonly unknown[] = []): Promise<unknown> {
  const answer = await rpc.request(method, params);
  if (method === "eth_sendRawTransaction" && !(await minesByItself(rpc))) await rpc.request("evm_mine");
  return answer;
}

/** Asked each time, because a test may switch it; clients that do not know the question mine by themselves. */
async function minesByItself(rpc: Rpc): Promise<boolean> {
  try {
    return (await rpc.request("hardhat_getAutomine")) !== false;
  } catch {
    return true;
  }
}
