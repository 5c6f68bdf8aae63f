/** An ISO 4217 code as the contracts' `bytes3`. */
export function currencyBytes(code: string): string {
  return `0x${Buffer.from(code, "ascii").toString("hex")}`;
}
