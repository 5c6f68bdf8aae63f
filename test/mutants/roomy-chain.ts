import type { Rpc } from "../../src/chain/rpc.ts";

/** As `openInProcessChain`, but contracts may be of any size: mutants are compiled without the optimizer. */
export async function openRoomyChain(): Promise<Rpc> {
  const { createHardhatRuntimeEnvironment } = await import("hardhat/hre");
  const runtime = await createHardhatRuntimeEnvironment({
    networks: {
      default: {
        type: "edr-simulated",
        chainType: "l1",
        chainId: 31337,
        hardfork: "cancun",
        initialDate: "1999-01-01T00:00:00Z",
        accounts: [],
        mining: { auto: true, mempool: { order: "fifo" } },
        loggingEnabled: false,
        throwOnTransactionFailures: false,
        allowUnlimitedContractSize: true,
      },
    },
    paths: { artifacts: "cache/no-artifacts", cache: "cache/in-process" },
  });
  const connection = await runtime.network.create();
  return {
    request: (method, params = []) => connection.provider.request({ method, params: [...params] }),
    close: () => connection.close(),
  };
}
