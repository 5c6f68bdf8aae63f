import { AMOUNT_TERMS } from "./amounts.ts";
import { CONTROL_TERMS } from "./controls.ts";
import { ESCROW_TERMS } from "./escrow.ts";
import { EXCHANGE_TERMS } from "./exchange.ts";
import { MONEY_BACK_TERMS } from "./money-back.ts";
import { PAYMENT_TERMS } from "./payment.ts";
import { PRICE_TERMS } from "./prices.ts";
import { SETTLEMENT_TERMS } from "./settlement.ts";
import { TOKEN_TERMS } from "./tokens.ts";
import type { Term, TermGroup } from "./term.ts";

/** The glossary: one name a thing and language, in the order of its page. */
export const GLOSSARY: readonly TermGroup[] = [
  PAYMENT_TERMS,
  EXCHANGE_TERMS,
  TOKEN_TERMS,
  ESCROW_TERMS,
  MONEY_BACK_TERMS,
  PRICE_TERMS,
  CONTROL_TERMS,
  AMOUNT_TERMS,
  SETTLEMENT_TERMS,
];

export const TERMS: readonly Term[] = GLOSSARY.flatMap(({ terms }) => terms);

/** The term of an id or of one of its names in either language; capitals, hyphens and blanks aside. */
export function termOf(name: string): Term | undefined {
  const wanted = plain(name);
  // A term's own name comes before another one's second name.
  return (
    TERMS.find(({ id, name: { en, zh } }) => [id, en, zh].some((own) => plain(own) === wanted)) ??
    TERMS.find((term) => namesOf(term).some((each) => plain(each) === wanted))
  );
}

/** Every name of a term: its own, its second ones, and those that texts here avoid. */
export function namesOf({ id, name, also, avoid = [] }: Term): string[] {
  return [id, name.en, name.zh, ...(also?.en ?? []), ...(also?.zh ?? []), ...avoid.map(({ word }) => word)];
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[-–_\s']+/gu, " ");
}
