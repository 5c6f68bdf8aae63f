import { KitError } from "../asking/refused.ts";
import { count, flag, list, record, text, WrongType, type Shape } from "../asking/shapes.ts";
import { excerpt, show } from "../asking/show.ts";
import { TEXT_FORMS, type Claims } from "../converter/claims.ts";
import { PROFILES } from "../converter/profile.ts";
import type { Asset } from "../exact/asset.ts";
import { ROUNDING_NAMES } from "../exact/rounding.ts";
import type { DriverAnswer } from "./answer.ts";
import { integerText, WIRE, type WireCalls } from "./wire.ts";

/** The version of the protocol that this kit speaks. */
export const PROTOCOL = 1;

/** What a driver shows of itself before it is asked. */
export interface Hello {
  readonly name: string;
  readonly calls: readonly (keyof WireCalls)[];
  readonly claims: Claims;
}

const asset = record<Asset>({ code: text, decimals: count });
const known = list(asset);

/** How each claim travels; the compiler misses one that `Claims` gains. */
const CLAIMS: { readonly [Name in keyof Required<Claims>]: Shape<Required<Claims>[Name]> } = {
  profiles: list(oneOf(PROFILES)),
  roundings: list(oneOf(ROUNDING_NAMES)),
  signed: flag,
  direction: oneOf(["both", "base-to-quote"]),
  sameCurrency: flag,
  assets: (got) => (Array.isArray(got) ? known(got) : oneOf(["any", "iso-4217"] as const)(got)),
  perUnit: oneOf(["any", "one"]),
  digits: count,
  places: count,
  largest: integerText,
  allocation: oneOf(["first-come", "largest-remainder"]),
  texts: list(oneOf(TEXT_FORMS)),
  amountDigits: (got) => (got === 14 ? 14 : got === 18 ? 18 : wrongDigits(got)),
  excessDecimals: oneOf(["refused", ...ROUNDING_NAMES]),
};

function wrongDigits(got: unknown): never {
  throw new WrongType(show(got), "14 or 18");
}

const CALLS: readonly (keyof WireCalls)[] = keysOf(WIRE);
const MEMBERS: readonly string[] = ["protocol", "name", "calls", ...Object.keys(CLAIMS)];

/**
 * Reads the answer to hello.
 *
 * @throws KitError PROTOCOL_UNKNOWN for another version, DRIVER_HELLO_INVALID for anything else.
 */
export function readHello(answer: DriverAnswer, label: string): Hello {
  const invalid = (what: string): KitError =>
    new KitError("DRIVER_HELLO_INVALID", `${label} answered hello with ${what}`);
  if (answer.kind !== "value") throw invalid(`${answer.kind} (${answer.message}), and a value is due`);
  const { value } = answer;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid(`${show(value)}, and an object with protocol, name and calls is due`);
  const protocol: unknown = Reflect.get(value, "protocol");
  if (protocol !== PROTOCOL) {
    const spoken =
      protocol === undefined ? "names no version of the protocol" : `speaks protocol ${plain(protocol)}`;
    throw new KitError(
      "PROTOCOL_UNKNOWN",
      `${label} ${spoken}, and this kit speaks protocol ${PROTOCOL}; change the driver, or install the kit of its version`,
    );
  }
  const unknown = Object.keys(value).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined)
    throw invalid(`the member ${JSON.stringify(excerpt(unknown))}; there are ${MEMBERS.join(", ")}`);
  try {
    return {
      name: nameOf(Reflect.get(value, "name")),
      calls: member("calls", list(oneOf(CALLS)), Reflect.get(value, "calls")),
      claims: claimsOf(value),
    };
  } catch (error) {
    throw error instanceof WrongType ? invalid(error.message) : error;
  }
}

function nameOf(got: unknown): string {
  const name = member("name", text, got);
  if (name.trim() === "") throw new WrongType("name: an empty text", "the converter's name");
  return excerpt(name, 120);
}

function claimsOf(value: object): Claims {
  const claimed = Object.entries(CLAIMS).filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(
    claimed.map(([name, shape]) => [name, member<unknown>(name, shape, Reflect.get(value, name))]),
  );
}

function member<Value>(name: string, shape: Shape<Value>, got: unknown): Value {
  try {
    return shape(got);
  } catch (error) {
    throw error instanceof WrongType ? new WrongType(`${name}: ${error.got}`, error.due, error.form) : error;
  }
}

function oneOf<Name extends string>(names: readonly Name[]): Shape<Name> {
  return (got) => {
    const name = names.find((one) => one === got);
    if (name === undefined) throw new WrongType(show(got), `one of ${names.join(", ")}`);
    return name;
  };
}

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in of) keys.push(key);
  return keys;
}

function plain(value: unknown): string {
  return typeof value === "number" ? String(value) : show(value);
}
