import {
  acceptance,
  count,
  decimal,
  flag,
  list,
  optional,
  record,
  text,
  WrongType,
  type Shape,
} from "../asking/shapes.ts";
import { show } from "../asking/show.ts";
import type { Awaitable, QuotedPair } from "../converter/conversion.ts";
import type { Calls } from "../converter/converter.ts";
import type { OpenPayment, PaymentToOpen } from "../converter/payment-question.ts";
import type { ConfidentPriceQuestion } from "../converter/feed-question.ts";

/** A published vector as it is put to a converter: the operation's name and its inputs. */
export interface VectorToAnswer {
  readonly op: string;
  readonly inputs: unknown;
}

/** The calls that travel: those of `Converter`, but a payment as two that need no memory of it, and vectors. */
export interface WireCalls extends Omit<Calls, "openPayment"> {
  settlePayment(terms: PaymentToOpen, market: QuotedPair): ReturnType<OpenPayment["settle"]>;
  refundPayment(terms: PaymentToOpen, market: QuotedPair | "none"): ReturnType<OpenPayment["refund"]>;
  answerVector(vector: VectorToAnswer): Awaitable<unknown>;
}

/** How a call travels: what its arguments are named, and what its answer is read as. */
interface WireCall<Call extends keyof WireCalls> {
  readonly args: (...given: Parameters<WireCalls[Call]>) => object;
  readonly value: Shape<Awaited<ReturnType<WireCalls[Call]>>>;
}

/** A whole number as decimal text; a JSON number would lose its last digits in many languages, this one too. */
export const integerText: Shape<bigint> = (got) => {
  if (typeof got === "string" && /^-?[0-9]+$/.test(got)) return BigInt(got);
  throw new WrongType(show(got), "an integer", " as text");
};

/** A call that is given one object already. */
const whole = (request: object): object => request;
const money = record<{ minor: bigint; code: string }>({ minor: integerText, code: text });
const INTEGER = { args: whole, value: integerText };

/** Every call; the compiler misses one that `Converter` gains. */
export const WIRE: { readonly [Call in keyof WireCalls]: WireCall<Call> } = {
  convert: INTEGER,
  convertOverPath: INTEGER,
  convertTotal: INTEGER,
  convertWithFee: { args: whole, value: record({ received: integerText, fee: integerText }) },
  convertAtLeast: INTEGER,
  quote: INTEGER,
  fee: INTEGER,
  allocate: { args: whole, value: list(integerText) },
  twoWay: { args: whole, value: record({ mid: decimal, bid: decimal, ask: decimal }) },
  meanRate: { args: (rates) => ({ rates }), value: decimal },
  reciprocalsAgree: { args: (rate, reciprocal) => ({ rate, reciprocal }), value: flag },
  pathsAgree: { args: whole, value: flag },
  withinLimit: { args: whole, value: flag },
  combinedDeviation: { args: (deviationBps) => ({ deviationBps }), value: decimal },
  parseAmount: { args: (amount, asset) => ({ text: amount, asset }), value: integerText },
  parseRate: { args: (rate) => ({ text: rate }), value: optional(decimal) },
  guardedAnswer: INTEGER,
  guardedPath: INTEGER,
  fallbackAnswer: { args: (questions) => ({ questions }), value: integerText },
  medianAnswer: INTEGER,
  confidentPrice: { args: answered, value: record({ price: decimal, bid: decimal, ask: decimal }) },
  confidentPath: {
    args: (prices, maximumBps) => ({ prices: prices.map(answered), maximumBps }),
    value: acceptance,
  },
  requireSequencer: { args: whole, value: acceptance },
  delayedAnswer: INTEGER,
  acceptsTerms: { args: whole, value: flag },
  useQuote: { args: whole, value: acceptance },
  settlePayment: {
    args: (terms, market) => ({ terms, market }),
    value: record({ paid: integerText, providerGain: integerText }),
  },
  refundPayment: { args: (terms, market) => ({ terms, market }), value: money },
  redeem: INTEGER,
  credit: INTEGER,
  payFrozen: {
    args: (amount) => ({ amount }),
    value: record({ toPayee: integerText, recovered: integerText }),
  },
  redenominate: { args: (amount, on) => ({ amount, on }), value: money },
  referenceRate: {
    args: whole,
    value: optional(record({ value: decimal, carriedDays: optional(count) })),
  },
  modelPath: { args: whole, value: record({ answers: list(integerText), clamps: count }) },
  iso20022Rate: { args: (value, rounding) => ({ value, rounding }), value: decimal },
  iso20022Amount: { args: (amount) => ({ amount }), value: decimal },
  answerVector: { args: whole, value: (got) => got },
};

/** The integer of a price travels as `answer`, as that of any feed: `price` is a decimal wherever it occurs. */
function answered({ price, ...rest }: ConfidentPriceQuestion): object {
  return { answer: price, ...rest };
}

/** One line of JSON, whole numbers that are bigint as text. */
export function written(message: object): string {
  return JSON.stringify(message, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));
}
