import {
  type Asked,
  asking,
  type AskingOptions,
  DEFAULT_TIMEOUT,
  Late,
  MOST_LATE,
  within,
} from "../asking/asked.ts";
import { NotOffered } from "../asking/refused.ts";
import { show } from "../asking/show.ts";
import { type Failure, failureOf, inWords, Unanswered } from "../asking/unanswered.ts";
import { notOffered, RIGHT, type Verdict, wrong } from "../asking/verdict.ts";
import { differencesOf, expectsRefusal, expectsZero } from "./compare.ts";
import { Inputs } from "./inputs.ts";
import { allocated, parsed } from "./plain-amounts.ts";
import { PLAIN_CALLS } from "./plain-calls.ts";
import { type ConformanceVector, isRecord, type VectorConverter } from "./vector.ts";

/** A converter that vectors are put to, one after the other. */
export interface VectorSession {
  readonly converter: VectorConverter;
  readonly asked: Asked;
  readonly timeoutMs: number;
  /** Vectors whose answer has not come in time. */
  late: number;
}

/** @throws KitError CONVERTER_INVALID, CLAIM_INVALID */
export function vectorSession(converter: VectorConverter, options: AskingOptions = {}): VectorSession {
  const { timeoutMs = DEFAULT_TIMEOUT } = options;
  return { converter, asked: asking(converter, options), timeoutMs, late: 0 };
}

/**
 * Puts a vector to a converter: as a whole where it answers vectors, otherwise, and where that is not offered, by the
 * plain call that the operation is.
 */
export async function askVector(vector: ConformanceVector, session: VectorSession): Promise<Verdict> {
  const refusalOf = session.converter.refusalOf?.bind(session.converter);
  const whole = await tried(() => answered(vector, session), refusalOf);
  if (!isNotOffered(whole)) return verdictOf(vector, whole);
  const plain = await tried(() => calledPlainly(vector, session), refusalOf);
  // Whether an amount that converts to nothing is refused is a rule of the payment, and no arithmetic.
  if ("failure" in plain && plain.failure.kind === "refused" && expectsZero(vector.expected))
    return notOffered("refuses what converts to nothing");
  return verdictOf(vector, plain);
}

type Came = { readonly answer: unknown } | { readonly failure: Failure };

async function tried(ask: () => Promise<unknown>, refusalOf: VectorConverter["refusalOf"]): Promise<Came> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { failure: error instanceof Unanswered ? error.failure : failureOf(error, refusalOf) };
  }
}

async function answered({ inputs }: ConformanceVector, session: VectorSession): Promise<unknown> {
  const { converter, timeoutMs, late } = session;
  if (converter.answerVector === undefined) throw new NotOffered("offers no answerVector");
  if (late >= MOST_LATE) throw new Unanswered({ kind: "crashed", message: `${late} answers did not come` });
  const { op, ...given } = inputs;
  try {
    const answer = await within(
      converter.answerVector({ op: String(op), inputs: structuredClone(given) }),
      timeoutMs,
    );
    return plainAnswer(answer);
  } catch (error) {
    if (error instanceof Late) session.late += 1;
    throw error;
  }
}

/** A copy that is read once: what a proxy or a getter gives the second time is not seen. */
function plainAnswer(answer: unknown): unknown {
  try {
    return structuredClone(answer);
  } catch {
    throw new Unanswered({ kind: "wrong-type", message: `${show(answer)}, and an object of results is due` });
  }
}

async function calledPlainly(
  { inputs, expected }: ConformanceVector,
  { asked, converter }: VectorSession,
): Promise<unknown> {
  const [op, given] = [String(inputs.op), new Inputs(inputs)];
  if (op === "allocate") return allocated(given, asked, converter.allocation);
  if (op === "amount.parse") return parsed(given, asked, expected);
  const call = Object.hasOwn(PLAIN_CALLS, op) ? PLAIN_CALLS[op] : undefined;
  if (call === undefined) throw new NotOffered(`has no word for ${op}`);
  return call(given, asked);
}

function isNotOffered(came: Came): boolean {
  return "failure" in came && came.failure.kind === "not-offered";
}

function verdictOf(vector: ConformanceVector, came: Came): Verdict {
  return "failure" in came ? ofFailure(vector, came.failure) : ofAnswer(vector, came.answer);
}

function ofFailure(vector: ConformanceVector, failure: Failure): Verdict {
  if (failure.kind === "not-offered") return notOffered(failure.reason);
  if (failure.kind === "refused" && expectsRefusal(vector.expected)) return RIGHT;
  return wrong({ given: givenOf(vector), expected: show(vector.expected), got: inWords(failure) });
}

function ofAnswer(vector: ConformanceVector, answer: unknown): Verdict {
  const { expected } = vector;
  const given = givenOf(vector);
  if (!isRecord(answer))
    return wrong({
      given,
      expected: show(expected),
      got: `${show(answer)}, and an object of results is due`,
    });
  // A refusal may be a result too; its name is the source's, or ours, or the converter's own.
  const refused = typeof answer.error === "string" && expected.error !== undefined;
  const differences = differencesOf(expected, answer).filter(({ name }) => !(refused && name === "error"));
  if (differences.length === 0) return RIGHT;
  return wrong({
    given,
    expected: differences.map((one) => `${one.name} ${one.expected}`).join(", "),
    got: differences.map((one) => `${one.name} ${one.got}`).join(", "),
  });
}

function givenOf({ inputs }: ConformanceVector): string {
  const { op, ...given } = inputs;
  return `${String(op)} of ${show(given)}`;
}
