/** How a figure can be compared with what is expected of it; both bounds of `between`, and the last distance of `within`, count. */
export const COMPARATORS = [
  "=",
  "!=",
  ">",
  ">=",
  "<",
  "<=",
  "between",
  "outside",
  "within",
  "beyond",
] as const;

/** How a figure is compared: `>=`, `within`. */
export type Comparator = (typeof COMPARATORS)[number];

/** What is so wherever the other is not. */
export const NEGATED: Readonly<Record<Comparator, Comparator>> = {
  "=": "!=",
  "!=": "=",
  ">": "<=",
  ">=": "<",
  "<": ">=",
  "<=": ">",
  between: "outside",
  outside: "between",
  within: "beyond",
  beyond: "within",
};
