/** Which way a conversion goes, in the order of the contract's enum. */
export const DIRECTIONS = ["pay", "redeem"] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** A firm quote as an FX provider signs it: `FxQuote` of the contract, field for field. */
export interface SignedFxQuote {
  readonly provider: string;
  readonly account: string;
  /** 0: pay, 1: redeem. */
  readonly direction: bigint;
  readonly token: string;
  /** ISO 4217 code as three bytes of hex. */
  readonly currency: string;
  /** Minor units of what is sold. */
  readonly sellAmount: bigint;
  /** Minor units of what is bought. */
  readonly buyAmount: bigint;
  /** Minor units of the currency. */
  readonly fee: bigint;
  /** Unix seconds; usable at exactly this second, refused one later. */
  readonly expiresAt: bigint;
  /** 32 bytes; zero: for any payment. */
  readonly paymentId: string;
  readonly nonce: bigint;
}

/** EIP-712 type of `FxQuote`, in the contract's order. */
export const FX_QUOTE_TYPE = {
  FxQuote: [
    { name: "provider", type: "address" },
    { name: "account", type: "address" },
    { name: "direction", type: "uint8" },
    { name: "token", type: "address" },
    { name: "currency", type: "bytes3" },
    { name: "sellAmount", type: "uint256" },
    { name: "buyAmount", type: "uint256" },
    { name: "fee", type: "uint256" },
    { name: "expiresAt", type: "uint48" },
    { name: "paymentId", type: "bytes32" },
    { name: "nonce", type: "uint256" },
  ],
} as const;
