import { readUnits, writeUnits } from "../../../src/conformance/exact/decimal.ts";
import { NotOffered, type Asset, type ConversionRequest } from "../../../src/conformance/index.ts";

/** An amount as libraries read it: plain decimals of whole units. */
export function decimal(amount: bigint, { decimals }: Asset): string {
  return writeUnits(amount, decimals);
}

/** Minor units out of the text of a library, which has rounded it already. */
export function minorUnits(text: string, { decimals }: Asset): bigint {
  return readUnits(text, decimals);
}

export function isForward({ from, rate }: ConversionRequest): boolean {
  return from.code === rate.base;
}

/** The rate and its unit as doubles, which libraries of doubles take. */
export function rateAsNumber({ rate }: ConversionRequest): number {
  return Number(rate.value) / Number(rate.per);
}

/** What a rate of one unit has more decimals for: 3 for 1000. */
export function decimalsOfUnit(per: bigint): number {
  const digits = per.toString();
  if (!/^10*$/.test(digits)) throw new NotOffered(`a rate for ${digits} units has no end as a decimal`);
  return digits.length - 1;
}
