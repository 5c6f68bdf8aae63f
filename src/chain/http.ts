import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { shortened } from "../fields/closest-name.ts";
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
 * @throws NODE_UNREACHABLE when nothing answers there; FIELD_MALFORMED for what is no address of HTTP.
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
  const parsed = URL.parse(url);
  const user = parsed === null ? undefined : userOf(parsed);
  if (parsed === null || user === undefined || !["http:", "https:"].includes(parsed.protocol)) {
    // It may be an address with a key in it all the same.
    const [scheme = "", rest] = url.split("://");
    const text = rest === undefined ? shortened(url) : `${shortened(scheme)}://...`;
    const wanted = phrase("node-address");
    throw new SettlementError("FIELD_MALFORMED", { text, wanted, example: "http://127.0.0.1:8545" });
  }
  const isAnybody = parsed.username === "";
  parsed.username = "";
  parsed.password = "";
  const headers = { "content-type": "application/json" };
  return {
    address: parsed.href,
    headers: isAnybody ? headers : { ...headers, authorization: `Basic ${user.toString("base64")}` },
  };
}

/** The user of an address, as the header has it; nothing where a percent sign stands for no byte. */
function userOf({ username, password }: URL): Buffer | undefined {
  try {
    return Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  } catch {
    return undefined;
  }
}

/** The client's error with its data, in the shape in which an in-process chain throws it. */
function rpcError({ code, message, data }: RpcError): Error {
  return Object.assign(new Error(message), { code, data });
}
