import { openHttpChain } from "./http.ts";
import { openInProcessChain } from "./in-process.ts";
import type { Rpc } from "./rpc.ts";

/** A fresh chain in this process, or the client at an address. @throws NODE_UNREACHABLE */
export function openChain(url: string | undefined): Promise<Rpc> {
  return url === undefined ? openInProcessChain() : openHttpChain(url);
}
