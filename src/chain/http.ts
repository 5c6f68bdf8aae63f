import { SettlementError } from "../errors/settlement-error.ts";
import type { Rpc, RpcError } from "./rpc.ts";

/** A client that does not answer in this time counts as gone: the slowest request takes a second or two. */
const RESPONSE_TIMEOUT_MS = 60_000;

/**
 * A client on this machine, such as `hardhat node` or anvil.
 *
 * @throws NODE_UNREACHABLE when nothing answers there.
 */
export async function openHttpChain(url: string): Promise<Rpc> {
  let id = 0;
  const rpc: Rpc = {
    async request(method, params = []) {
      id += 1;
      const body = JSON.stringify({ jsonrpc: "2.0", id, method, params });
      let answer: { result?: unknown; error?: RpcError };
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
        });
        answer = (await response.json()) as typeof answer;
      } catch (cause) {
        throw new SettlementError("NODE_UNREACHABLE", { url }, { cause });
      }
      if (answer.error !== undefined) throw rpcError(answer.error);
      return answer.result;
    },
    close: async () => {},
  };
  await rpc.request("eth_chainId");
  return rpc;
}

/** The client's error with its data, in the shape in which an in-process chain throws it. */
function rpcError({ code, message, data }: RpcError): Error {
  return Object.assign(new Error(message), { code, data });
}
