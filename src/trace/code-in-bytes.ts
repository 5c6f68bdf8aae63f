/**
 * The code of a currency, or of a pair, that stands in a contract's bytes: `0x455552` is EUR, `0x455552555344` EUR/USD.
 *
 * @returns Nothing for bytes that are none, such as addresses.
 */
export function codeInBytes(hex: string): string | undefined {
  if (!/^0x(?:[0-9a-fA-F]{6}){1,2}$/.test(hex)) return undefined;
  const letters = hex.slice(2).match(/../g) ?? [];
  const text = letters.map((pair) => String.fromCodePoint(Number.parseInt(pair, 16))).join("");
  if (!/^(?:[A-Z][A-Z0-9]{2}){1,2}$/.test(text)) return undefined;
  return text.length === 3 ? text : `${text.slice(0, 3)}/${text.slice(3)}`;
}
