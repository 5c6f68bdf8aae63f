import type { FaultContext } from "./context.ts";
import type { Fault } from "./fault.ts";
import { attempt } from "./parts.ts";
import type { ScenarioStep } from "../scenario.ts";

/** The desk has taken its money out, and the custodian attests only what backs the tokens that there are. */
export const reserveShort: Fault = {
  name: "reserve-short",
  at: ["pay"],
  disturb: (context) => [attested(context, 0n)],
  recover: (context) => ({
    own: [...attempt(context, "ReserveExceeded"), attested(context, context.token.prefunding)],
    rest: context.rest,
  }),
};

function attested({ token }: FaultContext, minor: bigint): ScenarioStep {
  const spare = { minor, asset: { code: token.symbol, decimals: token.decimals } };
  return { verb: "attest", parameters: { spare } };
}
