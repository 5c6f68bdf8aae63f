/**
 * Whole digits with `,` between groups of three, for people.
 *
 * @example groupedDigits("1234567"); // "1,234,567"
 */
export function groupedDigits(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.push(whole.slice(Math.max(end - 3, 0), end));
  return groups.toReversed().join(",");
}

/**
 * Digits without the zeros that they end with, and without a point that would then be last. Of digits without a point
 * the zeros count: those are for the caller to keep.
 *
 * @example withoutEndingZeros("12.500"); // "12.5"
 */
export function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, digits[end - 1] === "." ? end - 1 : end);
}
