import { developmentChain } from "./development-chain.ts";
import { openHttpChain, shownUrl } from "./http.ts";
import { openInProcessChain } from "./in-process.ts";
import type { Rpc } from "./rpc.ts";

/**
 * A fresh chain in this process, or the development chain at an address.
 *
 * @throws NODE_UNREACHABLE, NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD
 */
export async function openChain(url: string | undefined): Promise<Rpc> {
  return url === undefined ? openInProcessChain() : developmentChain(await openHttpChain(url), shownUrl(url));
}
