import type { ReferenceRate } from "../converter/payment-question.ts";
import { same } from "../asking/example.ts";

/** A reference rate for people to read, or that there is none. */
export function referenceInWords(code: string, rate: ReferenceRate | undefined): string {
  if (rate === undefined) return "no rate";
  const { value, carriedDays: days } = rate;
  const carried = days === undefined ? "" : `, carried over ${businessDays(days)}`;
  return `1 EUR = ${value} ${code}${carried}`;
}

/** `1 business day`. */
export function businessDays(days: number): string {
  return `${days} business ${days === 1 ? "day" : "days"}`;
}

/** Whether a rate is the one that is due. How far it was carried is compared where both state it. */
export function isReference(due: ReferenceRate | undefined, got: ReferenceRate | undefined): boolean {
  if (due === undefined || got === undefined) return due === got;
  const bothCarried = due.carriedDays !== undefined && got.carriedDays !== undefined;
  return same(due.value, got.value) && (!bothCarried || due.carriedDays === got.carriedDays);
}
