import { SettlementError } from "../errors/settlement-error.ts";
import type { Rpc, RpcError } from "./rpc.ts";

/** A client that does not answer in this time counts as gone: the slowest request takes a second or two. */
const RESPONSE_TIMEOUT_MS = 60_000;

/** An address without what may be secret in it: user, password, and the path and query that hold a provider's key. */
export function shownUrl(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return pathname === "/" && search === "" ? origin : `${origin}/...`;
}

/**
 * A client such as `hardhat node` or anvil.
 *
 * @throws NODE_UNREACHABLE when nothing answers there.
 */
export async function openHttpChain(url: string): Promise<Rpc> {
  let id = 0;
  const { address, headers } = withoutCredentials(url);
  const rpc: Rpc = {
    async request(method, params = []) {
      id += 1;
      const body = JSON.stringify({ jsonrpc: "2.0", id, method, params });
      let answer: { result?: unknown; error?: RpcError };
      try {
        const response = await fetch(address, {
          method: "POST",
          headers,
          body,
          signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
        });
        answer = (await response.json()) as typeof answer;
      } catch (cause) {
        throw new SettlementError("NODE_UNREACHABLE", { url: shownUrl(url) }, { cause });
      }
      if (answer.error !== undefined) throw rpcError(answer.error);
      return answer.result;
    },
    close: async () => {},
  };
  try {
    await rpc.request("eth_chainId");
  } catch (cause) {
    // What answers is no client of a chain.
    throw cause instanceof SettlementError
      ? cause
      : new SettlementError("NODE_UNREACHABLE", { url: shownUrl(url) }, { cause });
  }
  return rpc;
}

/** `fetch` takes no address with a user in it; the header is what such an address stands for. */
function withoutCredentials(url: string): { address: string; headers: Record<string, string> } {
  const parsed = new URL(url);
  const { username, password } = parsed;
  parsed.username = "";
  parsed.password = "";
  const user = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const headers = { "content-type": "application/json" };
  return {
    address: parsed.href,
    headers: username === "" ? headers : { ...headers, authorization: `Basic ${user.toString("base64")}` },
  };
}

/** The client's error with its data, in the shape in which an in-process chain throws it. */
function rpcError({ code, message, data }: RpcError): Error {
  return Object.assign(new Error(message), { code, data });
}
