import { currencyBytes } from "../../escrow/code-bytes.ts";
import { enumValue } from "../../escrow/enum-value.ts";
import { DIRECTIONS } from "../../escrow/fx-quote.ts";
import { PEG_RULES } from "../../fx/oracle/at-peg.ts";
import type { CorridorPlan, TokenPlan } from "../../ports.ts";
import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

const call = callsOf<"SettlementGateway">();

/** Turns deposits at banks into tokens, and tokens into payouts of banks. */
export const gateway = contractRow({
  name: "gateway",
  artifact: "SettlementGateway",
  creation: {
    of: "system",
    needs: ["escrow", "oracle", "registry"],
    args: ({ contractAddress, administration }) => [
      ...["escrow", "oracle", "registry"].map(contractAddress),
      ...administration,
    ],
  },
  roles: ({ banks, providers }) => ({ BANK_ROLE: banks, FX_PROVIDER_ROLE: providers }),
  settings: {
    corridors(corridor, { contractAddress, plan }) {
      const { token, currency, direction, capacity, window } = corridor;
      const way = [
        contractAddress(token),
        currencyBytes(currency),
        enumValue(DIRECTIONS, direction),
      ] as const;
      const issued = plan.tokens.find(({ symbol }) => symbol === token);
      return [
        call("gateway", "setCorridor", [...way, corridorConfig(corridor, issued)]),
        call("gateway", "setCorridorLimit", [...way, capacity, window]),
      ];
    },
  },
  events: { Paid: ({ tokenAmount }) => ({ bought: tokenAmount }) },
  quotes: {
    payAtQuote: ([quote]) => quote.buyAmount,
    payIntoEscrowAtQuote: ([, quote]) => quote.buyAmount,
  },
  takesFromPayees: true,
});

function corridorConfig(corridor: CorridorPlan, token: TokenPlan | undefined) {
  return {
    open: true,
    tokenCurrency: currencyBytes(token?.currency ?? ""),
    tokenDecimals: BigInt(token?.decimals ?? 0),
    currencyDecimals: BigInt(corridor.currencyDecimals),
    spreadBps: corridor.spreadBps,
    feeBps: corridor.feeBps,
    maximumFeeBps: corridor.maximumFeeBps,
    maximumDeviationBps: corridor.maximumDeviationBps,
    pegRule: enumValue(PEG_RULES, corridor.pegRule),
    pegCode: currencyBytes(corridor.pegCode),
  };
}
