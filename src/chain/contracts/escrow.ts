import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

const call = callsOf<"SettlementEscrow">();

/** Holds the tokens of payments, what could not be paid out, and the fees that accrued. */
export const escrow = contractRow({
  name: "escrow",
  artifact: "SettlementEscrow",
  creation: {
    of: "system",
    needs: ["gateway"],
    // Escrow and gateway know each other for good: the gateway's address is given before it exists.
    args: ({ contractAddress, administration }) => [contractAddress("gateway"), ...administration],
  },
  roles: ({ operator }) => ({ PAUSER_ROLE: [operator], RESCUER_ROLE: [operator] }),
  settings: {
    tokens: ({ symbol }, { contractAddress }) => [
      call("escrow", "setTokenAllowed", [contractAddress(symbol), true]),
    ],
  },
  events: {
    Funded: ({ amount }) => ({
      owed: amount,
      payment: { operation: "fund", flow: { funded: amount, fundings: 1n } },
    }),
    Delivered: ({ inspectionEnds }) => ({
      payment: { operation: "deliver", deadlines: { inspectionEnds } },
    }),
    // The fee stays until it is withdrawn.
    Released: ({ amount, fee }) => ({
      owed: fee - amount,
      payment: { operation: "release", flow: { released: amount, fees: fee } },
    }),
    Refunded: ({ amount, returned }) =>
      returned
        ? { payment: { operation: "refund", flow: { returned: amount } } }
        : { owed: -amount, payment: { operation: "refund", flow: { refunded: amount } } },
    Reclaimed: ({ amount }) => ({
      owed: -amount,
      payment: { operation: "reclaim", flow: { reclaimed: amount } },
    }),
    Disputed: ({ arbitrationEnds }) => ({
      payment: { operation: "dispute", deadlines: { arbitrationEnds } },
    }),
    Resolved: ({ toPayee, toPayer, fee }) => ({
      owed: -toPayee - toPayer,
      payment: {
        operation: "resolve",
        flow: { resolvedToPayee: toPayee, resolvedToPayer: toPayer, resolvedFee: fee, fees: fee },
      },
    }),
    CreditAdded: ({ amount }) => ({ owed: amount }),
    CreditWithdrawn: ({ amount }) => ({ owed: -amount }),
    FeesWithdrawn: ({ amount }) => ({ owed: -amount }),
  },
  solvencySubject: (token) => token,
});
