import type { NetworkConnection } from "hardhat/types/network";
import type { Rpc } from "../chain/rpc.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Corridor } from "../testing/fixtures/corridor.ts";
import type { CorridorOptions } from "../testing/fixtures/corridor-options.ts";
import type { RunScenarioOptions } from "../testing/fixtures/run-scenario.ts";
import type { Trace } from "../trace/trace.ts";

declare module "hardhat/types/network" {
  interface NetworkConnection<ChainTypeT extends string = DefaultChainType> {
    /** The settlement system on this connection's chain; nothing is loaded or sent before one of its functions is called. */
    readonly corridor: ConnectionCorridor;
  }
}

/** The settlement system on the chain of a connection: of a project's own network, in this process or at an address. */
export class ConnectionCorridor {
  readonly #connection: Pick<NetworkConnection, "provider" | "networkName">;

  constructor(connection: Pick<NetworkConnection, "provider" | "networkName">) {
    this.#connection = connection;
  }

  /**
   * Deploys the whole system on the connection's chain, publishes its rates and attests its reserves, as `deployCorridor` of
   * `corridor/testing` does on a chain of its own. The chain has to be one for development, with Cancun's rules or later.
   *
   * The system starts after the chain's last block, `startsAt` unless given: as soon as its parties can be set up and its
   * markets are open for an hour, so that a test passes at the weekend too. Parties sign with keys of their own, whose accounts
   * get ether; the network's accounts are not used. `close` leaves the connection open.
   *
   * @throws NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD before anything is sent; CHAIN_AHEAD; as `deployCorridor`
   * @example const system = await connection.corridor.deploy({ rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.85" } });
   */
  deploy(
    options: CorridorOptions & { readonly scenario: string | Scenario },
  ): Promise<Corridor<string, string, string>>;
  deploy<
    const Party extends string = "buyer" | "seller",
    const Token extends string = "XUSD",
    const Other extends string = never,
  >(options?: CorridorOptions<Party, Token, Other>): Promise<Corridor<Party, Token, Other>>;
  async deploy(options: CorridorOptions = {}): Promise<Corridor<string, string, string>> {
    const { openCorridorOn } = await import("../testing/fixtures/open-corridor.ts");
    return openCorridorOn(await this.#open(), options);
  }

  /**
   * Runs a scenario on the connection's chain, and puts the chain back to what it was.
   *
   * @param source Its text, the path of its file, or one that was built. A text has a line's end or a brace in it.
   * @returns The trace; an expectation that is not met is an outcome of it, and no error.
   * @throws CHAIN_AHEAD where the chain's last block is later than the scenario's clock: give the network an `initialDate` before
   * it; NOT_A_DEVELOPMENT_CHAIN, CHAIN_TOO_OLD; as `runScenario` of `corridor/testing`
   * @example const trace = await connection.corridor.run("payment.yaml");
   */
  async run(source: string | Scenario, options: RunScenarioOptions = {}): Promise<Trace> {
    const { runSource } = await import("../testing/fixtures/run-source.ts");
    return runSource(source, options, await this.#open());
  }

  async #open(): Promise<Rpc> {
    const { connectionRpc } = await import("./connection-rpc.ts");
    return connectionRpc(this.#connection);
  }
}
