import { SettlementError } from "../errors/settlement-error.ts";
import { currency, isCurrencyCode, isListedCode } from "../money/currency.ts";

/**
 * Refuses an amount that no message of a bank can state: its code is none of ISO 4217, as a token's, or CNH, which messages
 * write as CNY (ISO 20022 `ActiveCurrencyCode`; SWIFT network rule T52).
 *
 * @throws MESSAGE_CURRENCY
 */
export function requireMessageCurrency(code: string): void {
  if (isListedCode(code)) return;
  const instead = isCurrencyCode(code) ? currency(code).variantOf : undefined;
  throw new SettlementError("MESSAGE_CURRENCY", { code: code.slice(0, 40), instead: instead ?? "EUR" });
}
