const LONGEST = 80;

/** Any value for people to read, with its type where that is what is wrong; never throws, whatever it is given. */
export function show(value: unknown): string {
  try {
    return excerpt(written(value));
  } catch {
    return "a value that cannot be read";
  }
}

function written(value: unknown): string {
  switch (typeof value) {
    case "bigint":
      return value.toString();
    case "string":
      return `the text ${JSON.stringify(value)}`;
    case "number":
      return `the number ${value}`;
    case "boolean":
      return value.toString();
    case "undefined":
      return "nothing";
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    case "object":
      return value === null ? "null" : writtenObject(value);
  }
}

function writtenObject(value: object): string {
  if (value instanceof Error) return `the error ${value.name}: ${value.message}`;
  const { constructor } = value;
  const text: unknown = JSON.stringify({ value }, (_, item: unknown) =>
    typeof item === "bigint" ? item.toString() : item,
  );
  return typeof text === "string" && text !== "{}" ? text.slice(9, -1) : `an object of ${constructor.name}`;
}

/** A text cut to what a message has room for. */
export function excerpt(text: string, longest: number = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 3)}...`;
}
