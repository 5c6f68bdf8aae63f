import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import type { TypedMessage, Value } from "../../../src/ports.ts";

/** EIP-2612. */
export const PERMIT_TYPE = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** ERC-3009. */
export const RECEIVE_TYPE = {
  ReceiveWithAuthorization: [
    { name: "from", type: "address" },
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "validAfter", type: "uint256" },
    { name: "validBefore", type: "uint256" },
    { name: "nonce", type: "bytes32" },
  ],
} as const;

/** What the payer signs: its digest is the payment's id. */
export function termsMessage(terms: PaymentTerms, contract = "escrow"): TypedMessage {
  return { contract, types: PAYMENT_TERMS_TYPE, message: termsValue(terms) };
}

/** Terms as the argument of a call. */
export function termsValue(terms: PaymentTerms): Readonly<Record<string, Value>> {
  return { ...terms };
}
