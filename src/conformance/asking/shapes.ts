import { readDecimal } from "../exact/decimal.ts";
import { show } from "./show.ts";

/** An answer of another type than the call owes: what came, and what is due. */
export class WrongType extends Error {
  readonly got: string;
  readonly due: string;
  readonly form: string;

  /** @param form How what is due has to be written, where that is what is wrong: `" as text"`. */
  constructor(got: string, due: string, form = "") {
    super(`${got}, and ${due} is due${form}`);
    this.got = got;
    this.due = due;
    this.form = form;
  }
}

/**
 * Reads an answer of one type, once, into a plain value: what a proxy or a getter gives the second time is not seen.
 *
 * @throws WrongType
 */
export type Shape<Value> = (got: unknown) => Value;

export const integer: Shape<bigint> = (got) => {
  if (typeof got === "bigint") return got;
  throw new WrongType(show(got), "a bigint");
};

export const count: Shape<number> = (got) => {
  if (typeof got === "number" && Number.isSafeInteger(got)) return got;
  throw new WrongType(show(got), "a whole number");
};

export const text: Shape<string> = (got) => {
  if (typeof got === "string") return got;
  throw new WrongType(show(got), "a text");
};

/** A plain decimal as text, `"1.0835"`. */
export const decimal: Shape<string> = (got) => {
  if (typeof got === "string" && readDecimal(got) !== undefined) return got;
  throw new WrongType(show(got), "a plain decimal as text");
};

export const flag: Shape<boolean> = (got) => {
  if (typeof got === "boolean") return got;
  throw new WrongType(show(got), "true or false");
};

/** That something is accepted: nothing, or `true`; what is not accepted is refused by an error. */
export const acceptance: Shape<undefined> = (got) => {
  if (got === undefined || got === null || got === true) return undefined;
  throw new WrongType(show(got), "nothing, where something is accepted,");
};

export const optional =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (got) =>
    got === undefined || got === null ? undefined : shape(got);

export const list =
  <Value>(shape: Shape<Value>): Shape<readonly Value[]> =>
  (got) => {
    if (!Array.isArray(got)) throw new WrongType(show(got), "a list");
    return Array.from(got, (item: unknown) => shape(item));
  };

/** An object with these members; others are not looked at. */
export function record<Value extends object>(shapes: {
  readonly [Name in keyof Value]: Shape<Value[Name]>;
}): Shape<Value>;
export function record(shapes: Readonly<Record<string, Shape<unknown>>>): Shape<object> {
  return (got) => {
    if (typeof got !== "object" || got === null) {
      throw new WrongType(show(got), `an object with ${Object.keys(shapes).join(", ")}`);
    }
    const read = Object.entries(shapes).map(([name, shape]) => [name, memberOf(got, name, shape)] as const);
    return Object.fromEntries(read);
  };
}

function memberOf(of: object, name: string, shape: Shape<unknown>): unknown {
  const got: unknown = Reflect.get(of, name);
  try {
    return shape(got);
  } catch (error) {
    throw error instanceof WrongType ? new WrongType(`${name}: ${error.got}`, error.due, error.form) : error;
  }
}
