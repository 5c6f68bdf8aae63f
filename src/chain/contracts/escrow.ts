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
    Funded: ({ token, amount }) => ({
      owed: { amount, token },
      payment: { operation: "fund", flow: { funded: amount, fundings: 1n } },
    }),
    TermsCancelled: () => ({ payment: { operation: "cancel" } }),
    Delivered: ({ releasableFrom }) => ({
      payment: {
        operation: "deliver",
        deadlines: {
          Delivered: { inspectionEnds: releasableFrom },
          Disputed: { arbitrationEnds: releasableFrom },
        },
      },
    }),
    // The fee stays until it is withdrawn.
    Released: ({ paymentId, amount, fee }) => ({
      owed: { amount: fee - amount, paymentId },
      payment: { operation: "release", flow: { released: amount, fees: fee } },
    }),
    Refunded: ({ paymentId, amount, returned }) =>
      returned
        ? { payment: { operation: "refund", flow: { returned: amount } } }
        : {
            owed: { amount: -amount, paymentId },
            payment: { operation: "refund", flow: { refunded: amount } },
          },
    Reclaimed: ({ paymentId, amount }) => ({
      owed: { amount: -amount, paymentId },
      payment: { operation: "reclaim", flow: { reclaimed: amount } },
    }),
    Disputed: ({ arbitrationEnds }) => ({
      payment: { operation: "dispute", deadlines: { Disputed: { arbitrationEnds } } },
    }),
    Resolved: ({ paymentId, toPayee, toPayer, fee }) => ({
      owed: { amount: -toPayee - toPayer, paymentId },
      payment: {
        operation: "resolve",
        flow: { resolvedToPayee: toPayee, resolvedToPayer: toPayer, resolvedFee: fee, fees: fee },
      },
    }),
    CreditAdded: ({ owner, token, amount }) => ({
      owed: { amount, token },
      credit: { owner, token, amount },
    }),
    CreditWithdrawn: ({ owner, token, amount }) => ({
      owed: { amount: -amount, token },
      credit: { owner, token, amount: -amount },
    }),
    FeesWithdrawn: ({ token, amount }) => ({
      owed: { amount: -amount, token },
      feesTaken: { token, amount },
    }),
  },
  custodian: { subject: (token) => token },
  takesFromPayees: true,
});
