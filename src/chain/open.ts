import { developmentChain } from "./development-chain.ts";
import { openHttpChain, shownUrl } from "./http.ts";
import { openInProcessChain } from "./in-process.ts";
import type { Rpc } from "./rpc.ts";

/**
 * A fresh chain in this process, or the development chain at an address.
 *
 * @throws FIELD_MALFORMED for what is no address; NODE_UNREACHABLE, NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD
 */
export async function openChain(url: string | undefined): Promise<Rpc> {
  if (url === undefined) return openInProcessChain();
  return developmentChain(await openHttpChain(url), shownUrl(url));
}
