/** A long list of payments, with a filter. */
export function PaymentList() {
  return null;
}
