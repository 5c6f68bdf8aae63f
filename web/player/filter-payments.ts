import type { PlayerPayment } from "../../src/report/player/player-document.ts";
import { matches } from "../library/find-cards.ts";

export interface PaymentFilter {
  readonly text: string;
  /** A state by its id; any where it is empty. */
  readonly state: string;
  readonly onlyRefused: boolean;
}

export function filterPayments(
  payments: readonly PlayerPayment[],
  { text, state, onlyRefused }: PaymentFilter,
): readonly PlayerPayment[] {
  return payments.filter(
    (payment) =>
      (state === "" || payment.state === state) &&
      (!onlyRefused || payment.refused) &&
      matches(text, [payment.name, payment.title, payment.payer, payment.payee]),
  );
}
