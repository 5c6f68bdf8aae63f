import {
  convertDown,
  convertHalfEven,
  currencyAsset,
  formatAmount,
  modelSource,
  money,
  rate,
  type Money,
} from "corridor/rates";

/** What a page shows of an amount in another currency. */
export function shown(minor: bigint): string {
  const [euro, yen] = [currencyAsset("EUR"), currencyAsset("JPY")];
  const converted: Money = money(convertDown(minor, { numerator: 16_243n, denominator: 100n }, 2, 0), yen);
  return `${formatAmount(money(minor, euro))} EUR = ${formatAmount(converted)} JPY`;
}

export const tie = convertHalfEven(25n, { numerator: 1n, denominator: 10n }, 0, 0);
export const isThere = [rate, modelSource].every((one) => typeof one === "function");
