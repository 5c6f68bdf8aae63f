// Compiled, never run: the types of every other door.
import { readScenario, renderReport, rendererOf, simulate, type Scenario, type Trace } from "corridor";
import corridor, { type ConnectionCorridor } from "corridor/hardhat";
import schema from "corridor/schema/scenario.schema.json";
import { deployCorridor, exchangeRateCases, type Converter } from "corridor/testing";
import { rates } from "corridor/testing/arbitraries";
import { corridorMatchers as forChai } from "corridor/testing/chai";
import { corridorMatchers as forExpect, type CorridorMatchers } from "corridor/testing/expect";
import { StableToken__factory, type StableToken } from "corridor/typechain";
import vectors from "corridor/vectors/exchange-rates.json";

export async function report(text: string): Promise<readonly string[]> {
  const scenario: Scenario = readScenario(text);
  const trace: Trace = await simulate(scenario);
  return (await renderReport(rendererOf("markdown"), [trace], "en")).map(({ path }) => path);
}

export async function settled(connection: { readonly corridor: ConnectionCorridor }): Promise<bigint> {
  const system = await connection.corridor.deploy({ escrowFeeBps: 0n });
  const { received } = await system.settle("1000.00 EUR", { from: "buyer", to: "seller" });
  return received.minor;
}

export const tokenAt = (address: string): StableToken => StableToken__factory.connect(address);
export const cases = (converter: Converter): readonly string[] =>
  exchangeRateCases(converter).map(({ title }) => title);
export const others = { corridor, deployCorridor, rates, forChai, forExpect, schema, vectors };
export type Matchers = CorridorMatchers<unknown>;
