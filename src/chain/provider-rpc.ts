import type { EthereumProvider } from "hardhat/types/providers";
import type { Rpc } from "./rpc.ts";

/** The chain behind one of Hardhat's connections, in this process or not. */
export function providerRpc({
  provider,
  close,
}: {
  readonly provider: Pick<EthereumProvider, "request">;
  readonly close: () => Promise<void>;
}): Rpc {
  return {
    request: (method, params = []) => provider.request({ method, params: [...params] }),
    close,
  };
}
