import { currencyBytes } from "../../escrow/code-bytes.ts";
import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

const call = callsOf<"StableToken">();

/** A minter without a limit of its own: the corridors of the gateway have theirs. */
const UNLIMITED = 2n ** 88n - 1n;

/** A settlement token, known by its symbol. */
export const token = contractRow({
  name: "",
  artifact: "StableToken",
  creation: {
    of: "tokens",
    name: ({ symbol }) => symbol,
    args: ({ name, symbol, currency, decimals, maximumReserveAge }, { administration }) => [
      name,
      symbol,
      currencyBytes(currency),
      BigInt(decimals),
      maximumReserveAge,
      ...administration,
    ],
  },
  signingName: ([name]) => (typeof name === "string" ? name : "StableToken"),
  roles: ({ operator, attester }) => ({
    PAUSER_ROLE: [operator],
    COMPLIANCE_ROLE: [operator],
    RESCUER_ROLE: [operator],
    RESERVE_ATTESTER_ROLE: [attester],
  }),
  settings: {
    tokens: ({ symbol }, { contractAddress }) => [
      call(symbol, "setMinter", [contractAddress("gateway"), UNLIMITED, 0n]),
    ],
  },
  events: {
    Transfer: ({ from, to, value }) => ({ transfer: { from, to, amount: value } }),
    ReserveAttested: ({ reserve }) => ({ attested: reserve }),
    ReserveLowered: ({ reserve }) => ({ attested: reserve }),
    Frozen: ({ account, frozen }) => ({ freeze: { account, frozen } }),
  },
});
