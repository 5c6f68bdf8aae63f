import { SettlementError } from "../../../../src/errors/settlement-error.ts";
import { parseEcbRates } from "../../../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { formatDecimal } from "../../../../src/money/decimal.ts";

/** Where and why a text is refused, or what it holds: `20112 USD 1.0472`. */
export function read(text: string): string[] {
  try {
    const { days } = parseEcbRates(text, "rates");
    return days.flatMap(({ day, rates }) =>
      [...rates].map(([code, rate]) => `${day} ${code} ${formatDecimal(rate)}`),
    );
  } catch (error) {
    if (!(error instanceof SettlementError) || error.place === undefined) throw error;
    const { line, column } = error.place;
    return [`${line}:${column} ${error.message.replace(/^.*Central Bank: /, "").replace(/\. Use.*$/s, "")}`];
  }
}
