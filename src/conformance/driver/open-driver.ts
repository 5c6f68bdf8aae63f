import { KitError, NotOffered, Refused } from "../asking/refused.ts";
import type { Awaitable } from "../converter/conversion.ts";
import type { Calls } from "../converter/converter.ts";
import type { OpenPayment, PaymentToOpen } from "../converter/payment-question.ts";
import type { OpenConverter } from "../runner/exchange-rate-cases.ts";
import type { Channel } from "./channel.ts";
import { PROTOCOL, readHello, type Hello } from "./hello.ts";
import type { DriverAddress, DriverCommand } from "./driver-command.ts";
import { Session } from "./session.ts";
import { splitCommand } from "./split-command.ts";
import { WIRE, type VectorToAnswer, type WireCalls } from "./wire.ts";

/** How long a driver is waited for. */
export interface DriverOptions {
  /** Milliseconds after which a driver that has not answered is ended; 10,000 unless given. */
  readonly timeoutMs?: number;
}

/** A converter behind a process or an address. */
export interface DriverConverter extends OpenConverter {
  /** Why the driver is not asked any more, once it has failed; every question fails at once from then on. */
  readonly failure: KitError | undefined;
  /** Answers a published vector, where the driver does. */
  answerVector?(vector: VectorToAnswer): Awaitable<unknown>;
  /** Ends the driver; resolves when nothing of it is left. */
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT = 10_000;

/**
 * A converter in any language, which speaks JSON Lines over its standard input and output, or JSON over HTTP. It claims
 * and offers what its driver answers to `hello`.
 *
 * @param driver A command, as for a shell but started without one; a command in parts; or an `http:` or `https:` address.
 * @throws KitError DRIVER_COMMAND_INVALID, DRIVER_NOT_STARTED, DRIVER_ENDED, DRIVER_SILENT, DRIVER_ANSWER_INVALID,
 *   DRIVER_HELLO_INVALID or PROTOCOL_UNKNOWN; nothing is left running then.
 * @example
 * ```ts
 * const missing = await openDriver({ command: "no-such-program", args: [] }).catch((error) => error.code);
 * missing; // "DRIVER_NOT_STARTED"
 * ```
 */
export async function openDriver(
  driver: string | DriverCommand | DriverAddress,
  { timeoutMs = DEFAULT_TIMEOUT }: DriverOptions = {},
): Promise<DriverConverter> {
  const session = new Session(await channelTo(driver, timeoutMs));
  try {
    const answer = await session.ask("hello", { protocol: PROTOCOL });
    return converterOf(session, readHello(answer, session.label));
  } catch (error) {
    await session.close();
    throw error;
  }
}

// What only some drivers need is loaded with the first of them.
async function channelTo(
  driver: string | DriverCommand | DriverAddress,
  timeoutMs: number,
): Promise<Channel> {
  if (typeof driver === "string") {
    if (/^https?:\/\//.test(driver)) return channelTo({ href: driver }, timeoutMs);
    const [command, ...args] = splitCommand(driver);
    return channelTo({ command, args }, timeoutMs);
  }
  if ("command" in driver) {
    const { ProcessChannel } = await import("./process-channel.ts");
    return new ProcessChannel(driver, timeoutMs);
  }
  if (/^https?:\/\/[^/\s]+/.test(driver.href)) {
    const { HttpChannel } = await import("./http-channel.ts");
    return new HttpChannel(new URL(driver.href), timeoutMs);
  }
  throw new KitError(
    "DRIVER_COMMAND_INVALID",
    `The address ${driver.href} is neither http: nor https:; a program is given as a command`,
  );
}

function converterOf(session: Session, { name, calls, claims }: Hello): DriverConverter {
  const offered = calls.filter((call) => call !== "settlePayment" && call !== "refundPayment");
  const payments = offered.length === calls.length ? {} : { openPayment: paymentsOf(session, calls) };
  return {
    ...claims,
    name,
    convert: notOffered("convert"),
    ...callsOf(session, offered),
    ...payments,
    get failure() {
      return session.failure;
    },
    close: () => session.close(),
  };
}

function callsOf(session: Session, calls: readonly (keyof WireCalls)[]): Partial<WireCalls> {
  return Object.fromEntries(calls.map((call) => [call, callOf(session, call)]));
}

/** Puts a call to the driver, and throws what it answers instead of a value. */
function callOf(session: Session, call: keyof WireCalls) {
  return async (...given: readonly unknown[]) => {
    const { args, value } = WIRE[call];
    const answer = await session.ask(call, Reflect.apply(args, undefined, given));
    switch (answer.kind) {
      case "value":
        return Reflect.apply(value, undefined, [answer.value]);
      case "refused":
        throw new Refused(answer.name, answer.message);
      case "unsupported":
        throw new NotOffered(answer.name);
      case "crashed":
        throw new KitError("DRIVER_CRASHED", crashInWords(answer));
    }
  };
}

function crashInWords({ name, message }: { readonly name: string; readonly message: string }): string {
  return name === message ? name : `${name}: ${message}`;
}

/** Payments as objects again: the driver is given the terms with each call. */
function paymentsOf(session: Session, calls: readonly (keyof WireCalls)[]): Calls["openPayment"] {
  const { settlePayment = notOffered("settlePayment"), refundPayment = notOffered("refundPayment") } =
    callsOf(session, calls);
  return (terms: PaymentToOpen): OpenPayment => ({
    settle: (market) => settlePayment(terms, market),
    refund: (market) => refundPayment(terms, market),
  });
}

function notOffered(call: string) {
  return (): never => {
    throw new NotOffered(`offers no ${call}`);
  };
}
