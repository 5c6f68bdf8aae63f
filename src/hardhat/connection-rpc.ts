import type { NetworkConnection } from "hardhat/types/network";
import { developmentChain } from "../chain/development-chain.ts";
import { providerRpc } from "../chain/provider-rpc.ts";
import type { Rpc } from "../chain/rpc.ts";

/**
 * The development chain of a connection.
 *
 * @param close What ends it; nothing unless given, since a connection is its owner's.
 * @throws NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD
 */
export function connectionRpc(
  { provider, networkName }: Pick<NetworkConnection, "provider" | "networkName">,
  close: () => Promise<void> = async () => {},
): Promise<Rpc> {
  return developmentChain(providerRpc({ provider, close }), networkName);
}
