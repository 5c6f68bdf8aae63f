import { happyPath } from "../../src/files/scenarios.ts";
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
    | "reclaim"
    | "redeem"
    | "refund"
    | "release"
    | "resolve"
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

/** The step, to be refused. */
export function refused(
  refusedStep: ScenarioStep,
  error: string,
  args: Readonly<Record<string, string>> = {},
): ScenarioStep {
  return { ...refusedStep, expect: { revert: { error, args } } };
}

/** The happy path's parties with other steps, and nothing expected in the end. */
export function withSteps(steps: readonly ScenarioStep[], more: Partial<Scenario> = {}): Scenario {
  return { ...happyPath(), expect: { payments: [], balances: [] }, ...more, steps };
}

/** The steps up to where the payment is in escrow. */
export const FUNDED = [quoted(), step("pay"), step("fund")];
/** Up to delivery. */
export const DELIVERED = [...FUNDED, step("deliver")];
/** Up to the release of all. */
export const RELEASED = [...DELIVERED, step("release")];
