import type { Decimal } from "./decimal.ts";
import { powerOfTen } from "./power-of-ten.ts";

/**
 * Writes a decimal in plain digits, with exactly its number of decimals and never an exponent; the reverse of
 * `parseDecimal`.
 *
 * @param options.group Puts `,` between groups of three digits before the point, for people; what has been grouped
 * is not read back.
 * @example formatDecimal({ units: -5n, decimals: 2 }); // "-0.05"
 */
export function formatDecimal(value: Decimal, options: { readonly group?: boolean } = {}): string {
  const sign = value.units < 0n ? "-" : "";
  const magnitude = value.units < 0n ? -value.units : value.units;
  const scale = powerOfTen(value.decimals);
  const whole = (magnitude / scale).toString();
  const grouped = options.group === true ? whole.replaceAll(/\B(?=(?:[0-9]{3})+$)/g, ",") : whole;
  if (value.decimals === 0) return sign + grouped;
  return `${sign}${grouped}.${(magnitude % scale).toString().padStart(value.decimals, "0")}`;
}
