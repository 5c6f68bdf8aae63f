import type { NetworkHooks } from "hardhat/types/hooks";
import { ConnectionCorridor } from "./connection-corridor.ts";

/** Gives each new connection its `corridor`, and leaves everything else of it alone. */
export default async (): Promise<Pick<NetworkHooks, "newConnection">> => ({
  async newConnection(context, next) {
    const connection = await next(context);
    return Object.assign(connection, { corridor: new ConnectionCorridor(connection) });
  },
});
