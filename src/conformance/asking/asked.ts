import type { ProfileName } from "../converter/profile.ts";
import { resolveClaims, type ResolvedClaims } from "../converter/claims.ts";
import type { Calls, Converter } from "../converter/converter.ts";
import type { OpenPayment } from "../converter/payment-question.ts";
import {
  acceptance,
  count,
  decimal,
  flag,
  integer,
  list,
  optional,
  record,
  text,
  WrongType,
  type Shape,
} from "./shapes.ts";
import { asGiven } from "./as-given.ts";
import { show } from "./show.ts";
import { requireConverter } from "./require-converter.ts";
import { failureOf, Unanswered } from "./unanswered.ts";

/** How questions are put. */
export interface AskingOptions {
  /** Milliseconds after which an answer that has not come is a crash; 10,000 unless given. */
  readonly timeoutMs?: number;
  /** What the random questions are drawn from; the same seed draws the same questions. */
  readonly seed?: string;
  /** Random questions of each kind; 200 unless given. */
  readonly questions?: number;
  /** What is asked, instead of the profiles that the converter names. */
  readonly profiles?: readonly ProfileName[];
}

export const DEFAULT_SEED = "exchange-rates";
export const DEFAULT_QUESTIONS = 200;
export const DEFAULT_TIMEOUT = 10_000;

/** Answers that may fail to come before nothing more is asked: every further one would take as long. */
export const MOST_LATE = 3;

/** The calls of a converter, each of which gives a value of its type or throws `Unanswered`. */
export type AskedCalls = {
  readonly [Call in keyof Calls]: (
    ...given: Parameters<Calls[Call]>
  ) => Promise<Awaited<ReturnType<Calls[Call]>>>;
};

/** A converter as examples ask it. */
export interface Asked extends AskedCalls {
  readonly claims: ResolvedClaims;
  readonly seed: string;
  readonly questions: number;
  /** Whether there is such a call at all. */
  has(call: keyof Calls): boolean;
}

/** A converter as examples ask it: every answer is awaited, held to its type and read once. */
export function asking(converter: Converter, options: AskingOptions = {}): Asked {
  const { timeoutMs = DEFAULT_TIMEOUT, seed = DEFAULT_SEED, questions = DEFAULT_QUESTIONS } = options;
  requireConverter(converter);
  const refusalOf = converter.refusalOf?.bind(converter);

  let late = 0;

  async function put<Value>(question: () => unknown, shape: Shape<Value>): Promise<Value> {
    if (late >= MOST_LATE) throw new Unanswered({ kind: "crashed", message: `${late} answers did not come` });
    try {
      return readable(shape, await within(question(), timeoutMs));
    } catch (error) {
      if (error instanceof Late) late += 1;
      if (error instanceof Unanswered) throw error;
      throw new Unanswered(failureOf(error, refusalOf));
    }
  }

  const call =
    <Call extends keyof Calls>(name: Call, shape: Shape<Awaited<ReturnType<Calls[Call]>>>) =>
    (...given: Parameters<Calls[Call]>): Promise<Awaited<ReturnType<Calls[Call]>>> =>
      put(() => {
        const asked: unknown = converter[name];
        if (typeof asked !== "function")
          throw new Unanswered({ kind: "not-offered", reason: `offers no ${name}` });
        return Reflect.apply(
          asked,
          converter,
          given.map((one) => asGiven(one)),
        ) as unknown;
      }, shape);

  const money = record<{ minor: bigint; code: string }>({ minor: integer, code: text });
  const payment: Shape<OpenPayment> = (got) => {
    const [settle, refund] = [methodOf(got, "settle"), methodOf(got, "refund")];
    return {
      settle: (market) => put(() => settle(market), record({ paid: integer, providerGain: integer })),
      refund: (market) => put(() => refund(market), money),
    };
  };

  return {
    claims: { ...resolveClaims(converter), ...(options.profiles && { profiles: options.profiles }) },
    seed,
    questions,
    has: (name) => typeof converter[name] === "function",
    convert: call("convert", integer),
    convertOverPath: call("convertOverPath", integer),
    convertTotal: call("convertTotal", integer),
    convertWithFee: call("convertWithFee", record({ received: integer, fee: integer })),
    convertAtLeast: call("convertAtLeast", integer),
    quote: call("quote", integer),
    fee: call("fee", integer),
    allocate: call("allocate", list(integer)),
    twoWay: call("twoWay", record({ mid: decimal, bid: decimal, ask: decimal })),
    meanRate: call("meanRate", decimal),
    reciprocalsAgree: call("reciprocalsAgree", flag),
    pathsAgree: call("pathsAgree", flag),
    withinLimit: call("withinLimit", flag),
    combinedDeviation: call("combinedDeviation", decimal),
    parseAmount: call("parseAmount", integer),
    parseRate: call("parseRate", optional(decimal)),
    guardedAnswer: call("guardedAnswer", integer),
    guardedPath: call("guardedPath", integer),
    fallbackAnswer: call("fallbackAnswer", integer),
    medianAnswer: call("medianAnswer", integer),
    confidentPrice: call("confidentPrice", record({ price: decimal, bid: decimal, ask: decimal })),
    confidentPath: call("confidentPath", acceptance),
    requireSequencer: call("requireSequencer", acceptance),
    delayedAnswer: call("delayedAnswer", integer),
    acceptsTerms: call("acceptsTerms", flag),
    useQuote: call("useQuote", acceptance),
    openPayment: call("openPayment", payment),
    redeem: call("redeem", integer),
    credit: call("credit", integer),
    payFrozen: call("payFrozen", record({ toPayee: integer, recovered: integer })),
    redenominate: call("redenominate", money),
    referenceRate: call("referenceRate", optional(record({ value: decimal, carriedDays: optional(count) }))),
    modelPath: call("modelPath", record({ answers: list(integer), clamps: count })),
    iso20022Rate: call("iso20022Rate", decimal),
    iso20022Amount: call("iso20022Amount", decimal),
  };
}

function methodOf(of: unknown, name: string): (given: unknown) => unknown {
  const method: unknown = typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
  if (typeof method !== "function") throw new WrongType(show(of), `a payment with ${name}()`);
  return (given) => Reflect.apply(method, of, [asGiven(given)]) as unknown;
}

function isThenable(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && typeof Reflect.get(answer, "then") === "function";
}

/** What is read of an answer; one that throws when it is looked at is no answer, and nothing that it throws is a refusal. */
function readable<Value>(read: (answer: unknown) => Value, answer: unknown): Value {
  try {
    return read(answer);
  } catch (error) {
    throw error instanceof WrongType ? error : new WrongType("a value that cannot be read", "a plain one");
  }
}

/** An answer that did not come in time. */
export class Late extends Unanswered {
  constructor(milliseconds: number) {
    super({ kind: "crashed", message: `no answer within ${milliseconds} ms` });
  }
}

/** The answer, or an error where it has not come in time. */
export async function within(answer: unknown, milliseconds: number): Promise<unknown> {
  if (!readable(isThenable, answer)) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([Promise.resolve(answer), late]);
  } finally {
    clearTimeout(timer);
  }
}
