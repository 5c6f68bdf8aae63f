import { createInterface } from "node:readline";
import { NotOffered, refusalName } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";

/** Members whose text is a whole number, in whichever call they occur. */
const INTEGERS = new Set(
  (
    "amount amounts answer per weights feeBps minimumOut spreadBps deviationBps toleranceBps minor " +
    "maximumAge minimumAnswer maximumAnswer breakerBps breakerCooldown roundId startedAt updatedAt now " +
    "trippedAt trippedBy maximumSpread observedAt maximumSpreadBps confidence maximumBps grace hop at " +
    "thresholdBps expiresAt sent arrived start minimum maximum"
  ).split(" "),
);

interface Request {
  readonly id: number;
  readonly call: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a stranger's driver gets from a JSON reader
  readonly args: any;
}

/** A converter of this language as a driver, written from the page on the protocol and not from the kit's side of it.
 *
 * @param record Is given each line that comes and goes.
 */
export function serve(converter: FullConverter, record: (line: string) => void = () => {}): void {
  const calls = Object.entries(converter)
    .filter(([, member]) => typeof member === "function")
    .flatMap(([name]) => (name === "openPayment" ? ["settlePayment", "refundPayment"] : [name]));
  const { name, profiles, roundings, allocation, texts } = converter;
  const hello = { protocol: 1, name, calls, profiles, roundings, allocation, texts };
  createInterface({ input: process.stdin }).on("line", (line) => {
    record(line);
    void reply(JSON.parse(line, revive));
  });

  async function reply(request: Request): Promise<void> {
    const text = written({ id: request.id, ...(await answer(converter, hello, request)) });
    record(text);
    process.stdout.write(`${text}\n`);
  }
}

function revive(this: unknown, name: string, value: unknown): unknown {
  if (INTEGERS.has(name) && typeof value === "string") return BigInt(value);
  if (INTEGERS.has(name) && Array.isArray(value)) return value.map(BigInt);
  return value;
}

function written(answer: object): string {
  return JSON.stringify(answer, (_, item: unknown) => (typeof item === "bigint" ? `${item}` : item));
}

async function answer(converter: FullConverter, hello: object, { call, args }: Request): Promise<object> {
  if (call === "hello") return { value: hello };
  try {
    return { value: (await put(converter, call, args)) ?? null };
  } catch (error) {
    if (error instanceof NotOffered) return { unsupported: error.message };
    const message = error instanceof Error ? error.message : "";
    const refused = refusalName(error);
    return refused === undefined ? { crashed: "crash", message } : { refused, message };
  }
}

async function put(converter: FullConverter, call: string, args: Request["args"]): Promise<unknown> {
  switch (call) {
    case "settlePayment":
      return (await converter.openPayment(args.terms)).settle(args.market);
    case "refundPayment":
      return (await converter.openPayment(args.terms)).refund(args.market);
    case "meanRate":
      return converter.meanRate(args.rates);
    case "reciprocalsAgree":
      return converter.reciprocalsAgree(args.rate, args.reciprocal);
    case "combinedDeviation":
      return converter.combinedDeviation(args.deviationBps);
    case "parseAmount":
      return converter.parseAmount(args.text, args.asset);
    case "parseRate":
      return converter.parseRate(args.text);
    case "fallbackAnswer":
      return converter.fallbackAnswer(args.questions);
    case "confidentPrice":
      return converter.confidentPrice({ ...args, price: args.answer });
    case "confidentPath": {
      const prices = args.prices.map((one: { answer: bigint }) => ({ ...one, price: one.answer }));
      return converter.confidentPath(prices, args.maximumBps);
    }
    case "payFrozen":
      return converter.payFrozen(args.amount);
    case "redenominate":
      return converter.redenominate(args.amount, args.on);
    case "iso20022Rate":
      return converter.iso20022Rate(args.value, args.rounding);
    case "iso20022Amount":
      return converter.iso20022Amount(args.amount);
    default: {
      const member: unknown = Reflect.get(converter, call);
      if (typeof member !== "function") throw new TypeError(`no call ${call}`);
      return Reflect.apply(member, converter, [args]) as unknown;
    }
  }
}
