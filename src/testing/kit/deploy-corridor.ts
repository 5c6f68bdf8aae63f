import { tokenCall } from "../../chain/call.ts";
import { Corridor } from "./corridor.ts";
import { corridorPlan, corridorTerms, type CorridorOptions } from "./corridor-plan.ts";
import { TestChain } from "./test-chain.ts";

/** Minor units of XUSD that may be minted. */
const RESERVE = 10n ** 15n;

/**
 * Deploys the whole system on a fresh chain in this process, publishes its rates and attests its reserve. Close it when
 * the test is over.
 *
 * @example const corridor = await deployCorridor({ rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.85" } });
 */
export async function deployCorridor(options: CorridorOptions = {}): Promise<Corridor> {
  const terms = corridorTerms(options);
  const plan = corridorPlan(terms);
  const chain = await TestChain.open(plan.startsAt - 1n);
  await chain.deploySystem(plan);
  const corridor = new Corridor(chain, plan, terms);
  await chain.moveTo(terms.startsAt - BigInt(Object.keys(terms.rates).length) - 1n);
  for (const [pair, value] of Object.entries(terms.rates)) await corridor.rates.set(pair, value);
  await chain.send(plan.attester, tokenCall("XUSD", "attestReserve", [RESERVE, chain.now]));
  return corridor;
}
