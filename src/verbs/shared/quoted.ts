import { SettlementError } from "../../errors/settlement-error.ts";
import type { PaymentTerms } from "../../escrow/payment-terms.ts";
import type { Payment } from "../../world/payment.ts";

/** A payment whose terms are agreed. */
export type Quoted = Payment & {
  readonly terms: PaymentTerms;
  readonly id: string;
  readonly quote: NonNullable<Payment["quote"]>;
};

/** The payment, once its terms are agreed. @throws PAYMENT_NOT_QUOTED */
export function quoted(payment: Payment): Quoted {
  const { terms, id, quote, name } = payment;
  if (terms === undefined || id === undefined || quote === undefined)
    throw new SettlementError("PAYMENT_NOT_QUOTED", { payment: name });
  return payment as Quoted;
}
