import type { ErrorCode } from "../../src/errors/table.ts";
import { happyPath } from "./happy-path.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { parseAmount } from "../../src/money/money.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import type { StepParameters } from "../../src/verbs/verbs.ts";

/** The happy path's payment, and parts of scenarios around it, for tests of steps. */

export const PAYMENT = "payment";
export const EUR = currencyAsset("EUR");
export const CNY = currencyAsset("CNY");
export const XUSD = { code: "XUSD", decimals: 6 };

export const eur = (text: string) => parseAmount(text, EUR);
export const xusd = (text: string) => parseAmount(text, XUSD);

/** A step of the payment, in the second after the one before. */
export function step(
  verb:
    | "cancel"
    | "claim"
    | "deliver"
    | "dispute"
    | "fund"
    | "pay"
    | "payout"
    | "reassign"
    | "reclaim"
    | "redeem"
    | "refund"
    | "release"
    | "resolve"
    | "reverse"
    | "reenter",
  more: Partial<ScenarioStep> & { readonly parameters?: object } = {},
): ScenarioStep {
  const { parameters = {}, ...rest } = more;
  return { verb, ...rest, parameters: { payment: PAYMENT, ...parameters } } as ScenarioStep;
}

/** A step about the system. */
export function system(parameters: StepParameters, more: Partial<ScenarioStep> = {}): ScenarioStep {
  return { ...more, ...parameters };
}

/** A quote of 1,000.00 EUR for a quarter of an hour. */
export function quoted(): ScenarioStep {
  return { verb: "quote", parameters: { payment: PAYMENT, fixed: { send: eur("1000.00") }, validFor: 900n } };
}

/** The step, to be refused by a contract. */
export function refused(
  refusedStep: ScenarioStep,
  error: string,
  args: Readonly<Record<string, string>> = {},
): ScenarioStep {
  return { ...refusedStep, expect: { revert: { error, args } } };
}

/** The step, to be refused with a code of ours before any contract is asked. */
export function refusedBefore(refusedStep: ScenarioStep, error: ErrorCode): ScenarioStep {
  return { ...refusedStep, expect: { error } };
}

/** The happy path's parties with other steps, and nothing expected in the end. */
export function withSteps(steps: readonly ScenarioStep[], more: Partial<Scenario> = {}): Scenario {
  return { ...happyPath(), expect: { payments: [], balances: [] }, ...more, steps };
}

/** Sent by another party than the one it belongs to. */
export const by = (party: string) => ({ parameters: { by: party } });

/** At a deadline of the payment, or so many seconds after it; below zero: before it. */
export const at = (
  deadline: "deliverBy" | "inspectionEnds" | "arbitrationEnds" | "returnBy" | "expiresAt" | "payoutDue",
  offset: bigint = 0n,
) => ({ at: { deadline, offset } });

/** Something done to a pair at the oracle; EUR/USD unless given. */
export const ofPair = (verb: "halt" | "resume" | "trip" | "reset", pair: string = "EUR/USD") =>
  system({ verb, parameters: { pair } });

/** The market of EUR/USD, or of another pair, moves, and its feed with it. */
export const moved = (value: string, pair: string = "EUR/USD") =>
  system({ verb: "rate", parameters: { pair, value } });

/** The feed of EUR/USD, or of another pair, publishes. */
export const published = (
  parameters: { readonly value?: string; readonly age?: bigint; readonly ahead?: bigint } = {},
  pair: string = "EUR/USD",
) => system({ verb: "publish", parameters: { pair, ...parameters } });

/** Something done to a party, or to its account. */
export const ofParty = (
  verb: "block" | "close" | "freeze" | "reopen" | "unblock" | "unfreeze" | "verify",
  party: string,
) => system({ verb, parameters: { party } });

/** The token, or the escrow's way in, is stopped or let go on. */
export const ofWhat = (verb: "pause" | "unpause", what: "token" | "escrow") =>
  system({ verb, parameters: { what } });

/** The steps up to where the payer has its tokens. */
export const PAID = [quoted(), step("pay")];
/** Up to where the payment is in escrow. */
export const FUNDED = [...PAID, step("fund")];
/** Up to delivery. */
export const DELIVERED = [...FUNDED, step("deliver")];
/** Up to a dispute after delivery. */
export const DISPUTED = [...DELIVERED, step("dispute")];
/** Up to the release of all. */
export const RELEASED = [...DELIVERED, step("release")];
/** Up to where the payee's bank owes the fiat. */
export const REDEEMED = [...RELEASED, step("redeem")];

/** The happy path's payments, and another one between the same two, called `other`. */
export function twoPayments(): Scenario["payments"] {
  const { payments } = happyPath();
  return [...payments, ...payments.map((payment) => ({ ...payment, name: OTHER }))];
}

/** The same step of the other payment. */
export function ofOther({ parameters, ...rest }: ScenarioStep): ScenarioStep {
  return { ...rest, parameters: { ...parameters, payment: OTHER } } as ScenarioStep;
}

const OTHER = "other";
