/** What payer and payee agreed: `PaymentTerms` of the contract, field for field. Addresses are 0x-prefixed hex. */
export interface PaymentTerms {
  readonly payer: string;
  readonly payee: string;
  readonly token: string;
  /** Minor units of the token, 1 to 2^96 − 1. */
  readonly amount: bigint;
  readonly arbiter: string;
  readonly carrier: string;
  /** Unix seconds. */
  readonly deliverBy: bigint;
  /** Seconds. */
  readonly inspectionPeriod: bigint;
  /** Seconds. */
  readonly arbitrationPeriod: bigint;
  /** Unix seconds; 0: no returns. */
  readonly returnBy: bigint;
  /** Basis points, 0 to 10,000. */
  readonly feeBps: bigint;
  readonly feeRecipient: string;
  /** 32 bytes. */
  readonly paymentReference: string;
}

/** EIP-712 type of `PaymentTerms`, in the contract's order. */
export const PAYMENT_TERMS_TYPE = {
  PaymentTerms: [
    { name: "payer", type: "address" },
    { name: "payee", type: "address" },
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
    { name: "arbiter", type: "address" },
    { name: "carrier", type: "address" },
    { name: "deliverBy", type: "uint48" },
    { name: "inspectionPeriod", type: "uint32" },
    { name: "arbitrationPeriod", type: "uint32" },
    { name: "returnBy", type: "uint48" },
    { name: "feeBps", type: "uint16" },
    { name: "feeRecipient", type: "address" },
    { name: "paymentReference", type: "bytes32" },
  ],
} as const;
