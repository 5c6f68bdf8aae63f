/** How many of some keys there are, for editors: parts of a JSON Schema, which go into a schema's meta. */

interface Required {
  readonly required: string[];
}

/** Of the keys exactly one is there. */
export function exactlyOne(keys: readonly string[]): { readonly oneOf: Required[] } {
  return { oneOf: keys.map((key) => ({ required: [key] })) };
}

/** Of the keys no two are there. */
export function atMostOne(keys: readonly string[]): { readonly not: { readonly anyOf: Required[] } } {
  const pairs = keys.flatMap((one, index) =>
    keys.slice(index + 1).map((other): Required => ({ required: [one, other] })),
  );
  return { not: { anyOf: pairs } };
}
