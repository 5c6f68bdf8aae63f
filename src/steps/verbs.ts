import { deliver, type DeliverParameters } from "./deliver.ts";
import { disclose, type DiscloseParameters } from "./disclose.ts";
import { fund, type FundParameters } from "./fund.ts";
import { pay, type PayParameters } from "./pay.ts";
import { payout, type PayoutParameters } from "./payout.ts";
import { quote, type QuoteParameters } from "./quote.ts";
import { redeem, type RedeemParameters } from "./redeem.ts";
import { release, type ReleaseParameters } from "./release.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";

/** What each verb takes. */
interface ParametersOf {
  readonly quote: QuoteParameters;
  readonly disclose: DiscloseParameters;
  readonly pay: PayParameters;
  readonly fund: FundParameters;
  readonly deliver: DeliverParameters;
  readonly release: ReleaseParameters;
  readonly redeem: RedeemParameters;
  readonly payout: PayoutParameters;
}

export type VerbName = keyof ParametersOf;

/** A step by its verb, with the verb's parameters. */
export type StepParameters = {
  [Name in VerbName]: { readonly verb: Name; readonly parameters: ParametersOf[Name] };
}[VerbName];

/** Every verb there is. */
export const VERBS: { readonly [Name in VerbName]: Verb<ParametersOf[Name]> } = {
  quote,
  disclose,
  pay,
  fund,
  deliver,
  release,
  redeem,
  payout,
};

/** Carries a step out by its verb. */
export function carryOut<Name extends VerbName>(
  { verb, parameters }: { readonly verb: Name; readonly parameters: ParametersOf[Name] },
  run: StepRun,
): Promise<void> {
  return VERBS[verb].carryOut(parameters, run);
}
